//! `VLD-08`: a field that may be absent here and not in the standard it comes from, or the reverse. A row that is put
//! together from several messages can lack one of them, and so may lack what that message always has.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::model::{Agreement, Field, Provision};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "VLD-08",
    name: "verplichting-botst",
    title: Title {
        nl: "een gegeven is hier verplicht en in de standaard niet, of andersom",
        en: "a field is required here and not in the standard, or the reverse",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.d"],
    explanation: include_str!("vld_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut of_one_message = None;
    for (id, field) in agreement.fields.iter() {
        let Some(own) = field.field_type.known().filter(|_| field.derivation.is_none()) else { continue };
        let Some((element, place)) = differing(context, field, own.optional) else { continue };
        let span = field.field_type.span().unwrap_or(field.about.span);
        let name = &field.about.name;
        let message = if own.optional {
            let alone = of_one_message.get_or_insert_with(|| rows_of_one_message(agreement));
            if !alone[id.index() as usize] {
                continue;
            }
            says::absent_here(name, &element.citation)
        } else {
            says::required_here(name, &element.citation)
        };
        report.add(span, name, message).see(place, says::taken_from_here());
    }
}

/// The first element a field comes from, if all that are in force say otherwise about being absent.
fn differing<'a>(context: &Context<'a>, field: &Field, optional: bool) -> Option<(&'a Provision, Span)> {
    let sources = field.source.items.iter();
    let elements = sources.map(|item| (&context.agreement.provisions[item.value], item.span));
    let in_force = elements.filter(|(provision, _)| provision.holds_on(context.date));
    let known: Vec<_> =
        in_force.filter_map(|(provision, span)| Some((provision, span, provision.element.as_ref()?))).collect();
    let all = known.iter().all(|(_, _, element)| element.optional != optional);
    known.first().filter(|_| all).map(|(provision, span, _)| (*provision, *span))
}

/// For each field, by its number, whether it is named by data, and only by data whose rows come from one message.
fn rows_of_one_message(agreement: &Agreement) -> Vec<bool> {
    let mut alone = vec![false; agreement.fields.len()];
    let mut joined = vec![false; agreement.fields.len()];
    let messages: Vec<_> = agreement.fields.values().map(|field| messages_of(agreement, field)).collect();
    for data in agreement.data.values() {
        let here: BTreeSet<_> = data.fields.iter().flat_map(|field| &messages[field.index() as usize]).collect();
        let marks = if here.len() > 1 { &mut joined } else { &mut alone };
        for field in data.fields.iter() {
            marks[field.index() as usize] = true;
        }
    }
    alone.iter().zip(joined).map(|(alone, joined)| *alone && !joined).collect()
}

/// The messages that a field comes from: two of them stand for more.
fn messages_of<'a>(agreement: &'a Agreement, field: &Field) -> Vec<&'a str> {
    let elements = field.source.iter();
    let all: BTreeSet<_> =
        elements.filter_map(|element| Some(agreement.provisions[element].path.rsplit_once('.')?.0)).collect();
    all.into_iter().take(2).collect()
}
