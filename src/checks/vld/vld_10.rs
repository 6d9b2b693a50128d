//! `VLD-10`: a field that is finer than its purposes need, by what they themselves say is enough or by a coarser field
//! that is delivered beside it for the same purposes.

use std::collections::{BTreeMap, BTreeSet};

use super::elements::{coarser, own_elements, type_word};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::model::words::TypeWord;
use crate::model::{Agreement, Field, Id, Origin, Provision, Purpose};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "VLD-10",
    name: "te-fijn",
    title: Title { nl: "een gegeven is fijner dan het doel vraagt", en: "a field is finer than its purpose needs" },
    severity: Severity::Warning,
    law: &["avg.5.1.c"],
    explanation: include_str!("vld_10.md"),
    stage: Stage::Agreement,
    run,
};

/// The types that say less than what they are made from.
const COARSE: &[TypeWord] = &[TypeWord::TypeYear, TypeWord::TypePostcode4];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let reduced = reduced(agreement);
    let beside = beside(agreement);
    let mut purposes = Purposes::new();
    for (id, field) in agreement.fields.iter() {
        let (name, span) = (&field.about.name, field.field_type.span().unwrap_or(field.about.span));
        let Some(enough) = coarser(agreement, field).or_else(|| reduced.get(&id).copied()) else { continue };
        if type_word(agreement, field) == Some(enough) || field.open.is_known() {
            continue;
        }
        if let Some(place) = purposes_need_less(agreement, field, enough) {
            report.add(span, name, says::too_fine(name, enough)).see(place, says::this_is_enough(enough));
        } else if let Some(coarse) =
            beside[id.index() as usize].filter(|coarse| serves(agreement, *coarse, field, &mut purposes))
        {
            let coarse = &agreement.fields[coarse].about;
            let message = says::coarser_beside(name, &coarse.name);
            report.add(span, name, message).see(coarse.span, says::the_coarser_one());
        }
    }
}

/// The coarse type that another field is derived to, for each field that is so reduced.
fn reduced(agreement: &Agreement) -> BTreeMap<Id<Field>, TypeWord> {
    let mut out = BTreeMap::new();
    for field in agreement.fields.values() {
        let Some(word) = type_word(agreement, field).filter(|word| COARSE.contains(word)) else { continue };
        for origin in field.derivation.iter().flat_map(|derivation| derivation.from.iter()) {
            if let Origin::Field(from) = origin {
                out.insert(from, word);
            }
        }
    }
    out
}

/// Where the purposes of a field say that the coarser type is enough, if all do.
fn purposes_need_less(agreement: &Agreement, field: &Field, enough: TypeWord) -> Option<Span> {
    let purposes = || field.purposes.iter().map(|purpose| &agreement.purposes[purpose].suffices);
    let all = field.purposes.hole.is_none() && purposes().all(|suffices| suffices.contains(&enough));
    purposes().next().filter(|_| all).and_then(|suffices| suffices.span)
}

/// The purposes of coarse fields.
type Purposes = BTreeMap<Id<Field>, BTreeSet<Id<Purpose>>>;

/// Whether every purpose of a field is one of the coarse field too.
fn serves(agreement: &Agreement, coarse: Id<Field>, field: &Field, purposes: &mut Purposes) -> bool {
    let known = purposes.entry(coarse).or_insert_with(|| agreement.fields[coarse].purposes.iter().collect());
    !field.purposes.is_empty()
        && field.purposes.hole.is_none()
        && field.purposes.iter().all(|purpose| known.contains(&purpose))
}

/// For each field, by its number, a coarse one made from it or from the same element in the same delivery.
pub(super) fn beside(agreement: &Agreement) -> Vec<Option<Id<Field>>> {
    let mut coarse = Coarse::of(agreement);
    let mut out = vec![None; agreement.fields.len()];
    for data in agreement.data.values() {
        let here = coarse.here(data.fields.iter());
        if here.is_empty() {
            continue;
        }
        // What was found in an earlier delivery stays.
        for id in data.fields.iter() {
            if !coarse.may_have.contains(&id) {
                continue;
            }
            if out[id.index() as usize].is_none() {
                out[id.index() as usize] = coarse.beside(agreement, id, &here);
            }
        }
    }
    out
}

/// The coarse fields of all deliveries, by what they are made from.
struct Coarse {
    /// The coarse fields that are made from a field, or from an element.
    fields: BTreeMap<Id<Field>, BTreeSet<Id<Field>>>,
    elements: BTreeMap<Id<Provision>, BTreeSet<Id<Field>>>,
    all: BTreeSet<Id<Field>>,
    /// Fields for which there is a coarse one, wherever it is delivered.
    may_have: BTreeSet<Id<Field>>,
    /// The first element of a field that a coarse one is made from too, by its place in the source of the field.
    shared: BTreeMap<(Id<Field>, Id<Field>), Option<usize>>,
}

impl Coarse {
    fn of(agreement: &Agreement) -> Self {
        let (mut fields, mut elements, mut all) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        for (id, field) in agreement.fields.iter() {
            if !type_word(agreement, field).is_some_and(|word| COARSE.contains(&word)) {
                continue;
            }
            all.insert(id);
            for element in own_elements(field) {
                elements.entry(element).or_insert_with(BTreeSet::new).insert(id);
            }
            for origin in field.derivation.iter().flat_map(|derivation| derivation.from.iter()) {
                if let Origin::Field(from) = origin {
                    fields.entry(from).or_insert_with(BTreeSet::new).insert(id);
                }
            }
        }
        let other = |id, of: &BTreeSet<_>| of.iter().any(|coarse| *coarse != id);
        let by_element = |id, field: &Field| {
            field.source.iter().any(|element| elements.get(&element).is_some_and(|of| other(id, of)))
        };
        let has = |(id, field): &(Id<Field>, &Field)| fields.contains_key(id) || by_element(*id, field);
        let may_have = agreement.fields.iter().filter(has).map(|(id, _)| id).collect();
        Self { fields, elements, all, may_have, shared: BTreeMap::new() }
    }

    /// The coarse fields of one delivery, each with its last place there.
    fn here(&self, fields: impl Iterator<Item = Id<Field>>) -> Places {
        fields.enumerate().filter(|(_, id)| self.all.contains(id)).map(|(at, id)| (id, at)).collect()
    }

    /// The last coarse field of a delivery that is made from a field, or else from the first of its elements that one is made from.
    fn beside(&mut self, agreement: &Agreement, id: Id<Field>, here: &Places) -> Option<Id<Field>> {
        let by_field = self.fields.get(&id).and_then(|of| last_of(of, here));
        by_field.or_else(|| self.by_element(agreement, id, here)).filter(|coarse| *coarse != id)
    }

    /// By the elements of the field, or by the coarse fields of the delivery: whichever are fewer.
    fn by_element(&mut self, agreement: &Agreement, id: Id<Field>, here: &Places) -> Option<Id<Field>> {
        let source = &agreement.fields[id].source;
        if source.len() <= here.len() {
            let coarse = source.iter().filter_map(|element| self.elements.get(&element));
            return coarse.into_iter().find_map(|of| last_of(of, here));
        }
        let mut first: Option<(usize, std::cmp::Reverse<usize>, Id<Field>)> = None;
        for (coarse, place) in here {
            let elements = &self.elements;
            let find = || {
                let is_shared = |element| elements.get(&element).is_some_and(|of| of.contains(coarse));
                source.iter().position(is_shared)
            };
            if let Some(at) = *self.shared.entry((id, *coarse)).or_insert_with(find) {
                let this = (at, std::cmp::Reverse(*place), *coarse);
                first = Some(first.map_or(this, |first| first.min(this)));
            }
        }
        first.map(|(.., coarse)| coarse)
    }
}

/// The fields of one delivery, each with its last place there.
type Places = BTreeMap<Id<Field>, usize>;

/// The one of these fields that stands last in a delivery; gone along is whatever there are fewer of.
fn last_of(some: &BTreeSet<Id<Field>>, here: &Places) -> Option<Id<Field>> {
    let placed = if some.len() < here.len() {
        some.iter().filter_map(|id| Some((*here.get(id)?, *id))).max()
    } else {
        here.iter().filter(|(id, _)| some.contains(id)).map(|(id, at)| (*at, *id)).max()
    };
    placed.map(|(_, id)| id)
}
