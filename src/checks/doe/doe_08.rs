//! `DOE-08`: data that were collected for one purpose get another, and nothing says why that is compatible or which law
//! allows it.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, doe as says};
use crate::model::{Agreement, Purpose, under};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOE-08",
    name: "verder-gebruik",
    title: Title {
        nl: "gegevens krijgen een ander doel zonder toets of wet",
        en: "data get another purpose without a test or a law",
    },
    severity: Severity::Objection,
    law: &["avg.6.4"],
    explanation: include_str!("doe_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for purpose in agreement.purposes.values() {
        let (Some(span), false) = (purpose.further_use.span, purpose.further_use.items.is_empty()) else { continue };
        if purpose.compatibility.is_absent() && !is_allowed(agreement, purpose) {
            let first = all_of(purpose.further_use.iter().map(|id| &agreement.purposes[id].about.name));
            report.add(span, &purpose.about.name, says::further_use(&purpose.about.name, first));
        }
    }
}

/// Whether a law outside the GDPR allows it, or consent does (art. 6(4) GDPR); a `?` is still to be filled in.
fn is_allowed(agreement: &Agreement, purpose: &Purpose) -> bool {
    let is_law = |path: &str| !under(path, "avg");
    let law = purpose.allowed_by.iter().any(|law| is_law(&agreement.provisions[law].path));
    let consent = purpose.legal_basis.iter().any(|law| agreement.provisions[law].path == "avg.6.1.a");
    law || consent || purpose.allowed_by.hole.is_some()
}
