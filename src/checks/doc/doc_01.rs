//! `DOC-01`: a place that still has to be filled in.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doc as says;
use crate::model::{Agreement, Group, Hole, Id};
use crate::source::{Severity, Text};
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "DOC-01",
    name: "invulplek",
    title: Title { nl: "een plek is nog niet ingevuld", en: "a place is not filled in yet" },
    severity: Severity::Objection,
    law: &[],
    explanation: include_str!("doc_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let groups = groups_of_members(agreement);
    let stated: BTreeSet<(&str, W)> = agreement.holes.iter().map(|hole| (hole.owner.as_str(), hole.property)).collect();
    let mut members: BTreeMap<(Id<Group>, W), (&Hole, usize)> = BTreeMap::new();
    for hole in &agreement.holes {
        match groups.get(hole.owner.as_str()) {
            // The group leaves it open for all of them.
            Some(group) if stated.contains(&(agreement.groups[*group].about.name.as_str(), hole.property)) => {}
            Some(group) => members.entry((*group, hole.property)).or_insert((hole, 0)).1 += 1,
            None => drop(report.add(hole.span, &hole.owner, message(hole))),
        }
    }
    for ((group, property), (hole, count)) in members {
        let name = &agreement.groups[group].about.name;
        let message = if count == 1 { message(hole) } else { says::open_for_members(property, name, count) };
        report.add(hole.span, name, message);
    }
}

/// The group that each member of a register comes from.
fn groups_of_members(agreement: &Agreement) -> BTreeMap<&str, Id<Group>> {
    let filled = agreement.parties.values().filter(|party| party.from_register);
    filled.filter_map(|party| Some((party.about.name.as_str(), *party.member_of.first()?))).collect()
}

fn message(hole: &Hole) -> crate::source::Message {
    let by = match (&hole.by, hole.before) {
        (Some(by), Some(before)) => says::by_whom_and_when(by, before),
        (Some(by), None) => says::by_whom(by),
        (None, Some(before)) => says::by_when(before),
        (None, None) => Text::default(),
    };
    let place = match hole.clause {
        W::Head => hole.property.nl().to_owned(),
        clause => format!("{} … {clause}", hole.property),
    };
    if hole.owner.is_empty() {
        return says::open_line(place, by);
    }
    says::open_place(&hole.owner, place, by)
}
