//! `PSE-07`: figures without a smallest group.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::pse as says;
use crate::messages::some_of;
use crate::model::words::Grain;
use crate::model::{Agreement, Given, Grant};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PSE-07",
    name: "kleine-aantallen",
    title: Title { nl: "aantallen hebben geen kleinste groep", en: "figures have no smallest group" },
    severity: Severity::Warning,
    law: &["avg.overweging.26", "avg.25"],
    explanation: include_str!("pse_07.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let grants = agreement.grants.iter().filter(|grant| lacks_size(&grant.grain, &grant.group_size));
    read_by(agreement, &grants.collect::<Vec<_>>(), report);
    for data in agreement.data.values() {
        let Some(delivery) = &data.delivery else { continue };
        if lacks_size(&delivery.grain, &delivery.group_size) {
            let place = delivery.grain.span().unwrap_or(data.about.span);
            report.add(place, &data.about.name, says::figures_delivered(&data.about.name));
        }
    }
}

/// Figures, while a group of one person is not excluded.
fn lacks_size(grain: &Given<Grain>, size: &Given<u32>) -> bool {
    grain.get() == Some(Grain::Figures) && size.get().is_none_or(|size| size < 2)
}

/// Once for all rights together: one rule is missing.
fn read_by(agreement: &Agreement, grants: &[&Grant], report: &mut Findings<'_>) {
    let Some(first) = grants.first() else { return };
    let mut seen = BTreeSet::new();
    let roles = grants.iter().flat_map(|grant| grant.roles.iter()).filter(|role| seen.insert(*role));
    let names = some_of(roles.map(|role| &agreement.roles[role].about.name));
    let subject = agreement.general.about.as_ref().map_or("", |about| &about.name);
    report.add(first.grain.span().unwrap_or(first.span), subject, says::figures_read(names));
}
