//! Cuts what is plain in a line into terms, as the rule `line` of the grammar would, only faster. It decides nothing: what
//! it is not certain of, and whatever may be a fault, is left to the grammar. It knows ASCII only.

use super::TermKind;
use super::lex::{Kind, Token};

/// Cuts `text` from `at` to its end, where the line, a text or a comment must begin or end. Stops at the first thing that
/// is not plain, and returns where that begins.
pub(super) fn cut(tokens: &mut Vec<Token>, text: &[u8], mut at: usize) -> Option<usize> {
    while let Some(&first) = text.get(at) {
        if matches!(first, b' ' | b'\t') {
            at += 1;
            continue;
        }
        let Some((kind, end)) = one(text, at, first) else { return Some(at) };
        tokens.push(Token::new(kind, at, end));
        at = end;
    }
    None
}

/// What begins at a place, and where it ends.
fn one(text: &[u8], at: usize, first: u8) -> Option<(Kind, usize)> {
    let kind = match first {
        b'a'..=b'z' | b'A'..=b'Z' | b'_' => return Some((Kind::Term(TermKind::Word), end_of_word(text, at)?)),
        b'0'..=b'9' => {
            let end = end_of_word(text, at)?;
            return Some((Kind::Term(figures(text.get(at..end)?)?), end));
        }
        b',' => Kind::Term(TermKind::Comma),
        b'{' => Kind::BlockOpen,
        b'}' => Kind::BlockClose,
        b'(' => Kind::Term(TermKind::Open),
        b')' => Kind::Term(TermKind::Close),
        b'?' => Kind::Term(TermKind::Hole),
        b'<' | b'>' | b'=' | b'+' | b'*' | b'-' | b'/' => {
            return Some((Kind::Term(TermKind::Operator), end_of_operator(text.get(at..)?, at)?));
        }
        _ => return None,
    };
    Some((kind, at + 1))
}

/// Where a word or number ends: before the first character that cannot be in it. `None` when it is not only ASCII.
fn end_of_word(text: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    while let Some(&byte) = text.get(at) {
        at += match byte {
            _ if goes_on(byte) => 1,
            b'-' | b'.' | b'/' => match text.get(at + 1) {
                Some(next) if next.is_ascii_alphabetic() || byte != b'/' && goes_on(*next) => 2,
                Some(0x80..) => return None,
                _ => return Some(at),
            },
            0x80.. => return None,
            _ => return Some(at),
        };
    }
    Some(at)
}

fn goes_on(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// What begins with a digit: a date, a number, or a code with a letter in it.
fn figures(term: &[u8]) -> Option<TermKind> {
    if term.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.') {
        return Some(TermKind::Number);
    }
    if term.iter().any(|byte| byte.is_ascii_alphabetic() || *byte == b'_') {
        return Some(TermKind::Word);
    }
    is_date(term).then_some(TermKind::Date)
}

fn is_date(term: &[u8]) -> bool {
    let fits = |(at, byte): (usize, &u8)| if matches!(at, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() };
    term.len() == 10 && term.iter().enumerate().all(fits)
}

/// An operator is plain when a space follows.
fn end_of_operator(text: &[u8], start: usize) -> Option<usize> {
    match text {
        [_, b' ', ..] => Some(start + 1),
        [b'<', b'>' | b'=', b' ', ..] | [b'>', b'=', b' ', ..] => Some(start + 2),
        _ => None,
    }
}

/// Where a line end and the white space behind it end. A carriage return is white space only before a line end.
pub(super) fn end_of_blank(text: &[u8], mut at: usize) -> usize {
    loop {
        at += match text.get(at..) {
            Some([b' ' | b'\t' | b'\n', ..]) => 1,
            Some([b'\r', b'\n', ..]) => 2,
            _ => return at,
        };
    }
}
