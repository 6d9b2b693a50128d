//! The tables of the semantic model that rights are about, and what a role sees of one.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::Checked;
use crate::model::{DataSet, Field, Id, System};
use crate::relations::normal::Level;
use crate::relations::{Atom, Normal, Term};

/// A table of the model: the rows of a delivery, or its figures about groups of at least a size.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Table {
    pub(super) data: Id<DataSet>,
    pub(super) level: Level,
    pub(super) group_size: Option<u32>,
    pub(super) name: String,
}

/// Every table: rows and figures of each delivery, as far as a right exists to either.
pub(super) fn all(checked: &Checked, normal: &Normal) -> Vec<Table> {
    let mut kinds: BTreeSet<(Id<DataSet>, Level, Option<u32>)> = BTreeSet::new();
    kinds.extend(checked.agreement().data.ids().map(|data| (data, Level::Row, None)));
    for (key, terms) in normal.iter() {
        kinds.extend(terms.iter().map(|term| (key.data, key.level, term.group_size)));
    }
    let table = |(data, level, group_size): (Id<DataSet>, Level, Option<u32>)| {
        let base = &checked.agreement().data[data].about.name;
        let name = group_size.map_or_else(|| base.clone(), |size| format!("{base}_aantallen_{size}"));
        Table { data, level, group_size, name }
    };
    kinds.into_iter().map(table).collect()
}

impl Table {
    /// The ways that this table serves, in one system.
    pub(super) fn of<'t>(&self, terms: &'t [Term], system: Id<System>) -> Vec<&'t Term> {
        let here = |term: &Term| term.atoms.iter().all(|atom| !matches!(atom, Atom::In(other) if *other != system));
        terms.iter().filter(|term| term.group_size == self.group_size && here(term)).collect()
    }
}

/// What a role sees of a table for a purpose: the ways to each column.
#[derive(Default)]
pub(super) struct Shown<'t> {
    columns: BTreeMap<Id<Field>, Vec<&'t Term>>,
}

/// The conditions of one way, but for the system: the model stands in it.
pub(super) type Way = BTreeSet<Atom>;

fn way(term: &Term) -> Way {
    term.atoms.iter().filter(|atom| !matches!(atom, Atom::In(_))).copied().collect()
}

impl<'t> Shown<'t> {
    pub(super) fn add(&mut self, field: Id<Field>, terms: Vec<&'t Term>) {
        self.columns.entry(field).or_default().extend(terms);
    }

    /// The different ways to the rows of the table.
    pub(super) fn ways(&self) -> BTreeSet<Way> {
        self.columns.values().flatten().map(|term| way(term)).collect()
    }

    /// Whether every way gives this column.
    pub(super) fn gives(&self, field: Id<Field>) -> bool {
        let Some(terms) = self.columns.get(&field) else { return false };
        let ways: BTreeSet<Way> = terms.iter().map(|term| way(term)).collect();
        self.ways().iter().all(|wanted| ways.iter().any(|way| way.is_subset(wanted)))
    }

    /// The lines of `toegang` it comes from.
    pub(super) fn grants(&self) -> impl Iterator<Item = usize> + '_ {
        self.columns.values().flatten().map(|term| term.grant)
    }
}
