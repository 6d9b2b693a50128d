//! Checks on the flow of information: whether the limits of a field hold at every step, and whether a promise about what
//! is seen holds along every path. Each finding shows the path.

use super::{Check, Context};
use crate::messages::ifc as says;
use crate::model::words::AtMost;
use crate::model::{About, Actor, Agreement, Field, Id, Pledge, Role};
use crate::relations::{Arrival, By, Form, HopKind, Station};
use crate::source::{Diagnostic, Text};
use reached::Reached;
use senders::Senders;

mod ifc_01;
mod ifc_02;
mod ifc_03;
mod ifc_04;
mod ifc_05;
mod ifc_06;
mod limits;
mod lineage;
mod reached;
mod senders;

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
    let examples = context.relations.fields.examples(arrival.data);
    let field = match arrival.form {
        // Where it is gone already they hold what comes of one.
        Form::Raw => examples.replaced.or(examples.source),
        _ => examples.kept,
    };
    Some((field?, context.agreement.data[arrival.data].about.name.as_str()))
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
