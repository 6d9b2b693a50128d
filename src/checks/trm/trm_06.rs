//! `TRM-06`: a day without a year.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::source::Severity;
use crate::vocabulary::{MONTHS, Moment};

use super::moments;

pub(super) static CHECK: Check = Check {
    code: "TRM-06",
    name: "datum-onvolledig",
    title: Title { nl: "een dag heeft geen jaar", en: "a day has no year" },
    severity: Severity::Warning,
    law: &["avg.26.1"],
    explanation: include_str!("trm_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for stated in moments::all(context.agreement) {
        let Moment::DayOfYear { day, month } = stated.moment else { continue };
        let month = usize::from(month).checked_sub(1).and_then(|at| MONTHS.get(at)).map_or("", |month| month.nl());
        report.add(stated.span, &stated.about.name, says::year_missing(day, month));
    }
}
