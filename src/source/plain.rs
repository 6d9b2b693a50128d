//! Makes text from elsewhere harmless on a terminal: what a file holds, or is called, may not move the cursor, colour the
//! screen, or reverse the reading order.

use std::fmt::Write;

/// The text with every control character, and every character that cannot be seen or that reorders others, spelled out.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    text.chars().for_each(|character| push_plain(&mut shown, character));
    shown
}

/// Appends one character, spelled out when it is not harmless.
pub(super) fn push_plain(shown: &mut String, character: char) {
    match character {
        '\0'..='\x1f' => shown.extend(char::from_u32(0x2400 + u32::from(character))),
        '\x7f' => shown.push('\u{2421}'),
        _ if is_hidden(character) => {
            // Writing to a String cannot fail.
            let _ = write!(shown, "<U+{:04X}>", u32::from(character));
        }
        _ => shown.push(character),
    }
}

/// C1 controls, marks that set the direction, invisible separators, tags, and characters that are none. The joiners that emoji need are harmless.
fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{80}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_stays() {
        assert_eq!(plain("één café, 👩‍⚕️ ½ €"), "één café, 👩‍⚕️ ½ €");
    }

    #[test]
    fn escapes_and_direction_marks_are_spelled_out() {
        assert_eq!(plain("a\x1b[31mb\r\n\t\0\x7f"), "a␛[31mb␍␊␉␀␡");
        assert_eq!(plain("x\u{202e}y\u{9b}z\u{2066}"), "x<U+202E>y<U+009B>z<U+2066>");
    }
}
