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
    /// For each system, and each who answers for a receiver: that receiver, and its number among all.
    first: BTreeMap<(Id<System>, Actor), (usize, Spanned<Actor>)>,
    known: RefCell<Known>,
}

/// What was found of a system and an actor.
type Known = BTreeMap<(Id<System>, Actor), Option<Spanned<Actor>>>;

impl Receivers {
    pub(super) fn of(context: &Context<'_>) -> Self {
        let agreement = context.agreement;
        let (mut first, mut seen) = (BTreeMap::new(), BTreeSet::new());
        for hop in context.relations.flow.hops.iter().filter(|hop| hop.kind == HopKind::Pseudonymise) {
            let Station::System(system) = hop.to else { continue };
            for to in agreement.data[hop.data].delivery.iter().flat_map(|delivery| &delivery.to.items) {
                let number = seen.len();
                if seen.insert((system, to.value)) {
                    for part in parts(agreement, to.value) {
                        first.entry((system, part)).or_insert((number, *to));
                    }
                }
            }
        }
        Self { first, known: RefCell::default() }
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
        let receivers = parts(agreement, actor).filter_map(|part| self.first.get(&(system, part)));
        receivers.min_by_key(|(number, _)| *number).map(|(_, receiver)| *receiver)
    }
}

/// Who answer for an actor, or for the members of a group.
fn parts(agreement: &Agreement, actor: Actor) -> impl Iterator<Item = Actor> {
    agreement.members_of(actor).into_iter().map(|member| agreement.answerable(member))
}
