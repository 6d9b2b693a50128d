//! Nothing that an agreement states is lost in its document: for every property of the language, and every marker in it, a
//! value that can be recognised is in the Markdown, also when annexes hold the tables.

#![expect(clippy::disallowed_methods, reason = "a test reads its data")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

use std::collections::{BTreeMap, BTreeSet};

use convenant::checks;
use convenant::emit::{Artefacts, document};
use convenant::model::compile;
use convenant::source::Refusal;
use convenant::vocabulary::W;
use convenant::vocabulary::shape::{Property, Slot};
use convenant::vocabulary::tables::DECLARATIONS;

/// What is not printed, and why.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("gebruik", "it says where declarations come from, and states no fact"),
    ("aanvaard", "its head is printed with the finding; see tests/document.rs"),
    ("goedgekeurd", "it is of a change, and told with that change"),
    ("vervallen", "it is of a change, and told with that change"),
    ("toets", "it tries what the agreement says, and states nothing itself"),
    ("land", "a declaration of the library, which is cited and not printed"),
    ("bron", "a declaration of the library, which is cited and not printed"),
    ("overeenkomst vorm", "it decides what the parts of the document are called"),
    ("overweging doelen", "it tells the checks what the text says, and the text is printed"),
    ("bijlage doelen", "it tells the checks what the text says, and the text is printed"),
    ("bijlage onderwerp", "it tells the checks what the text is about, and the text is printed"),
    ("modelbepaling", "it is printed where an article takes it; see tests/standard_clauses.rs"),
    ("artikel modelbepaling", "it says whose paragraphs are printed"),
    ("artikel onderwerp", "it tells the checks what the text is about, and the text is printed"),
    ("artikel lid onderwerp", "it tells the checks what the text is about, and the text is printed"),
    ("artikel lid verwijst", "it tells the checks what a reference in the text looks for"),
    ("bijlage inhoud", "it decides what the annex shows"),
    ("maatregel soort", "it tells the checks what to look at; title and text are printed"),
    ("taak soort", "it tells the checks what to look at; title and articles are printed"),
];

/// An annex for each table: then the overview shows only what the annexes leave out.
const ANNEXES: &str = r#"
bijlage tabellen "Tabellen" {
  inhoud  verwerkingen
  tabel   leveringen met "T1"
  tabel   velden met "T2"
  tabel   toegangsrechten met "T3"
}
bijlage mensen "Mensen" { inhoud contactgegevens }
bijlage genomen "Genomen" { inhoud maatregelen }
"#;

fn data(name: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/data/every_fact/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The Markdown of the agreement with more text behind it, annexes included.
fn markdown(more: &str) -> String {
    let compiled = compile(vec![("a.convenant".to_owned(), data("a.convenant") + more)], &|name| match name {
        "leden.yaml" => Ok(data(name)),
        _ => Err(Refusal::Missing),
    });
    let report = checks::check(compiled, jiff::civil::date(2026, 1, 1));
    let checked = report.checked.as_ref().unwrap_or_else(|| panic!("{:#?}", report.findings));
    let mut out = Artefacts::default();
    document::emit(checked, &report.sources, &mut out);
    let files = out.files.into_iter().filter(|(path, _)| is_shared(path));
    files.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect()
}

/// The agreement and its annexes: not a copy of it, nor what is made for others to read.
fn is_shared(path: &str) -> bool {
    let name = path.strip_prefix("document/").and_then(|name| name.strip_suffix(".md"));
    name.is_some_and(|name| name == "overeenkomst" || name.starts_with("bijlage-"))
}

/// Every place for a value: `levering bewaren`, `levering bewaren volgens`, `artikel lid tekst`.
fn places() -> Vec<String> {
    let mut out = Vec::new();
    for declaration in DECLARATIONS {
        let keyword = declaration.keyword.nl();
        out.extend(declaration.head.iter().map(|clause| format!("{keyword} {}", clause.marker.nl())));
        declaration.properties.iter().for_each(|property| places_in(keyword, property, &mut out));
        declaration.statements.iter().for_each(|property| places_in(keyword, property, &mut out));
    }
    out
}

fn places_in(owner: &str, property: &Property, out: &mut Vec<String>) {
    let place = format!("{owner} {}", property.key);
    if property.head.slot != Slot::Nothing {
        out.push(place.clone());
    }
    let markers = property.clauses.iter().filter(|clause| clause.marker != W::Head);
    out.extend(markers.map(|clause| format!("{place} {}", clause.marker)));
    property.block.iter().for_each(|inner| places_in(&place, inner, out));
}

fn is_excepted(place: &str) -> bool {
    let covers = |known: &str| place.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    // What something was called in an earlier version states nothing of this one.
    place.ends_with(&format!(" {}", W::FormerName)) || EXCEPTIONS.iter().any(|(known, _)| covers(known))
}

#[test]
fn every_value_of_every_property_is_printed() {
    let list = data("printed.txt");
    let expected: BTreeMap<_, _> = list.lines().map(|line| line.split_once(" = ").unwrap_or((line, ""))).collect();
    let places: BTreeSet<_> = places().into_iter().filter(|place| !is_excepted(place)).collect();
    let missing: Vec<_> = places.iter().filter(|place| !expected.contains_key(place.as_str())).collect();
    assert!(missing.is_empty(), "nothing is expected of {missing:#?}");
    for (edition, text) in [("overview", markdown("")), ("annexes", markdown(ANNEXES))] {
        let unprinted: Vec<_> =
            expected.iter().filter(|(_, value)| value.is_empty() || !text.contains(**value)).collect();
        assert!(unprinted.is_empty(), "with {edition} these are unprinted: {unprinted:#?} in\n{text}");
    }
    assert!(expected.keys().all(|place| places.contains(*place)), "a place that is none");
}

#[test]
fn an_exception_is_a_place_of_the_language() {
    let all = places();
    let keywords = DECLARATIONS.iter().map(|declaration| declaration.keyword.nl());
    let known: BTreeSet<_> = all.iter().map(String::as_str).chain(keywords).collect();
    for (place, reason) in EXCEPTIONS {
        assert!(known.iter().any(|one| one.starts_with(place)) && !reason.is_empty(), "{place}");
    }
}
