//! The short cuts give what the definition in the grammar gives, for any text.

use proptest::prelude::*;

use super::{lex, lex_strictly};

/// What the language is made of, what breaks it, and what looks almost like it.
const PIECES: &[&str] = &[
    "naam", "x", "a_b", "_", "avg.6.1.e", "PAR-02", "t/m", "45A04", "7", "0613", "2023.1", "2026-03-01", "1-3-2026",
    "2026-03-011", "2026-3-01", "1_0", "é", "ﬁ", "λ", "\u{301}", "\u{2160}", "\u{b7}", " ", " ", " ", "  ", "\t", "\n",
    "\n", "\n  ", "\r\n", "\r", "\r\r\n", "\n\t\r\n", "\u{a0}", "\u{2003}", "\u{feff}", "\u{202e}", "\u{7}",
    "\u{2028}", "\u{85}", ",", "{", "}", "(", ")", "?", "\"", "\"", "\"x\"", "\"é # {\"", "\"\\\"\"", "\\", "“", "”",
    "„", "«", "»", "“a\nb”", "\"a\nb\"", "#", "# \"x\" {", "=", "<", ">", "<>", "<=", ">=", "==", "=>", "><", "+", "*",
    "-", "/", "--", "->", "//", "/*", "*/", "/* \n */", "–", "≤", ".", "..", "...", "…", ";", ":", "[", "]", "@", "`",
    "~", "!", "|", "$", "%", "&", "'",
];

fn assert_same(text: &str) {
    assert_eq!(lex(text), lex_strictly(text), "{text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        assert_same(&pieces.concat());
    }

    #[test]
    fn lines(text in "([a-z0-9é/.-]{1,4}[ ,=*\"“”#\r\t]{0,2}){0,9}\r?\n?[a-z0-9 /.-]{0,9}") {
        assert_same(&text);
    }

    #[test]
    fn anything(text in any::<String>(), ascii in "[ -~\n\r\t]{0,60}") {
        assert_same(&text);
        assert_same(&ascii);
    }
}

/// Every piece beside every other, at the begin of a line, behind a word, and before the end of a line or a text.
#[test]
fn each_two_pieces() {
    for first in PIECES {
        for second in PIECES {
            assert_same(&format!("{first}{second}\na{first}{second}\r\na {first} {second}\"x\"{first}{second}"));
        }
    }
}

#[test]
fn files() {
    assert_same(include_str!("../../tests/syntax/layout.convenant"));
    assert_same(include_str!("../../tests/syntax/mistakes.txt"));
    assert_same(include_str!("../../tests/syntax/ten-mistakes.convenant"));
    assert_same(&include_str!("../../tests/syntax/layout.convenant").replace('\n', "\r\n"));
}
