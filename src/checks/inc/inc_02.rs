//! `INC-02`: two different time limits for the same notice.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::inc as says;
use crate::model::{Duty, Measure, TimeLimit};
use crate::source::Severity;
use crate::vocabulary::{Term, TermUnit};

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
    let duties = &context.agreement.duties;
    // Many measures may refer to one duty.
    let mut known = BTreeMap::new();
    for measure in context.agreement.measures.values() {
        let Some(duty) = measure.time_limit_for.get() else { continue };
        let terms = known.entry(duty).or_insert_with(|| terms_of(&duties[duty]));
        clash(measure, &duties[duty], terms, report);
    }
}

/// The terms of the time limits that a duty states, as they are compared.
fn terms_of(duty: &Duty) -> BTreeSet<(TermUnit, u64)> {
    duty.time_limits.iter().filter_map(|limit| limit.term.get()).map(Term::measure).collect()
}

/// The duty states time limits, and none of them is the one of the measure.
fn clash(measure: &Measure, duty: &Duty, terms: &BTreeSet<(TermUnit, u64)>, report: &mut Findings<'_>) {
    let (Some(own), Some(span)) = (measure.time_limit.get(), measure.time_limit.span()) else { return };
    if terms.contains(&own.measure()) {
        return;
    }
    let known = |limit: &TimeLimit| Some((limit.span, limit.term.get()?));
    let Some((first, stated)) = duty.time_limits.iter().find_map(known) else { return };
    report
        .add(span, &measure.about.name, says::limits_clash(&measure.about.name, own, &duty.about.name, stated))
        .see(first, says::limit_of_duty(&duty.about.name));
}
