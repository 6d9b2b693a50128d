//! What an agreement states, looked up by what promises ask for: which fields serve a purpose, who runs which systems. Each is
//! gathered once, so that many promises do not each go over all declarations. Whether a promise is kept is not known here.

use std::collections::{BTreeMap, BTreeSet};

use super::Relations;
use super::timeline::NodeKind;
use crate::model::words::Nature;
use crate::model::{Actor, Agreement, DataSet, Field, Id, Purpose, SubjectCategory, System};

/// Sets of things by what they are asked by.
type By<K, T> = BTreeMap<K, BTreeSet<T>>;

/// The index.
#[derive(Debug, Default)]
pub(super) struct Stated {
    pub(super) of_purpose: By<Id<Purpose>, Id<Field>>,
    pub(super) of_subject: By<Id<SubjectCategory>, Id<Field>>,
    pub(super) of_nature: By<Nature, Id<Field>>,
    pub(super) operated: By<Actor, Id<System>>,
    pub(super) supplied: By<Actor, Id<System>>,
    pub(super) processed: By<Actor, Id<System>>,
    /// Where the data in a system stand among what is kept.
    pub(super) kept: BTreeMap<(Id<DataSet>, Option<Id<System>>), usize>,
    /// Where things stand on the line of time.
    pub(super) nodes: BTreeMap<NodeKind, usize>,
}

impl Stated {
    pub(super) fn of(agreement: &Agreement, relations: &Relations) -> Self {
        let mut out = Self::default();
        for (id, field) in agreement.fields.iter() {
            field.purposes.iter().for_each(|one| _ = out.of_purpose.entry(one).or_default().insert(id));
            field.concerns.iter().for_each(|one| _ = out.of_subject.entry(one).or_default().insert(id));
            field.nature.iter().for_each(|one| _ = out.of_nature.entry(one).or_default().insert(id));
        }
        for (id, system) in agreement.systems.iter() {
            system.operator.get().map(|actor| out.operated.entry(actor).or_default().insert(id));
            system.vendor.get().map(|actor| out.supplied.entry(actor).or_default().insert(id));
        }
        for processor in agreement.processors.values() {
            if let Some(actor) = processor.who.get() {
                out.processed.entry(actor).or_default().extend(processor.systems.iter());
            }
        }
        for (at, kept) in relations.retention.kept.iter().enumerate() {
            out.kept.entry((kept.data, kept.system)).or_insert(at);
        }
        for (at, node) in relations.timeline.nodes.iter().enumerate() {
            out.nodes.entry(node.kind).or_insert(at);
        }
        out
    }
}
