//! `--format json`: the project's own format, stable for scripts. The severity is the Dutch word in every language.

use serde::Serialize;
use serde_json::{Map, Value};

use super::{Findings, print_json};
use crate::source::{Diagnostic, Lang, Severity};

#[derive(Serialize)]
struct Report<'a> {
    findings: Vec<Finding<'a>>,
    /// How many there are of each severity.
    summary: Map<String, Value>,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    subject: Option<&'a str>,
    law: &'a [&'a str],
    help: &'a str,
}

#[must_use]
pub fn json(findings: &Findings<'_>) -> String {
    let listed = findings.diagnostics.iter().map(|finding| view(findings, finding)).collect();
    print_json(&Report { findings: listed, summary: summary(findings) })
}

fn view<'a>(findings: &Findings<'a>, finding: &'a Diagnostic) -> Finding<'a> {
    let place = findings.place(finding);
    Finding {
        code: finding.code,
        severity: finding.severity.word(Lang::Nl),
        message: findings.says(finding),
        file: findings.file(finding),
        line: place.line,
        column: place.column,
        end_line: place.end_line,
        end_column: place.end_column,
        subject: finding.subject.as_deref(),
        law: finding.law,
        help: findings.help(finding),
    }
}

fn summary(findings: &Findings<'_>) -> Map<String, Value> {
    let count = |severity| findings.diagnostics.iter().filter(|finding| finding.severity == severity).count();
    Severity::ALL.iter().map(|severity| (severity.word(Lang::Nl).to_owned(), count(*severity).into())).collect()
}
