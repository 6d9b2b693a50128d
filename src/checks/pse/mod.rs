//! Checks on pseudonymisation and on figures: whether no one can be recognised who should not be.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::{Check, Context};
use crate::model::{Actor, Agreement, Id, System};
use crate::relations::{HopKind, Station};
use crate::source::Spanned;

mod pse_01;
mod pse_02;
mod pse_03;
mod pse_04;
mod pse_05;
mod pse_06;
mod pse_07;
mod pse_08;
mod pse_09;
mod pse_10;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &pse_01::CHECK,
    &pse_02::CHECK,
    &pse_03::CHECK,
    &pse_04::CHECK,
    &pse_05::CHECK,
    &pse_06::CHECK,
    &pse_07::CHECK,
    &pse_08::CHECK,
    &pse_09::CHECK,
    &pse_10::CHECK,
];

/// Who gets the data that are pseudonymised in a system, with where that is said.
pub(super) struct Receivers {
    by_system: BTreeMap<Id<System>, Vec<Spanned<Actor>>>,
    known: RefCell<Known>,
}

/// What was found of a system and an actor.
type Known = BTreeMap<(Id<System>, Actor), Option<Spanned<Actor>>>;

impl Receivers {
    pub(super) fn of(context: &Context<'_>) -> Self {
        let mut by_system: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for hop in context.relations.flow.hops.iter().filter(|hop| hop.kind == HopKind::Pseudonymise) {
            let Station::System(system) = hop.to else { continue };
            let to = context.agreement.data[hop.data].delivery.iter().flat_map(|delivery| &delivery.to.items);
            by_system.entry(system).or_default().extend(to.copied());
        }
        Self { by_system, known: RefCell::default() }
    }

    /// The first receiver that is this actor, or that the same one answers for.
    pub(super) fn same_as(&self, agreement: &Agreement, system: Id<System>, actor: Actor) -> Option<Spanned<Actor>> {
        if let Some(known) = self.known.borrow().get(&(system, actor)) {
            return *known;
        }
        let found = self.look(agreement, system, actor);
        self.known.borrow_mut().insert((system, actor), found);
        found
    }

    fn look(&self, agreement: &Agreement, system: Id<System>, actor: Actor) -> Option<Spanned<Actor>> {
        let parts = |actor| agreement.members_of(actor).into_iter().map(|member| agreement.answerable(member));
        let wanted: BTreeSet<_> = parts(actor).collect();
        let receivers = self.by_system.get(&system)?;
        receivers.iter().find(|receiver| parts(receiver.value).any(|part| wanted.contains(&part))).copied()
    }
}
