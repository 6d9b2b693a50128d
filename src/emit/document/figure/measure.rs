//! How wide texts are about, in pixels, and where they are broken. The widths are those of a common sans serif, taken wide, so that
//! a reader's own letters fit as well. Nothing else of a picture is known.

use unicode_width::UnicodeWidthStr;

/// The width of a text, in a size of letters.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|letter| share(letter) * size).sum()
}

/// The width of a letter as a share of its size.
fn share(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | '.' | ',' | ':' | ';' | '\'' | '|' | '(' | ')' | '-' | ' ' | 'I' => 0.38,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.95,
        'A'..='Z' => 0.74,
        _ if letter.is_ascii() => 0.62,
        _ => (0.66 * f64::from(u32::try_from(letter.to_string().width()).unwrap_or(1))).max(0.66),
    }
}

/// Breaks a text between words so that no line is wider than this; a word that is wider by itself is broken too.
pub(super) fn wrap(text: &str, size: f64, widest: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace().flat_map(|word| pieces(word, size, widest)) {
        match lines.last_mut() {
            Some(line) if width(line, size) + width(" ", size) + width(&word, size) <= widest => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

fn pieces(word: &str, size: f64, widest: f64) -> Vec<String> {
    let mut out = vec![String::new()];
    for letter in word.chars() {
        if out.last().is_some_and(|piece| !piece.is_empty() && width(piece, size) + share(letter) * size > widest) {
            out.push(String::new());
        }
        if let Some(piece) = out.last_mut() {
            piece.push(letter);
        }
    }
    out
}

/// The widest of some lines.
pub(super) fn widest(lines: &[String], size: f64) -> f64 {
    lines.iter().map(|line| width(line, size)).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_asked_and_nothing_is_lost() {
        for text in [
            "",
            "een",
            "Een titel van meer dan een paar woorden",
            "Onafbreekbaarlangewoordenzonderspatie",
            "字字字字字字字字",
        ] {
            let lines = wrap(text, 14.0, 90.0);
            assert!(lines.iter().all(|line| width(line, 14.0) <= 90.0), "{lines:?}");
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }
}
