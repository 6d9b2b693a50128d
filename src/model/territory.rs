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
    findings.extend(agreement.areas.ids().filter_map(|area| contains_itself(agreement, area)));
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

fn contains_itself(agreement: &Agreement, area: Id<Area>) -> Option<Diagnostic> {
    let inside = agreement.areas[area].contains.iter();
    let looped = inside.flat_map(|inner| reachable(agreement, inner)).any(|inner| inner == area);
    let about = &agreement.areas[area].about;
    looped.then(|| {
        Diagnostic::new("TAAL-51", Severity::Error, about.span, says::area_in_itself(&about.name)).about(&about.name)
    })
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
