//! An agreement from a text, and what a check tells of it: for tests that hold a quick way to a plain one. Which check it is, is
//! not known here.

use jiff::civil::date;

use super::{Check, Context, findings_of};
use crate::model::{Compiled, compile};
use crate::relations::Relations;
use crate::source::{Refusal, Severity, Span};

/// Reads a text without errors.
pub(super) fn read(text: &str) -> Compiled {
    let compiled = compile(vec![("alles.convenant".to_owned(), text.to_owned())], &|_| Err(Refusal::Missing));
    let error = compiled.findings.iter().find(|finding| finding.severity == Severity::Error);
    assert!(error.is_none(), "{error:?}\n{text}");
    compiled
}

/// Every finding: its place, what it says, and the first place it points at besides.
pub(super) fn told(check: &'static Check, compiled: &Compiled) -> Vec<(Span, String, Option<Span>)> {
    let relations = Relations::of(&compiled.agreement);
    let context = Context {
        agreement: &compiled.agreement,
        relations: &relations,
        unresolved: &compiled.unresolved,
        sources: &compiled.sources,
        date: date(2026, 3, 1),
    };
    let found = findings_of(check, &context).into_iter();
    found.map(|one| (one.span, one.message.says.nl, one.related.first().map(|label| label.span))).collect()
}

/// Those of so many names that are chosen, with commas between them.
pub(super) fn list(stem: &str, chosen: &[usize]) -> String {
    chosen.iter().map(|at| format!("{stem}_{at}")).collect::<Vec<_>>().join(", ")
}

/// A line with a list, unless that is empty.
pub(super) fn line(word: &str, list: &str) -> String {
    if list.is_empty() { String::new() } else { format!("  {word} {list}\n") }
}
