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

/// What fields are made of. A field, and those it is derived from, are asked for apart, so that what many are made of is gone
/// over once.
pub(super) struct Makings {
    /// The fields that each is derived from, each once; as many as can matter.
    inputs: Vec<Vec<Id<Field>>>,
    /// Whether a field names an element itself.
    own: Vec<bool>,
}

impl Makings {
    pub(super) fn of(agreement: &Agreement) -> Self {
        let inputs = |field: &Field| {
            let mut seen = BTreeSet::new();
            let fields = origins(field).filter_map(|origin| match origin {
                Origin::Field(from) => Some(from),
                Origin::Element(_) => None,
            });
            // Whoever has followed so many has met the limit with any further ones.
            fields.filter(|from| seen.insert(*from)).take(2 * MOST_FOLLOWED).collect()
        };
        Self {
            inputs: agreement.fields.values().map(inputs).collect(),
            own: agreement.fields.values().map(|field| own_elements(field).next().is_some()).collect(),
        }
    }

    /// A field and those it is derived from, as far as they are followed and name elements themselves.
    pub(super) fn with_elements(&self, field: Id<Field>) -> Vec<Id<Field>> {
        let mut seen = BTreeSet::from([field]);
        let mut todo = vec![field];
        let mut out = Vec::new();
        while let Some(id) = todo.pop() {
            out.extend(self.own[id.index() as usize].then_some(id));
            for from in &self.inputs[id.index() as usize] {
                if seen.len() < MOST_FOLLOWED && seen.insert(*from) {
                    todo.push(*from);
                }
            }
        }
        out
    }
}

/// The elements that a field names itself: its source, and what it is derived from.
pub(super) fn own_elements(field: &Field) -> impl Iterator<Item = Id<Provision>> {
    let derived = origins(field).filter_map(|origin| match origin {
        Origin::Element(element) => Some(element),
        Origin::Field(_) => None,
    });
    field.source.iter().chain(derived)
}

fn origins(field: &Field) -> impl Iterator<Item = Origin> {
    field.derivation.iter().flat_map(|derivation| derivation.from.iter())
}

/// The coarser type that an element of a field's source can be reduced to.
pub(super) fn coarser(agreement: &Agreement, field: &Field) -> Option<TypeWord> {
    field.source.iter().find_map(|element| agreement.provisions[element].coarser)
}
