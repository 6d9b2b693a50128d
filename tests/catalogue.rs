//! The catalogue of consistency checks, whole: each code is a check, or stands in the list of those that an agreement by itself
//! cannot decide, with the reason.

use convenant::checks::{UNDECIDED, explain, find};

/// The families of the catalogue, and how many codes each has, numbered from 1.
const CATALOGUE: &[(&str, usize)] = &[
    ("PAR", 13),
    ("DOE", 15),
    ("VLD", 18),
    ("BIJ", 9),
    ("STR", 19),
    ("BEW", 13),
    ("BEV", 10),
    ("TOE", 10),
    ("BTR", 15),
    ("INC", 8),
    ("DRG", 6),
    ("TRM", 16),
    ("VRW", 11),
    ("DOC", 12),
    ("PSE", 9),
];

fn code(family: &str, number: usize) -> String {
    format!("{family}-{number:02}")
}

fn catalogue() -> Vec<String> {
    let all = CATALOGUE.iter().flat_map(|(family, count)| (1..=*count).map(|number| code(family, number)));
    all.collect()
}

fn is_undecided(code: &str) -> bool {
    UNDECIDED.iter().any(|known| known.code == code)
}

#[test]
fn every_code_is_a_check_or_cannot_be_decided() {
    assert_eq!(catalogue().len(), 184);
    let lost: Vec<_> = catalogue().into_iter().filter(|code| find(code).is_none() && !is_undecided(code)).collect();
    assert!(lost.is_empty(), "neither a check nor in the list: {lost:?}");
}

#[test]
fn what_cannot_be_decided_is_no_check_and_has_a_reason() {
    let catalogue = catalogue();
    for known in UNDECIDED {
        assert!(find(known.code).is_none() && catalogue.iter().any(|code| code == known.code), "{}", known.code);
        assert!(known.reason.ends_with('.') && !known.reason.contains("  "), "{}", known.reason);
        assert!(explain(known.code).is_some(), "{}", known.code);
    }
}
