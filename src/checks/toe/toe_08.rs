//! `TOE-08`: a party that sees rows of others among those who deliver the data.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::model::words::Grain;
use crate::model::{Actor, Agreement, DataSet, Id};
use crate::relations::Granularity;
use crate::relations::access::granularity;
use crate::source::Severity;
use std::collections::{BTreeMap, BTreeSet};

pub(super) static CHECK: Check = Check {
    code: "TOE-08",
    name: "rijfilter",
    title: Title { nl: "een partij ziet regels van een ander", en: "a party sees rows of another" },
    severity: Severity::Objection,
    law: &["avg.5.1.c", "avg.25.2"],
    explanation: include_str!("toe_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let suppliers: Vec<_> = agreement.data.ids().map(|id| Suppliers::of(agreement, id)).collect();
    read(agreement, &suppliers, report);
    let mut supplied: BTreeMap<Actor, BTreeSet<Id<DataSet>>> = BTreeMap::new();
    for (id, of_data) in agreement.data.ids().zip(&suppliers) {
        for actor in &of_data.0 {
            supplied.entry(*actor).or_default().insert(id);
        }
    }
    for (id, data) in agreement.data.iter() {
        sent_back(agreement, (&suppliers, &supplied), id, data, report);
    }
}

/// Rights to every row, for a role at one of the parties that deliver them.
fn read(agreement: &Agreement, suppliers: &[Suppliers], report: &mut Findings<'_>) {
    let (mut receivers, mut known) = (BTreeMap::new(), BTreeMap::new());
    for grant in agreement.grants.iter().filter(|grant| granularity(grant) == Granularity::Rows) {
        let wide = grant.data.items.iter().find_map(|data| {
            let suppliers = &suppliers[data.value.index() as usize];
            let mut is_wide = |at| {
                suppliers.is_one_of_many(agreement, at) && {
                    let to = receivers.entry(data.value).or_insert_with(|| receivers_of(agreement, data.value));
                    !agreement.names(to, at)
                }
            };
            let role = grant.roles.iter().find(|role| {
                let at = agreement.roles[*role].at.get();
                at.is_some_and(|at| *known.entry((data.value, at)).or_insert_with(|| is_wide(at)))
            })?;
            Some((role, data.value))
        });
        if let Some((role, data)) = wide {
            let (role, data) = (&agreement.roles[role].about.name, &agreement.data[data].about);
            let place = grant.grain.span().unwrap_or(grant.span);
            report.add(place, role, says::rows_of_others(role, &data.name)).see(data.span, says::from_many_here());
        }
    }
}

/// Deliveries that bring rows of all back to each of those they come from.
fn sent_back(
    agreement: &Agreement,
    (suppliers, supplied): (&[Suppliers], &BTreeMap<Actor, BTreeSet<Id<DataSet>>>),
    id: Id<DataSet>,
    data: &DataSet,
    report: &mut Findings<'_>,
) {
    let Some(delivery) = &data.delivery else { return };
    if delivery.own_municipality || delivery.grain.get() != Some(Grain::RowLevel) {
        return;
    }
    let sources: BTreeSet<_> = delivery.derived_from.iter().chain([id]).collect();
    let to = delivery.to.items.iter().find(|to| {
        let first = agreement.members_of(to.value).first().and_then(|member| supplied.get(member));
        let mut both = first.into_iter().flat_map(|supplied| supplied.intersection(&sources));
        both.any(|source| suppliers[source.index() as usize].is_one_of_many(agreement, to.value))
    });
    if let Some(to) = to {
        let place = delivery.grain.span().unwrap_or(to.span);
        let receiver = &agreement.actor(to.value).name;
        report.add(place, &data.about.name, says::rows_sent_to_others(&data.about.name, receiver));
    }
}

/// Whom a delivery is meant for: they are to have all of it.
fn receivers_of(agreement: &Agreement, data: Id<DataSet>) -> BTreeSet<Actor> {
    agreement.with_relatives(agreement.data[data].delivery.iter().flat_map(|delivery| delivery.to.iter()))
}

/// The parties that deliver a group of data.
struct Suppliers(BTreeSet<Actor>);

impl Suppliers {
    fn of(agreement: &Agreement, data: Id<DataSet>) -> Self {
        let from = agreement.data[data].delivery.iter().flat_map(|delivery| delivery.from.iter());
        Self(from.flat_map(|actor| agreement.members_of(actor)).collect())
    }

    /// Whether someone delivers together with others: a party among several, or a group of several of which each member has
    /// a role of its own.
    fn is_one_of_many(&self, agreement: &Agreement, at: Actor) -> bool {
        let open_group = matches!(at, Actor::Group(group) if agreement.groups[group].members.is_empty());
        let members = agreement.members_of(at);
        let many = self.0.len() > 1 || open_group;
        many && members.iter().all(|member| self.0.contains(member))
    }
}
