//! `TOE-09`: a role that has neither access nor a task.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::model::Doer;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TOE-09",
    name: "rol-zonder-toegang",
    title: Title { nl: "een rol heeft geen toegang en geen taak", en: "a role has no access and no task" },
    severity: Severity::Hint,
    law: &["avg.32.4"],
    explanation: include_str!("toe_09.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    // While it is open who reads, it may be any role.
    if agreement.grants.iter().any(|grant| grant.roles.hole.is_some()) {
        return;
    }
    let doers = agreement.milestones.values().flat_map(|milestone| milestone.by.iter()).filter_map(|doer| match doer {
        Doer::Role(role) => Some(role),
        Doer::Actor(_) => None,
    });
    let busy: BTreeSet<_> = agreement.grants.iter().flat_map(|grant| grant.roles.iter()).chain(doers).collect();
    for (_, role) in agreement.roles.iter().filter(|(id, _)| !busy.contains(id)) {
        report.add(role.about.span, &role.about.name, says::role_without_access(&role.about.name));
    }
}
