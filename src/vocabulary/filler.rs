//! Texts of nothing but dots or crosses, which stand where something is still to be filled in. A hole is written as `?`.

use super::record::{Atom, Value};
use super::{Fault, W, fault};
use crate::messages::vocabulary as says;

/// Where any text means itself: what a value looks like, which values there are, and what is left open.
const LITERAL: &[W] = &[W::Pattern, W::Values, W::Alternatives, W::Says, W::Formerly, W::Now, W::Open];

/// A fault if a text of a property is a place that is still to be filled in.
pub fn judge(key: W, atoms: &[Atom<'_>]) -> Result<(), Fault> {
    let meant = |atom: &&Atom<'_>| !LITERAL.contains(&atom.clause) && !LITERAL.contains(&key);
    for atom in atoms.iter().filter(meant) {
        if let Value::Text(text) = &atom.value
            && is_filler(text)
        {
            return Err(fault("TAAL-11", atom.span, says::text_unfilled(text.trim())));
        }
    }
    Ok(())
}

fn is_filler(text: &str) -> bool {
    let bare: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let dots = bare.chars().all(|letter| matches!(letter, '.' | '…' | '_' | ',' | '?'));
    let crosses = bare.len() >= 3 && bare.chars().all(|letter| matches!(letter, 'x' | 'X'));
    dots || crosses
}

#[cfg(test)]
mod tests {
    use super::is_filler;

    #[test]
    fn a_text_of_dots_or_crosses_is_no_text() {
        for text in ["…", "……", "...", ". . .", "xxx", "XXXX", ",,,,", "____", "?"] {
            assert!(is_filler(text), "{text}");
        }
        for text in ["-", "xx", "x", "Maxxxtraat 3", "nee", "Wat is dit?", "1."] {
            assert!(!is_filler(text), "{text}");
        }
    }
}
