//! Marks in the text of an artefact, put there while it is printed and taken out when it is added: they tell on which lines a
//! part stands, whatever printed it. A mark is written before and behind the part. No text of an agreement can hold one,
//! because `source::plain` spells these characters out.

use std::collections::BTreeMap;

const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';

/// The lines of each part, from 1, both ends included; a part may stand in several places.
pub type Lines = BTreeMap<String, Vec<(usize, usize)>>;

/// The mark of a part.
#[must_use]
pub fn mark(part: &str) -> String {
    format!("{OPEN}{part}{CLOSE}")
}

/// Whether a text has marks.
#[must_use]
pub fn is_marked(text: &str) -> bool {
    text.contains(OPEN)
}

/// The text without its marks.
#[must_use]
pub fn without(text: &str) -> String {
    unmark(text).0
}

/// The text without its marks, and the lines of each part.
#[must_use]
pub fn unmark(marked: &str) -> (String, Lines) {
    let mut text = String::with_capacity(marked.len());
    let mut begun: BTreeMap<&str, usize> = BTreeMap::new();
    let mut lines = Lines::new();
    let mut line = 1;
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once(OPEN) {
        line += before.matches('\n').count();
        text.push_str(before);
        let (part, after) = after.split_once(CLOSE).unwrap_or((after, ""));
        match begun.remove(part) {
            // A part that ends with its line break ends on the line before.
            Some(first) => {
                let last = if text.ends_with('\n') { line - 1 } else { line };
                lines.entry(part.to_owned()).or_default().push((first, last.max(first)));
            }
            None => {
                begun.insert(part, line);
            }
        }
        rest = after;
    }
    text.push_str(rest);
    (text, lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_lie_within_parts() {
        let marked = format!("a\n{0}b\n{1}c{1}\n{0}d\n{1}e{1}", mark("x"), mark("y/1"));
        let (text, lines) = unmark(&marked);
        assert_eq!(text, "a\nb\nc\nd\ne");
        let expected = [("x".to_owned(), vec![(2, 3)]), ("y/1".to_owned(), vec![(3, 3), (5, 5)])];
        assert_eq!(lines, Lines::from(expected));
    }

    #[test]
    fn no_text_of_an_agreement_holds_a_mark() {
        assert!(!is_marked(&crate::source::plain(&mark("x"))));
        assert_eq!(unmark("zonder\n"), ("zonder\n".to_owned(), Lines::new()));
    }
}
