//! The territories of parties as sets of municipality codes, once all areas, groups and members are known.

use std::collections::BTreeSet;

use super::arena::Id;
use super::lower::AreaPart;
use super::types::{Actor, Agreement, Area, Group, Party};
use crate::messages::model as says;
use crate::source::{Diagnostic, Severity};

/// Fills in the codes of every party's territory. `parts` holds what each declared party states, by its number.
pub(super) fn fill(agreement: &mut Agreement, parts: Vec<(Id<Party>, Vec<AreaPart>)>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    own_municipality(agreement);
    for (party, parts) in parts {
        let mut codes: BTreeSet<String> = agreement.parties[party].work_area.codes.iter().cloned().collect();
        for part in parts {
            match part {
                AreaPart::Code(code) => drop(codes.insert(code)),
                AreaPart::Area(area) => area_codes(agreement, area, &mut codes),
                AreaPart::Group(group) => codes.extend(group_codes(agreement, group)),
                AreaPart::Hole => agreement.parties[party].work_area.hole = true,
            }
        }
        agreement.parties[party].work_area.codes = codes.into_iter().collect();
    }
    findings.extend(in_circles(agreement).into_iter().map(|area| contains_itself(agreement, area)));
    findings
}

/// `werkgebied eigen gemeente` on a group gives each member its own code.
fn own_municipality(agreement: &mut Agreement) {
    let groups: Vec<_> =
        agreement.groups.values().filter_map(|group| Some((group.own_municipality?, group.members.clone()))).collect();
    for (span, members) in groups {
        for member in members {
            let Actor::Party(party) = member.value else { continue };
            let party = &mut agreement.parties[party];
            party.work_area.span = party.work_area.span.or(Some(span));
            party.work_area.codes.extend(party.code.known().cloned());
        }
    }
}

/// The codes of an area and of the areas in it, each visited once.
fn area_codes(agreement: &Agreement, area: Id<Area>, codes: &mut BTreeSet<String>) {
    for area in reachable(agreement, area) {
        codes.extend(agreement.areas[area].codes.values().cloned());
    }
}

/// An area and all areas in it.
fn reachable(agreement: &Agreement, start: Id<Area>) -> BTreeSet<Id<Area>> {
    let mut seen = BTreeSet::new();
    let mut open = vec![start];
    while let Some(area) = open.pop() {
        if seen.insert(area) {
            open.extend(agreement.areas[area].contains.iter());
        }
    }
    seen
}

/// The areas that lie in themselves. What lies in no circle is taken off from the inside out and from the outside in; only of
/// what is left is it followed where each leads.
fn in_circles(agreement: &Agreement) -> Vec<Id<Area>> {
    let inner = |area: Id<Area>| agreement.areas[area].contains.iter();
    let mut outer: Vec<Vec<Id<Area>>> = vec![Vec::new(); agreement.areas.len()];
    for area in agreement.areas.ids() {
        inner(area).for_each(|one| outer[one.index() as usize].push(area));
    }
    let mut left: BTreeSet<_> = agreement.areas.ids().collect();
    let outer = |area: Id<Area>| outer[area.index() as usize].iter().copied();
    take_off(&mut left, &inner, &outer);
    take_off(&mut left, &outer, &inner);
    let round = |area: &Id<Area>| inner(*area).flat_map(|one| reachable(agreement, one)).any(|one| one == *area);
    left.into_iter().filter(round).collect()
}

/// Takes off areas from which nothing that is left follows, and then what came before those.
fn take_off<N: Iterator<Item = Id<Area>>, B: Iterator<Item = Id<Area>>>(
    left: &mut BTreeSet<Id<Area>>,
    next: &impl Fn(Id<Area>) -> N,
    before: &impl Fn(Id<Area>) -> B,
) {
    let count = |area: &Id<Area>| next(*area).filter(|one| left.contains(one)).count();
    let mut counts: std::collections::BTreeMap<_, _> = left.iter().map(|area| (*area, count(area))).collect();
    let mut open: Vec<_> = counts.iter().filter(|(_, count)| **count == 0).map(|(area, _)| *area).collect();
    while let Some(area) = open.pop() {
        left.remove(&area);
        for one in before(area) {
            if let Some(count) = counts.get_mut(&one) {
                *count -= 1;
                if *count == 0 {
                    open.push(one);
                }
            }
        }
    }
}

fn contains_itself(agreement: &Agreement, area: Id<Area>) -> Diagnostic {
    let about = &agreement.areas[area].about;
    Diagnostic::new("TAAL-51", Severity::Error, about.span, says::area_in_itself(&about.name)).about(&about.name)
}

fn group_codes(agreement: &Agreement, group: Id<Group>) -> Vec<String> {
    let members = agreement.groups[group].members.iter();
    members
        .filter_map(|member| match member.value {
            Actor::Party(party) => agreement.parties[party].code.known().cloned(),
            _ => None,
        })
        .collect()
}
