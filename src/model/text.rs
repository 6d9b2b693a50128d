//! Running text with references in it. `[naam]` stands for what the declaration of that name is called.

use super::types::Target;
use crate::source::Span;

/// A text in pieces.
#[derive(Clone, Debug, PartialEq)]
pub struct Prose {
    pub pieces: Vec<Piece>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Plain(String),
    Reference(Target),
    /// A reference to nothing: shown as the name, and reported.
    Unknown(String),
}

impl Prose {
    /// The text with `show` in the place of each reference.
    pub fn with(&self, show: &dyn Fn(Target) -> String) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Plain(text) => text.clone(),
                Piece::Reference(target) => show(*target),
                Piece::Unknown(name) => name.replace('_', " "),
            })
            .collect()
    }
}
