//! `DOE-04`: a legal obligation or a public task without the law that lays it down (art. 6(3) GDPR).

use super::service::limbs;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::model::{Agreement, Id, Provision, under};
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
        // What is stated for all, and what a line states itself.
        let for_all = purpose.bases.iter().filter(|basis| basis.of.is_absent());
        let for_all = laws(agreement, for_all.flat_map(|basis| basis.provisions.iter()));
        let lacking = purpose.bases.iter().find_map(|basis| {
            let own = laws(agreement, basis.provisions.iter());
            let at = |limb: &str| LAWED.iter().position(|(lawed, _)| *lawed == limb);
            limbs(agreement, basis).find(|(limb, _)| at(limb).is_some_and(|at| !for_all[at] && !own[at]))
        });
        if let Some((limb, span)) = lacking {
            report.add(span, &purpose.about.name, says::no_law(&purpose.about.name, limb));
        }
    }
}

/// The limbs that ask for a law, and where that is never laid down: a public task not in the GDPR itself; an obligation not in
/// its art. 6.
const LAWED: [(&str, &str); 2] = [("avg.6.1.c", "avg.6"), ("avg.6.1.e", "avg")];

/// For each of these limbs whether one of the provisions is a law for it.
fn laws(agreement: &Agreement, provisions: impl Iterator<Item = Id<Provision>>) -> [bool; LAWED.len()] {
    let mut out = [false; LAWED.len()];
    for provision in provisions {
        for (is_there, (_, not_here)) in out.iter_mut().zip(LAWED) {
            *is_there |= !under(&agreement.provisions[provision].path, not_here);
        }
    }
    out
}
