//! `BTR-12`: an erasure that leaves copies further down the chain. What an erasure misses is told exactly as long as it can be
//! counted; of more, the first that are found. So an erasure goes only as far as there are systems that it reaches, and what many
//! large erasures may go over together is bounded; whether they miss anything is not.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use crate::messages::{SHOWN, btr as says, first_of, first_of_many, first_of_some};
use crate::model::{Agreement, Id, System};
use crate::relations::flow::systems;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BTR-12",
    name: "wissen-niet-overal",
    title: Title {
        nl: "een verwijdering bereikt niet elk systeem met dezelfde gegevens",
        en: "an erasure does not reach each system that holds the same data",
    },
    severity: Severity::Objection,
    law: &["avg.17", "avg.19"],
    explanation: include_str!("btr_12.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut held = Held::of(agreement);
    for erasure in agreement.erasures.values() {
        let (Some(span), None) = (erasure.reaches.span, erasure.reaches.hole) else { continue };
        let Missed { systems, count } = held.missed(&erasure.reaches.iter().collect());
        if !systems.is_empty() {
            let names = systems.iter().map(|system| &agreement.systems[*system].about.name);
            let names = match count {
                Count::Exact(count) => first_of(names, count),
                Count::Many => first_of_many(names),
                Count::Open => first_of_some(names),
            };
            report.add(span, &erasure.about.name, says::erasure_falls_short(&erasure.about.name, names));
        }
    }
}

/// Over so many systems that an erasure misses they are no longer counted.
const COUNTED: usize = 64;

/// Of an erasure that reaches more systems than this, the data in them are gone over and not the systems around each.
const MANY: usize = 128;

/// How often all data are gone over for such erasures.
const TIMES: usize = 64;

/// What an erasure misses: the first, in order, and how many there are.
#[derive(Debug, PartialEq)]
struct Missed {
    systems: Vec<Id<System>>,
    count: Count,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Count {
    Exact(usize),
    /// More than are counted.
    Many,
    /// There may be more than were found.
    Open,
}

/// Which data pass which systems, as far as they are delivered already.
struct Held {
    /// The systems of data, each list once; the longest first.
    systems: Vec<Vec<Id<System>>>,
    /// For each system what passes it.
    around: BTreeMap<Id<System>, Around>,
    together: Together,
    /// How many systems of data may still be gone over for large erasures.
    budget: usize,
}

/// Systems that hang together, because the same data pass them: as trees, with another system of the data next to each.
#[derive(Default)]
struct Together {
    tree: BTreeMap<Id<System>, usize>,
    sizes: Vec<usize>,
    next: BTreeMap<Id<System>, Vec<Id<System>>>,
}

impl Together {
    fn of(systems: &[Vec<Id<System>>], around: &BTreeMap<Id<System>, Around>) -> Self {
        let mut out = Self::default();
        let mut seen = vec![false; systems.len()];
        for start in around.keys() {
            if out.tree.contains_key(start) {
                continue;
            }
            let number = out.sizes.len();
            out.tree.insert(*start, number);
            let (mut waiting, mut size) = (vec![*start], 0);
            while let Some(at) = waiting.pop() {
                size += 1;
                let data = around.get(&at).into_iter().flat_map(|around| &around.data);
                for system in
                    data.filter(|data| !std::mem::replace(&mut seen[**data], true)).flat_map(|data| &systems[*data])
                {
                    if out.tree.insert(*system, number).is_none() {
                        out.next.entry(at).or_default().push(*system);
                        out.next.entry(*system).or_default().push(at);
                        waiting.push(*system);
                    }
                }
            }
            out.sizes.push(size);
        }
        out
    }

    /// Whether of all that hangs together with some systems nothing is left out.
    fn whole(&self, here: &[Id<System>]) -> bool {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        here.iter().filter_map(|system| self.tree.get(system)).for_each(|tree| *counts.entry(*tree).or_default() += 1);
        counts.into_iter().all(|(tree, count)| self.sizes[tree] == count)
    }

    /// Adds systems next to those that are reached, until there are more than are counted. Where something is missed there is one.
    fn missed(&self, here: &[Id<System>], reached: &BTreeSet<Id<System>>, missed: &mut BTreeSet<Id<System>>) {
        let next = here.iter().filter_map(|system| self.next.get(system)).flatten();
        for system in next.filter(|system| !reached.contains(system)) {
            if missed.len() > COUNTED {
                break;
            }
            missed.insert(*system);
        }
    }
}

/// What is around a system: the systems of the data that pass it.
#[derive(Default)]
struct Around {
    /// The data: positions in [`Held::systems`], rising.
    data: Vec<usize>,
    /// What was found of the systems so far, each once; and where to go on, in which data and after how many of its systems.
    found: Vec<Id<System>>,
    seen: FxHashSet<Id<System>>,
    next: (usize, usize),
}

impl Around {
    /// Looks for one more system.
    fn find(&mut self, systems: &[Vec<Id<System>>]) -> Option<Id<System>> {
        loop {
            let data = &systems[*self.data.get(self.next.0)?];
            match data.get(self.next.1) {
                Some(system) => {
                    self.next.1 += 1;
                    if self.seen.insert(*system) {
                        self.found.push(*system);
                        return Some(*system);
                    }
                }
                None => self.next = (self.next.0 + 1, 0),
            }
        }
    }
}

impl Held {
    fn of(agreement: &Agreement) -> Self {
        let delivered = agreement.data.iter().filter(|(id, _)| !agreement.is_future(*id));
        Self::of_systems(delivered.map(|(_, data)| systems(data).collect()))
    }

    fn of_systems(passed: impl Iterator<Item = Vec<Id<System>>>) -> Self {
        let in_order = |mut systems: Vec<_>| {
            systems.sort_unstable();
            systems.dedup();
            systems
        };
        let different: BTreeSet<_> = passed.map(in_order).collect();
        let mut systems: Vec<_> = different.into_iter().collect();
        systems.sort_by_key(|systems| std::cmp::Reverse(systems.len()));
        let mut around: BTreeMap<_, Around> = BTreeMap::new();
        for (number, systems) in systems.iter().enumerate() {
            for system in systems {
                around.entry(*system).or_default().data.push(number);
            }
        }
        let together = Together::of(&systems, &around);
        let budget = TIMES * systems.iter().map(Vec::len).sum::<usize>();
        Self { systems, around, together, budget }
    }

    /// The other systems of the data that pass these.
    fn missed(&mut self, reached: &BTreeSet<Id<System>>) -> Missed {
        let here: Vec<_> = reached.iter().copied().filter(|system| self.around.contains_key(system)).collect();
        let largest = here.iter().filter_map(|system| self.around.get(system)?.data.first()).min();
        if largest.is_some_and(|largest| self.systems[*largest].len() == self.around.len()) {
            // Data that are everywhere leave nothing to look for.
            let others = self.around.keys().copied().filter(|system| !reached.contains(system));
            return Missed {
                systems: others.take(SHOWN).collect(),
                count: Count::Exact(self.around.len() - here.len()),
            };
        }
        let mut missed = BTreeSet::new();
        if self.together.whole(&here) {
            return Missed { systems: Vec::new(), count: Count::Exact(0) };
        }
        let open = here.len() > MANY && self.budget == 0;
        let all = if open {
            self.together.missed(&here, reached, &mut missed);
            missed.len() <= COUNTED
        } else if here.len() > MANY {
            self.of_data(&here, reached, &mut missed)
        } else {
            here.iter().all(|system| self.around_one(*system, reached, &mut missed))
        };
        let count = match all {
            false => Count::Many,
            true if open => Count::Open,
            true => Count::Exact(missed.len()),
        };
        Missed { systems: missed.into_iter().take(SHOWN).collect(), count }
    }

    /// Adds what is missed around one system; whether that is all of it.
    fn around_one(
        &mut self,
        at: Id<System>,
        reached: &BTreeSet<Id<System>>,
        missed: &mut BTreeSet<Id<System>>,
    ) -> bool {
        let Some(around) = self.around.get_mut(&at) else { return true };
        let mut known = 0;
        while missed.len() <= COUNTED {
            let next = around.found.get(known).copied().or_else(|| around.find(&self.systems));
            let Some(system) = next else { return true };
            known += 1;
            if !reached.contains(&system) {
                missed.insert(system);
            }
        }
        false
    }

    /// Adds what is missed by going over the data, as far as that may still be; whether that is all of it.
    fn of_data(
        &mut self,
        here: &[Id<System>],
        reached: &BTreeSet<Id<System>>,
        missed: &mut BTreeSet<Id<System>>,
    ) -> bool {
        let data: BTreeSet<_> =
            here.iter().filter_map(|system| self.around.get(system)).flat_map(|one| &one.data).collect();
        for system in data.into_iter().flat_map(|data| &self.systems[*data]) {
            self.budget = self.budget.saturating_sub(1);
            if !reached.contains(system) {
                missed.insert(*system);
            }
            if missed.len() > COUNTED {
                return false;
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lists(of: u32, most: usize) -> impl Strategy<Value = Vec<Vec<u32>>> {
        prop::collection::vec(prop::collection::vec(0..of, 0..6), 0..most)
    }

    fn ids(numbers: &[u32]) -> Vec<Id<System>> {
        numbers.iter().copied().map(Id::new).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_missed_is_found_as_by_going_over_all_data(
            data in lists(300, 120),
            erasures in lists(300, 8),
            many in any::<bool>(),
            spent in any::<bool>(),
        ) {
            let mut held = Held::of_systems(data.iter().map(|data| ids(data)));
            held.budget = if spent { 0 } else { held.budget };
            for erasure in erasures {
                let reached: BTreeSet<_> = ids(&erasure).into_iter().chain((0..200).filter(|_| many).map(Id::new)).collect();
                let passing = data.iter().map(|data| ids(data)).filter(|data| data.iter().any(|one| reached.contains(one)));
                let missed: BTreeSet<_> = passing.flatten().filter(|system| !reached.contains(system)).collect();
                let found = held.missed(&reached);
                prop_assert!(found.systems.iter().all(|system| missed.contains(system)));
                match found.count {
                    Count::Exact(count) => {
                        prop_assert_eq!(count, missed.len());
                        prop_assert_eq!(found.systems, missed.into_iter().take(SHOWN).collect::<Vec<_>>());
                    }
                    Count::Many => prop_assert!(missed.len() > COUNTED && found.systems.len() == SHOWN),
                    Count::Open => prop_assert!(spent && many && !found.systems.is_empty()),
                }
            }
        }
    }
}
