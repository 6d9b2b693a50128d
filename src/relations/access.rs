//! Access: role × data × field × purpose × granularity, under conditions. A right reaches a field only for a purpose that
//! the field itself has; a right whose purposes a field does not share is noted as a mismatch and gives nothing.

use super::fields::FieldMap;
use crate::model::words::{Condition, Grain};
use crate::model::{Agreement, DataSet, Field, Grant, Id, Purpose, Role};

/// How fine the data are seen. The order is from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Granularity {
    /// Every row.
    Rows,
    /// Only rows of the user's own municipality.
    OwnRows,
    /// Figures about groups.
    Figures,
}

/// One right to one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessTuple {
    pub role: Id<Role>,
    pub data: Id<DataSet>,
    pub field: Id<Field>,
    pub purpose: Id<Purpose>,
    pub granularity: Granularity,
    /// The smallest group a figure may be about; only with figures, and `None` while that is open.
    pub group_size: Option<u32>,
    /// Which line of `toegang` grants it: a position in [`Agreement::grants`]. Conditions are found there.
    pub grant: usize,
}

/// A right that names a field without sharing a purpose with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    pub grant: usize,
    pub role: Id<Role>,
    pub data: Id<DataSet>,
    pub field: Id<Field>,
}

/// The access relation.
#[derive(Debug, Default)]
pub struct Access {
    pub tuples: Vec<AccessTuple>,
    pub mismatches: Vec<Mismatch>,
}

impl AccessTuple {
    /// The conditions under which the right holds.
    pub fn conditions<'a>(&self, agreement: &'a Agreement) -> impl Iterator<Item = Condition> + use<'a> {
        agreement.grants[self.grant].conditions.iter()
    }
}

/// The granularity a grant states; rows when it says nothing, which is the widest reading.
#[must_use]
pub fn granularity(grant: &Grant) -> Granularity {
    match (grant.grain.get(), grant.own_municipality) {
        (Some(Grain::Figures), _) => Granularity::Figures,
        (_, true) => Granularity::OwnRows,
        (_, false) => Granularity::Rows,
    }
}

pub(super) fn of(agreement: &Agreement, fields: &FieldMap) -> Access {
    let mut access = Access::default();
    for (number, grant) in agreement.grants.iter().enumerate() {
        for data in grant.data.iter() {
            for field in reached(grant, fields, data) {
                add(agreement, number, data, field, &mut access);
            }
        }
    }
    access
}

/// The fields of the data that a grant reaches: without those it leaves out, and without those a pseudonym replaces,
/// unless it names them.
fn reached<'a>(grant: &'a Grant, fields: &'a FieldMap, data: Id<DataSet>) -> impl Iterator<Item = Id<Field>> + 'a {
    fields.of_data(data).iter().copied().filter(|field| {
        let named = grant.only.contains(field);
        let wanted = grant.only.is_empty() || named;
        wanted && !grant.without.contains(field) && (named || fields.replaced_by(*field).is_none())
    })
}

fn add(agreement: &Agreement, number: usize, data: Id<DataSet>, field: Id<Field>, access: &mut Access) {
    let grant = &agreement.grants[number];
    let purposes = &agreement.fields[field].purposes;
    let granularity = granularity(grant);
    let group_size = if granularity == Granularity::Figures { grant.group_size.get() } else { None };
    for role in grant.roles.iter() {
        let mut shared = false;
        for purpose in grant.purposes.iter().filter(|purpose| purposes.contains(purpose)) {
            shared = true;
            access.tuples.push(AccessTuple { role, data, field, purpose, granularity, group_size, grant: number });
        }
        if !shared {
            access.mismatches.push(Mismatch { grant: number, role, data, field });
        }
    }
}
