//! `TRM-09`: a day on which something must be done, by nobody.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::Milestone;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TRM-09",
    name: "zonder-actor",
    title: Title { nl: "bij een dag staat niet wie het doet", en: "a day without anyone who acts" },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("trm_09.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for milestone in context.agreement.milestones.values().filter(|milestone| milestone.by.is_absent()) {
        let Some(span) = milestone.deadline.span().or(milestone.before.span()) else { continue };
        let name = &milestone.about.name;
        let message = if has_object(milestone) { says::nobody_acts(name) } else { says::nobody_and_nothing(name) };
        report.add(span, name, message);
    }
    for data in context.agreement.data.values() {
        let Some(delivery) = data.delivery.as_ref() else { continue };
        let made_elsewhere = delivery.from.is_absent() && delivery.derived_from.is_absent();
        if let (true, Some(span)) = (made_elsewhere, delivery.deadline.span()) {
            report.add(span, &data.about.name, says::nobody_acts(&data.about.name));
        }
    }
}

/// Whether it says what is to be done, beyond its title.
fn has_object(milestone: &Milestone) -> bool {
    !milestone.delivers.is_absent() || !milestone.description.is_absent()
}
