//! One entry without its block: the key and the terms behind it, over as many lines as they take. Reports at most one
//! finding for an entry.

use super::build::Builder;
use super::faults::{self, DEPTH_LIMIT, fault};
use super::lex::{FaultKind, Kind, Token};
use super::{Entry, Term, TermKind};
use crate::messages::syntax as say;
use crate::source::{Diagnostic, Span};

/// An entry in the making.
struct Head {
    key: Option<Span>,
    /// Where its terms begin in the vector of all terms.
    first: usize,
    /// How many parentheses are open.
    depth: usize,
    broken: bool,
    /// The indentation of its first line.
    indent: u32,
}

impl Builder<'_> {
    /// Reads up to the end of the entry; `None` when it does not begin with a word.
    pub(super) fn read_head(&mut self) -> Option<Entry> {
        let first = self.peek()?;
        let mut head = Head { key: None, first: self.terms.len(), depth: 0, broken: false, indent: self.indent(first) };
        while let Some(token) = self.peek() {
            match token.kind {
                Kind::BlockOpen | Kind::BlockClose => break,
                Kind::Break if !self.goes_on(&head) => break,
                Kind::Break => self.gap(),
                Kind::Comment => self.comment(),
                Kind::Term(kind) => self.term(&mut head, kind, token),
                Kind::Fault(kind) => self.faulty(&mut head, kind, token),
            }
        }
        self.end_of_head(&mut head);
        let terms = head.first as u32..self.terms.len() as u32;
        head.key.map(|key| Entry { key, terms, block: None, broken: head.broken })
    }

    fn term(&mut self, head: &mut Head, kind: TermKind, token: Token) {
        self.take(token);
        let span = self.span(token);
        if head.key.is_none() && !head.broken && kind == TermKind::Word {
            head.key = Some(span);
            self.terms.push(Term { kind, span });
            head.first = self.terms.len();
            return;
        }
        if !head.broken
            && let Some(finding) = self.wrong(head, kind, token)
        {
            self.break_off(head, finding);
        }
        match kind {
            TermKind::Open => head.depth += 1,
            TermKind::Close => head.depth = head.depth.saturating_sub(1),
            _ => {}
        }
        self.terms.push(Term { kind, span });
    }

    fn faulty(&mut self, head: &mut Head, kind: FaultKind, token: Token) {
        self.take(token);
        if !head.broken {
            head.broken = true;
            self.report_token(kind, token);
        }
    }

    fn break_off(&mut self, head: &mut Head, finding: Diagnostic) {
        head.broken = true;
        self.report(finding);
    }

    /// What is wrong with a term at this place, if anything.
    fn wrong(&self, head: &Head, kind: TermKind, token: Token) -> Option<Diagnostic> {
        let span = self.span(token);
        let found = self.slice(token);
        if head.key.is_none() {
            return Some(self.not_a_word(kind, token));
        }
        let Some(before) = self.terms[head.first..].last() else {
            return match kind {
                TermKind::Comma => Some(fault(faults::COMMA, span, say::leading_comma())),
                TermKind::Operator if found == "=" => {
                    Some(fault(faults::SEPARATOR, span, say::needless_separator("=")))
                }
                _ => self.wrong_anywhere(head, kind, token),
            };
        };
        let touches = before.span.end == span.start;
        match (before.kind, kind) {
            (TermKind::Comma, TermKind::Comma) => Some(fault(faults::COMMA, span, say::double_comma())),
            (TermKind::Open, TermKind::Comma) => Some(fault(faults::COMMA, span, say::leading_comma())),
            (TermKind::Comma, TermKind::Close) => Some(fault(faults::COMMA, before.span, say::comma_without_value())),
            (TermKind::Text, kind) | (kind, TermKind::Text) if touches && is_value(kind) => {
                Some(fault(faults::QUOTES_IN_TEXT, span, say::quotes_in_text()))
            }
            (_, TermKind::Operator) if touches && matches!(found, "-" | "/") => {
                let (code, message) = faults::tight(self.text, span.start as usize, found);
                Some(fault(code, span, message))
            }
            _ => self.wrong_anywhere(head, kind, token),
        }
    }

    fn wrong_anywhere(&self, head: &Head, kind: TermKind, token: Token) -> Option<Diagnostic> {
        if kind == TermKind::Open && head.depth >= DEPTH_LIMIT {
            return Some(fault(faults::TOO_DEEP, self.span(token), say::too_deep(DEPTH_LIMIT)));
        }
        if kind == TermKind::Text { self.hidden_in(token) } else { None }
    }

    fn not_a_word(&self, kind: TermKind, token: Token) -> Diagnostic {
        let found = self.slice(token);
        let shown =
            if kind == TermKind::Text { &found[..found.chars().next().map_or(0, char::len_utf8)] } else { found };
        let message = if shown == "-" { say::bullet(shown) } else { say::not_a_word(shown) };
        fault(faults::NOT_A_WORD, self.span(token), message)
    }

    /// Whether the entry goes on behind the line end that comes next: within parentheses, and after a comma unless what
    /// follows looks like something new.
    fn goes_on(&self, head: &Head) -> bool {
        head.depth > 0 || self.after_comma(head) && !self.something_new_follows(head)
    }

    fn after_comma(&self, head: &Head) -> bool {
        self.terms[head.first..].last().is_some_and(|term| term.kind == TermKind::Comma)
    }

    /// Goes past line ends and comments, to the term with which the entry goes on.
    fn gap(&mut self) {
        while let Some(token) = self.peek() {
            match token.kind {
                Kind::Break => self.line_break(),
                Kind::Comment => self.comment(),
                _ => break,
            }
        }
    }

    /// After a comma and a line end: nothing, a brace, or a line that is not indented further than the entry itself and
    /// reads like an entry (a word and then something other than a comma).
    fn something_new_follows(&self, head: &Head) -> bool {
        let mut line_start = 0;
        let mut ahead = self.ahead().skip_while(|token| {
            if token.kind == Kind::Break {
                line_start = self.after_last_newline(*token);
            }
            matches!(token.kind, Kind::Break | Kind::Comment)
        });
        let Some(first) = ahead.next() else { return true };
        let second = ahead.next().map(|token| token.kind);
        match first.kind {
            Kind::BlockOpen | Kind::BlockClose => true,
            Kind::Term(TermKind::Word) if first.start - line_start <= head.indent => {
                matches!(second, Some(Kind::Term(kind)) if kind != TermKind::Comma) || second == Some(Kind::BlockOpen)
            }
            _ => false,
        }
    }

    fn end_of_head(&mut self, head: &mut Head) {
        if !head.broken
            && self.after_comma(head)
            && let Some(comma) = self.terms.last()
        {
            let finding = fault(faults::COMMA, comma.span, say::comma_without_value());
            self.break_off(head, finding);
        }
    }
}

fn is_value(kind: TermKind) -> bool {
    matches!(kind, TermKind::Word | TermKind::Number | TermKind::Date | TermKind::Text | TermKind::Hole)
}
