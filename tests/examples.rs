//! Every check against its own explanation: what it calls wrong is found, what it calls right is not. And what holds for the
//! list of checks as a whole.
#![expect(clippy::panic, reason = "a test may stop at once")]

mod common;

use common::{Example, example, shown};
use convenant::checks::{self, Check, Report, all};
use convenant::model::cite;
use convenant::source::Diagnostic;

/// The families, in the order of the catalogue.
const ORDER: &[&str] =
    &["TAAL", "PAR", "DOE", "VLD", "BIJ", "STR", "BEW", "BEV", "TOE", "BTR", "INC", "DRG", "TRM", "VRW", "DOC", "PSE"];

/// Stops with all complaints at once.
fn no_complaints(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

fn found(report: &Report, code: &str) -> bool {
    report.findings.iter().any(|finding| finding.code == code)
}

/// Structural findings that the example is not about: its text does not say what was meant.
fn misread(check: &Check, report: &Report) -> bool {
    !check.code.starts_with("TAAL-") && report.findings.iter().any(|finding| finding.code.starts_with("TAAL-"))
}

fn run(check: &Check, heading: &str, complaints: &mut Vec<String>) -> Option<Report> {
    let Some(example) = example(check.explanation, heading) else {
        complaints.push(format!("{}: `## {heading}` has not exactly one example", check.code));
        return None;
    };
    let report = example.check();
    if misread(check, &report) {
        complaints.push(format!(
            "{}: the example under `{heading}` is not read as meant\n{}",
            check.code,
            shown(&report)
        ));
    }
    Some(report)
}

#[test]
fn each_check_finds_its_failing_example_and_not_its_passing_one() {
    let mut complaints = Vec::new();
    for check in all() {
        if let Some(report) = run(check, "Fout", &mut complaints).filter(|report| !found(report, check.code)) {
            complaints.push(format!("{}: not found in its failing example\n{}", check.code, shown(&report)));
        }
        if let Some(report) = run(check, "Goed", &mut complaints).filter(|report| found(report, check.code)) {
            complaints.push(format!("{}: found in its passing example\n{}", check.code, shown(&report)));
        }
    }
    no_complaints(&complaints);
}

#[test]
fn each_explanation_begins_with_a_paragraph() {
    let plain = |check: &Check| check.explanation.starts_with(|first: char| first.is_alphabetic() || first == '`');
    let silent: Vec<_> = all().filter(|check| !plain(check)).map(|check| check.code.to_owned()).collect();
    no_complaints(&silent);
}

#[test]
fn each_check_cites_law_that_the_standard_library_has() {
    let cited = all().flat_map(|check| check.law.iter().map(move |path| (check.code, *path)));
    let unknown = cited.filter(|(_, path)| cite(path).is_none()).map(|(code, path)| format!("{code}: {path}"));
    no_complaints(&unknown.collect::<Vec<_>>());
}

#[test]
fn codes_are_unique_and_in_the_order_of_the_catalogue() {
    let place = |code: &str| {
        let (family, number) = code.split_once('-').unwrap_or_else(|| panic!("{code} has no number"));
        let at = ORDER.iter().position(|known| *known == family).unwrap_or_else(|| panic!("{code} has no family"));
        (at, number.parse::<u32>().unwrap_or_else(|_| panic!("{code} has no number")))
    };
    let codes: Vec<_> = all().map(|check| check.code).collect();
    let wrong = codes.windows(2).filter(|pair| place(pair[0]) >= place(pair[1]));
    no_complaints(&wrong.map(|pair| format!("{} stands before {}", pair[0], pair[1])).collect::<Vec<_>>());
}

#[test]
fn names_of_checks_are_unique_and_plain() {
    let mut names: Vec<_> = all().map(|check| check.name).collect();
    assert!(
        names
            .iter()
            .all(|name| name.chars().all(|letter| letter.is_ascii_lowercase() || "-0123456789".contains(letter)))
    );
    names.sort_unstable();
    let before = names.len();
    names.dedup();
    assert_eq!(names.len(), before);
}

#[test]
fn each_message_says_how_to_mend_it_in_both_languages() {
    let mut complaints = Vec::new();
    for check in all() {
        for heading in ["Fout", "Goed"] {
            let report = example(check.explanation, heading).unwrap_or_default().check();
            complaints.extend(report.findings.iter().filter_map(slip));
        }
    }
    complaints.sort();
    complaints.dedup();
    no_complaints(&complaints);
}

/// What is wrong with the form of a message: a capital in front (unless it is a name), a full stop, no help.
fn slip(finding: &Diagnostic) -> Option<String> {
    let message = &finding.message;
    let texts = [&message.says.nl, &message.says.en, &message.help.nl, &message.help.en];
    let faulty = texts.iter().any(|text| text.is_empty() || text.ends_with('.') || text.starts_with(' '));
    faulty.then(|| format!("{}: {texts:?}", finding.code))
}

#[test]
fn an_example_without_an_agreement_gets_one() {
    let report = Example { text: "land testland \"Testland\" { eer nee }\n".to_owned(), ..Example::default() }.check();
    assert!(!report.findings.iter().any(|finding| finding.code == "TAAL-50"), "{}", shown(&report));
    assert!(checks::find("par-02").is_some_and(|check| check.code == "PAR-02"));
}
