//! `VLD-09`: a derived field of which it is not stated from what, how or where. A hole is what the parties still have to fill
//! in; one beside a part that is missing altogether is named with it. Other units than the source has are for `VLD-15`.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{SHOWN, and_of, first_of, vld as says};
use crate::model::words::TypeWord;
use crate::model::{Agreement, Circles, Derivation, Field, FieldType, Origin, Provision};
use crate::source::{Severity, Text};

pub(super) static CHECK: Check = Check {
    code: "VLD-09",
    name: "afleiding-ontbreekt",
    title: Title { nl: "een afgeleid gegeven zonder afleiding", en: "a derived field without a derivation" },
    severity: Severity::Objection,
    law: &["avg.5.1.c", "avg.5.1.d"],
    explanation: include_str!("vld_09.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    in_circles(agreement, report);
    let pseudonyms: BTreeSet<_> = agreement.pseudonymisations.values().filter_map(|step| step.to.get()).collect();
    for (id, field) in agreement.fields.iter() {
        let about = &field.about;
        if let Some(derivation) = &field.derivation {
            if let Some(missing) = missing(derivation) {
                report.add(derivation.span, &about.name, says::derivation_incomplete(&about.name, missing));
            }
        } else if let Some(stated) = field.field_type.known() {
            let span = field.field_type.span().unwrap_or(about.span);
            if let Some(element) = differing_source(agreement, field, stated) {
                let message = says::source_differs(&about.name, stated.word, &element.citation);
                report.add(span, &about.name, message);
            } else if stated.word == TypeWord::TypeHash && field.source.is_absent() && !pseudonyms.contains(&id) {
                report.add(span, &about.name, says::derivation_missing(&about.name, stated.word));
            }
        }
    }
}

/// Fields that are made from each other are made from nothing.
fn in_circles(agreement: &Agreement, report: &mut Findings<'_>) {
    let number = |origin: &Origin| match origin {
        Origin::Field(field) => Some(field.index() as usize),
        Origin::Element(_) => None,
    };
    let from = |field: &Field| field.derivation.iter().flat_map(|made| made.from.values()).filter_map(number).collect();
    let fields: Vec<_> = agreement.fields.values().collect();
    let made_from: Vec<Vec<usize>> = fields.iter().map(|field| from(field)).collect();
    for circle in Circles::of(&made_from).shortest() {
        let about = &fields[circle[0]].about;
        let span = fields[circle[0]].derivation.as_ref().map_or(about.span, |made| made.span);
        let names = first_of(circle.iter().take(SHOWN).map(|at| &fields[*at].about.name), circle.len());
        let single = circle.len() == 1;
        let message = if single { says::made_from_itself(&about.name) } else { says::made_from_each_other(names) };
        report.add(span, &about.name, message);
    }
}

/// What is not known of a derivation, if any part of it is not stated at all.
fn missing(derivation: &Derivation) -> Option<Text> {
    let Derivation { from, rule, system, span: _, grain: _ } = derivation;
    if !(from.is_absent() || rule.is_absent() || system.is_absent()) {
        return None;
    }
    let parts = [
        (from.is_empty(), says::from_what()),
        (!rule.is_known(), says::how()),
        (!system.is_known(), says::where_made()),
    ];
    Some(and_of(&parts.into_iter().filter(|(missing, _)| *missing).map(|(_, part)| part).collect::<Vec<_>>()))
}

/// The element that a field is said to come from, if it and all others are of a kind that must be reworked first.
fn differing_source<'a>(agreement: &'a Agreement, field: &Field, stated: &FieldType) -> Option<&'a Provision> {
    if !matches!(stated.word, TypeWord::TypeYear | TypeWord::TypePostcode4 | TypeWord::TypeHash) {
        return None;
    }
    let elements = || field.source.iter().map(|element| &agreement.provisions[element]);
    let same = |element: &FieldType| element.word == stated.word;
    if elements().any(|element| element.element.as_ref().is_none_or(same)) {
        return None;
    }
    elements().next()
}
