//! Writing Cedar: names between quotation marks, and remarks, whatever stands in them.

use std::fmt::Write;

use crate::checks::Checked;
use crate::emit::policies::decided::{one_line, title};

/// A string of Cedar. Letters of any script stay; what is not seen or would end the string is escaped.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            ' ' => out.push(' '),
            _ if character.is_alphanumeric() || character.is_ascii_graphic() => out.push(character),
            _ => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{{{:x}}}", u32::from(character));
            }
        }
    }
    out.push('"');
    out
}

/// `Doel::"procesanalyse"`
pub(super) fn entity(kind: &str, name: &str) -> String {
    format!("{kind}::{}", quoted(name))
}

/// A remark on one line, whatever line ends stand in the text.
pub(super) fn remark(text: &str) -> String {
    format!("// {}\n", one_line(text))
}

/// What stands at the head of both files.
pub(super) fn head(checked: &Checked, says: &str) -> String {
    remark(&title(checked)) + &remark(says)
}
