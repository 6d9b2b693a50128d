//! Responsibility: for each obligation, each category of data subjects and each place of residence, who bears it. The places
//! are exactly those that can make a difference, so a gap or an overlap is found by looking at all of them.
//!
//! `woonplaats` is one municipality by law (art. 1.1 Jeugdwet). `verblijfplaats` is where someone stays, and that can be in
//! two areas at once; then that place is part of the domain.

use std::collections::BTreeMap;

use crate::model::words::DivisionKey;
use crate::model::{Actor, Agreement, Bearer, Duty, Id, Party, Provision, SubjectCategory};

/// Where a data subject lives or stays, as far as it matters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// It does not matter for this obligation.
    Anywhere,
    /// In a municipality that lies in the area of exactly these parties.
    Inside { code: String, parties: Vec<Id<Party>> },
    /// In the areas of two parties at once.
    Two { first: Id<Party>, second: Id<Party> },
    /// In no area at all.
    Outside,
}

/// Who bears an obligation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    Actor(Actor),
    /// Each controller for itself.
    EachController,
    /// The law assigns it.
    Law(Id<Provision>),
}

/// One case: a category and a place, and who bears the obligation then, by which duty.
#[derive(Clone, Debug)]
pub struct Cell {
    /// `None` stands for all data subjects, where the agreement names no categories.
    pub category: Option<Id<SubjectCategory>>,
    pub place: Place,
    pub holders: Vec<(Holder, Id<Duty>)>,
}

/// An obligation: an article of the law, or a duty that rests on the agreement alone.
#[derive(Clone, Debug)]
pub struct Obligation {
    /// The article; `None` for a duty without one.
    pub article: Option<Id<Provision>>,
    /// The duties that allocate it.
    pub duties: Vec<Id<Duty>>,
    pub cells: Vec<Cell>,
}

/// The responsibility relation.
#[derive(Debug, Default)]
pub struct Responsibility {
    pub obligations: Vec<Obligation>,
}

impl Cell {
    /// Different holders; a holder that two duties name counts once.
    #[must_use]
    pub fn distinct(&self) -> Vec<&Holder> {
        let mut holders: Vec<_> = self.holders.iter().map(|(holder, _)| holder).collect();
        holders.sort_unstable();
        holders.dedup();
        holders
    }
}

pub(super) fn of(agreement: &Agreement) -> Responsibility {
    let mut by_article: BTreeMap<Id<Provision>, Vec<Id<Duty>>> = BTreeMap::new();
    let mut alone = Vec::new();
    for (id, duty) in agreement.duties.iter() {
        for article in duty.articles.iter() {
            let duties = by_article.entry(article).or_default();
            if !duties.contains(&id) {
                duties.push(id);
            }
        }
        if duty.articles.is_empty() {
            alone.push(id);
        }
    }
    let with_article = by_article.into_iter().map(|(article, duties)| (Some(article), duties));
    let without = alone.into_iter().map(|duty| (None, vec![duty]));
    let obligations = with_article.chain(without).map(|(article, duties)| Obligation {
        cells: cells(agreement, &duties),
        article,
        duties,
    });
    Responsibility { obligations: obligations.collect() }
}

fn cells(agreement: &Agreement, duties: &[Id<Duty>]) -> Vec<Cell> {
    let places = places(agreement, duties);
    let categories: Vec<_> =
        if agreement.subjects.is_empty() { vec![None] } else { agreement.subjects.ids().map(Some).collect() };
    let mut out = Vec::with_capacity(categories.len() * places.len());
    for category in categories {
        for place in &places {
            let holders = duties.iter().flat_map(|duty| holders(agreement, *duty, category, place));
            out.push(Cell { category, place: place.clone(), holders: holders.collect() });
        }
    }
    out
}

/// The places that the divisions of these duties tell apart.
fn places(agreement: &Agreement, duties: &[Id<Duty>]) -> Vec<Place> {
    let divided: Vec<_> = duties.iter().filter_map(|duty| agreement.duties[*duty].division.as_ref()).collect();
    if divided.is_empty() {
        return vec![Place::Anywhere];
    }
    let mut inside: BTreeMap<&str, Vec<Id<Party>>> = BTreeMap::new();
    for party in divided.iter().flat_map(|division| agreement.parties_of(division.over.iter())) {
        for code in &agreement.parties[party].work_area.codes {
            let covering = inside.entry(code).or_default();
            if !covering.contains(&party) {
                covering.push(party);
            }
        }
    }
    let stays = divided.iter().any(|division| division.key.get() == Some(DivisionKey::Stay));
    let two = stays.then(|| two_areas(&inside)).flatten();
    let inside =
        inside.iter().map(|(code, parties)| Place::Inside { code: (*code).to_owned(), parties: parties.clone() });
    inside.chain(two).chain([Place::Outside]).collect()
}

/// Two different parties in whose areas one can stay at once; one pair stands for all, since all pairs are treated alike.
fn two_areas(inside: &BTreeMap<&str, Vec<Id<Party>>>) -> Option<Place> {
    let mut single = inside.values().filter_map(|parties| parties.first().copied());
    let first = single.next()?;
    let second = single.find(|party| *party != first)?;
    Some(Place::Two { first, second })
}

fn holders(
    agreement: &Agreement,
    id: Id<Duty>,
    category: Option<Id<SubjectCategory>>,
    place: &Place,
) -> Vec<(Holder, Id<Duty>)> {
    let duty = &agreement.duties[id];
    let covers = duty.subjects.is_empty() || category.is_some_and(|category| duty.subjects.contains(&category));
    if !covers {
        return Vec::new();
    }
    let by_law = duty.by_law.iter().map(Holder::Law);
    let named = duty.by.iter().map(|bearer| match bearer {
        Bearer::Actor(actor) => Holder::Actor(actor),
        Bearer::EachController => Holder::EachController,
    });
    by_law.chain(named).chain(divided(agreement, duty, place)).map(|holder| (holder, id)).collect()
}

/// Who bears a divided duty in a place.
fn divided(agreement: &Agreement, duty: &Duty, place: &Place) -> Vec<Holder> {
    let Some(division) = &duty.division else { return Vec::new() };
    let over = agreement.parties_of(division.over.iter());
    let in_area: Vec<_> = match place {
        Place::Anywhere | Place::Outside => Vec::new(),
        Place::Inside { parties, .. } => parties.iter().filter(|party| over.contains(party)).copied().collect(),
        Place::Two { first, second } => [*first, *second].into_iter().filter(|party| over.contains(party)).collect(),
    };
    let stands_in = match in_area.len() {
        0 => duty.otherwise.get(),
        1 => None,
        _ => duty.concurrence.get(),
    };
    match stands_in {
        Some(actor) => vec![Holder::Actor(actor)],
        None => in_area.into_iter().map(|party| Holder::Actor(Actor::Party(party))).collect(),
    }
}
