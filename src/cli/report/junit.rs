//! `--format junit`: each finding is a test that fails, so that every build server can show it.

use std::fmt::Write;

use super::Findings;
use crate::source::{Diagnostic, plain};

#[must_use]
pub fn junit(findings: &Findings<'_>) -> String {
    junit_of(findings, "convenant check")
}

/// The same, for another command.
#[must_use]
pub fn junit_of(findings: &Findings<'_>, command: &str) -> String {
    let count = findings.diagnostics.len();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let totals = format!("tests=\"{}\" failures=\"{count}\" errors=\"0\"", count.max(1));
    // Writing to a String cannot fail.
    let _ = writeln!(xml, "<testsuites name=\"convenant\" {totals}>");
    let _ = writeln!(xml, "  <testsuite name=\"{command}\" {totals} skipped=\"0\">");
    if findings.diagnostics.is_empty() {
        let _ = writeln!(xml, "    <testcase name=\"{command}\" classname=\"convenant\"/>");
    }
    for finding in &findings.diagnostics {
        push_case(&mut xml, findings, finding);
    }
    xml.push_str("  </testsuite>\n</testsuites>\n");
    xml
}

fn push_case<'a>(xml: &mut String, findings: &Findings<'a>, finding: &'a Diagnostic) {
    let place = findings.place(finding);
    let file = escape(&findings.file(finding));
    let name = escape(&format!("{} {}:{}:{}", finding.code, findings.file(finding), place.line, place.column));
    let kind = finding.severity.word(findings.lang);
    let message = escape(findings.says(finding));
    let lines: Vec<_> = findings.whole(finding).iter().map(|line| escape(line)).collect();
    let _ =
        writeln!(xml, "    <testcase name=\"{name}\" classname=\"{file}\" file=\"{file}\" line=\"{}\">", place.line);
    let _ = writeln!(xml, "      <failure type=\"{kind}\" message=\"{message}\">{}</failure>", lines.join("\n"));
    xml.push_str("    </testcase>\n");
}

/// Escapes for content and attributes alike. Most control characters may not stand in XML in any form: those are spelled
/// out first.
#[must_use]
pub fn escape(text: &str) -> String {
    let plain = plain(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&apos;")
}
