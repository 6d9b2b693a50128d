//! `TAAL-70`: a text has a character for which the letters of the printed document have no shape. Characters that cannot be
//! seen anywhere are `TAAL-10`.

use super::letters::is_shown;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::model as says;
use crate::source::{FileId, Severity, SourceFile, Span};
use crate::syntax::{TermKind, parse};

pub(super) static CHECK: Check = Check {
    code: "TAAL-70",
    name: "teken-zonder-letter",
    title: Title {
        nl: "een teken kan in het gedrukte stuk niet getoond worden",
        en: "a character cannot be shown in the printed document",
    },
    severity: Severity::Warning,
    law: &[],
    explanation: include_str!("taal_70.md"),
    stage: Stage::Agreement,
    run,
};

/// A few are enough to see what is the matter with a text in another script.
const MOST: usize = 10;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (id, file) in context.sources.iter() {
        // Most files have no such character anywhere, and need not be read again.
        if unseen(&file.text, 0).next().is_none() {
            continue;
        }
        for (span, character) in in_texts(context, id, file).into_iter().take(MOST) {
            report.add(span, "", says::no_letter(character));
        }
    }
}

/// Those that stand in a text; what stands in a comment is not printed.
fn in_texts(context: &Context<'_>, id: FileId, file: &SourceFile) -> Vec<(Span, char)> {
    if !file.name.ends_with(".convenant") {
        return placed(id, &file.text, 0).collect();
    }
    let (tree, _) = parse(id, &file.text);
    let texts = tree.terms.iter().filter(|term| term.kind == TermKind::Text);
    texts.flat_map(|term| placed(id, context.sources.text(term.span), term.span.start)).collect()
}

fn placed(id: FileId, text: &str, start: u32) -> impl Iterator<Item = (Span, char)> {
    unseen(text, start).map(move |(at, character)| (Span::new(id, at, at + character.len_utf8() as u32), character))
}

/// The characters that have no letter, and where they stand.
fn unseen(text: &str, start: u32) -> impl Iterator<Item = (u32, char)> {
    let is_unseen = |character: char| !character.is_ascii() && !is_shown(character);
    let all = text.char_indices().filter(move |(_, character)| is_unseen(*character));
    all.map(move |(at, character)| (start + at as u32, character))
}
