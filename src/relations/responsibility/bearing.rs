//! Who bears one duty: those who bear it everywhere, and those over whom it is divided by place. Other duties for the same are
//! not known here.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::place::{Place, position};
use super::runs::Runs;
use crate::model::{Actor, Agreement, Bearer, Division, Duty, Id, Party, Provision};

/// Who bears an obligation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    Actor(Actor),
    /// Each controller for itself.
    EachController,
    /// The law assigns it.
    Law(Id<Provision>),
}

/// Who bears one duty, in all places of an obligation at once.
#[derive(Clone, Debug)]
pub struct Bearing {
    pub duty: Id<Duty>,
    /// Who bear it wherever someone is.
    pub everywhere: Vec<Holder>,
    /// Who else does, by place.
    pub spread: Option<Spread>,
}

/// Who bears a divided duty. Only the places in the area of a party are written out: in all others it is the same.
#[derive(Clone, Debug)]
pub struct Spread {
    /// Shared by the duties that are divided over the same parties.
    pub areas: Arc<Areas>,
    /// Who bears it in all other places.
    pub elsewhere: Option<Actor>,
}

/// The places that lie in the area of a party.
#[derive(Debug)]
pub struct Areas {
    /// The positions of the places, rising, each with those who bear the duty there; never nobody.
    pub inside: Vec<(usize, Vec<Actor>)>,
    /// The same places.
    pub places: Runs,
}

/// The areas of divisions, by whom they are over and who bears the duty where several have the place.
pub(super) type KnownAreas = BTreeMap<(Vec<Actor>, Option<Actor>), Arc<Areas>>;

impl Bearing {
    pub(super) fn of(agreement: &Agreement, id: Id<Duty>, places: &[Place], known: &mut KnownAreas) -> Self {
        let duty = &agreement.duties[id];
        let by_law = duty.by_law.iter().map(Holder::Law);
        let named = duty.by.iter().map(|bearer| match bearer {
            Bearer::Actor(actor) => Holder::Actor(actor),
            Bearer::EachController => Holder::EachController,
        });
        let everywhere = by_law.chain(named).collect();
        let spread = duty.division.as_ref().map(|division| {
            let concurrence = duty.concurrence.get();
            let areas = known.entry((division.over.iter().collect(), concurrence));
            let areas = areas.or_insert_with(|| Areas::of(agreement, division, concurrence, places).into()).clone();
            Spread { areas, elsewhere: duty.otherwise.get() }
        });
        Self { duty: id, everywhere, spread }
    }

    /// Who bear it in a place.
    pub(super) fn holders(&self, place: usize) -> impl Iterator<Item = (Holder, Id<Duty>)> {
        let divided = self.spread.iter().flat_map(move |spread| spread.at(place));
        self.everywhere
            .iter()
            .cloned()
            .chain(divided.map(|actor| Holder::Actor(*actor)))
            .map(|holder| (holder, self.duty))
    }

    /// The places where anyone bears it. Of those who bear it everywhere only some may count; by a division it is always an
    /// actor. `all` are all places.
    pub fn borne(&self, all: &Runs, counts: impl Fn(&Holder) -> bool) -> Runs {
        if self.is_everywhere(counts) {
            return all.clone();
        }
        self.divided().cloned().unwrap_or_default()
    }

    /// Whether somebody bears it in every place; of those who bear it everywhere only some may count.
    pub fn is_everywhere(&self, counts: impl Fn(&Holder) -> bool) -> bool {
        self.spread.as_ref().is_some_and(|spread| spread.elsewhere.is_some()) || self.everywhere.iter().any(counts)
    }

    /// The places in the areas of those over whom it is divided.
    #[must_use]
    pub fn divided(&self) -> Option<&Runs> {
        self.spread.as_ref().map(|spread| &spread.areas.places)
    }

    /// The places where it has a holder like that.
    pub(in crate::relations) fn borne_by(&self, all: &Runs, is_like: impl Fn(&Holder) -> bool) -> Runs {
        if self.everywhere.iter().any(&is_like) {
            return all.clone();
        }
        let Some(spread) = &self.spread else { return Runs::default() };
        let is_like = |actor: &Actor| is_like(&Holder::Actor(*actor));
        let inside = spread.areas.inside.iter().filter(|(_, actors)| actors.iter().any(is_like));
        let inside = Runs::of(inside.map(|(place, _)| *place));
        match &spread.elsewhere {
            Some(actor) if is_like(actor) => all.without(&spread.areas.places).or(&inside),
            _ => inside,
        }
    }

    /// The actors that bear it wherever someone is.
    pub fn actors(&self) -> impl Iterator<Item = Actor> {
        self.everywhere.iter().filter_map(|holder| if let Holder::Actor(actor) = holder { Some(*actor) } else { None })
    }
}

impl Areas {
    fn of(agreement: &Agreement, division: &Division, concurrence: Option<Actor>, places: &[Place]) -> Self {
        let over = agreement.parties_of(division.over.iter());
        let mut inside: BTreeMap<usize, Vec<Id<Party>>> = BTreeMap::new();
        for party in &over {
            let codes = agreement.parties[*party].work_area.codes.iter();
            for place in codes.filter_map(|code| position(places, code)) {
                let here = inside.entry(place).or_default();
                // A party may have a municipality twice.
                if here.last() != Some(party) {
                    here.push(*party);
                }
            }
        }
        for (at, place) in places.iter().enumerate().rev().take(2) {
            if let Place::Two { first, second } = place {
                let among: Vec<_> = [*first, *second].into_iter().filter(|party| over.contains(party)).collect();
                inside.extend((!among.is_empty()).then_some((at, among)));
            }
        }
        let places = Runs::of(inside.keys().copied());
        let inside = inside.into_iter().map(|(at, parties)| (at, within(concurrence, &parties)));
        Self { inside: inside.collect(), places }
    }
}

impl Spread {
    /// Who bear it in a place.
    #[must_use]
    pub fn at(&self, place: usize) -> &[Actor] {
        match self.areas.inside.binary_search_by_key(&place, |(at, _)| *at) {
            Ok(found) => &self.areas.inside[found].1,
            Err(_) => self.elsewhere.as_slice(),
        }
    }
}

/// Who bears a divided duty in a place that these parties have.
fn within(concurrence: Option<Actor>, parties: &[Id<Party>]) -> Vec<Actor> {
    match concurrence.filter(|_| parties.len() > 1) {
        Some(actor) => vec![actor],
        None => parties.iter().map(|party| Actor::Party(*party)).collect(),
    }
}
