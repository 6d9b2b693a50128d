//! `mag alleen`: whether a role can read more than the lines of a scenario name. That it can read what they name is tried as
//! for `mag`. Both sides are ways of permitting, so this is decided way by way, and is exact.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::decision::{Decision, Request, View};
use super::normal::{Atom, Key, Level, Term};
use super::scenario::{Place, Trial, Verdict, facts, least};
use super::ways::Fronts;
use crate::model::words::Grain;
use crate::model::{Expectation, Id, Line, Purpose, Role, Says, Scenario};

/// The ways that lines with `mag alleen` name of a place, at a level; for a purpose, or for all that a line leaves open.
type Named = BTreeMap<(Place, Option<Id<Purpose>>, Level), Vec<Rc<[Term]>>>;

/// What the lines with `mag alleen` of one scenario name, for each of their roles.
pub(super) struct Others {
    named: BTreeMap<Id<Role>, Named>,
    /// Roles of which it has been told: with the first line of a role, and not with each.
    told: BTreeSet<Id<Role>>,
}

impl Others {
    pub(super) fn of(trial: &Trial<'_>, scenario: &Scenario) -> Self {
        Self::of_lines(trial, scenario.lines.iter())
    }

    pub(super) fn of_line(trial: &Trial<'_>, line: &Line) -> Self {
        Self::of_lines(trial, std::iter::once(line))
    }

    fn of_lines<'a>(trial: &Trial<'_>, lines: impl Iterator<Item = &'a Line>) -> Self {
        let mut named: BTreeMap<_, Named> = BTreeMap::new();
        for line in lines {
            let Says::Access(line) = &line.says else { continue };
            let Some(role) = line.role.filter(|_| line.only) else { continue };
            add(trial, line, named.entry(role).or_default());
        }
        Self { named, told: BTreeSet::new() }
    }

    /// Whether the role of a line can read what none of its lines names.
    pub(super) fn more_than_named(&mut self, trial: &Trial<'_>, line: &Expectation) -> Verdict {
        let Some(role) = line.role.filter(|role| self.told.insert(*role)) else { return Verdict::Kept };
        let mut named = self.named.remove(&role).unwrap_or_default();
        let mut fronts = BTreeMap::new();
        for (key, ways) in trial.normal.of_role(role) {
            let place = (key.data, key.field);
            let promised = [(place, None, key.level), (place, Some(key.purpose), key.level)];
            for known in promised {
                fronts.entry(known).or_insert_with(|| {
                    let terms: Vec<_> = named.remove(&known).into_iter().flatten().collect();
                    Fronts::of(&terms.iter().flat_map(|terms| terms.iter().cloned()).collect::<Vec<_>>()).0
                });
            }
            let is_named = |way: &Term| promised.iter().any(|known| fronts[known].cover(way));
            if let Some(way) = ways.iter().find(|way| !is_named(way)) {
                return Verdict::Broken { witness: witness(key, way), decision: Decision::Allow { grant: way.grant } };
            }
        }
        Verdict::Kept
    }
}

/// Adds what a line names.
fn add(trial: &Trial<'_>, line: &Expectation, named: &mut Named) {
    let purposes: FxHashSet<_> = line.purposes.iter().collect();
    let levels = [Level::Row, Level::Aggregate].map(|level| (level, terms(line, level)));
    for place in trial.reached(line) {
        let own = &trial.agreement.fields[place.1].purposes;
        let shared: BTreeSet<_> = own.iter().filter(|purpose| purposes.contains(purpose)).map(Some).collect();
        let of: Vec<_> = if purposes.is_empty() { vec![None] } else { shared.into_iter().collect() };
        for (level, terms) in levels.iter().filter(|(_, terms)| !terms.is_empty()) {
            for purpose in &of {
                named.entry((place, *purpose, *level)).or_default().push(terms.clone());
            }
        }
    }
}

/// The ways of reading at a level that a line names.
fn terms(line: &Expectation, level: Level) -> Rc<[Term]> {
    if line.grain.get().is_some_and(|grain| (grain == Grain::Figures) != (level == Level::Aggregate)) {
        return Rc::new([]);
    }
    let group_size = (level == Level::Aggregate).then_some(line.sizes.0);
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
        return Rc::new([base]);
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
