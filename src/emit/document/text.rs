//! Running text of a document as typed pieces, so that every format prints the same facts: plain and strong text, links to
//! anchors, and blanks that are still to be filled in. How a piece looks is not known here.

use serde::Serialize;

use crate::source::plain;

/// Dots of a blank that is still to be filled in.
pub const BLANK: &str = "…………";

/// Which file of the Markdown edition something stands in: 0 is the agreement, others are annexes by number.
pub type Place = usize;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Piece {
    Plain {
        text: String,
    },
    Strong {
        text: String,
    },
    /// A computed reference to a clause, annex, table row or definition of this document.
    Link {
        text: String,
        anchor: String,
        place: Place,
    },
    /// A blank, and what is known about who fills it in.
    Blank {
        note: Option<String>,
    },
}

/// Running text. Built only from harmless characters: see [`clean`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Inline(pub Vec<Piece>);

/// Text with its white space folded to single spaces, and characters that cannot be seen or that reorder others spelled
/// out: a document is read by people who have to trust the order of its words.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character.is_whitespace() {
            true if folded.ends_with(' ') => {}
            true => folded.push(' '),
            false => folded.push(character),
        }
    }
    plain(&folded)
}

impl Inline {
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self::default().then(text)
    }

    #[must_use]
    pub fn strong(text: &str) -> Self {
        Self(vec![Piece::Strong { text: clean(text.trim()) }])
    }

    #[must_use]
    pub fn open(note: Option<String>) -> Self {
        Self(vec![Piece::Blank { note }])
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same text with more text behind it.
    #[must_use]
    pub fn then(mut self, text: &str) -> Self {
        self.push(text);
        self
    }

    /// The same text with other pieces behind it.
    #[must_use]
    pub fn and(mut self, other: Inline) -> Self {
        other.0.into_iter().for_each(|piece| self.piece(piece));
        self
    }

    /// Appends text.
    pub fn push(&mut self, text: &str) {
        self.piece(Piece::Plain { text: clean(text) });
    }

    /// Appends a piece; plain text joins plain text before it, with one space at the seam.
    pub fn piece(&mut self, piece: Piece) {
        match (self.0.last_mut(), piece) {
            (_, Piece::Plain { text }) if text.is_empty() => {}
            (Some(Piece::Plain { text: before }), Piece::Plain { text }) => {
                let text = if before.ends_with(' ') { text.trim_start() } else { &text };
                before.push_str(text);
            }
            (_, piece) => self.0.push(piece),
        }
    }

    /// What it says, without marks; a blank is its dots.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().map(Piece::text).collect()
    }

    /// The text as a sentence: with an end, and nothing for nothing.
    #[must_use]
    pub fn sentence(self) -> Self {
        let text = self.text();
        match text.trim_end().chars().last() {
            None => Self::default(),
            Some('.' | '!' | '?' | ':' | ';') => self,
            Some(_) => self.then("."),
        }
    }

    /// The text with its first letter as a capital, as at the head of a cell.
    #[must_use]
    pub fn capital(mut self) -> Self {
        if let Some(Piece::Plain { text } | Piece::Strong { text }) = self.0.first_mut() {
            *text = upper_first(text);
        }
        self
    }
}

impl Piece {
    fn text(&self) -> &str {
        match self {
            Piece::Plain { text } | Piece::Strong { text } | Piece::Link { text, .. } => text,
            Piece::Blank { .. } => BLANK,
        }
    }
}

/// `a, b en c`
#[must_use]
pub fn series(parts: Vec<Inline>) -> Inline {
    listed(parts, " en ")
}

/// `a, b of c`
#[must_use]
pub fn either(parts: Vec<Inline>) -> Inline {
    listed(parts, " of ")
}

fn listed(parts: Vec<Inline>, before_last: &str) -> Inline {
    let last = parts.len().saturating_sub(1);
    let mut out = Inline::default();
    for (at, part) in parts.into_iter().enumerate() {
        match at {
            0 => {}
            _ if at == last => out.push(before_last),
            _ => out.push(", "),
        }
        out = out.and(part);
    }
    out
}

/// The parts with something between them.
#[must_use]
pub fn joined(parts: Vec<Inline>, between: &str) -> Inline {
    let mut out = Inline::default();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out.push(between);
        }
        out = out.and(part);
    }
    out
}

/// Texts, each ended as a sentence, one after the other.
#[must_use]
pub fn sentences(parts: Vec<Inline>) -> Inline {
    joined(parts.into_iter().map(Inline::sentence).collect(), " ")
}

/// `Procesanalyse` → `procesanalyse`; an abbreviation (`BSN`, `AGB-code`) keeps its capitals.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) if !rest.clone().next().is_some_and(|second| second.is_uppercase() || second.is_numeric()) => {
            first.to_lowercase().chain(rest).collect()
        }
        _ => text.to_owned(),
    }
}

/// `tzt` → `Tzt`
#[must_use]
pub fn upper_first(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_folded_and_made_harmless() {
        assert_eq!(clean("een\n\t twee\u{202e}drie\u{7}"), "een twee<U+202E>drie␇");
        assert_eq!(Inline::plain("a ").then(" b").text(), "a b");
    }

    #[test]
    fn series_read_as_dutch() {
        let of = |parts: &[&str]| series(parts.iter().map(|part| Inline::plain(part)).collect()).text();
        assert_eq!(of(&[]), "");
        assert_eq!(of(&["a"]), "a");
        assert_eq!(of(&["a", "b", "c"]), "a, b en c");
    }

    #[test]
    fn capitals_of_abbreviations_stay() {
        assert_eq!(lower_first("Procesanalyse"), "procesanalyse");
        assert_eq!(lower_first("BSN"), "BSN");
        assert_eq!(lower_first("AGB-code"), "AGB-code");
        assert_eq!(lower_first("É"), "é");
    }

    #[test]
    fn a_sentence_ends_once() {
        assert_eq!(Inline::plain("klaar.").sentence().text(), "klaar.");
        assert_eq!(Inline::plain("klaar").sentence().text(), "klaar.");
        assert!(Inline::default().sentence().is_empty());
    }
}
