//! Sentences of a running text, and which words stand in them. For checks that read prose; what a word means is theirs to say.

use std::ops::Range;

use super::texts::words_of;
use crate::source::Span;

/// A sentence as it stands in the source: its words in lower case, each with its place.
pub(super) struct Sentence {
    words: Vec<(String, Span)>,
}

/// The sentences of a text. A full stop, a semicolon or a mark ends one when white space or the end follows.
pub(super) fn sentences(text: &str, at: Span) -> Vec<Sentence> {
    let mut out = Vec::new();
    let mut words: Vec<(String, Span)> = Vec::new();
    let mut end = 0;
    for (start, word) in words_of(text) {
        if ends(&text[end..start]) && !words.is_empty() {
            out.push(Sentence { words: std::mem::take(&mut words) });
        }
        end = start + word.len();
        words.push((word.to_lowercase(), Span::new(at.file, at.start + start as u32, at.start + end as u32)));
    }
    out.push(Sentence { words });
    out
}

fn ends(between: &str) -> bool {
    let mut letters = between.chars().peekable();
    while let Some(letter) = letters.next() {
        if matches!(letter, '.' | ';' | '!' | '?') && letters.peek().is_some_and(|next| !next.is_alphanumeric()) {
            return true;
        }
    }
    false
}

impl Sentence {
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(word, _)| word.as_str())
    }

    /// From the first word up to and including the last.
    pub(super) fn span(&self) -> Option<Span> {
        self.span_of(0..self.words.len())
    }

    /// The place of some of the words.
    pub(super) fn span_of(&self, words: Range<usize>) -> Option<Span> {
        let words = self.words.get(words)?;
        let (first, last) = (words.first()?.1, words.last()?.1);
        Some(Span::new(first.file, first.start, last.end))
    }

    /// The place of the first of these words.
    pub(super) fn any(&self, wanted: &[&str]) -> Option<Span> {
        self.words.iter().find(|(word, _)| wanted.contains(&word.as_str())).map(|(_, span)| *span)
    }

    /// The place of a row of words.
    pub(super) fn row(&self, wanted: &[&str]) -> Option<Span> {
        let same = |window: &&[(String, Span)]| window.iter().zip(wanted).all(|((word, _), wanted)| word == wanted);
        let found = self.words.windows(wanted.len().max(1)).find(same)?;
        let (first, last) = (found.first()?.1, found.last()?.1);
        Some(Span::new(first.file, first.start, last.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_a_mark_before_white_space() {
        let text = "Volgens art.82 AVG. Versie 2.1; het slot";
        let lengths: Vec<_> = sentences(text, Span::default()).iter().map(|one| one.words().count()).collect();
        assert_eq!(lengths, [4, 3, 2]);
    }

    #[test]
    fn a_row_of_words_is_found_in_any_case() {
        let found = sentences("Met (mogelijk) Nadelige\n gevolgen", Span::default());
        assert!(found[0].row(&["nadelige", "gevolgen"]).is_some());
        assert!(found[0].row(&["gevolgen", "nadelige"]).is_none());
        assert!(found[0].any(&["mogelijk"]).is_some());
    }
}
