//! A name for a finding that stays the same while other lines of the file change: tools use it to tell an old finding from
//! a new one.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::Findings;
use crate::source::Diagnostic;

/// A fingerprint per finding, in order. Findings that are otherwise alike are told apart by counting.
pub(super) fn fingerprints(findings: &Findings<'_>) -> Vec<String> {
    let mut seen: BTreeMap<[u8; 32], usize> = BTreeMap::new();
    let number = |finding: &&Diagnostic| {
        let key = digest(&parts(findings, finding));
        let occurrence = seen.entry(key).and_modify(|count| *count += 1).or_insert(0);
        hex(&digest(&[&key, occurrence.to_string().as_bytes()])[..16])
    };
    findings.diagnostics.iter().map(number).collect()
}

fn parts<'a>(findings: &'a Findings<'_>, finding: &'a Diagnostic) -> [&'a [u8]; 4] {
    let file = findings.sources.file(finding.span.file);
    let (line, _) = file.line_column(finding.span.start);
    let start = file.line_start(line).unwrap_or(0) as usize;
    let line = file.text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let subject = finding.subject.as_deref().unwrap_or_default();
    [finding.code.as_bytes(), subject.as_bytes(), file.name.as_bytes(), line.trim().as_bytes()]
}

/// The lengths go in too, so that no two lists of parts read alike.
fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let hasher = parts
        .iter()
        .fold(Sha256::new(), |hasher, part| hasher.chain_update((part.len() as u64).to_be_bytes()).chain_update(part));
    hasher.finalize().into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}
