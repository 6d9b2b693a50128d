//! `TAAL-69`: a field has another type than the element of a standard that it is taken from. Whether it may be absent is
//! `VLD-08`, its unit `VLD-15`, and how a coarser value or a pseudonym is made of it `VLD-09`.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::model as says;
use crate::model::words::TypeWord;
use crate::model::{Agreement, Field, FieldType, Provision};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TAAL-69",
    name: "type-wijkt-af-van-bron",
    title: Title {
        nl: "een gegeven heeft een ander type dan het element waaruit het komt",
        en: "a field has another type than the element it comes from",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.d"],
    explanation: include_str!("taal_69.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for field in agreement.fields.values().filter(|field| is_taken_over(field)) {
        let Some(own) = field.field_type.known() else { continue };
        let name = &field.about.name;
        for item in &field.source.items {
            let provision = &agreement.provisions[item.value];
            let Some(element) = provision.element.as_ref().filter(|_| provision.holds_on(context.date)) else {
                continue;
            };
            let span = field.field_type.span().unwrap_or(field.about.span);
            if let Some(message) = unlike(agreement, name, own, element, provision) {
                report.add(span, name, message).see(item.span, says::comes_from_here());
            }
        }
    }
}

/// Nothing is made of it on the way, nor has to be by its type, and it is one field.
fn is_taken_over(field: &Field) -> bool {
    let made = [TypeWord::TypeYear, TypeWord::TypePostcode4, TypeWord::TypeHash];
    let as_it_is = field.field_type.known().is_some_and(|stated| !made.contains(&stated.word));
    as_it_is && field.derivation.is_none() && field.alternatives.is_absent() && field.open.is_absent()
}

fn unlike(
    agreement: &Agreement,
    name: &str,
    own: &FieldType,
    element: &FieldType,
    provision: &Provision,
) -> Option<crate::source::Message> {
    if !fits(own.word, element.word) {
        return Some(says::type_unlike(name, own.word, &provision.citation, element.word));
    }
    let list = element.list.filter(|_| own.word == TypeWord::TypeCodeList && own.list != element.list)?;
    Some(says::list_unlike(name, &provision.citation, &agreement.provisions[list].citation))
}

/// The same type, or one that lets through less: a code out of a list is a code, and a code is a text.
fn fits(own: TypeWord, element: TypeWord) -> bool {
    use TypeWord::{TypeCode, TypeCodeList, TypeText};
    own == element || matches!((own, element), (TypeCodeList, TypeCode) | (TypeCode | TypeCodeList, TypeText))
}
