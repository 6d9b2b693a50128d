//! `BTR-14`: data are masked, and no way erases them.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::model::words::ErasureManner;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BTR-14",
    name: "maskeren-is-geen-wissen",
    title: Title { nl: "maskeren is geen wissen", en: "masking is not erasing" },
    severity: Severity::Warning,
    law: &["avg.17", "avg.18"],
    explanation: include_str!("btr_14.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let all = || context.agreement.erasures.values();
    if all().any(|erasure| erasure.manner.get() == Some(ErasureManner::Erase)) {
        return;
    }
    for erasure in all().filter(|erasure| erasure.manner.get() == Some(ErasureManner::Mask)) {
        let span = erasure.manner.span().unwrap_or(erasure.about.span);
        report.add(span, &erasure.about.name, says::masking_is_not_erasing(&erasure.about.name));
    }
}
