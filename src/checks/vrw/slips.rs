//! Finding the name that a word is a slip of, without comparing it with every name. Which names there are is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

/// How many letters two words differ at most.
const EDITS: usize = 2;

/// Names longer than this are compared one by one: there are few of those, and they can lose letters in too many ways.
const LONGEST: usize = 24;

/// Names of one word. Words that differ in at most two letters become the same when each loses at most two, so a name is
/// found by what is left of it.
#[derive(Default)]
pub(super) struct Slips<'a> {
    /// Names by what is left of them.
    left: FxHashMap<u64, Vec<&'a str>>,
    longer: Vec<&'a str>,
}

impl<'a> Slips<'a> {
    /// `names` by how many letters they hold.
    pub(super) fn of(names: &BTreeMap<usize, BTreeSet<&'a str>>) -> Self {
        let mut out = Self::default();
        for name in names.values().flatten() {
            let letters: Vec<char> = name.to_lowercase().chars().collect();
            if letters.len() > LONGEST {
                out.longer.push(name);
            } else {
                for left in without_some(&letters) {
                    out.left.entry(left).or_default().push(name);
                }
            }
        }
        out
    }

    /// The names that may be near a word, the shortest first; among them all that differ in at most two letters.
    pub(super) fn near(&self, word: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let letters: Vec<char> = word.to_lowercase().chars().collect();
        let ways = if letters.len() > LONGEST + EDITS { BTreeSet::new() } else { without_some(&letters) };
        let found = ways.iter().filter_map(|left| self.left.get(left)).flatten().chain(&self.longer);
        let sorted: BTreeSet<_> = found.map(|name| (name.chars().count(), *name)).collect();
        sorted.into_iter().map(|(_, name)| name)
    }
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
    fn names_that_differ_in_two_letters_are_found_and_the_shortest_comes_first() {
        let names = BTreeMap::from([(8, BTreeSet::from(["SAMENTWN"])), (7, BTreeSet::from(["SAMENTW", "VABIMPU"]))]);
        let slips = Slips::of(&names);
        assert_eq!(slips.near("SamenTW").collect::<Vec<_>>(), ["SAMENTW", "SAMENTWN"]);
        assert_eq!(slips.near("VAIBMPU").collect::<Vec<_>>(), ["VABIMPU"]);
        assert_eq!(slips.near("SMNTW").collect::<Vec<_>>(), ["SAMENTW"]);
        assert!(slips.near("GEMEENTE").next().is_none());
        assert!(slips.near(&"A".repeat(200)).next().is_none());
    }
}
