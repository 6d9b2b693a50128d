//! `TRM-14`: a last day before the text was written, or so soon after it that it can hardly be met.

use jiff::civil::Date;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::General;
use crate::relations::calendar::working_days;
use crate::source::{Severity, Span};

use super::moments;

pub(super) static CHECK: Check = Check {
    code: "TRM-14",
    name: "verstreken",
    title: Title { nl: "een termijn is verstreken of zo goed als", en: "a time limit is past or all but" },
    severity: Severity::Warning,
    law: &["avg.26.1"],
    explanation: include_str!("trm_14.md"),
    stage: Stage::Agreement,
    run,
};

/// Fewer working days than this between the text and a last day are few. No law says so.
const FEW: usize = 10;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let written = written(&context.agreement.general);
    for (stated, day) in moments::deadlines(context.agreement) {
        let name = &stated.about.name;
        let Some((written, place)) = written else {
            if day < context.date {
                report.add(stated.span, name, says::past(name, day, context.date));
            }
            continue;
        };
        let message = match working_days(written, day, FEW) {
            _ if day < written => says::before_document(name, day, written),
            few if few < FEW => says::soon_after(name, day, few, written),
            _ => continue,
        };
        report.add(stated.span, name, message).see(place, says::written_here());
    }
}

/// The day of the text: when it was drawn up, or else signed.
fn written(general: &General) -> Option<(Date, Span)> {
    let days = [&general.dated, &general.signed_on];
    days.into_iter().find_map(|day| Some((day.get()?, day.span()?)))
}
