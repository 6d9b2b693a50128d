//! `BEW-11`: a term that holds only for data that do not exist yet.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::model::{Id, Provision, Retention};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEW-11",
    name: "termijn-zonder-gegevens",
    title: Title {
        nl: "een bewaartermijn geldt alleen voor gegevens die er nog niet zijn",
        en: "a retention term holds only for data that do not exist yet",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.e"],
    explanation: include_str!("bew_11.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let rules = || agreement.data.iter().flat_map(|(id, data)| data.retention.iter().map(move |rule| (id, data, rule)));
    let systems = agreement.systems.values().flat_map(|system| &system.retention);
    let present = rules().filter(|(id, ..)| !agreement.is_future(*id)).map(|(.., rule)| rule);
    let mut used: BTreeSet<_> = present.chain(systems).filter_map(key).collect();
    for (_, data, rule) in rules().filter(|(id, ..)| agreement.is_future(*id)) {
        // Each term once, also when more data to come have it.
        if key(rule).is_some_and(|key| used.insert(key)) {
            report.add(rule.span, &data.about.name, says::only_later(&data.about.name));
        }
    }
}

/// The category of a list that a term comes from; a term of its own is made for the data it stands with.
fn key(rule: &Retention) -> Option<Id<Provision>> {
    rule.ground.get()
}
