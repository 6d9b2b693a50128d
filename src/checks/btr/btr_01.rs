//! `BTR-01`: data subjects for whom no party handles requests or gives information.

use crate::checks::coverage::gaps;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::source::Severity;

use super::SCOPE;

pub(super) static CHECK: Check = Check {
    code: "BTR-01",
    name: "gat-in-werkgebied",
    title: Title {
        nl: "voor sommige betrokkenen is niemand verantwoordelijk",
        en: "for some data subjects nobody is responsible",
    },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("btr_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for gap in gaps(context, &SCOPE) {
        let duty = &context.agreement.duties[gap.duty];
        let span = duty.division.as_ref().map_or(duty.about.span, |division| division.span);
        let message = says::gap(gap.witness(context.agreement), &duty.about.name, gap.others());
        report.add(span, &duty.about.name, message);
    }
}
