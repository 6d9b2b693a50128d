//! Where more than one actor bears a duty, by row of a table and over sets of places. What the duties for all categories
//! give is worked out once per table; a row then adds only what is its own.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use super::Budget;
use super::firsts::Firsts;
use crate::model::words::DutyKind;
use crate::model::{Actor, Agreement, Duty, Id};
use crate::relations::{Areas, Bearing, Runs, Spread, Table};
#[cfg(test)]
use crate::relations::{Cell, Holder};

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
    firsts: Firsts,
    borne: Together,
    /// Where how many bear them: nobody, only this actor, more.
    nobody: Runs,
    only: BTreeMap<Actor, Runs>,
    many: Runs,
    /// All places.
    all: Runs,
    /// Where anyone but an actor bears them, as far as that was asked.
    others: BTreeMap<Actor, Runs>,
    /// What rows have in the areas of their own division, by those areas and by who bears their duties everywhere.
    known: BTreeMap<(Few, *const Areas), Rc<Inside>>,
    table: &'t Table,
}

/// What a row's own duties add to those for all.
struct Own {
    elsewhere: Few,
    /// In the areas over which its duties are divided, if they are.
    inside: Option<Rc<Inside>>,
}

/// Places in the areas of a division, and those of them where more than one actor bears the duties.
struct Inside {
    places: Runs,
    crowded: Runs,
}

impl<'t> Shared<'t> {
    fn of(table: &'t Table, duties: &[usize]) -> Self {
        let borne = Together::of(duties.iter().map(|at| &table.duties[*at]));
        let all = Runs::all(table.places.len());
        let (mut nobody, mut only, mut many) = (Vec::new(), BTreeMap::<_, Vec<_>>::new(), Vec::new());
        for (place, few) in &borne.at {
            match few {
                Few::Nobody => nobody.push(*place),
                Few::One(actor) => only.entry(*actor).or_default().push(*place),
                Few::Many => many.push(*place),
            }
        }
        let elsewhere = all.without(&Runs::of(borne.at.keys().copied()));
        let (mut nobody, mut many) = (Runs::of(nobody), Runs::of(many));
        let mut only: BTreeMap<_, _> = only.into_iter().map(|(actor, places)| (actor, Runs::of(places))).collect();
        let rest = match borne.elsewhere {
            Few::Nobody => &mut nobody,
            Few::One(actor) => only.entry(actor).or_default(),
            Few::Many => &mut many,
        };
        *rest = rest.or(&elsewhere);
        Self {
            firsts: Firsts::of(table, duties),
            borne,
            nobody,
            only,
            many,
            all,
            others: BTreeMap::new(),
            known: BTreeMap::new(),
            table,
        }
    }

    /// Where more than one actor bears these duties and a row's own.
    fn crowded_with(&mut self, own: &[usize]) -> Runs {
        let Own { elsewhere, inside } = self.own(own);
        let usual = match elsewhere {
            Few::Nobody => self.many.clone(),
            Few::One(actor) => self.others_than(actor).clone(),
            Few::Many => self.all.clone(),
        };
        match inside {
            Some(inside) => usual.without(&inside.places).or(&inside.crowded),
            None => usual,
        }
    }

    /// Where anyone else bears these duties.
    fn others_than(&mut self, actor: Actor) -> &Runs {
        self.others.entry(actor).or_insert_with(|| {
            let others = self.all.without(&self.nobody);
            self.only.get(&actor).map_or_else(|| others.clone(), |same| others.without(same))
        })
    }

    /// What a row's own duties add. Where a single one is divided, it is the same in its areas whoever bears the rest.
    fn own(&mut self, own: &[usize]) -> Own {
        let duties = || own.iter().map(|at| &self.table.duties[*at]);
        let everywhere = Few::of(duties().flat_map(Bearing::actors));
        let mut spreads = duties().filter_map(|duty| duty.spread.as_ref());
        let (first, second) = (spreads.next(), spreads.next());
        let Some(first) = first else { return Own { elsewhere: everywhere, inside: None } };
        if second.is_some() {
            let own = Together::of(duties());
            return Own { elsewhere: own.elsewhere, inside: Some(self.inside(&own).into()) };
        }
        let elsewhere = everywhere.and(Few::of(first.elsewhere));
        let key = (everywhere, Arc::as_ptr(&first.areas));
        if !self.known.contains_key(&key) {
            let inside = self.inside(&Together::of(duties()));
            self.known.insert(key, inside.into());
        }
        Own { elsewhere, inside: self.known.get(&key).cloned() }
    }

    fn inside(&self, own: &Together) -> Inside {
        let crowded = own.at.iter().filter(|(place, few)| few.and(self.borne.in_place(**place)) == Few::Many);
        let crowded = Runs::of(crowded.map(|(place, _)| *place));
        Inside { places: Runs::of(own.at.keys().copied()), crowded }
    }
}

/// By kind. Duties of different kinds may share an article (art. 12 GDPR is about all of them).
type ByKind<T> = BTreeMap<Option<DutyKind>, T>;

/// For each row of a table the places where more than one actor bears a duty of one kind, with the first such duty. In a
/// place where several kinds have too many, the first of them counts.
pub(super) fn crowded(agreement: &Agreement, table: &Table, budget: &mut Budget) -> Vec<(Id<Duty>, usize, Runs)> {
    let by_kind = |duties: &[usize]| {
        let mut out: ByKind<Vec<usize>> = BTreeMap::new();
        for at in duties {
            out.entry(agreement.duties[table.duties[*at].duty].kind.get()).or_default().push(*at);
        }
        out
    };
    let for_all = by_kind(&table.for_all);
    let kinds: BTreeSet<_> = table.duties.iter().map(|bearing| agreement.duties[bearing.duty].kind.get()).collect();
    let shared = |kind| (kind, Shared::of(table, for_all.get(&kind).map_or(&[], Vec::as_slice)));
    let mut shared: ByKind<Shared<'_>> = kinds.into_iter().map(shared).collect();
    let (mut out, mut steps) = (Vec::new(), 0);
    for (number, row) in table.rows.iter().enumerate() {
        if !out.is_empty() && !budget.take(steps) {
            break;
        }
        let own = by_kind(&row.own);
        let mut told = Runs::default();
        let found = out.len();
        for (kind, shared) in &mut shared {
            let own = own.get(kind).map_or(&[][..], Vec::as_slice);
            let crowded = shared.crowded_with(own).without(&told);
            if !crowded.is_empty() {
                let by_duty = shared.firsts.divide(&Firsts::of(table, own), &crowded);
                out.extend(by_duty.into_iter().map(|(at, places)| (table.duties[at].duty, number, places)));
                told = told.or(&crowded);
            }
        }
        // What a row takes is what is crowded in it and how often that changes hands.
        steps = told.pieces() + out.len() - found;
    }
    out
}

/// The actors of one case, and the duty that they share, if there is more than one.
#[cfg(test)]
pub(super) fn in_cell(agreement: &Agreement, cell: &Cell) -> Option<(Id<Duty>, Vec<Actor>)> {
    let mut by_kind: ByKind<(Id<Duty>, BTreeSet<Actor>)> = BTreeMap::new();
    for (holder, duty) in &cell.holders {
        let Holder::Actor(actor) = holder else { continue };
        let kind = agreement.duties[*duty].kind.get();
        by_kind.entry(kind).or_insert_with(|| (*duty, BTreeSet::new())).1.insert(*actor);
    }
    let (duty, actors) = by_kind.into_values().find(|(_, actors)| actors.len() > 1)?;
    Some((duty, actors.into_iter().collect()))
}
