//! `VLD-10`: a field that is finer than its purposes need, by what they themselves say is enough or by a coarser field
//! that is delivered beside it for the same purposes.

use std::collections::{BTreeMap, BTreeSet};

use super::elements::{coarser, type_word};
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
fn beside(agreement: &Agreement) -> Vec<Option<Id<Field>>> {
    let mut out = vec![None; agreement.fields.len()];
    for data in agreement.data.values() {
        let coarse = coarse_in(agreement, data.fields.iter());
        if coarse.fields.is_empty() && coarse.elements.is_empty() {
            continue;
        }
        for id in data.fields.iter() {
            let by_element = || agreement.fields[id].source.iter().find_map(|element| coarse.elements.get(&element));
            let found = coarse.fields.get(&id).or_else(by_element).filter(|coarse| **coarse != id);
            out[id.index() as usize] = out[id.index() as usize].or(found.copied());
        }
    }
    out
}

/// The coarse fields of one delivery, by what they are made from.
#[derive(Default)]
struct Coarse {
    fields: BTreeMap<Id<Field>, Id<Field>>,
    elements: BTreeMap<Id<Provision>, Id<Field>>,
}

fn coarse_in(agreement: &Agreement, fields: impl Iterator<Item = Id<Field>>) -> Coarse {
    let mut out = Coarse::default();
    for id in fields {
        let field = &agreement.fields[id];
        if !type_word(agreement, field).is_some_and(|word| COARSE.contains(&word)) {
            continue;
        }
        out.elements.extend(field.source.iter().map(|element| (element, id)));
        for origin in field.derivation.iter().flat_map(|derivation| derivation.from.iter()) {
            match origin {
                Origin::Field(from) => drop(out.fields.insert(from, id)),
                Origin::Element(element) => drop(out.elements.insert(element, id)),
            }
        }
    }
    out
}
