//! The tables that the views read: one for each group of data, with the columns of the agreement. What a right depends on and
//! the agreement has no field for is a column of its own, whose name begins as no name of the language can.

use std::collections::BTreeSet;

use super::text::{column_name, name};
use crate::checks::Checked;
use crate::model::words::Condition;
use crate::model::{Agreement, DataSet, Field, Id};
use crate::plan::{Format, column_of};
use crate::relations::AccessTuple;

/// A table with data.
pub(super) struct Table {
    pub(super) name: String,
    /// The column that says whom a row is about; people are counted by it.
    pub(super) person: String,
    /// The column with the municipality a row belongs to.
    pub(super) municipality: String,
    /// The columns that must be there for the views, by name.
    pub(super) needed: BTreeSet<String>,
}

/// The case that a row belongs to.
pub(super) const CASE: &str = "_zaak";
const PERSON: &str = "_betrokkene";
const MUNICIPALITY: &str = "_gemeente";

impl Table {
    pub(super) fn of(checked: &Checked, data: Id<DataSet>) -> Self {
        let agreement = checked.agreement();
        let fields = checked.relations().fields.of_data(data);
        Self {
            name: name(&[&agreement.data[data].about.name]),
            person: person(checked, fields),
            municipality: municipality(agreement, fields),
            needed: BTreeSet::new(),
        }
    }
}

/// The one pseudonym among the fields, or that of the one BSN, or the BSN itself.
fn person(checked: &Checked, fields: &[Id<Field>]) -> String {
    let agreement = checked.agreement();
    let is_pseudonym =
        |field: &Id<Field>| agreement.pseudonymisations.values().any(|step| step.to.get() == Some(*field));
    let pseudonyms: BTreeSet<_> = fields.iter().copied().filter(is_pseudonym).collect();
    let is_bsn = |field: &Id<Field>| column_of(agreement, *field).format == Format::Bsn;
    let numbers = || -> BTreeSet<_> { fields.iter().copied().filter(is_bsn).collect() };
    let found = if pseudonyms.is_empty() { only(&numbers()) } else { only(&pseudonyms) };
    let Some(field) = found else { return PERSON.to_owned() };
    let replaced = checked.relations().fields.replaced_by(field);
    let kept = replaced.and_then(|step| agreement.pseudonymisations[step].to.get()).unwrap_or(field);
    column_name(&agreement.fields[kept].about.name)
}

fn municipality(agreement: &Agreement, fields: &[Id<Field>]) -> String {
    let found: BTreeSet<_> =
        fields.iter().copied().filter(|field| column_of(agreement, *field).format == Format::Municipality).collect();
    only(&found).map_or_else(|| MUNICIPALITY.to_owned(), |field| column_name(&agreement.fields[field].about.name))
}

/// The one there is; of two nobody said which it is.
fn only(found: &BTreeSet<Id<Field>>) -> Option<Id<Field>> {
    found.first().copied().filter(|_| found.len() == 1)
}

impl Table {
    /// Notes which columns a right reads.
    pub(super) fn need(&mut self, agreement: &Agreement, tuple: &AccessTuple) {
        let grant = &agreement.grants[tuple.grant];
        self.needed.insert(column_name(&agreement.fields[tuple.field].about.name));
        if tuple.group_size.is_some() || grant.conditions.contains(&Condition::Consent) {
            self.needed.insert(self.person.clone());
        }
        if grant.own_municipality {
            self.needed.insert(self.municipality.clone());
        }
        if grant.conditions.contains(&Condition::AfterAllocation) {
            self.needed.insert(CASE.to_owned());
        }
    }
}
