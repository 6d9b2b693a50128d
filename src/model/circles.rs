//! Circles in what leads to what, over numbered things: which lie in a circle together, and one circle for each such lot. It
//! knows numbers and what each leads to, not what they stand for.

use std::collections::VecDeque;

/// What leads to what, divided into lots within which everything leads to everything.
#[derive(Debug)]
pub struct Circles<'a> {
    next: &'a [Vec<usize>],
    /// The lot of each.
    lots: Vec<usize>,
}

impl<'a> Circles<'a> {
    /// `next` says of each number what it leads to; numbers that are not there lead nowhere.
    #[must_use]
    pub fn of(next: &'a [Vec<usize>]) -> Self {
        let mut before = vec![Vec::new(); next.len()];
        for (from, to) in next.iter().enumerate().flat_map(|(from, all)| all.iter().map(move |to| (from, *to))) {
            if let Some(known) = before.get_mut(to) {
                known.push(from);
            }
        }
        let mut lots = vec![usize::MAX; next.len()];
        for start in last_first(next) {
            spread(start, &before, &mut lots);
        }
        Self { next, lots }
    }

    /// Whether a step from one to another goes round: the other leads back.
    #[must_use]
    pub fn joins(&self, from: usize, to: usize) -> bool {
        self.lots.get(from).is_some_and(|lot| self.lots.get(to) == Some(lot))
    }

    /// Of each lot with a circle the shortest that goes through its first number, in order, from that number on.
    #[must_use]
    pub fn shortest(&self) -> Vec<Vec<usize>> {
        let mut done = vec![false; self.next.len()];
        let mut out = Vec::new();
        for start in 0..self.next.len() {
            let lot = self.lots[start];
            if !std::mem::replace(&mut done[lot], true) {
                out.extend(self.round(start));
            }
        }
        out
    }

    /// The shortest way from a number back to itself.
    fn round(&self, start: usize) -> Option<Vec<usize>> {
        let mut came: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
        let mut open = VecDeque::from([start]);
        while let Some(at) = open.pop_front() {
            for next in self.next[at].iter().copied().filter(|next| self.joins(at, *next)) {
                if next == start {
                    let back = std::iter::successors(Some(at), |at| came.get(at).copied());
                    let mut circle: Vec<_> = back.collect();
                    circle.reverse();
                    return Some(circle);
                }
                came.entry(next).or_insert_with(|| {
                    open.push_back(next);
                    at
                });
            }
        }
        None
    }
}

/// All numbers, so that what one leads to is done before it; the last done first.
fn last_first(next: &[Vec<usize>]) -> Vec<usize> {
    let mut seen = vec![false; next.len()];
    let mut done = Vec::with_capacity(next.len());
    for start in 0..next.len() {
        if std::mem::replace(&mut seen[start], true) {
            continue;
        }
        let mut path = vec![(start, 0)];
        while let Some((at, step)) = path.last_mut() {
            let Some(to) = next[*at].get(*step).copied() else {
                done.push(*at);
                path.pop();
                continue;
            };
            *step += 1;
            if seen.get_mut(to).is_some_and(|seen| !std::mem::replace(seen, true)) {
                path.push((to, 0));
            }
        }
    }
    done.reverse();
    done
}

/// Gives all that leads to a number, and is in no lot yet, the lot of that number.
fn spread(start: usize, before: &[Vec<usize>], lots: &mut [usize]) {
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        if lots[at] == usize::MAX {
            lots[at] = start;
            open.extend(&before[at]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_lot_has_one_circle() {
        let next = [vec![1], vec![2, 1], vec![0], vec![3], vec![0, 9]];
        assert_eq!(Circles::of(&next).shortest(), [vec![0, 1, 2], vec![3]]);
        let all: Vec<Vec<usize>> = (0..50).map(|_| (0..50).collect()).collect();
        assert_eq!(Circles::of(&all).shortest(), [vec![0]]);
    }

    /// What can be reached in one step or more.
    fn reached(next: &[Vec<usize>], start: usize) -> std::collections::BTreeSet<usize> {
        let mut seen = std::collections::BTreeSet::new();
        let mut open = next[start].clone();
        while let Some(at) = open.pop() {
            if seen.insert(at) {
                open.extend(&next[at]);
            }
        }
        seen
    }

    proptest! {
        #[test]
        fn whatever_leads_back_to_itself_lies_in_a_lot_with_a_circle(
            next in prop::collection::vec(prop::collection::vec(0usize..8, 0..4), 8)
        ) {
            let circles = Circles::of(&next);
            let found = circles.shortest();
            for from in 0..next.len() {
                let onward = reached(&next, from);
                for to in 0..next.len() {
                    let both = from == to || onward.contains(&to) && reached(&next, to).contains(&from);
                    prop_assert_eq!(circles.joins(from, to), both);
                }
                let told = found.iter().filter(|circle| circles.joins(from, circle[0])).count();
                prop_assert_eq!(told, usize::from(onward.contains(&from)));
            }
            for circle in found {
                for (at, to) in circle.iter().zip(circle.iter().cycle().skip(1)) {
                    prop_assert!(next[*at].contains(to));
                }
            }
        }
    }
}
