//! What the database will hold: a schema for each role and purpose, and in it a view of rows for each group of data and a view
//! of figures for each field. It is read off the access relation; how it is written is not known here.

use std::collections::{BTreeMap, BTreeSet};

use super::table::Table;
use super::text::name;
use crate::checks::Checked;
use crate::emit::policies::decided::undecided;
use crate::model::{Agreement, DataSet, Field, Id, Purpose, Role};
use crate::relations::{AccessTuple, Granularity};

/// Everything that is made, in order.
pub(super) struct Layout<'a> {
    pub(super) checked: &'a Checked,
    pub(super) names: Names,
    pub(super) schemas: Vec<Schema>,
    /// The tables that are read.
    pub(super) tables: BTreeMap<Id<DataSet>, Table>,
}

/// Names that stand for the agreement as a whole.
pub(super) struct Names {
    /// The schema of the tables with data.
    pub(super) base: String,
    /// The role that owns the views.
    pub(super) owner: String,
    /// The schema of what is known about users.
    pub(super) facts: String,
    /// The remark by which the roles of this agreement are known again.
    pub(super) mark: String,
}

/// A role for a purpose: a role of the database and the schema of the same name, which is then first in its search path.
pub(super) struct Schema {
    pub(super) name: String,
    pub(super) role: Id<Role>,
    pub(super) purpose: Id<Purpose>,
    pub(super) rows: Vec<Rows>,
    pub(super) figures: Vec<Figures>,
}

/// A view of the rows of a group of data.
pub(super) struct Rows {
    pub(super) name: String,
    pub(super) data: Id<DataSet>,
    /// The lines of `toegang` that open rows.
    pub(super) lines: Vec<usize>,
    /// The fields, and the lines that reach each.
    pub(super) fields: BTreeMap<Id<Field>, BTreeSet<usize>>,
}

/// A view of figures about groups of people who have the same value of a field.
pub(super) struct Figures {
    pub(super) name: String,
    pub(super) data: Id<DataSet>,
    pub(super) field: Id<Field>,
    pub(super) line: usize,
    pub(super) least: u32,
}

impl<'a> Layout<'a> {
    pub(super) fn of(checked: &'a Checked) -> Self {
        let agreement = checked.agreement();
        let mut rights: BTreeMap<(Id<Role>, Id<Purpose>), Vec<&AccessTuple>> = BTreeMap::new();
        let mut tables = BTreeMap::new();
        for tuple in &checked.relations().access.tuples {
            if undecided(&agreement.grants[tuple.grant]).is_none() {
                rights.entry((tuple.role, tuple.purpose)).or_default().push(tuple);
                let table = tables.entry(tuple.data).or_insert_with(|| Table::of(checked, tuple.data));
                table.need(agreement, tuple);
            }
        }
        let names = Names::of(agreement);
        let schemas =
            rights.iter().map(|((role, purpose), tuples)| schema(agreement, *role, *purpose, tuples)).collect();
        Self { checked, names, schemas, tables }
    }
}

impl Names {
    fn of(agreement: &Agreement) -> Self {
        let whole = agreement_name(agreement);
        Self {
            base: name(&[whole]),
            owner: name(&[whole, "eigenaar"]),
            facts: name(&[whole, "beheer"]),
            mark: format!("convenant {whole}"),
        }
    }
}

fn agreement_name(agreement: &Agreement) -> &str {
    agreement.general.about.as_ref().map_or("overeenkomst", |about| about.name.as_str())
}

fn schema(agreement: &Agreement, role: Id<Role>, purpose: Id<Purpose>, tuples: &[&AccessTuple]) -> Schema {
    let parts = [agreement_name(agreement), &agreement.roles[role].about.name, &agreement.purposes[purpose].about.name];
    Schema { name: name(&parts), role, purpose, rows: rows(agreement, tuples), figures: figures(agreement, tuples) }
}

fn rows(agreement: &Agreement, tuples: &[&AccessTuple]) -> Vec<Rows> {
    let mut views: BTreeMap<Id<DataSet>, BTreeMap<Id<Field>, BTreeSet<usize>>> = BTreeMap::new();
    for tuple in tuples.iter().filter(|tuple| tuple.granularity != Granularity::Figures) {
        views.entry(tuple.data).or_default().entry(tuple.field).or_default().insert(tuple.grant);
    }
    let view = |(data, fields): (Id<DataSet>, BTreeMap<_, BTreeSet<_>>)| {
        let lines: BTreeSet<_> = fields.values().flatten().copied().collect();
        Rows { name: name(&[&agreement.data[data].about.name]), data, lines: lines.into_iter().collect(), fields }
    };
    views.into_iter().map(view).collect()
}

fn figures(agreement: &Agreement, tuples: &[&AccessTuple]) -> Vec<Figures> {
    let mut views: BTreeMap<(Id<DataSet>, Id<Field>), BTreeMap<usize, u32>> = BTreeMap::new();
    for tuple in tuples.iter().filter(|tuple| tuple.granularity == Granularity::Figures) {
        if let Some(least) = tuple.group_size {
            views.entry((tuple.data, tuple.field)).or_default().insert(tuple.grant, least);
        }
    }
    let mut out = Vec::new();
    for ((data, field), lines) in views {
        let names = [agreement.data[data].about.name.as_str(), agreement.fields[field].about.name.as_str()];
        for (number, (line, least)) in lines.into_iter().enumerate() {
            // Two lines may give the same figures under different conditions: the second is numbered.
            let again = (number + 1).to_string();
            let parts: &[&str] = if number == 0 { &names } else { &[names[0], names[1], &again] };
            out.push(Figures { name: name(parts), data, field, line, least });
        }
    }
    out
}
