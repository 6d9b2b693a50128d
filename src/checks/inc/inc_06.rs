//! `INC-06`: nobody keeps the register of breaches.

use crate::checks::coverage::{Scope, is_arrangement};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::inc as says;
use crate::model::words::DutyKind;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "INC-06",
    name: "register",
    title: Title { nl: "niemand houdt het register van inbreuken bij", en: "nobody keeps the register of breaches" },
    severity: Severity::Warning,
    law: &["avg.33.5"],
    explanation: include_str!("inc_06.md"),
    stage: Stage::Agreement,
    run,
};

const SCOPE: Scope = Scope { articles: &["avg.33.5"], except: &[], kinds: &[DutyKind::DutyBreachRegister] };

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let Some(about) = agreement.general.about.as_ref().filter(|_| is_arrangement(agreement)) else { return };
    if !SCOPE.is_allocated(context) {
        report.add(about.span, &about.name, says::no_breach_register());
    }
}
