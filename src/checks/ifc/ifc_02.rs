//! `IFC-02`: what is made of data has purposes that the data do not have.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{ifc as says, some_of};
use crate::model::words::Grain;
use crate::model::{Agreement, DataSet, Field, Id, List, Origin, Purpose};
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
    let fields = Limits {
        purposes: &|id: Id<Field>| &agreement.fields[id].purposes,
        sources: &|id| sources_of_field(agreement, id),
    };
    for (id, field) in agreement.fields.iter() {
        if let Some((path, missing)) = fields.widened(id) {
            let about = |id: &Id<Field>| (agreement.fields[*id].about.name.as_str(), agreement.fields[*id].about.span);
            let place = field.purposes.span.unwrap_or(field.about.span);
            tell(agreement, place, &path.iter().map(about).collect::<Vec<_>>(), &missing, report);
        }
    }
    let data = Limits {
        purposes: &|id: Id<DataSet>| agreement.data[id].delivery.as_ref().map_or(&NONE, |delivery| &delivery.purposes),
        sources: &|id| sources_of_data(agreement, id),
    };
    for (id, delivery) in agreement.data.iter() {
        if let Some((path, missing)) = data.widened(id) {
            let about = |id: &Id<DataSet>| (agreement.data[*id].about.name.as_str(), agreement.data[*id].about.span);
            let stated = delivery.delivery.as_ref().and_then(|delivery| delivery.purposes.span);
            let path = path.iter().map(about).collect::<Vec<_>>();
            tell(agreement, stated.unwrap_or(delivery.about.span), &path, &missing, report);
        }
    }
}

/// Only a delivery is made for a purpose.
static NONE: List<Id<Purpose>> = List { items: Vec::new(), hole: None, span: None };

/// The fields that a field is derived from. Figures about groups keep no limit.
fn sources_of_field(agreement: &Agreement, id: Id<Field>) -> Vec<Id<Field>> {
    let derivation = agreement.fields[id].derivation.as_ref();
    let derivation = derivation.filter(|derivation| derivation.grain.get() != Some(Grain::Figures));
    let origins = derivation.into_iter().flat_map(|derivation| derivation.from.iter());
    let fields = origins.filter_map(|origin| match origin {
        Origin::Field(field) => Some(field),
        Origin::Element(_) => None,
    });
    fields.collect()
}

fn sources_of_data(agreement: &Agreement, id: Id<DataSet>) -> Vec<Id<DataSet>> {
    let delivery = agreement.data[id].delivery.as_ref();
    let delivery = delivery.filter(|delivery| delivery.grain.get() != Some(Grain::Figures));
    delivery.into_iter().flat_map(|delivery| delivery.derived_from.iter()).collect()
}

/// Things with purposes, made of one another.
struct Limits<'a, T> {
    purposes: &'a dyn Fn(T) -> &'a List<Id<Purpose>>,
    sources: &'a dyn Fn(T) -> Vec<T>,
}

impl<T: Copy + Ord> Limits<'_, T> {
    /// The nearest source without a purpose that the thing has: the way from there, and the purposes it lacks. A source that
    /// states no purposes is looked through; one that leaves them open says nothing.
    fn widened(&self, id: T) -> Option<(Vec<T>, Vec<Id<Purpose>>)> {
        let own = (self.purposes)(id);
        if own.is_empty() || own.hole.is_some() {
            return None;
        }
        let mut seen = BTreeSet::from([id]);
        let mut ways: Vec<(T, Option<usize>)> = vec![(id, None)];
        let mut at = 0;
        while let Some((here, _)) = ways.get(at).copied() {
            for source in (self.sources)(here).into_iter().filter(|source| seen.insert(*source)) {
                ways.push((source, Some(at)));
                let limit = (self.purposes)(source);
                let missing: Vec<_> = own.iter().filter(|purpose| !limit.contains(purpose)).collect();
                if !limit.is_empty() && limit.hole.is_none() && !missing.is_empty() {
                    return Some((way(&ways), missing));
                }
            }
            // Behind what states its purposes, that is the limit.
            at = next_open(&ways, at, |one| (self.purposes)(one).is_absent())?;
        }
        None
    }
}

/// The next thing behind `at` whose sources matter.
fn next_open<T: Copy>(ways: &[(T, Option<usize>)], at: usize, is_open: impl Fn(T) -> bool) -> Option<usize> {
    (at + 1..ways.len()).find(|next| is_open(ways[*next].0))
}

/// The way from the last thing back to the first.
fn way<T: Copy>(ways: &[(T, Option<usize>)]) -> Vec<T> {
    let last = ways.last();
    std::iter::successors(last, |(_, before)| ways.get((*before)?)).map(|(one, _)| *one).collect()
}

fn tell(agreement: &Agreement, place: Span, path: &[(&str, Span)], missing: &[Id<Purpose>], report: &mut Findings<'_>) {
    let ([(source, _), ..], [.., (made, _)]) = (path, path) else { return };
    let shown: Vec<_> = path.iter().map(|(name, _)| format!("`{name}`")).collect();
    let purposes = some_of(missing.iter().map(|purpose| &agreement.purposes[*purpose].about.name));
    let finding = report.add(place, made, says::derivation_widens(made, purposes, source, shown.join(" → ")));
    for (number, (name, span)) in path.iter().enumerate() {
        let text = if number == 0 { says::begins_at(name) } else { says::made_of_that(name) };
        finding.see(*span, says::step(number + 1, text));
    }
}
