//! Responsibility: for each obligation, each category of data subjects and each place of residence, who bears it. The places
//! are exactly those that can make a difference, so a gap or an overlap is found by looking at all of them.
//!
//! `woonplaats` is one municipality by law (art. 1.1 Jeugdwet). `verblijfplaats` is where someone stays, and that can be in
//! two areas at once; then that place is part of the domain.
//!
//! A table holds its rows (categories) and its places side by side, and never each with each: many categories in many
//! places are many cells. Who asks about all of them at once goes by row, over sets of places ([`Runs`]).

mod bearing;
mod place;
mod runs;
mod table;

pub use bearing::{Areas, Bearing, Holder, Spread};
pub use place::Place;
pub(super) use place::position;
pub use runs::Runs;
pub use table::{Categories, Cell, Row, Table};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{Agreement, Duty, Id, Provision};

/// An obligation: an article of the law, or a duty that rests on the agreement alone.
#[derive(Clone, Debug)]
pub struct Obligation {
    /// The article; `None` for a duty without one.
    pub article: Option<Id<Provision>>,
    /// The duties that allocate it.
    pub duties: Vec<Id<Duty>>,
    /// Who bears it in which case. Shared by the articles that the same duties allocate.
    pub table: Arc<Table>,
}

/// The responsibility relation.
#[derive(Debug, Default)]
pub struct Responsibility {
    /// Articles in their own order, then duties without one.
    pub obligations: Vec<Obligation>,
}

impl Responsibility {
    /// What an article asks, if any duty allocates it.
    #[must_use]
    pub fn of_article(&self, article: Id<Provision>) -> Option<&Obligation> {
        let at = self.obligations.partition_point(|one| one.article.is_some_and(|other| other < article));
        self.obligations.get(at).filter(|one| one.article == Some(article))
    }

    /// The first obligation that a duty allocates.
    #[must_use]
    pub fn of_duty(&self, agreement: &Agreement, duty: Id<Duty>) -> Option<&Obligation> {
        if let Some(article) = agreement.duties[duty].articles.iter().min() {
            return self.of_article(article);
        }
        let at = self.obligations.partition_point(|one| one.article.is_some() || one.duties.first() < Some(&duty));
        self.obligations.get(at).filter(|one| one.duties == [duty])
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
    let mut tables = Tables { agreement, known: BTreeMap::new(), places: BTreeMap::new(), lists: BTreeSet::new() };
    let obligations = with_article.chain(without).map(|(article, duties)| {
        let table = tables.of(&duties);
        Obligation { article, duties, table }
    });
    Responsibility { obligations: obligations.collect() }
}

/// The tables made so far, by their duties, and the places in them, by the duties that are divided.
struct Tables<'a> {
    agreement: &'a Agreement,
    known: BTreeMap<Vec<Id<Duty>>, Arc<Table>>,
    places: BTreeMap<Vec<Id<Duty>>, Arc<[Place]>>,
    /// The lists of places, each once: so tables with the same places know that they are.
    lists: BTreeSet<Arc<[Place]>>,
}

impl Tables<'_> {
    fn of(&mut self, duties: &[Id<Duty>]) -> Arc<Table> {
        if let Some(known) = self.known.get(duties) {
            return known.clone();
        }
        let division = |duty: &Id<Duty>| self.agreement.duties[*duty].division.as_ref();
        let divided: Vec<_> = duties.iter().copied().filter(|duty| division(duty).is_some()).collect();
        let divisions: Vec<_> = divided.iter().filter_map(division).collect();
        let lists = &mut self.lists;
        let places = self.places.entry(divided).or_insert_with(|| {
            let list: Arc<[Place]> = place::places(self.agreement, &divisions).into();
            if !lists.contains(&list) {
                lists.insert(list.clone());
            }
            lists.get(&list).cloned().unwrap_or(list)
        });
        let places = places.clone();
        let table = Arc::new(Table::of(self.agreement, duties, places));
        self.known.insert(duties.to_vec(), table.clone());
        table
    }
}
