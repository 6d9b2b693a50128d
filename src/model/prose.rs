//! Reading the references in a text. The place of a reference is found in the source text, where line breaks and escapes
//! still stand; its order is the same in both.

use super::context::{FromAtom, Lower};
use super::facts::Fact;
use super::text::{Piece, Prose};
use super::types::Mention;
use crate::source::Span;
use crate::vocabulary::{Atom, Value};

impl Lower<'_, '_> {
    /// A text with its `[name]`s resolved. A name that stands for nothing is kept and noted as a mention.
    pub(super) fn prose(&mut self, text: &str, span: Span) -> Prose {
        let mut places = brackets(self.sources.text(span))
            .map(|(start, end)| Span::new(span.file, span.start + start as u32, span.start + end as u32));
        let mut pieces = Vec::new();
        let mut rest = 0;
        let mut mentions = Vec::new();
        for (start, end) in brackets(text) {
            pieces.push(Piece::Plain(text[rest..start - 1].to_owned()));
            let name = &text[start..end];
            let target = self.names.target(name);
            if let (None, Some(fact)) = (target, Fact::parse(name)) {
                pieces.push(Piece::Fact(fact));
                places.next();
                rest = end + 1;
                continue;
            }
            pieces.push(target.map_or_else(|| Piece::Unknown(name.to_owned()), Piece::Reference));
            let place = places.next().unwrap_or(span);
            mentions.push(Mention { span: place, name: name.to_owned(), target, owner: self.owner.clone() });
            rest = end + 1;
        }
        drop(places);
        self.mentions.append(&mut mentions);
        pieces.push(Piece::Plain(text[rest..].to_owned()));
        pieces.retain(|piece| *piece != Piece::Plain(String::new()));
        Prose { pieces, span, otherwise: None }
    }
}

impl FromAtom for Prose {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        match &atom.value {
            Value::Text(text) => Some(lower.prose(text, atom.span)),
            _ => None,
        }
    }
}

/// Where names stand between square brackets: from behind `[` up to `]`. What is not a name between brackets is text.
fn brackets(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.match_indices('[').filter_map(|(open, _)| {
        let start = open + 1;
        let length = text[start..].find(']')?;
        is_name(&text[start..start + length]).then_some((start, start + length))
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.'))
        && text.starts_with(char::is_alphabetic)
}
