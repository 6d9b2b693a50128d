//! `STR-03`: a system that no data pass.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::{Agreement, Id, System};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-03",
    name: "systeem-ongebruikt",
    title: Title {
        nl: "een systeem is beschreven, maar er gaan geen gegevens doorheen",
        en: "a system is declared, but no data pass it",
    },
    severity: Severity::Warning,
    law: &["avg.30"],
    explanation: include_str!("str_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if may_be_used(agreement) {
        return;
    }
    let used = used(context);
    for (id, system) in agreement.systems.iter() {
        if !used.contains(&id) {
            let about = &system.about;
            report.add(about.span, &about.name, says::system_unused(&about.name));
        }
    }
}

/// Every system that data pass or are made in, and what those systems are a part of.
fn used(context: &Context<'_>) -> BTreeSet<Id<System>> {
    let agreement = context.agreement;
    let derived = agreement.fields.values().filter_map(|field| field.derivation.as_ref()?.system.get());
    let replaced = agreement.pseudonymisations.values().filter_map(|step| step.system.get());
    let direct = context.relations.flow.used.iter().copied().chain(derived).chain(replaced);
    let mut out = BTreeSet::new();
    for system in direct {
        // What a known system is a part of is known too.
        agreement.wholes_of(system).take_while(|whole| out.insert(*whole)).for_each(drop);
    }
    out
}

/// While a delivery leaves its systems open, they may still be named there.
fn may_be_used(agreement: &Agreement) -> bool {
    agreement.data.values().any(|data| {
        let delivery = data.delivery.as_ref();
        let open = delivery.is_some_and(|delivery| delivery.via.is_hole() || delivery.processing.hole.is_some());
        open || data.storage.hole.is_some()
    })
}
