//! `DOE-07`: the text lists a purpose that no field serves. Each purpose is said at the first place that lists it.

use std::collections::BTreeSet;

use super::service::{Service, lists, services};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, doe as says, some_of};
use crate::model::Agreement;
use crate::source::{Severity, Span, Text};

pub(super) static CHECK: Check = Check {
    code: "DOE-07",
    name: "doelen-lopen-uiteen",
    title: Title {
        nl: "de tekst noemt een doel dat geen gegeven heeft",
        en: "the text names a purpose that no field has",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.b", "avg.26.2"],
    explanation: include_str!("doe_07.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let services = services(context);
    let Some((place, purposes)) = of_fields(agreement, &services) else { return };
    let mut said = BTreeSet::new();
    for (about, list) in lists(agreement) {
        let unserved = list.items.iter().filter(|item| services[item.value.index() as usize].is_none());
        let unserved: Vec<_> = unserved.filter(|item| said.insert(item.value)).collect();
        let Some(first) = unserved.first() else { continue };
        let names = unserved.iter().map(|item| &agreement.purposes[item.value].about.name);
        let finding = report.add(first.span, &about.name, says::purposes_differ(all_of(names)));
        for item in &unserved {
            let declared = &agreement.purposes[item.value].about;
            finding.see(declared.span, says::purpose_declared(&declared.name));
        }
        finding.see(place, purposes.clone());
    }
}

/// Where the fields first state their purposes, and which these are altogether. `None` without any.
fn of_fields(agreement: &Agreement, services: &[Service]) -> Option<(Span, Text)> {
    let place = agreement.fields.values().find_map(|field| field.purposes.span)?;
    let served = agreement.purposes.values().zip(services).filter(|(_, service)| service.fields > 0);
    Some((place, says::fields_serve(some_of(served.map(|(purpose, _)| &purpose.about.name)))))
}
