//! `STR-02`: a system of which nobody is said to be responsible.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-02",
    name: "systeem-zonder-eigenaar",
    title: Title {
        nl: "een systeem heeft geen beheerder en geen leverancier",
        en: "a system has no operator and no vendor",
    },
    severity: Severity::Objection,
    law: &["avg.32", "bio2.5.09"],
    explanation: include_str!("str_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let systems = &context.agreement.systems;
    let owned = context.agreement.within(|id| !systems[id].operator.is_absent() || !systems[id].vendor.is_absent());
    let named = context.agreement.within(|id| !systems[id].kind.is_absent() || !systems[id].vendor.is_absent());
    for (id, system) in systems.iter() {
        let name = &system.about.name;
        if !owned.contains(&id) {
            report.add(system.about.span, name, says::no_owner(name));
        } else if !named.contains(&id) {
            report.add(system.about.span, name, says::no_system(name));
        }
    }
}
