//! `VLD-17`: a delivery that lacks what the message it comes from always has, or that is only foreseen and names nothing.

use std::collections::BTreeMap;

use super::elements::{comes_from, elements, type_word};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, vld as says};
use crate::model::words::Grain;
use crate::model::{Agreement, DataSet, Delivery, Field, Id, Provision};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-17",
    name: "kern-ontbreekt",
    title: Title { nl: "een levering mist waar het in haar om gaat", en: "a delivery lacks what it is about" },
    severity: Severity::Objection,
    law: &["avg.5.1.c", "avg.5.1.d"],
    explanation: include_str!("vld_17.md"),
    stage: Stage::Agreement,
    run,
};

/// For each entry of a core, whether a field that no delivery names can be it.
type Unplaced = BTreeMap<Id<Provision>, bool>;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut unplaced = Unplaced::new();
    for (id, data) in agreement.data.iter() {
        let Some(delivery) = &data.delivery else { continue };
        let about = &data.about;
        if agreement.is_future(id) && names_nothing(data, delivery) {
            let span = data.fields.span.unwrap_or(about.span);
            report.add(span, &about.name, says::nothing_named(&about.name));
        } else if delivery.grain.get() != Some(Grain::Figures) {
            lacking(context, data, delivery, &mut unplaced, report);
        }
    }
}

/// No field, no description, and nothing it is made from.
fn names_nothing(data: &DataSet, delivery: &Delivery) -> bool {
    data.fields.is_empty() && data.open.is_absent() && delivery.derived_from.is_absent()
}

fn lacking(
    context: &Context<'_>,
    data: &DataSet,
    delivery: &Delivery,
    unplaced: &mut Unplaced,
    report: &mut Findings<'_>,
) {
    let agreement = context.agreement;
    for item in &delivery.source.items {
        let message = &agreement.provisions[item.value];
        if !message.holds_on(context.date) {
            continue;
        }
        let missing: Vec<_> = message.core.iter().filter(|entry| !has(context, data, **entry, unplaced)).collect();
        if missing.is_empty() {
            continue;
        }
        let names = all_of(missing.iter().map(|entry| last(&agreement.provisions[**entry].path)));
        let span = data.fields.span.unwrap_or(data.about.span);
        let finding =
            report.add(span, &data.about.name, says::core_missing(&data.about.name, names, &message.citation));
        finding.see(item.span, says::taken_from_here());
    }
}

fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// Where it is open which fields a delivery holds, those that no delivery names may be in it.
fn has(context: &Context<'_>, data: &DataSet, entry: Id<Provision>, unplaced: &mut Unplaced) -> bool {
    let agreement = context.agreement;
    let is = |field: Id<Field>| is_entry(agreement, &agreement.provisions[entry], field);
    if data.fields.iter().any(is) {
        return true;
    }
    let open = || context.relations.fields.unplaced().iter().any(|field| is(*field));
    data.fields.hole.is_some() && *unplaced.entry(entry).or_insert_with(open)
}

/// A field that comes from elsewhere, or is derived, is not what the message holds.
fn is_entry(agreement: &Agreement, entry: &Provision, id: Id<Field>) -> bool {
    let field = &agreement.fields[id];
    let elements = elements(agreement, id);
    let alike = || type_word(agreement, field) == entry.element.as_ref().map(|element| element.word);
    comes_from(entry, &elements) || elements.is_empty() && field.derivation.is_none() && alike()
}
