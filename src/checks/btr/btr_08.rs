//! `BTR-08`: no place where data subjects find the essence of the arrangement.

use crate::checks::coverage::is_arrangement;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BTR-08",
    name: "wezenlijke-inhoud",
    title: Title {
        nl: "de wezenlijke inhoud is nergens te vinden",
        en: "the essence of the arrangement is made available nowhere",
    },
    severity: Severity::Objection,
    law: &["avg.26.2"],
    explanation: include_str!("btr_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let general = &context.agreement.general;
    let Some(about) = &general.about else { return };
    if general.essence.is_absent() && is_arrangement(context.agreement) {
        report.add(about.span, &about.name, says::no_essence());
    }
}
