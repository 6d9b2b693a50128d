//! `VLD-17`: a delivery that lacks what the message it comes from always has, or that is only foreseen and names nothing.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::elements::{elements, type_word};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, vld as says};
use crate::model::words::{Grain, TypeWord};
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

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let unplaced = OnceCell::new();
    for (id, data) in agreement.data.iter() {
        let Some(delivery) = &data.delivery else { continue };
        let about = &data.about;
        if agreement.is_future(id) && names_nothing(data, delivery) {
            let span = data.fields.span.unwrap_or(about.span);
            report.add(span, &about.name, says::nothing_named(&about.name));
        } else if delivery.grain.get() != Some(Grain::Figures) {
            lacking(context, data, delivery, &unplaced, report);
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
    unplaced: &OnceCell<Held>,
    report: &mut Findings<'_>,
) {
    let agreement = context.agreement;
    let named = OnceCell::new();
    // Where it is open which fields a delivery holds, those that no delivery names may be in it.
    let has = |entry: &&Id<Provision>| {
        let entry = &agreement.provisions[**entry];
        let open = || unplaced.get_or_init(|| Held::of(agreement, context.relations.fields.unplaced().iter().copied()));
        named.get_or_init(|| Held::of(agreement, data.fields.iter())).has(entry)
            || data.fields.hole.is_some() && open().has(entry)
    };
    for item in &delivery.source.items {
        let message = &agreement.provisions[item.value];
        if !message.holds_on(context.date) {
            continue;
        }
        let missing: Vec<_> = message.core.iter().filter(|entry| !has(entry)).collect();
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

/// What some fields can be in a message. A field that comes from elsewhere, or is derived, is not what the message holds.
struct Held {
    elements: BTreeSet<Id<Provision>>,
    /// The types of the fields of which it is not said where they come from.
    words: BTreeSet<Option<TypeWord>>,
}

impl Held {
    fn of(agreement: &Agreement, fields: impl Iterator<Item = Id<Field>>) -> Self {
        let mut out = Self { elements: BTreeSet::new(), words: BTreeSet::new() };
        for id in fields {
            let (field, elements) = (&agreement.fields[id], elements(agreement, id));
            if elements.is_empty() && field.derivation.is_none() {
                out.words.insert(type_word(agreement, field));
            }
            out.elements.extend(elements);
        }
        out
    }

    fn has(&self, entry: &Provision) -> bool {
        entry.elements.iter().any(|element| self.elements.contains(element))
            || self.words.contains(&entry.element.as_ref().map(|element| element.word))
    }
}
