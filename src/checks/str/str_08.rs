//! `STR-08`: a field that a delivery holds, or that another is derived from, and that comes from nowhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::messages::{all_of, some_of};
use crate::model::{Agreement, DataSet, Field, Id, Origin};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-08",
    name: "veld-uit-het-niets",
    title: Title { nl: "een gegeven komt nergens vandaan", en: "a field comes from nowhere" },
    severity: Severity::Objection,
    law: &["avg.5.1.a", "avg.5.1.c"],
    explanation: include_str!("str_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let held = Held::of(agreement);
    let mut made = Made::default();
    for (id, data) in agreement.data.iter() {
        appearing(agreement, &held, (id, data), &mut made, report);
    }
    if !held.open {
        for field in agreement.fields.values() {
            made_of_nothing(agreement, &held, field, report);
        }
    }
}

/// Which data hold which fields.
struct Held {
    by_field: BTreeMap<Id<Field>, BTreeSet<Id<DataSet>>>,
    /// Of some data it is still open what they hold.
    open: bool,
    /// What a field is the pseudonym of.
    pseudonym_of: BTreeMap<Id<Field>, Id<Field>>,
}

impl Held {
    fn of(agreement: &Agreement) -> Self {
        let replaced = agreement.pseudonymisations.values();
        let mut by_field: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (id, data) in agreement.data.iter() {
            for field in data.fields.iter() {
                by_field.entry(field).or_default().insert(id);
            }
        }
        Self {
            by_field,
            open: agreement.data.values().any(is_open),
            pseudonym_of: replaced.filter_map(|step| Some((step.to.get()?, step.from.get()?))).collect(),
        }
    }
}

/// For each list of sources, and each field, whether it is made of what those hold.
type Made = BTreeMap<Vec<Id<DataSet>>, BTreeMap<Id<Field>, bool>>;

fn is_open(data: &DataSet) -> bool {
    data.fields.is_empty() || data.fields.hole.is_some() || !data.open.is_absent()
}

/// Fields of data made from other data that those do not hold, and that are not made from what they hold.
fn appearing(
    agreement: &Agreement,
    held: &Held,
    (id, data): (Id<DataSet>, &DataSet),
    made: &mut Made,
    report: &mut Findings<'_>,
) {
    let Some(delivery) = &data.delivery else { return };
    let sources: Vec<_> = delivery.derived_from.iter().collect();
    let unknown = |source: &Id<DataSet>| *source == id || is_open(&agreement.data[*source]);
    if sources.is_empty() || delivery.derived_from.hole.is_some() || sources.iter().any(unknown) {
        return;
    }
    let among: BTreeSet<_> = sources.iter().copied().collect();
    let comes = |field: Id<Field>| held.by_field.get(&field).is_some_and(|data| !data.is_disjoint(&among));
    let made = made.entry(sources.clone()).or_default();
    let mut is_made =
        |field| *made.entry(field).or_insert_with(|| comes(field) || is_made(agreement, held, field, &comes));
    let new: Vec<_> = data.fields.items.iter().filter(|field| !is_made(field.value)).collect();
    let Some(first) = new.first() else { return };
    let names = some_of(new.iter().map(|field| &agreement.fields[field.value].about.name));
    let from = all_of(sources.iter().map(|source| &agreement.data[*source].about.name));
    report.add(first.span, &data.about.name, says::field_appears(&data.about.name, names, from));
}

/// Whether a field is the pseudonym of one that comes along, or is derived from such fields. What is itself derived is
/// judged where it is declared.
fn is_made(agreement: &Agreement, held: &Held, field: Id<Field>, comes: &dyn Fn(Id<Field>) -> bool) -> bool {
    if held.pseudonym_of.get(&field).is_some_and(|source| comes(*source)) {
        return true;
    }
    agreement.fields[field].derivation.as_ref().is_some_and(|derivation| {
        derivation.from.items.iter().all(|origin| match origin.value {
            Origin::Element(_) => true,
            Origin::Field(input) => comes(input) || agreement.fields[input].derivation.is_some(),
        })
    })
}

/// A field derived from fields that no data hold and that come from no standard.
fn made_of_nothing(agreement: &Agreement, held: &Held, field: &Field, report: &mut Findings<'_>) {
    let Some(derivation) = &field.derivation else { return };
    for origin in &derivation.from.items {
        let Origin::Field(input) = origin.value else { continue };
        let source = &agreement.fields[input];
        let known = held.by_field.contains_key(&input) || held.pseudonym_of.contains_key(&input);
        if !known && source.derivation.is_none() && source.source.is_absent() {
            let (name, input) = (&field.about.name, &source.about.name);
            report
                .add(origin.span, name, says::derived_from_nothing(name, input))
                .see(source.about.span, says::field_here());
        }
    }
}
