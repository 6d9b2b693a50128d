//! `BEW-03`: a retention term of which it is not said who destroys the data.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEW-03",
    name: "geen-vernietiger",
    title: Title { nl: "niemand is aangewezen om gegevens te vernietigen", en: "no one is named to destroy the data" },
    severity: Severity::Objection,
    law: &["avg.5.2", "archiefbesluit.8"],
    explanation: include_str!("bew_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (name, rule) in super::rules(context.agreement).filter(|(_, rule)| rule.by.is_absent()) {
        report.add(rule.span, name, says::no_destroyer(name));
    }
}
