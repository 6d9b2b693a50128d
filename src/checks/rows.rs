//! Looking for many rows of words in a text at once, going along the text once. What the words mean is not known here.

use std::collections::{BTreeMap, VecDeque};

use rustc_hash::FxHashMap;

/// Rows of words, as paths from a beginning; what goes on from the end of one that does not go on is looked for in its last words.
#[derive(Debug, Default)]
pub(super) struct Rows {
    words: BTreeMap<String, usize>,
    next: FxHashMap<(usize, usize), usize>,
    /// For each step, the longest other one that its last words are.
    shorter: Vec<usize>,
    /// For each step, the row that ends there.
    row: Vec<Option<usize>>,
    /// For each step, the nearest of itself and the shorter ones at which a row ends.
    ends: Vec<Option<usize>>,
}

impl Rows {
    /// Of rows of at least one word, no two the same; they are numbered in this order.
    pub(super) fn of<'w>(rows: impl Iterator<Item = impl Iterator<Item = &'w str>>) -> Self {
        let mut out = Self { row: vec![None], ..Self::default() };
        let mut steps: Vec<Vec<(usize, usize)>> = vec![Vec::new()];
        for (number, row) in rows.enumerate() {
            let mut at = 0;
            for word in row {
                let fresh = out.words.len();
                let word = *out.words.entry(word.to_owned()).or_insert(fresh);
                at = *out.next.entry((at, word)).or_insert_with(|| {
                    let step = steps.len();
                    steps[at].push((word, step));
                    steps.push(Vec::new());
                    out.row.push(None);
                    step
                });
            }
            out.row[at] = Some(number);
        }
        out.join(&steps);
        out
    }

    /// Finds the shorter steps, those of few words first.
    fn join(&mut self, steps: &[Vec<(usize, usize)>]) {
        (self.shorter, self.ends) = (vec![0; steps.len()], vec![None; steps.len()]);
        let mut waiting = VecDeque::from([0]);
        while let Some(at) = waiting.pop_front() {
            for (word, step) in &steps[at] {
                self.shorter[*step] = if at == 0 { 0 } else { self.step(self.shorter[at], *word) };
                self.ends[*step] = self.row[*step].map_or(self.ends[self.shorter[*step]], |_| Some(*step));
                waiting.push_back(*step);
            }
        }
    }

    fn step(&self, from: usize, word: usize) -> usize {
        let mut at = from;
        loop {
            match self.next.get(&(at, word)) {
                Some(step) => return *step,
                None if at == 0 => return 0,
                None => at = self.shorter[at],
            }
        }
    }

    /// Goes along a text. Of each row that ends behind a word, the longest first, its number and how many words there are up to
    /// there; where `further` says no, the shorter ones that end there are left alone.
    pub(super) fn along<'w>(
        &self,
        words: impl Iterator<Item = &'w str>,
        mut further: impl FnMut(usize, usize) -> bool,
    ) {
        let mut at = 0;
        for (number, word) in words.enumerate() {
            at = self.words.get(word).map_or(0, |word| self.step(at, *word));
            let mut ends = self.ends[at];
            while let Some((step, row)) = ends.and_then(|step| Some((step, self.row[step]?))) {
                ends = if further(row, number + 1) { self.ends[self.shorter[step]] } else { None };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn words(most: usize) -> impl Strategy<Value = Vec<&'static str>> {
        prop::collection::vec(prop::sample::select(vec!["de", "een", "partij"]), 1..most)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn rows_are_found_where_they_stand(rows in prop::collection::btree_set(words(5), 0..8), text in words(30)) {
            let all: Vec<_> = rows.into_iter().collect();
            let mut found = BTreeSet::new();
            let sought = Rows::of(all.iter().map(|row| row.iter().copied()));
            sought.along(text.iter().copied(), |row, end| found.insert((row, end)));
            let mut plain = BTreeSet::new();
            for end in 1..=text.len() {
                plain.extend((0..all.len()).filter(|row| text[..end].ends_with(&all[*row])).map(|row| (row, end)));
            }
            prop_assert_eq!(found, plain);
        }
    }
}
