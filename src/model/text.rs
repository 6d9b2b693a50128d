//! Running text with references in it. `[naam]` stands for what the declaration of that name is called.

use super::facts::Fact;
use super::types::Target;
use crate::source::Span;

/// A text in pieces.
#[derive(Clone, Debug, PartialEq)]
pub struct Prose {
    pub pieces: Vec<Piece>,
    pub span: Span,
    /// What is said instead, where a fact that it names is not stated.
    pub otherwise: Option<Box<Prose>>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Plain(String),
    Reference(Target),
    /// What the agreement states, in its own place.
    Fact(Fact),
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
                Piece::Fact(fact) => format!("[{fact}]"),
                Piece::Unknown(name) => name.replace('_', " "),
            })
            .collect()
    }
}
