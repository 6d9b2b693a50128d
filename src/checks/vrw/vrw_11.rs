//! `VRW-11`: a text that promises to work something out below, and does not.

use std::collections::BTreeMap;

use crate::checks::wording::{Sentence, sentences};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vrw as says;
use crate::model::{About, Paragraph, Part, Prose};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "VRW-11",
    name: "belofte-zonder-vervolg",
    title: Title {
        nl: "een tekst kondigt een uitwerking aan die er niet is",
        en: "a text announces what does not follow",
    },
    severity: Severity::Warning,
    law: &["avg.26.1"],
    explanation: include_str!("vrw_11.md"),
    stage: Stage::Agreement,
    run,
};

const BELOW: &[&str] = &["hierna", "hieronder", "verderop", "navolgende"];

const WORKED_OUT: &[&str] = &["uitgewerkt", "uitwerken", "uitwerking"];

/// Words that say nothing of what is worked out.
const EMPTY: &[&str] = &["verder", "worden", "wordt", "nader", "nadere", "daarvan"];

/// A content word has at least this many letters.
const SHORTEST: usize = 6;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let articles = agreement.articles.values().map(|article| (&article.about, article.paragraphs.as_slice()));
    let annexes = agreement.annexes.values().map(|annex| (&annex.about, annex.paragraphs.as_slice()));
    for (about, paragraphs) in articles.chain(annexes) {
        look(context, about, paragraphs, report);
    }
}

fn look(context: &Context<'_>, about: &About, paragraphs: &[Paragraph], report: &mut Findings<'_>) {
    let parts: Vec<Passage<'_>> = paragraphs.iter().flat_map(Passage::of).collect();
    let read = |text: &Prose| sentences(context.sources.text(text.span), text.span);
    let mut last = Last::default();
    let mut promises = Vec::new();
    for (at, passage) in parts.iter().enumerate() {
        let heading = passage.heading.into_iter().flat_map(|heading| sentences(heading, Span::default()));
        heading.for_each(|sentence| last.note(at, &sentence));
        for sentence in passage.texts.iter().flat_map(read) {
            last.note(at, &sentence);
            promises.extend(promise(&sentence).map(|span| (at, span, subjects(&sentence))));
        }
        last.list = if passage.is_list { Some(at) } else { last.list };
    }
    for (at, span, subjects) in promises {
        let anything = subjects.is_empty() && at + 1 < parts.len();
        if !anything && !last.takes_up(at, &subjects) {
            report.add(span, &about.name, says::promise_without_sequel());
        }
    }
}

/// Where something stands for the last time: positions of passages.
#[derive(Default)]
struct Last {
    words: BTreeMap<String, usize>,
    /// What follows a text as a list works that text out.
    list: Option<usize>,
}

impl Last {
    fn note(&mut self, at: usize, sentence: &Sentence) {
        for word in sentence.words().filter(|word| is_content(word)) {
            self.words.insert(word.to_owned(), at);
        }
    }

    /// Whether a list, or one of these words, stands behind a passage.
    fn takes_up(&self, at: usize, subjects: &[String]) -> bool {
        self.list > Some(at) || subjects.iter().any(|word| self.words.get(word).is_some_and(|last| *last > at))
    }
}

/// A heading, a text or a list.
struct Passage<'a> {
    heading: Option<&'a str>,
    texts: &'a [Prose],
    is_list: bool,
}

impl<'a> Passage<'a> {
    fn of(paragraph: &'a Paragraph) -> impl Iterator<Item = Passage<'a>> {
        let heading = paragraph.heading.known().map(String::as_str);
        let heading = heading.map(|heading| Passage { heading: Some(heading), texts: &[], is_list: false });
        let body = paragraph.body.iter().filter_map(|part| match part {
            Part::Text(text) => Some(Passage { heading: None, texts: std::slice::from_ref(text), is_list: false }),
            Part::Items(items) => Some(Passage { heading: None, texts: items, is_list: true }),
            Part::Quotation(_) | Part::Open(_) => None,
        });
        heading.into_iter().chain(body)
    }
}

/// What a sentence announces.
fn subjects(promise: &Sentence) -> Vec<String> {
    promise.words().filter(|word| is_content(word)).map(str::to_owned).collect()
}

fn is_content(word: &str) -> bool {
    let known = [BELOW, WORKED_OUT, EMPTY].iter().any(|words| words.contains(&word));
    word.chars().count() >= SHORTEST && !known
}

fn promise(sentence: &Sentence) -> Option<Span> {
    sentence.any(BELOW)?;
    sentence.any(WORKED_OUT)?;
    sentence.span()
}
