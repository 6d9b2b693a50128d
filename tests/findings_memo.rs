//! The memo on the data of VABIMPULS, held to what a sharp reader finds in it; the repaired one, from which whatever is taken
//! away is missed; and days and terms that cannot be.
//!
//! The numbers are those of the reviewers' list of the project.

mod common;

use common::{Example, folder, shown, texts};
use convenant::checks::{Report, check};
use convenant::model::compile;
use convenant::source::{Diagnostic, Lang, Refusal, Severity};

/// A known defect: its number (0 for one that the list does not have), the code that reports it, the file, and what stands on
/// the line.
type Known = (u32, &'static str, &'static str, &'static str);

const MEMO: &[Known] = &[
    (1, "TRM-01", "overeenkomst", "gedateerd    ?"),
    (3, "TRM-03", "overeenkomst", "dpia dpia_vabimpuls"),
    (5, "VRW-01", "artikelen", "groep_3.verantwoordingsinformatie"),
    (7, "TRM-06", "planning", "uiterlijk  15 mei"),
    (7, "TRM-06", "gegevens", "uiterlijk  15 mei"),
    (7, "TRM-06", "gegevens", "15 april"),
    (7, "TRM-09", "planning", "uiterlijk  15 mei"),
    (7, "TRM-09", "gegevens", "uiterlijk  15 mei"),
    (9, "VLD-01", "gegevens", "alle informatie die daarvoor relevant is"),
    (11, "TRM-10", "gegevens", "brabant_advies tot 2026-01-01"),
    (11, "BEW-13", "overeenkomst", "overeenkomst vabimpuls_overdracht"),
    (13, "STR-09", "gegevens", "uiterlijk    2025-04-15"),
    (13, "TRM-04", "gegevens", "format_klantgegevens_klaar"),
    (15, "STR-02", "gegevens", "systeem systeem_provincie"),
    (15, "STR-02", "gegevens", "systeem administratie_team"),
    (17, "TOE-05", "partijen", "rol coordinator_specialisten"),
    (19, "DOE-09", "gegevens", "avg.6.1.a"),
    (21, "TRM-12", "overeenkomst", "afspraak effectmeting_afspraken"),
    (23, "DOE-03", "gegevens", "doel relatiebeheer"),
    (25, "PSE-07", "gegevens", "als        aantallen"),
    (29, "VLD-01", "gegevens", "\"zoals\""),
    (0, "TRM-05", "planning", "mijlpaal rechtmatigheidstoets"),
    (0, "TRM-07", "planning", "voor    2025-05-12"),
    (0, "TRM-08", "gegevens", "2025-04-21"),
    (0, "TRM-08", "planning", "2025-06-01"),
    (0, "TRM-08", "planning", "2026-01-01"),
    (0, "TRM-09", "planning", "uiterlijk     2025-07-01"),
    (0, "TRM-10", "gegevens", "provincie van 2025-05-01"),
    (0, "TRM-12", "overeenkomst", "afspraak reikwijdte_vertrouwelijkheid"),
    (0, "TRM-14", "gegevens", "2025-04-01"),
    (0, "TRM-16", "overeenkomst", "overeenkomst vabimpuls_overdracht"),
];

/// File, line and text of the line that a finding points at.
fn line_of<'r>(report: &'r Report, finding: &Diagnostic) -> (&'r str, usize, &'r str) {
    let file = report.sources.file(finding.span.file);
    let line = report.sources.place(finding.span).line;
    (file.name.as_ref(), line, file.text.lines().nth(line - 1).unwrap_or_default())
}

#[test]
fn each_known_defect_of_the_memo_is_reported_where_it_stands() {
    let report = folder("agreements/vabimpuls");
    let is_there = |(_, code, file, text): &&Known| {
        report.findings.iter().any(|finding| {
            let (name, _, line) = line_of(&report, finding);
            finding.code == *code && name == format!("{file}.convenant") && line.contains(text)
        })
    };
    let missing: Vec<_> = MEMO.iter().filter(|known| !is_there(known)).collect();
    assert!(missing.is_empty(), "not reported: {missing:#?}");
}

/// All that is said about days, so that a change of any check shows here.
#[test]
fn what_is_said_about_the_days_of_the_memo() {
    let report = folder("agreements/vabimpuls");
    let days = report.findings.iter().filter(|finding| finding.code.starts_with("TRM-"));
    let mut lines: Vec<_> = days
        .map(|finding| {
            let (file, line, _) = line_of(&report, finding);
            format!("{} {file}:{line} {}", finding.code, finding.message.says.get(Lang::Nl))
        })
        .collect();
    lines.sort();
    insta::assert_snapshot!(lines.join("\n"));
}

/// The repaired memo with one piece of text replaced by another.
fn repaired(old: &str, new: &str) -> Report {
    let mut texts = texts("agreements/vabimpuls-hersteld");
    let found =
        texts.iter_mut().filter(|(_, text)| text.contains(old)).map(|(_, text)| *text = text.replacen(old, new, 1));
    assert_eq!(found.count(), 1, "`{old}` stands in one file");
    check(compile(texts, &|_| Err(Refusal::Missing)), common::DAY)
}

/// What is changed in the repaired memo, and the code that says so.
const CHANGES: &[(&str, &str, &str)] = &[
    ("  evaluatie      2025-10-01\n", "", "TRM-16"),
    ("evaluatie      2025-10-01", "evaluatie      periodiek", "TRM-16"),
    ("evaluatie      2025-10-01", "evaluatie      2027-02-01", "TRM-16"),
    ("  looptijd       2026-12-31\n", "", "DOC-13"),
    ("  ingang         2025-04-01\n", "", "DOC-13"),
    ("  opzegging          schriftelijk met 3 maanden\n", "", "TRM-15"),
    ("schriftelijk met 3 maanden", "schriftelijk", "TRM-15"),
    ("  advies       2025-03-10\n", "", "TRM-03"),
    ("advies       2025-03-10", "advies       2025-03-18", "TRM-03"),
    ("gedateerd    2025-03-17", "gedateerd    2025-05-17", "TRM-01"),
    ("  uiterlijk     2025-04-22\n  door          privacy_officer\n", "  door          privacy_officer\n", "TRM-05"),
    ("  door       uit_te_faseren_deskundigen\n", "", "TRM-09"),
    ("uiterlijk  2025-05-30", "uiterlijk  2025-05-29", "TRM-08"),
    ("uiterlijk  2025-05-30", "uiterlijk  30 mei", "TRM-06"),
    ("uiterlijk  2025-05-30", "voor       2025-05-30", "TRM-07"),
    ("uiterlijk  2025-05-30", "uiterlijk  2025-05-13", "TRM-04"),
    ("uiterlijk  2025-05-30", "uiterlijk  2025-03-28", "TRM-14"),
    ("beheer        provincie van 2025-05-01", "beheer        provincie van 2025-06-01", "TRM-10"),
    ("beheer        brabant_advies tot 2025-05-01", "beheer        brabant_advies", "TRM-10"),
    ("  uiterlijk  2025-05-09\n  door ", "  uiterlijk  2025-05-12\n  door ", "TRM-11"),
];

#[test]
fn what_is_taken_from_the_repaired_memo_is_missed() {
    let silent = CHANGES.iter().filter(|(old, new, code)| {
        let report = repaired(old, new);
        let unread = report.findings.iter().any(|finding| finding.severity == Severity::Error);
        assert!(!unread, "`{new}`: {}", shown(&report));
        !report.findings.iter().any(|finding| finding.code == *code)
    });
    assert_eq!(silent.collect::<Vec<_>>(), Vec::<&(&str, &str, &str)>::new());
}

/// The codes of an agreement, sorted.
fn codes(text: &str) -> Vec<&'static str> {
    let report = Example { text: text.to_owned(), ..Example::default() }.check();
    let mut codes: Vec<_> = report.findings.iter().map(|finding| finding.code).collect();
    codes.sort_unstable();
    codes
}

#[test]
fn days_and_terms_that_cannot_be_are_one_finding_each() {
    let milestone = |when: &str| format!("partij p \"P\" {{ }}\nmijlpaal m \"M\" {{\n  {when}\n  door p\n}}\n");
    for (when, code) in [
        ("uiterlijk 2027-02-29", "TAAL-38"),
        ("uiterlijk 2027-13-01", "TAAL-38"),
        ("uiterlijk 31 juni", "TAAL-38"),
        ("uiterlijk 15 mei", "TRM-06"),
        ("uiterlijk 29 februari", "TRM-06"),
        ("uiterlijk 2027-05-16", "TRM-08"),
        ("uiterlijk 2027-05-18\n  na m", "TRM-04"),
    ] {
        let found = codes(&milestone(when));
        assert_eq!(found.iter().filter(|found| **found == code).count(), 1, "{when}: {found:?}");
    }
    for (term, code) in [("0 jaar", 1), ("10000 jaar", 1), ("999999999 jaar", 1), ("1000 jaar", 0), ("onverwijld", 0)] {
        let found = codes(&format!("partij p \"P\" {{ }}\nverwijdering w \"W\" {{\n  door p\n  termijn {term}\n}}\n"));
        assert_eq!(found.iter().filter(|found| **found == "TAAL-55").count(), code, "{term}: {found:?}");
    }
}

#[test]
fn days_at_the_ends_of_time_are_read() {
    for day in ["0001-01-01", "9999-12-31"] {
        let text = format!(
            "partij p \"P\" {{ }}\nmijlpaal m \"M\" {{\n  uiterlijk {day}\n  door p\n}}\n\
             gegevensgroep g \"G\" {{\n  beheer p van {day} tot 9999-12-31\n}}\n"
        );
        assert!(!codes(&text).iter().any(|code| code.starts_with("TAAL-")), "{day}");
    }
}

#[test]
fn a_large_circle_is_one_finding() {
    let count = 2000;
    let one = |at: usize| format!("mijlpaal m{at} \"M\" {{\n  uiterlijk 2027-03-01\n  na m{}\n}}\n", (at + 1) % count);
    let text: String = (0..count).map(one).collect();
    assert_eq!(codes(&text).iter().filter(|code| **code == "TRM-04").count(), 1);
}
