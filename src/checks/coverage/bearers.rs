//! Who bear a duty in one case, found without going over all duties for each case. What is wrong with the case is not known here.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::model::words::DutyKind;
use crate::model::{Actor, Agreement, Duty, Id};
use crate::relations::{Bearing, Table};

/// How many are named at most of each of the ways in which one can bear a duty.
const NAMED: usize = 64;

/// The actors that bear the duties of one kind for all categories.
#[derive(Default)]
struct ForAll {
    everywhere: BTreeSet<Actor>,
    /// How many duties an actor bears wherever no party does.
    elsewhere: BTreeMap<Actor, usize>,
    inside: FxHashMap<usize, Inside>,
}

/// The same in one place in the area of a party.
#[derive(Default)]
struct Inside {
    actors: BTreeSet<Actor>,
    /// How many of the duties that an actor bears elsewhere others bear here.
    replaced: BTreeMap<Actor, usize>,
}

/// Who bear the duties of tables.
#[derive(Default)]
pub(super) struct Bearers<'t> {
    known: BTreeMap<(*const Table, Option<DutyKind>), ForAll>,
    table: std::marker::PhantomData<&'t Table>,
}

impl<'t> Bearers<'t> {
    /// The actors that bear the duties of the kind of one of them, in a row and a place.
    pub(super) fn of(
        &mut self,
        agreement: &Agreement,
        table: &'t Table,
        duty: Id<Duty>,
        (row, place): (usize, usize),
    ) -> Vec<Actor> {
        let kind = |duty: Id<Duty>| agreement.duties[duty].kind.get();
        let wanted = kind(duty);
        let is_wanted = |at: &&usize| kind(table.duties[**at].duty) == wanted;
        let for_all = self.known.entry((std::ptr::from_ref(table), wanted)).or_insert_with(|| {
            let mut out = ForAll::default();
            table.for_all.iter().filter(is_wanted).for_each(|at| out.add(&table.duties[*at]));
            out
        });
        let mut out = for_all.at(place);
        let own = table.rows[row].own.iter().filter(is_wanted).map(|at| &table.duties[*at]);
        let own =
            own.flat_map(|one| one.actors().chain(one.spread.iter().flat_map(|spread| spread.at(place)).copied()));
        for (at, actor) in own.enumerate() {
            out.insert(actor);
            if at > NAMED && out.len() > 1 {
                break;
            }
        }
        out.into_iter().collect()
    }
}

impl ForAll {
    fn add(&mut self, bearing: &Bearing) {
        self.everywhere.extend(bearing.actors());
        let Some(spread) = &bearing.spread else { return };
        spread.elsewhere.into_iter().for_each(|actor| *self.elsewhere.entry(actor).or_default() += 1);
        for (place, actors) in &spread.areas.inside {
            let inside = self.inside.entry(*place).or_default();
            inside.actors.extend(actors);
            spread.elsewhere.into_iter().for_each(|actor| *inside.replaced.entry(actor).or_default() += 1);
        }
    }

    fn at(&self, place: usize) -> BTreeSet<Actor> {
        let inside = self.inside.get(&place);
        let replaced = |actor: &Actor| inside.and_then(|inside| inside.replaced.get(actor)).copied().unwrap_or(0);
        let elsewhere = self.elsewhere.iter().filter(|(actor, all)| **all > replaced(actor)).map(|(actor, _)| actor);
        let here = inside.into_iter().flat_map(|inside| inside.actors.iter().take(NAMED));
        self.everywhere.iter().take(NAMED).chain(elsewhere.take(NAMED)).chain(here).copied().collect()
    }
}
