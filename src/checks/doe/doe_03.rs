//! `DOE-03`: a purpose without a limb of art. 6(1) GDPR, for all controllers or for one of them. A hole is what the
//! parties still have to fill in.

use std::collections::{BTreeMap, BTreeSet};

use super::service::{bearers, limbs};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{doe as says, first_of};
use crate::model::{Actor, Agreement, Basis, Id, Party};
use crate::source::{Severity, Text};

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
    let controllers = Parties { in_order: &controllers, all: controllers.iter().copied().collect() };
    let mut known = BTreeMap::new();
    for purpose in agreement.purposes.values().filter(|purpose| purpose.legal_basis.hole.is_none()) {
        let (name, span) = (&purpose.about.name, purpose.legal_basis.span.unwrap_or(purpose.about.span));
        let mut with_limb = purpose.bases.iter().filter(|basis| limbs(agreement, basis).next().is_some()).peekable();
        if with_limb.peek().is_none() {
            report.add(span, name, says::no_limb(name));
            continue;
        }
        let bases: Vec<_> = with_limb.collect();
        // One line that says nobody is of all.
        if bases.iter().any(|basis| basis.of.is_absent()) {
            continue;
        }
        let named: BTreeSet<_> = bases.iter().flat_map(|basis| basis.of.iter()).collect();
        let without = known.entry(named).or_insert_with_key(|named| without(agreement, &controllers, named));
        if let Some(without) = without {
            report.add(span, name, says::no_limb_for(name, without.clone()));
        }
    }
}

struct Parties<'a> {
    in_order: &'a [Id<Party>],
    all: BTreeSet<Id<Party>>,
}

/// The controllers whose legal basis no line states, if it is stated for these. Each needs one of its own.
fn without(agreement: &Agreement, controllers: &Parties<'_>, named: &BTreeSet<Actor>) -> Option<Text> {
    let stated: BTreeSet<_> = agreement.parties_of(named.iter().copied()).into_iter().collect();
    let count = controllers.all.len() - stated.iter().filter(|party| controllers.all.contains(party)).count();
    let left = controllers.in_order.iter().filter(|party| !stated.contains(party));
    (count > 0).then(|| first_of(left.map(|party| agreement.parties[*party].about.name.as_str()), count))
}
