//! Tokens to a tree: which entries lie in which block, with an explicit stack, and what to make of braces that do not
//! balance. What stands within one entry is `head`'s.

use super::faults::{self, DEPTH_LIMIT, fault};
use super::lex::{FaultKind, Kind, Token};
use super::{Block, Entry, Term, Tree, Trivia, TriviaKind, hidden};
use crate::messages::syntax as say;
use crate::source::{Diagnostic, FileId, Span};

/// A block whose closing brace has not come yet.
struct Open {
    entry: Entry,
    brace: Span,
    entries: Vec<Entry>,
    /// The indentation of the line that opened it.
    indent: u32,
    /// There is no entry that it belongs to: a finding has said so, and its content is dropped.
    lost: bool,
}

/// What was read last, as far as a brace on the next line is concerned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Entry,
    /// A line that gave a finding but no entry.
    Lost,
    NamelessBlock,
    StrayClose,
}

pub(super) struct Builder<'t> {
    pub(super) file: FileId,
    pub(super) text: &'t str,
    tokens: Vec<Token>,
    hidden: Vec<u32>,
    at: usize,
    open: Vec<Open>,
    entries: Vec<Entry>,
    pub(super) terms: Vec<Term>,
    trivia: Vec<Trivia>,
    found: Vec<Diagnostic>,
    last: Last,
    /// Something stands before the next token on its line.
    midline: bool,
    /// Where the current line begins, and the white space before its first token.
    line_start: u32,
    line_indent: u32,
    /// The braces of the file do not balance, so that indentation is called to witness.
    unbalanced: bool,
    /// The end of the last token, white space and comments aside.
    end: u32,
    /// A byte and the number of its line, to count on from.
    counted: (usize, usize),
}

impl<'t> Builder<'t> {
    pub(super) fn new(file: FileId, text: &'t str, tokens: Vec<Token>, hidden: Vec<u32>) -> Self {
        let unbalanced = !balanced(&tokens);
        Self {
            file,
            text,
            terms: Vec::with_capacity(tokens.len()),
            tokens,
            hidden,
            at: 0,
            open: Vec::new(),
            entries: Vec::new(),
            trivia: Vec::new(),
            found: Vec::new(),
            last: Last::Nothing,
            midline: false,
            line_start: if text.starts_with('\u{FEFF}') { 3 } else { 0 },
            line_indent: 0,
            unbalanced,
            end: 0,
            counted: (0, 1),
        }
    }

    pub(super) fn build(mut self) -> (Tree, Vec<Diagnostic>) {
        while let Some(token) = self.peek() {
            match token.kind {
                Kind::Break => self.blank_lines(token),
                Kind::Comment => self.comment(),
                Kind::BlockOpen => self.open_without_head(token),
                Kind::BlockClose => self.close(token),
                Kind::Term(_) | Kind::Fault(_) => self.entry(token),
            }
        }
        self.leave_open(0, None);
        self.found.sort_by_key(|finding| finding.span.start);
        let tree = Tree { file: self.file, entries: self.entries, terms: self.terms, trivia: self.trivia };
        (tree, self.found)
    }

    // Moving through the tokens.

    pub(super) fn peek(&self) -> Option<Token> {
        self.tokens.get(self.at).copied()
    }

    /// The next tokens from the current one on.
    pub(super) fn ahead(&self) -> impl Iterator<Item = Token> + '_ {
        self.tokens[self.at.min(self.tokens.len())..].iter().copied()
    }

    /// Goes past a token that is neither white space nor a comment.
    pub(super) fn take(&mut self, token: Token) {
        self.line_indent = self.indent(token);
        self.at += 1;
        self.midline = true;
        self.end = token.end;
    }

    pub(super) fn line_break(&mut self) {
        let Some(token) = self.peek() else { return };
        self.at += 1;
        self.midline = false;
        self.line_start = self.after_last_newline(token);
    }

    /// Goes past a line end between entries, where blank lines are kept.
    fn blank_lines(&mut self, token: Token) {
        self.line_break();
        let newlines = self.slice(token).bytes().filter(|byte| *byte == b'\n').count();
        if newlines > 1 {
            self.trivia.push(Trivia { kind: TriviaKind::Blank, span: self.span(token) });
        }
    }

    pub(super) fn comment(&mut self) {
        let Some(token) = self.peek() else { return };
        self.at += 1;
        self.line_indent = self.indent(token);
        let kind = if self.midline { TriviaKind::Trailing } else { TriviaKind::Comment };
        self.midline = true;
        self.trivia.push(Trivia { kind, span: self.span(token) });
        if let Some(finding) = self.hidden_in(token) {
            self.report(finding);
        }
    }

    // Looking at the text.

    pub(super) fn span(&self, token: Token) -> Span {
        Span::new(self.file, token.start, token.end)
    }

    pub(super) fn slice(&self, token: Token) -> &'t str {
        &self.text[token.start as usize..token.end as usize]
    }

    /// The number of bytes of white space before the line of the current token.
    pub(super) fn indent(&self, current: Token) -> u32 {
        if self.midline { self.line_indent } else { current.start - self.line_start }
    }

    /// Where the last line of a line break begins.
    pub(super) fn after_last_newline(&self, line_break: Token) -> u32 {
        let bytes = self.slice(line_break).as_bytes();
        line_break.start + bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at as u32 + 1)
    }

    /// The number of the line that holds `at`; to be asked in the order of the text.
    fn line(&mut self, at: u32) -> usize {
        let (from, line) = self.counted;
        let newlines = self.text.as_bytes().get(from..at as usize).unwrap_or_default();
        self.counted = (at as usize, line + newlines.split(|byte| *byte == b'\n').count() - 1);
        self.counted.1
    }

    // Findings.

    pub(super) fn report(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    pub(super) fn report_token(&mut self, kind: FaultKind, token: Token) {
        let line = if kind == FaultKind::Unclosed { self.line(token.start) } else { 0 };
        self.report(faults::of_token(self.file, self.text, kind, token, line));
    }

    /// The finding about the first hidden character within a token, if there is one.
    pub(super) fn hidden_in(&self, token: Token) -> Option<Diagnostic> {
        let first = self.hidden.partition_point(|at| *at < token.start);
        let at = *self.hidden.get(first).filter(|at| **at < token.end)?;
        let character = self.text[at as usize..].chars().next()?;
        let span = Span::new(self.file, at, at + character.len_utf8() as u32);
        Some(fault(faults::HIDDEN, span, say::hidden_character(hidden::code_point(character))))
    }

    // Entries and blocks.

    fn entry(&mut self, first: Token) {
        let (at_line_start, indent) = (!self.midline, self.indent(first));
        let head = self.read_head();
        let brace = self.peek().filter(|token| token.kind == Kind::BlockOpen);
        let lost = head.is_none();
        let entry = head.unwrap_or_else(|| self.nameless(first));
        let Some(brace) = brace else {
            self.last = if lost { Last::Lost } else { Last::Entry };
            if !lost {
                self.siblings().push(entry);
            }
            return;
        };
        if self.unbalanced && at_line_start && indent == 0 {
            self.leave_open(0, Some(entry.key));
        }
        self.take(brace);
        self.open_block(entry, brace, indent, lost);
    }

    fn nameless(&self, token: Token) -> Entry {
        let none = self.terms.len() as u32;
        Entry { key: self.span(token), terms: none..none, block: None, broken: true }
    }

    fn siblings(&mut self) -> &mut Vec<Entry> {
        self.open.last_mut().map_or(&mut self.entries, |open| &mut open.entries)
    }

    /// A `{` at the beginning of a line. It is taken for the block of the entry above it, if that has none.
    fn open_without_head(&mut self, brace: Token) {
        let last = self.last;
        let indent = self.indent(brace);
        self.take(brace);
        if last == Last::Entry
            && let Some(entry) = self.siblings().pop()
        {
            self.report(fault(faults::NAMELESS_BLOCK, self.span(brace), say::brace_on_next_line()));
            return self.open_block(entry, brace, indent, false);
        }
        if last != Last::Lost && last != Last::NamelessBlock {
            self.report(fault(faults::NAMELESS_BLOCK, self.span(brace), say::nameless_block()));
        }
        let entry = self.nameless(brace);
        self.open_block(entry, brace, indent, true);
        self.last = Last::NamelessBlock;
    }

    fn open_block(&mut self, entry: Entry, brace: Token, indent: u32, lost: bool) {
        self.last = Last::Nothing;
        let brace = self.span(brace);
        if self.open.len() < DEPTH_LIMIT {
            return self.open.push(Open { entry, brace, entries: Vec::new(), indent, lost });
        }
        self.report(fault(faults::TOO_DEEP, brace, say::too_deep(DEPTH_LIMIT)));
        self.skip_block();
        if !lost {
            let block = Some(Block { entries: Vec::new(), span: Span { end: self.end, ..brace }, closed: true });
            self.siblings().push(Entry { block, broken: true, ..entry });
        }
    }

    /// Goes past the block that was just opened, unread.
    fn skip_block(&mut self) {
        let mut depth = 1;
        while depth > 0
            && let Some(token) = self.peek()
        {
            match token.kind {
                Kind::BlockOpen => depth += 1,
                Kind::BlockClose => depth -= 1,
                _ => {}
            }
            if token.kind == Kind::Break {
                self.line_break();
            } else {
                self.take(token);
            }
        }
        // Where the file ends in the middle, the one finding about the depth is enough.
        if depth > 0 {
            while self.close_innermost(self.end, false) {}
        }
    }

    fn close(&mut self, brace: Token) {
        let indent = self.indent(brace);
        if self.unbalanced && !self.midline {
            let deeper = self.open.iter().rev().take_while(|open| open.indent > indent).count();
            if deeper > 0 && deeper < self.open.len() {
                self.leave_open(self.open.len() - deeper, Some(self.span(brace)));
            }
        }
        self.take(brace);
        if self.close_innermost(brace.end, true) {
            self.last = Last::Nothing;
            return;
        }
        if self.last != Last::StrayClose {
            self.report(fault(faults::STRAY_CLOSE, self.span(brace), say::stray_close()));
        }
        self.last = Last::StrayClose;
    }

    /// Closes the innermost block at `end`, which is its brace or not; tells whether there was a block.
    fn close_innermost(&mut self, end: u32, closed: bool) -> bool {
        let Some(open) = self.open.pop() else { return false };
        if !open.lost {
            let block = Some(Block { entries: open.entries, span: Span { end, ..open.brace }, closed });
            self.siblings().push(Entry { block, ..open.entry });
        }
        true
    }

    /// Closes all blocks but the outermost `keep` where their closing braces are missing, with one finding about the
    /// innermost. `noticed` is what shows that they should have been closed before.
    fn leave_open(&mut self, keep: usize, noticed: Option<Span>) {
        let Some(open) = self.open.last().filter(|_| self.open.len() > keep) else { return };
        if !open.lost {
            let name = &self.text[open.entry.key.start as usize..self.head_end(&open.entry) as usize];
            let name = name.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
            let head = Span { end: self.head_end(&open.entry), ..open.entry.key };
            let mut finding = fault(faults::UNCLOSED_BLOCK, head, say::unclosed_block(name));
            finding = finding.related(open.brace, say::block_opens_here());
            if let Some(noticed) = noticed {
                finding = finding.related(noticed, say::block_still_open_here());
            }
            self.report(finding);
        }
        while self.open.len() > keep {
            self.close_innermost(self.end, false);
        }
    }

    fn head_end(&self, entry: &Entry) -> u32 {
        let terms = &self.terms[entry.terms.start as usize..entry.terms.end as usize];
        terms.last().map_or(entry.key.end, |term| term.span.end)
    }
}

/// Whether every brace has its partner.
fn balanced(tokens: &[Token]) -> bool {
    let mut depth = 0_usize;
    for token in tokens {
        match token.kind {
            Kind::BlockOpen => depth += 1,
            Kind::BlockClose if depth == 0 => return false,
            Kind::BlockClose => depth -= 1,
            _ => {}
        }
    }
    depth == 0
}
