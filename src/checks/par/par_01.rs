//! `PAR-01`: a party that does not say who it is. A hole is not missing: it is what the parties still have to fill in.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, par as says};
use crate::model::words::LegalForm;
use crate::model::{Group, Id, Party};
use crate::source::Severity;
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "PAR-01",
    name: "identiteit-onvolledig",
    title: Title { nl: "een partij zegt niet volledig wie zij is", en: "a party does not fully say who it is" },
    severity: Severity::Objection,
    law: &["avg.26.1", "avg.30.1.a"],
    explanation: include_str!("par_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    // What all members of a register lack, their group does not state: that is said once.
    let mut of_groups: BTreeSet<(Id<Group>, Vec<W>)> = BTreeSet::new();
    for party in context.agreement.parties.values() {
        let missing = missing(party);
        if missing.is_empty() {
            continue;
        }
        match party.member_of.first() {
            Some(group) if party.from_register => {
                of_groups.insert((*group, missing));
            }
            _ => {
                let name = &party.about.name;
                report.add(party.about.span, name, says::identity_incomplete(name, all_of(missing)));
            }
        }
    }
    for (group, missing) in of_groups {
        let about = &context.agreement.groups[group].about;
        report.add(about.span, &about.name, says::members_incomplete(&about.name, all_of(missing)));
    }
}

/// The properties that are not stated at all.
fn missing(party: &Party) -> Vec<W> {
    let stated = [
        (W::LegalForm, !party.legal_form.is_absent()),
        (W::Organ, !party.organ.is_absent() || is_private(party)),
        (W::Kvk, !party.kvk.is_absent()),
        (W::Seat, !party.seat.is_absent()),
        (W::Represented, !party.represented.is_absent()),
    ];
    stated.into_iter().filter(|(_, stated)| !stated).map(|(property, _)| property).collect()
}

/// A private legal person acts through its board; only public bodies have several organs with powers of their own.
fn is_private(party: &Party) -> bool {
    matches!(party.legal_form.get(), Some(LegalForm::Foundation | LegalForm::Company | LegalForm::Association))
}
