//! Where a field comes from: its type and the elements of standards it is filled from, also by way of other fields. Which
//! check asks is not known here.

use std::collections::BTreeSet;

use crate::model::words::TypeWord;
use crate::model::{Agreement, Field, FieldType, Id, Origin, Provision};

/// How many fields a derivation is followed through.
const MOST_FOLLOWED: usize = 50;

/// The type of a field: its own, or that of the element it is taken from as it is.
pub(super) fn stated_type<'a>(agreement: &'a Agreement, field: &'a Field) -> Option<&'a FieldType> {
    if field.field_type.is_known() || field.derivation.is_some() {
        return field.field_type.known();
    }
    field.source.iter().find_map(|element| agreement.provisions[element].element.as_ref())
}

pub(super) fn type_word(agreement: &Agreement, field: &Field) -> Option<TypeWord> {
    stated_type(agreement, field).map(|stated| stated.word)
}

/// The elements a field is filled from, through the fields it is derived from.
pub(super) fn elements(agreement: &Agreement, field: Id<Field>) -> Vec<Id<Provision>> {
    let mut seen = BTreeSet::from([field]);
    let mut todo = vec![field];
    let mut out = Vec::new();
    while let Some(id) = todo.pop() {
        let field = &agreement.fields[id];
        out.extend(field.source.iter());
        for origin in field.derivation.iter().flat_map(|derivation| derivation.from.iter()) {
            match origin {
                Origin::Element(element) => out.push(element),
                Origin::Field(from) if seen.len() < MOST_FOLLOWED && seen.insert(from) => todo.push(from),
                Origin::Field(_) => {}
            }
        }
    }
    out
}

/// The coarser type that an element of a field's source can be reduced to.
pub(super) fn coarser(agreement: &Agreement, field: &Field) -> Option<TypeWord> {
    field.source.iter().find_map(|element| agreement.provisions[element].coarser)
}
