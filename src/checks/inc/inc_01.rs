//! `INC-01`: no party, or more than one, that notifies the supervisory authority.

use crate::checks::coverage::{Scope, is_arrangement};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::inc as says;
use crate::model::words::DutyKind;
use crate::source::Severity;

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
    super::report_coverage(context, &SCOPE, report);
}
