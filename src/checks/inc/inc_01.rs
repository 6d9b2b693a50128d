//! `INC-01`: no party, or more than one, that notifies the supervisory authority.

use crate::checks::coverage::{Scope, gaps, is_arrangement, overlaps};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::inc as says;
use crate::model::Duty;
use crate::model::words::DutyKind;
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "INC-01",
    name: "ap-melder-ontbreekt",
    title: Title {
        nl: "niet voor elke inbreuk meldt precies één partij aan de toezichthouder",
        en: "not for each breach exactly one party notifies the authority",
    },
    severity: Severity::Objection,
    law: &["avg.33.1", "avg.26.1"],
    explanation: include_str!("inc_01.md"),
    stage: Stage::Agreement,
    run,
};

const SCOPE: Scope =
    Scope { articles: &["avg.33"], except: &["avg.33.2", "avg.33.5"], kinds: &[DutyKind::DutyAuthorityNotice] };

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if let (false, true, Some(about)) =
        (SCOPE.is_allocated(context), is_arrangement(agreement), &agreement.general.about)
    {
        report.add(about.span, &about.name, says::nobody_notifies_authority());
    }
    for gap in gaps(context, &SCOPE) {
        let duty = &agreement.duties[gap.duty];
        report.add(place(duty), &duty.about.name, says::gap(gap.witness(agreement), &duty.about.name, gap.others()));
    }
    for overlap in overlaps(context, &SCOPE) {
        let duty = &agreement.duties[overlap.duty];
        let (witness, names) = (overlap.witness(agreement), overlap.names(agreement));
        report.add(place(duty), &duty.about.name, says::overlap(witness, names, &duty.about.name, overlap.others()));
    }
}

fn place(duty: &Duty) -> Span {
    duty.division.as_ref().map_or(duty.about.span, |division| division.span)
}
