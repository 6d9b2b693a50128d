//! The registers: the record of each controller as CSV and as a workbook that another program reads, and the graph in the terms of
//! the Data Privacy Vocabulary.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at once")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use convenant::emit::{Artefacts, registers};
use serde_json::Value;

fn made(files: &BTreeMap<String, String>) -> Artefacts {
    common::built(files, registers::emit)
}

fn of(name: &str) -> Artefacts {
    made(&common::agreement(name))
}

fn csv(out: &Artefacts, name: &str) -> Vec<BTreeMap<String, String>> {
    let bytes = &out.files[&format!("registers/{name}.csv")];
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).expect("a mark for Excel");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
    reader.deserialize().map(Result::unwrap).collect()
}

/// The cells of a sheet, and that none is a formula.
fn sheet(out: &Artefacts, name: &str, title: &str) -> Vec<Vec<String>> {
    let bytes = out.files[&format!("registers/{name}.xlsx")].clone();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert!(book.worksheet_formula(title).unwrap().is_empty());
    let range = book.worksheet_range(title).unwrap();
    let text = |cell: &Data| cell.to_string();
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

#[test]
fn each_controller_has_a_record_that_says_what_the_law_asks() {
    let out = of("grjr-hersteld");
    let records: Vec<_> = out.files.keys().filter(|path| path.ends_with(".csv")).collect();
    assert_eq!(records.len(), 14, "thirteen municipalities and the region: {records:?}");
    let rows = csv(&out, "oljr");
    let one =
        |row: &&BTreeMap<String, String>| row["Doel (onder b)"] == "Procesanalyse" && row["Gegevens"] == "Toewijzingen";
    let row = rows.iter().find(one).unwrap();
    assert!(row["Gezamenlijk verantwoordelijk met (onder a)"].contains("Rotterdam"));
    assert!(row["Betrokkenen (onder c)"].contains("Jeugdigen"), "{row:?}");
    assert!(row["Categorieën persoonsgegevens (onder c)"].contains("Geboortejaar"));
    assert!(
        row["Bewaartermijn (onder f)"].starts_with("1 dag vanaf upload")
            || row["Bewaartermijn (onder f)"].contains("7 jaar vanaf")
    );
    assert_eq!(row["Doorgifte buiten de EER (onder e)"], "geen");
    assert!(row["Verwerkers"].contains("Mendix"));
    assert!(row.values().all(|cell| !cell.is_empty()), "no cell is silent: {row:?}");
}

#[test]
fn the_record_shows_what_is_left_open_or_not_said() {
    let rows = csv(&of("grjr"), "oljr");
    let texts: BTreeSet<_> = rows.iter().flat_map(|row| row.values()).collect();
    assert!(texts.iter().any(|cell| cell.contains("…………")), "a blank of the agreement is a blank");
    assert!(texts.iter().any(|cell| *cell == "niet vermeld in de overeenkomst"));
}

#[test]
fn the_workbook_says_what_the_csv_says() {
    let out = of("vabimpuls-hersteld");
    for path in out.files.keys().filter(|path| path.ends_with(".csv")) {
        let name = path.trim_start_matches("registers/").trim_end_matches(".csv");
        let rows = csv(&out, name);
        let sheet = sheet(&out, name, "Verwerkingen");
        assert_eq!(sheet.len(), rows.len() + 1, "{name}");
        assert!(!rows.is_empty(), "{name}");
        for (row, cells) in rows.iter().zip(&sheet[1..]) {
            for (column, cell) in sheet[0].iter().zip(cells) {
                assert_eq!(&row[column], cell, "{name}, {column}");
            }
        }
    }
}

#[test]
fn every_purpose_that_data_serve_is_in_the_record_and_the_graph() {
    let files = common::agreement("grjr-hersteld");
    let out = made(&files);
    let rows = csv(&out, "rotterdam");
    let graph: Value = serde_json::from_slice(&out.files["registers/dpv.jsonld"]).unwrap();
    let nodes = graph["@graph"].as_array().unwrap();
    let processes = nodes.iter().filter(|node| node["@type"] == "dpv:PersonalDataProcess").count();
    assert_eq!(processes, rows.len());
    let purposes: BTreeSet<_> = rows.iter().map(|row| row["Doel (onder b)"].clone()).collect();
    let declared = files.values().flat_map(|text| text.lines()).filter(|line| line.starts_with("doel ")).count();
    assert_eq!(purposes.len(), declared);
}

#[test]
fn only_terms_of_the_vocabulary_are_used() {
    let known: BTreeSet<_> = include_str!("data/dpv-terms.txt").lines().filter(|line| !line.starts_with('#')).collect();
    for name in ["grjr", "grjr-hersteld", "vabimpuls", "vabimpuls-hersteld"] {
        let out = of(name);
        let graph: Value = serde_json::from_slice(&out.files["registers/dpv.jsonld"]).unwrap();
        let mut used = BTreeSet::new();
        terms(&graph["@graph"], &mut used);
        assert!(used.len() >= 8, "{name}: {used:?}");
        for term in &used {
            assert!(known.contains(term.as_str()), "{name}: {term}");
        }
    }
}

/// Every key, class and name with a prefix of the vocabulary.
fn terms(value: &Value, out: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                terms(&Value::String(key.clone()), out);
                terms(inner, out);
            }
        }
        Value::Array(all) => all.iter().for_each(|inner| terms(inner, out)),
        Value::String(text) if text.starts_with("dpv:") || text.starts_with("eu-gdpr:") => {
            out.insert(text.clone());
        }
        _ => {}
    }
}

#[test]
fn every_name_that_is_pointed_at_is_described() {
    let out = of("grjr-hersteld");
    let graph: Value = serde_json::from_slice(&out.files["registers/dpv.jsonld"]).unwrap();
    let mut named = BTreeMap::new();
    described(&graph["@graph"], &mut named);
    let bare: Vec<_> = named.iter().filter(|(_, described)| !**described).map(|(id, _)| id).collect();
    assert!(bare.iter().all(|id| id.starts_with("eu-gdpr:")), "{bare:?}");
}

fn described(value: &Value, out: &mut BTreeMap<String, bool>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(id)) = map.get("@id") {
                *out.entry(id.clone()).or_default() |= map.len() > 1;
            }
            map.values().for_each(|inner| described(inner, out));
        }
        Value::Array(all) => all.iter().for_each(|inner| described(inner, out)),
        _ => {}
    }
}

#[test]
fn a_hostile_title_is_text_in_every_register() {
    let text = r#"
overeenkomst o "O" { verantwoordelijken a }
partij a "=HYPERLINK(1)" { kvk 12345678 }
doel d "=1+1; \"x\"" { omschrijving "+31" }
gegeven g "-g" {
  type    vrije_tekst
  doelen  d
}
systeem s "@s" { soort database }
gegevensgroep h "=h" {
  houder    a
  gegevens  g
  opslag    s
}
"#;
    let files = BTreeMap::from([("a.convenant".to_owned(), text.to_owned())]);
    let out = made(&files);
    for row in csv(&out, "a") {
        assert!(row.values().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{row:?}");
    }
    let cells: Vec<_> = sheet(&out, "a", "Verwerkingen").into_iter().flatten().collect();
    assert!(cells.iter().any(|cell| cell.starts_with("=1+1")), "a text, not a formula: {cells:?}");
}

#[test]
fn two_runs_give_the_same_bytes() {
    assert_eq!(of("grjr-hersteld").files, of("grjr-hersteld").files);
}
