//! `STR-19`: a place where data wait on their way, without a term or without a rule of access.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::System;
use crate::model::words::{SystemKind, YesNo};
use crate::relations::{HopKind, Station};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-19",
    name: "tussenopslag",
    title: Title {
        nl: "tussenopslag heeft geen eigen bewaartermijn of toegangsregel",
        en: "an intermediate store has no term or no rule of access of its own",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.e", "avg.32"],
    explanation: include_str!("str_19.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let hops = &context.relations.flow.hops;
    let raw: BTreeSet<_> = agreement.pseudonymisations.values().filter_map(|step| step.system.get()).collect();
    let seen: BTreeSet<Station> = hops
        .iter()
        .filter(|hop| matches!(hop.kind, HopKind::Consult | HopKind::Aggregate) && matches!(hop.to, Station::Role(_)))
        .map(|hop| hop.from)
        .collect();
    let own: BTreeSet<_> =
        agreement.data.values().flat_map(|data| &data.retention).flat_map(|rule| rule.systems.iter()).collect();
    for (id, system) in agreement.systems.iter() {
        let passes = is_stage(system, raw.contains(&id)) && context.relations.flow.uses(id);
        let (term, access) = (own.contains(&id) || !system.retention.is_empty(), seen.contains(&Station::System(id)));
        if !passes || term && access {
            continue;
        }
        let (name, place) = (&system.about.name, system.staging.span().unwrap_or(system.about.span));
        let message = match (term, access) {
            (false, false) => says::staging_without_both(name),
            (false, true) => says::staging_without_term(name),
            _ => says::staging_without_access(name),
        };
        report.add(place, name, message);
    }
}

/// Data only wait here, or it is a portal where the identifiers arrive that are yet to be replaced.
fn is_stage(system: &System, raw: bool) -> bool {
    match system.staging.get() {
        Some(answer) => answer == YesNo::Yes,
        None => raw && system.kind.get() == Some(SystemKind::Portal),
    }
}
