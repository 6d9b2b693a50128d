//! `DOC-10`: slips of the pen: a bracket that is not closed, a letter by itself, a word that stands twice, two equal titles.

use crate::checks::texts::{texts, words_of};
use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::BTreeMap;

use crate::messages::doc as says;
use crate::model::{About, Agreement};
use crate::source::{Message, Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "DOC-10",
    name: "tekstfout",
    title: Title { nl: "een tekst heeft een tikfout", en: "a text has a slip of the pen" },
    severity: Severity::Hint,
    law: &[],
    explanation: include_str!("doc_10.md"),
    stage: Stage::Agreement,
    run,
};

/// Words that never stand twice in a row.
const NEVER_TWICE: &[&str] = &["de", "een", "van", "en", "of", "te"];

/// Words behind which a letter is a name or a part of a citation.
const BEFORE_A_LETTER: &[&str] =
    &["onder", "letter", "onderdeel", "sub", "bijlage", "groep", "categorie", "type", "en", "of", "tot", "met", "punt"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (owner, text) in texts(context.agreement) {
        let source = context.sources.text(text.span);
        for (from, to, message) in brackets(source).into_iter().chain(slips(source)) {
            let span = Span::new(text.span.file, text.span.start + from as u32, text.span.start + to as u32);
            report.add(span, owner, message);
        }
    }
    equal_titles(context.agreement, report);
}

type Slip = (usize, usize, Message);

/// Parentheses without a partner. What closes behind one letter or figure is the mark of a list.
fn brackets(text: &str) -> Vec<Slip> {
    let mut open = Vec::new();
    let mut out = Vec::new();
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => open.push(at),
            ')' if open.pop().is_none() && !is_mark(&text[..at]) => out.push((at, at + 1, says::bracket_not_opened())),
            _ => {}
        }
    }
    out.extend(open.into_iter().map(|at| (at, at + 1, says::bracket_not_closed())));
    out
}

fn is_mark(before: &str) -> bool {
    let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    (1..=2).contains(&word.chars().count())
}

/// Letters by themselves and words that stand twice.
fn slips(text: &str) -> Vec<Slip> {
    let words = words_of(text);
    let mut out = Vec::new();
    for pair in words.windows(2) {
        let [(first, one), (second, other)] = pair else { continue };
        if !text[first + one.len()..*second].trim().is_empty() {
            continue;
        }
        let (before, word) = (one.to_lowercase(), other.to_lowercase());
        let end = second + other.len();
        if before == word && NEVER_TWICE.contains(&word.as_str()) {
            out.push((*first, end, says::word_too_many(format!("{one} {other}"))));
        } else if is_stray(other, &before, &text[end..]) {
            out.push((*second, end, says::letter_by_itself(*other)));
        }
    }
    out
}

/// A small consonant between two white spaces.
fn is_stray(word: &str, before: &str, behind: &str) -> bool {
    let mut letters = word.chars();
    let consonant = letters.next().is_some_and(|letter| letter.is_ascii_lowercase() && !"aeou".contains(letter));
    consonant
        && letters.next().is_none()
        && !BEFORE_A_LETTER.contains(&before)
        && behind.starts_with(char::is_whitespace)
}

/// Articles, or annexes, with the same title.
fn equal_titles(agreement: &Agreement, report: &mut Findings<'_>) {
    let articles = agreement.articles.values().map(|article| &article.about);
    let annexes = agreement.annexes.values().map(|annex| &annex.about);
    let mut first: BTreeMap<String, &About> = BTreeMap::new();
    for about in articles.chain(annexes) {
        let title = about.title.to_lowercase();
        match first.get(&title) {
            Some(earlier) => {
                let message = says::same_title(&earlier.name, &about.name, &about.title);
                report.add(about.span, &about.name, message).see(earlier.span, says::title_first());
            }
            None => drop(first.insert(title, about)),
        }
    }
}
