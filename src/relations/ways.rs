//! Many ways of permitting the same: which of them matter, whether one of them permits, and whether they cover another way, each
//! without going over all of them. Conditions are few kinds, so ways of the same kinds form a staircase of days and sizes.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::normal::{Atom, Facts, Term};
use crate::model::{Id, System};

/// What a way asks, but for where: the conditions that hold or do not, the consent, and the smallest group.
type Asks = (u8, Consent, Option<u32>);

/// No consent, consent, consent from a day: each asks more than the one before it.
type Consent = Option<Option<Date>>;

/// Where a way holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Within {
    Anywhere,
    In(Id<System>),
    /// In some system: of all ways that name one.
    Some,
}

/// A way, as a number among those it was made of. Later steps ask more consent and let smaller groups be seen.
#[derive(Clone, Copy, Debug)]
struct Step {
    consent: Consent,
    size: Option<u32>,
    way: usize,
}

/// Ways of permitting, by what they ask.
#[derive(Debug, Default)]
pub(super) struct Fronts {
    stairs: FxHashMap<(u8, Within), Vec<Step>>,
}

/// Each kind of condition that holds or does not has a bit.
const BITS: u8 = 8;

fn asks(term: &Term) -> (Asks, Within) {
    let (mut bits, mut consent, mut within) = (0, None, Within::Anywhere);
    for atom in &term.atoms {
        match atom {
            Atom::OwnMunicipality => bits |= 1,
            Atom::AfterAllocation => bits |= 2,
            Atom::Membership => bits |= 4,
            Atom::Consent { from } => consent = consent.max(Some(*from)),
            Atom::In(system) => within = Within::In(*system),
        }
    }
    ((bits, consent, term.group_size), within)
}

impl Fronts {
    /// Takes ways, and says which of them no other makes needless, in order. A way names one system at most.
    pub(super) fn of(ways: &[Term]) -> (Self, Vec<usize>) {
        let mut order: Vec<_> = ways.iter().map(asks).enumerate().collect();
        // What makes a way needless asks less, and so comes before it.
        order.sort_by_key(|(_, ((bits, consent, size), within))| {
            (bits.count_ones(), *within != Within::Anywhere, *consent, *size)
        });
        let (mut out, mut kept) = (Self::default(), Vec::new());
        for (way, (asks, within)) in order {
            if !out.have(asks, within) {
                out.add(way, asks, within);
                kept.push(way);
            }
        }
        kept.sort_unstable();
        (out, kept)
    }

    fn add(&mut self, way: usize, (bits, consent, size): Asks, within: Within) {
        let step = Step { consent, size, way };
        self.stairs.entry((bits, within)).or_default().push(step);
        if within != Within::Anywhere {
            let all = self.stairs.entry((bits, Within::Some)).or_default();
            if all.last().is_none_or(|last| size < last.size) {
                all.push(step);
            }
        }
    }

    /// A way with these kinds of conditions at most, no more consent and no larger group; the first that was given of those
    /// that are found.
    fn find(&self, (bits, consent, size): Asks, within: Within) -> Option<usize> {
        let kinds = (0..BITS).filter(|kinds| kinds & !bits == 0);
        let stairs = kinds.flat_map(|kinds| [(kinds, Within::Anywhere), (kinds, within)]);
        let found = stairs.filter_map(|key| {
            let steps = self.stairs.get(&key)?;
            let last = steps.partition_point(|step| step.consent <= consent).checked_sub(1)?;
            steps.get(last).filter(|step| step.size <= size).map(|step| step.way)
        });
        found.min()
    }

    fn have(&self, asks: Asks, within: Within) -> bool {
        self.find(asks, within).is_some()
    }

    /// Whether one of the ways permits all that this one permits.
    pub(super) fn cover(&self, term: &Term) -> bool {
        let (asks, within) = asks(term);
        self.have(asks, within)
    }

    /// A way that permits under these facts, as its number.
    pub(super) fn permitting(&self, facts: &Facts, size: Option<u32>) -> Option<usize> {
        let is = |fact: bool, bit: u8| if fact { bit } else { 0 };
        let bits = is(facts.own_municipality, 1) | is(facts.after_allocation, 2) | is(facts.membership, 4);
        let consent = facts.consents().then_some(Some(facts.day));
        self.find((bits, consent, size), facts.system.map_or(Within::Some, Within::In))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const DAYS: [Date; 3] = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)];

    fn day() -> impl Strategy<Value = Option<Date>> {
        prop::option::of(prop::sample::select(DAYS.to_vec()))
    }

    fn term() -> impl Strategy<Value = Term> {
        let system = prop::option::of(0..3_u32);
        (0..BITS, prop::option::of(day()), system, 0..4_u32).prop_map(|(bits, consent, system, size)| {
            let kinds = [(1, Atom::OwnMunicipality), (2, Atom::AfterAllocation), (4, Atom::Membership)];
            let kinds = kinds.into_iter().filter(|(bit, _)| bits & bit > 0).map(|(_, atom)| atom);
            let consent = consent.map(|from| Atom::Consent { from });
            let atoms = kinds.chain(consent).chain(system.map(|system| Atom::In(Id::new(system))));
            Term { atoms: atoms.collect(), group_size: Some(size), grant: 0 }
        })
    }

    fn facts() -> impl Strategy<Value = Facts> {
        (0..BITS, day(), prop::sample::select(DAYS.to_vec()), prop::option::of(0..4_u32)).prop_map(
            |(bits, consent, day, system)| Facts {
                own_municipality: bits & 1 > 0,
                after_allocation: bits & 2 > 0,
                membership: bits & 4 > 0,
                consent,
                day,
                system: system.map(Id::new),
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn ways_together_say_what_each_says(
            ways in prop::collection::vec(term(), 0..12),
            other in term(),
            facts in facts(),
            size in 0..5_u32,
        ) {
            let (fronts, kept) = Fronts::of(&ways);
            let strict = |one: &Term, other: &Term| one.is_at_least_as_strict_as(other);
            let needless = |at: &usize| ways.iter().enumerate().any(|(other, wider)| {
                strict(&ways[*at], wider) && (!strict(wider, &ways[*at]) || other < *at)
            });
            prop_assert_eq!(kept, (0..ways.len()).filter(|at| !needless(at)).collect::<Vec<_>>());
            prop_assert_eq!(fronts.cover(&other), ways.iter().any(|wider| strict(&other, wider)));
            let permitting = fronts.permitting(&facts, Some(size));
            let permits = |way: &Term| way.permits(&facts, Some(size));
            prop_assert_eq!(permitting.is_some(), ways.iter().any(permits));
            prop_assert!(permitting.is_none_or(|way| permits(&ways[way])));
        }
    }
}
