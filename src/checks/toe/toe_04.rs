//! `TOE-04`: a smallest number of people with a role, and no greatest.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TOE-04",
    name: "alleen-ondergrens",
    title: Title {
        nl: "een rol heeft een minimum aan mensen, maar geen maximum",
        en: "a role has a smallest number of people, but no greatest",
    },
    severity: Severity::Warning,
    law: &["avg.25.2", "avg.5.1.c"],
    explanation: include_str!("toe_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for role in context.agreement.roles.values() {
        if let (Some(least), Some(span), true) = (role.at_least.get(), role.people, role.at_most.is_absent()) {
            report.add(span, &role.about.name, says::no_upper_bound(&role.about.name, least));
        }
    }
}
