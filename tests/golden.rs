//! The documents of the project's own agreements, as they are: the tables of the agreement of 2023 hold its rows and cells in
//! their order, and a change to any document is seen. That the other formats say the same is tested where they can be read, in
//! `papers`.

#![expect(clippy::panic, reason = "a test may stop at once")]

mod common;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use convenant::emit::document;

/// The files in Markdown that an agreement has, but for the copies that are signed, which have the same text.
static GRJR: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| markdown("grjr"));

fn markdown(agreement: &str) -> BTreeMap<String, String> {
    let out = common::built(&common::agreement(agreement), document::emit);
    let name = |path: &str| Some(path.strip_prefix("document/")?.strip_suffix(".md")?.to_owned());
    let files = out.files.iter().filter(|(path, _)| !path.contains("/partijen/"));
    files.filter_map(|(path, bytes)| Some((name(path)?, String::from_utf8_lossy(bytes).into_owned()))).collect()
}

fn annex(number: usize) -> String {
    let name = format!("bijlage-{number}");
    GRJR.get(&name).unwrap_or_else(|| panic!("no {name}")).clone()
}

fn rows(expected: &[&str]) -> Vec<Vec<String>> {
    expected.iter().map(|row| row.split(" | ").map(str::to_owned).collect()).collect()
}

#[test]
fn table_1_is_that_of_the_agreement() {
    let annex = annex(2);
    let expected = rows(&[
        "Gegevens | Via | Leverende partij | Opslag | Verwerking",
        "Declaraties | BTZ | Gemeenten | Mendix/DWH/DIVA | PowerBI/Excel",
        "Toewijzingen | BTZ | Gemeenten | Mendix/DWH/DIVA | PowerBI/Excel",
        "Optioneel: tzt lokale teams | BTZ (tzt) | Gemeenten | Mendix/DWH | tzt PowerBI",
    ]);
    assert_eq!(common::table(&annex, "Tabel 1."), expected);
    assert!(annex.contains("**Tabel 1. Aanlevering gegevens\\***"), "{annex}");
    assert_eq!(annex.matches("\\* Voor de mvs gemeenten geldt deze levering").count(), 1);
}

#[test]
fn table_2_is_that_of_the_agreement() {
    let annex = annex(2);
    let common = "Financiële informatie, procesanalyse, datakwaliteit";
    let paid = "Betaling, financiële informatie, procesanalyse, datakwaliteit";
    let expected = [
        ("Gegeven", "Verwerkingsdoelen"),
        ("Gehasht BSN", common),
        ("Postcode4 client", common),
        ("Geboortejaar", "Beleidsanalyse, datakwaliteit"),
        ("Gemeente(code)", paid),
        ("Beschikkingnummer", paid),
        ("Toewijzingnummer", paid),
        ("AGB-code/lokaal team/partnercode", paid),
        ("Productcode", common),
        ("Toegekend weekbudget in €", common),
        ("Ingangsdatum toewijzing (uit iJW301)", common),
        ("Einddatum toewijzing (uit iJW301)", common),
        ("Begindatum Zorg (uit iJW305) / datum aanvang", common),
        ("Einddatum Zorg (uit iJW307) / datum einde", common),
        ("Verwijzer", common),
        ("Reden beëindiging jeugdhulp", "Procesanalyse"),
        ("Alle overige regels iJW berichtenverkeer", common),
    ];
    let expected: Vec<_> = expected.iter().map(|(field, aims)| vec![(*field).to_owned(), (*aims).to_owned()]).collect();
    assert_eq!(common::table(&annex, "Tabel 2. Verwerkingsdoelen aangeleverde gegevens"), expected);
}

#[test]
fn table_3_is_that_of_the_agreement_with_a_blank_where_it_is_redacted() {
    let annex = annex(2);
    let expected = rows(&[
        "Naam systeem | Verwerker | Specificatie verwerking",
        "BTZ | UO | Opslaan, bewerken en doorsturen van gegevens, o.a. ten behoeve van waarborgen datakwaliteit",
        "DWH | Gemeente Rotterdam, afd. ………… | Opslaan en eerste bewerking",
        "PowerBI | Gemeente Rotterdam, afd. OBI | Bewerking en rapportage gegevens",
    ]);
    assert_eq!(common::table(&annex, "Tabel 3. Ingeschakelde verwerkers door Partijen"), expected);
}

#[test]
fn the_measures_are_those_of_the_agreement() {
    let expected = [
        "Maatregel", "Authenticatie", "Autorisaties", "Back-ups", "Beveiligingsbeleid", "Calamiteiten", "Inbreuk",
        "Logging en monitoring", "Malware", "Screening en geheimhouding", "Toegangsbeveiliging", "Updates en patches",
        "Versleuteling", "Wachtwoordbeleid",
    ];
    let table = common::table(&annex(3), "**Te nemen maatregelen**");
    let names: Vec<_> = table.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, expected);
    for (name, fact) in [
        ("Back-ups", "ten hoogste 1 dag"),
        ("Autorisaties", "op verzoek van een Partij"),
        ("Wachtwoordbeleid", "verwerker"),
    ] {
        let row = table.iter().find(|row| row[0] == name);
        assert!(row.is_some_and(|row| row[1].contains(fact)), "{name}: {row:?}");
    }
}

#[test]
fn every_document_of_every_agreement() {
    for agreement in ["grjr", "grjr-hersteld", "vabimpuls", "vabimpuls-hersteld"] {
        for (name, text) in markdown(agreement) {
            insta::with_settings!({snapshot_path => "golden", prepend_module_to_snapshot => false}, {
                insta::assert_snapshot!(format!("{agreement}-{name}"), text);
            });
        }
    }
}
