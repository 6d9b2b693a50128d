//! `--format github`: workflow commands, which GitHub shows beside the lines of a pull request.

use super::{Findings, Level, level};
use crate::source::{Diagnostic, plain};

#[must_use]
pub fn github(findings: &Findings<'_>) -> String {
    findings.diagnostics.iter().map(|finding| command(findings, finding)).collect()
}

fn command<'a>(findings: &Findings<'a>, finding: &'a Diagnostic) -> String {
    let word = match level(finding.severity) {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let place = findings.place(finding);
    let file = property(&plain(&findings.file(finding)));
    let title = property(&format!("{} ({})", finding.code, finding.severity.word(findings.lang)));
    // GitHub refuses columns for a range of several lines.
    let one_line = place.line == place.end_line;
    let columns =
        if one_line { format!(",col={},endColumn={}", place.column, place.end_column) } else { String::new() };
    let lines: Vec<_> = findings.whole(finding).iter().map(|line| data(&plain(line))).collect();
    format!(
        "::{word} file={file},line={}{columns},endLine={},title={title}::{}\n",
        place.line,
        place.end_line,
        lines.join("%0A")
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
