//! `PSE-03`: a key of which it is not said who keeps it or when it changes.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::pse as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PSE-03",
    name: "sleutelbeheer",
    title: Title {
        nl: "van een sleutel staat niet wie hem heeft of hoe vaak hij wisselt",
        en: "it is not said who has a key or how often it changes",
    },
    severity: Severity::Warning,
    law: &["avg.32", "bio2.8.24"],
    explanation: include_str!("pse_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for step in context.agreement.pseudonymisations.values().filter(|step| step.method.is_known()) {
        let (held, changed) = (step.key_holder.is_known(), step.key_rotation.is_known());
        let name = &step.about.name;
        let message = match (held, changed) {
            (true, true) => continue,
            (false, false) => says::key_unmanaged(name),
            (false, true) => says::key_without_holder(name),
            (true, false) => says::key_without_rotation(name),
        };
        let key = step.key_holder.span().or(step.key_rotation.span()).or(step.key_kept.span());
        report.add(key.unwrap_or(step.about.span), name, message);
    }
}
