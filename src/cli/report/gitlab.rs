//! `--format gitlab`: a Code Quality report, which GitLab shows in a merge request.

use serde::Serialize;

use super::fingerprint::fingerprints;
use super::{Findings, print_json};
use crate::source::{Diagnostic, Severity};

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

#[must_use]
pub fn gitlab(findings: &Findings<'_>) -> String {
    let numbered = findings.diagnostics.iter().zip(fingerprints(findings));
    let issues: Vec<_> = numbered.map(|(finding, fingerprint)| issue(findings, finding, fingerprint)).collect();
    print_json(&issues)
}

fn issue<'a>(findings: &Findings<'a>, finding: &'a Diagnostic, fingerprint: String) -> Issue<'a> {
    let place = findings.place(finding);
    Issue {
        description: findings.says(finding),
        check_name: finding.code,
        fingerprint,
        severity: match finding.severity {
            Severity::Error => "blocker",
            Severity::Objection => "critical",
            Severity::Warning => "minor",
            Severity::Hint => "info",
        },
        location: Location { path: findings.file(finding), lines: Lines { begin: place.line, end: place.end_line } },
    }
}
