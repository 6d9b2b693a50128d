//! `INC-08`: a divided notification, and nobody who coordinates an incident that touches several areas.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::inc as says;
use crate::model::Duty;
use crate::model::words::DutyKind;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "INC-08",
    name: "meervoudig-incident",
    title: Title {
        nl: "bij een incident dat meer partijen raakt is er geen coördinator",
        en: "nobody coordinates an incident that affects several parties",
    },
    severity: Severity::Warning,
    law: &["avg.33", "avg.26.1"],
    explanation: include_str!("inc_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let notices = agreement.duties.values().filter(|duty| duty.kind.get() == Some(DutyKind::DutyAuthorityNotice));
    for duty in notices.filter(|duty| duty.concurrence.is_absent()) {
        let Duty { about, division: Some(division), .. } = duty else { continue };
        let parties = agreement.parties_of(division.over.iter()).len();
        if parties > 1 {
            report.add(division.span, &about.name, says::no_coordinator(parties));
        }
    }
}
