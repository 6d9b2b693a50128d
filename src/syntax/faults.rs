//! From a token that is wrong to the finding that says so: which code, which place, which words.

use super::hidden;
use super::lex::{FaultKind, Token};
use crate::messages::syntax as say;
use crate::source::{Diagnostic, FileId, Message, Severity, Span};

/// How many blocks, or parentheses, may lie in each other.
pub(super) const DEPTH_LIMIT: usize = 256;

pub(super) const UNEXPECTED: &str = "TAAL-01";
pub(super) const UNCLOSED_TEXT: &str = "TAAL-02";
pub(super) const UNCLOSED_BLOCK: &str = "TAAL-03";
pub(super) const STRAY_CLOSE: &str = "TAAL-04";
pub(super) const NOT_A_WORD: &str = "TAAL-05";
pub(super) const COMMA: &str = "TAAL-06";
pub(super) const PARENTHESIS: &str = "TAAL-07";
pub(super) const NAMELESS_BLOCK: &str = "TAAL-08";
pub(super) const TOO_DEEP: &str = "TAAL-09";
pub(super) const HIDDEN: &str = "TAAL-10";
pub(super) const ELLIPSIS: &str = "TAAL-11";
pub(super) const FOREIGN_COMMENT: &str = "TAAL-12";
pub(super) const SEPARATOR: &str = "TAAL-13";
pub(super) const QUOTES_IN_TEXT: &str = "TAAL-14";
pub(super) const FIGURES: &str = "TAAL-15";
pub(super) const BRACKET: &str = "TAAL-16";
pub(super) const OPERATOR: &str = "TAAL-17";
pub(super) const ADDRESS: &str = "TAAL-18";

pub(super) fn fault(code: &'static str, span: Span, message: Message) -> Diagnostic {
    Diagnostic::new(code, Severity::Error, span, message)
}

/// What is said of a token that is a fault by itself.
/// `line` is the number of its line.
pub(super) fn of_token(file: FileId, text: &str, kind: FaultKind, token: Token, line: usize) -> Diagnostic {
    let found = &text[token.start as usize..token.end as usize];
    let (code, message) = match kind {
        FaultKind::Unclosed => (UNCLOSED_TEXT, unclosed_text(found, line)),
        FaultKind::Foreign => return foreign_comment(file, found, token),
        FaultKind::Figures => (FIGURES, figures(found)),
        FaultKind::Ellipsis => (ELLIPSIS, say::ellipsis()),
        FaultKind::OddOperator => (OPERATOR, say::odd_operator(found, meant(found))),
        FaultKind::Tight => tight(text, token.start as usize, found),
        FaultKind::Separator if text[token.end as usize..].starts_with("//") => (ADDRESS, say::unquoted_address()),
        FaultKind::Separator => (SEPARATOR, say::needless_separator(found)),
        FaultKind::Bracket => (BRACKET, say::bracket(found)),
        FaultKind::LoneParenthesis => (PARENTHESIS, say::lone_parenthesis(found, partner(found))),
        FaultKind::Junk => junk(found),
    };
    fault(code, Span::new(file, token.start, token.end), message)
}

/// A sign without spaces around it: of a calculation, of a number below nought, or of a day (`15/05/2026`).
pub(super) fn tight(text: &str, start: usize, found: &str) -> (&'static str, Message) {
    let (before, from) = text.split_at(start);
    if is_negative(before, from) {
        return (OPERATOR, say::below_nought());
    }
    match slashed(before, from) {
        Some(day) => (FIGURES, figures(&day)),
        None => (OPERATOR, say::tight_operator(found)),
    }
}

/// `-1`, and not `a-1`.
fn is_negative(before: &str, from: &str) -> bool {
    let digit = from.strip_prefix('-').is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit()));
    digit && before.ends_with(char::is_whitespace)
}

/// The longest day in figures.
const DAY: usize = "15/05/2026".len();

/// Figures with two slashes, one of which is here.
fn slashed(before: &str, from: &str) -> Option<String> {
    let part = |next: char| next.is_ascii_digit() || next == '/';
    let lead: String = before.chars().rev().take_while(|next| part(*next)).take(DAY + 1).collect();
    let rest: String = from.chars().take_while(|next| part(*next)).take(DAY + 1).collect();
    let whole = lead.chars().rev().collect::<String>() + &rest;
    (whole.len() <= DAY && whole.matches('/').count() == 2).then_some(whole)
}

fn junk(found: &str) -> (&'static str, Message) {
    let character = found.chars().next().unwrap_or(' ');
    match character {
        '•' | '·' | '▪' | '◦' | '●' | '‣' | '\u{f0b7}' => (UNEXPECTED, say::bullet(character)),
        '\'' | '‘' | '’' | '‚' => (UNEXPECTED, say::single_quote(character)),
        '@' => (ADDRESS, say::unquoted_address()),
        _ if hidden::is_invisible(character) => (HIDDEN, say::hidden_character(hidden::code_point(character))),
        _ => (UNEXPECTED, say::unexpected_character(character)),
    }
}

/// A mark at the very end of its line more likely closes a text than opens one.
fn unclosed_text(found: &str, line: usize) -> Message {
    if found.chars().count() == 1 { say::unopened_text(line) } else { say::unclosed_text(line) }
}

fn foreign_comment(file: FileId, found: &str, token: Token) -> Diagnostic {
    let span = Span::new(file, token.start, token.start + 2);
    fault(FOREIGN_COMMENT, span, say::foreign_comment(&found[..2]))
}

fn partner(parenthesis: &str) -> &'static str {
    if parenthesis == "(" { ")" } else { "(" }
}

fn meant(operator: &str) -> &'static str {
    match operator {
        "=>" | "≥" => ">=",
        "=<" | "≤" => "<=",
        "!=" | "≠" | "><" => "<>",
        "×" => "*",
        "÷" => "/",
        "->" | "–" | "—" => "-",
        _ if operator.starts_with(">=") => ">=",
        _ if operator.starts_with("<=") => "<=",
        _ if operator.starts_with('>') => ">",
        _ if operator.starts_with('<') => "<",
        _ => "=",
    }
}

/// Digits and hyphens: most likely a date in another order, such as `1-3-2026`, or without its year.
fn figures(found: &str) -> Message {
    let parts: Vec<u32> = found.split(['-', '/']).filter_map(|part| part.parse().ok()).collect();
    if let [day @ 1..=31, month @ 1..=12, year @ 0..=99] = parts[..] {
        return say::date_shape(found, format!("20{year:02}-{month:02}-{day:02}"));
    }
    if let [day @ 1..=31, month @ 1..=12] | [month @ 1..=12, day @ 13..=31] = parts[..] {
        return say::date_without_year(found, format!("jjjj-{month:02}-{day:02}"));
    }
    let date = match parts[..] {
        [year @ 1000..=9999, month, day] | [day, month, year @ 1000..=9999] => Some((year, month, day)),
        _ => None,
    };
    match date {
        Some((year, month @ 1..=12, day @ 1..=31)) => say::date_shape(found, format!("{year:04}-{month:02}-{day:02}")),
        _ => say::figures(found),
    }
}
