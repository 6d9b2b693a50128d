//! `mag alleen`: whether a role can read more than the lines of a scenario name. That it can read what they name is tried as
//! for `mag`. Both sides are ways of permitting, so this is decided way by way, and is exact.

use std::collections::{BTreeMap, BTreeSet};

use super::decision::{Decision, Request, View};
use super::normal::{Atom, Key, Level, Term};
use super::scenario::{Place, Trial, Verdict, facts, least};
use crate::model::words::Grain;
use crate::model::{Expectation, Id, Line, Role, Says, Scenario};

/// What the lines with `mag alleen` of one scenario name, for each of their roles.
pub(super) struct Others<'a> {
    named: BTreeMap<Id<Role>, BTreeMap<Place, Vec<&'a Expectation>>>,
    /// Roles of which it has been told: with the first line of a role, and not with each.
    told: BTreeSet<Id<Role>>,
}

impl<'a> Others<'a> {
    pub(super) fn of(trial: &Trial<'_>, scenario: &'a Scenario) -> Self {
        Self::of_lines(trial, scenario.lines.iter())
    }

    pub(super) fn of_line(trial: &Trial<'_>, line: &'a Line) -> Self {
        Self::of_lines(trial, std::iter::once(line))
    }

    fn of_lines(trial: &Trial<'_>, lines: impl Iterator<Item = &'a Line>) -> Self {
        let mut named: BTreeMap<_, BTreeMap<_, Vec<_>>> = BTreeMap::new();
        for line in lines {
            let Says::Access(line) = &line.says else { continue };
            let Some(role) = line.role.filter(|_| line.only) else { continue };
            let of_role = named.entry(role).or_default();
            for place in trial.reached(line) {
                of_role.entry(place).or_default().push(line);
            }
        }
        Self { named, told: BTreeSet::new() }
    }

    /// Whether the role of a line can read what none of its lines names.
    pub(super) fn more_than_named(&mut self, trial: &Trial<'_>, line: &Expectation) -> Verdict {
        let Some(role) = line.role.filter(|role| self.told.insert(*role)) else { return Verdict::Kept };
        let none = BTreeMap::new();
        let named = self.named.get(&role).unwrap_or(&none);
        for (key, ways) in trial.normal.of_role(role) {
            let lines = named.get(&(key.data, key.field)).map_or(&[][..], Vec::as_slice);
            let promised: Vec<Term> = lines.iter().flat_map(|line| terms(line, key)).collect();
            let more = ways.iter().find(|way| !promised.iter().any(|wider| way.is_at_least_as_strict_as(wider)));
            if let Some(way) = more {
                return Verdict::Broken { witness: witness(key, way), decision: Decision::Allow { grant: way.grant } };
            }
        }
        Verdict::Kept
    }
}

/// The ways of reading that a line names.
fn terms(line: &Expectation, key: &Key) -> Vec<Term> {
    let level = line.grain.get().is_none_or(|grain| (grain == Grain::Figures) == (key.level == Level::Aggregate));
    if !level || !(line.purposes.is_empty() || line.purposes.contains(&key.purpose)) {
        return Vec::new();
    }
    let group_size = (key.level == Level::Aggregate).then_some(line.sizes.0);
    let said = &line.facts;
    let consent = said.consent.is_some_and(|is| is).then_some(Atom::Consent { from: said.consent_since });
    let is = |fact: Option<bool>, atom| fact.is_some_and(|is| is).then_some(atom);
    let atoms: BTreeSet<Atom> = [
        is(said.own_municipality, Atom::OwnMunicipality),
        is(said.after_allocation, Atom::AfterAllocation),
        is(said.membership, Atom::Membership),
        consent,
    ]
    .into_iter()
    .flatten()
    .collect();
    let base = Term { atoms, group_size, grant: 0 };
    if line.systems.is_empty() {
        return vec![base];
    }
    let within = |system| {
        let mut term = base.clone();
        term.atoms.insert(Atom::In(system));
        term
    };
    line.systems.iter().map(within).collect()
}

/// The least that a way asks.
fn witness(key: &Key, way: &Term) -> Request {
    let anything = Expectation::anything(key.role);
    let Key { role, data, field, purpose, level } = *key;
    let view = match level {
        Level::Row => View::Row,
        Level::Aggregate => View::Figure { group: u32::MAX },
    };
    let most = Request { role, data, field, purpose, view, facts: facts(&anything, None) };
    least(&anything, most, way)
}
