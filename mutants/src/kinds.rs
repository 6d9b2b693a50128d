//! What the tables say about a place in the source: which names or words may stand there. It knows no agreement.

use convenant::vocabulary::shape::{Clause, Property, Slot};
use convenant::vocabulary::{Kind, W};

/// The clause of a phrase that stands behind a marker.
pub fn clause_of(head: Clause, clauses: &[Clause], marker: W) -> Option<Clause> {
    std::iter::once(&head).chain(clauses).find(|clause| clause.marker == marker).copied()
}

/// The kinds of declaration that may be named in a slot.
pub fn nameable(slot: Slot) -> Vec<Kind> {
    match slot {
        Slot::Name(kinds) => kinds.to_vec(),
        Slot::Clause => vec![W::Article, W::Annex, W::Figure],
        Slot::OneOf(slots) => slots.iter().flat_map(|slot| nameable(*slot)).collect(),
        _ => Vec::new(),
    }
}

/// The words that may stand in a slot.
pub fn words(slot: Slot) -> Vec<W> {
    match slot {
        Slot::Words(words) => words.to_vec(),
        Slot::OneOf(slots) => slots.iter().flat_map(|slot| words(*slot)).collect(),
        _ => Vec::new(),
    }
}

/// Whether law may be cited in a slot.
pub fn cites_law(slot: Slot) -> bool {
    match slot {
        Slot::Law => true,
        Slot::OneOf(slots) => slots.iter().any(|slot| cites_law(*slot)),
        _ => false,
    }
}

/// Prose that no relation reads: to leave it out changes no arrangement.
pub fn is_commentary(property: &Property) -> bool {
    matches!(property.key, W::Description | W::Note)
}
