//! Who belongs to whom: the members of groups, the whole that an organisation is a part of, the joint controllers.

use std::collections::BTreeSet;

use super::arena::Id;
use super::types::{Actor, Agreement, System};

/// Those who decide together on purposes and means (art. 26(1) GDPR), groups with their members. An agreement that names
/// none, such as a memo, is read as an agreement between all its parties.
#[derive(Clone, Debug)]
pub struct Controllers {
    actors: BTreeSet<Actor>,
}

impl Agreement {
    /// The members of a group, or the actor itself. A group without members stands for itself.
    #[must_use]
    pub fn members_of(&self, actor: Actor) -> Vec<Actor> {
        let members = match actor {
            Actor::Group(group) => self.groups[group].members.iter().map(|member| member.value).collect(),
            _ => Vec::new(),
        };
        if members.is_empty() { vec![actor] } else { members }
    }

    /// The actors, the members of those that are groups, and what those that are organisations are a part of.
    #[must_use]
    pub fn with_relatives(&self, actors: impl Iterator<Item = Actor>) -> BTreeSet<Actor> {
        actors.flat_map(|actor| [actor, self.answerable(actor)].into_iter().chain(self.members_of(actor))).collect()
    }

    /// Whether a set names an actor: itself, what it is a part of, or each of its members.
    #[must_use]
    pub fn names(&self, set: &BTreeSet<Actor>, actor: Actor) -> bool {
        let known = |actor: Actor| set.contains(&actor) || set.contains(&self.answerable(actor));
        known(actor) || self.members_of(actor).into_iter().all(known)
    }

    /// A system and the systems it is a part of, from the inside out. A circle of parts is gone round once.
    pub fn wholes_of(&self, system: Id<System>) -> impl Iterator<Item = Id<System>> {
        let outer = |id: &Id<System>| self.systems[*id].part_of.get();
        std::iter::successors(Some(system), outer).take(self.systems.len())
    }

    /// The joint controllers.
    #[must_use]
    pub fn controllers(&self) -> Controllers {
        let named = self.general.controllers.iter().flat_map(|actor| self.members_of(actor).into_iter().chain([actor]));
        let mut actors: BTreeSet<_> = named.collect();
        if actors.is_empty() {
            actors = self.parties.ids().map(Actor::Party).collect();
        }
        Controllers { actors }
    }
}

impl Controllers {
    /// Whether an actor is a controller, a part of one, or a group of nothing else.
    #[must_use]
    pub fn include(&self, agreement: &Agreement, actor: Actor) -> bool {
        agreement.names(&self.actors, actor)
    }
}
