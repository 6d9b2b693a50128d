//! Flow: which data go from where to where, by which step, and in what state each field is on the way. A delivery goes from
//! its senders through its channel along its stores; what a pseudonym replaces is gone after the step that replaces it.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::access::{Granularity, Places, Wanted, granularity};
use super::fields::FieldMap;
use crate::model::words::{Grain, SystemKind};
use crate::model::{Actor, Agreement, DataSet, Delivery, Field, Given, Id, Pseudonymisation, Role, System};
use crate::source::{Span, Spanned};

/// Where data can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Station {
    Actor(Actor),
    System(Id<System>),
    Role(Id<Role>),
    /// Nowhere any more.
    Destroyed,
}

/// What happens between two stations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HopKind {
    Deliver,
    Pseudonymise,
    Store,
    /// Loading into a system that works on the data.
    Process,
    /// A role sees rows.
    Consult,
    /// Figures are made.
    Aggregate,
    Destroy,
}

/// In what state a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// A direct identifier that is to be replaced by a pseudonym, still as it is.
    Raw,
    Pseudonym,
    Plain,
    Figures,
}

/// A field on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldAt {
    pub field: Id<Field>,
    pub state: State,
}

/// One step of one group of data.
#[derive(Clone, Debug)]
pub struct Hop {
    pub data: Id<DataSet>,
    pub from: Station,
    pub to: Station,
    pub kind: HopKind,
    /// Shared between the hops of one stretch.
    pub fields: Arc<[FieldAt]>,
    pub span: Span,
}

/// The flow relation.
#[derive(Debug, Default)]
pub struct Flow {
    pub hops: Vec<Hop>,
    /// The systems that data arrive in or leave from.
    pub used: BTreeSet<Id<System>>,
}

impl Flow {
    /// Whether any data arrive in or leave from a system.
    #[must_use]
    pub fn uses(&self, system: Id<System>) -> bool {
        self.used.contains(&system)
    }
}

pub(super) fn of(agreement: &Agreement, fields: &FieldMap) -> Flow {
    let mut flow = Flow::default();
    let mut known = FxHashMap::default();
    let states: Vec<_> = agreement.data.ids().map(|id| States::of(agreement, fields, id, &mut known)).collect();
    for ((id, data), states) in agreement.data.iter().zip(&states) {
        match &data.delivery {
            Some(delivery) => along(agreement, id, data, delivery, states, &mut flow),
            None => held(id, data, states, &mut flow),
        }
        destroyed(id, data, states, &mut flow);
    }
    consulted(agreement, &states, &mut flow);
    let stations = flow.hops.iter().flat_map(|hop| [hop.from, hop.to]);
    flow.used = stations
        .filter_map(|station| match station {
            Station::System(system) => Some(system),
            _ => None,
        })
        .collect();
    flow
}

/// The fields of one group of data in the states they go through.
struct States {
    pseudonymised_in: Option<(Id<System>, Id<Pseudonymisation>)>,
    before: Arc<[FieldAt]>,
    after: Arc<[FieldAt]>,
}

/// Fields as they are before and after some steps, by the place in memory of the list they come from.
type Known = FxHashMap<(*const Id<Field>, usize, Vec<Id<Pseudonymisation>>), [Arc<[FieldAt]>; 2]>;

impl States {
    /// `known` holds what was worked out before: data that are still open share their fields.
    fn of(agreement: &Agreement, fields: &FieldMap, data: Id<DataSet>, known: &mut Known) -> Self {
        let held = fields.of_data(data);
        let applied = pseudonymisations(agreement, fields, data).collect::<Vec<_>>();
        let pseudonymised_in = applied.iter().find_map(|(id, step)| Some((step.system.get()?, *id)));
        let key = (held.as_ptr(), held.len(), applied.iter().map(|(id, _)| *id).collect());
        let [before, after] = known.entry(key).or_insert_with(|| before_and_after(held, &applied)).clone();
        Self { pseudonymised_in, before, after }
    }
}

fn before_and_after(held: &[Id<Field>], applied: &[(Id<Pseudonymisation>, &Pseudonymisation)]) -> [Arc<[FieldAt]>; 2] {
    let plain = |field| FieldAt { field, state: State::Plain };
    if applied.is_empty() {
        let all: Arc<[_]> = held.iter().copied().map(plain).collect();
        return [all.clone(), all];
    }
    let pseudonyms: Vec<_> = applied.iter().filter_map(|(_, step)| step.to.get()).collect();
    let raw: Vec<_> = applied.iter().filter_map(|(_, step)| step.from.get()).collect();
    let special: BTreeSet<_> = pseudonyms.iter().chain(&raw).copied().collect();
    let others = || held.iter().copied().filter(|field| !special.contains(field));
    let with = |special: &[Id<Field>], state| {
        let special = special.iter().map(|field| FieldAt { field: *field, state });
        special.chain(others().map(plain)).collect::<Arc<[_]>>()
    };
    [with(&raw, State::Raw), with(&pseudonyms, State::Pseudonym)]
}

/// The pseudonymisations that happen to a group of data: it holds the pseudonym or what it replaces, and passes the system
/// where that is done.
pub fn pseudonymisations<'a>(
    agreement: &'a Agreement,
    fields: &FieldMap,
    data: Id<DataSet>,
) -> impl Iterator<Item = (Id<Pseudonymisation>, &'a Pseudonymisation)> + use<'a> {
    let passed = || systems(&agreement.data[data]).collect();
    let steps = if fields.has_steps(data) { fields.steps_within(data, &passed()) } else { Vec::new() };
    steps.into_iter().map(|id| (id, &agreement.pseudonymisations[id]))
}

/// Every system a group of data passes: channel, stores, processing.
pub fn systems(data: &DataSet) -> impl Iterator<Item = Id<System>> {
    places(data).map(|place| place.value)
}

/// Every system a group of data passes, and where that is said.
pub fn places(data: &DataSet) -> impl Iterator<Item = Spanned<Id<System>>> {
    let via = data.delivery.iter().filter_map(|delivery| match &delivery.via {
        Given::Known(system) => Some(*system),
        _ => None,
    });
    let processing = data.delivery.iter().flat_map(|delivery| &delivery.processing.items);
    via.chain(data.storage.items.iter().chain(processing).copied())
}

fn along(
    agreement: &Agreement,
    id: Id<DataSet>,
    data: &DataSet,
    delivery: &Delivery,
    states: &States,
    flow: &mut Flow,
) {
    let mut walk = Walk { data: id, states, replaced: states.pseudonymised_in.is_none(), flow };
    let chain = chain(agreement, data, delivery);
    let first = chain.first().map(|(system, span)| (Station::System(*system), *span));
    let origin = origins(delivery);
    match first {
        Some((first, span)) => {
            for from in &origin {
                walk.hop(*from, first, HopKind::Deliver, span);
            }
        }
        None => {
            for (from, to) in origin.iter().flat_map(|from| delivery.to.items.iter().map(move |to| (*from, to))) {
                walk.hop(from, Station::Actor(to.value), kind_of(delivery), to.span);
            }
        }
    }
    walk.chain(&chain);
    walk.processing(agreement, data, delivery, chain.last().map(|(system, _)| *system));
    walk.handed_over(delivery, chain.last().map(|(system, _)| *system));
}

fn kind_of(delivery: &Delivery) -> HopKind {
    if delivery.grain.get() == Some(Grain::Figures) { HopKind::Aggregate } else { HopKind::Deliver }
}

/// Where a delivery begins: the system its data were made in, or its senders.
pub(super) fn origins(delivery: &Delivery) -> Vec<Station> {
    if let Some(system) = delivery.derived_in.get() {
        return vec![Station::System(system)];
    }
    delivery.from.iter().map(Station::Actor).collect()
}

/// The channel and the stores in order; file stores hang on the systems that fill them, see [`Walk::processing`].
fn chain(agreement: &Agreement, data: &DataSet, delivery: &Delivery) -> Vec<(Id<System>, Span)> {
    let via = delivery.via.get().zip(delivery.via.span());
    let stores = data.storage.items.iter().map(|item| (item.value, item.span));
    let hangs =
        |system| is_kind(agreement, system, SystemKind::FileStore) && spreadsheet(agreement, delivery).is_some();
    let mut out: Vec<(Id<System>, Span)> = via.into_iter().collect();
    out.extend(stores.filter(|(system, _)| !hangs(*system)));
    out.dedup_by_key(|(system, _)| *system);
    out
}

fn is_kind(agreement: &Agreement, system: Id<System>, kind: SystemKind) -> bool {
    agreement.systems[system].kind.get() == Some(kind)
}

fn spreadsheet(agreement: &Agreement, delivery: &Delivery) -> Option<Id<System>> {
    delivery.processing.iter().find(|system| is_kind(agreement, *system, SystemKind::Spreadsheet))
}

/// A walk along one delivery.
struct Walk<'w> {
    data: Id<DataSet>,
    states: &'w States,
    /// The pseudonym has taken the place of what it replaces.
    replaced: bool,
    flow: &'w mut Flow,
}

impl Walk<'_> {
    fn hop(&mut self, from: Station, to: Station, kind: HopKind, span: Span) {
        let fields = if self.replaced { self.states.after.clone() } else { self.states.before.clone() };
        self.flow.hops.push(Hop { data: self.data, from, to, kind, fields, span });
        if let (Some((system, _)), false) = (self.states.pseudonymised_in, self.replaced)
            && to == Station::System(system)
        {
            self.replaced = true;
            let fields = self.states.after.clone();
            self.flow.hops.push(Hop { data: self.data, from: to, to, kind: HopKind::Pseudonymise, fields, span });
        }
    }

    fn chain(&mut self, chain: &[(Id<System>, Span)]) {
        for pair in chain.windows(2) {
            self.hop(Station::System(pair[0].0), Station::System(pair[1].0), HopKind::Store, pair[1].1);
        }
    }

    /// The last store feeds each processing system; a spreadsheet fills the file stores.
    fn processing(&mut self, agreement: &Agreement, data: &DataSet, delivery: &Delivery, last: Option<Id<System>>) {
        let Some(last) = last else { return };
        // A store that also works on the data has them already.
        for system in delivery.processing.items.iter().filter(|system| system.value != last) {
            self.hop(Station::System(last), Station::System(system.value), HopKind::Process, system.span);
        }
        let Some(spreadsheet) = spreadsheet(agreement, delivery) else { return };
        for store in &data.storage.items {
            if is_kind(agreement, store.value, SystemKind::FileStore) {
                self.hop(Station::System(spreadsheet), Station::System(store.value), HopKind::Store, store.span);
            }
        }
    }

    /// A delivery through a mail or report system reaches its receivers from there.
    fn handed_over(&mut self, delivery: &Delivery, last: Option<Id<System>>) {
        let Some(last) = last.filter(|_| delivery.derived_in.is_known()) else { return };
        for to in &delivery.to.items {
            self.hop(Station::System(last), Station::Actor(to.value), kind_of(delivery), to.span);
        }
    }
}

/// Data that are only held: from the holder into the stores.
fn held(id: Id<DataSet>, data: &DataSet, states: &States, flow: &mut Flow) {
    let Some(holder) = data.holder.get() else { return };
    for store in &data.storage.items {
        let (from, to) = (Station::Actor(holder), Station::System(store.value));
        flow.hops.push(Hop {
            data: id,
            from,
            to,
            kind: HopKind::Store,
            fields: states.before.clone(),
            span: store.span,
        });
    }
}

fn destroyed(id: Id<DataSet>, data: &DataSet, states: &States, flow: &mut Flow) {
    for rule in data.retention.iter().filter(|rule| rule.by.is_known()) {
        let listed: Vec<_> = rule.systems.iter().collect();
        let places = if listed.is_empty() { systems(data).collect() } else { listed };
        for system in places {
            let (from, to) = (Station::System(system), Station::Destroyed);
            let fields = states.after.clone();
            flow.hops.push(Hop { data: id, from, to, kind: HopKind::Destroy, fields, span: rule.span });
        }
    }
}

/// What roles see: from the systems a right names, or else from those where the data are worked on or kept.
fn consulted(agreement: &Agreement, states: &[States], flow: &mut Flow) {
    let mut known = FxHashMap::default();
    for grant in &agreement.grants {
        let figures = granularity(grant) == Granularity::Figures;
        let (kind, state) = if figures { (HopKind::Aggregate, Some(State::Figures)) } else { (HopKind::Consult, None) };
        let wanted = Wanted::of(grant);
        for data in grant.data.iter() {
            let seen = seen(&wanted, &states[data.index() as usize], state, &mut known);
            for system in sources(grant, &agreement.data[data]) {
                for role in grant.roles.iter() {
                    let (from, to) = (Station::System(system), Station::Role(role));
                    flow.hops.push(Hop { data, from, to, kind, fields: seen.clone(), span: grant.span });
                }
            }
        }
    }
}

fn seen(
    wanted: &Wanted,
    states: &States,
    state: Option<State>,
    known: &mut FxHashMap<*const FieldAt, Places>,
) -> Arc<[FieldAt]> {
    let after = &states.after;
    let there = |at: &FieldAt| FieldAt { state: state.unwrap_or(at.state), ..*at };
    match (wanted.everything(), state) {
        (true, None) => after.clone(),
        (true, Some(_)) => after.iter().map(there).collect(),
        _ => {
            let places = known.entry(after.as_ptr()).or_insert_with(|| Places::of(after.iter().map(|at| at.field)));
            places.wanted(wanted).into_iter().map(|at| there(&after[at])).collect()
        }
    }
}

fn sources(grant: &crate::model::Grant, data: &DataSet) -> Vec<Id<System>> {
    if !grant.systems.is_empty() {
        return grant.systems.iter().collect();
    }
    let processing: Vec<_> = data.delivery.iter().flat_map(|delivery| delivery.processing.iter()).collect();
    if processing.is_empty() { data.storage.iter().rev().take(1).collect() } else { processing }
}
