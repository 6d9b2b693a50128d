//! `PSE-04`: a promise about a pseudonym that the agreement itself contradicts.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::pse as says;
use crate::model::words::{Claim, ErasureManner};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PSE-04",
    name: "onherleidbaar-geclaimd",
    title: Title {
        nl: "een pseudoniem heet onherleidbaar, maar is dat niet",
        en: "a pseudonym is called untraceable, but it is not",
    },
    severity: Severity::Objection,
    law: &["avg.4.1", "avg.4.5", "avg.overweging.26"],
    explanation: include_str!("pse_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let rehash = agreement.erasures.values().find(|erasure| erasure.manner.get() == Some(ErasureManner::Rehash));
    for step in agreement.pseudonymisations.values() {
        for claim in &step.claims.items {
            let name = &step.about.name;
            match (claim.value, rehash) {
                (_, Some(rehash)) => {
                    let message = says::claim_undone(name, claim.value, &rehash.about.name);
                    report.add(claim.span, name, message).see(rehash.about.span, says::found_again_here());
                }
                // A pseudonym is by definition data that can be traced with something more.
                (Claim::Anonymous, None) => drop(report.add(claim.span, name, says::pseudonym_not_anonymous(name))),
                // One way is true of a hash; whether all values can be tried is another check.
                (Claim::Irreversible, None) => {}
            }
        }
    }
}
