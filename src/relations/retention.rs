//! Retention: for each group of data in each system it passes, the rules that say how long it is kept. None is a gap, two
//! that differ are a contradiction; both are for the checks to report.

use std::collections::{BTreeMap, BTreeSet};

use super::flow::systems;
use crate::model::{Agreement, DataSet, Id, Retention, System};

/// Where a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
        let stated = Stated::of(id, data);
        for system in places {
            kept.push(Kept { data: id, system, rules: stated.rules(agreement, system) });
        }
    }
    RetentionRelation { kept }
}

/// The rules that stand with a group of data: for all systems, and for those that they name.
struct Stated {
    all: Vec<Rule>,
    named: BTreeMap<Id<System>, Vec<Rule>>,
}

impl Stated {
    /// A rule whose systems are still open (`in ?`) may hold for all.
    fn of(id: Id<DataSet>, data: &DataSet) -> Self {
        let mut out = Self { all: Vec::new(), named: BTreeMap::new() };
        for (at, rule) in data.retention.iter().enumerate() {
            if rule.systems.is_empty() {
                out.all.push(Rule::Data(id, at));
            }
            for system in rule.systems.iter() {
                let rules = out.named.entry(system).or_default();
                // A rule may name a system twice.
                if rules.last() != Some(&Rule::Data(id, at)) {
                    rules.push(Rule::Data(id, at));
                }
            }
        }
        out
    }

    /// A rule that names the system, or the system's own rule, goes before a rule for all systems.
    fn rules(&self, agreement: &Agreement, system: Option<Id<System>>) -> Vec<Rule> {
        let named = system.and_then(|system| self.named.get(&system)).into_iter().flatten().copied();
        let own = system
            .into_iter()
            .flat_map(|system| (0..agreement.systems[system].retention.len()).map(move |at| Rule::System(system, at)));
        let out: Vec<_> = named.chain(own).collect();
        if out.is_empty() { self.all.clone() } else { out }
    }
}
