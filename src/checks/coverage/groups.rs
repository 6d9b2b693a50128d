//! Cases in which something is wrong, in groups: rows of a table in places. How many there are and which is the first is found
//! without writing them out; what is wrong is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use super::places::Set;
use crate::model::{Agreement, Id, SubjectCategory};
use crate::relations::{Place, Runs, Table};

/// How many cases are written out at most to be counted, besides as many as the tables are large.
const WRITTEN: usize = 20_000;

/// Cases of a table. Never none.
pub(super) struct Group<'c> {
    pub table: &'c Table,
    pub rows: Rows,
    pub places: Rc<Set<'c>>,
}

/// Which rows of a table.
#[derive(Clone, Copy)]
pub(super) enum Rows {
    All,
    One(usize),
}

impl Group<'_> {
    /// The first row.
    pub(super) fn row(&self) -> usize {
        match self.rows {
            Rows::All => 0,
            Rows::One(row) => row,
        }
    }

    /// The category and the place of the first case.
    pub(super) fn first(&self) -> (Option<Id<SubjectCategory>>, Option<&Place>) {
        let place = self.places.first.map(|at| &self.table.places[at]);
        (self.table.rows[self.row()].category, place)
    }

    fn categories(&self, agreement: &Agreement) -> Vec<Id<SubjectCategory>> {
        match self.rows {
            Rows::All => agreement.subjects.ids().collect(),
            Rows::One(row) => self.table.rows[row].categories.each(agreement),
        }
    }

    /// How many categories there are; of nobody in particular is one.
    fn breadth(&self, agreement: &Agreement) -> usize {
        match self.rows {
            Rows::All => agreement.subjects.len().max(1),
            Rows::One(row) => self.table.rows[row].categories.count(agreement),
        }
    }
}

/// How much is written out. Of a duty that has cases by articles with different duties they are told apart one by one, and all
/// of them can be as much as one list times the other.
pub(super) struct Budget {
    left: usize,
}

impl Budget {
    /// Enough for whatever people write, and linear in these tables.
    pub(super) fn of<'t>(tables: impl Iterator<Item = &'t Arc<Table>>) -> Self {
        let mut seen = BTreeSet::new();
        let different = tables.filter(|table| seen.insert(Arc::as_ptr(table)));
        let sizes = different.map(|table| table.rows.len() + table.places.len() + table.duties.len());
        Self { left: WRITTEN + 8 * sizes.sum::<usize>() }
    }

    /// Takes so many steps, if there are any left at all.
    fn take(&mut self, steps: usize) -> Option<()> {
        self.left = self.left.checked_sub(1)?.saturating_sub(steps);
        Some(())
    }
}

/// How many different cases these are: a category in a place counts once, by however many articles. None if that takes more
/// than may be taken.
pub(super) fn count(agreement: &Agreement, all: &[Group<'_>], budget: &mut Budget) -> Option<usize> {
    let [first, rest @ ..] = all else { return Some(0) };
    if rest.iter().all(|one| std::ptr::eq(one.table, first.table)) {
        return Some(all.iter().map(|group| group.breadth(agreement) * group.places.count).sum());
    }
    let mut by_category: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for group in all {
        budget.take(group.breadth(agreement))?;
        let each = group.categories(agreement);
        let nothing_to_tell_apart = each.is_empty().then_some(None);
        for category in each.into_iter().map(Some).chain(nothing_to_tell_apart) {
            by_category.entry(category).or_default().push(group);
        }
    }
    by_category.into_values().map(|groups| different(&groups, budget)).sum()
}

/// How many different places there are in these groups.
fn different(groups: &[&Group<'_>], budget: &mut Budget) -> Option<usize> {
    let [first, rest @ ..] = groups else { return Some(0) };
    if rest.is_empty() {
        budget.take(0)?;
        return Some(first.places.count);
    }
    let mut written = Vec::new();
    for group in groups {
        let places = group.places.written_out();
        budget.take(places.pieces())?;
        written.push((group.table, places));
    }
    if rest.iter().all(|one| Arc::ptr_eq(&one.table.places, &first.table.places)) {
        return Some(Runs::union(written.iter().map(|(_, places)| &**places)).count());
    }
    budget.take(written.iter().map(|(_, places)| places.count()).sum())?;
    let places = written.iter().flat_map(|(table, places)| places.iter().map(|at| &table.places[at]));
    Some(places.collect::<BTreeSet<_>>().len())
}
