//! Retention: for each group of data in each system it passes, the rules that say how long it is kept. None is a gap, two
//! that differ are a contradiction; both are for the checks to report.

use std::collections::BTreeSet;

use super::flow::systems;
use crate::model::{Agreement, DataSet, Id, Retention, System};

/// Where a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// With the data: a position in [`DataSet::retention`].
    Data(Id<DataSet>, usize),
    /// With the system: a position in [`System::retention`].
    System(Id<System>, usize),
}

/// A group of data in a system, and the rules for it.
#[derive(Clone, Debug)]
pub struct Kept {
    pub data: Id<DataSet>,
    /// `None` for data of which no system is named.
    pub system: Option<Id<System>>,
    pub rules: Vec<Rule>,
}

/// The retention relation.
#[derive(Debug, Default)]
pub struct RetentionRelation {
    pub kept: Vec<Kept>,
}

impl Rule {
    /// The rule as it is stated.
    #[must_use]
    pub fn of(self, agreement: &Agreement) -> &Retention {
        match self {
            Rule::Data(data, position) => &agreement.data[data].retention[position],
            Rule::System(system, position) => &agreement.systems[system].retention[position],
        }
    }
}

pub(super) fn of(agreement: &Agreement) -> RetentionRelation {
    let mut kept = Vec::new();
    for (id, data) in agreement.data.iter() {
        let mut seen = BTreeSet::new();
        let mut places: Vec<_> = systems(data).filter(|system| seen.insert(*system)).map(Some).collect();
        if places.is_empty() {
            places.push(None);
        }
        for system in places {
            kept.push(Kept { data: id, system, rules: rules(agreement, id, data, system) });
        }
    }
    RetentionRelation { kept }
}

/// A rule that names the system, or the system's own rule, goes before a rule for all systems. A rule whose systems are
/// still open (`in ?`) may hold for all.
fn rules(agreement: &Agreement, id: Id<DataSet>, data: &DataSet, system: Option<Id<System>>) -> Vec<Rule> {
    let all = || data.retention.iter().enumerate();
    let named: Vec<_> = all().filter(|(_, rule)| system.is_some_and(|system| rule.systems.contains(&system))).collect();
    let own = system.map_or(0, |system| agreement.systems[system].retention.len());
    if named.is_empty() && own == 0 {
        return all().filter(|(_, rule)| rule.systems.is_empty()).map(|(at, _)| Rule::Data(id, at)).collect();
    }
    let own = system.into_iter().flat_map(|system| (0..own).map(move |at| Rule::System(system, at)));
    named.into_iter().map(|(at, _)| Rule::Data(id, at)).chain(own).collect()
}
