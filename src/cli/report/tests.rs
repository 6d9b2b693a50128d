//! Every format, on ordinary findings and on hostile ones.

use serde_json::Value;

use super::*;
use crate::source::{FileId, Message, Span, Text};

const HOSTILE: &str = "a\"b'c\\d\r\ne\n::error::x %0A ]]> <b>&amp; [l](u) {0} é 👩‍⚕️ \u{202e}\u{1b}[31m\0";

fn text(text: &str) -> Text {
    Text { nl: text.into(), en: format!("EN {text}") }
}

fn finding(file: FileId, start: u32, end: u32, code: &'static str, severity: Severity) -> Diagnostic {
    let message = Message { says: text("dit klopt niet"), help: text("doe er iets aan") };
    Diagnostic::new(code, severity, Span::new(file, start, end), message)
}

fn ordinary() -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let file = sources.add("mijn partijen.convenant", "partij a {\n  kvk é1\n}\npartij b {\n  kvk é1\n}\n");
    let findings = vec![
        finding(file, 17, 20, "PAR-02", Severity::Objection)
            .about("a")
            .law(&["avg.26.1"])
            .related(Span::new(file, 0, 6), text("zie [hier]")),
        finding(file, 0, 24, "TAAL-01", Severity::Error),
        finding(file, 7, 8, "PAR-01", Severity::Warning),
        finding(file, 7, 8, "PAR-01", Severity::Hint),
    ];
    (sources, findings)
}

fn hostile() -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let file = sources.add(&format!("{HOSTILE},:.convenant"), HOSTILE);
    let mut hostile =
        finding(file, 1, 3, "TAAL-01", Severity::Error).about(HOSTILE).related(Span::new(file, 0, 1), text(HOSTILE));
    hostile.message = Message { says: text(HOSTILE), help: text(HOSTILE) };
    (sources, vec![hostile])
}

fn parsed(report: &str) -> Value {
    serde_json::from_str(report).unwrap()
}

#[test]
fn json_is_the_promised_object() {
    let (sources, findings) = ordinary();
    let mut view = Findings::new(&findings, &sources, Lang::En);
    view.base = "grjr/";
    let report = parsed(&json(&view));
    let expected = serde_json::json!({
        "code": "PAR-02", "severity": "bezwaar", "message": "EN dit klopt niet", "file": "grjr/mijn partijen.convenant",
        "line": 2, "column": 7, "end_line": 2, "end_column": 9, "subject": "a", "law": ["avg.26.1"], "help": "EN doe er iets aan",
    });
    assert_eq!(report["findings"][3], expected);
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&report["findings"][3]), keys(&expected));
    assert_eq!(report["findings"][0]["subject"], Value::Null);
    assert_eq!(report["summary"], serde_json::json!({"fout": 1, "bezwaar": 1, "waarschuwing": 1, "hint": 1}));
}

#[test]
fn no_findings_are_a_report_too() {
    let sources = Sources::default();
    let none = Findings::new(&[], &sources, Lang::Nl);
    assert_eq!(parsed(&json(&none))["findings"], serde_json::json!([]));
    assert_eq!(parsed(&gitlab(&none)), serde_json::json!([]));
    assert_eq!(github(&none), "");
    assert!(junit(&none).contains("tests=\"1\" failures=\"0\""));
    assert!(junit(&none).contains("<testcase name=\"convenant check\""));
    assert_sarif(&sarif(&none));
}

fn assert_sarif(report: &str) {
    let schema = parsed(include_str!("../../../tests/data/sarif-schema-2.1.0.json"));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let report = parsed(report);
    let errors: Vec<_> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn sarif_satisfies_its_schema() {
    for (sources, findings) in [ordinary(), hostile()] {
        assert_sarif(&sarif(&Findings::new(&findings, &sources, Lang::Nl)));
    }
}

#[test]
fn sarif_rules_levels_and_places() {
    let (sources, findings) = ordinary();
    let mut view = Findings::new(&findings, &sources, Lang::Nl);
    view.title = &|code| Some(format!("titel van {code}"));
    let report = parsed(&sarif(&view));
    let run = &report["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.iter().map(|rule| &rule["id"]).collect::<Vec<_>>(), ["PAR-01", "PAR-02", "TAAL-01"]);
    assert_eq!(rules[1]["help"]["text"], "avg.26.1\nconvenant explain PAR-02");
    assert_eq!(rules[1]["shortDescription"]["text"], "titel van PAR-02");
    let results = run["results"].as_array().unwrap();
    assert_eq!(
        results.iter().map(|result| &result["level"]).collect::<Vec<_>>(),
        ["error", "warning", "note", "error"]
    );
    for result in results {
        assert_eq!(rules[result["ruleIndex"].as_u64().unwrap() as usize]["id"], result["ruleId"]);
    }
    let place = &results[3]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "mijn%20partijen.convenant");
    assert_eq!(place["region"]["startLine"], 2);
    assert_eq!(results[3]["relatedLocations"][0]["message"]["text"], "zie \\[hier\\]");
}

fn prints(source: &str, at: &[u32]) -> Vec<String> {
    let mut sources = Sources::default();
    let file = sources.add("a.convenant", source);
    let findings: Vec<_> = at.iter().map(|at| finding(file, *at, *at + 1, "PAR-01", Severity::Error)).collect();
    super::fingerprint::fingerprints(&Findings::new(&findings, &sources, Lang::Nl))
}

#[test]
fn fingerprints_survive_edits_elsewhere() {
    let before = prints("een\ntwee\ntwee\n", &[0, 4, 9]);
    let after = prints("nieuw\n\n  een\n\ttwee\nook nieuw\ntwee\n", &[9, 14, 29]);
    assert_eq!(before, after);
    assert_eq!(before.iter().collect::<std::collections::BTreeSet<_>>().len(), 3);
}

#[test]
fn github_commands_stay_on_one_line() {
    let (sources, findings) = ordinary();
    let report = github(&Findings::new(&findings, &sources, Lang::Nl));
    insta::assert_snapshot!(report, @r"
    ::error file=mijn partijen.convenant,line=1,endLine=4,title=TAAL-01 (fout)::dit klopt niet%0Adoe er iets aan
    ::warning file=mijn partijen.convenant,line=1,col=8,endColumn=9,endLine=1,title=PAR-01 (waarschuwing)::dit klopt niet%0Adoe er iets aan
    ::notice file=mijn partijen.convenant,line=1,col=8,endColumn=9,endLine=1,title=PAR-01 (hint)::dit klopt niet%0Adoe er iets aan
    ::error file=mijn partijen.convenant,line=2,col=7,endColumn=9,endLine=2,title=PAR-02 (bezwaar)::dit klopt niet%0Aavg.26.1%0Adoe er iets aan
    ");
    let (sources, findings) = hostile();
    let report = github(&Findings::new(&findings, &sources, Lang::Nl));
    assert_eq!(report.lines().count(), 1, "{report}");
    let (properties, data) = report.strip_prefix("::error ").unwrap().split_once("::").unwrap();
    assert_eq!(properties.split(',').count(), 6, "{properties}");
    assert!(data.contains("%250A") && !report.contains(['\r', '\u{1b}', '\u{202e}']), "{data}");
}

#[test]
fn gitlab_issues_have_what_gitlab_needs() {
    for (sources, findings) in [ordinary(), hostile()] {
        let report = parsed(&gitlab(&Findings::new(&findings, &sources, Lang::Nl)));
        let mut prints = std::collections::BTreeSet::new();
        for issue in report.as_array().unwrap() {
            assert!(!issue["description"].as_str().unwrap().is_empty());
            assert!(!issue["check_name"].as_str().unwrap().is_empty());
            assert!(["info", "minor", "major", "critical", "blocker"].contains(&issue["severity"].as_str().unwrap()));
            assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
            assert!(issue["location"]["path"].is_string());
            assert!(prints.insert(issue["fingerprint"].to_string()));
        }
        assert_eq!(prints.len(), findings.len());
    }
}

#[test]
fn junit_is_well_formed_whatever_the_text() {
    let (sources, findings) = ordinary();
    let report = junit(&Findings::new(&findings, &sources, Lang::Nl));
    assert!(report.contains("tests=\"4\" failures=\"4\""));
    assert_eq!(report.matches("<testcase ").count(), 4);
    assert!(report.contains("type=\"bezwaar\""));
    let (sources, findings) = hostile();
    let report = junit(&Findings::new(&findings, &sources, Lang::Nl));
    assert_well_formed(&report);
    assert!(!report.contains("]]>") && report.contains("]]&gt; &lt;b&gt;&amp;amp;"));
    assert!(!report.contains(|character: char| character.is_control() && character != '\n'));
}

/// Enough of an XML reader to see that tags match and that no stray character opens one.
fn assert_well_formed(xml: &str) {
    let mut open = Vec::new();
    for piece in xml.split('<').skip(2) {
        let (tag, content) = piece.split_once('>').unwrap();
        assert!(!content.contains('>'), "{piece}");
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name)),
            None if tag.ends_with('/') => {}
            None => open.push(tag.split(' ').next().unwrap()),
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
    }
    assert!(open.is_empty());
}
