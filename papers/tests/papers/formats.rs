//! The four formats of an agreement, read back: whatever one of them states, each of the others states too, and their tables
//! have the same cells in the same order.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{AGREEMENTS, agreement, python};

/// What `tools/formats.py` tells of the documents of an agreement.
fn compared(name: &str) -> Value {
    compared_with(name, |_, bytes| bytes.to_vec())
}

/// The same, of documents that someone went through.
fn compared_with(name: &str, change: impl Fn(&str, &[u8]) -> Vec<u8>) -> Value {
    let built = agreement(name);
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| {
        let path = folder.path().join(name);
        fs::write(&path, change(name, &built.artefacts.files[&format!("document/{name}")])).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let annexes = built.artefacts.files.keys().filter_map(|path| path.strip_prefix("document/"));
    let annexes = annexes
        .filter(|name| name.starts_with("bijlage-") && Path::new(name).extension().is_some_and(|kind| kind == "md"));
    let endings = ["html", "docx", "pdf", "md"].map(|ending| format!("overeenkomst.{ending}"));
    let files: Vec<_> = endings.iter().map(String::as_str).chain(annexes).map(file).collect();
    let told = python("formats.py", &files.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    serde_json::from_slice(&told.stdout).unwrap()
}

#[test]
fn every_fact_of_one_format_is_in_all() {
    for name in AGREEMENTS {
        assert_eq!(compared(name)["wrong"], Value::Array(Vec::new()), "{name}");
    }
}

#[test]
fn a_word_that_only_one_format_has_is_noticed() {
    let told = compared_with("vabimpuls", |name, bytes| match name {
        "overeenkomst.md" => String::from_utf8_lossy(bytes).replace("vertrouwelijk", "openbaar").into_bytes(),
        _ => bytes.to_vec(),
    });
    let wrong: Vec<_> = told["wrong"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    assert!(
        wrong.iter().any(|one| one.starts_with("pdf lacks, of markdown:") && one.contains("openbaar")),
        "{wrong:#?}"
    );
    assert!(wrong.iter().any(|one| one.starts_with("markdown lacks, of word:")), "{wrong:#?}");
}

/// The tables of the agreement of 2023, by their head and the first cell of their rows. `tests/golden.rs` of the compiler has
/// every cell of them, and the test above holds that no format has others.
const TABLES: [(&[&str], usize, &str, &str); 4] = [
    (&["Gegevens", "Via", "Leverende partij", "Opslag", "Verwerking"], 3, "Declaraties", "Optioneel: tzt lokale teams"),
    (&["Gegeven", "Verwerkingsdoelen"], 16, "Gehasht BSN", "Alle overige regels iJW berichtenverkeer"),
    (&["Naam systeem", "Verwerker", "Specificatie verwerking"], 3, "BTZ", "PowerBI"),
    (&["Maatregel", "Wat er wordt gedaan"], 13, "Authenticatie", "Wachtwoordbeleid"),
];

#[test]
fn the_tables_of_2023_are_in_every_format() {
    let told = compared("grjr");
    let formats = told["tables"].as_object().unwrap();
    assert_eq!(formats.len(), 4);
    for (format, tables) in formats {
        for (head, rows, first, last) in TABLES {
            let tables = tables.as_array().unwrap();
            let table = tables.iter().find(|table| table[0] == serde_json::json!(head));
            let table = table.unwrap_or_else(|| panic!("{format} has no table with {head:?}")).as_array().unwrap();
            assert_eq!(
                (table.len(), &table[1][0], &table[rows][0]),
                (rows + 1, &first.into(), &last.into()),
                "{format}"
            );
        }
    }
}
