//! Characters that nobody sees and that can make a text read otherwise than it is. Knows characters only.

/// Where control characters and characters that turn the reading direction stand in a text. Tabs and line ends are none.
pub(super) fn places(text: &str) -> Vec<u32> {
    // Whole chunks without stopping halfway: that can be done many bytes at a time.
    let chunk_may = |chunk: &[u8]| chunk.iter().fold(false, |found, byte| found | may_begin_hidden(*byte));
    if !text.as_bytes().chunks(64).any(chunk_may) {
        return Vec::new();
    }
    let hidden = |(at, character): &(usize, char)| is_hidden(*character) || is_bare_return(text, *at, *character);
    text.char_indices().filter(hidden).map(|(at, _)| at as u32).collect()
}

/// Whether a byte can be the first one of a hidden character.
fn may_begin_hidden(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n') || matches!(byte, 0x7f | 0xc2 | 0xe2)
}

/// A carriage return that does not belong to a line end.
fn is_bare_return(text: &str, at: usize, character: char) -> bool {
    character == '\r' && !text[at + 1..].starts_with('\n')
}

fn is_hidden(character: char) -> bool {
    let turns = matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns || character.is_control() && !matches!(character, '\t' | '\n' | '\r')
}

/// Whether a character leaves nothing to see, so that a message must name it by its number.
pub(super) fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{3164}')
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
        || matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

pub(super) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
