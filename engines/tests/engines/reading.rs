//! What the access relation says to a question, read off it on its own: how a back-end reads it is not known here.

use std::collections::BTreeMap;

use convenant::model::words::Condition;
use convenant::model::{DataSet, Field, Id, Purpose, Role, System};
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

/// The day of a question, where no day is stated; it is past when a database is asked, whose clock is real.
pub(super) const DAY: Date = jiff::civil::date(2026, 3, 1);

pub(super) type Key = (Id<Role>, Id<DataSet>, Id<Field>, Id<Purpose>);

/// The tuples of the access relation by what they are about.
pub(super) fn tuples(built: &Built) -> BTreeMap<Key, Vec<&AccessTuple>> {
    let mut out: BTreeMap<Key, Vec<&AccessTuple>> = BTreeMap::new();
    for tuple in &built.checked.relations().access.tuples {
        out.entry((tuple.role, tuple.data, tuple.field, tuple.purpose)).or_default().push(tuple);
    }
    out
}

/// What the access relation says.
pub(super) fn permitted(built: &Built, tuples: &BTreeMap<Key, Vec<&AccessTuple>>, question: &Question) -> bool {
    let agreement = built.checked.agreement();
    let key = (question.role, question.data, question.field, question.purpose);
    tuples.get(&key).into_iter().flatten().any(|tuple| {
        let grant = &agreement.grants[tuple.grant];
        let level = match (tuple.granularity, question.size) {
            (Granularity::Figures, Some(size)) => tuple.group_size.is_some_and(|least| size >= least),
            (Granularity::Rows | Granularity::OwnRows, None) => grant.group_size.is_absent(),
            _ => false,
        };
        let [consent, allocated, member] = question.facts;
        level
            && (!grant.own_municipality || question.own)
            && !grant.grain.is_hole()
            && [grant.without.hole, grant.only.hole, grant.conditions.hole, grant.systems.hole]
                .iter()
                .all(Option::is_none)
            && !grant.consent_from.is_hole()
            && (grant.systems.is_empty() || question.system.is_some_and(|system| grant.systems.contains(&system)))
            && grant.conditions.iter().all(|condition| match condition {
                Condition::Consent => consent && grant.consent_from.get().is_none_or(|day| question.day >= day),
                Condition::AfterAllocation => allocated,
                Condition::Membership => member,
            })
    })
}
