//! Retention: for each group of data in each system it passes, the rules that say how long it is kept. None is a gap, two
//! that differ are a contradiction; both are for the checks to report.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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
    /// Shared between the places of these data where the same rules hold.
    pub rules: Arc<[Rule]>,
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
    let own =
        |(id, system): (Id<System>, &System)| (0..system.retention.len()).map(|at| Rule::System(id, at)).collect();
    let own: Vec<Arc<[Rule]>> = agreement.systems.iter().map(own).collect();
    for (id, data) in agreement.data.iter() {
        let mut stated = Stated::of(id, data);
        let mut seen = BTreeSet::new();
        let mut places: Vec<_> = systems(data).filter(|system| seen.insert(*system)).map(Some).collect();
        if places.is_empty() {
            places.push(None);
        }
        for system in places {
            kept.push(Kept { data: id, system, rules: stated.rules(&own, system) });
        }
    }
    RetentionRelation { kept }
}

/// The rules that are stated with one group of data: those for all systems, and those that name a system.
struct Stated {
    general: Arc<[Rule]>,
    named: BTreeMap<Id<System>, BTreeSet<usize>>,
    known: BTreeMap<Vec<Rule>, Arc<[Rule]>>,
    data: Id<DataSet>,
}

impl Stated {
    fn of(id: Id<DataSet>, data: &DataSet) -> Self {
        let all = || data.retention.iter().enumerate();
        let general = all().filter(|(_, rule)| rule.systems.is_empty()).map(|(at, _)| Rule::Data(id, at)).collect();
        let mut named: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (at, system) in all().flat_map(|(at, rule)| rule.systems.iter().map(move |system| (at, system))) {
            named.entry(system).or_default().insert(at);
        }
        Self { general, named, known: BTreeMap::new(), data: id }
    }

    /// A rule that names the system, or the system's own rule, goes before a rule for all systems. A rule whose systems are
    /// still open (`in ?`) may hold for all.
    fn rules(&mut self, own: &[Arc<[Rule]>], system: Option<Id<System>>) -> Arc<[Rule]> {
        let named = system.and_then(|system| self.named.get(&system));
        let own = system.and_then(|system| own.get(system.index() as usize)).filter(|own| !own.is_empty());
        match (named, own) {
            (None, None) => self.general.clone(),
            (None, Some(own)) => own.clone(),
            (Some(named), own) => {
                let named = named.iter().map(|at| Rule::Data(self.data, *at));
                let all = named.chain(own.into_iter().flat_map(|own| own.iter().copied())).collect();
                self.known.entry(all).or_insert_with_key(|all| all.as_slice().into()).clone()
            }
        }
    }
}
