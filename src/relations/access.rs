//! Access: role × data × field × purpose × granularity, under conditions. A right reaches a field only for a purpose that
//! the field itself has; a right whose purposes a field does not share is noted as a mismatch and gives nothing.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::fields::FieldMap;
use crate::model::words::{Condition, Grain};
use crate::model::{Agreement, DataSet, Field, Grant, Id, List, Purpose, Role};

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
    let mut known = FxHashMap::default();
    for (number, grant) in agreement.grants.iter().enumerate() {
        let wanted = Wanted::of(grant);
        let mut asked: Vec<_> = grant.purposes.iter().enumerate().map(|(at, purpose)| (purpose, at)).collect();
        asked.sort_unstable();
        for data in grant.data.iter() {
            for field in reached(&wanted, fields, data, &mut known) {
                let shared = shared(&asked, &agreement.fields[field].purposes);
                add(grant, number, (data, field), &shared, &mut access);
            }
        }
    }
    access
}

/// Which fields a line of `toegang` lets read: `alleen` and `zonder`.
pub(super) struct Wanted {
    only: BTreeSet<Id<Field>>,
    without: FxHashSet<Id<Field>>,
}

impl Wanted {
    pub(super) fn of(grant: &Grant) -> Self {
        Self { only: grant.only.iter().collect(), without: grant.without.iter().collect() }
    }

    pub(super) fn everything(&self) -> bool {
        self.only.is_empty() && self.without.is_empty()
    }

    pub(super) fn has(&self, field: Id<Field>) -> bool {
        (self.only.is_empty() || self.only.contains(&field)) && !self.without.contains(&field)
    }
}

/// Where each field stands in a list.
pub(super) struct Places(Vec<(Id<Field>, usize)>);

impl Places {
    pub(super) fn of(fields: impl Iterator<Item = Id<Field>>) -> Self {
        let mut places: Vec<_> = fields.enumerate().map(|(at, field)| (field, at)).collect();
        places.sort_unstable();
        Self(places)
    }

    /// The places in the list of what a line wants, in order. Gone along is whatever there are fewer of.
    pub(super) fn wanted(&self, wanted: &Wanted) -> Vec<usize> {
        let mut out: Vec<_> = if wanted.only.is_empty() || wanted.only.len() > self.0.len() {
            self.0.iter().filter(|(field, _)| wanted.has(*field)).map(|(_, at)| *at).collect()
        } else {
            let asked = wanted.only.iter().filter(|field| wanted.has(**field));
            asked.flat_map(|field| self.of_field(*field)).map(|(_, at)| *at).collect()
        };
        out.sort_unstable();
        out
    }

    fn of_field(&self, field: Id<Field>) -> &[(Id<Field>, usize)] {
        let from = self.0.partition_point(|(other, _)| *other < field);
        let count = self.0[from..].partition_point(|(other, _)| *other == field);
        &self.0[from..from + count]
    }
}

/// The fields of the data that a grant reaches: without those it leaves out, and without those a pseudonym replaces,
/// unless it names them.
fn reached(
    wanted: &Wanted,
    fields: &FieldMap,
    data: Id<DataSet>,
    known: &mut FxHashMap<*const Id<Field>, Places>,
) -> Vec<Id<Field>> {
    let held = fields.of_data(data);
    let is_read = |field: &Id<Field>| fields.replaced_by(*field).is_none() || wanted.only.contains(field);
    if wanted.everything() {
        return held.iter().copied().filter(is_read).collect();
    }
    let places = known.entry(held.as_ptr()).or_insert_with(|| Places::of(held.iter().copied()));
    places.wanted(wanted).into_iter().map(|at| held[at]).filter(is_read).collect()
}

/// The purposes that a line and a field share, in the order of the line. `asked` is sorted by purpose, each with its place.
fn shared(asked: &[(Id<Purpose>, usize)], of_field: &List<Id<Purpose>>) -> Vec<Id<Purpose>> {
    let mut found: Vec<(usize, Id<Purpose>)> = Vec::new();
    for purpose in of_field.iter() {
        let from = asked.partition_point(|(other, _)| *other < purpose);
        let same = asked[from..].iter().take_while(|(other, _)| *other == purpose);
        found.extend(same.map(|(_, at)| (*at, purpose)));
    }
    found.sort_unstable();
    // A field may name a purpose twice.
    found.dedup();
    found.into_iter().map(|(_, purpose)| purpose).collect()
}

fn add(
    grant: &Grant,
    number: usize,
    (data, field): (Id<DataSet>, Id<Field>),
    shared: &[Id<Purpose>],
    access: &mut Access,
) {
    let granularity = granularity(grant);
    let group_size = if granularity == Granularity::Figures { grant.group_size.get() } else { None };
    for role in grant.roles.iter() {
        for purpose in shared.iter().copied() {
            access.tuples.push(AccessTuple { role, data, field, purpose, granularity, group_size, grant: number });
        }
        if shared.is_empty() {
            access.mismatches.push(Mismatch { grant: number, role, data, field });
        }
    }
}
