//! `DOE-04`: a legal obligation or a public task without the law that lays it down (art. 6(3) GDPR).

use super::service::limbs;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::model::{Agreement, Purpose, under};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOE-04",
    name: "geen-wettelijke-bepaling",
    title: Title {
        nl: "een wettelijke plicht of publieke taak zonder wettelijke bepaling",
        en: "a legal obligation or public task without a provision of law",
    },
    severity: Severity::Objection,
    law: &["avg.6.3"],
    explanation: include_str!("doe_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for purpose in agreement.purposes.values().filter(|purpose| purpose.legal_basis.hole.is_none()) {
        let Some((limb, span)) = limbs(agreement, purpose).find(|(path, _)| lacks_law(agreement, purpose, path)) else {
            continue;
        };
        report.add(span, &purpose.about.name, says::no_law(&purpose.about.name, limb));
    }
}

/// A public task is never laid down in the GDPR itself; an obligation can be, outside art. 6.
fn lacks_law(agreement: &Agreement, purpose: &Purpose, limb: &str) -> bool {
    let not_here = match limb {
        "avg.6.1.c" => "avg.6",
        "avg.6.1.e" => "avg",
        _ => return false,
    };
    purpose.legal_basis.iter().all(|provision| under(&agreement.provisions[provision].path, not_here))
}
