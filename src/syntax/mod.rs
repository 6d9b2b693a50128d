//! Text to tree and tree to text. The tree holds shapes only: which words exist and what they mean is the vocabulary's.
//! This is the only room that knows pest.

pub mod tree;

pub use tree::{Entry, Term, TermKind, Tree, Trivia, TriviaKind};
