//! Agreements in which one kind of thing is set against another, many against many, in a text that grows as the sum of both: what
//! goes over each for each shows here and nowhere else. The same number gives the same text.

#[path = "listed.rs"]
mod listed;
#[path = "stated.rs"]
mod stated;

use std::fmt::Write;

/// How deep parts lie within parts.
const DEPTH: usize = 10;

/// A shape: its name, and its text when there are so many of each.
pub type Crossed = (&'static str, fn(usize) -> String);

/// All of them.
pub const CROSSED: &[Crossed] = &[
    ("divided", divided),
    ("scattered", scattered),
    ("denied", denied),
    ("erased", erased),
    ("chained", chained),
    ("derived", derived),
    ("promised", promised),
    ("roles", roles),
    ("texts", texts),
    ("lists", lists),
    ("areas", areas),
    ("assured", assured),
    ("entitled", listed::entitled),
    ("reaching", listed::reaching),
    ("composed", listed::composed),
    ("handed", listed::handed),
    ("repeated", listed::repeated),
    ("misspelt", listed::misspelt),
    ("kept", listed::kept),
    ("replaced", listed::replaced),
    ("open", listed::open),
    ("grounded", stated::grounded),
    ("named", stated::named),
    ("sent", stated::sent),
];

/// Names that nothing declares, beside as many that something does: they are an error, so this shape stands apart.
pub fn unknown(count: usize) -> String {
    let mut out = HEAD.to_owned();
    for at in 0..count {
        let _ = write!(
            out,
            "doel doelstelling_{at} \"Doel {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n}}\n\n\
             gegeven naam_{at} \"Naam {at}\" {{\n  doelen doelsteling_{at}\n}}\n\n"
        );
    }
    out
}

const HEAD: &str = "gebruik std.avg, std.uavg, std.jeugdwet, std.selectielijst_2020\n\n\
     overeenkomst kruis \"Kruis\" {\n  versie 1.0\n  ingang 2026-03-01\n}\n\n";

fn each(count: usize, mut one: impl FnMut(&mut String, usize)) -> String {
    let mut out = HEAD.to_owned();
    for at in 0..count {
        one(&mut out, at);
    }
    out
}

fn all(count: usize, stem: &str) -> String {
    (0..count).map(|at| format!("{stem}_{at}")).collect::<Vec<_>>().join(", ")
}

/// Duties for all categories and duties for one category, each divided over parties of its own.
fn divided(count: usize) -> String {
    each(count, |out, at| {
        let (next, other) = ((at + 1) % count, (at * 7 + 3) % count);
        let _ = write!(
            out,
            "partij partij_{at} \"Partij {at}\" {{\n  werkgebied gebied_{at}\n}}\n\n\
             gebied gebied_{at} \"Gebied {at}\" {{\n  gemeenten {code:04}\n}}\n\n\
             betrokkenen mensen_{at} \"Mensen {at}\" {{\n  minderjarig ja\n}}\n\n\
             taak alle_{at} \"Alle {at}\" {{\n  soort rechten\n  artikelen avg.15 t/m avg.22\n  \
             verdeeld op verblijfplaats over partij_{at}, partij_{next}\n  anders partij_{other}\n}}\n\n\
             taak ene_{at} \"Ene {at}\" {{\n  soort rechten\n  artikelen avg.15 t/m avg.22\n  voor mensen_{at}\n  \
             verdeeld op verblijfplaats over partij_{at}, partij_{other}\n  anders partij_{at}\n}}\n\n\
             taak inbreuk_{at} \"Inbreuk {at}\" {{\n  soort mededeling_betrokkene\n  artikelen avg.34\n  voor mensen_{at}\n  \
             verdeeld op woonplaats over partij_{at}, partij_{next}, partij_{other}\n}}\n\n\
             taak inbreuken_{at} \"Inbreuken {at}\" {{\n  soort mededeling_betrokkene\n  artikelen avg.34\n  \
             verdeeld op woonplaats over partij_{at}, partij_{other}\n}}\n\n",
            code = 1000 + at,
        );
    })
}

/// Duties for all categories that each hold in one area, so that places have little in common; and duties for one category that
/// hold everywhere.
fn scattered(count: usize) -> String {
    each(count, |out, at| {
        let other = (at * 7 + 3) % count;
        let all = match at % 3 {
            0 => String::new(),
            _ => format!(
                "taak alle_{at} \"Alle {at}\" {{\n  soort rechten\n  artikelen avg.15 t/m avg.22\n  \
                 verdeeld op woonplaats over partij_{at}\n}}\n\n\
                 taak inbreuk_{at} \"Inbreuk {at}\" {{\n  soort mededeling_betrokkene\n  artikelen avg.34\n  \
                 verdeeld op woonplaats over partij_{at}\n}}\n\n"
            ),
        };
        let _ = write!(
            out,
            "partij partij_{at} \"Partij {at}\" {{\n  werkgebied gebied_{at}\n}}\n\n\
             gebied gebied_{at} \"Gebied {at}\" {{\n  gemeenten {code:04}\n}}\n\n\
             betrokkenen mensen_{at} \"Mensen {at}\" {{\n  minderjarig ja\n}}\n\n{all}\
             taak ene_{at} \"Ene {at}\" {{\n  soort rechten\n  artikelen avg.15 t/m avg.22\n  voor mensen_{at}\n  \
             verdeeld op woonplaats over partij_{at}\n  anders partij_{other}\n}}\n\n\
             taak andere_{at} \"Andere {at}\" {{\n  soort mededeling_betrokkene\n  artikelen avg.34\n  voor mensen_{at}\n  \
             verdeeld op woonplaats over partij_{at}\n}}\n\n",
            code = 1000 + at,
        );
    })
}

/// What one field and its data are, with a purpose of their own.
fn data(at: usize) -> String {
    format!(
        "doel doel_{at} \"Doel {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n}}\n\n\
         gegeven naam_{at} \"Naam {at}\" {{\n  type kenmerk\n  doelen doel_0, doel_{at}\n}}\n\n\
         systeem systeem_{at} \"Systeem {at}\" {{\n  soort datawarehouse\n  beheerder partij_{at}\n}}\n\n\
         partij partij_{at} \"Partij {at}\" {{\n  hoedanigheid verantwoordelijke\n}}\n\n\
         rol rol_{at} \"Rol {at}\" bij partij_{at}\n\n\
         levering levering_{at} \"Levering {at}\" {{\n  van partij_{at}\n  naar partij_0\n  opslag systeem_{at}\n  \
         gegevens naam_{at}\n  doelen doel_0, doel_{at}\n  ritme dagelijks\n}}\n\n"
    )
}

/// Lines of `toegang`, and as many promises that something may be read, none of which is kept.
fn denied(count: usize) -> String {
    each(count, |out, at| {
        let next = (at + 1) % count;
        out.push_str(&data(at));
        let _ = write!(
            out,
            "rol lezer_{at} \"Lezer {at}\" bij partij_0\n\n\
             toegang toegang_{at} {{\n  rol_0 leest levering_0 voor doel_0 als regels in systeem_{at}\n  \
             rol_{at} leest levering_{at} voor doel_{at} als regels mits na toewijzing\n}}\n\n\
             toets \"Toets {at}\" {{\n  lezer_{at} mag levering_{at} lezen voor doel_{at} als regels\n  \
             rol_0 mag levering_{next} lezen voor doel_{at} als regels in systeem_{at}\n  \
             rol_{at} mag levering_{at} lezen voor doel_{at} als regels\n  \
             rol_0 mag niet levering_0 lezen voor doel_0 als regels in systeem_{at}\n  \
             rol_0 mag alleen levering_0 lezen voor doel_0 als regels in systeem_{at}\n}}\n\n",
        );
    })
}

/// Erasures, each of a system of its own and one in which all data are, so that it misses what is nearly everywhere.
fn erased(count: usize) -> String {
    each(count, |out, at| {
        let (next, other) = ((at + 1) % count, (at * 7 + 3) % count);
        let _ = write!(
            out,
            "partij partij_{at} \"Partij {at}\" {{ }}\n\n\
             gegeven naam_{at} \"Naam {at}\" {{\n  type kenmerk\n}}\n\n\
             systeem systeem_{at} \"Systeem {at}\" {{\n  beheerder partij_{at}\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  van partij_{at}\n  naar partij_0\n  via systeem_0\n  \
             opslag systeem_{at}, systeem_{next}, systeem_{other}\n  gegevens naam_{at}\n  ritme dagelijks\n}}\n\n\
             verwijdering wissing_{at} \"Wissing {at}\" {{\n  wijze wissen\n  door partij_{at}\n  \
             bereikt systeem_0, systeem_{at}\n  termijn 1 maand\n}}\n\n",
        );
    })
}

/// A chain of deliveries, each made of the one before it, of which only the first states its purposes.
fn chained(count: usize) -> String {
    each(count, |out, at| {
        let made = match at {
            0 => "  doelen doel_0\n".to_owned(),
            _ => format!("  afgeleid van levering_{} in systeem_0\n", at - 1),
        };
        let _ = write!(
            out,
            "doel doel_{at} \"Doel {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n}}\n\n\
             partij partij_{at} \"Partij {at}\" {{ }}\n\n\
             gegeven naam_{at} \"Naam {at}\" {{\n  type kenmerk\n  doelen doel_{at}\n}}\n\n\
             systeem systeem_{at} \"Systeem {at}\" {{\n  beheerder partij_{at}\n}}\n\n\
             rol rol_{at} \"Rol {at}\" bij partij_{at} {{\n  belofte alleen pseudoniemen over levering_{at}\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  van partij_{at}\n  naar partij_0\n  opslag systeem_{at}\n  \
             gegevens naam_{at}\n{made}  ritme dagelijks\n}}\n\n\
             toegang toegang_{at} {{\n  rol_{at} leest levering_{at} voor doel_{at} als regels\n}}\n\n",
        );
    })
}

/// Chains of fields and of deliveries with purposes at both ends only, and fields that are derived from many.
fn derived(count: usize) -> String {
    let mut out = each(count, |out, at| {
        let before = at.saturating_sub(1);
        let (made, bits) = match at {
            0 => ("  doelen doel_0\n".to_owned(), "  doelen doel_0\n".to_owned()),
            _ => (
                format!("  afgeleid van levering_{before} in systeem_0\n  doelen doel_0, doel_{at}\n"),
                format!("  afgeleid van naam_{before} volgens \"som\"\n"),
            ),
        };
        let _ = write!(
            out,
            "doel doel_{at} \"Doel {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n}}\n\n\
             partij partij_{at} \"Partij {at}\" {{ }}\n\n\
             gegeven naam_{at} \"Naam {at}\" {{\n  type kenmerk\n{bits}}}\n\n\
             gegeven van_{at} \"Van {at}\" {{\n  type kenmerk\n  doelen doel_{at}\n  afgeleid van naam_{at} volgens \"som\"\n}}\n\n\
             systeem systeem_{at} \"Systeem {at}\" {{\n  beheerder partij_{at}\n  doelen doel_{at}\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  van partij_{at}\n  naar partij_0\n  opslag systeem_{at}\n  \
             gegevens naam_{at}, van_{at}\n{made}  ritme dagelijks\n}}\n\n",
        );
    });
    let _ = write!(
        out,
        "gegeven alles \"Alles\" {{\n  type kenmerk\n  doelen {purposes}\n  afgeleid van {fields} volgens \"som\"\n}}\n\n",
        purposes = all(count, "doel"),
        fields = all(count, "naam"),
    );
    out
}

/// Promises of who sees what, about all data, and data that come everywhere.
fn promised(count: usize) -> String {
    let mut out = each(count, |out, at| {
        let next = (at + 1) % count;
        let _ = write!(
            out,
            "partij partij_{at} \"Partij {at}\" {{\n  belofte alleen pseudoniemen\n}}\n\n\
             organisatie deel_{at} \"Deel {at}\" {{\n  onderdeel van {whole}\n  belofte alleen pseudoniemen over levering_{at}\n  \
             belofte alleen aantallen\n}}\n\n\
             groep groep_{at} \"Groep {at}\" {{\n  leden partij_0, partij_{at}, partij_{next}\n  belofte alleen aantallen\n}}\n\n\
             gegeven bsn_{at} \"Nummer {at}\" {{\n  type bsn\n}}\n\n\
             gegeven hash_{at} \"Hash {at}\" {{\n  type hash methode sha512\n  afgeleid van bsn_{at} volgens \"sleutel\"\n}}\n\n\
             systeem systeem_{at} \"Systeem {at}\" {{\n  beheerder deel_{at}\n}}\n\n\
             pseudonimisering vervanging_{at} \"Vervanging {at}\" {{\n  van bsn_{at}\n  naar hash_{at}\n  methode sha512\n  \
             in systeem_{at}\n  door deel_{at}\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  van groep_{at}\n  naar partij_0\n  via systeem_{at}\n  opslag systeem_0\n  \
             gegevens bsn_{at}, hash_{at}\n  ritme dagelijks\n}}\n\n\
             rol rol_{at} \"Rol {at}\" bij deel_{at} {{\n  belofte alleen aantallen\n  belofte alleen pseudoniemen\n  \
             verenigbaar met rol_{next}\n}}\n\n\
             rol eigen_{at} \"Eigen {at}\" bij partij_0 {{\n  belofte alleen aantallen over levering_{at}\n  \
             gescheiden van eigen_{next}\n}}\n\n\
             toegang toegang_{at} {{\n  rol_{at} leest levering_{at} voor doel als aantallen vanaf 10\n  \
             rol_{at} leest levering_0 voor doel als regels zonder bsn_0\n  \
             eigen_{at} leest levering_0 voor doel als regels\n}}\n\n",
            whole = if at % DEPTH == 0 { "partij_0".to_owned() } else { format!("deel_{}", at - 1) },
        );
    });
    out.push_str("doel doel \"Doel\" {\n  omschrijving \"Nagaan hoe het gaat.\"\n}\n\n");
    out
}

/// Roles of one organisation that all read one delivery, and roles kept apart from all others.
fn roles(count: usize) -> String {
    let mut out = each(count, |out, at| {
        let _ = write!(
            out,
            "rol rol_{at} \"Rol {at}\" bij partij_0 {{\n  belofte alleen aantallen over levering_{at}\n}}\n\n\
             doel doel_{at} \"Doel {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n}}\n\n\
             gegeven naam_{at} \"Naam {at}\" {{\n  type kenmerk\n  doelen doel_{at}\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  van ander\n  naar partij_0\n  opslag systeem\n  \
             gegevens naam_{at}\n  ritme dagelijks\n}}\n\n\
             toegang toegang_{at} {{\n  rol_{at} leest levering_0 voor doel_0 als regels\n  \
             rol_{at} leest levering_{at} voor doel_{at} als regels\n}}\n\n",
        );
    });
    let _ = write!(
        out,
        "partij partij_0 \"Partij\" {{ }}\n\npartij ander \"Ander\" {{ }}\n\nsysteem systeem \"Systeem\" {{ }}\n\n\
         rol streng \"Streng\" bij partij_0 {{\n  gescheiden van {roles}\n  belofte alleen pseudoniemen\n}}\n\n",
        roles = all(count, "rol"),
    );
    out
}

/// Texts that name one another, with terms, abbreviations and references.
fn texts(count: usize) -> String {
    each(count, |out, at| {
        let (next, name) = ((at + 1) % count, letters(at));
        let _ = write!(
            out,
            "partij partij_{at} \"Samenwerking {name} van Gemeenten\" {{\n  afkorting \"SAM{name}\"\n  kvk {kvk}\n}}\n\n\
             begrip begrip_{at} \"Begrip {name}\" {{\n  betekenis \"Wat het Begrip {other} betekent voor de SAM{other}.\"\n}}\n\n\
             artikel artikel_{at} \"Artikel {name}\" {{\n  lid een {{\n    tekst \"De SAN{name} en de samenwerking {name} van \
             gemeenten volgen Begrip {name}, [artikel_{next}] en [begrip_{next}] binnen 24 uur, artikel 5 en bijlage {at}.\"\n    \
             verwijst naar artikel_{next}.een over melding\n  }}\n}}\n\n\
             bijlage bijlage_{at} \"Bijlage {name}\" {{\n  lid een {{\n    tekst \"Zie [artikel_{at}].\"\n  }}\n}}\n\n\
             document stuk_{at} \"Stuk {name}\" {{\n  versie 1.0\n}}\n\n",
            other = letters(next),
            kvk = 10_000_000 + at,
        );
    })
}

/// Long lists that are held against one another: purposes, fields, systems, parties.
fn lists(count: usize) -> String {
    let [purposes, fields, systems, parties, people] =
        ["doel", "naam", "systeem", "partij", "mensen"].map(|stem| all(count, stem));
    let mut out = each(count, |out, at| {
        let _ = write!(
            out,
            "doel doel_{at} \"Doel {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n  grondslag avg.6.1.e\n}}\n\n\
             partij partij_{at} \"Partij {at}\" {{\n  hoedanigheid verantwoordelijke\n}}\n\n\
             betrokkenen mensen_{at} \"Mensen {at}\" {{\n  minderjarig ja\n}}\n\n\
             systeem systeem_{at} \"Systeem {at}\" {{\n  beheerder partij_{at}\n}}\n\n\
             gegeven naam_{at} \"Naam {at}\" {{\n  type kenmerk\n  doelen doel_{at}\n  betreft mensen_{at}\n}}\n\n\
             verwerker verwerker_{at} \"Verwerker {at}\" {{\n  wie partij_{at}\n  systemen systeem_{at}\n}}\n\n\
             rol rol_{at} \"Rol {at}\" bij partij_{at}\n\n\
             toegang toegang_{at} {{\n  rol_{at} leest klein voor doel_{at} als regels in systeem_{at}\n}}\n\n",
        );
    });
    let _ = write!(
        out,
        "levering groot \"Groot\" {{\n  van {parties}\n  naar partij_0\n  via systeem_0\n  opslag {systems}\n  verwerking {systems}\n  \
         gegevens {fields}\n  doelen {purposes}\n  ritme dagelijks\n  bewaren 7 jaar door partij_0 in {systems}\n}}\n\n\
         levering klein \"Klein\" {{\n  van partij_0\n  naar {parties}\n  opslag systeem_0\n  gegevens naam_0\n  doelen {purposes}\n  \
         ritme dagelijks\n}}\n\n\
         gegeven breed \"Breed\" {{\n  type kenmerk\n  doelen {purposes}\n  betreft {people}\n}}\n\n\
         gegeven smal \"Smal\" {{\n  type kenmerk\n  doelen {purposes}\n  afgeleid van breed volgens \"som\"\n}}\n\n\
         verwijdering alles \"Alles\" {{\n  wijze wissen\n  door partij_0\n  bereikt {systems}\n}}\n\n\
         verwerker alle \"Alle\" {{\n  wie partij_0\n  systemen {systems}\n}}\n\n\
         maatregel maatregel \"Maatregel\" {{\n  soort logging\n  systemen {systems}\n}}\n\n\
         taak taak \"Taak\" {{\n  soort rechten\n  artikelen avg.15 t/m avg.22\n  door {parties}\n  voor {people}\n}}\n\n\
         toegang veel {{\n  rol_0 leest klein, groot voor {purposes} als regels alleen {fields}\n}}\n\n",
    );
    out
}

/// Areas within areas, and parties that have them all.
fn areas(count: usize) -> String {
    each(count, |out, at| {
        let inner = if at == 0 { String::new() } else { format!("  verwerkt gebied_{}\n", at - 1) };
        let _ = write!(
            out,
            "gebied gebied_{at} \"Gebied {at}\" {{\n  gemeenten {code:04}\n{inner}}}\n\n\
             partij partij_{at} \"Partij {at}\" {{\n  code {code:04}\n  werkgebied gebied_{at}\n}}\n\n",
            code = 1000 + at,
        );
    })
}

/// Promises of contents, way, keeping, duties, days and work, each about what is many.
fn assured(count: usize) -> String {
    let (systems, fields) = (all(count, "systeem"), all(count, "naam"));
    let mut out = each(count, |out, at| {
        let after = if at == 0 { String::new() } else { format!("  na stap_{}\n", at - 1) };
        let _ = write!(
            out,
            "partij partij_{at} \"Partij {at}\" {{\n  code {code:04}\n  werkgebied gebied_{at}\n}}\n\n\
             gebied gebied_{at} \"Gebied {at}\" {{\n  gemeenten {code:04}\n}}\n\n\
             doel doel_{at} \"Doel {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n}}\n\n\
             betrokkenen mensen_{at} \"Mensen {at}\" {{\n  minderjarig ja\n}}\n\n\
             gegeven naam_{at} \"Naam {at}\" {{\n  type kenmerk\n  doelen doel_{at}\n  betreft mensen_{at}\n}}\n\n\
             systeem systeem_{at} \"Systeem {at}\" {{\n  beheerder partij_{at}\n}}\n\n\
             mijlpaal stap_{at} \"Stap {at}\" {{\n  uiterlijk 2026-04-01\n  door partij_{at}\n{after}}}\n\n\
             taak alle_{at} \"Alle {at}\" {{\n  soort rechten\n  artikelen avg.15\n  voor mensen_{at}\n  door partij_{at}\n}}\n\n\
             toets \"Toets {at}\" {{\n  doel_{at} gebruikt alleen naam_{at}\n  \
             mensen_{at} staat alleen in naam_{at}\n  \
             partij_{at} beheert alleen systeem_{at}\n  \
             stap_{at} is klaar na stap_0\n  \
             avg.15 ligt bij partij_{at} voor mensen_{at}\n  \
             groot blijft 7 jaar bewaard vanaf moment door partij_0 in systeem_{at}\n  \
             groot blijft 7 jaar bewaard vanaf moment door partij_0\n  \
             groot bevat alleen naam_{at}\n  \
             groot komt alleen in systeem_{at}\n  \
             stap_{at} is klaar na stap_{next}\n}}\n\n",
            code = 1000 + at,
            next = (at + 1) % count,
        );
    });
    let _ = write!(
        out,
        "levering groot \"Groot\" {{\n  van partij_0\n  naar partij_0\n  opslag {systems}\n  gegevens {fields}\n  ritme dagelijks\n  \
         bewaren 7 jaar vanaf moment door partij_0\n}}\n\n\
         gebeurtenis moment \"Moment\" {{ }}\n\n",
    );
    out
}

/// A number in capitals, so that names of one word differ: `BA`.
fn letters(number: usize) -> String {
    format!("{number:04}").bytes().map(|digit| char::from(b'A' + digit - b'0')).collect()
}
