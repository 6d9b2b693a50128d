//! What a file says, without how it is laid out: a stream of bytes that is the same for two texts with the same entries and
//! terms. It knows no words.

use super::tree::{Entry, Tree};
use crate::source::Span;
use crate::syntax::{TermKind, text_value};

/// Gives a file's entries and terms to `out`, piece by piece. Comments, blank lines, the way of quoting and the layout are
/// not in it; entries whose keyword is to be skipped are not, with all that is in them.
pub fn canonical(tree: &Tree, text: &str, skip: &dyn Fn(&str) -> bool, out: &mut dyn FnMut(&[u8])) {
    entries(tree, text, &tree.entries, skip, out);
}

fn entries(tree: &Tree, text: &str, all: &[Entry], skip: &dyn Fn(&str) -> bool, out: &mut dyn FnMut(&[u8])) {
    let slice = |span: Span| &text[span.start as usize..span.end as usize];
    for entry in all.iter().filter(|entry| !skip(slice(entry.key))) {
        piece(slice(entry.key), out);
        for term in tree.terms(entry) {
            let written = slice(term.span);
            // A text and a word of the same letters are not the same.
            match term.kind {
                TermKind::Text => {
                    out(b"\"");
                    piece(&text_value(written), out);
                }
                _ => piece(written, out),
            }
        }
        if let Some(block) = &entry.block {
            out(b"{");
            entries(tree, text, &block.entries, skip, out);
            out(b"}");
        }
        out(b";");
    }
}

/// A piece and its end, so that two pieces never read as one.
fn piece(text: &str, out: &mut dyn FnMut(&[u8])) {
    out(text.as_bytes());
    out(b"\0");
}
