//! `DOE-04`: a legal obligation or a public task without the law that lays it down (art. 6(3) GDPR).

use super::service::limbs;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::model::{Agreement, Basis, Id, Provision, Purpose, under};
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
        let mut bases = purpose.bases.iter();
        let lacking = bases.find_map(|basis| {
            limbs(agreement, basis)
                .find(|(path, _)| laws(purpose, basis).all(|law| is_no_law_for(agreement, law, path)))
        });
        if let Some((limb, span)) = lacking {
            report.add(span, &purpose.about.name, says::no_law(&purpose.about.name, limb));
        }
    }
}

/// What a line states itself, and what is stated for all.
fn laws<'a>(purpose: &'a Purpose, basis: &'a Basis) -> impl Iterator<Item = Id<Provision>> + 'a {
    let for_all = purpose.bases.iter().filter(|other| other.of.is_absent());
    for_all.chain([basis]).flat_map(|basis| basis.provisions.iter())
}

/// A public task is never laid down in the GDPR itself; an obligation can be, outside art. 6. Other limbs ask for no law.
fn is_no_law_for(agreement: &Agreement, law: Id<Provision>, limb: &str) -> bool {
    let not_here = match limb {
        "avg.6.1.c" => "avg.6",
        "avg.6.1.e" => "avg",
        _ => return false,
    };
    under(&agreement.provisions[law].path, not_here)
}
