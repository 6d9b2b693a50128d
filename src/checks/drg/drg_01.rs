//! `DRG-01`: a system of which it is not said where data are processed.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::drg as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DRG-01",
    name: "locatie-onbekend",
    title: Title {
        nl: "van een systeem staat niet waar het gegevens verwerkt",
        en: "it is not said where a system processes data",
    },
    severity: Severity::Objection,
    law: &["avg.30.1.e", "avg.44"],
    explanation: include_str!("drg_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let systems = &context.agreement.systems;
    // A part is where the whole is.
    let located = context.agreement.within(|id| !systems[id].location.is_absent());
    for (id, system) in systems.iter() {
        if !located.contains(&id) {
            report.add(system.about.span, &system.about.name, says::no_location(&system.about.name));
        }
    }
}
