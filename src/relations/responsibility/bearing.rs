//! Who bears one duty: those who bear it everywhere, and those over whom it is divided by place. Other duties for the same are
//! not known here.

use std::collections::BTreeMap;

use super::place::Place;
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
    /// The positions of places in an area, rising, each with those who bear it there; never nobody.
    pub inside: Vec<(usize, Vec<Actor>)>,
    /// Who bears it in all other places.
    pub elsewhere: Option<Actor>,
}

impl Bearing {
    pub(super) fn of(agreement: &Agreement, id: Id<Duty>, places: &[Place]) -> Self {
        let duty = &agreement.duties[id];
        let by_law = duty.by_law.iter().map(Holder::Law);
        let named = duty.by.iter().map(|bearer| match bearer {
            Bearer::Actor(actor) => Holder::Actor(actor),
            Bearer::EachController => Holder::EachController,
        });
        let everywhere = by_law.chain(named).collect();
        let spread = duty.division.as_ref().map(|division| Spread::of(agreement, duty, division, places));
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

    /// The places where it has a holder that counts; `all` are all places.
    pub fn borne(&self, all: &Runs, counts: impl Fn(&Holder) -> bool) -> Runs {
        if self.everywhere.iter().any(&counts) {
            return all.clone();
        }
        let Some(spread) = &self.spread else { return Runs::default() };
        let is_counted = |actor: &Actor| counts(&Holder::Actor(*actor));
        let inside = spread.inside.iter().filter(|(_, actors)| actors.iter().any(is_counted));
        let inside = Runs::of(inside.map(|(place, _)| *place));
        match &spread.elsewhere {
            Some(actor) if is_counted(actor) => all.without(&spread.areas()).or(&inside),
            _ => inside,
        }
    }

    /// The actors that bear it wherever someone is.
    pub fn actors(&self) -> impl Iterator<Item = Actor> {
        self.everywhere.iter().filter_map(|holder| if let Holder::Actor(actor) = holder { Some(*actor) } else { None })
    }
}

impl Spread {
    fn of(agreement: &Agreement, duty: &Duty, division: &Division, places: &[Place]) -> Self {
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
        let inside = inside.into_iter().map(|(at, parties)| (at, within(duty, &parties)));
        Self { inside: inside.collect(), elsewhere: duty.otherwise.get() }
    }

    /// Who bear it in a place.
    #[must_use]
    pub fn at(&self, place: usize) -> &[Actor] {
        match self.inside.binary_search_by_key(&place, |(at, _)| *at) {
            Ok(found) => &self.inside[found].1,
            Err(_) => self.elsewhere.as_slice(),
        }
    }

    /// The places that lie in an area.
    #[must_use]
    pub fn areas(&self) -> Runs {
        Runs::of(self.inside.iter().map(|(place, _)| *place))
    }
}

/// Where a municipality stands among the places: those inside an area come first, by their codes.
fn position(places: &[Place], code: &str) -> Option<usize> {
    let order = |place: &Place| match place {
        Place::Inside { code: own, .. } => own.as_str().cmp(code),
        _ => std::cmp::Ordering::Greater,
    };
    places.binary_search_by(order).ok()
}

/// Who bears a divided duty in the areas of these parties.
fn within(duty: &Duty, parties: &[Id<Party>]) -> Vec<Actor> {
    match duty.concurrence.get().filter(|_| parties.len() > 1) {
        Some(actor) => vec![actor],
        None => parties.iter().map(|party| Actor::Party(*party)).collect(),
    }
}
