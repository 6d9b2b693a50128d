//! Sets of positions as runs of neighbours: what holds nearly everywhere, or nearly nowhere, takes a few bounds and not a
//! step for each position. What stands at the positions is not known here.

use std::iter::Peekable;
use std::ops::Range;
use std::slice::Iter;

/// Positions in rising order: runs that neither touch nor overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs(Vec<Range<usize>>);

impl Runs {
    /// All positions below a number.
    #[must_use]
    pub fn all(count: usize) -> Self {
        Self((count > 0).then_some(0..count).into_iter().collect())
    }

    /// These positions, which rise.
    #[must_use]
    pub fn of(positions: impl IntoIterator<Item = usize>) -> Self {
        let mut out = Self::default();
        positions.into_iter().for_each(|at| out.push(at..at + 1));
        out
    }

    /// All positions in any of these, which may overlap; in one go, and not one after the other.
    #[must_use]
    pub fn union<'r>(all: impl IntoIterator<Item = &'r Self>) -> Self {
        let mut runs: Vec<_> = all.into_iter().flat_map(|one| one.0.iter().cloned()).collect();
        runs.sort_unstable_by_key(|run| run.start);
        let mut out = Self::default();
        for run in runs {
            match out.0.last_mut() {
                Some(last) if last.end >= run.start => last.end = last.end.max(run.end),
                _ => out.0.push(run),
            }
        }
        out
    }

    /// How many runs of neighbours there are: what it takes to go over them.
    #[must_use]
    pub fn pieces(&self) -> usize {
        self.0.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many positions there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.iter().map(ExactSizeIterator::len).sum()
    }

    #[must_use]
    pub fn first(&self) -> Option<usize> {
        self.0.first().map(|run| run.start)
    }

    /// Each run of neighbours.
    pub fn runs(&self) -> impl Iterator<Item = &Range<usize>> {
        self.0.iter()
    }

    /// The run that a position is in.
    #[must_use]
    pub fn run_at(&self, at: usize) -> Option<&Range<usize>> {
        self.0.get(self.0.partition_point(|run| run.end <= at)).filter(|run| run.start <= at)
    }

    /// Each position.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().cloned().flatten()
    }

    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        self.sweep(other, |one, two| one || two)
    }

    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        self.sweep(other, |one, two| one && two)
    }

    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        self.sweep(other, |one, two| one && !two)
    }

    /// Goes along the bounds of both; between two bounds nothing changes.
    fn sweep(&self, other: &Self, keep: impl Fn(bool, bool) -> bool) -> Self {
        let mut bounds: Vec<_> = self.0.iter().chain(&other.0).flat_map(|run| [run.start, run.end]).collect();
        bounds.sort_unstable();
        bounds.dedup();
        let (mut one, mut two) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut out = Self::default();
        for (from, until) in bounds.iter().zip(bounds.iter().skip(1)) {
            if keep(holds(&mut one, *from), holds(&mut two, *from)) {
                out.push(*from..*until);
            }
        }
        out
    }

    /// Adds a run behind all others; one that touches the last goes on from it.
    pub fn push(&mut self, run: Range<usize>) {
        match self.0.last_mut() {
            Some(last) if last.end >= run.start => last.end = run.end,
            _ => self.0.push(run),
        }
    }
}

/// Whether a position is in the runs that are left; those before it are passed.
fn holds(runs: &mut Peekable<Iter<'_, Range<usize>>>, at: usize) -> bool {
    while runs.next_if(|run| run.end <= at).is_some() {}
    runs.peek().is_some_and(|run| run.start <= at)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Runs;

    fn set(bits: usize) -> (Runs, BTreeSet<usize>) {
        let all = || (0..6).filter(move |at| bits >> at & 1 == 1);
        (Runs::of(all()), all().collect())
    }

    #[test]
    fn runs_are_sets() {
        for (one, two) in (0..64).flat_map(|one| (0..64).map(move |two| (one, two))) {
            let ((one, first), (two, second)) = (set(one), set(two));
            assert!(one.or(&two).iter().eq(first.union(&second).copied()));
            assert!(one.and(&two).iter().eq(first.intersection(&second).copied()));
            assert!(one.without(&two).iter().eq(first.difference(&second).copied()));
            assert_eq!(Runs::union([&one, &two]), one.or(&two));
            assert_eq!((one.count(), one.first()), (first.len(), first.first().copied()));
        }
        assert_eq!(Runs::all(6).without(&Runs::of([2])).0, [0..2, 3..6]);
        assert!(Runs::all(0).is_empty());
    }
}
