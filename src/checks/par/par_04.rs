//! `PAR-04`: the law that a purpose rests on gives the power to an organ, and the legal person is the party.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::doe::bearers;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::par as says;
use crate::model::{About, Agreement, Party, Provision};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "PAR-04",
    name: "orgaan-of-rechtspersoon",
    title: Title {
        nl: "de rechtspersoon is partij, maar zijn orgaan is bevoegd",
        en: "the legal person is party, but its organ has the power",
    },
    severity: Severity::Warning,
    law: &["avg.4.7", "avg.6.3", "avg.26.1"],
    explanation: include_str!("par_04.md"),
    stage: Stage::Agreement,
    run,
};

/// Parties that state their organ in one place, and the first purpose that rests on the power of that organ.
struct Found<'a> {
    about: &'a About,
    law: &'a Provision,
    basis: Span,
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (place, found) in found(context.agreement) {
        let Some(organ) = &found.law.organ else { continue };
        let name = &found.about.name;
        report
            .add(place, name, says::legal_person_is_party(name, organ, &found.law.citation))
            .see(found.basis, says::rests_on_power());
    }
}

fn found(agreement: &Agreement) -> BTreeMap<Span, Found<'_>> {
    let mut out = BTreeMap::new();
    // Of a power that rests with all controllers, the first line about a kind of body says all that there is to say.
    let mut said = BTreeSet::new();
    for basis in agreement.purposes.values().flat_map(|purpose| &purpose.bases) {
        let mut powers = basis.provisions.items.iter().map(|item| (&agreement.provisions[item.value], item.span));
        let Some((law, span)) = powers.find(|(law, _)| law.organ.is_some()) else { continue };
        // A line of the same parties has nothing to add either.
        if !said.insert((law.body, basis.of.iter().collect::<Vec<_>>(), basis.of.is_absent())) {
            continue;
        }
        for party in bearers(agreement, basis) {
            let party = &agreement.parties[party];
            if !party.organ_is_party && party.legal_form.get() == law.body {
                let (place, about) = stated(agreement, party);
                out.entry(place).or_insert(Found { about, law, basis: span });
            }
        }
    }
    out
}

/// Where a party states its organ: what all members of a register share stands with their group.
fn stated<'a>(agreement: &'a Agreement, party: &'a Party) -> (Span, &'a About) {
    let group = party.member_of.first().filter(|_| party.from_register);
    let about = group.map_or(&party.about, |group| &agreement.groups[*group].about);
    (party.organ.span().unwrap_or(about.span), about)
}
