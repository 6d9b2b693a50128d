//! `INC-02`: two different time limits for the same notice.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::inc as says;
use crate::model::{Duty, Measure, TimeLimit};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "INC-02",
    name: "termijnen-botsen",
    title: Title { nl: "voor dezelfde melding staan twee termijnen", en: "the same notice has two time limits" },
    severity: Severity::Objection,
    law: &["avg.33"],
    explanation: include_str!("inc_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for measure in context.agreement.measures.values() {
        let Some(duty) = measure.time_limit_for.get() else { continue };
        clash(measure, &context.agreement.duties[duty], report);
    }
}

/// The duty states time limits, and none of them is the one of the measure.
fn clash(measure: &Measure, duty: &Duty, report: &mut Findings<'_>) {
    let (Some(own), Some(span)) = (measure.time_limit.get(), measure.time_limit.span()) else { return };
    let known = |limit: &&TimeLimit| limit.term.is_known();
    let Some(first) = duty.time_limits.iter().find(known) else { return };
    if duty.time_limits.iter().any(|limit| limit.term.get().is_some_and(|term| term.equals(own))) {
        return;
    }
    let Some(stated) = first.term.get() else { return };
    report
        .add(span, &measure.about.name, says::limits_clash(&measure.about.name, own, &duty.about.name, stated))
        .see(first.span, says::limit_of_duty(&duty.about.name));
}
