//! `STR-01`: a system that data pass, run by someone outside, that no processor covers.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::{Actor, Agreement, Controllers, Given, Id, System};
use crate::relations::flow::places;
use crate::source::{Severity, Span, Spanned, Text};

pub(super) static CHECK: Check = Check {
    code: "STR-01",
    name: "systeem-zonder-verwerker",
    title: Title {
        nl: "een systeem waar gegevens doorheen gaan heeft geen verwerker",
        en: "a system that data pass has no processor",
    },
    severity: Severity::Objection,
    law: &["avg.28", "avg.30.1"],
    explanation: include_str!("str_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let controllers = agreement.controllers();
    let covered: BTreeSet<_> = agreement.processors.values().flat_map(|processor| processor.systems.iter()).collect();
    // A processor names the system, or what it is a part of.
    let covered = agreement.within(|system| covered.contains(&system));
    let mut seen = BTreeSet::new();
    for Spanned { value: system, span } in uses(agreement) {
        if !seen.insert(system) || !context.relations.flow.uses(system) || covered.contains(&system) {
            continue;
        }
        let Some(reason) = outside(agreement, &controllers, system) else { continue };
        let about = &agreement.systems[system].about;
        report.add(span, &about.name, says::no_processor(&about.name, reason)).see(about.span, says::system_here());
    }
}

/// Where data are said to be in a system: first in the deliveries, then in the rights of access.
fn uses(agreement: &Agreement) -> impl Iterator<Item = Spanned<Id<System>>> {
    let along = agreement.data.values().flat_map(|data| {
        let made_in = data.delivery.iter().filter_map(|delivery| known(&delivery.derived_in));
        places(data).chain(made_in)
    });
    along.chain(agreement.grants.iter().flat_map(|grant| grant.systems.items.iter().copied()))
}

fn known(system: &Given<Id<System>>) -> Option<Spanned<Id<System>>> {
    system.get().zip(system.span()).map(|(system, span): (_, Span)| Spanned::new(system, span))
}

/// Why the system is not simply a controller's own: who supplies or runs it, or that nobody is said to. A `?` for who runs
/// it is no reason: then it is still to be said.
fn outside(agreement: &Agreement, controllers: &Controllers, id: Id<System>) -> Option<Text> {
    let system = &agreement.systems[id];
    let stranger = |actor: Option<Actor>| actor.filter(|actor| !controllers.include(agreement, *actor));
    if let Some(vendor) = stranger(system.vendor.get()) {
        return Some(says::supplied_by(&agreement.actor(vendor).name));
    }
    if let Some(operator) = stranger(system.operator.get()) {
        return Some(says::run_by(&agreement.actor(operator).name));
    }
    system.operator.is_absent().then(says::run_by_nobody)
}
