//! The documentation that is made: the catalogue from the list of checks, the reference of the language from its table. `UPDATE_DOCS=1 cargo test --test docs` writes it anew.
#![expect(clippy::disallowed_methods, reason = "a test of the documentation reads and writes it")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod common;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use convenant::checks::{Explained, UNDECIDED, explained};
use convenant::diff;
use convenant::emit::validators::{Target, cannot, partly};
use convenant::model::cite;
use convenant::plan::{RuleKind, plans};
use convenant::source::Lang;
use convenant::vocabulary::manual::manual;

/// What the families are called, in the order of the catalogue.
const FAMILIES: &[(&str, &str)] = &[
    ("TAAL", "Taal, namen en bestanden"),
    ("PAR", "Partijen"),
    ("DOE", "Doelen en grondslagen"),
    ("VLD", "Gegevens"),
    ("BIJ", "Bijzondere en strafrechtelijke gegevens, burgerservicenummer"),
    ("STR", "Stromen, systemen en verwerkers"),
    ("BEW", "Bewaren en vernietigen"),
    ("BEV", "Beveiliging"),
    ("TOE", "Toegang"),
    ("BTR", "Rechten van betrokkenen"),
    ("INC", "Incidenten"),
    ("DRG", "Doorgifte"),
    ("TRM", "Dagen, volgorde en beoordeling vooraf"),
    ("VRW", "Verwijzingen en begrippen"),
    ("DOC", "Document en ondertekening"),
    ("PSE", "Pseudoniemen en uitkomsten"),
    ("IFC", "Doorstroming van gegevens"),
];

const HEAD: &str = "# Controles

Alles wat `convenant check` kan melden. Een `fout` betekent dat de overeenkomst niet kan worden gelezen zoals zij is bedoeld;
er wordt dan niets gebouwd. Bij een `bezwaar` kan zij worden gelezen, maar doet zij niet wat de wet vraagt of spreekt zij
zichzelf tegen; een concept wordt gebouwd, een definitieve versie niet. Een `waarschuwing` en een `hint` houden niets tegen.
Partijen kunnen een bevinding aanvaarden, met de reden: `aanvaard CODE op naam omdat \"…\"`. Een fout niet.

De meldingen zeggen wat een tekst niet kan. Het zijn geen juridische adviezen.

Dit bestand wordt gemaakt uit de controles zelf, met `UPDATE_DOCS=1 cargo test --test docs`.
";

const UNDECIDABLE: &str = "
## Niet te beslissen

Wat een overeenkomst op zichzelf niet laat zien, wordt niet gemeld. Deze codes staan wel in de catalogus:

| code | naam | zou melden dat | waarom dat niet kan |
| --- | --- | --- | --- |
";

fn catalogue() -> String {
    let all = explained();
    let mut out = HEAD.to_owned();
    for (family, title) in FAMILIES {
        let members: Vec<_> = all.iter().filter(|found| found.code.starts_with(&format!("{family}-"))).collect();
        if members.is_empty() {
            continue;
        }
        write!(out, "\n## {family}: {title}\n\n| code | naam | ernst | meldt dat |\n| --- | --- | --- | --- |\n")
            .unwrap();
        for found in &members {
            writeln!(out, "| {} | {} | {} | {} |", link(found), found.name, severity(found), found.title.nl).unwrap();
        }
        for found in members {
            out.push_str(&entry(found));
        }
    }
    out.push_str(UNDECIDABLE);
    for code in UNDECIDED {
        writeln!(out, "| {} | {} | {} | {} |", code.code, code.name, code.title.nl, code.reason).unwrap();
    }
    out
}

fn link(found: &Explained) -> String {
    format!("[{}](#{}-{})", found.code, found.code.to_lowercase(), found.name)
}

fn severity(found: &Explained) -> String {
    found.severity.word(Lang::Nl).to_owned()
}

fn entry(found: &Explained) -> String {
    let mut out = format!("\n### {} {}\n\n_{}_: {}.\n", found.code, found.name, severity(found), found.title.nl);
    let law =
        found.law.iter().filter_map(|path| cite(path)).map(|cited| format!("{} ({})", cited.citation, cited.says));
    let law: Vec<_> = law.collect();
    if !law.is_empty() {
        write!(out, "\nWet: {}.\n", law.join("; ")).unwrap();
    }
    // The headings of an explanation lie under the heading of its code.
    write!(out, "\n{}", found.explanation.replace("\n## ", "\n#### ")).unwrap();
    out
}

/// Holds a file of the documentation to what it is made from.
fn hold(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "docs/{name} is stale; run `UPDATE_DOCS=1 cargo test --test docs`");
}

const DELIVERIES: &str = "# Leveringen

Wat in een levering mag staan, staat in de overeenkomst. Het programma maakt er controles van die op een bestand lopen, en
dezelfde regels voor de programma's waarmee u al werkt. Elke regel heeft één code (`toewijzingen.geboortejaar.type`), overal
dezelfde.

- `convenant validate` loopt een CSV-bestand na en noemt per regel hoe vaak zij is overtreden, de eerste rijen, wat er had moeten
  staan, en waar dat is afgesproken: de rij van de bijlage en de plaats in de bron.
- `convenant pseudonymise` vervangt burgerservicenummers door pseudoniemen, en schrijft niets als het bestand niet deugt.
- `convenant forget` haalt personen uit bestanden, en geeft de SQL die dat doet in elk systeem dat de overeenkomst noemt.
- `convenant generate` maakt bestanden met verzonnen rijen. Met `--faults` zitten er fouten in, op plaatsen die `--truth` noemt;
  met `--sender` ook rijen van een andere gemeente, met `--with` ook rijen die in een andere levering niet te vinden zijn, en met
  `--raw-bsn KOLOM` burgerservicenummers waar die niet mogen.

## Pseudoniemen

Er zijn ongeveer 91 miljoen geldige burgerservicenummers. Wie de sleutel heeft, rekent ze in seconden alle na, of de methode nu
`sha512` of `hmac_sha512` is. De sleutel moet daarom ten minste 32 bytes hebben, staat in een bestand dat alleen de eigenaar mag
lezen, en gaat nooit naar wie de pseudoniemen ontvangt. Een sleutel vóór het nummer met SHA-512 heeft een zwakte die HMAC niet
heeft: uit de hash is zonder sleutel die van een langer bericht te maken, en een bewijs dat zo'n hash verbergt wat erin zit is
er niet. `convenant explain PSE-01` zegt er meer over.

Of een burgerservicenummer staat waar het niet mag, wordt per kolom beslist. Van willekeurige getallen van negen cijfers voldoet
ongeveer één op de elf aan de elfproef, dus één cel zegt niets. Voldoen er veel meer dan bij toeval, dan meldt `validate` de
kolom. Onder de zes getallen wordt niets gemeld.

## Rekenen in een eis

`eis bedrag / aantal <= 80` vergelijkt zonder af te ronden. Ontbreekt een van de waarden, dan is de eis niet overtreden. Door nul
valt niet te delen: zo'n vergelijking telt tegen de rij, ook binnen `niet` en achter `als`. Wie nul wil toestaan, zegt dat erbij:
`eis als aantal > 0 dan bedrag / aantal <= 80`.

## Wat elke vorm kan nagaan

Niet elk programma kan elke regel nagaan. Wat in een gebouwd bestand niet wordt nagegaan staat erin, met de reden. Dit is het
overzicht per soort regel: het laatste deel van de code, wat zij vraagt, en welke vorm haar niet of niet helemaal nagaat. Op
verzonnen bestanden met fouten melden alle vormen dezelfde rijen bij dezelfde regels; dat wordt bij elke wijziging getest.

Een waarde die een regel van haar eigen kolom overtreedt telt daarna niet meer mee. In een JSON Schema geldt dat niet voor regels
die het schema niet kent: een burgerservicenummer dat de elfproef niet haalt is daar gewoon ingevuld.

| soort | vraagt | gaat het helemaal na | gaat het deels na | gaat het niet na |
| --- | --- | --- | --- | --- |
";

const DELIVERIES_TAIL: &str = "
Dit bestand wordt gemaakt uit de soorten regels en de vormen zelf, met `UPDATE_DOCS=1 cargo test --test docs`.
";

/// A rule of each kind, out of the repaired agreements and the one that is measured with.
fn kinds() -> Vec<(String, RuleKind, String)> {
    let mut kinds: Vec<(String, RuleKind, String)> = Vec::new();
    for folder in ["agreements/grjr-hersteld", "benches/delivery", "agreements/vabimpuls-hersteld"] {
        let checked = common::folder(folder).checked.unwrap();
        for plan in plans(&checked) {
            for rule in &plan.rules {
                let word = rule.kind.word().to_owned();
                if !kinds.iter().any(|(known, ..)| *known == word) {
                    kinds.push((word, rule.kind.clone(), asks(&rule.kind).to_owned()));
                }
            }
        }
    }
    kinds.sort_by_key(|(word, ..)| word.clone());
    kinds
}

fn asks(kind: &RuleKind) -> &'static str {
    match kind {
        RuleKind::Width => "evenveel cellen als de kop",
        RuleKind::Required => "een waarde",
        RuleKind::Type => "een waarde van de soort van de kolom",
        RuleKind::Range => "een getal tussen grenzen",
        RuleKind::Length => "een aantal tekens",
        RuleKind::Pattern => "een waarde van een vaste vorm",
        RuleKind::CodeList => "een code die op de dag geldt",
        RuleKind::ElevenTest => "een burgerservicenummer dat aan de elfproef voldoet",
        RuleKind::Sender => "een gemeente die levert",
        RuleKind::Own => "de gemeente die dit bestand levert",
        RuleKind::NoBsn => "geen burgerservicenummers in een andere kolom",
        RuleKind::Condition(_) => "een eis over gegevens van de rij",
        RuleKind::Unique => "waarden die samen één keer voorkomen",
        RuleKind::Reference(_) => "een rij in een andere levering",
    }
}

fn deliveries() -> String {
    let mut out = DELIVERIES.to_owned();
    let kinds = kinds();
    assert_eq!(kinds.len(), 14, "a rule of each kind is needed, to ask what looks at it: {kinds:?}");
    for (word, kind, asks) in kinds {
        // What several forms have in common is said once.
        let told = |of: &dyn Fn(Target) -> Option<Option<&'static str>>| {
            let mut by_reason: Vec<(Option<&str>, Vec<&str>)> = Vec::new();
            for target in Target::ALL {
                let Some(reason) = of(target) else { continue };
                match by_reason.iter_mut().find(|(known, _)| *known == reason) {
                    Some((_, titles)) => titles.push(target.title()),
                    None => by_reason.push((reason, vec![target.title()])),
                }
            }
            let one = |(reason, titles): &(Option<&str>, Vec<&str>)| match reason {
                Some(reason) => format!("{}: {reason}", titles.join(", ")),
                None if titles.len() == Target::ALL.len() => "alle".to_owned(),
                None => titles.join(", "),
            };
            if by_reason.is_empty() {
                "–".to_owned()
            } else {
                by_reason.iter().map(one).collect::<Vec<_>>().join("; ")
            }
        };
        let not = told(&|target| cannot(target, &kind).map(Some));
        let partial =
            told(&|target| if cannot(target, &kind).is_some() { None } else { partly(target, &kind).map(Some) });
        let whole =
            told(&|target| (cannot(target, &kind).is_none() && partly(target, &kind).is_none()).then_some(None));
        writeln!(out, "| `{word}` | {asks} | {whole} | {partial} | {not} |").unwrap();
    }
    out + DELIVERIES_TAIL
}

const CHANGES: &str = "# Wijzigingen

Alles wat `convenant diff` kan melden over twee versies van een overeenkomst. Wat een wijziging vraagt staat in de
standaardbibliotheek (`agreements/std/wijzigingen.convenant`); een overeenkomst kan er met een eigen `wijziging` van afwijken. Hoe
u vergelijkt staat in [verschil.md](verschil.md).

Dit bestand wordt gemaakt uit de lijst van codes en de bibliotheek, met `UPDATE_DOCS=1 cargo test --test docs`.

| code | naam | meldt dat | vraagt |
| --- | --- | --- | --- |
";

fn changes() -> String {
    let mut out = CHANGES.to_owned();
    let asked = |code: &diff::Code| {
        let acts: Vec<_> = diff::rule_of(code, &[]).acts.iter().map(|asked| diff::act_alone(asked.act).nl).collect();
        if acts.is_empty() { "niets".to_owned() } else { acts.join("; ") }
    };
    for code in diff::CODES {
        let anchor = format!("{}-{}", code.code.to_lowercase(), code.name);
        writeln!(out, "| [{}](#{anchor}) | {} | {} | {} |", code.code, code.name, code.nl, asked(code)).unwrap();
    }
    for code in diff::CODES {
        write!(out, "\n## {} {}\n\n_{}_. {}\n", code.code, code.name, code.nl, code.meaning).unwrap();
        let rule = diff::rule_of(code, &[]);
        write!(out, "\nVraagt: {}.", asked(code)).unwrap();
        let law: Vec<_> = rule.law.iter().filter_map(|path| cite(path)).map(|cited| cited.citation.clone()).collect();
        if !law.is_empty() {
            write!(out, " Rust op {}.", law.join("; ")).unwrap();
        }
        match code.mirror {
            Some(mirror) if mirror != code.code => writeln!(out, " Andersom is het {mirror}.").unwrap(),
            _ => writeln!(out).unwrap(),
        }
    }
    out
}

/// What `convenant diff` tells of the repair of the agreement of Rijnmond.
fn memo() -> String {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_convenant"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
        .args(["diff", "agreements/grjr", "agreements/grjr-hersteld", "--format", "markdown", "--date", "2026-01-15"]);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_catalogue_of_changes_is_up_to_date() {
    hold("wijzigingen.md", &changes());
}

#[test]
fn the_memo_about_the_repair_is_up_to_date() {
    hold("verschil-grjr.md", &memo());
}

#[test]
fn the_catalogue_of_checks_is_up_to_date() {
    hold("checks.md", &catalogue());
}

#[test]
fn the_reference_of_the_language_is_up_to_date() {
    hold("taal.md", &manual());
}

#[test]
fn every_code_is_in_the_catalogue() {
    let catalogue = catalogue();
    for found in explained() {
        assert!(catalogue.contains(&format!("\n### {} {}\n", found.code, found.name)), "{}", found.code);
    }
}

#[test]
fn the_page_on_deliveries_is_the_one_that_the_validators_make() {
    hold("leveringen.md", &deliveries());
}
