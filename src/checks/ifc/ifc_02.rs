//! `IFC-02`: what is made of data has purposes that the data do not have.

use std::hash::Hash;

use super::limits::{Limits, Sources, Way, shown};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{ifc as says, some_of};
use crate::model::words::Grain;
use crate::model::{About, Agreement, DataSet, Field, Id, List, Origin, Purpose};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "IFC-02",
    name: "afleiding-verruimt",
    title: Title {
        nl: "wat is afgeleid heeft doelen die de bron niet heeft",
        en: "what is derived has purposes that its source does not have",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.b", "avg.6.4"],
    explanation: include_str!("ifc_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let purposes = |id: Id<Field>| &agreement.fields[id].purposes;
    let sources = |id| sources_of_field(agreement, id);
    let mut fields = Limits::new(&purposes, &sources);
    for (id, field) in agreement.fields.iter() {
        if let Some((way, missing)) = widened(&mut fields, id, &field.purposes) {
            let about = |id: Id<Field>| &agreement.fields[id].about;
            tell(agreement, field.purposes.span, &way, about, &missing, report);
        }
    }
    let purposes = |id: Id<DataSet>| purposes_of_data(agreement, id);
    let sources = |id| sources_of_data(agreement, id);
    let mut data = Limits::new(&purposes, &sources);
    for id in agreement.data.ids() {
        let own = purposes(id);
        if let Some((way, missing)) = widened(&mut data, id, own) {
            tell(agreement, own.span, &way, |id| &agreement.data[id].about, &missing, report);
        }
    }
}

/// Only a delivery is made for a purpose.
static NONE: List<Id<Purpose>> = List { items: Vec::new(), hole: None, span: None };

pub(super) fn purposes_of_data(agreement: &Agreement, id: Id<DataSet>) -> &List<Id<Purpose>> {
    agreement.data[id].delivery.as_ref().map_or(&NONE, |delivery| &delivery.purposes)
}

/// The fields that a field is derived from. Figures about groups keep no limit.
fn sources_of_field(agreement: &Agreement, id: Id<Field>) -> Sources<'_, Id<Field>> {
    let derivation = agreement.fields[id].derivation.as_ref();
    let derivation = derivation.filter(|derivation| derivation.grain.get() != Some(Grain::Figures));
    let origins = derivation.into_iter().flat_map(|derivation| derivation.from.iter());
    Box::new(origins.filter_map(|origin| match origin {
        Origin::Field(field) => Some(field),
        Origin::Element(_) => None,
    }))
}

/// The data that data are made of. Figures about groups keep no limit.
pub(super) fn sources_of_data(agreement: &Agreement, id: Id<DataSet>) -> Sources<'_, Id<DataSet>> {
    let delivery = agreement.data[id].delivery.as_ref();
    let delivery = delivery.filter(|delivery| delivery.grain.get() != Some(Grain::Figures));
    Box::new(delivery.into_iter().flat_map(|delivery| delivery.derived_from.iter()))
}

/// The nearest source without a purpose that the thing has: the way from there, and the purposes it lacks.
fn widened<T: Copy + Eq + Hash>(
    limits: &mut Limits<'_, T>,
    id: T,
    stated: &List<Id<Purpose>>,
) -> Option<(Way<T>, Vec<Id<Purpose>>)> {
    let own = limits.own(id)?;
    let way = limits.passed(id, &own, 1).pop()?;
    let limit = limits.own(way.first()?.1)?;
    let missing = stated.iter().filter(|purpose| limit.binary_search(purpose).is_err());
    Some((way, missing.collect()))
}

fn tell<'a, T: Copy>(
    agreement: &Agreement,
    place: Option<Span>,
    way: &Way<T>,
    about: impl Fn(T) -> &'a About,
    missing: &[Id<Purpose>],
    report: &mut Findings<'_>,
) {
    let ([(_, source), ..], [.., (_, made)]) = (way.as_slice(), way.as_slice()) else { return };
    let (source, made) = (about(*source), about(*made));
    let purposes = some_of(missing.iter().map(|purpose| &agreement.purposes[*purpose].about.name));
    let message = says::derivation_widens(&made.name, purposes, &source.name, shown(way, |one| &about(one).name));
    let finding = report.add(place.unwrap_or(made.span), &made.name, message);
    for (number, one) in way {
        let name = &about(*one).name;
        let text = if *number == 1 { says::begins_at(name) } else { says::made_of_that(name) };
        finding.see(about(*one).span, says::step(*number, text));
    }
}
