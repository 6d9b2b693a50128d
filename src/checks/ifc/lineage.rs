//! Which data are made of which, so that a promise about data finds what it holds of without going over all of that: data
//! that are each made of one other stand in an order in which all that is made of one of them stands together.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use crate::model::{Agreement, DataSet, Id};
use crate::relations::Reach;
use crate::relations::reach::sources_of;

/// The data of an agreement in an order in which all that is made of one stands behind it.
pub(super) struct Lineage<'a> {
    agreement: &'a Agreement,
    reach: &'a Reach,
    /// For each group of data where it stands and where what is made of it ends; none where that does not stand together.
    spans: Vec<Option<(usize, usize)>>,
    /// For each group of data what it is made of, at the far end, as far as it stands there.
    tops: Vec<Id<DataSet>>,
}

/// Groups of data: stretches of the order, and single ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    spans: Vec<(usize, usize)>,
    single: BTreeSet<Id<DataSet>>,
}

impl<'a> Lineage<'a> {
    pub(super) fn of(agreement: &'a Agreement, reach: &'a Reach) -> Self {
        let mut made_of: Vec<BTreeSet<Id<DataSet>>> = vec![BTreeSet::new(); agreement.data.len()];
        for id in agreement.data.ids() {
            for made in reach.made_from(id) {
                made_of[made.index() as usize].insert(id);
            }
        }
        let mut out =
            Self { agreement, reach, spans: vec![None; agreement.data.len()], tops: agreement.data.ids().collect() };
        let mut count = 0;
        for top in agreement.data.ids().filter(|id| made_of[id.index() as usize].is_empty()) {
            out.walk(top, &made_of, &mut count);
        }
        out
    }

    /// Numbers what is made of one group of data and of nothing else.
    fn walk(&mut self, top: Id<DataSet>, made_of: &[BTreeSet<Id<DataSet>>], count: &mut usize) {
        // Each with where it stands, what of it is still to be visited, and whether all of that stands together.
        let mut open = vec![(top, *count, 0, true)];
        *count += 1;
        while let Some((data, from, next, whole)) = open.last_mut() {
            let made = self.reach.made_from(*data).get(*next).copied();
            *next += 1;
            match made {
                Some(one) if made_of[one.index() as usize].len() > 1 => *whole = false,
                // The same may be named twice.
                Some(one) if self.tops[one.index() as usize] == top && one != top => {}
                Some(one) => {
                    self.tops[one.index() as usize] = top;
                    open.push((one, *count, 0, true));
                    *count += 1;
                }
                None => {
                    let (data, from, whole) = (*data, *from, *whole);
                    self.spans[data.index() as usize] = whole.then_some((from, *count));
                    open.pop();
                    open.last_mut().into_iter().for_each(|(.., outer)| *outer &= whole);
                }
            }
        }
    }

    fn span(&self, data: Id<DataSet>) -> Option<(usize, usize)> {
        self.spans[data.index() as usize]
    }

    /// These data, and what is made of them.
    pub(super) fn made_of(&self, data: impl Iterator<Item = Id<DataSet>>) -> Scope {
        let (mut spans, mut rest) = (Vec::new(), Vec::new());
        data.for_each(|one| match self.span(one) {
            Some(span) => spans.push(span),
            None => rest.push(one),
        });
        spans.sort_unstable();
        spans.dedup();
        Scope { spans, single: self.reach.made_of(rest.into_iter()) }
    }

    /// These data, what they are made of, and what is made of all of those.
    pub(super) fn around(&self, data: impl Iterator<Item = Id<DataSet>>) -> Scope {
        let different: BTreeSet<_> = data.map(|one| self.tops[one.index() as usize]).collect();
        let stands = |one: &Id<DataSet>| {
            let sources = self.agreement.data[*one].delivery.iter().flat_map(|delivery| delivery.derived_from.iter());
            self.span(*one).is_some() && sources.count() == 0
        };
        let (whole, rest): (Vec<_>, Vec<_>) = different.into_iter().partition(stands);
        let rest = sources_of(self.agreement, rest.into_iter());
        self.made_of(whole.into_iter().chain(rest))
    }
}

/// Numbers of groups of data, at most one of each, to be found by scope, the least first.
pub(super) struct Marked {
    /// Where the data stand, with their numbers.
    standing: Vec<(usize, usize)>,
    /// The position of the least number in each stretch of two, four, eight and so on.
    least: Vec<Vec<usize>>,
    of: BTreeMap<Id<DataSet>, usize>,
    /// All numbers, the least first.
    all: Vec<usize>,
}

impl Marked {
    pub(super) fn of(lineage: &Lineage<'_>, numbers: BTreeMap<Id<DataSet>, usize>) -> Self {
        let standing = numbers.iter().filter_map(|(data, number)| Some((lineage.span(*data)?.0, *number)));
        let mut standing: Vec<_> = standing.collect();
        standing.sort_unstable();
        let mut least: Vec<Vec<usize>> = vec![(0..standing.len()).collect()];
        let mut half = 1;
        while let Some(last) = least.last().filter(|last| last.len() > half) {
            let lesser =
                |at: usize| if standing[last[at]].1 < standing[last[at + half]].1 { last[at] } else { last[at + half] };
            let next = (0..last.len() - half).map(lesser).collect();
            least.push(next);
            half *= 2;
        }
        let mut all: Vec<_> = numbers.values().copied().collect();
        all.sort_unstable();
        Self { standing, least, of: numbers, all }
    }

    /// The position of the least number in a stretch.
    fn lowest(&self, from: usize, until: usize) -> Option<usize> {
        let level = (until.checked_sub(from).filter(|length| *length > 0)?).ilog2() as usize;
        let of = |at: usize| self.least.get(level)?.get(at).copied();
        let (one, other) = (of(from)?, of(until - (1 << level))?);
        Some(if self.standing[one].1 < self.standing[other].1 { one } else { other })
    }

    /// The numbers of the data in a scope, or of all, the least first.
    pub(super) fn within<'m>(&'m self, scope: Option<&Scope>) -> Box<dyn Iterator<Item = usize> + 'm> {
        match scope {
            Some(scope) => Box::new(self.in_scope(scope)),
            None => Box::new(self.all.iter().copied()),
        }
    }

    fn in_scope<'m>(&'m self, scope: &Scope) -> impl Iterator<Item = usize> + use<'m> {
        // What does not stand in the order is looked up one by one.
        let mut single: Vec<_> = scope.single.iter().filter_map(|data| self.of.get(data)).copied().collect();
        single.sort_unstable_by_key(|number| Reverse(*number));
        let stretch = |from: usize, until: usize| {
            let at = self.lowest(from, until)?;
            Some(Reverse((self.standing[at].1, at, from, until)))
        };
        let place = |stands: usize| self.standing.partition_point(|(other, _)| *other < stands);
        let stretches = scope.spans.iter().filter_map(|(from, until)| stretch(place(*from), place(*until)));
        let mut stretches: BinaryHeap<_> = stretches.collect();
        let next = move || {
            let standing = stretches.peek().map(|Reverse((number, ..))| *number);
            if standing.is_none_or(|one| single.last().is_some_and(|other| *other <= one)) {
                return single.pop();
            }
            let Reverse((number, at, from, until)) = stretches.pop()?;
            stretches.extend(stretch(from, at));
            stretches.extend(stretch(at + 1, until));
            Some(number)
        };
        let mut last = None;
        std::iter::from_fn(next).filter(move |number| last.replace(*number) != Some(*number))
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use proptest::prelude::*;

    use super::*;
    use crate::model::compile;
    use crate::relations::Relations;
    use crate::source::Refusal;

    /// Deliveries, each with whether it is figures and with the numbers of those that it is made of.
    fn text(drawn: &[(bool, Vec<usize>)]) -> String {
        let mut out = "overeenkomst o \"O\" { }\npartij p \"P\" { }\nsysteem s \"S\" { }\n".to_owned();
        for (at, (figures, sources)) in drawn.iter().enumerate() {
            let sources: Vec<_> = sources.iter().map(|one| format!("l{}", one % drawn.len())).collect();
            let made =
                if sources.is_empty() { String::new() } else { format!("afgeleid van {} in s\n", sources.join(", ")) };
            let grain = if *figures { "als aantallen\n" } else { "" };
            writeln!(out, "levering l{at} \"L{at}\" {{\nvan p\nnaar p\n{made}{grain}}}").unwrap();
        }
        out
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_marked_is_found_as_by_following_each_step(
            drawn in prop::collection::vec((prop::bool::weighted(0.1), prop::collection::vec(0..12_usize, 0..3)), 1..12),
            plain in any::<bool>(),
            marks in prop::collection::vec(0..12_u32, 0..8),
            about in prop::collection::vec(0..12_u32, 1..4),
        ) {
            let drawn: Vec<_> = drawn.into_iter().enumerate().map(|(at, (figures, sources))| {
                let before = sources.into_iter().filter(|one| !plain || *one < at).take(if plain { 1 } else { 3 });
                (figures, before.collect())
            }).collect();
            let compiled = compile(vec![("o.convenant".into(), text(&drawn))], &|_| Err(Refusal::Missing));
            prop_assert!(compiled.findings.is_empty() && compiled.unresolved.is_empty(), "{:#?}", compiled.findings);
            let agreement = &compiled.agreement;
            let reach = &Relations::of(agreement).reach;
            let lineage = Lineage::of(agreement, reach);
            let known = |all: &[u32]| all.iter().filter(|one| **one < drawn.len() as u32).map(|one| Id::new(*one)).collect::<Vec<_>>();
            let numbers: BTreeMap<_, _> = known(&marks).into_iter().enumerate().map(|(number, data)| (data, number)).collect();
            let marked = Marked::of(&lineage, numbers.clone());
            let about = known(&about);
            let near = |all: &BTreeSet<Id<DataSet>>| {
                all.iter().filter_map(|data| numbers.get(data)).copied().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
            };
            let found = |scope: &Scope| marked.within(Some(scope)).collect::<Vec<_>>();
            prop_assert_eq!(found(&lineage.made_of(about.iter().copied())), near(&reach.made_of(about.iter().copied())));
            let around = reach.made_of(sources_of(agreement, about.iter().copied()).into_iter());
            prop_assert_eq!(found(&lineage.around(about.iter().copied())), near(&around));
            prop_assert_eq!(marked.within(None).count(), numbers.len());
        }
    }
}
