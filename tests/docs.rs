//! The documentation that is made: the catalogue from the list of checks, the reference of the language from its table. `UPDATE_DOCS=1 cargo test --test docs` writes it anew.
#![expect(clippy::disallowed_methods, reason = "a test of the documentation reads and writes it")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use convenant::checks::{Explained, UNDECIDED, explained};
use convenant::diff;
use convenant::model::cite;
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
