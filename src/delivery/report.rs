//! What is found in a file: for each rule how often, and the first rows. A value is shown only where nothing in it can tell
//! who someone is; of others only the shape.

use super::cell::{content, meets_eleven_test};
use super::chance::Tally;
use crate::plan::Column;

/// Examples of one rule that are kept.
pub(super) const EXAMPLES: usize = 100;

/// What is found in a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The rows of the file, those with the wrong number of cells too.
    pub rows: u64,
    /// For each rule how many rows break it.
    pub counts: Vec<u64>,
    /// For each rule the first rows that break it.
    pub examples: Vec<Vec<Example>>,
    /// For each column that is watched for citizen service numbers, what its numbers of nine digits are.
    pub tallies: Vec<Tally>,
    /// The same for columns that the plan does not know, by their place in the file.
    pub strangers: Vec<Tally>,
}

/// A row that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// From 1, the header not counted.
    pub row: u64,
    /// From 1, as a text editor counts.
    pub line: u64,
    /// What stands there, or its shape; nothing where the rule is about the row.
    pub value: Option<String>,
}

impl Report {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.counts.iter().all(|count| *count == 0)
    }
}

/// The value of a cell as it may be shown.
pub(super) fn shown(column: &Column, raw: &[u8]) -> String {
    const LONGEST: usize = 40;
    let text = String::from_utf8_lossy(&content(raw)).into_owned();
    let may = column.may_be_shown && !may_be_bsn(&text);
    let text = if may { text } else { masked(&text) };
    if text.chars().count() > LONGEST { text.chars().take(LONGEST).chain(['…']).collect() } else { text }
}

/// Whether a number in the text could be a citizen service number, also one that lost its leading zeroes.
fn may_be_bsn(text: &str) -> bool {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).collect();
    digits.len() > 9 && text.len() < 14
        || text.split(|letter: char| !letter.is_ascii_digit()).any(is_like_bsn)
        || (digits.len() == 9 && meets_eleven_test(&digits))
}

fn is_like_bsn(run: &str) -> bool {
    matches!(run.len(), 7..=9) && meets_eleven_test(format!("{run:0>9}").as_bytes())
}

/// The shape of a text: digits become 9, letters a and A, signs stay.
#[must_use]
pub fn masked(text: &str) -> String {
    const LONGEST: usize = 40;
    let letter = |letter: char| match letter {
        '0'..='9' => '9',
        letter if letter.is_uppercase() => 'A',
        letter if letter.is_alphabetic() => 'a',
        letter if letter.is_numeric() => '9',
        letter => letter,
    };
    let count = text.chars().count();
    let shape: String = text.chars().take(LONGEST).map(letter).collect();
    if count > LONGEST { format!("{shape}…") } else { shape }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_may_be_a_bsn_is_not_shown() {
        for number in ["123456782", "nr 123456782", "123 456 782", "12.34.56.782", "1234567820", "99990019"] {
            assert!(may_be_bsn(number), "{number}");
        }
        for text in ["2o10", "2026-02-30", "1889", "12345678", "99Z99"] {
            assert!(!may_be_bsn(text), "{text}");
        }
        assert_eq!(masked("Jan 1234-é"), "Aaa 9999-a");
    }
}
