//! `PSE-05`: pseudonymised data without a term and without a way to rights, as if they were anonymous.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::pse as says;
use crate::model::words::{DutyKind, Grain};
use crate::model::{Agreement, DataSet};
use crate::relations::flow::{pseudonymisations, systems};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PSE-05",
    name: "als-anoniem-behandeld",
    title: Title {
        nl: "gepseudonimiseerde gegevens worden behandeld alsof zij anoniem zijn",
        en: "pseudonymised data are treated as if they were anonymous",
    },
    severity: Severity::Objection,
    law: &["avg.4.1", "avg.4.5"],
    explanation: include_str!("pse_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let kept: BTreeSet<_> =
        context.relations.retention.kept.iter().filter(|kept| !kept.rules.is_empty()).map(|kept| kept.data).collect();
    if handled(agreement) {
        return;
    }
    let reached: BTreeSet<_> = agreement.erasures.values().flat_map(|erasure| erasure.reaches.iter()).collect();
    for (id, data) in agreement.data.iter().filter(|(id, data)| !kept.contains(id) && !are_figures(data)) {
        let step = pseudonymisations(agreement, &context.relations.fields, id)
            .find(|(_, step)| step.to.get().is_some_and(|field| context.relations.fields.holds(id, field)));
        let Some((_, step)) = step else { continue };
        if !systems(data).any(|system| reached.contains(&system)) {
            let message = says::treated_as_anonymous(&data.about.name, &step.about.name);
            report.add(data.about.span, &data.about.name, message).see(step.about.span, says::pseudonymised_here());
        }
    }
}

fn are_figures(data: &DataSet) -> bool {
    data.delivery.as_ref().is_some_and(|delivery| delivery.grain.get() == Some(Grain::Figures))
}

/// Whether data subjects get anywhere with all data: an erasure that may reach any, or someone who handles requests.
fn handled(agreement: &Agreement) -> bool {
    agreement.erasures.values().any(|erasure| erasure.reaches.hole.is_some())
        || agreement.duties.values().any(|duty| duty.kind.get() == Some(DutyKind::DutyRights) || duty.kind.is_hole())
}
