//! `VLD-15`: an amount in another unit than what it comes from, or than what it is compared with, and no rule that turns the
//! one into the other.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::model::words::{Currency, TypeWord};
use crate::model::{Agreement, Field, FieldType, Origin, Provision, Test};
use crate::source::{Severity, Span, Text};
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "VLD-15",
    name: "eenheid-botst",
    title: Title {
        nl: "eenheden botsen: euro en cent, week en geheel",
        en: "units clash: euro and cent, week and total",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.d"],
    explanation: include_str!("vld_15.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut of_standards = None;
    for field in agreement.fields.values() {
        compared(agreement, field, report);
        let Some(own) = amount(field).filter(|_| !is_turned(field)) else { continue };
        let (name, span) = (&field.about.name, field.field_type.span().unwrap_or(field.about.span));
        if let Some((other, from, place)) = stated_origins(context, field, own) {
            let message = says::unit_differs(name, unit(own), from, unit(other));
            report.add(span, name, message).see(place, says::taken_from_here());
        } else if let Some(place) = open_origin(field) {
            let (first, units) = of_standards.get_or_insert_with(|| standard_amounts(context));
            let all = units.iter().all(|element| differ(own, element));
            let Some((provision, element)) = first.filter(|_| all) else { continue };
            let standard = &agreement.sources[provision.source].about.title;
            let message = says::unit_unlike_standard(name, unit(own), standard, unit(element));
            report.add(span, name, message).see(place, says::open_where_from());
        }
    }
}

/// The type of a field that is an amount of which the unit is stated.
fn amount(field: &Field) -> Option<&FieldType> {
    field.field_type.known().filter(|stated| stated.word == TypeWord::TypeAmount && stated.currency.is_some())
}

/// A rule says how the value is worked out.
fn is_turned(field: &Field) -> bool {
    field.derivation.as_ref().is_some_and(|derivation| derivation.rule.is_known())
}

fn differ(one: &FieldType, other: &FieldType) -> bool {
    one.currency != other.currency || one.per_week != other.per_week
}

/// The first amount a field comes from, if all of them are in other units.
fn stated_origins<'a>(context: &Context<'a>, field: &Field, own: &FieldType) -> Option<(&'a FieldType, &'a str, Span)> {
    let agreement = context.agreement;
    let derivation = field.derivation.iter().flat_map(|derivation| &derivation.from.items);
    let derivation = derivation.map(|item| (item.value, item.span));
    let sources = field.source.items.iter().map(|item| (Origin::Element(item.value), item.span));
    let amounts: Vec<_> = sources
        .chain(derivation)
        .filter_map(|(origin, span)| match origin {
            Origin::Element(element) => {
                let provision = &agreement.provisions[element];
                let element = provision.element.as_ref().filter(|_| provision.holds_on(context.date))?;
                Some((element, provision.citation.as_str(), span))
            }
            Origin::Field(id) => {
                let field = &agreement.fields[id];
                Some((field.field_type.known()?, field.about.name.as_str(), span))
            }
        })
        .filter(|(stated, _, _)| stated.word == TypeWord::TypeAmount && stated.currency.is_some())
        .collect();
    let all = amounts.iter().all(|(stated, _, _)| differ(own, stated));
    amounts.first().filter(|_| all).copied()
}

/// Where it is left open what a field is derived from, if nothing is stated beside.
fn open_origin(field: &Field) -> Option<Span> {
    let from = &field.derivation.as_ref()?.from;
    from.hole.filter(|_| from.items.is_empty() && field.source.items.is_empty())
}

/// The first amount of the standards that other fields of the agreement come from, and one of each unit: one of all of them has
/// to fill an open derivation.
type Amounts<'a> = (Option<(&'a Provision, &'a FieldType)>, Vec<&'a FieldType>);

fn standard_amounts<'a>(context: &Context<'a>) -> Amounts<'a> {
    let agreement = context.agreement;
    let elements = agreement.fields.values().flat_map(|field| field.source.iter());
    let used: std::collections::BTreeSet<_> = elements.map(|element| agreement.provisions[element].source).collect();
    let provisions = agreement.provisions.values().filter(|provision| used.contains(&provision.source));
    let in_force = provisions.filter(|provision| provision.holds_on(context.date) && provision.elements.is_empty());
    let mut amounts = in_force
        .filter_map(|provision| Some((provision, provision.element.as_ref()?)))
        .filter(|(_, element)| element.word == TypeWord::TypeAmount && element.currency.is_some())
        .peekable();
    let first = amounts.peek().copied();
    let mut units: Vec<&FieldType> = Vec::new();
    for (_, element) in amounts {
        if units.iter().all(|known| differ(known, element)) {
            units.push(element);
        }
    }
    (first, units)
}

/// `euro per week`
fn unit(stated: &FieldType) -> String {
    let currency = stated.currency.map_or(W::Euro, Currency::word);
    if stated.per_week { format!("{currency} {}", W::PerWeek) } else { currency.to_string() }
}

/// Conditions that hold two amounts in different units against each other.
fn compared(agreement: &Agreement, field: &Field, report: &mut Findings<'_>) {
    for requirement in &field.requirements {
        if let Some((left, right)) = clashing(agreement, &requirement.test) {
            let text = |field: &Field| {
                let unit = amount(field).map(unit).unwrap_or_default();
                Text {
                    nl: format!("`{}` in {unit}", field.about.name),
                    en: format!("`{}` in {unit}", field.about.name),
                }
            };
            report.add(requirement.span, &field.about.name, says::compared_units(text(left), text(right)));
        }
    }
}

fn clashing<'a>(agreement: &'a Agreement, test: &Test) -> Option<(&'a Field, &'a Field)> {
    match test {
        Test::Binary(_, left, right) => match (&**left, &**right) {
            (Test::Field(left), Test::Field(right)) => {
                let (left, right) = (&agreement.fields[*left], &agreement.fields[*right]);
                amount(left).zip(amount(right)).filter(|(one, other)| one.currency != other.currency)?;
                Some((left, right))
            }
            (left, right) => clashing(agreement, left).or_else(|| clashing(agreement, right)),
        },
        Test::If(left, right) => clashing(agreement, left).or_else(|| clashing(agreement, right)),
        Test::Not(inner) => clashing(agreement, inner),
        _ => None,
    }
}
