//! `DOE-03`: a purpose without a limb of art. 6(1) GDPR, for all controllers or for one of them. A hole is what the
//! parties still have to fill in.

use std::collections::BTreeSet;

use super::service::{bearers, limbs};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{doe as says, some_of};
use crate::model::{Agreement, Basis, Id, Party};
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
    let agreement = context.agreement;
    let controllers = bearers(agreement, &Basis::default());
    for purpose in agreement.purposes.values().filter(|purpose| purpose.legal_basis.hole.is_none()) {
        let (name, span) = (&purpose.about.name, purpose.legal_basis.span.unwrap_or(purpose.about.span));
        let mut with_limb = purpose.bases.iter().filter(|basis| limbs(agreement, basis).next().is_some()).peekable();
        if with_limb.peek().is_none() {
            report.add(span, name, says::no_limb(name));
            continue;
        }
        let without = without(agreement, &controllers, with_limb);
        if !without.is_empty() {
            report.add(span, name, says::no_limb_for(name, some_of(without)));
        }
    }
}

/// The controllers whose legal basis none of these lines states. Each needs one of its own.
fn without<'a>(
    agreement: &'a Agreement,
    controllers: &[Id<Party>],
    bases: impl Iterator<Item = &'a Basis>,
) -> Vec<&'a str> {
    let mut stated = BTreeSet::new();
    for basis in bases {
        // One line that says nobody is of all.
        if basis.of.is_absent() {
            return Vec::new();
        }
        stated.extend(bearers(agreement, basis));
    }
    let left = controllers.iter().filter(|party| !stated.contains(party));
    left.map(|party| agreement.parties[*party].about.name.as_str()).collect()
}
