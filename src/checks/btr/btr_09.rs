//! `BTR-09`: no contact point for data subjects, which the law allows but does not demand.

use crate::checks::coverage::is_arrangement;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BTR-09",
    name: "contactpunt",
    title: Title { nl: "er is geen contactpunt voor betrokkenen", en: "there is no contact point for data subjects" },
    severity: Severity::Hint,
    law: &["avg.26.1"],
    explanation: include_str!("btr_09.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let general = &context.agreement.general;
    let Some(about) = &general.about else { return };
    if general.contact_point.is_absent() && is_arrangement(context.agreement) {
        report.add(about.span, &about.name, says::no_contact_point());
    }
}
