//! `BTR-04`: a duty is divided on another key than the law that gives the parties their task.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::{BTreeMap, BTreeSet};

use crate::messages::{SHOWN, btr as says, first_of};
use crate::model::words::DivisionKey;
use crate::model::{Agreement, Division, Duty, Id, LawSource};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BTR-04",
    name: "sleutel-wijkt-af",
    title: Title {
        nl: "een taak is verdeeld op iets anders dan waar de wet van uitgaat",
        en: "a duty is divided on something else than the law goes by",
    },
    severity: Severity::Warning,
    law: &["jeugdwet.1.1", "avg.26.1"],
    explanation: include_str!("btr_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let relied_on = relied_on(agreement);
    let mut deviating = BTreeMap::new();
    let keys = agreement.provisions.values().filter(|provision| provision.holds_on(context.date));
    for provision in keys.filter(|provision| relied_on.contains(&provision.source)) {
        let Some(law) = provision.key else { continue };
        let other = deviating.entry(law).or_insert_with(|| {
            agreement.duties.values().filter_map(|duty| Some((duty, deviates(duty, law)?))).collect::<Vec<_>>()
        });
        let Some(((duty, division), rest)) = other.split_first() else { continue };
        let Some(own) = division.key.get() else { continue };
        let names = first_of(other.iter().map(|(duty, _)| &duty.about.name), other.len());
        let finding =
            report.add(division.span, &duty.about.name, says::key_deviates(names, own, &provision.citation, law));
        for (_, division) in rest.iter().take(SHOWN) {
            finding.see(division.span, says::divided_here_too());
        }
    }
}

/// The laws that the purposes and the fields rest on.
fn relied_on(agreement: &Agreement) -> BTreeSet<Id<LawSource>> {
    let purposes = agreement.purposes.values().flat_map(|purpose| purpose.legal_basis.iter());
    let fields = agreement.fields.values().flat_map(|field| field.legal_basis.iter());
    purposes.chain(fields).map(|provision| agreement.provisions[provision].source).collect()
}

fn deviates(duty: &Duty, law: DivisionKey) -> Option<&Division> {
    duty.division.as_ref().filter(|division| division.key.get().is_some_and(|own| own != law))
}
