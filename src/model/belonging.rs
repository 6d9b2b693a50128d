//! Who belongs to whom: the members of groups, the whole that an organisation is a part of, the joint controllers.

use std::collections::{BTreeMap, BTreeSet};

use super::arena::Id;
use super::types::{Actor, Agreement, Group, Organisation, Party, System};

/// Those who decide together on purposes and means (art. 26(1) GDPR), groups with their members. An agreement that names
/// none, such as a memo, is read as an agreement between all its parties.
#[derive(Clone, Debug)]
pub struct Controllers {
    actors: BTreeSet<Actor>,
    /// The groups of nothing else.
    groups: BTreeSet<Actor>,
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

    /// The first party with a code.
    #[must_use]
    pub fn coded(&self, code: &str) -> Option<Id<Party>> {
        self.coded.get(code).copied()
    }

    /// The groups that an actor is a member of, in order.
    #[must_use]
    pub fn groups_of(&self, actor: Actor) -> &[Id<Group>] {
        self.memberships.get(&actor).map_or(&[], Vec::as_slice)
    }

    /// Whether an actor is among [`Self::members_of`] another, found without going over those.
    #[must_use]
    pub fn is_member(&self, of: Actor, actor: Actor) -> bool {
        match of {
            Actor::Group(group) if !self.groups[group].members.is_empty() => {
                self.groups_of(actor).binary_search(&group).is_ok()
            }
            _ => of == actor,
        }
    }

    /// Whether an actor is a member of any group among these, found by whichever are fewer: these, or its groups.
    #[must_use]
    pub fn is_member_of_any(&self, among: &BTreeSet<Actor>, actor: Actor) -> bool {
        let groups = self.groups_of(actor);
        if among.len() < groups.len() {
            return among.iter().any(|one| matches!(one, Actor::Group(group) if groups.binary_search(group).is_ok()));
        }
        groups.iter().any(|group| among.contains(&Actor::Group(*group)))
    }

    /// The actors, the members of those that are groups, and what those that are organisations are a part of.
    #[must_use]
    pub fn with_relatives(&self, actors: impl Iterator<Item = Actor>) -> BTreeSet<Actor> {
        let named: BTreeSet<_> = actors.collect();
        let with_relatives = |actor| [actor, self.answerable(actor)].into_iter().chain(self.members_of(actor));
        named.into_iter().flat_map(with_relatives).collect()
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

    /// An actor and what it is a part of, from the inside out. A circle of parts is gone round once.
    pub fn with_wholes(&self, actor: Actor) -> impl Iterator<Item = Actor> {
        let outer = |at: &Actor| match at {
            Actor::Organisation(id) => self.organisations[*id].part_of.get(),
            _ => None,
        };
        std::iter::successors(Some(actor), outer).take(self.organisations.len() + 1)
    }

    /// Whether an actor, or what it is a part of, is another one or in that group.
    #[must_use]
    pub fn lies_within(&self, actor: Actor, other: Actor) -> bool {
        self.with_wholes(actor).any(|one| one == other || self.is_member(other, one))
    }

    /// For each system, whether it or anything it is a part of meets a condition. Goes along each chain of parts once.
    #[must_use]
    pub fn within(&self, meets: impl Fn(Id<System>) -> bool) -> BTreeSet<Id<System>> {
        let mut done: BTreeMap<Id<System>, bool> = BTreeMap::new();
        for start in self.systems.ids() {
            let mut path = Vec::new();
            let mut next = Some(start);
            while let Some(at) = next.filter(|at| !done.contains_key(at)) {
                done.insert(at, false);
                path.push(at);
                next = self.systems[at].part_of.get();
            }
            // A circle of parts ends at something on the path itself.
            let circle = path.iter().position(|one| Some(*one) == next).map_or(&[][..], |from| &path[from..]);
            let mut found = next.is_some_and(|at| done[&at]) || circle.iter().any(|one| meets(*one));
            for at in path.into_iter().rev() {
                found = found || meets(at);
                done.insert(at, found);
            }
        }
        done.into_iter().filter_map(|(system, found)| found.then_some(system)).collect()
    }

    /// For each organisation the top of what it is a part of: none when it stands alone, or in a circle of parts.
    pub(super) fn tops(&self) -> Vec<Option<Actor>> {
        let mut known: Vec<Option<Option<Actor>>> = vec![None; self.organisations.len()];
        let part_of = |id: Id<Organisation>| self.organisations[id].part_of.get();
        for start in self.organisations.ids().filter(|id| part_of(*id).is_some()) {
            let mut path = Vec::new();
            let mut at = start;
            let top = loop {
                if let Some(top) = known[at.index() as usize] {
                    break top;
                }
                path.push(at);
                // Whoever comes back here goes round.
                known[at.index() as usize] = Some(None);
                match part_of(at) {
                    Some(Actor::Organisation(inner)) if part_of(inner).is_some() => at = inner,
                    whole => break whole,
                }
            };
            for at in path {
                known[at.index() as usize] = Some(top);
            }
        }
        known.into_iter().map(Option::flatten).collect()
    }

    /// The joint controllers.
    #[must_use]
    pub fn controllers(&self) -> Controllers {
        let named = self.general.controllers.iter().flat_map(|actor| self.members_of(actor).into_iter().chain([actor]));
        let mut actors: BTreeSet<_> = named.collect();
        if actors.is_empty() {
            actors = self.parties.ids().map(Actor::Party).collect();
        }
        let groups = self.groups.ids().map(Actor::Group).filter(|group| self.names(&actors, *group)).collect();
        Controllers { actors, groups }
    }
}

impl Controllers {
    /// Whether an actor is a controller, a part of one, or a group of nothing else.
    #[must_use]
    pub fn include(&self, agreement: &Agreement, actor: Actor) -> bool {
        match actor {
            Actor::Group(_) => self.groups.contains(&actor),
            _ => agreement.names(&self.actors, actor),
        }
    }
}
