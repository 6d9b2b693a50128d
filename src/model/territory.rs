//! The territories of parties as sets of municipality codes, once all areas, groups and members are known.

use std::collections::BTreeSet;

use super::arena::Id;
use super::circles::Circles;
use super::lower::AreaPart;
use super::types::{Actor, Agreement, Area, Group, Party};
use crate::messages::{SHOWN, first_of, model as says};
use crate::source::{Diagnostic, Severity};

/// Fills in the codes of every party's territory. `parts` holds what each declared party states, by its number.
pub(super) fn fill(agreement: &mut Agreement, parts: Vec<(Id<Party>, Vec<AreaPart>)>) -> Vec<Diagnostic> {
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
    in_circles(agreement)
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

/// A finding for each circle of areas.
fn in_circles(agreement: &Agreement) -> Vec<Diagnostic> {
    let inner = |area: &Area| area.contains.iter().map(|one| one.index() as usize).collect();
    let inner: Vec<Vec<usize>> = agreement.areas.values().map(inner).collect();
    let ids: Vec<_> = agreement.areas.ids().collect();
    let circles = Circles::of(&inner).shortest();
    let areas = |circle: &Vec<usize>| circle.iter().map(|at| ids[*at]).collect::<Vec<_>>();
    circles.iter().map(|circle| contains_itself(agreement, &areas(circle))).collect()
}

fn contains_itself(agreement: &Agreement, circle: &[Id<Area>]) -> Diagnostic {
    let about = |area: &Id<Area>| &agreement.areas[*area].about;
    let first = about(&circle[0]);
    let message = if circle.len() == 1 {
        says::area_in_itself(&first.name)
    } else {
        says::areas_in_circle(first_of(circle.iter().take(SHOWN).map(|area| &about(area).name), circle.len()))
    };
    Diagnostic::new("TAAL-51", Severity::Error, first.span, message).about(&first.name)
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
