//! Text to a flat list of tokens. This is the only module that reads what pest makes; it knows no entries and no blocks.

use pest::{Parser, Token as PestToken};

use super::grammar::{Rule, Shapes};
use super::{TermKind, plain};

/// A piece of text with a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Token {
    pub(super) fn new(kind: Kind, start: usize, end: usize) -> Self {
        Self { kind, start: start as u32, end: end as u32 }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Term(TermKind),
    BlockOpen,
    BlockClose,
    Comment,
    /// One or more line ends.
    Break,
    Fault(FaultKind),
}

/// What can be wrong with a single token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// A text without a closing mark.
    Unclosed,
    /// Digits and hyphens that are not a number, a date or a word.
    Figures,
    Ellipsis,
    /// A comment in the manner of another language.
    Foreign,
    OddOperator,
    /// A hyphen or slash without a space behind it.
    Tight,
    /// `;` or `:`
    Separator,
    Bracket,
    /// A parenthesis without a partner before the next brace.
    LoneParenthesis,
    Junk,
}

/// The tokens of a whole file. White space within a line is in none of them; everything else is in exactly one.
pub(super) fn lex(text: &str) -> Vec<Token> {
    tokens(Rule::file, text)
}

/// The same tokens, by the definition in the grammar alone and thus in more steps.
pub(super) fn lex_strictly(text: &str) -> Vec<Token> {
    tokens(Rule::by_the_letter, text)
}

fn tokens(rule: Rule, text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 8);
    read(&mut tokens, rule, text, 0);
    mark_lone_parentheses(&mut tokens);
    tokens
}

/// Reads by a rule, from a place in the text on, and returns how far it came.
fn read(tokens: &mut Vec<Token>, rule: Rule, text: &str, from: usize) -> usize {
    let Ok(pairs) = Shapes::parse(rule, &text[from..]) else {
        // The grammar takes any text; were that ever untrue, what is left is one fault and not a crash.
        tokens.push(Token::new(Kind::Fault(FaultKind::Junk), from, text.len()));
        return text.len();
    };
    let (mut start, mut done) = (from, from);
    for token in pairs.tokens() {
        match token {
            PestToken::Start { pos, .. } => start = from + pos.pos(),
            PestToken::End { rule: Rule::any_line, pos } => {
                done = line(tokens, text, start.max(done), from + pos.pos());
            }
            PestToken::End { rule, pos } => {
                done = from + pos.pos();
                push(tokens, text, rule, start, done);
            }
        }
    }
    done
}

/// Reads a line from `start` on, what is before being read already, and returns how far that is now.
fn line(tokens: &mut Vec<Token>, text: &str, start: usize, end: usize) -> usize {
    if end <= start {
        return start;
    }
    plain::cut(tokens, text.as_bytes(), start, end).unwrap_or_else(|odd| by_the_letter(tokens, text, odd))
}

/// Reads by the letter up to a line end, and past that.
fn by_the_letter(tokens: &mut Vec<Token>, text: &str, from: usize) -> usize {
    let start = read(tokens, Rule::rest, text, from);
    let Some(end) = plain::end_of_line_end(text.as_bytes(), start) else { return start };
    tokens.push(Token::new(Kind::Break, start, end));
    end
}

fn push(tokens: &mut Vec<Token>, text: &str, rule: Rule, start: usize, end: usize) {
    let Some(kind) = kind(rule, &text[start..end]) else { return };
    let token = Token::new(kind, start, end);
    match kind {
        Kind::Fault(FaultKind::Unclosed) => push_unclosed(tokens, text, token),
        Kind::Break | Kind::Fault(FaultKind::Junk) => tokens.push(token),
        _ => tokens.push(trimmed(text, token)),
    }
}

fn kind(rule: Rule, text: &str) -> Option<Kind> {
    use FaultKind as F;
    Some(match rule {
        Rule::token | Rule::line_end => by_first_byte(text),
        Rule::date => Kind::Term(TermKind::Date),
        Rule::number => Kind::Term(TermKind::Number),
        Rule::code if text.contains(|c: char| c == '_' || c.is_alphabetic()) => Kind::Term(TermKind::Word),
        Rule::code => Kind::Fault(F::Figures),
        Rule::unclosed => Kind::Fault(F::Unclosed),
        Rule::foreign => Kind::Fault(F::Foreign),
        Rule::ellipsis => Kind::Fault(F::Ellipsis),
        Rule::odd_operator => Kind::Fault(F::OddOperator),
        Rule::tight => Kind::Fault(F::Tight),
        Rule::separator => Kind::Fault(F::Separator),
        Rule::bracket => Kind::Fault(F::Bracket),
        Rule::junk => Kind::Fault(F::Junk),
        _ => return None,
    })
}

/// What a token is that the grammar does not tell apart, by its first byte.
fn by_first_byte(text: &str) -> Kind {
    Kind::Term(match text.as_bytes().first() {
        Some(b'\n' | b'\r') => return Kind::Break,
        Some(b'{') => return Kind::BlockOpen,
        Some(b'}') => return Kind::BlockClose,
        Some(b'#') => return Kind::Comment,
        Some(b',') => TermKind::Comma,
        Some(b'"') => TermKind::Text,
        Some(b'(') => TermKind::Open,
        Some(b')') => TermKind::Close,
        Some(b'?') => TermKind::Hole,
        Some(b'=' | b'<' | b'>' | b'+' | b'-' | b'*' | b'/') => TermKind::Operator,
        Some(0xc2 | 0xe2) if text.starts_with(['“', '”', '„', '«']) => TermKind::Text,
        _ => TermKind::Word,
    })
}

fn trimmed(text: &str, token: Token) -> Token {
    let length = text[token.start as usize..token.end as usize].trim_end().len() as u32;
    Token { end: token.start + length, ..token }
}

/// A text that does not close ends with its line; a brace at the end of the line was not meant as part of it.
fn push_unclosed(tokens: &mut Vec<Token>, text: &str, token: Token) {
    let token = trimmed(text, token);
    let line = &text[token.start as usize..token.end as usize];
    let opened = tokens.iter().rev().take_while(|token| token.kind != Kind::Break);
    let brace = match line.as_bytes().last() {
        Some(b'{') => Some(Kind::BlockOpen),
        Some(b'}') if opened.into_iter().any(|token| token.kind == Kind::BlockOpen) => Some(Kind::BlockClose),
        _ => None,
    };
    let Some(kind) = brace else { return tokens.push(token) };
    tokens.push(trimmed(text, Token { end: token.end - 1, ..token }));
    tokens.push(Token { kind, start: token.end - 1, end: token.end });
}

/// Parentheses pair up within a stretch without braces. Knowing the lone ones beforehand tells whether an entry may go on
/// at the next line, without reading ahead each time.
fn mark_lone_parentheses(tokens: &mut [Token]) {
    let mut open = Vec::new();
    for at in 0..tokens.len() {
        match tokens[at].kind {
            Kind::Term(TermKind::Open) => open.push(at),
            Kind::Term(TermKind::Close) if open.pop().is_none() => make_lone(&mut tokens[at]),
            Kind::BlockOpen | Kind::BlockClose => open.drain(..).for_each(|at| make_lone(&mut tokens[at])),
            _ => {}
        }
    }
    for at in open {
        make_lone(&mut tokens[at]);
    }
}

fn make_lone(token: &mut Token) {
    token.kind = Kind::Fault(FaultKind::LoneParenthesis);
}

#[cfg(test)]
#[path = "lex_tests.rs"]
mod tests;
