//! What is left of a list when others each cover a part of it, worked out once for whoever begins with the same ones. What is
//! covered, and by what, is not known here.

use std::hash::Hash;
use std::rc::Rc;

use rustc_hash::FxHashMap;

/// Something that covers less than this part of what is left is not worth remembering what is left after it.
const SMALL: usize = 64;

/// What is left of lists: each is one that was begun with, or what is left of another.
#[derive(Debug)]
pub(super) struct Left<K, T> {
    lists: Vec<Rc<[T]>>,
    after: FxHashMap<(usize, K), usize>,
}

impl<K, T> Default for Left<K, T> {
    fn default() -> Self {
        Self { lists: Vec::new(), after: FxHashMap::default() }
    }
}

impl<K: Copy + Ord + Hash, T: Copy> Left<K, T> {
    /// Begins with a list.
    pub(super) fn begin(&mut self, list: Vec<T>) -> usize {
        self.lists.push(list.into());
        self.lists.len() - 1
    }

    /// What is left when all of these cover what they cover. They come with how much that is at most; who covers most goes first,
    /// so that what is left after those is there for all who have them too.
    pub(super) fn without(
        &mut self,
        begun: usize,
        mut by: Vec<(usize, K)>,
        covers: impl Fn(K, T) -> bool,
        any_covers: impl FnOnce(&[K], &[T]) -> Vec<T>,
    ) -> Rc<[T]> {
        by.sort_unstable_by_key(|(most, key)| (std::cmp::Reverse(*most), *key));
        by.dedup();
        let mut at = begun;
        for (number, (most, key)) in by.iter().enumerate() {
            let list = self.lists[at].clone();
            if list.is_empty() {
                return list;
            }
            if most * SMALL < list.len() {
                let rest: Vec<_> = by[number..].iter().map(|(_, key)| *key).collect();
                return any_covers(&rest, &list).into();
            }
            at = self.after.get(&(at, *key)).copied().unwrap_or_else(|| {
                let left = self.begin(list.iter().copied().filter(|one| !covers(*key, *one)).collect());
                self.after.insert((at, *key), left);
                left
            });
        }
        self.lists[at].clone()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_left_is_what_none_of_them_covers(
            sets in prop::collection::vec(prop::collection::btree_set(0..200_u32, 0..150), 1..8),
            asked in prop::collection::vec(prop::collection::vec(0..8_usize, 0..6), 1..8),
        ) {
            let mut left = Left::default();
            let begun = left.begin((0..200).collect());
            for asked in asked {
                let asked: Vec<_> = asked.into_iter().map(|at| at % sets.len()).collect();
                let by = asked.iter().map(|at| (sets[*at].len(), *at)).collect();
                let found = left.without(begun, by, |at, one| sets[at].contains(&one), |rest, list| {
                    let covered: BTreeSet<_> = rest.iter().flat_map(|at| &sets[*at]).collect();
                    list.iter().copied().filter(|one| !covered.contains(one)).collect()
                });
                let plain: Vec<_> = (0..200).filter(|one| !asked.iter().any(|at| sets[*at].contains(one))).collect();
                prop_assert_eq!(&found[..], &plain[..]);
            }
        }
    }
}
