//! The way in: the text of one file to its tree, and a finding for everything that is not in the shape of the language.

use super::build::Builder;
use super::{Tree, hidden, lex};
use crate::source::{Diagnostic, FileId};

/// Reads a file. There always is a tree: a line that cannot be read is one finding, its entry is marked `broken`, and
/// everything else is in the tree as usual.
#[must_use]
pub fn parse(file: FileId, text: &str) -> (Tree, Vec<Diagnostic>) {
    Builder::new(file, text, lex::lex(text), hidden::places(text)).build()
}

/// The same by the definition in the grammar alone, without its short cuts; only to measure those.
#[must_use]
pub fn parse_strictly(file: FileId, text: &str) -> (Tree, Vec<Diagnostic>) {
    Builder::new(file, text, lex::lex_strictly(text), hidden::places(text)).build()
}
