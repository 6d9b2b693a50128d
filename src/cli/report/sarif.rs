//! `--format sarif`: the Static Analysis Results Interchange Format, version 2.1.0, which code hosts show and compare.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::fingerprint::fingerprints;
use super::{Findings, Level, level, print_json};
use crate::source::{Diagnostic, Label, Lang, Span};

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<SarifResult>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_description: Option<Text>,
    help: Text,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    properties: Properties,
}

#[derive(Serialize)]
struct Properties {
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    law: &'static [&'static str],
    help: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[must_use]
pub fn sarif(findings: &Findings<'_>) -> String {
    let rules = rules(findings);
    let numbered = findings.diagnostics.iter().zip(fingerprints(findings));
    let results = numbered.map(|(finding, fingerprint)| result(findings, finding, fingerprint, &rules)).collect();
    let driver = Driver { name: "convenant", semantic_version: env!("CARGO_PKG_VERSION"), rules };
    print_json(&Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results }],
    })
}

/// One rule per code that occurs, in the order of the codes.
fn rules(findings: &Findings<'_>) -> Vec<Rule> {
    let by_code: BTreeMap<_, _> = findings.diagnostics.iter().rev().map(|finding| (finding.code, *finding)).collect();
    let rule = |finding: &Diagnostic| {
        let mut help = findings.why(finding);
        help.push(format!("convenant explain {}", finding.code));
        let title = (findings.title)(finding.code).map(|text| Text { text });
        Rule { id: finding.code, short_description: title, help: Text { text: help.join("\n") } }
    };
    by_code.into_values().map(rule).collect()
}

fn result(findings: &Findings<'_>, finding: &Diagnostic, fingerprint: String, rules: &[Rule]) -> SarifResult {
    let label = |label: &Label| location(findings, label.span, Some(label.text.get(findings.lang)));
    SarifResult {
        rule_id: finding.code,
        rule_index: rules.partition_point(|rule| rule.id < finding.code),
        level: match level(finding.severity) {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        },
        message: Text { text: message(finding.message.says.get(findings.lang)) },
        locations: [location(findings, finding.span, None)],
        related_locations: finding.related.iter().map(label).collect(),
        partial_fingerprints: BTreeMap::from([("convenant/v1", fingerprint)]),
        properties: Properties {
            severity: finding.severity.word(Lang::Nl),
            subject: finding.subject.clone(),
            law: finding.law,
            help: finding.message.help.get(findings.lang).to_owned(),
        },
    }
}

fn location(findings: &Findings<'_>, span: Span, says: Option<&str>) -> Location {
    let place = findings.sources.place(span);
    let file = format!("{}{}", findings.base, findings.sources.file(span.file).name);
    let region = Region {
        start_line: place.line,
        start_column: place.column,
        end_line: place.end_line,
        end_column: place.end_column,
    };
    let physical_location = PhysicalLocation { artifact_location: ArtifactLocation { uri: uri(&file) }, region };
    Location { physical_location, message: says.map(|text| Text { text: message(text) }) }
}

/// In the text of a message, brackets make links and braces are placeholders, unless they are escaped.
fn message(text: &str) -> String {
    text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]").replace('{', "{{").replace('}', "}}")
}

/// A path as a URI reference.
fn uri(path: &str) -> String {
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    path.bytes().fold(scheme.to_owned(), |mut uri, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
        uri
    })
}
