//! `INC-04`: no party, or more than one, that tells the data subject.

use crate::checks::coverage::{Scope, is_arrangement};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::inc as says;
use crate::model::words::DutyKind;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "INC-04",
    name: "art-34-niet-belegd",
    title: Title {
        nl: "niet voor elke inbreuk licht precies één partij de betrokkene in",
        en: "not for each breach exactly one party informs the data subject",
    },
    severity: Severity::Objection,
    law: &["avg.34", "avg.26.1"],
    explanation: include_str!("inc_04.md"),
    stage: Stage::Agreement,
    run,
};

const SCOPE: Scope = Scope { articles: &["avg.34"], except: &[], kinds: &[DutyKind::DutySubjectNotice] };

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if let (false, true, Some(about)) =
        (SCOPE.is_allocated(context), is_arrangement(agreement), &agreement.general.about)
    {
        report.add(about.span, &about.name, says::nobody_tells_subjects());
    }
    super::report_coverage(context, &SCOPE, report);
}
