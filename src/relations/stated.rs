//! What an agreement states, looked up by what promises ask for: which fields serve a purpose, who runs which systems. Each is
//! gathered once, so that many promises do not each go over all declarations. Whether a promise is kept is not known here.

use std::collections::{BTreeMap, BTreeSet};

use super::Relations;
use super::flow::systems;
use super::order::Order;
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
    /// The systems that data come in or are made in.
    pub(super) of_data: By<Id<DataSet>, Id<System>>,
    /// Where the data in a system stand among what is kept.
    pub(super) kept: BTreeMap<(Id<DataSet>, Option<Id<System>>), usize>,
    /// For each group of data where it stands among what is kept: the first of each that has the same rules.
    pub(super) rules: BTreeMap<Id<DataSet>, Vec<usize>>,
    /// The first time that someone has data in custody: a position in the periods of the line.
    pub(super) held: BTreeMap<(Id<DataSet>, Actor), usize>,
    /// Where things stand on the line of time, and what is done before what.
    pub(super) nodes: BTreeMap<NodeKind, usize>,
    pub(super) order: Order,
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
        for (id, data) in agreement.data.iter() {
            let made = data.delivery.iter().filter_map(|delivery| delivery.derived_in.get());
            out.of_data.insert(id, systems(data).chain(made).collect());
        }
        out.keep(relations);
        out.place_in_time(relations);
        out
    }

    fn keep(&mut self, relations: &Relations) {
        let mut seen = BTreeSet::new();
        for (at, kept) in relations.retention.kept.iter().enumerate() {
            self.kept.entry((kept.data, kept.system)).or_insert(at);
            if seen.insert((kept.data, kept.rules.as_ptr())) {
                self.rules.entry(kept.data).or_default().push(at);
            }
        }
    }

    fn place_in_time(&mut self, relations: &Relations) {
        let timeline = &relations.timeline;
        for (at, node) in timeline.nodes.iter().enumerate() {
            self.nodes.entry(node.kind).or_insert(at);
        }
        for line in &timeline.custody {
            for (at, period) in line.periods.iter().enumerate() {
                self.held.entry((line.data, period.by)).or_insert(at);
            }
        }
        self.order = Order::of(&timeline.nodes);
    }
}
