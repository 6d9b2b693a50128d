//! An agreement in which all kinds of declaration grow together and hang together: chains of parts, groups whose data are
//! still open, one role that reads everything, one list that names all. Where copies of an agreement stay apart, here each
//! thing touches the others. The same number gives the same text.

use std::fmt::Write;

/// How deep parts lie within parts, and how often data are made of what was made of data.
const DEPTH: usize = 10;

/// The text of an agreement with so many of each.
pub fn together(count: usize) -> String {
    let mut out = head(count);
    for at in 0..count {
        let before = at.saturating_sub(1);
        // What is part of a part of a part: each level has all that is below it, so the depth is a size of its own.
        let first = at.is_multiple_of(DEPTH);
        let (part, made) = if first {
            (String::new(), String::new())
        } else {
            (format!("  onderdeel van systeem_{before}\n"), format!("  afgeleid van levering_{before} in systeem_0\n"))
        };
        let _ = write!(
            out,
            "partij partij_{at} \"Partij nummer {at}\" {{\n  kvk {kvk:08}\n  code {code:04}\n  werkgebied gebied_{at}\n  \
             rechtsvorm gemeente\n  hoedanigheid verantwoordelijke\n  belofte alleen pseudoniemen over levering_{at}\n}}\n\n\
             organisatie onderdeel_{at} \"Onderdeel {at} van de Dienst\" {{\n  onderdeel van {whole}\n  afkorting \"OND{at}\"\n  \
             belofte alleen aantallen\n}}\n\n\
             gebied gebied_{at} \"Gebied {at}\" {{\n  gemeenten {code:04}\n}}\n\n\
             betrokkenen mensen_{at} \"Mensen {at}\" {{\n  minderjarig ja\n}}\n\n\
             begrip begrip_{at} \"Begrip{letters}\" {{\n  betekenis \"Een begrip naast [begrip_{before}], met Begrip{letters}.\"\n}}\n\n\
             doel doel_{at} \"Doel {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n  grondslag avg.6.1.e, jeugdwet.7.4.1.2\n}}\n\n\
             gebeurtenis moment_{at} \"Moment {at}\" {{\n  gegeven datum_{at}\n}}\n\n\
             gegeven bsn_{at} \"Nummer {at}\" {{\n  type bsn\n  doelen doel_0, doel_{at}\n  betreft mensen_{at}\n  \
             aard nationaal_nummer\n  grondslag uavg.46\n}}\n\n\
             gegeven hash_{at} \"Pseudoniem {at}\" {{\n  type hash methode sha512\n  doelen doel_0, doel_{at}\n  betreft mensen_{at}\n  \
             afgeleid van bsn_{at} volgens \"sleutel\" in systeem_{at}\n}}\n\n\
             gegeven datum_{at} \"Datum {at}\" {{\n  type datum\n  doelen doel_0, doel_{at}\n  betreft mensen_{at}\n  \
             eis datum_{at} >= datum_{before}\n}}\n\n\
             gegeven los_{at} \"Los {at}\" {{\n  type getal van 0 t/m 9\n  doelen doel_{at}\n  afgeleid van los_{before} volgens \"som\"\n}}\n\n\
             systeem systeem_{at} \"Systeem {at}\" {{\n  soort datawarehouse\n  beheerder onderdeel_{at}\n  locatie Nederland\n{part}  bewaren 5 jaar vanaf moment_{at} volgens selectielijst.19.1.1 door partij_{at}\n}}\n\n\
             verwerker verwerker_{at} \"Verwerker {at}\" {{\n  wie onderdeel_{at}\n  systemen systeem_{at}, systeem_0\n  \
             handelingen opslaan\n  verwerkersovereenkomst 2025-01-01\n  actief vanaf 2025-02-01\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  van partij_{at}\n  naar partij_0, onderdeel_{at}\n  via systeem_{at}\n  \
             opslag systeem_{at}, systeem_0\n  verwerking systeem_{before}\n  gegevens bsn_{at}, hash_{at}, datum_{at}, datum_0\n{made}  doelen doel_{at}\n  ritme maandelijks\n  \
             bewaren 7 jaar vanaf moment_{at} volgens selectielijst.19.1.1 door partij_{at}\n  \
             beheer partij_{at} van 2025-01-01 tot 2026-01-01\n  beheer partij_0 van 2026-01-01\n  uiterlijk 2026-05-01\n  \
             na stap_{at}, dpia_{at}\n  voorbehoud \"Onder voorbehoud van [artikel_{at}].\"\n}}\n\n\
             gegevensgroep open_{at} \"Open {at}\" {{\n  houder partij_{at}\n  gegevens ?\n  opslag systeem_{at}\n}}\n\n\
             rol rol_{at} \"Rol {at}\" bij onderdeel_{at} {{\n  belofte alleen aantallen over levering_{at}\n  \
             verenigbaar met rol_{before}\n}}\n\n\
             toegang toegang_{at} {{\n  rol_{at} leest levering_{at} voor doel_{at} als aantallen vanaf 10 in systeem_{at}\n  \
             rol_0 leest levering_{at}, levering_0 voor doel_0, doel_{at} als regels zonder bsn_{at} mits na toewijzing\n  \
             rol_{at} leest levering_0 voor doel_0 als regels in systeem_0\n}}\n\n\
             toets \"Toets {at}\" {{\n  rol_{at} mag niet levering_{at} lezen als regels\n  niemand mag los_{at} lezen\n  \
             niemand mag levering_0.bsn_0 lezen als regels\n}}\n\n\
             pseudonimisering vervanging_{at} \"Vervanging {at}\" {{\n  van bsn_{at}\n  naar hash_{at}\n  methode sha512\n  \
             in systeem_{at}\n  door partij_{at}\n  sleutel bij onderdeel_{at} rotatie jaarlijks\n}}\n\n\
             verwijdering wissing_{at} \"Wissing {at}\" {{\n  wijze wissen\n  door partij_{at}\n  bereikt systeem_{at}, systeem_0\n  \
             termijn 1 maand\n}}\n\n\
             taak taak_{at} \"Taak {at}\" {{\n  soort rechten\n  artikelen avg.15 t/m avg.22\n  door partij_{at}\n  voor mensen_{at}\n  \
             termijn 1 maand\n}}\n\n\
             maatregel maatregel_{at} \"Maatregel {at}\" {{\n  soort logging\n  tekst \"Logging van wat onderdeel {at} doet.\"\n  \
             artikelen avg.32.1.b\n  door verwerker\n  systemen systeem_{at}, systeem_0\n}}\n\n\
             dpia dpia_{at} \"Beoordeling {at}\" {{\n  gedateerd 2026-02-01\n  door partij_{at}\n}}\n\n\
             mijlpaal stap_{at} \"Stap {at}\" {{\n  uiterlijk 2026-04-01\n  door partij_{at}\n  levert levering_{at}\n  na {after}\n  \
             neemt_over partij_{at} voor levering_{at}\n}}\n\n\
             afspraak afspraak_{at} \"Afspraak {at}\" {{\n  over incidenten\n  door partij_{at}\n  uiterlijk 2026-04-01\n}}\n\n\
             artikel artikel_{at} \"Artikel {at}\" {{\n  onderwerp incidenten, melding\n  lid melding {{\n    \
             tekst \"Partij nummer {at} bewaart volgens de afspraken wat Begrip{letters} en [begrip_{at}] zijn, binnen 24 uur.\"\n    \
             verwijst naar artikel_{before}.melding over melding\n  }}\n  lid taken {{\n    regelt taak_{at}\n  }}\n}}\n\n\
             document stuk_{at} \"Stuk {at}\" {{\n  versie 1.0\n}}\n\n\
             aanvaard PAR-02 op partij_{at} omdat \"het een proef is\" tot 2027-01-01\n\n",
            kvk = 10_000_000 + at,
            code = 2000 + at % 7000,
            whole = if first { format!("partij_{at}") } else { format!("onderdeel_{before}") },
            after = if at == 0 { "dpia_0".to_owned() } else { format!("stap_{before}, dpia_{at}") },
            letters = letters(at),
        );
    }
    out
}

/// What there is one of, with lists of everything.
fn head(count: usize) -> String {
    let all = |stem: &str| (0..count).map(|at| format!("{stem}_{at}")).collect::<Vec<_>>().join(", ");
    format!(
        "gebruik std.avg, std.uavg, std.jeugdwet, std.selectielijst_2020, std.landen\n\n\
         overeenkomst samen \"Samen\" {{\n  versie 1.0\n  ingang 2026-03-01\n  looptijd onbepaald\n  recht Nederland\n  \
         verantwoordelijken {parties}\n  gebruikers {parties}\n  ontvangers {parties}\n  leveranciers {parties} aan partij_0\n  \
         doorgifte binnen_eer\n  evaluatie jaarlijks\n  contactpunt partij_0\n}}\n\n\
         groep allen \"Allen samen\" {{\n  leden {parties}\n}}\n\n\
         levering alles \"Alles\" {{\n  van allen\n  naar {parties}\n  opslag {systems}\n  gegevens {fields}\n  ritme dagelijks\n  \
         bewaren 7 jaar vanaf moment_0 volgens selectielijst.19.1.1 door partij_0\n}}\n\n\
         rol lezer \"Lezer\" bij allen\n\n\
         toegang overal {{\n  lezer leest alles, {data} voor {purposes} als regels in systeem_0\n  \
         lezer leest alles voor {purposes} zonder {fields}\n  lezer leest alles voor {purposes} alleen {fields}\n}}\n\n\
         taak verdeling \"Verdeling\" {{\n  soort rechten\n  artikelen avg.15 t/m avg.22\n  \
         verdeeld op verblijfplaats over {parties}\n  anders partij_0\n  samenloop partij_0\n}}\n\n\
         taak melden \"Melden\" {{\n  soort melding_toezichthouder\n  artikelen avg.33\n  door {parties}\n}}\n\n",
        parties = all("partij"),
        systems = all("systeem"),
        fields = all("datum"),
        data = all("levering"),
        purposes = all("doel"),
    )
}

/// A number in capitals, so that names of one word differ: `BA`.
fn letters(number: usize) -> String {
    let digits = number.to_string();
    digits.bytes().map(|digit| char::from(b'A' + digit - b'0')).collect()
}
