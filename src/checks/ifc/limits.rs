//! For what a thing may serve that is made of other things: the purposes of each source that states them, looked for through
//! those that do not. What the things are, and what is made of it when a limit is passed, is not known here.
//!
//! Near a thing its sources are gone over one by one. How far that goes is bounded; what lies further back is known by what all of
//! it allows, worked out once for each thing, so that a long chain is not gone back for each thing in it.

use std::collections::BTreeSet;
use std::hash::Hash;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{Id, List, Purpose};

/// How many sources of a thing are looked at one by one, as a rule.
const NEAR: usize = 64;

/// How many steps of a way a finding shows: of a longer one the first and the last.
const STEPS: usize = 12;

/// Purposes, in order and each once.
pub(super) type Purposes = Rc<[Id<Purpose>]>;

/// A way from a source that states its purposes to a thing: its steps with their numbers, as far as they are shown.
pub(super) type Way<T> = Vec<(usize, T)>;

/// What a thing is made of.
pub(super) type Sources<'a, T> = Box<dyn Iterator<Item = T> + 'a>;

/// Things with purposes, made of one another.
pub(super) struct Limits<'a, T> {
    purposes: &'a dyn Fn(T) -> &'a List<Id<Purpose>>,
    sources: &'a dyn Fn(T) -> Sources<'a, T>,
    behind: FxHashMap<T, Behind<T>>,
    own: FxHashMap<T, Purposes>,
    /// Each set of purposes once, and what two of them share.
    sets: BTreeSet<Purposes>,
    shared: FxHashMap<(*const Id<Purpose>, *const Id<Purpose>), Purposes>,
    /// How many sources of a thing are looked at one by one.
    near: usize,
}

/// What the sources of a thing allow, as far back as any states it.
#[derive(Clone)]
enum Behind<T> {
    /// Nothing is stated, or it is being worked out.
    Nothing,
    /// All the same, so the first source stands for all; and where one gets to that way, after how many steps.
    Same { next: T, end: T, steps: usize, all: Purposes },
    /// These do not allow the same.
    Different { sources: Rc<[T]>, all: Purposes },
}

impl<'a, T: Copy + Eq + Hash> Limits<'a, T> {
    pub(super) fn new(
        purposes: &'a dyn Fn(T) -> &'a List<Id<Purpose>>,
        sources: &'a dyn Fn(T) -> Sources<'a, T>,
    ) -> Self {
        let (behind, own, shared) = (FxHashMap::default(), FxHashMap::default(), FxHashMap::default());
        Self { purposes, sources, behind, own, sets: BTreeSet::new(), shared, near: NEAR }
    }

    /// What a thing states itself; nothing while that is open.
    pub(super) fn own(&mut self, thing: T) -> Option<Purposes> {
        let stated = (self.purposes)(thing);
        if stated.is_empty() || stated.hole.is_some() {
            return None;
        }
        if let Some(known) = self.own.get(&thing) {
            return Some(known.clone());
        }
        let set = self.set(stated.iter().collect());
        self.own.insert(thing, set.clone());
        Some(set)
    }

    fn set(&mut self, purposes: BTreeSet<Id<Purpose>>) -> Purposes {
        let purposes: Purposes = purposes.into_iter().collect();
        if let Some(known) = self.sets.get(&purposes) {
            return known.clone();
        }
        self.sets.insert(purposes.clone());
        purposes
    }

    /// The sources that do not allow what is asked of a thing, nearest first, each with the way from it. A source that states
    /// no purposes is looked through; one that leaves them open says nothing. There may be more: at most `most` are told, and
    /// of what lies further back one, if there is none nearby.
    pub(super) fn passed(&mut self, thing: T, asked: &[Id<Purpose>], most: usize) -> Vec<Way<T>> {
        let mut ways: Vec<(T, Option<usize>)> = vec![(thing, None)];
        let mut seen = FxHashSet::from_iter([thing]);
        let mut out = Vec::new();
        let mut at = 0;
        while let Some((here, _)) = ways.get(at).copied() {
            // Behind what states its purposes, that is the limit.
            let looked_through = at == 0 || (self.purposes)(here).is_absent();
            for source in (self.sources)(here).filter(|_| looked_through) {
                if !seen.insert(source) {
                    continue;
                }
                if ways.len() > self.near {
                    return if out.is_empty() { self.far(thing, asked).into_iter().collect() } else { out };
                }
                ways.push((source, Some(at)));
                if self.own(source).is_some_and(|limit| !within(asked, &limit)) {
                    out.push(way(&ways));
                }
                if out.len() == most {
                    return out;
                }
            }
            at += 1;
        }
        out
    }

    /// One of the sources that do not allow what is asked, however far away.
    fn far(&mut self, thing: T, asked: &[Id<Purpose>]) -> Option<Way<T>> {
        let (mut at, mut steps, mut way) = (thing, 0, vec![thing]);
        while at == thing || self.own(at).is_none() {
            let (next, taken) = match self.behind(at) {
                Behind::Same { next, all, .. } if way.len() < STEPS => (!within(asked, &all)).then_some((next, 1))?,
                Behind::Same { end, steps, all, .. } => (!within(asked, &all)).then_some((end, steps))?,
                Behind::Different { sources, .. } => {
                    let passed = |one: &&T| self.allowed(**one).is_some_and(|all| !within(asked, &all));
                    (*sources.iter().find(passed)?, 1)
                }
                Behind::Nothing => return None,
            };
            (at, steps) = (next, steps + taken);
            way.push(at);
        }
        way.truncate(STEPS - 1);
        let shown = way.iter().enumerate().rev().map(|(back, one)| (steps + 1 - back, *one));
        Some([(1, at)].into_iter().chain(shown.filter(|(number, _)| *number > 1)).collect())
    }

    /// What a source allows: what it states, or else what all behind it allow.
    fn allowed(&mut self, source: T) -> Option<Purposes> {
        if !(self.purposes)(source).is_absent() {
            return self.own(source);
        }
        match self.behind.get(&source)? {
            Behind::Same { all, .. } | Behind::Different { all, .. } => Some(all.clone()),
            Behind::Nothing => None,
        }
    }

    /// What the sources of a thing allow, worked out from the furthest back on.
    fn behind(&mut self, thing: T) -> Behind<T> {
        let mut open: Vec<(T, Sources<'a, T>)> = Vec::new();
        let mut next = (!self.behind.contains_key(&thing)).then_some(thing);
        loop {
            if let Some(one) = next {
                self.behind.insert(one, Behind::Nothing);
                open.push((one, (self.sources)(one)));
            }
            let Some((one, sources)) = open.last_mut() else { break };
            next = sources.find(|source| (self.purposes)(*source).is_absent() && !self.behind.contains_key(source));
            if next.is_none() {
                let one = *one;
                open.pop();
                let together = self.together(one);
                self.behind.insert(one, together);
            }
        }
        self.behind.get(&thing).cloned().unwrap_or(Behind::Nothing)
    }

    fn together(&mut self, thing: T) -> Behind<T> {
        let sources = (self.sources)(thing);
        let known: Vec<_> = sources.filter_map(|source| Some((source, self.allowed(source)?))).collect();
        let Some((next, all)) = known.first().cloned() else { return Behind::Nothing };
        if known.iter().any(|(_, other)| !Rc::ptr_eq(other, &all)) {
            let all = known.iter().fold(all, |all, (_, other)| self.both(&all, other));
            return Behind::Different { sources: known.into_iter().map(|(source, _)| source).collect(), all };
        }
        let stated = !(self.purposes)(next).is_absent();
        let (end, steps) = match self.behind.get(&next).filter(|_| !stated) {
            Some(Behind::Same { end, steps, .. }) => (*end, steps + 1),
            _ => (next, 1),
        };
        Behind::Same { next, end, steps, all }
    }

    fn both(&mut self, one: &Purposes, other: &Purposes) -> Purposes {
        if Rc::ptr_eq(one, other) {
            return one.clone();
        }
        let key = (one.as_ptr().min(other.as_ptr()), one.as_ptr().max(other.as_ptr()));
        if let Some(known) = self.shared.get(&key) {
            return known.clone();
        }
        let (less, more) = if one.len() < other.len() { (one, other) } else { (other, one) };
        let set = self.set(less.iter().copied().filter(|purpose| more.binary_search(purpose).is_ok()).collect());
        self.shared.insert(key, set.clone());
        set
    }
}

/// Whether a set allows all that is asked; both are in order.
pub(super) fn within(asked: &[Id<Purpose>], all: &[Id<Purpose>]) -> bool {
    asked.len() <= all.len() && asked.iter().all(|purpose| all.binary_search(purpose).is_ok())
}

/// The way from the last thing back to the first, as far as it is shown.
fn way<T: Copy>(ways: &[(T, Option<usize>)]) -> Way<T> {
    let back = std::iter::successors(ways.last(), |(_, before)| ways.get((*before)?));
    let all: Way<T> = back.enumerate().map(|(at, (one, _))| (at + 1, *one)).collect();
    match all.len().checked_sub(STEPS) {
        Some(more) if more > 0 => all[..1].iter().chain(&all[more + 1..]).copied().collect(),
        _ => all,
    }
}

/// `ruw` → … → `schoon`: the steps of a way, as they are called.
pub(super) fn shown<'n, T: Copy>(way: &Way<T>, name: impl Fn(T) -> &'n str) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut last = 0;
    for (number, one) in way {
        if *number > last + 1 {
            names.push("…".to_owned());
        }
        names.push(format!("`{}`", name(*one)));
        last = *number;
    }
    names.join(" → ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::source::{FileId, Span, Spanned};

    /// One thing: the purposes it states, none being none, and what it is made of, by how much further back that is.
    type Drawn = (Vec<u32>, Vec<usize>);

    fn things() -> impl Strategy<Value = Vec<Drawn>> {
        let states = prop_oneof![Just(Vec::new()), prop::collection::vec(0..4_u32, 0..5)];
        prop::collection::vec((states, prop::collection::vec(1..5_usize, 0..3)), 1..30)
    }

    /// Every source that does not allow what is asked, with how many steps it is back.
    fn by_hand(things: &[Drawn], thing: usize, asked: &[Id<Purpose>], back: usize) -> BTreeSet<(usize, usize)> {
        let sources = things[thing].1.iter().filter_map(|back| thing.checked_sub(*back));
        sources.fold(BTreeSet::new(), |mut out, source| {
            let states = &things[source].0;
            if states.is_empty() {
                out.extend(by_hand(things, source, asked, back + 1));
            } else if asked.iter().any(|one| !states.contains(&one.index())) {
                out.insert((source, back + 1));
            }
            out
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_passed_is_found_as_by_going_back_to_the_start(
            things in things(),
            asked in prop::collection::btree_set(0..4_u32, 1..3),
            near in prop::sample::select(vec![0, 1, 3, NEAR]),
        ) {
            let asked: Vec<_> = asked.into_iter().map(Id::new).collect();
            let span = Span::new(FileId(0), 0, 0);
            let items = |states: &[u32]| states.iter().map(|one| Spanned::new(Id::new(*one), span)).collect();
            let stated: Vec<_> = things.iter().map(|(states, _)| List { items: items(states), hole: None, span: None }).collect();
            let purposes = |thing: usize| &stated[thing];
            let sources = |thing: usize| -> Sources<'_, usize> {
                Box::new(things[thing].1.iter().filter_map(move |back| thing.checked_sub(*back)))
            };
            let mut limits = Limits::new(&purposes, &sources);
            limits.near = near;
            for thing in 0..things.len() {
                let slow = by_hand(&things, thing, &asked, 0);
                let found = limits.passed(thing, &asked, usize::MAX);
                prop_assert_eq!(found.is_empty(), slow.is_empty(), "{} in {:?}", thing, things);
                let ends: BTreeSet<_> = found.iter().map(|way| way[0].1).collect();
                let all: BTreeSet<_> = slow.iter().map(|(source, _)| *source).collect();
                prop_assert!(ends.is_subset(&all) && (near < NEAR || ends == all));
                for way in found {
                    let (last, end) = way[way.len() - 1];
                    prop_assert!(slow.contains(&(way[0].1, last - 1)) && end == thing && way[0].0 == 1);
                    prop_assert!(way.len() == last.min(STEPS) && way.is_sorted());
                    for pair in way.windows(2).filter(|pair| pair[0].0 + 1 == pair[1].0) {
                        prop_assert!(sources(pair[1].1).any(|source| source == pair[0].1));
                    }
                }
            }
        }
    }
}
