//! Agreements that grow in everything at once are read and checked as a whole: no check stops the program on them. How long
//! that takes is for `cargo bench --bench check`.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test reads the agreements, and may stop at once")]

#[path = "../benches/copies.rs"]
mod copies;
#[path = "../benches/together.rs"]
mod together;

use std::path::Path;

use convenant::checks::{Report, check};
use convenant::model::compile;
use convenant::source::{Refusal, Severity};
use copies::Files;
use jiff::civil::date;

fn checked(files: &Files) -> Report {
    let entries: Vec<_> = files.iter().filter(|(name, _)| name.ends_with(".convenant")).collect();
    let entries = entries.into_iter().map(|(name, text)| (name.clone(), text.clone())).collect();
    let read = |name: &str| files.get(name).cloned().ok_or(Refusal::Missing);
    check(compile(entries, &read), date(2026, 3, 1))
}

fn errors(report: &Report) -> Vec<String> {
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| format!("{} {}", finding.code, finding.message.says.nl)).collect()
}

#[test]
fn all_checks_run_on_an_agreement_in_which_everything_hangs_together() {
    let report = checked(&Files::from([("alles.convenant".to_owned(), together::together(12))]));
    assert_eq!(errors(&report), Vec::<String>::new());
    assert!(report.checked.is_some());
}

#[test]
fn all_checks_run_on_copies_of_the_agreements() {
    for name in ["grjr", "grjr-hersteld", "vabimpuls", "vabimpuls-hersteld"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements").join(name);
        let report = checked(&copies::copies(&folder, 3));
        assert_eq!(errors(&report), Vec::<String>::new(), "{name}");
        assert!(report.checked.is_some(), "{name}");
    }
}

#[test]
fn parts_of_parts_of_parts_are_followed_to_the_end_and_round_a_circle() {
    let chain = |last: &str| {
        let mut text = "overeenkomst keten \"Keten\" { }\n\npartij stad \"Stad\" { }\n".to_owned();
        for at in 0..1_000 {
            let (outer, system) = match at {
                0 => (last.to_owned(), String::new()),
                _ => (format!("deel_{}", at - 1), format!("onderdeel van systeem_{}", at - 1)),
            };
            text += &format!("organisatie deel_{at} \"Deel {at}\" {{\n  onderdeel van {outer}\n}}\n");
            text += &format!("systeem systeem_{at} \"Systeem {at}\" {{\n  beheerder deel_{at}\n  {system}\n}}\n");
        }
        text
    };
    for last in ["stad", "deel_999", "deel_500"] {
        let report = checked(&Files::from([("keten.convenant".to_owned(), chain(last))]));
        assert_eq!(errors(&report), Vec::<String>::new());
    }
}
