//! `BEV-03`: sensitive data in a system for which no measure of a kind that they need is taken.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::coverage::is_arrangement;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, bev as says};
use crate::model::words::MeasureKind;
use crate::model::{Agreement, DataSet, Field, Id, System};
use crate::relations::FieldMap;
use crate::relations::flow::{pseudonymisations, systems};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEV-03",
    name: "systeem-zonder-maatregel",
    title: Title {
        nl: "gevoelige gegevens staan in een systeem zonder de maatregel die zij vragen",
        en: "sensitive data are in a system without the measure they need",
    },
    severity: Severity::Objection,
    law: &["avg.32", "avg.32.1.a", "bio2.8.24", "bio2.8.15"],
    explanation: include_str!("bev_03.md"),
    stage: Stage::Agreement,
    run,
};

/// What sensitive data need wherever they are: encryption, and a record of who saw them.
const NEEDED: &[MeasureKind] = &[MeasureKind::AtRest, MeasureKind::InTransit, MeasureKind::Logging];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    // That there are no measures at all is one finding, and not one for each system.
    if agreement.measures.is_empty() && is_arrangement(agreement) {
        return;
    }
    let everywhere = |kind: &MeasureKind| {
        agreement.measures.values().any(|measure| {
            measure.kinds.contains(kind) && (measure.systems.is_empty() || measure.systems.hole.is_some())
        })
    };
    let bound: Vec<_> = NEEDED.iter().filter(|kind| !everywhere(kind)).copied().collect();
    if bound.is_empty() {
        return;
    }
    let taken: Vec<_> = bound.iter().map(|kind| (kind, taken(agreement, *kind))).collect();
    for (id, field) in sensitive_systems(agreement, &context.relations.fields) {
        let missing: Vec<_> = taken.iter().filter(|(_, taken)| !taken.contains(&id)).map(|(kind, _)| kind).collect();
        if !missing.is_empty() {
            let about = &agreement.systems[id].about;
            let field = &agreement.fields[field].about.name;
            report.add(about.span, &about.name, says::system_lacks(&about.name, field, all_of(missing)));
        }
    }
}

/// The systems that a measure of a kind names, and what is a part of them.
fn taken(agreement: &Agreement, kind: MeasureKind) -> BTreeSet<Id<System>> {
    let measures = agreement.measures.values().filter(|measure| measure.kinds.contains(&kind));
    let named: BTreeSet<_> = measures.flat_map(|measure| measure.systems.iter()).collect();
    agreement.within(|system| named.contains(&system))
}

/// The systems that hold sensitive fields, each with the first of them. A number that is replaced by a pseudonym is only
/// where that happens.
fn sensitive_systems(agreement: &Agreement, fields: &FieldMap) -> BTreeMap<Id<System>, Id<Field>> {
    let (mut out, mut known) = (BTreeMap::new(), BTreeMap::new());
    let sensitive: Vec<bool> = agreement.fields.values().map(super::is_sensitive).collect();
    let is_sensitive = |field: &Id<Field>| sensitive[field.index() as usize];
    for (id, data) in agreement.data.iter() {
        let stays = |field: &&Id<Field>| is_sensitive(field) && fields.replaced_by(**field).is_none();
        // Data that are still open share their fields.
        let held = fields.of_data(id);
        if let Some(field) = known.entry(held.as_ptr()).or_insert_with(|| held.iter().find(stays)) {
            for system in systems(data) {
                out.entry(system).or_insert(**field);
            }
        }
        for (system, field) in replaced_in(agreement, fields, id) {
            if is_sensitive(&field) {
                out.entry(system).or_insert(field);
            }
        }
    }
    out
}

fn replaced_in(agreement: &Agreement, fields: &FieldMap, data: Id<DataSet>) -> Vec<(Id<System>, Id<Field>)> {
    let steps = pseudonymisations(agreement, fields, data);
    steps.filter_map(|(_, step)| Some((step.system.get()?, step.from.get()?))).collect()
}
