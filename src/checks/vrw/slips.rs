//! Finding the name that a word is a slip of, without comparing it with every name. Which names there are is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHasher};

/// How many letters two words differ at most.
const EDITS: usize = 2;

/// Names longer than this can lose letters in too many ways.
const LONGEST: usize = 24;

/// In so many pieces at least one is untouched when so many letters differ.
const PIECES: usize = EDITS + 1;

/// Names of one word. Words that differ in at most two letters become the same when each loses at most two, so a name is
/// found by what is left of it; a long one by a piece of it that stands in the word as it is.
#[derive(Default)]
pub(super) struct Slips<'a> {
    /// Names by what is left of them.
    left: FxHashMap<u64, Vec<&'a str>>,
    /// Long names by how many letters they have, and each piece with its number.
    longer: FxHashMap<(usize, usize, u64), Vec<&'a str>>,
}

impl<'a> Slips<'a> {
    /// `names` by how many letters they hold.
    pub(super) fn of(names: &BTreeMap<usize, BTreeSet<&'a str>>) -> Self {
        let mut out = Self::default();
        for name in names.values().flatten() {
            let letters: Vec<char> = name.to_lowercase().chars().collect();
            if letters.len() > LONGEST {
                for piece in 0..PIECES {
                    let key = (letters.len(), piece, number(&letters[place(letters.len(), piece)], &[]));
                    out.longer.entry(key).or_default().push(name);
                }
            } else {
                for left in without_some(&letters) {
                    out.left.entry(left).or_default().push(name);
                }
            }
        }
        out
    }

    /// The names that may be near a word, in lists that each have the shortest first; among them all that differ in at most two
    /// letters.
    pub(super) fn near(&self, word: &str) -> Vec<&[&'a str]> {
        let letters: Vec<char> = word.to_lowercase().chars().collect();
        let ways = if letters.len() > LONGEST + EDITS { BTreeSet::new() } else { without_some(&letters) };
        let found = ways.iter().filter_map(|left| self.left.get(left)).chain(self.long_near(&letters));
        found.map(Vec::as_slice).collect()
    }

    /// The long names of about as many letters of which a piece stands in the word, at about the same place.
    fn long_near(&self, letters: &[char]) -> Vec<&Vec<&'a str>> {
        let mut out = Vec::new();
        if self.longer.is_empty() || letters.len() + EDITS <= LONGEST {
            return out;
        }
        for length in letters.len().saturating_sub(EDITS)..=letters.len() + EDITS {
            for (piece, moved) in (0..PIECES).flat_map(|piece| (0..=2 * EDITS).map(move |moved| (piece, moved))) {
                let Range { start, end } = place(length, piece);
                let here = (start + moved).checked_sub(EDITS).and_then(|start| letters.get(start..end + moved - EDITS));
                out.extend(here.and_then(|here| self.longer.get(&(length, piece, number(here, &[])))));
            }
        }
        out
    }
}

/// Where a piece stands in a word of so many letters.
fn place(length: usize, piece: usize) -> Range<usize> {
    piece * length / PIECES..(piece + 1) * length / PIECES
}

/// What is left of a word without none, one or two of its letters, each way as a number.
fn without_some(letters: &[char]) -> BTreeSet<u64> {
    let mut out = BTreeSet::from([number(letters, &[])]);
    for first in 0..letters.len() {
        out.insert(number(letters, &[first]));
        out.extend((first + 1..letters.len()).map(|second| number(letters, &[first, second])));
    }
    out
}

fn number(letters: &[char], gone: &[usize]) -> u64 {
    let mut hasher = FxHasher::default();
    let left = letters.iter().enumerate().filter(|(at, _)| !gone.contains(at));
    left.for_each(|(_, letter)| letter.hash(&mut hasher));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_differ_in_two_letters_are_found() {
        let near = |slips: &Slips<'static>, word: &str| {
            let all: BTreeSet<_> = slips.near(word).into_iter().flatten().copied().collect();
            all.into_iter().collect::<Vec<_>>()
        };
        let names = BTreeMap::from([(8, BTreeSet::from(["SAMENTWN"])), (7, BTreeSet::from(["SAMENTW", "VABIMPU"]))]);
        let slips = Slips::of(&names);
        assert_eq!(near(&slips, "SamenTW"), ["SAMENTW", "SAMENTWN"]);
        assert_eq!(near(&slips, "VAIBMPU"), ["VABIMPU"]);
        assert_eq!(near(&slips, "SMNTW"), ["SAMENTW"]);
        assert!(near(&slips, "GEMEENTE").is_empty());
        let long = "SamenwerkingsVerbandNoordoostGroningen";
        let slips = Slips::of(&BTreeMap::from([(long.len(), BTreeSet::from([long]))]));
        for word in [
            long.to_owned(),
            long.replacen("am", "ma", 1),
            long.replacen("Sa", "", 1),
            long.replacen("oo", "o", 2),
            format!("xx{long}"),
            format!("{long}en"),
            long.replacen('V', "", 1).replacen("gr", "r", 1),
        ] {
            assert_eq!(near(&slips, &word), [long], "{word}");
        }
        assert!(near(&slips, "SamenGroningen").is_empty());
        assert!(near(&slips, &"A".repeat(200)).is_empty());
    }
}
