//! Which data serve which purpose, and where the text lists purposes.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

use crate::checks::Context;
use crate::messages::some_of;
use crate::model::words::LegalForm;
use crate::model::{About, Actor, Agreement, Basis, Field, Id, List, Party, Purpose};
use crate::source::{Span, Text};

/// What serves one purpose.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Service {
    /// How many fields do.
    pub(super) fields: usize,
    /// The one counted last; the only one, when there is one.
    pub(super) last: Option<Id<Field>>,
    /// Where a right for this purpose stands.
    pub(super) right: Option<Span>,
    /// A right for this purpose reaches data of which only an open description is given.
    pub(super) open: bool,
}

impl Service {
    pub(super) fn is_none(self) -> bool {
        self.fields == 0 && !self.open
    }
}

/// What serves each purpose, by its number.
pub(super) fn services(context: &Context<'_>) -> Vec<Service> {
    let agreement = context.agreement;
    let mut out = vec![Service::default(); agreement.purposes.len()];
    for (id, field) in agreement.fields.iter() {
        for purpose in field.purposes.iter() {
            let service = &mut out[purpose.index() as usize];
            // A field that states a purpose twice is one field.
            if service.last != Some(id) {
                service.fields += 1;
            }
            service.last = Some(id);
            service.open |= field.open.is_known();
        }
    }
    for grant in &agreement.grants {
        let open = grant
            .data
            .iter()
            .any(|data| agreement.data[data].open.is_known() && context.relations.fields.of_data(data).is_empty());
        for purpose in &grant.purposes.items {
            let service = &mut out[purpose.value.index() as usize];
            service.open |= open;
            service.right = service.right.or(Some(purpose.span));
        }
    }
    out
}

/// Every place where the text lists purposes: the preambles, then the annexes.
pub(super) fn lists(agreement: &Agreement) -> impl Iterator<Item = (&About, &List<Id<Purpose>>)> {
    let preambles = agreement.preambles.values().map(|preamble| (&preamble.about, &preamble.purposes));
    let annexes = agreement.annexes.values().map(|annex| (&annex.about, &annex.purposes));
    preambles.chain(annexes)
}

/// The parties whose legal basis a line states: those it names, or every controller. An agreement that names no controller,
/// such as a memo, is read as one between all its parties.
pub(in crate::checks) fn bearers(agreement: &Agreement, basis: &Basis) -> Vec<Id<Party>> {
    let named = if basis.of.is_absent() { &agreement.general.controllers } else { &basis.of };
    match agreement.parties_of(named.iter()) {
        none if none.is_empty() && named.is_absent() => agreement.parties.ids().collect(),
        parties => parties,
    }
}

/// Those of them that are public authorities, by name.
#[derive(Default)]
pub(super) struct Authorities {
    /// Among all controllers, for a basis that names none of them.
    of_all: OnceCell<Option<Text>>,
    /// Among those that a line names.
    of_named: RefCell<BTreeMap<Vec<Actor>, Option<Text>>>,
}

impl Authorities {
    /// The first of them, and how many more there are; nothing if there are none.
    pub(super) fn of(&self, agreement: &Agreement, basis: &Basis) -> Option<Text> {
        let told = || {
            let parties = bearers(agreement, basis).into_iter().map(|party| &agreement.parties[party]);
            let mut public =
                parties.filter(|party| party.legal_form.get().is_some_and(LegalForm::is_public)).peekable();
            public.peek().is_some().then(|| some_of(public.map(|party| &party.about.name)))
        };
        if basis.of.is_absent() {
            return self.of_all.get_or_init(told).clone();
        }
        self.of_named.borrow_mut().entry(basis.of.iter().collect()).or_insert_with(told).clone()
    }
}

/// The limbs of art. 6(1) GDPR that a line states, by path, and where they stand.
pub(super) fn limbs<'a>(agreement: &'a Agreement, basis: &'a Basis) -> impl Iterator<Item = (&'a str, Span)> {
    let paths = basis.provisions.items.iter().map(|item| (agreement.provisions[item.value].path.as_str(), item.span));
    paths.filter(|(path, _)| path.strip_prefix("avg.6.1.").is_some())
}
