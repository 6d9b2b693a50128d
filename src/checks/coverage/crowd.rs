//! Where more than one actor bears a duty, by row of a table and over sets of places. What the duties for all categories
//! give is worked out once per table; a row then adds only what is its own.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use super::firsts::{Firsts, stretches};
use super::places::{Places, Ranked, Set};
use super::{Group, Rows};
use crate::model::words::DutyKind;
use crate::model::{Actor, Agreement, Duty, Id};
#[cfg(test)]
use crate::relations::Cell;
use crate::relations::{Areas, Bearing, Holder, Runs, Spread, Table};

/// How many different actors, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Few {
    Nobody,
    One(Actor),
    Many,
}

impl Few {
    fn of(actors: impl IntoIterator<Item = Actor>) -> Self {
        let add = |few: Self, actor| Some(few.and(Self::One(actor))).filter(|few| *few != Self::Many);
        actors.into_iter().try_fold(Self::Nobody, add).unwrap_or(Self::Many)
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nobody, few) | (few, Self::Nobody) => few,
            (Self::One(one), Self::One(two)) if one == two => self,
            _ => Self::Many,
        }
    }
}

/// How many bear some duties together: in these places, and in all others.
struct Together {
    at: BTreeMap<usize, Few>,
    elsewhere: Few,
}

impl Together {
    fn of<'t>(duties: impl Iterator<Item = &'t Bearing>) -> Self {
        let (mut everywhere, mut spreads) = (Few::Nobody, Vec::new());
        for duty in duties {
            everywhere = everywhere.and(Few::of(duty.actors()));
            spreads.extend(&duty.spread);
        }
        // How many duties somebody bears wherever no party does.
        let mut rest: BTreeMap<Actor, usize> = BTreeMap::new();
        let mut inside: BTreeMap<usize, Vec<(&Spread, &[Actor])>> = BTreeMap::new();
        for spread in spreads {
            spread.elsewhere.into_iter().for_each(|actor| *rest.entry(actor).or_default() += 1);
            for (place, actors) in &spread.areas.inside {
                inside.entry(*place).or_default().push((spread, actors));
            }
        }
        let here = |spreads: Vec<(&Spread, &[Actor])>| {
            let mut replaced: BTreeMap<Actor, usize> = BTreeMap::new();
            spreads
                .iter()
                .filter_map(|(one, _)| one.elsewhere)
                .for_each(|actor| *replaced.entry(actor).or_default() += 1);
            let left = |(actor, all): &(&Actor, &usize)| replaced.get(actor).is_none_or(|replaced| *all > replaced);
            let rest = rest.iter().filter(left).map(|(actor, _)| *actor);
            let parties = spreads.iter().flat_map(|(_, actors)| *actors).copied();
            everywhere.and(Few::of(parties.chain(rest)))
        };
        let at = inside.into_iter().map(|(place, spreads)| (place, here(spreads))).collect();
        Self { at, elsewhere: everywhere.and(Few::of(rest.keys().copied())) }
    }

    fn in_place(&self, place: usize) -> Few {
        self.at.get(&place).copied().unwrap_or(self.elsewhere)
    }
}

/// The duties of one kind that are for all categories, taken together.
struct Shared<'t> {
    table: &'t Table,
    firsts: Firsts,
    borne: Together,
    /// Where more than one actor bears them, and where not.
    many: Runs,
    free: Ranked,
    lone: Lone,
}

/// Places where exactly one actor bears some duties.
struct Lone {
    stretches: Vec<(Range<usize>, Actor)>,
    /// For each stretch the next one with someone else.
    others: Vec<usize>,
    all: Ranked,
    of: BTreeMap<Actor, Ranked>,
}

/// Those of them where it is someone else.
struct Others<'l> {
    lone: &'l Lone,
    than: Actor,
}

impl Lone {
    fn of(stretches: Vec<(Range<usize>, Actor)>) -> Self {
        let mut others = vec![0; stretches.len()];
        let (mut all, mut of) = (Runs::default(), BTreeMap::<_, Runs>::new());
        for (places, actor) in &stretches {
            all.push(places.clone());
            of.entry(*actor).or_default().push(places.clone());
        }
        for (at, (_, actor)) in stretches.iter().enumerate().rev() {
            let same = stretches.get(at + 1).is_some_and(|(_, next)| next == actor);
            others[at] = if same { others[at + 1] } else { at + 1 };
        }
        let of = of.into_iter().map(|(actor, places)| (actor, Ranked::of(&places))).collect();
        Self { stretches, others, all: Ranked::of(&all), of }
    }
}

impl Places for Others<'_> {
    fn before(&self, at: usize) -> usize {
        self.lone.all.before(at) - self.lone.of.get(&self.than).map_or(0, |same| same.before(at))
    }

    fn next(&self, at: usize) -> Option<Range<usize>> {
        let begins = self.lone.stretches.partition_point(|(places, _)| places.end <= at);
        let (_, actor) = self.lone.stretches.get(begins)?;
        let found = if *actor == self.than { self.lone.others[begins] } else { begins };
        let (places, _) = self.lone.stretches.get(found)?;
        Some(places.start.max(at)..places.end)
    }
}

/// Where a row's own duties and those for all are borne by more than one actor, and those for all alone are not.
struct Added<'s> {
    /// In the areas over which its own are divided.
    inside: Rc<Set<'s>>,
    elsewhere: Rc<Set<'s>>,
}

/// What rows add, by who bears their own duties everywhere, and by what a single one that is divided says of other places and
/// over which areas it is.
type Known<'s> = BTreeMap<(Few, Option<(Option<Actor>, *const Areas)>), Added<'s>>;

impl<'t> Shared<'t> {
    fn of(table: &'t Table, duties: &[usize]) -> Self {
        let borne = Together::of(duties.iter().map(|at| &table.duties[*at]));
        let at = borne.at.iter().map(|(place, few)| (*place, *few));
        let all = stretches(at, borne.elsewhere, table.places.len());
        let (mut many, mut lone) = (Runs::default(), Vec::new());
        for (places, few) in all {
            match few {
                Few::Nobody => {}
                Few::One(actor) => lone.push((places, actor)),
                Few::Many => many.push(places),
            }
        }
        let free = Ranked::of(&Runs::all(table.places.len()).without(&many));
        Self { table, firsts: Firsts::of(table, duties), borne, many, free, lone: Lone::of(lone) }
    }

    /// Where a row's own duties add a bearer to these or have several themselves, by the own duty that answers there.
    fn with_own<'s>(&'s self, own: &[usize], known: &mut Known<'s>) -> Vec<(usize, Rc<Set<'s>>)> {
        let bearing = |at: &usize| &self.table.duties[*at];
        let everywhere = own.iter().copied().find(|at| bearing(at).is_everywhere(is_actor));
        let divided: Vec<_> = own.iter().copied().filter(|at| bearing(at).spread.is_some()).collect();
        let (elsewhere, inside) = if let [] | [_] = divided[..] {
            let added = self.added_once(own, divided.first().copied(), known);
            // In each place of its areas a single one is borne.
            let first = divided.first().map(|at| everywhere.map_or(*at, |other| other.min(*at)));
            (added.elsewhere.clone(), first.map(|at| (at, added.inside.clone())).into_iter().collect())
        } else {
            let added = self.added(own);
            let inside = Firsts::of(self.table, own).divide(&added.inside.written_out());
            let inside: Vec<_> = inside.into_iter().map(|(at, places)| (at, Set::of(places).into())).collect();
            (added.elsewhere, inside)
        };
        let all = everywhere.map(|at| (at, elsewhere)).into_iter().chain(inside);
        all.filter(|(_, places)| places.count > 0).collect()
    }

    /// What rows add of which at most one duty is divided: it is the same for all that are divided alike.
    fn added_once<'k, 's>(&'s self, own: &[usize], divided: Option<usize>, known: &'k mut Known<'s>) -> &'k Added<'s> {
        let everywhere = Few::of(own.iter().flat_map(|at| self.table.duties[*at].actors()));
        let spread = divided.and_then(|at| self.table.duties[at].spread.as_ref());
        let key = (everywhere, spread.map(|spread| (spread.elsewhere, Arc::as_ptr(&spread.areas))));
        known.entry(key).or_insert_with(|| self.added(own))
    }

    fn added(&self, own: &[usize]) -> Added<'_> {
        let own = Together::of(own.iter().map(|at| &self.table.duties[*at]));
        let but = Runs::of(own.at.keys().copied());
        let elsewhere = match own.elsewhere {
            Few::Nobody => Set::of(Runs::default()),
            Few::One(than) => Set::but(Others { lone: &self.lone, than }, but),
            Few::Many => Set::but(&self.free, but),
        };
        let is_added = |(place, few): &(&usize, &Few)| {
            let shared = self.borne.in_place(**place);
            shared != Few::Many && few.and(shared) == Few::Many
        };
        let inside = Runs::of(own.at.iter().filter(is_added).map(|(place, _)| *place));
        Added { inside: Set::of(inside).into(), elsewhere: elsewhere.into() }
    }
}

fn is_actor(holder: &Holder) -> bool {
    matches!(holder, Holder::Actor(_))
}

/// By kind. Duties of different kinds may share an article (art. 12 GDPR is about all of them).
type ByKind<T> = BTreeMap<Option<DutyKind>, T>;

fn by_kind(agreement: &Agreement, table: &Table, duties: &[usize]) -> ByKind<Vec<usize>> {
    let mut out: ByKind<Vec<usize>> = BTreeMap::new();
    for at in duties {
        out.entry(agreement.duties[table.duties[*at].duty].kind.get()).or_default().push(*at);
    }
    out
}

/// The cases of a table in which more than one actor bears duties of one kind.
pub(super) struct Crowds<'t> {
    agreement: &'t Agreement,
    table: &'t Table,
    kinds: ByKind<Shared<'t>>,
}

impl<'t> Crowds<'t> {
    pub(super) fn of(agreement: &'t Agreement, table: &'t Table) -> Self {
        let for_all = by_kind(agreement, table, &table.for_all);
        let kinds: BTreeSet<_> = table.duties.iter().map(|one| agreement.duties[one.duty].kind.get()).collect();
        let shared = |kind| (kind, Shared::of(table, for_all.get(&kind).map_or(&[], Vec::as_slice)));
        Self { agreement, table, kinds: kinds.into_iter().map(shared).collect() }
    }

    /// The cases, each with the duty at which it is shown: where those for all are crowded already the first of them, and
    /// elsewhere the first of those for the category.
    pub(super) fn cases(&self) -> Vec<(Id<Duty>, Group<'_>)> {
        let mut out = Vec::new();
        let mut add = |at: usize, rows, places| {
            out.push((self.table.duties[at].duty, Group { table: self.table, rows, places }));
        };
        for shared in self.kinds.values() {
            for (at, places) in shared.firsts.divide(&shared.many) {
                add(at, Rows::All, Set::of(places).into());
            }
        }
        let mut known: ByKind<Known<'_>> = BTreeMap::new();
        for (row, of_row) in self.table.rows.iter().enumerate() {
            for (kind, own) in by_kind(self.agreement, self.table, &of_row.own) {
                let found = self.kinds[&kind].with_own(&own, known.entry(kind).or_default());
                for (at, places) in found {
                    add(at, Rows::One(row), places);
                }
            }
        }
        out
    }
}

/// The actors of one case by kind, and the duty at which it is shown, where there is more than one actor.
#[cfg(test)]
pub(super) fn in_cell(agreement: &Agreement, cell: &Cell) -> Vec<(Id<Duty>, Vec<Actor>)> {
    #[derive(Default)]
    struct Borne {
        /// By what is for all, and by what is for the category: by whom, and by which duty first.
        by: [(BTreeSet<Actor>, Option<Id<Duty>>); 2],
    }
    let mut by_kind: ByKind<Borne> = BTreeMap::new();
    for (holder, duty) in &cell.holders {
        let Holder::Actor(actor) = holder else { continue };
        let one = &agreement.duties[*duty];
        let (actors, first) = &mut by_kind.entry(one.kind.get()).or_default().by[usize::from(!one.subjects.is_empty())];
        actors.insert(*actor);
        *first = (*first).or(Some(*duty));
    }
    let crowded = by_kind.into_values().filter_map(|Borne { by: [shared, own] }| {
        let duty = if shared.0.len() > 1 { shared.1 } else { own.1 };
        let all: Vec<_> = shared.0.union(&own.0).copied().collect();
        Some((duty?, all)).filter(|(_, all)| all.len() > 1)
    });
    crowded.collect()
}
