//! Text to tree and tree to text. The tree holds shapes only: which words exist and what they mean is the vocabulary's.
//! This is the only room that knows pest.

mod build;
mod canonical;
mod faults;
mod format;
mod grammar;
mod head;
mod hidden;
mod layout;
mod lex;
mod parse;
mod plain;
pub mod tree;

pub use canonical::canonical;
pub use format::format;
pub use parse::{parse, parse_strictly};
pub use tree::{Block, Entry, Term, TermKind, Tree, Trivia, TriviaKind, same_meaning, text_value};
