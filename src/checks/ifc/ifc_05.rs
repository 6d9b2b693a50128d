//! `IFC-05`: a path on which an identifier comes where only pseudonyms are promised.

use std::collections::BTreeMap;

use super::{Reached, path_to, point_at, promised, shown};
use crate::checks::pse::Receivers;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{ifc as says, some_of};
use crate::model::words::AtMost;
use crate::model::{DataSet, Id};
use crate::relations::{Arrival, By, Station};
use crate::source::{Severity, Text};

pub(super) static CHECK: Check = Check {
    code: "IFC-05",
    name: "identiteit-waar-pseudoniem-beloofd",
    title: Title {
        nl: "langs een weg komt het oorspronkelijke gegeven waar alleen pseudoniemen zijn beloofd",
        en: "along a path the identifier comes where only pseudonyms are promised",
    },
    severity: Severity::Objection,
    law: &["avg.4.5", "avg.25"],
    explanation: include_str!("ifc_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let all = promised(context.agreement, AtMost::Pseudonyms);
    if all.is_empty() {
        return;
    }
    let receivers = Receivers::of(context);
    let counts = |arrival: &Arrival| !is_too_late(context, &receivers, arrival);
    let reached = Reached::of(context, &all, AtMost::Pseudonyms, counts);
    let mut identifiers = BTreeMap::new();
    for one in all {
        let Some(at) = reached.against(&one) else { continue };
        let path = path_to(context, at);
        let data = context.relations.reach.arrivals[at].data;
        let identifiers = identifiers.entry(data).or_insert_with(|| raw(context, data));
        let message = says::raw_reached(&one.about.name, identifiers.clone(), shown(context.agreement, &path));
        let finding = report.add(one.pledge.span, &one.about.name, message);
        point_at(context, &path, finding);
    }
}

/// That a receiver runs the very system where the identifier is replaced is another finding.
fn is_too_late(context: &Context<'_>, receivers: &Receivers, arrival: &Arrival) -> bool {
    let (By::Operated, Station::Actor(actor), Some(before)) = (arrival.by, arrival.station, arrival.previous) else {
        return false;
    };
    let Station::System(system) = context.relations.reach.arrivals[before].station else { return false };
    let runs = context.agreement.systems[system].operator.get() == Some(actor);
    runs && receivers.same_as(context.agreement, system, actor).is_some()
}

/// The identifiers in a group of data: those it holds, and those that its pseudonyms come from.
fn raw(context: &Context<'_>, data: Id<DataSet>) -> Text {
    let agreement = context.agreement;
    let steps = context.relations.fields.steps_of(data).into_iter().map(|id| &agreement.pseudonymisations[id]);
    let mut names: Vec<_> = steps.filter_map(|step| Some(&agreement.fields[step.from.get()?].about.name)).collect();
    names.sort();
    names.dedup();
    some_of(names)
}
