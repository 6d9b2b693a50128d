//! Which letters the font has, and what is shown for one that it has not: its number, so that a reader sees that something
//! stands there.

use std::fmt::Write;

use serde_json::Value;

use crate::desk::fonts;

/// Whether the font shows a character, in every style that is used, as a character that the standards allow.
#[must_use]
pub fn covers(character: char) -> bool {
    let allowed =
        !matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}');
    let code = u32::from(character);
    allowed && !character.is_control() && fonts().iter().all(|font| font.info().coverage.contains(code))
}

/// Spells out every character of a view that cannot be shown. Names of anchors change as the links to them do.
pub(crate) fn spell(value: &mut Value) {
    match value {
        Value::String(text) if !text.bytes().all(|byte| matches!(byte, b' '..=b'~')) => *text = spelled(text),
        Value::Array(all) => all.iter_mut().for_each(spell),
        Value::Object(all) => all.values_mut().for_each(spell),
        _ => {}
    }
}

fn spelled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' => out.push(' '),
            _ if covers(character) => out.push(character),
            _ => {
                // Writing to a String cannot fail.
                let _ = write!(out, "<U+{:04X}>", u32::from(character));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_font_lacks_is_spelled_out() {
        assert_eq!(spelled("één € – „ja” ≥ ½\n"), "één € – „ja” ≥ ½ ");
        assert_eq!(spelled("字\u{0}\u{202e}\u{e000}🙂"), "<U+5B57><U+0000><U+202E><U+E000><U+1F642>");
    }
}
