//! `VLD-17`: a delivery that lacks what the message it comes from always has, or that is only foreseen and names nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::elements::{Makings, own_elements, type_word};
use crate::checks::left::Left;
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
    let mut cores = None;
    for (id, data) in agreement.data.iter() {
        let Some(delivery) = &data.delivery else { continue };
        let about = &data.about;
        if agreement.is_future(id) && names_nothing(data, delivery) {
            let span = data.fields.span.unwrap_or(about.span);
            report.add(span, &about.name, says::nothing_named(&about.name));
        } else if delivery.grain.get() != Some(Grain::Figures) && has_core(context, delivery) {
            let cores = cores.get_or_insert_with(|| Cores::of(context));
            lacking(context, cores, data, delivery, report);
        }
    }
}

/// No field, no description, and nothing it is made from.
fn names_nothing(data: &DataSet, delivery: &Delivery) -> bool {
    data.fields.is_empty() && data.open.is_absent() && delivery.derived_from.is_absent()
}

/// Whether it comes from a message that always has something.
fn has_core(context: &Context<'_>, delivery: &Delivery) -> bool {
    let messages = delivery.source.iter().map(|message| &context.agreement.provisions[message]);
    messages.into_iter().any(|message| !message.core.is_empty() && message.holds_on(context.date))
}

fn lacking(
    context: &Context<'_>,
    cores: &mut Cores<'_>,
    data: &DataSet,
    delivery: &Delivery,
    report: &mut Findings<'_>,
) {
    let agreement = context.agreement;
    let held = cores.held(data.fields.iter());
    // Where it is open which fields a delivery holds, those that no delivery names may be in it.
    let open = data.fields.hole.is_some();
    for item in &delivery.source.items {
        let message = &agreement.provisions[item.value];
        if !message.holds_on(context.date) {
            continue;
        }
        let missing = cores.missing(item.value, &held, open);
        if missing.is_empty() {
            continue;
        }
        let names = all_of(missing.iter().map(|entry| last(&agreement.provisions[*entry].path)));
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
#[derive(Default)]
struct Held {
    /// Fields that name elements, each with how many of these a message always has.
    with_elements: BTreeMap<Id<Field>, usize>,
    /// The types of the fields of which it is not said where they come from.
    words: BTreeSet<Option<TypeWord>>,
}

/// A message, whether it is open which fields there are, and their types.
type Begun = (Id<Provision>, bool, BTreeSet<Option<TypeWord>>);

/// What messages always have, and what is left of that once it is known what some fields can be.
struct Cores<'a> {
    agreement: &'a Agreement,
    makings: Makings,
    /// The elements that a field names itself, as far as some message always has them.
    elements: Vec<BTreeSet<Id<Provision>>>,
    unplaced: &'a [Id<Field>],
    /// What the fields that no delivery names can be, once that is asked.
    open: Option<Held>,
    /// What is left of a message when the types and what is open are known.
    begun: BTreeMap<Begun, usize>,
    left: Left<Id<Field>, Id<Provision>>,
}

impl<'a> Cores<'a> {
    fn of(context: &Context<'a>) -> Self {
        let (agreement, unplaced) = (context.agreement, context.relations.fields.unplaced());
        let entries = agreement.provisions.values().flat_map(|message| &message.core);
        let asked: BTreeSet<_> = entries.flat_map(|entry| &agreement.provisions[*entry].elements).collect();
        let elements = |field: &Field| own_elements(field).filter(|element| asked.contains(element)).collect();
        let elements = agreement.fields.values().map(elements).collect();
        let (makings, begun, left) = (Makings::of(agreement), BTreeMap::new(), Left::default());
        Self { agreement, makings, elements, unplaced, open: None, begun, left }
    }

    fn held(&self, fields: impl Iterator<Item = Id<Field>>) -> Held {
        let mut out = Held::default();
        for id in fields {
            let (field, with_elements) = (&self.agreement.fields[id], self.makings.with_elements(id));
            if with_elements.is_empty() && field.derivation.is_none() {
                out.words.insert(type_word(self.agreement, field));
            }
            let counted = with_elements.into_iter().map(|one| (one, self.elements[one.index() as usize].len()));
            out.with_elements.extend(counted.filter(|(_, count)| *count > 0));
        }
        out
    }

    /// What these fields lack of a message, in its order; where it is open which fields there are, of what those that no delivery
    /// names lack too.
    fn missing(&mut self, message: Id<Provision>, held: &Held, open: bool) -> Rc<[Id<Provision>]> {
        let key = (message, open, held.words.clone());
        let begun = self.begun.get(&key).copied().unwrap_or_else(|| {
            let core = self.begin(message, &held.words, open);
            let begun = self.left.begin(core);
            self.begun.insert(key, begun);
            begun
        });
        let by = held.with_elements.iter().map(|(field, count)| (*count, *field)).collect();
        let (agreement, elements) = (self.agreement, &self.elements);
        let has = |field: Id<Field>, entry| fills(agreement, entry, &elements[field.index() as usize]);
        let any_has = |fields: &[Id<Field>], entries: &[Id<Provision>]| {
            let all: BTreeSet<_> = fields.iter().flat_map(|field| &elements[field.index() as usize]).copied().collect();
            entries.iter().copied().filter(|entry| !fills(agreement, *entry, &all)).collect()
        };
        self.left.without(begun, by, has, any_has)
    }

    /// What no field of these types is, nor any of those that no delivery names if that is open.
    fn begin(&mut self, message: Id<Provision>, words: &BTreeSet<Option<TypeWord>>, open: bool) -> Vec<Id<Provision>> {
        let agreement = self.agreement;
        let word = |entry: &Id<Provision>| agreement.provisions[*entry].element.as_ref().map(|element| element.word);
        let mut out = agreement.provisions[message].core.clone();
        out.retain(|entry| !words.contains(&word(entry)));
        if open {
            let other = self.open.take().unwrap_or_else(|| self.held(self.unplaced.iter().copied()));
            let fields = other.with_elements.keys();
            let all: BTreeSet<_> = fields.flat_map(|field| &self.elements[field.index() as usize]).copied().collect();
            out.retain(|entry| !other.words.contains(&word(entry)) && !fills(agreement, *entry, &all));
            self.open = Some(other);
        }
        out
    }
}

/// Whether an entry can be filled from one of these elements.
fn fills(agreement: &Agreement, entry: Id<Provision>, elements: &BTreeSet<Id<Provision>>) -> bool {
    agreement.provisions[entry].elements.iter().any(|element| elements.contains(element))
}
