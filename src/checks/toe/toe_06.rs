//! `TOE-06`: a role that is to see pseudonyms can reach what they replace.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::checks::pse::Receivers;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::model::{Actor, Agreement, DataSet, Field, Id, Role, System};
use crate::relations::{Granularity, HopKind, State, Station};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TOE-06",
    name: "ruwe-toegang",
    title: Title {
        nl: "een rol die het pseudoniem hoort te zien kan bij het oorspronkelijke gegeven",
        en: "a role that is to see the pseudonym can reach what it replaces",
    },
    severity: Severity::Objection,
    law: &["avg.4.5", "avg.32"],
    explanation: include_str!("toe_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    granted(context, report);
    operated(context, report);
}

/// Rights to the replaced field itself, for those who did not send it.
fn granted(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let (mut suppliers, mut seen) = (Suppliers::of(agreement), BTreeSet::new());
    let mut only = BTreeMap::new();
    for tuple in context.relations.access.tuples.iter().filter(|tuple| tuple.granularity != Granularity::Figures) {
        let Some(step) = context.relations.fields.replaced_by(tuple.field) else { continue };
        if suppliers.include(tuple.data, tuple.role) || !seen.insert((tuple.grant, tuple.role, tuple.field)) {
            continue;
        }
        let (role, field) = (&agreement.roles[tuple.role].about, &agreement.fields[tuple.field].about);
        let grant = &agreement.grants[tuple.grant];
        // Where each field is named first.
        let named = only.entry(tuple.grant).or_insert_with(|| {
            grant.only.items.iter().rev().map(|item| (item.value, item.span)).collect::<BTreeMap<_, _>>()
        });
        let place = named.get(&tuple.field).copied().unwrap_or(grant.span);
        let replaced = agreement.pseudonymisations[step].about.span;
        report.add(place, &role.name, says::raw_granted(&role.name, &field.name)).see(replaced, says::replaced_here());
    }
}

/// Who sends which data, groups with their members.
struct Suppliers<'a> {
    agreement: &'a Agreement,
    by_data: BTreeMap<Id<DataSet>, BTreeSet<Actor>>,
    /// What was found already.
    known: BTreeMap<(Id<DataSet>, Actor), bool>,
}

impl<'a> Suppliers<'a> {
    fn of(agreement: &'a Agreement) -> Self {
        let deliveries = agreement.data.iter().filter_map(|(id, data)| Some((id, data.delivery.as_ref()?)));
        let by_data = deliveries.map(|(id, delivery)| (id, delivery.from.iter().collect())).collect();
        Self { agreement, by_data, known: BTreeMap::new() }
    }

    /// Whether the organisation of a role is itself among those who send the data: it has them anyway. A part of a sender is
    /// not: it may well be the receiver.
    fn include(&mut self, data: Id<DataSet>, role: Id<Role>) -> bool {
        let (Some(at), Some(from)) = (self.agreement.roles[role].at.get(), self.by_data.get(&data)) else {
            return false;
        };
        let found = || from.contains(&at) || self.agreement.is_member_of_any(from, at);
        *self.known.entry((data, at)).or_insert_with(found)
    }
}

/// Where a field still is as it came.
type RawIn = BTreeMap<(Id<DataSet>, Actor), (Id<System>, Id<Field>)>;

/// Organisations that run a system where the field still is as it came, and have a role that reads its pseudonym. That the
/// receiver runs it is another finding.
fn operated(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let raw = raw_in(context);
    let (mut suppliers, mut seen) = (Suppliers::of(agreement), BTreeSet::new());
    let mut pseudonyms = FxHashMap::default();
    for hop in context.relations.flow.hops.iter().filter(|hop| hop.kind == HopKind::Consult) {
        let Station::Role(role) = hop.to else { continue };
        let Some(at) = agreement.roles[role].at.get().map(|at| agreement.answerable(at)) else { continue };
        let Some((system, field)) = raw.get(&(hop.data, at)).copied() else { continue };
        let seen_here = || hop.fields.iter().any(|at| at.state == State::Pseudonym);
        let pseudonym = *pseudonyms.entry(hop.fields.as_ptr()).or_insert_with(seen_here);
        if !pseudonym || suppliers.include(hop.data, role) || !seen.insert((role, system)) {
            continue;
        }
        let (role, system) = (&agreement.roles[role].about, &agreement.systems[system]);
        let message = says::raw_operated(&role.name, &agreement.fields[field].about.name, &system.about.name);
        let runs = system.operator.span().unwrap_or(system.about.span);
        report.add(hop.span, &role.name, message).see(runs, says::operator_here());
    }
}

fn raw_in(context: &Context<'_>) -> RawIn {
    let agreement = context.agreement;
    let receivers = Receivers::of(context);
    let mut out = RawIn::new();
    let mut known = FxHashMap::default();
    for hop in &context.relations.flow.hops {
        let Station::System(system) = hop.to else { continue };
        let Some(operator) = agreement.systems[system].operator.get() else { continue };
        // Hops of one stretch share their fields.
        let raw =
            known.entry(hop.fields.as_ptr()).or_insert_with(|| hop.fields.iter().find(|at| at.state == State::Raw));
        let Some(raw) = raw else { continue };
        if receivers.same_as(agreement, system, operator).is_none() {
            out.entry((hop.data, agreement.answerable(operator))).or_insert((system, raw.field));
        }
    }
    out
}
