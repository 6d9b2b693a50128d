//! Every check against its own explanation: what it calls wrong is found, what it calls right is not. And what holds for the
//! list of checks as a whole.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]
#![expect(clippy::disallowed_methods, reason = "a test of the sources reads them")]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::{Example, example, shown};
use convenant::checks::{Explained, Report, all, explain, explained, find};
use convenant::model::cite;
use convenant::source::Diagnostic;

/// The families, in the order of the catalogue.
const ORDER: &[&str] = &[
    "TAAL", "PAR", "DOE", "VLD", "BIJ", "STR", "BEW", "BEV", "TOE", "BTR", "INC", "DRG", "TRM", "VRW", "DOC", "PSE",
    "IFC",
];

/// Stops with all complaints at once.
fn no_complaints(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

fn found(report: &Report, code: &str) -> bool {
    report.findings.iter().any(|finding| finding.code == code)
}

/// Structural findings that the example is not about: its text does not say what was meant.
fn misread(explained: &Explained, heading: &str, report: &Report) -> bool {
    let own = explained.code.starts_with("TAAL-") && heading == "Fout";
    !own && report.findings.iter().any(|finding| finding.code.starts_with("TAAL-"))
}

/// What is shown by an example: checks always have one, structural codes where one file can show them.
fn has_examples(explained: &Explained) -> bool {
    find(explained.code).is_some() || explained.explanation.contains("\n## ")
}

fn run(explained: &Explained, heading: &str, complaints: &mut Vec<String>) -> Option<Report> {
    let code = explained.code;
    let Some(example) = example(explained.explanation, heading) else {
        complaints.push(format!("{code}: `## {heading}` has not exactly one example"));
        return None;
    };
    let report = example.check();
    if misread(explained, heading, &report) {
        complaints.push(format!("{code}: the example under `{heading}` is not read as meant\n{}", shown(&report)));
    }
    Some(report)
}

#[test]
fn each_code_is_found_in_its_failing_example_and_not_in_its_passing_one() {
    let mut complaints = Vec::new();
    for explained in explained().iter().filter(|explained| has_examples(explained)) {
        let code = explained.code;
        if let Some(report) = run(explained, "Fout", &mut complaints).filter(|report| !found(report, code)) {
            complaints.push(format!("{code}: not found in its failing example\n{}", shown(&report)));
        }
        if let Some(report) = run(explained, "Goed", &mut complaints).filter(|report| found(report, code)) {
            complaints.push(format!("{code}: found in its passing example\n{}", shown(&report)));
        }
    }
    no_complaints(&complaints);
}

/// Every code in the sources, as far as the program can report it.
fn codes_in(folder: &Path, out: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            codes_in(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let codes = text.match_indices("\"TAAL-").filter_map(|(at, _)| text.get(at + 1..at + 8));
            out.extend(codes.map(str::to_owned));
        }
    }
}

#[test]
fn each_code_that_is_reported_can_be_explained() {
    let mut codes = BTreeSet::new();
    codes_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut codes);
    let silent: Vec<_> = codes.into_iter().filter(|code| explain(code).is_none()).collect();
    no_complaints(&silent);
}

#[test]
fn a_structural_code_is_as_grave_as_the_list_says() {
    let mut complaints = Vec::new();
    for explained in explained().iter().filter(|explained| explained.code.starts_with("TAAL-")) {
        let report = example(explained.explanation, "Fout").unwrap_or_default().check();
        let own = report.findings.iter().filter(|finding| finding.code == explained.code);
        let other = own.filter(|finding| finding.severity != explained.severity);
        complaints.extend(other.map(|finding| format!("{}: {:?}", finding.code, finding.severity)));
    }
    no_complaints(&complaints);
}

#[test]
fn each_explanation_begins_with_a_paragraph() {
    let plain = |text: &str| text.starts_with(|first: char| first.is_alphabetic() || first == '`');
    let all = explained();
    let silent =
        all.iter().filter(|explained| !plain(explained.explanation)).map(|explained| explained.code.to_owned());
    no_complaints(&silent.collect::<Vec<_>>());
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
    let codes: Vec<_> = explained().iter().map(|explained| explained.code).collect();
    let wrong = codes.windows(2).filter(|pair| place(pair[0]) >= place(pair[1]));
    no_complaints(&wrong.map(|pair| format!("{} stands before {}", pair[0], pair[1])).collect::<Vec<_>>());
}

#[test]
fn names_are_plain_and_unique_in_their_family() {
    let all = explained();
    let plain = |name: &str| name.chars().all(|letter| letter.is_ascii_lowercase() || "-0123456789".contains(letter));
    let mut names: Vec<_> = all.iter().map(|found| (found.code.split('-').next(), found.name)).collect();
    assert!(names.iter().all(|(_, name)| plain(name)), "{names:?}");
    names.sort_unstable();
    let twice = names.windows(2).filter(|pair| pair[0] == pair[1]);
    no_complaints(&twice.map(|pair| pair[0].1.to_owned()).collect::<Vec<_>>());
}

#[test]
fn each_message_says_how_to_mend_it_in_both_languages() {
    let mut complaints = Vec::new();
    for explained in explained() {
        for heading in ["Fout", "Goed"] {
            let report = example(explained.explanation, heading).unwrap_or_default().check();
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
    assert!(find("par-02").is_some_and(|check| check.code == "PAR-02"));
}
