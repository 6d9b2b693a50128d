//! A place in the terms of one entry, with the small questions a reader asks of it.

use super::W;
use crate::source::Span;
use crate::syntax::{Term, TermKind};

/// Walks over the terms of one entry.
#[derive(Clone, Copy)]
pub struct Cursor<'t> {
    text: &'t str,
    terms: &'t [Term],
    at: usize,
}

impl<'t> Cursor<'t> {
    pub fn new(text: &'t str, terms: &'t [Term]) -> Self {
        Self { text, terms, at: 0 }
    }

    pub fn peek(&self) -> Option<Term> {
        self.terms.get(self.at).copied()
    }

    pub fn kind(&self) -> Option<TermKind> {
        self.peek().map(|term| term.kind)
    }

    pub fn done(&self) -> bool {
        self.at >= self.terms.len()
    }

    pub fn advance(&mut self, count: usize) {
        self.at += count;
    }

    /// Takes the next term if it is of this kind.
    pub fn take(&mut self, kind: TermKind) -> Option<Term> {
        let term = self.peek().filter(|term| term.kind == kind)?;
        self.at += 1;
        Some(term)
    }

    pub fn text_of(&self, span: Span) -> &'t str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The text of the term `ahead` places further, if that is a word.
    pub fn word(&self, ahead: usize) -> Option<&'t str> {
        let term = self.terms.get(self.at + ahead)?;
        (term.kind == TermKind::Word).then(|| self.text_of(term.span))
    }

    /// How many terms there are up to the end.
    pub fn left(&self) -> usize {
        self.terms.len().saturating_sub(self.at)
    }

    /// How many terms there are up to the end or the next comma.
    pub fn words_ahead(&self) -> usize {
        let ahead = self.terms.get(self.at..).unwrap_or_default().iter();
        ahead.take_while(|term| term.kind != TermKind::Comma).count()
    }

    /// How many terms this word of the language takes up here, if it stands here.
    pub fn matches(&self, word: W) -> Option<usize> {
        self.matches_from(self.word(0)?, word)
    }

    /// The same, where the first word is known already: many words of the language are tried in one place.
    pub fn matches_from(&self, first: &str, word: W) -> Option<usize> {
        let spelling = word.nl();
        // Asked of nearly every term for nearly every word: most end at the first letter.
        if spelling.as_bytes().first() != first.as_bytes().first() {
            return None;
        }
        if !word.is_compound() {
            return (spelling == first).then_some(1);
        }
        let mut count = 0;
        for part in spelling.split(' ') {
            if self.word(count) != Some(part) {
                return None;
            }
            count += 1;
        }
        Some(count)
    }

    /// The place of the last term taken since `before`.
    pub fn last_from(&self, before: &Cursor<'_>) -> Span {
        self.place(self.at.saturating_sub(1).max(before.at))
    }

    /// The place of the last term taken, where nothing follows.
    pub fn end(&self) -> Span {
        self.terms.get(self.at.saturating_sub(1)).map_or_else(Span::default, |term| term.span)
    }

    /// The place from the next term over `count` terms.
    pub fn span(&self, count: usize) -> Span {
        self.place(self.at).to(self.place(self.at + count.max(1) - 1))
    }

    /// The place of a term; behind the last one, that of the last.
    fn place(&self, at: usize) -> Span {
        self.terms.get(at).or(self.terms.last()).map_or_else(Span::default, |term| term.span)
    }
}
