//! `BTR-02`: data subjects for whom more than one party is responsible.

use crate::checks::coverage::overlaps;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::source::Severity;

use super::SCOPE;

pub(super) static CHECK: Check = Check {
    code: "BTR-02",
    name: "overlap",
    title: Title {
        nl: "voor sommige betrokkenen zijn meer partijen verantwoordelijk",
        en: "for some data subjects more than one party is responsible",
    },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("btr_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for overlap in overlaps(context, &SCOPE) {
        let duty = &context.agreement.duties[overlap.duty];
        let span = duty.division.as_ref().map_or(duty.about.span, |division| division.span);
        let (witness, names) = (overlap.witness(context.agreement), overlap.names(context.agreement));
        report.add(span, &duty.about.name, says::overlap(witness, names, &duty.about.name, overlap.others()));
    }
}
