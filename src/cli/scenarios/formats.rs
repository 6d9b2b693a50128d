//! Scenarios in the formats that other tools read: JSON, stable for scripts, and `JUnit`, with a test for each scenario.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Failure, Tried, TriedLine};
use crate::cli::report::{escape_xml, print_json};
use crate::messages::scenarios as says;
use crate::source::Lang;

pub(super) fn json(tried: &[Tried], lang: Lang) -> String {
    let good = tried.iter().filter(|scenario| scenario.is_good()).count();
    let scenarios: Vec<_> = tried.iter().map(|scenario| scenario_of(scenario, lang)).collect();
    print_json(&json!({
        "scenarios": scenarios,
        "summary": { word(true): good, word(false): tried.len() - good },
    }))
}

/// The result is the Dutch word in every language, as severities are.
fn word(good: bool) -> String {
    if good { says::test_good().nl } else { says::test_bad().nl }
}

fn scenario_of(scenario: &Tried, lang: Lang) -> Value {
    json!({
        "title": scenario.title,
        "result": word(scenario.is_good()),
        "file": scenario.file,
        "line": scenario.line,
        "under": scenario.under,
        "lines": scenario.lines.iter().map(|line| line_of(line, lang)).collect::<Vec<_>>(),
    })
}

fn line_of(line: &TriedLine, lang: Lang) -> Value {
    let failure = line.failure.as_ref();
    let witness = failure.and_then(|failure| failure.witness.as_ref());
    let grant = failure.and_then(|failure| failure.grant.as_ref());
    json!({
        "text": line.text,
        "place": line.place,
        "result": word(failure.is_none()),
        "witness": witness.map(|(request, _)| request),
        "permitted": witness.map(|(_, permitted)| permitted),
        "otherwise": failure.and_then(|failure| failure.otherwise.as_ref()).map(|(said, _)| said),
        "grant": grant.map(|(place, text)| json!({ "place": place, "text": text })),
        "lacks": failure.map(|failure| lacks(failure, lang)).unwrap_or_default(),
    })
}

fn lacks(failure: &Failure, lang: Lang) -> Vec<&str> {
    failure.lacks.iter().map(|lack| lack.get(lang)).collect()
}

pub(super) fn junit(tried: &[Tried], lang: Lang) -> String {
    let failures = tried.iter().filter(|scenario| !scenario.is_good()).count();
    let totals = format!("tests=\"{}\" failures=\"{failures}\" errors=\"0\"", tried.len());
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing to a String cannot fail.
    let _ = writeln!(xml, "<testsuites name=\"convenant\" {totals}>");
    let _ = writeln!(xml, "  <testsuite name=\"convenant test\" {totals} skipped=\"0\">");
    for scenario in tried {
        push_case(&mut xml, scenario, lang);
    }
    xml + "  </testsuite>\n</testsuites>\n"
}

fn push_case(xml: &mut String, scenario: &Tried, lang: Lang) {
    let (name, file) = (escape_xml(&scenario.title), escape_xml(&scenario.file));
    let head = format!("name=\"{name}\" classname=\"{file}\" file=\"{file}\" line=\"{}\"", scenario.line);
    if scenario.is_good() {
        let _ = writeln!(xml, "    <testcase {head}/>");
        return;
    }
    let _ = writeln!(xml, "    <testcase {head}>");
    let mut lines: Vec<_> =
        scenario.lines.iter().filter_map(|line| Some(failed(line, line.failure.as_ref()?, lang))).collect();
    if lines.is_empty() {
        lines.push(says::test_empty().get(lang).to_owned());
    }
    let first = escape_xml(lines.iter().flat_map(|line| line.lines()).next().unwrap_or_default());
    let whole = lines.iter().map(|line| line.lines().map(escape_xml).collect::<Vec<_>>().join("\n"));
    let whole = whole.collect::<Vec<_>>().join("\n");
    let _ = writeln!(xml, "      <failure type=\"{}\" message=\"{first}\">{whole}</failure>", word(false));
    xml.push_str("    </testcase>\n");
}

fn failed(line: &TriedLine, failure: &Failure, lang: Lang) -> String {
    let mut text = format!("{} ({})", line.text, line.place);
    if let Some((said, at)) = &failure.otherwise {
        let _ = write!(text, "\n{} {said}", says::test_otherwise().get(lang));
        if let Some(at) = at {
            let _ = write!(text, " ({at})");
        }
        return text;
    }
    let Some((request, permitted)) = &failure.witness else {
        return text + "\n" + says::test_nothing().get(lang);
    };
    let (head, by) = if *permitted {
        (says::test_permitted(), says::decided_by())
    } else {
        (says::test_denied(), says::nearest_is())
    };
    let _ = write!(text, "\n{} {request}", head.get(lang));
    if let Some((place, grant)) = &failure.grant {
        let _ = write!(text, "\n{} {place}: {grant}", by.get(lang));
    }
    for lack in lacks(failure, lang) {
        let _ = write!(text, "\n{} {lack}", says::because().get(lang));
    }
    text
}
