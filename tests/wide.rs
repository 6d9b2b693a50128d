//! Agreements that grow in everything at once are read and checked as a whole: no check stops the program on them. How long
//! that takes is for `cargo bench --bench check`.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test reads the agreements, and may stop at once")]

#[path = "../benches/copies.rs"]
mod copies;
#[path = "../benches/crossed.rs"]
mod crossed;
#[path = "../benches/together.rs"]
mod together;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use convenant::checks::{Report, check};
use convenant::model::compile;
use convenant::relations::{Bearing, Table};
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

/// How much is worked out and told: rows of each relation, and characters of the findings of each check.
fn sizes(text: String) -> BTreeMap<String, usize> {
    let report = checked(&Files::from([("alles.convenant".to_owned(), text)]));
    assert_eq!(errors(&report), Vec::<String>::new());
    let mut out = BTreeMap::new();
    for finding in &report.findings {
        let told = finding.message.says.nl.len() + finding.message.help.nl.len();
        let pointed: usize = finding.related.iter().map(|label| label.text.nl.len()).sum();
        *out.entry(finding.code.to_string()).or_default() += told + pointed;
    }
    let relations = report.checked.as_ref().unwrap().relations();
    let responsibility: BTreeMap<_, _> = relations
        .responsibility
        .obligations
        .iter()
        .map(|one| (Arc::as_ptr(&one.table), table_size(&one.table)))
        .collect();
    out.extend([
        ("access".to_owned(), relations.access.tuples.len() + relations.access.mismatches.len()),
        ("flow".to_owned(), relations.flow.hops.len()),
        ("reach".to_owned(), relations.reach.arrivals.len()),
        ("retention".to_owned(), relations.retention.kept.len()),
        ("responsibility".to_owned(), responsibility.into_values().sum()),
        ("timeline".to_owned(), relations.timeline.nodes.iter().map(|node| 1 + node.after.len()).sum()),
    ]);
    out
}

fn table_size(table: &Table) -> usize {
    let rows: usize = table.rows.iter().map(|row| 1 + row.own.len()).sum();
    let inside = |bearing: &Bearing| bearing.spread.as_ref().map_or(0, |spread| spread.areas.inside.len());
    let duties: usize = table.duties.iter().map(|one| one.everywhere.len() + inside(one)).sum();
    rows + duties + table.places.len()
}

#[test]
fn what_is_worked_out_and_told_grows_with_the_agreement() {
    let together: crossed::Crossed = ("together", together::together);
    for (name, make) in crossed::CROSSED.iter().chain([&together]) {
        let (small, large) = (sizes(make(20)), sizes(make(100)));
        for (what, large) in large {
            let small = small.get(&what).copied().unwrap_or_default().max(1_000);
            assert!(large <= 8 * small, "{name}: {what}: {small} becomes {large} when all is five times as large");
        }
    }
}

#[test]
fn of_many_names_that_nothing_declares_only_the_first_are_compared_with_all_others() {
    let meant = |count: usize| {
        let report = checked(&Files::from([("alles.convenant".to_owned(), crossed::unknown(count))]));
        let unknown = || report.findings.iter().filter(|finding| finding.severity == Severity::Error);
        assert_eq!(unknown().count(), count);
        unknown().filter(|finding| finding.message.help.nl.contains("doelstelling_")).count()
    };
    assert_eq!([20, 200].map(meant), [20, 50]);
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
