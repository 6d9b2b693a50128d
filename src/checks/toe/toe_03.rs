//! `TOE-03`: rights of access that no one reviews at least once a year.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::model::Given;
use crate::model::words::Rhythm;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TOE-03",
    name: "herziening",
    title: Title {
        nl: "of de toegang nog klopt wordt niet ten minste jaarlijks nagegaan",
        en: "access is not reviewed at least once a year",
    },
    severity: Severity::Warning,
    law: &["bio2.5.18.02", "avg.32"],
    explanation: include_str!("toe_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let subject = agreement.general.about.as_ref().map_or("", |about| &about.name);
    if let (Some(grant), true) = (agreement.grants.first(), agreement.reviews.is_empty()) {
        report.add(grant.span, subject, says::no_review());
    }
    for review in &agreement.reviews {
        match &review.rhythm {
            Given::Known(rhythm) if !is_yearly(rhythm.value) => {
                report.add(rhythm.span, subject, says::review_too_loose(rhythm.value));
            }
            _ => {}
        }
    }
}

/// At least once a year.
fn is_yearly(rhythm: Rhythm) -> bool {
    !matches!(rhythm, Rhythm::Periodically | Rhythm::Incidental | Rhythm::Once)
}
