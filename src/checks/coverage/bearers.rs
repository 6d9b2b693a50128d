//! Who bear a duty in one case, found without going over all duties for each case. What is wrong with the case is not known here.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::model::words::DutyKind;
use crate::model::{Actor, Agreement, Duty, Id};
use crate::relations::{Bearing, Table};

/// How many are named at most of each of the ways in which one can bear a duty.
const NAMED: usize = 64;

/// The actors that bear some duties.
#[derive(Default)]
struct Borne {
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
    /// Those of one kind, of a table: for all categories, or a row's own.
    known: BTreeMap<(*const Table, Option<usize>, Option<DutyKind>), Borne>,
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
        let both = [(None, &table.for_all), (Some(row), &table.rows[row].own)];
        let both = both.map(|(row, duties)| {
            let borne = self.known.entry((std::ptr::from_ref(table), row, wanted)).or_insert_with(|| {
                let duties = duties.iter().map(|at| &table.duties[*at]);
                duties.filter(|one| kind(one.duty) == wanted).collect()
            });
            borne.at(place)
        });
        both.into_iter().flatten().collect::<BTreeSet<_>>().into_iter().collect()
    }
}

impl<'t> FromIterator<&'t Bearing> for Borne {
    fn from_iter<B: IntoIterator<Item = &'t Bearing>>(duties: B) -> Self {
        let mut out = Self::default();
        duties.into_iter().for_each(|one| out.add(one));
        out
    }
}

impl Borne {
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
