//! The layout of one entry without its block: spacing, alignment of the values, wrapping of long lists, quotation marks.

use std::borrow::Cow;

use super::format::Printer;
use super::{Entry, Term, TermKind};

/// A line does not grow beyond this if a comma allows.
const MAX_LINE: usize = 100;

/// A key longer than this does not push the values of its neighbours.
pub(super) const MAX_PADDED_KEY: usize = 18;

/// An entry that is being laid out.
pub(super) struct Line<'p, 't> {
    printer: &'p mut Printer<'t>,
    entry: &'p Entry,
    terms: &'t [Term],
    /// The column where the values begin, and go on after a line end.
    column: usize,
}

impl<'p, 't> Line<'p, 't> {
    /// `width` is the width that the key is padded to, where values are aligned.
    pub(super) fn new(printer: &'p mut Printer<'t>, entry: &'p Entry, indent: usize, width: Option<usize>) -> Self {
        let key = printer.slice(entry.key).chars().count();
        let column = indent + width.map_or(key + 1, |width| key.max(width) + 2);
        let terms = printer.tree.terms(entry);
        Self { printer, entry, terms, column }
    }

    pub(super) fn print(mut self) {
        let key = self.printer.slice(self.entry.key);
        self.printer.out.push_str(key);
        for at in 0..self.terms.len() {
            self.separate(at);
            self.term(self.terms[at]);
        }
    }

    /// What comes between a term and what is before it: nothing, a space, or a new line.
    fn separate(&mut self, at: usize) {
        if at == 0 {
            let used = self.used();
            return self.printer.spaces(self.column - used);
        }
        if self.printer.comments_before(self.terms[at].span.start, self.column) {
            return self.printer.new_line(self.column);
        }
        let after_comma = self.terms[at - 1].kind == TermKind::Comma;
        if after_comma && self.used() + 1 + self.width_to_comma(at) > MAX_LINE {
            self.printer.new_line(self.column);
        } else if spaced(self.terms[at - 1], self.terms[at]) {
            self.printer.out.push(' ');
        }
    }

    /// How many columns of the last line are taken.
    fn used(&self) -> usize {
        let line = self.printer.out.rfind('\n').map_or(0, |newline| newline + 1);
        self.printer.out[line..].chars().count()
    }

    /// The width of the terms from one up to and including the next comma; of a text over several lines, the first.
    fn width_to_comma(&self, first: usize) -> usize {
        let mut width = 0;
        for (at, term) in self.terms.iter().enumerate().skip(first) {
            let written = self.printer.slice(term.span);
            let spaced = at > first && spaced(self.terms[at - 1], *term);
            width += usize::from(spaced) + first_line_width(*term, written);
            if term.kind == TermKind::Comma || written.contains('\n') {
                break;
            }
        }
        width
    }

    fn term(&mut self, term: Term) {
        let written = self.printer.slice(term.span);
        if term.kind == TermKind::Text {
            self.text(written);
        } else {
            self.printer.out.push_str(written);
        }
    }

    /// A text between straight quotation marks; its line breaks stay, its lines are indented anew.
    fn text(&mut self, written: &str) {
        let inner = inside(written);
        self.printer.out.push('"');
        if inner.contains('\n') {
            self.lines(&inner);
        } else {
            self.printer.out.push_str(&inner);
        }
        self.printer.out.push('"');
    }

    fn lines(&mut self, inner: &str) {
        for (number, line) in inner.split('\n').enumerate() {
            let line = line.trim();
            if number > 0 {
                self.printer.out.push('\n');
            }
            // The last line may be empty too, but there the closing mark follows.
            let column = if number == 0 || line.is_empty() { 0 } else { self.column };
            self.printer.spaces(column);
            self.printer.out.push_str(line);
        }
        let last = inner.rsplit('\n').next().unwrap_or_default().trim();
        if last.is_empty() {
            self.printer.spaces(self.column);
        } else if escapes_next(last) {
            // A backslash right before the closing mark would take its meaning away.
            self.printer.out.push(' ');
        }
    }
}

/// Whether a space comes between two terms. A parenthesis stays as close to the word before it as it was written.
fn spaced(left: Term, right: Term) -> bool {
    match (left.kind, right.kind) {
        (TermKind::Operator, _) | (_, TermKind::Operator) => true,
        (TermKind::Open, _) | (_, TermKind::Comma | TermKind::Close) => false,
        (TermKind::Word, TermKind::Open) => left.span.end != right.span.start,
        _ => true,
    }
}

/// The width of a term as it is laid out; of a text over several lines, that of the first.
fn first_line_width(term: Term, written: &str) -> usize {
    if term.kind != TermKind::Text {
        return written.chars().count();
    }
    let inner = inside(written);
    match inner.split_once('\n') {
        Some((first, _)) => first.trim().chars().count() + 1,
        None => inner.chars().count() + 2,
    }
}

/// What is between the quotation marks of a text, fit to stand between straight ones.
fn inside(written: &str) -> Cow<'_, str> {
    let mut characters = written.chars();
    let straight = characters.next() == Some('"');
    characters.next_back();
    let inner = characters.as_str();
    if straight { Cow::Borrowed(inner) } else { Cow::Owned(escape_quotes(inner)) }
}

/// Whether a line ends in a backslash that is not itself escaped.
fn escapes_next(line: &str) -> bool {
    line.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

fn escape_quotes(inner: &str) -> String {
    let mut out = String::with_capacity(inner.len() + 8);
    let mut escaped = false;
    for character in inner.chars() {
        if character == '"' && !escaped {
            out.push('\\');
        }
        escaped = character == '\\' && !escaped;
        out.push(character);
    }
    out
}
