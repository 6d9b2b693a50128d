//! `VLD-18`: rows are delivered, and nobody is to mend those that are rejected within some time.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::model::Duty;
use crate::model::words::{DutyKind, Grain};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-18",
    name: "geen-juistheidsrol",
    title: Title { nl: "niemand herstelt afgekeurde regels", en: "nobody mends rejected rows" },
    severity: Severity::Hint,
    law: &["avg.5.1.d", "avg.16"],
    explanation: include_str!("vld_18.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let rows = agreement
        .data
        .values()
        .find(|data| data.delivery.as_ref().is_some_and(|delivery| delivery.grain.get() != Some(Grain::Figures)));
    let Some(rows) = rows else { return };
    if agreement.duties.values().any(|duty| duty.kind.is_hole() || is_quality(duty) && is_settled(duty)) {
        return;
    }
    match agreement.duties.values().find(|duty| is_quality(duty)) {
        Some(duty) => report.add(duty.about.span, &duty.about.name, says::no_term_to_mend(&duty.about.name)),
        None => report.add(rows.about.span, &rows.about.name, says::nobody_mends(&rows.about.name)),
    };
}

fn is_quality(duty: &Duty) -> bool {
    duty.kind.get() == Some(DutyKind::DutyQuality)
}

/// Someone bears it, and a time is set; what is open is not absent.
fn is_settled(duty: &Duty) -> bool {
    (!duty.by.is_absent() || duty.division.is_some()) && !duty.time_limits.is_empty()
}
