//! `IFC-01`: a field that goes where none of its purposes is served.

use std::collections::{BTreeMap, BTreeSet};

use super::{path_to, point_at, shown};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{ifc as says, some_of};
use crate::model::{Agreement, DataSet, Field, Id, List, Purpose};
use crate::relations::{Form, Station};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "IFC-01",
    name: "doel-op-weg",
    title: Title {
        nl: "een gegeven gaat naar een plaats die voor geen van zijn doelen dient",
        en: "a field goes to a place that serves none of its purposes",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.b"],
    explanation: include_str!("ifc_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    delivered(context, report);
    arrived(context, report);
}

/// Fields that go along in a delivery for other purposes.
fn delivered(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for (id, data) in agreement.data.iter() {
        let Some(purposes) = data.delivery.as_ref().map(|delivery| &delivery.purposes).filter(|one| is_whole(one))
        else {
            continue;
        };
        let strays = strays(agreement, context.relations.fields.of_data(id), purposes, None);
        let Some(first) = strays.first() else { continue };
        let place = purposes.span.unwrap_or(data.about.span);
        let message =
            says::delivered_for_other(&data.about.name, named(agreement, purposes), fields(agreement, &strays));
        let field = &agreement.fields[*first];
        report
            .add(place, &data.about.name, message)
            .see(field.purposes.span.unwrap_or(field.about.span), says::field_here());
    }
}

/// Fields that come into a system for other purposes: per system, the first group of data that brings them.
fn arrived(context: &Context<'_>, report: &mut Findings<'_>) {
    let (agreement, reach) = (context.agreement, &context.relations.reach);
    let first = first_hops(context);
    for (id, system) in agreement.systems.iter().filter(|(_, system)| is_whole(&system.purposes)) {
        let purposes = &system.purposes;
        let mut seen = BTreeSet::new();
        for at in reach.at(Station::System(id)) {
            let arrival = &reach.arrivals[*at];
            if arrival.form == Form::Figures || !seen.insert(arrival.data) {
                continue;
            }
            let limit = agreement.data[arrival.data].delivery.as_ref().map(|delivery| &delivery.purposes);
            let held = held(context, first.get(&(arrival.data, Station::System(id))), arrival.data);
            let strays = strays(agreement, &held, purposes, limit.filter(|one| is_whole(one)));
            let Some(stray) = strays.first() else { continue };
            let path = path_to(context, *at);
            let name = &system.about.name;
            let message = says::arrives_for_other(
                name,
                named(agreement, purposes),
                fields(agreement, &strays),
                shown(agreement, &path),
            );
            let field = &agreement.fields[*stray];
            let finding = report.add(purposes.span.unwrap_or(system.about.span), name, message);
            finding.see(field.purposes.span.unwrap_or(field.about.span), says::field_here());
            point_at(context, &path, finding);
        }
    }
}

/// The first hop that brings a group of data into a system.
fn first_hops(context: &Context<'_>) -> BTreeMap<(Id<DataSet>, Station), usize> {
    let mut out = BTreeMap::new();
    for (number, hop) in context.relations.flow.hops.iter().enumerate() {
        out.entry((hop.data, hop.to)).or_insert(number);
    }
    out
}

/// The fields with which a group of data comes into a system.
fn held(context: &Context<'_>, hop: Option<&usize>, data: Id<DataSet>) -> Vec<Id<Field>> {
    let hop = hop.and_then(|hop| context.relations.flow.hops.get(*hop));
    hop.map_or_else(
        || context.relations.fields.of_data(data).to_vec(),
        |hop| hop.fields.iter().map(|at| at.field).collect(),
    )
}

/// The fields that share no purpose with the place; with a limit, only what the limit leaves of their purposes counts. A
/// field without purposes is another finding.
fn strays(
    agreement: &Agreement,
    held: &[Id<Field>],
    place: &List<Id<Purpose>>,
    limit: Option<&List<Id<Purpose>>>,
) -> Vec<Id<Field>> {
    let place: BTreeSet<_> = place.iter().collect();
    let limit: Option<BTreeSet<_>> = limit.map(|limit| limit.iter().collect());
    let mut fits = BTreeMap::new();
    let mut shares = |purpose: Id<Purpose>| {
        *fits
            .entry(purpose)
            .or_insert_with(|| place.contains(&purpose) && limit.as_ref().is_none_or(|limit| limit.contains(&purpose)))
    };
    let stray = |field: &Id<Field>| {
        let purposes = &agreement.fields[*field].purposes;
        is_whole(purposes) && !purposes.iter().any(&mut shares)
    };
    held.iter().copied().filter(stray).collect()
}

/// Stated, with nothing left open.
fn is_whole(purposes: &List<Id<Purpose>>) -> bool {
    !purposes.is_empty() && purposes.hole.is_none()
}

fn named(agreement: &Agreement, purposes: &List<Id<Purpose>>) -> crate::source::Text {
    some_of(purposes.iter().map(|purpose| &agreement.purposes[purpose].about.name))
}

fn fields(agreement: &Agreement, fields: &[Id<Field>]) -> crate::source::Text {
    some_of(fields.iter().map(|field| &agreement.fields[*field].about.name))
}
