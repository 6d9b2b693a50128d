//! The table of an obligation: categories that its duties tell apart, the places that they tell apart, and who bears each
//! duty. A cell is made when it is asked for.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::bearing::{Bearing, Holder, KnownAreas};
use super::place::Place;
use crate::model::{Agreement, Duty, Id, SubjectCategory};

/// Categories of data subjects for whom the same holds in every place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Categories {
    /// All data subjects, where the agreement names no categories.
    All,
    Only(Arc<[Id<SubjectCategory>]>),
    /// All but these; in order.
    Others(Arc<[Id<SubjectCategory>]>),
}

/// Categories, and the duties that are for them and not for all.
#[derive(Clone, Debug)]
pub struct Row {
    /// The first of the categories; `None` where the agreement names no categories.
    pub category: Option<Id<SubjectCategory>>,
    /// All of them.
    pub categories: Categories,
    /// Positions in [`Table::duties`], rising.
    pub own: Vec<usize>,
}

/// Who bears an obligation: rows and places, each row to be read in each place.
#[derive(Debug)]
pub struct Table {
    /// In the order of the first category.
    pub rows: Vec<Row>,
    /// In their own order.
    pub places: Arc<[Place]>,
    /// In the order of the source.
    pub duties: Vec<Bearing>,
    /// The duties that are for all categories: positions in `duties`, rising.
    pub for_all: Vec<usize>,
    /// The rows of the categories that duties name; all others have a row of their own, if there are any.
    named: BTreeMap<Id<SubjectCategory>, usize>,
    others: Option<usize>,
}

/// One case: categories and a place, and who bears the obligation then, by which duty.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The first of the categories; `None` where the agreement names no categories.
    pub category: Option<Id<SubjectCategory>>,
    pub place: Place,
    pub holders: Vec<(Holder, Id<Duty>)>,
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

    fn first(&self, agreement: &Agreement) -> Option<Id<SubjectCategory>> {
        match self {
            Self::All => None,
            Self::Only(these) => these.first().copied(),
            Self::Others(but) => agreement.subjects.ids().find(|id| but.binary_search(id).is_err()),
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

impl Table {
    pub(super) fn of(agreement: &Agreement, duties: &[Id<Duty>], places: Arc<[Place]>) -> Self {
        let mut known = KnownAreas::new();
        let bearing = |id: &Id<Duty>| Bearing::of(agreement, *id, &places, &mut known);
        let for_all = (0..duties.len()).filter(|at| agreement.duties[duties[*at]].subjects.is_empty());
        let (for_all, rows) = (for_all.collect(), rows(agreement, duties));
        let (mut named, mut others) = (BTreeMap::new(), None);
        for (at, row) in rows.iter().enumerate() {
            match &row.categories {
                Categories::Only(these) => named.extend(these.iter().map(|category| (*category, at))),
                Categories::All | Categories::Others(_) => others = Some(at),
            }
        }
        let duties = duties.iter().map(bearing).collect();
        Self { rows, places, duties, for_all, named, others }
    }

    /// The categories that duties name, in order.
    pub fn named(&self) -> impl Iterator<Item = Id<SubjectCategory>> {
        self.named.keys().copied()
    }

    /// The row that a category is in, by its position.
    #[must_use]
    pub fn row_of(&self, category: Id<SubjectCategory>) -> Option<usize> {
        self.named.get(&category).copied().or(self.others)
    }

    /// Who bears the obligation for the categories of a row in a place, both by their position.
    #[must_use]
    pub fn cell(&self, row: usize, place: usize) -> Cell {
        let Row { category, own, .. } = &self.rows[row];
        let mut applying: Vec<_> = own.iter().chain(&self.for_all).copied().collect();
        applying.sort_unstable();
        let holders = applying.into_iter().flat_map(|at| self.duties[at].holders(place)).collect();
        Cell { category: *category, place: self.places[place].clone(), holders }
    }

    /// Every case, row by row. There are as many as rows times places: no check may go over them.
    pub fn cells(&self) -> impl Iterator<Item = Cell> {
        (0..self.rows.len()).flat_map(move |row| (0..self.places.len()).map(move |place| self.cell(row, place)))
    }
}

/// The categories that these duties tell apart.
fn rows(agreement: &Agreement, duties: &[Id<Duty>]) -> Vec<Row> {
    let row = |categories: Categories, own| Row { category: categories.first(agreement), categories, own };
    if agreement.subjects.is_empty() {
        return vec![row(Categories::All, Vec::new())];
    }
    let mut named: BTreeMap<Id<SubjectCategory>, Vec<usize>> = BTreeMap::new();
    for (at, duty) in duties.iter().enumerate() {
        for category in agreement.duties[*duty].subjects.iter() {
            let own = named.entry(category).or_default();
            // Duties come in order, so one that names a category twice is the last.
            if own.last() != Some(&at) {
                own.push(at);
            }
        }
    }
    let others: Arc<[_]> = named.keys().copied().collect();
    let mut alike: BTreeMap<Vec<usize>, Vec<Id<SubjectCategory>>> = BTreeMap::new();
    for (category, own) in named {
        alike.entry(own).or_default().push(category);
    }
    let mut out: Vec<_> = alike.into_iter().map(|(own, these)| row(Categories::Only(these.into()), own)).collect();
    if others.len() < agreement.subjects.len() {
        out.push(row(Categories::Others(others), Vec::new()));
    }
    out.sort_by_key(|row| row.category);
    out
}
