//! `BEW-02`: a retention term of which it is not said from when it runs.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::source::Severity;
use crate::vocabulary::TermUnit;

pub(super) static CHECK: Check = Check {
    code: "BEW-02",
    name: "geen-startmoment",
    title: Title { nl: "een bewaartermijn heeft geen begin", en: "a retention term has no beginning" },
    severity: Severity::Objection,
    law: &["avg.5.1.e", "bio2.5.33.01"],
    explanation: include_str!("bew_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (name, rule) in super::rules(context.agreement) {
        let waits = rule.term.get().is_some_and(|term| term.unit != TermUnit::Immediate);
        if waits && rule.start.is_absent() {
            report.add(rule.span, name, says::no_start(name));
        }
    }
}
