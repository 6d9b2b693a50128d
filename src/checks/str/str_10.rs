//! `STR-10`: data are handed over by word of mouth.

use crate::checks::texts::{find_in, texts, words_of};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-10",
    name: "mondeling",
    title: Title { nl: "gegevens worden mondeling overgedragen", en: "data are handed over by word of mouth" },
    severity: Severity::Warning,
    law: &["avg.5.2", "avg.32"],
    explanation: include_str!("str_10.md"),
    stage: Stage::Agreement,
    run,
};

/// Words that say so by themselves. Any other use of the word may well be harmless.
const ORAL: &[&[&str]] = &[
    &["mondelinge", "overdracht"],
    &["mondeling", "overdragen"],
    &["mondeling", "overgedragen"],
    &["mondeling", "doorgeven"],
    &["mondeling", "doorgegeven"],
    &["mondeling", "gedeeld"],
    &["mondeling", "verstrekken"],
    &["mondeling", "verstrekt"],
];

/// Words before it that forbid it.
const FORBIDS: &[&str] = &["geen", "nooit", "niet"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (owner, text) in texts(context.agreement) {
        let source = context.sources.text(text.span);
        let known = words_of(source);
        let found = ORAL.iter().flat_map(|words| find_in(source, &known, text.span, words));
        let first = found.min_by_key(|span| span.start);
        let Some(span) = first else { continue };
        let before = &source[..(span.start - text.span.start) as usize];
        let forbidden =
            before.split_whitespace().last().is_some_and(|word| FORBIDS.contains(&word.to_lowercase().as_str()));
        if !forbidden {
            let written: Vec<_> = context.sources.text(span).split_whitespace().collect();
            report.add(span, owner, says::by_word_of_mouth(owner, written.join(" ")));
        }
    }
}
