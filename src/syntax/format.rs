//! A tree back to text in the canonical layout: which entries, comments and blank lines come on which line. The layout
//! within one entry is `layout`'s. It knows no words.
//!
//! Two spaces a level; a block always takes lines of its own, an empty one is `{ }`; at most one blank line in a row, none
//! at the edges of a block, and one around every top-level declaration that has a block. Values of consecutive property
//! lines stand in one column. Comments stay where they are.

use super::layout::{Line, MAX_PADDED_KEY};
use super::{Block, Entry, Tree, TriviaKind};
use crate::source::Span;

/// Lays out a file. The tree must be that of the text, and without syntax errors: what is broken is in no tree, and would
/// be lost.
#[must_use]
pub fn format(text: &str, tree: &Tree) -> String {
    let mut printer =
        Printer { text, tree, trivia: 0, out: String::with_capacity(text.len()), blank: false, fresh: true };
    printer.entries(&tree.entries, 0);
    printer.comments_before(u32::MAX, 0);
    if !printer.out.is_empty() {
        printer.out.push('\n');
    }
    printer.out
}

pub(super) struct Printer<'t> {
    pub(super) text: &'t str,
    pub(super) tree: &'t Tree,
    /// The first comment or blank line that is not laid out yet.
    trivia: usize,
    pub(super) out: String,
    /// A blank line comes before the next line.
    blank: bool,
    /// Nothing has been laid out yet in the block, or the file, that is at hand.
    fresh: bool,
}

impl<'t> Printer<'t> {
    pub(super) fn slice(&self, span: Span) -> &'t str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// Begins a line at a column.
    pub(super) fn new_line(&mut self, column: usize) {
        let blank = std::mem::take(&mut self.blank) && !self.fresh;
        self.fresh = false;
        if !self.out.is_empty() {
            self.out.push_str(if blank { "\n\n" } else { "\n" });
        }
        self.spaces(column);
    }

    pub(super) fn spaces(&mut self, count: usize) {
        self.out.extend(std::iter::repeat_n(' ', count));
    }

    /// Lays out the comments before a place, with lines of their own at a column; tells whether there were any.
    pub(super) fn comments_before(&mut self, place: u32, column: usize) -> bool {
        let mut any = false;
        while let Some(trivia) = self.tree.trivia.get(self.trivia).filter(|trivia| trivia.span.start < place) {
            self.trivia += 1;
            any |= trivia.kind != TriviaKind::Blank;
            match trivia.kind {
                TriviaKind::Blank => self.blank = true,
                TriviaKind::Trailing => self.out.push_str("  "),
                TriviaKind::Comment => self.new_line(column),
            }
            if trivia.kind != TriviaKind::Blank {
                self.out.push_str(self.slice(trivia.span));
            }
        }
        any
    }

    fn entries(&mut self, entries: &[Entry], level: usize) {
        let widths = self.widths(entries, level);
        let mut before: Option<&Entry> = None;
        for (entry, width) in entries.iter().zip(widths) {
            let blockless = entry.block.is_none() && before.is_some_and(|before| before.block.is_none());
            self.blank |= level == 0 && before.is_some() && !blockless;
            self.comments_before(entry.key.start, level * 2);
            self.entry(entry, level, width);
            before = Some(entry);
        }
    }

    fn entry(&mut self, entry: &Entry, level: usize, width: Option<usize>) {
        self.new_line(level * 2);
        Line::new(self, entry, level * 2, width).print();
        if let Some(block) = &entry.block {
            self.block(block, level);
        }
    }

    fn block(&mut self, block: &Block, level: usize) {
        if block.entries.is_empty() && !self.has_comment_before(block.span.end) {
            self.comments_before(block.span.end, 0);
            self.blank = false;
            self.out.push_str(" { }");
            return;
        }
        self.out.push_str(" {");
        self.fresh = true;
        self.entries(&block.entries, level + 1);
        self.comments_before(block.span.end, (level + 1) * 2);
        self.blank = false;
        self.new_line(level * 2);
        self.out.push('}');
    }

    fn has_comment_before(&self, place: u32) -> bool {
        let rest = self.tree.trivia[self.trivia..].iter();
        rest.take_while(|trivia| trivia.span.start < place).any(|trivia| trivia.kind != TriviaKind::Blank)
    }

    /// For each entry of a block the width that its key is padded to; `None` where nothing is aligned: at the top level,
    /// and where the entry has a block of its own.
    fn widths(&self, entries: &[Entry], level: usize) -> Vec<Option<usize>> {
        let mut widths = vec![None; entries.len()];
        let mut first = 0;
        while level > 0 && first < entries.len() {
            let end = self.end_of_run(entries, first);
            let keys = entries[first..end].iter().filter(|entry| !entry.terms.is_empty());
            let longest =
                keys.map(|entry| self.slice(entry.key).chars().count()).filter(|width| *width <= MAX_PADDED_KEY).max();
            widths[first..end].fill(Some(longest.unwrap_or(0)));
            first = end.max(first + 1);
        }
        widths
    }

    /// Where the run of entries without a block and without blank lines between them ends.
    fn end_of_run(&self, entries: &[Entry], first: usize) -> usize {
        let mut end = first;
        while let Some(entry) = entries.get(end).filter(|entry| entry.block.is_none()) {
            if end > first && self.blank_between(self.tree.head(&entries[end - 1]).end, entry.key.start) {
                break;
            }
            end += 1;
        }
        end
    }

    fn blank_between(&self, start: u32, end: u32) -> bool {
        let first = self.tree.trivia.partition_point(|trivia| trivia.span.start < start);
        let between = self.tree.trivia[first..].iter().take_while(|trivia| trivia.span.start < end);
        between.into_iter().any(|trivia| trivia.kind == TriviaKind::Blank)
    }
}
