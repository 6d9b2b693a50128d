//! `BTR-13`: rights that ask to find someone again, and a pseudonym of which the text says that this is impossible.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::model::words::{ErasureManner, TypeWord};
use crate::model::{Agreement, DataSet, Duty, Field, Id};
use crate::relations::FieldMap;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BTR-13",
    name: "recht-onuitvoerbaar",
    title: Title {
        nl: "een recht vraagt iemand terug te vinden, wat volgens de tekst niet kan",
        en: "a right asks to find someone again, which the text calls impossible",
    },
    severity: Severity::Objection,
    law: &["avg.11", "avg.15", "avg.16", "avg.17"],
    explanation: include_str!("btr_13.md"),
    stage: Stage::Agreement,
    run,
};

/// Rights of which the request is about the data of one person.
const RIGHTS: &[&str] = &["avg.15", "avg.16", "avg.17"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let rehashes = |manner: Option<ErasureManner>| manner == Some(ErasureManner::Rehash);
    // A process that finds rows again contradicts the promise itself, which is another finding.
    if agreement.erasures.values().any(|erasure| rehashes(erasure.manner.get())) {
        return;
    }
    let Some(duty) = agreement.duties.values().find(|duty| allocates(agreement, duty)) else { return };
    let claiming = agreement.pseudonymisations.values().filter(|step| !step.claims.is_empty());
    let pseudonyms: BTreeSet<_> = claiming.filter_map(|step| step.to.get()).collect();
    if pseudonyms.is_empty() {
        return;
    }
    let unfindable = unfindable(agreement, &context.relations.fields, &pseudonyms);
    for step in agreement.pseudonymisations.values() {
        let Some(claim) = step.claims.items.first() else { continue };
        let Some(data) = step.to.get().and_then(|pseudonym| unfindable.get(&pseudonym)) else { continue };
        let data = &agreement.data[*data];
        let place = duty.articles.span.unwrap_or(duty.about.span);
        report
            .add(place, &duty.about.name, says::right_impossible(&duty.about.name, &data.about.name, claim.value))
            .see(claim.span, says::promised_here());
    }
}

fn allocates(agreement: &Agreement, duty: &Duty) -> bool {
    duty.articles.iter().any(|article| RIGHTS.iter().any(|right| agreement.lies_under(article, right)))
}

/// The first data without anything to find a person by, for each of the pseudonyms that they hold.
fn unfindable(
    agreement: &Agreement,
    fields: &FieldMap,
    pseudonyms: &BTreeSet<Id<Field>>,
) -> BTreeMap<Id<Field>, Id<DataSet>> {
    let (mut out, mut seen) = (BTreeMap::new(), BTreeSet::new());
    for data in agreement.data.ids() {
        let held = fields.of_data(data);
        // Data that are still open share their fields, and the first of them is the one that is told.
        if seen.insert(held.as_ptr()) && !held.iter().any(|field| is_key(agreement, *field)) {
            held.iter()
                .filter(|field| pseudonyms.contains(field))
                .for_each(|field| _ = out.entry(*field).or_insert(data));
        }
    }
    out
}

fn is_key(agreement: &Agreement, field: Id<Field>) -> bool {
    let key = [TypeWord::TypeCode, TypeWord::TypeBsn];
    agreement.fields[field].field_type.known().is_none_or(|known| key.contains(&known.word))
}
