//! `PAR-12`: a party that supplies data with others, and also takes them in or runs a system for all; what it is for which
//! data is not said.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, and_of, par as says, some_of};
use crate::model::{Actor, Agreement, DataSet, Delivery, Id, Organisation, Party, System};
use crate::source::{Severity, Text};

pub(super) static CHECK: Check = Check {
    code: "PAR-12",
    name: "dubbelrol",
    title: Title {
        nl: "een partij heeft meer rollen bij dezelfde gegevens",
        en: "a party has several roles for the same data",
    },
    severity: Severity::Warning,
    law: &["avg.4.7", "avg.4.8", "avg.26.2"],
    explanation: include_str!("par_12.md"),
    stage: Stage::Agreement,
    run,
};

/// What a party does for all besides supplying its own.
#[derive(Default)]
struct Double {
    data: BTreeSet<Id<DataSet>>,
    hosts: BTreeSet<Id<Organisation>>,
    systems: BTreeSet<Id<System>>,
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut found: BTreeMap<Id<Party>, Double> = BTreeMap::new();
    let separated = Separated::of(agreement);
    for (id, data) in agreement.data.iter() {
        let Some(delivery) = &data.delivery else { continue };
        let together = Together::of(agreement, delivery);
        for (party, what) in for_all(agreement, data, delivery) {
            if together.include(agreement, party) && !separated.include(party, id) {
                let double = found.entry(party).or_default();
                double.data.insert(id);
                match what {
                    What::Hosts(organisation) => drop(double.hosts.insert(organisation)),
                    What::Operates(system) => drop(double.systems.insert(system)),
                }
            }
        }
    }
    for (party, double) in found {
        let about = &agreement.parties[party].about;
        let data = some_of(double.data.iter().map(|data| &agreement.data[*data].about.name));
        report.add(about.span, &about.name, says::double_role(&about.name, roles(agreement, &double), data));
    }
}

enum What {
    Hosts(Id<Organisation>),
    Operates(Id<System>),
}

/// Which parties take a delivery in through an organisation of theirs, or run a system it goes through.
fn for_all(agreement: &Agreement, data: &DataSet, delivery: &Delivery) -> Vec<(Id<Party>, What)> {
    let receivers = delivery.to.iter().filter_map(|actor| match actor {
        Actor::Organisation(id) => Some((host(agreement, id)?, What::Hosts(id))),
        _ => None,
    });
    let systems = delivery.via.get().into_iter().chain(data.storage.iter()).chain(delivery.processing.iter());
    let operators = systems.filter_map(|id| {
        let operator = agreement.answerable(agreement.systems[id].operator.get()?);
        Some((operator.party()?, What::Operates(id)))
    });
    receivers.chain(operators).collect()
}

/// The party that an organisation is a part of or housed at.
fn host(agreement: &Agreement, organisation: Id<Organisation>) -> Option<Id<Party>> {
    let whole = agreement.answerable(Actor::Organisation(organisation)).party();
    whole.or_else(|| agreement.organisations[organisation].housed_at.get()?.party())
}

/// Those who supply one delivery together with others.
struct Together {
    groups: BTreeSet<Actor>,
    parties: BTreeSet<Id<Party>>,
}

impl Together {
    fn of(agreement: &Agreement, delivery: &Delivery) -> Self {
        let with_members = |actor: &Actor| matches!(actor, Actor::Group(id) if agreement.groups[*id].members.len() > 1);
        let others = delivery.from.len() > 1;
        Self {
            groups: delivery.from.iter().filter(with_members).collect(),
            parties: delivery.from.iter().filter_map(Actor::party).filter(|_| others).collect(),
        }
    }

    fn include(&self, agreement: &Agreement, party: Id<Party>) -> bool {
        self.parties.contains(&party) || agreement.is_member_of_any(&self.groups, Actor::Party(party))
    }
}

/// The capacities that parties have: for all data, or for some.
struct Separated {
    all: BTreeSet<Id<Party>>,
    some: BTreeSet<(Id<Party>, Id<DataSet>)>,
}

impl Separated {
    fn of(agreement: &Agreement) -> Self {
        let (mut all, mut some) = (BTreeSet::new(), BTreeSet::new());
        for (id, party) in agreement.parties.iter() {
            for capacity in &party.capacities {
                some.extend(capacity.data.iter().map(|data| (id, data)));
                if capacity.data.is_absent() || capacity.data.hole.is_some() {
                    all.insert(id);
                }
            }
        }
        Self { all, some }
    }

    /// Whether the party says in what capacity it acts for these data.
    fn include(&self, party: Id<Party>, data: Id<DataSet>) -> bool {
        self.all.contains(&party) || self.some.contains(&(party, data))
    }
}

fn roles(agreement: &Agreement, double: &Double) -> Text {
    let mut out = vec![says::is_supplier()];
    if !double.hosts.is_empty() {
        out.push(says::is_host(all_of(double.hosts.iter().map(|id| &agreement.organisations[*id].about.name))));
    }
    if !double.systems.is_empty() {
        out.push(says::is_operator(all_of(double.systems.iter().map(|id| &agreement.systems[*id].about.name))));
    }
    and_of(&out)
}
