//! Responsibility: for each obligation, each category of data subjects and each place of residence, who bears it. The places
//! are exactly those that can make a difference, so a gap or an overlap is found by looking at all of them.
//!
//! `woonplaats` is one municipality by law (art. 1.1 Jeugdwet). `verblijfplaats` is where someone stays, and that can be in
//! two areas at once; then that place is part of the domain.

use std::collections::BTreeMap;
use std::sync::Arc;

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

/// Categories of data subjects for whom the same holds in every place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Categories {
    /// All data subjects, where the agreement names no categories.
    All,
    Only(Arc<[Id<SubjectCategory>]>),
    /// All but these; in order.
    Others(Arc<[Id<SubjectCategory>]>),
}

/// One case: categories and a place, and who bears the obligation then, by which duty.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The first of the categories; `None` where the agreement names no categories.
    pub category: Option<Id<SubjectCategory>>,
    /// All of them.
    pub categories: Categories,
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
    /// Shared by the articles that the same duties allocate.
    pub cells: Arc<[Cell]>,
}

/// The responsibility relation.
#[derive(Debug, Default)]
pub struct Responsibility {
    pub obligations: Vec<Obligation>,
}

impl Categories {
    /// Each of them, in the order of the source.
    pub fn each(&self, agreement: &Agreement) -> Vec<Id<SubjectCategory>> {
        match self {
            Self::All => Vec::new(),
            Self::Only(these) => these.to_vec(),
            Self::Others(but) => agreement.subjects.ids().filter(|id| but.binary_search(id).is_err()).collect(),
        }
    }

    /// How many cases there are in one place.
    #[must_use]
    pub fn count(&self, agreement: &Agreement) -> usize {
        match self {
            Self::All => 1,
            Self::Only(these) => these.len(),
            Self::Others(but) => agreement.subjects.len() - but.len(),
        }
    }
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
            // Duties come in order, so one that names an article twice is the last.
            if duties.last() != Some(&id) {
                duties.push(id);
            }
        }
        if duty.articles.is_empty() {
            alone.push(id);
        }
    }
    let with_article = by_article.into_iter().map(|(article, duties)| (Some(article), duties));
    let without = alone.into_iter().map(|duty| (None, vec![duty]));
    let mut known: BTreeMap<Vec<Id<Duty>>, Arc<[Cell]>> = BTreeMap::new();
    let obligations = with_article.chain(without).map(|(article, duties)| {
        let cells = known.entry(duties.clone()).or_insert_with(|| cells(agreement, &duties).into()).clone();
        Obligation { article, duties, cells }
    });
    Responsibility { obligations: obligations.collect() }
}

fn cells(agreement: &Agreement, duties: &[Id<Duty>]) -> Vec<Cell> {
    let places = places(agreement, duties);
    let over: Vec<_> = duties.iter().map(|duty| over(agreement, &agreement.duties[*duty])).collect();
    let mut out = Vec::new();
    for (categories, applying) in rows(agreement, duties) {
        for place in &places {
            let holders = applying.iter().flat_map(|at| holders(agreement, duties[*at], &over[*at], place));
            let (category, holders) = (first(agreement, &categories), holders.collect());
            out.push(Cell { category, categories: categories.clone(), place: place.clone(), holders });
        }
    }
    out
}

/// The categories that these duties tell apart, in the order of their first, each with the positions of the duties for them.
fn rows(agreement: &Agreement, duties: &[Id<Duty>]) -> Vec<(Categories, Vec<usize>)> {
    let subjects = |at: usize| &agreement.duties[duties[at]].subjects;
    let for_all: Vec<_> = (0..duties.len()).filter(|at| subjects(*at).is_empty()).collect();
    if agreement.subjects.is_empty() {
        return vec![(Categories::All, for_all)];
    }
    let mut named: BTreeMap<Id<SubjectCategory>, Vec<usize>> = BTreeMap::new();
    for at in 0..duties.len() {
        subjects(at).iter().for_each(|category| named.entry(category).or_default().push(at));
    }
    let others: Arc<[_]> = named.keys().copied().collect();
    let mut alike: BTreeMap<Vec<usize>, Vec<Id<SubjectCategory>>> = BTreeMap::new();
    for (category, of_them) in named {
        let mut applying: Vec<_> = of_them.into_iter().chain(for_all.iter().copied()).collect();
        applying.sort_unstable();
        applying.dedup();
        alike.entry(applying).or_default().push(category);
    }
    let mut out: Vec<_> =
        alike.into_iter().map(|(applying, these)| (Categories::Only(these.into()), applying)).collect();
    if others.len() < agreement.subjects.len() {
        out.push((Categories::Others(others), for_all));
    }
    out.sort_by_key(|(categories, _)| first(agreement, categories));
    out
}

fn first(agreement: &Agreement, categories: &Categories) -> Option<Id<SubjectCategory>> {
    match categories {
        Categories::All => None,
        Categories::Only(these) => these.first().copied(),
        Categories::Others(but) => agreement.subjects.ids().find(|id| but.binary_search(id).is_err()),
    }
}

/// The parties over which a duty is divided, sorted.
fn over(agreement: &Agreement, duty: &Duty) -> Vec<Id<Party>> {
    let mut over: Vec<_> =
        duty.division.iter().flat_map(|division| agreement.parties_of(division.over.iter())).collect();
    over.sort_unstable();
    over
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

fn holders(agreement: &Agreement, id: Id<Duty>, over: &[Id<Party>], place: &Place) -> Vec<(Holder, Id<Duty>)> {
    let duty = &agreement.duties[id];
    let by_law = duty.by_law.iter().map(Holder::Law);
    let named = duty.by.iter().map(|bearer| match bearer {
        Bearer::Actor(actor) => Holder::Actor(actor),
        Bearer::EachController => Holder::EachController,
    });
    by_law.chain(named).chain(divided(duty, over, place)).map(|holder| (holder, id)).collect()
}

/// Who bears a divided duty in a place.
fn divided(duty: &Duty, over: &[Id<Party>], place: &Place) -> Vec<Holder> {
    if duty.division.is_none() {
        return Vec::new();
    }
    let among = |party: &Id<Party>| over.binary_search(party).is_ok();
    let in_area: Vec<_> = match place {
        Place::Anywhere | Place::Outside => Vec::new(),
        Place::Inside { parties, .. } => parties.iter().copied().filter(among).collect(),
        Place::Two { first, second } => [*first, *second].into_iter().filter(among).collect(),
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
