//! `BTR-04`: a duty is divided on another key than the law that gives the parties their task.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::BTreeSet;

use crate::messages::{all_of, btr as says};
use crate::model::{Agreement, Division, Duty, Id, LawSource, Provision};
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
    let keys = agreement.provisions.values().filter(|provision| provision.holds_on(context.date));
    for provision in keys.filter(|provision| relied_on.contains(&provision.source)) {
        let mut other = agreement.duties.values().filter_map(|duty| Some((duty, deviates(duty, provision)?)));
        let Some((duty, division)) = other.next() else { continue };
        let (Some(law), Some(own)) = (provision.key, division.key.get()) else { continue };
        let rest: Vec<_> = other.collect();
        let names = all_of([duty].into_iter().chain(rest.iter().map(|(duty, _)| *duty)).map(|duty| &duty.about.name));
        let finding =
            report.add(division.span, &duty.about.name, says::key_deviates(names, own, &provision.citation, law));
        for (_, division) in rest {
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

fn deviates<'d>(duty: &'d Duty, provision: &Provision) -> Option<&'d Division> {
    let law = provision.key?;
    duty.division.as_ref().filter(|division| division.key.get().is_some_and(|own| own != law))
}
