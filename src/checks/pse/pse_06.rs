//! `PSE-06`: the receiver runs the system where the identifier arrives.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::pse as says;
use crate::model::Given;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PSE-06",
    name: "te-laat",
    title: Title {
        nl: "de ontvanger beheert het systeem waar het oorspronkelijke gegeven aankomt",
        en: "the receiver runs the system where the identifier arrives",
    },
    severity: Severity::Objection,
    law: &["avg.25", "avg.32"],
    explanation: include_str!("pse_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let receivers = super::Receivers::of(context);
    for step in agreement.pseudonymisations.values() {
        let Given::Known(system) = &step.system else { continue };
        let operator = &agreement.systems[system.value].operator;
        let Some(receiver) = operator.get().and_then(|operator| receivers.same_as(agreement, system.value, operator))
        else {
            continue;
        };
        let (place, receiver) = (&agreement.systems[system.value].about, &agreement.actor(receiver.value).name);
        let raw = step.from.get().map_or("", |field| &agreement.fields[field].about.name);
        let finding = report.add(system.span, &step.about.name, says::too_late(&place.name, receiver, raw));
        finding.see(operator.span().unwrap_or(place.span), says::operator_here());
    }
}
