//! `DOE-03`: a purpose without a limb of art. 6(1) GDPR. A hole is what the parties still have to fill in.

use super::service::limbs;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOE-03",
    name: "doel-zonder-grondslag",
    title: Title {
        nl: "een doel noemt geen onderdeel van artikel 6 lid 1 AVG",
        en: "a purpose states no limb of art. 6(1) GDPR",
    },
    severity: Severity::Objection,
    law: &["avg.6.1"],
    explanation: include_str!("doe_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for purpose in context.agreement.purposes.values() {
        if purpose.legal_basis.hole.is_some() || limbs(context.agreement, purpose).next().is_some() {
            continue;
        }
        let span = purpose.legal_basis.span.unwrap_or(purpose.about.span);
        report.add(span, &purpose.about.name, says::no_limb(&purpose.about.name));
    }
}
