//! What the access relation says to a question, read off it on its own: how a back-end reads it is not known here.

use std::collections::BTreeMap;

use convenant::model::words::Condition;
use convenant::model::{DataSet, Field, Grant, Id, Purpose, Role, System};
use convenant::relations::{AccessTuple, Granularity};
use jiff::civil::Date;

use super::Built;

/// One question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question {
    pub(super) role: Id<Role>,
    pub(super) data: Id<DataSet>,
    pub(super) field: Id<Field>,
    pub(super) purpose: Id<Purpose>,
    /// The size of the group that a figure is about; `None` asks for a row.
    pub(super) size: Option<u32>,
    pub(super) own: bool,
    pub(super) system: Option<Id<System>>,
    /// Consent, allocation and membership are there.
    pub(super) facts: [bool; 3],
    pub(super) day: Date,
}

/// The day of a question, where no day is stated.
pub(super) const DAY: Date = jiff::civil::date(2026, 3, 1);

pub(super) type Key = (Id<Role>, Id<DataSet>, Id<Field>, Id<Purpose>);

/// The access relation of an agreement, by what it is about.
pub(super) struct Reading<'a> {
    pub(super) built: &'a Built,
    ways: BTreeMap<Key, Vec<&'a AccessTuple>>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(built: &'a Built) -> Self {
        let mut ways: BTreeMap<Key, Vec<&AccessTuple>> = BTreeMap::new();
        for tuple in &built.checked.relations().access.tuples {
            ways.entry((tuple.role, tuple.data, tuple.field, tuple.purpose)).or_default().push(tuple);
        }
        Self { built, ways }
    }

    /// The tuples about this.
    pub(super) fn ways(&self, key: Key) -> &[&'a AccessTuple] {
        self.ways.get(&key).map_or(&[], Vec::as_slice)
    }

    /// What the relation says to a question.
    pub(super) fn permits(&self, question: &Question) -> bool {
        let key = (question.role, question.data, question.field, question.purpose);
        self.ways(key).iter().any(|tuple| self.way_permits(tuple, question))
    }

    fn way_permits(&self, tuple: &AccessTuple, question: &Question) -> bool {
        let grant = &self.built.checked.agreement().grants[tuple.grant];
        let level = match (tuple.granularity, question.size) {
            (Granularity::Figures, Some(size)) => tuple.group_size.is_some_and(|least| size >= least),
            (Granularity::Rows | Granularity::OwnRows, None) => grant.group_size.is_absent(),
            _ => false,
        };
        let [consent, allocated, member] = question.facts;
        level
            && (!grant.own_municipality || question.own)
            && is_decided(grant)
            && (grant.systems.is_empty() || question.system.is_some_and(|system| grant.systems.contains(&system)))
            && grant.conditions.iter().all(|condition| match condition {
                Condition::Consent => consent && grant.consent_from.get().is_none_or(|day| question.day >= day),
                Condition::AfterAllocation => allocated,
                Condition::Membership => member,
            })
    }
}

/// Whether nothing that narrows the line is still open.
fn is_decided(grant: &Grant) -> bool {
    let lists = [grant.without.hole, grant.only.hole, grant.conditions.hole, grant.systems.hole];
    !grant.grain.is_hole() && !grant.consent_from.is_hole() && lists.iter().all(Option::is_none)
}
