//! What reaches those a promise is about and is not allowed: arrivals at a role, and at an organisation, at its parts and
//! members. What is told of them is not known here.

use std::collections::{BTreeMap, BTreeSet};

use super::lineage::{Lineage, Marked, Scope};
use super::senders::Senders;
use super::{Holder, Promised, breaks};
use crate::checks::Context;
use crate::model::words::AtMost;
use crate::model::{Actor, Agreement, Id};
use crate::relations::{Arrival, By, Reach, Station};

/// The arrivals that count against promises of one kind.
pub(super) struct Reached<'a> {
    agreement: &'a Agreement,
    reach: &'a Reach,
    senders: Senders<'a>,
    lineage: Lineage<'a>,
    /// The nearest arrival of each group of data, but for what the role's organisation, or the organisation itself, sends.
    wrong: BTreeMap<Holder, Marked>,
    /// The same of those in a group, with what they send: what the group sends is left out when it is asked for.
    grouped: BTreeMap<Actor, Marked>,
}

/// Whom promises are about, and who is in the groups among them: with parts and members these are all that matter.
struct Concerned {
    holders: BTreeSet<Holder>,
    grouped: BTreeSet<Actor>,
}

/// The first arrival of each group of data.
type Nearest<K> = BTreeMap<K, BTreeMap<Id<crate::model::DataSet>, usize>>;

impl<'a> Reached<'a> {
    /// Of the arrivals that are finer than what is promised, those that count.
    pub(super) fn of(
        context: &'a Context<'_>,
        promised: &[Promised<'_>],
        at_most: AtMost,
        counts: impl Fn(&Arrival) -> bool,
    ) -> Self {
        let (agreement, reach) = (context.agreement, &context.relations.reach);
        let (concerned, senders) = (Concerned::by(agreement, promised), Senders::of(agreement));
        let (mut wrong, mut grouped): (Nearest<Holder>, Nearest<Actor>) = (BTreeMap::new(), BTreeMap::new());
        let finer = |arrival: &Arrival| arrival.by != By::Origin && breaks(at_most, arrival.form) && counts(arrival);
        for (at, Arrival { data, station, .. }) in reach.arrivals.iter().enumerate().filter(|(_, one)| finer(one)) {
            for (holder, actor) in concerned.holders_at(agreement, *station) {
                if !actor.is_some_and(|actor| senders.include(*data, actor)) {
                    wrong.entry(holder).or_default().entry(*data).or_insert(at);
                }
            }
            for actor in concerned.grouped_at(agreement, *station) {
                grouped.entry(actor).or_default().entry(*data).or_insert(at);
            }
        }
        let lineage = Lineage::of(agreement, reach);
        let (wrong, grouped) = (marked(&lineage, wrong), marked(&lineage, grouped));
        Self { agreement, reach, senders, lineage, wrong, grouped }
    }

    /// The nearest arrival that a promise does not allow.
    pub(super) fn against(&self, promised: &Promised<'_>) -> Option<usize> {
        let about = &promised.pledge.about;
        let scope = (!about.is_absent()).then(|| self.lineage.made_of(about.iter()));
        match promised.holder {
            Holder::Actor(group @ Actor::Group(_)) => self.at_group(group, scope.as_ref()),
            holder => self.wrong.get(&holder)?.within(scope.as_ref()).next(),
        }
    }

    /// The nearest arrival at a group or anyone in it of what the group does not send.
    fn at_group(&self, group: Actor, scope: Option<&Scope>) -> Option<usize> {
        let sent = |at: &usize| self.senders.include(self.reach.arrivals[*at].data, group);
        let marked = with_members(self.agreement, group).into_iter().filter_map(|actor| self.grouped.get(&actor));
        marked.filter_map(|marked| marked.within(scope).find(|at| !sent(at))).min()
    }
}

fn marked<K: Ord>(lineage: &Lineage<'_>, nearest: Nearest<K>) -> BTreeMap<K, Marked> {
    nearest.into_iter().map(|(key, arrivals)| (key, Marked::of(lineage, arrivals))).collect()
}

/// A group and who is in it.
fn with_members(agreement: &Agreement, group: Actor) -> BTreeSet<Actor> {
    agreement.members_of(group).into_iter().chain([group]).collect()
}

impl Concerned {
    fn by(agreement: &Agreement, promised: &[Promised<'_>]) -> Self {
        let holders: BTreeSet<_> = promised.iter().map(|one| one.holder).collect();
        let group = |holder: &Holder| match holder {
            Holder::Actor(actor @ Actor::Group(_)) => Some(*actor),
            _ => None,
        };
        let grouped = holders.iter().filter_map(group).flat_map(|group| with_members(agreement, group)).collect();
        Self { holders, grouped }
    }

    /// Those of whom something is promised that arrives at a place, each with who has it anyway if it sent it.
    fn holders_at(&self, agreement: &Agreement, station: Station) -> Vec<(Holder, Option<Actor>)> {
        let all: Vec<_> = match station {
            Station::Role(role) => vec![(Holder::Role(role), agreement.roles[role].at.get())],
            Station::Actor(actor) => {
                agreement.with_wholes(actor).map(|actor| (Holder::Actor(actor), Some(actor))).collect()
            }
            Station::System(_) | Station::Destroyed => Vec::new(),
        };
        all.into_iter().filter(|(holder, _)| self.holders.contains(holder)).collect()
    }

    /// Those in a group that have what arrives at a place.
    fn grouped_at(&self, agreement: &Agreement, station: Station) -> Vec<Actor> {
        let Station::Actor(actor) = station else { return Vec::new() };
        agreement.with_wholes(actor).filter(|actor| self.grouped.contains(actor)).collect()
    }
}
