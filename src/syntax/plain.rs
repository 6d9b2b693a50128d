//! Cuts a plain line into tokens, as the rule `by_the_letter` of the grammar would, only faster. It decides nothing: what it
//! is not certain of, and whatever may be a fault, is left to the grammar. But within texts and comments it knows ASCII only.

use super::TermKind;
use super::lex::{Kind, Token};

/// Cuts the line that ends at `end` from `at` on, with its line end and the white space behind that, and returns how far
/// that is. Stops at the first thing that is not plain; the error is where that begins.
pub(super) fn cut(tokens: &mut Vec<Token>, text: &[u8], mut at: usize, end: usize) -> Result<usize, usize> {
    let line = text.get(..end).unwrap_or(text);
    while let Some(&first) = line.get(at) {
        if matches!(first, b' ' | b'\t') {
            at += 1;
            continue;
        }
        let (kind, end) = match first {
            b'\n' | b'\r' => (Kind::Break, end_of_line_end(text, at).ok_or(at)?),
            _ => one(line, at, first).ok_or(at)?,
        };
        tokens.push(Token::new(kind, at, end));
        // Behind a comment the white space at the end of the line belongs to nothing.
        at = if kind == Kind::Comment { line.len() - usize::from(line.ends_with(b"\n")) } else { end };
    }
    Ok(at)
}

/// What begins at a place, and where it ends.
fn one(line: &[u8], at: usize, first: u8) -> Option<(Kind, usize)> {
    let kind = match first {
        b'a'..=b'z' | b'A'..=b'Z' | b'_' => return Some((Kind::Term(TermKind::Word), end_of_word(line, at)?)),
        b'0'..=b'9' => {
            let end = end_of_word(line, at)?;
            return Some((Kind::Term(figures(line.get(at..end)?)?), end));
        }
        b'"' => return Some((Kind::Term(TermKind::Text), end_of_text(line, at)?)),
        b'#' => return Some((Kind::Comment, end_of_comment(line, at)?)),
        b',' => Kind::Term(TermKind::Comma),
        b'{' => Kind::BlockOpen,
        b'}' => Kind::BlockClose,
        b'(' => Kind::Term(TermKind::Open),
        b')' => Kind::Term(TermKind::Close),
        b'?' => Kind::Term(TermKind::Hole),
        b'<' | b'>' | b'=' | b'+' | b'*' | b'-' | b'/' => {
            return Some((Kind::Term(TermKind::Operator), end_of_operator(line.get(at..)?, at)?));
        }
        _ => return None,
    };
    Some((kind, at + 1))
}

/// Where a word or number ends: before the first character that cannot be in it. `None` when it is not only ASCII.
fn end_of_word(line: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    while let Some(&byte) = line.get(at) {
        at += match byte {
            _ if goes_on(byte) => 1,
            b'-' | b'.' | b'/' => match line.get(at + 1) {
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

/// A text is plain when it closes on its line and holds no backslash.
fn end_of_text(line: &[u8], start: usize) -> Option<usize> {
    let inside = line.get(start + 1..)?;
    let length = inside.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
    (inside.get(length) == Some(&b'"')).then_some(start + length + 2)
}

/// A comment ends with its line, less the white space there; whether that is white space must be plain.
fn end_of_comment(line: &[u8], start: usize) -> Option<usize> {
    let comment = line.get(start..)?;
    let last = comment.iter().rposition(|byte| !matches!(byte, b'\t'..=b'\r' | b' '))?;
    comment.get(last)?.is_ascii().then_some(start + last + 1)
}

/// A line end takes all white space behind it. `None` when no line ends here.
pub(super) fn end_of_line_end(text: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        at += match text.get(at..) {
            Some([b'\n', ..]) => 1,
            Some([b'\r', b'\n', ..]) => 2,
            Some([b' ' | b'\t', ..]) if at > start => 1,
            _ => return (at > start).then_some(at),
        };
    }
}
