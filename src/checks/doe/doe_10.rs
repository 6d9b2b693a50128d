//! `DOE-10`: a legitimate interest as the legal basis of a public authority (art. 6(1) GDPR, last sentence).

use super::service::{Authorities, limbs};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOE-10",
    name: "belang-overheid",
    title: Title {
        nl: "een overheid steunt op een gerechtvaardigd belang",
        en: "an authority rests on a legitimate interest",
    },
    severity: Severity::Objection,
    law: &["avg.6.1"],
    explanation: include_str!("doe_10.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let authorities = Authorities::default();
    for purpose in agreement.purposes.values() {
        for basis in &purpose.bases {
            let Some((_, span)) = limbs(agreement, basis).find(|(path, _)| *path == "avg.6.1.f") else { continue };
            if let Some(bodies) = authorities.of(agreement, basis) {
                let name = &purpose.about.name;
                report.add(span, name, says::interest_of_authority(name, bodies));
            }
        }
    }
}
