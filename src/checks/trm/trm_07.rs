//! `TRM-07`: `voor` a day, and words that name no day at all.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::words::DeliveryStatus;
use crate::source::Severity;
use crate::vocabulary::{Moment, W};

use super::moments;

pub(super) static CHECK: Check = Check {
    code: "TRM-07",
    name: "grens-onduidelijk",
    title: Title { nl: "een termijn heeft geen duidelijke grens", en: "a time limit has no clear end" },
    severity: Severity::Warning,
    law: &["avg.26.1"],
    explanation: include_str!("trm_07.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for stated in moments::all(context.agreement) {
        if let Moment::Vague(word) = stated.moment {
            report.add(stated.span, &stated.about.name, says::vague(word));
        }
    }
    for milestone in context.agreement.milestones.values() {
        let (Some(Moment::Day(day)), Some(span)) = (milestone.before.get(), milestone.before.span()) else { continue };
        report.add(span, &milestone.about.name, says::before_a_day(W::For, day));
    }
    for data in context.agreement.data.values() {
        let Some(delivery) = data.delivery.as_ref().filter(|delivery| delivery.start.is_absent()) else { continue };
        for status in delivery.status.items.iter().filter(|status| status.value == DeliveryStatus::Future) {
            report.add(status.span, &data.about.name, says::vague(status.value));
        }
    }
}
