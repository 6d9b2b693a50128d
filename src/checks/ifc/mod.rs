//! Checks on the flow of information: whether the limits of a field hold at every step, and whether a promise about what
//! is seen holds along every path. Each finding shows the path.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use super::{Check, Context};
use crate::messages::ifc as says;
use crate::model::words::AtMost;
use crate::model::{About, Actor, Agreement, DataSet, Field, Group, Id, Pledge, Role};
use crate::relations::{Arrival, By, Form, HopKind, Station};
use crate::source::{Diagnostic, Text};
use lineage::{Lineage, Marked};

mod ifc_01;
mod ifc_02;
mod ifc_03;
mod ifc_04;
mod ifc_05;
mod ifc_06;
mod limits;
mod lineage;

/// The family.
pub const CHECKS: &[&Check] =
    &[&ifc_01::CHECK, &ifc_02::CHECK, &ifc_03::CHECK, &ifc_04::CHECK, &ifc_05::CHECK, &ifc_06::CHECK];

/// Who a promise is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Holder {
    Actor(Actor),
    Role(Id<Role>),
}

/// A promise and who it is about.
#[derive(Clone, Copy)]
struct Promised<'a> {
    holder: Holder,
    about: &'a About,
    pledge: &'a Pledge,
}

/// Every promise of one kind, in the order of the declarations.
fn promised(agreement: &Agreement, at_most: AtMost) -> Vec<Promised<'_>> {
    fn of<'a>(holder: Holder, about: &'a About, pledges: &'a [Pledge]) -> impl Iterator<Item = Promised<'a>> {
        pledges.iter().map(move |pledge| Promised { holder, about, pledge })
    }
    let parties = agreement.parties.iter();
    let parties = parties.flat_map(|(id, one)| of(Holder::Actor(Actor::Party(id)), &one.about, &one.pledges));
    let organisations = agreement.organisations.iter();
    let organisations =
        organisations.flat_map(|(id, one)| of(Holder::Actor(Actor::Organisation(id)), &one.about, &one.pledges));
    let groups = agreement.groups.iter();
    let groups = groups.flat_map(|(id, one)| of(Holder::Actor(Actor::Group(id)), &one.about, &one.pledges));
    let roles = agreement.roles.iter().flat_map(|(id, one)| of(Holder::Role(id), &one.about, &one.pledges));
    let all = parties.chain(organisations).chain(groups).chain(roles);
    all.filter(|one| one.pledge.at_most.get() == Some(at_most)).collect()
}

/// Whether data in a form are finer than what is promised.
fn breaks(at_most: AtMost, form: Form) -> bool {
    match at_most {
        AtMost::Figures => form != Form::Figures,
        AtMost::Pseudonyms => form == Form::Raw,
    }
}

/// Who sends or holds data, and so has them anyway. A part of a sender is not meant: it may well be the receiver.
struct Senders<'a> {
    agreement: &'a Agreement,
    known: FxHashSet<(Id<DataSet>, Actor)>,
    of: Vec<Vec<Actor>>,
    members: FxHashSet<(Id<Group>, Actor)>,
}

impl<'a> Senders<'a> {
    fn of(agreement: &'a Agreement) -> Self {
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
    fn include(&self, data: Id<DataSet>, actor: Actor) -> bool {
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

/// What reaches those a promise is about and is not allowed: arrivals at a role, and at an organisation, at its parts and
/// members.
struct Reached<'a> {
    lineage: Lineage<'a>,
    /// The nearest arrival of each group of data.
    wrong: BTreeMap<Holder, Marked>,
}

impl<'a> Reached<'a> {
    /// Of the arrivals that are finer than what is promised, those that count.
    fn of(
        context: &'a Context<'_>,
        promised: &[Promised<'_>],
        at_most: AtMost,
        counts: impl Fn(&Arrival) -> bool,
    ) -> Self {
        let (agreement, reach) = (context.agreement, &context.relations.reach);
        let wanted: BTreeSet<_> = promised.iter().map(|one| one.holder).collect();
        let senders = Senders::of(agreement);
        let mut wrong: BTreeMap<Holder, BTreeMap<Id<DataSet>, usize>> = BTreeMap::new();
        let mut known = BTreeMap::new();
        let finer = |arrival: &Arrival| arrival.by != By::Origin && breaks(at_most, arrival.form) && counts(arrival);
        for (at, arrival) in reach.arrivals.iter().enumerate().filter(|(_, arrival)| finer(arrival)) {
            let concerned =
                known.entry(arrival.station).or_insert_with(|| concerned(agreement, arrival.station, &wanted));
            for (holder, actor) in concerned.iter() {
                let data = arrival.data;
                if !actor.is_some_and(|actor| senders.include(data, actor)) {
                    wrong.entry(*holder).or_default().entry(data).or_insert(at);
                }
            }
        }
        let lineage = Lineage::of(agreement, reach);
        let wrong = wrong.into_iter().map(|(holder, arrivals)| (holder, Marked::of(&lineage, arrivals))).collect();
        Self { lineage, wrong }
    }

    /// The nearest arrival that a promise does not allow.
    fn against(&self, promised: &Promised<'_>) -> Option<usize> {
        let about = &promised.pledge.about;
        let scope = (!about.is_absent()).then(|| self.lineage.made_of(about.iter()));
        self.wrong.get(&promised.holder)?.within(scope.as_ref()).next()
    }
}

/// Those of whom something is promised that arrives at a place, each with who has it anyway if it sent it.
fn concerned(agreement: &Agreement, station: Station, wanted: &BTreeSet<Holder>) -> Vec<(Holder, Option<Actor>)> {
    let all: Vec<_> = match station {
        Station::Role(role) => vec![(Holder::Role(role), agreement.roles[role].at.get())],
        Station::Actor(actor) => {
            wider(agreement, actor).into_iter().map(|actor| (Holder::Actor(actor), Some(actor))).collect()
        }
        Station::System(_) | Station::Destroyed => Vec::new(),
    };
    all.into_iter().filter(|(holder, _)| wanted.contains(holder)).collect()
}

/// An organisation, what it is a part of, and the groups these are in.
fn wider(agreement: &Agreement, actor: Actor) -> BTreeSet<Actor> {
    let mut out = BTreeSet::from([actor]);
    let mut at = actor;
    while let Actor::Organisation(id) = at {
        let Some(whole) = agreement.organisations[id].part_of.get() else { break };
        if !out.insert(whole) {
            break;
        }
        at = whole;
    }
    let groups = out.iter().flat_map(|one| agreement.groups_of(*one)).map(|id| Actor::Group(*id));
    let groups: Vec<_> = groups.collect();
    out.extend(groups);
    out
}

/// How many steps of a path a finding shows: of a longer one the first and the last.
const STEPS: usize = 12;

/// The path to an arrival, as far as it is shown: steps with their numbers.
fn path_to<'a>(context: &Context<'a>, arrival: usize) -> Vec<(usize, &'a Arrival)> {
    context.relations.reach.path(arrival, STEPS)
}

/// `gemeenten` → `btz` → `mendix`: the places of a path, as they are called.
fn shown(agreement: &Agreement, path: &[(usize, &Arrival)]) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut last = 0;
    for (number, step) in path {
        if *number > last + 1 {
            names.push("…".to_owned());
        }
        names.push(format!("`{}`", called(agreement, step.station)));
        last = *number;
    }
    names.dedup();
    names.join(" → ")
}

fn called(agreement: &Agreement, station: Station) -> &str {
    match station {
        Station::Actor(actor) => &agreement.actor(actor).name,
        Station::System(system) => &agreement.systems[system].about.name,
        Station::Role(role) => &agreement.roles[role].about.name,
        Station::Destroyed => "",
    }
}

/// Points at a field that goes along a path, and then at each step.
fn point_at(context: &Context<'_>, path: &[(usize, &Arrival)], finding: &mut Diagnostic) {
    let agreement = context.agreement;
    if let Some((field, data)) = path.last().and_then(|(_, last)| witness(context, last)) {
        finding.see(agreement.fields[field].about.span, says::field_in(&agreement.fields[field].about.name, data));
    }
    for (number, step) in path {
        let before = step.previous.map(|before| context.relations.reach.arrivals[before].station);
        let from = before.map_or("", |before| called(agreement, before));
        let to = called(agreement, step.station);
        let data = &agreement.data[step.data].about.name;
        finding.see(step.span, says::step(*number, what(step.by, data, from, to)));
    }
}

/// A field that arrives, as an example: the identifier where there is one.
fn witness<'a>(context: &Context<'a>, arrival: &Arrival) -> Option<(Id<Field>, &'a str)> {
    let (agreement, fields) = (context.agreement, &context.relations.fields);
    let held = fields.of_data(arrival.data);
    let raw = held.iter().copied().find(|field| fields.replaced_by(*field).is_some());
    // Then they hold what comes of one.
    let came = || {
        let steps = fields.steps_of(arrival.data).into_iter();
        steps
            .map(|id| &agreement.pseudonymisations[id])
            .filter(|step| step.to.is_known())
            .find_map(|step| step.from.get())
    };
    let field = match arrival.form {
        Form::Raw => raw.or_else(came),
        _ => held.iter().copied().find(|field| fields.replaced_by(*field).is_none()),
    };
    Some((field?, agreement.data[arrival.data].about.name.as_str()))
}

fn what(by: By, data: &str, from: &str, to: &str) -> Text {
    match by {
        By::Origin => says::step_origin(data, to),
        By::Derived => says::step_derived(data, to),
        By::Operated => says::step_operated(to, from),
        By::Seen => says::step_seen(to, from),
        By::Hop(HopKind::Pseudonymise) => says::step_replaced(data, to),
        By::Hop(HopKind::Consult) => says::step_consulted(to, data, from),
        By::Hop(HopKind::Aggregate) => says::step_figures(data, from, to),
        By::Hop(HopKind::Deliver | HopKind::Store | HopKind::Process | HopKind::Destroy) => {
            says::step_moved(data, from, to)
        }
    }
}
