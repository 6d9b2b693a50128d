//! `TRM-16`: an agreement under which data are delivered, without a day on which it is reviewed.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::words::Rhythm;
use crate::model::{Duration, Review, Start};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TRM-16",
    name: "evaluatie",
    title: Title {
        nl: "de overeenkomst zegt niet wanneer zij wordt geëvalueerd",
        en: "the agreement does not say when it is reviewed",
    },
    severity: Severity::Warning,
    law: &["avg.24.1", "avg.35.11"],
    explanation: include_str!("trm_16.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let general = &agreement.general;
    let Some(about) = &general.about else { return };
    if agreement.data.values().all(|data| data.delivery.is_none()) {
        return;
    }
    if general.review.is_absent() {
        report.add(about.span, &about.name, says::no_review());
        return;
    }
    let (Some(review), Some(span)) = (general.review.get(), general.review.span()) else { return };
    match review {
        Review::Every(rhythm @ (Rhythm::Periodically | Rhythm::Incidental)) => {
            report.add(span, &about.name, says::review_vague(rhythm));
        }
        Review::On(day) => {
            if let (Some(Start::On(begins)), Some(place)) = (general.start.get(), general.start.span())
                && day < begins
            {
                report.add(span, &about.name, says::review_too_soon(day, begins)).see(place, says::starts_here());
            }
            let (Some(Duration::Until(end)), Some(place)) = (general.duration.get(), general.duration.span()) else {
                return;
            };
            if day > end {
                report.add(span, &about.name, says::review_outside(day, end)).see(place, says::ends_here());
            }
        }
        Review::Every(_) => {}
    }
}
