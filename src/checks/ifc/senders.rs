//! Who sends or holds which data, and so has them anyway. What is promised about them is not known here.

use rustc_hash::FxHashSet;

use crate::model::{Actor, Agreement, DataSet, Group, Id};

/// Who sends or holds data, and so has them anyway. A part of a sender is not meant: it may well be the receiver.
pub(super) struct Senders<'a> {
    agreement: &'a Agreement,
    known: FxHashSet<(Id<DataSet>, Actor)>,
    of: Vec<Vec<Actor>>,
    members: FxHashSet<(Id<Group>, Actor)>,
}

impl<'a> Senders<'a> {
    pub(super) fn of(agreement: &'a Agreement) -> Self {
        let senders = |data: &DataSet| {
            data.delivery.iter().flat_map(|delivery| delivery.from.iter()).chain(data.holder.get()).collect()
        };
        let of: Vec<Vec<Actor>> = agreement.data.values().map(senders).collect();
        let known =
            agreement.data.ids().zip(&of).flat_map(|(id, of)| of.iter().map(move |actor| (id, *actor))).collect();
        let members =
            agreement.groups.iter().flat_map(|(id, group)| group.members.iter().map(move |one| (id, one.value)));
        Self { agreement, known, of, members: members.collect() }
    }

    /// Whether someone, a group it is in or a member of it, is among the senders: by whichever are fewer.
    pub(super) fn include(&self, data: Id<DataSet>, actor: Actor) -> bool {
        if self.known.contains(&(data, actor)) {
            return true;
        }
        let senders = &self.of[data.index() as usize];
        let groups = self.agreement.groups_of(actor);
        let members = if let Actor::Group(id) = actor { self.agreement.groups[id].members.as_slice() } else { &[] };
        if senders.len() > groups.len() + members.len() {
            let of_group = |group: &Id<Group>| self.known.contains(&(data, Actor::Group(*group)));
            return groups.iter().any(of_group) || members.iter().any(|one| self.known.contains(&(data, one.value)));
        }
        let is_in = |group: Actor, one: Actor| matches!(group, Actor::Group(id) if self.members.contains(&(id, one)));
        senders.iter().any(|from| is_in(*from, actor) || is_in(actor, *from))
    }
}
