//! `TRM-12`: a promise to agree on something later.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TRM-12",
    name: "nadere-afspraken",
    title: Title {
        nl: "een afspraak voor later heeft geen dag of niemand die haar maakt",
        en: "an agreement for later without a day or without anyone to make it",
    },
    severity: Severity::Warning,
    law: &["avg.26.1", "avg.5.2"],
    explanation: include_str!("trm_12.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for promise in context.agreement.promises.values() {
        let name = &promise.about.name;
        let message = match (promise.by.is_absent(), promise.deadline.is_absent()) {
            (true, true) => says::promise_open(name),
            (true, false) => says::promise_without_owner(name),
            (false, true) => says::promise_without_day(name),
            (false, false) => continue,
        };
        report.add(promise.about.span, name, message);
    }
}
