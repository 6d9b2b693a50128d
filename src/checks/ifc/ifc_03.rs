//! `IFC-03`: data are read for a purpose for which they were not delivered.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{first_of, ifc as says, some_of};
use crate::model::words::Grain;
use crate::model::{Agreement, DataSet, Grant, Id, Purpose};
use crate::source::{Severity, Span, Spanned, Text};

pub(super) static CHECK: Check = Check {
    code: "IFC-03",
    name: "toegang-verruimt",
    title: Title {
        nl: "gegevens worden gelezen voor een doel waarvoor zij niet zijn geleverd",
        en: "data are read for a purpose for which they were not delivered",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.b"],
    explanation: include_str!("ifc_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut limits = BTreeMap::new();
    for grant in &agreement.grants {
        let asked = Asked::of(agreement, grant);
        for data in &grant.data.items {
            let limits = limits.entry(data.value).or_insert_with(|| limits_of(agreement, data.value));
            for limit in limits.iter() {
                judge(agreement, &asked, data.value, limit, report);
            }
        }
    }
}

/// What a line of `toegang` asks of each group of data alike.
struct Asked<'a> {
    purposes: &'a [Spanned<Id<Purpose>>],
    /// How often the line names each purpose.
    times: BTreeMap<Id<Purpose>, usize>,
    roles: Text,
}

impl<'a> Asked<'a> {
    fn of(agreement: &Agreement, grant: &'a Grant) -> Self {
        let mut times = BTreeMap::new();
        grant.purposes.iter().for_each(|purpose| *times.entry(purpose).or_default() += 1);
        let roles = some_of(grant.roles.iter().map(|role| &agreement.roles[role].about.name));
        Self { purposes: &grant.purposes.items, times, roles }
    }

    /// How many of the purposes are within a limit, found by going over the shorter of the two.
    fn within(&self, limit: &BTreeSet<Id<Purpose>>) -> usize {
        if limit.len() < self.times.len() {
            return limit.iter().filter_map(|purpose| self.times.get(purpose)).sum();
        }
        self.times.iter().filter(|(purpose, _)| limit.contains(purpose)).map(|(_, times)| times).sum()
    }
}

fn judge(agreement: &Agreement, asked: &Asked<'_>, data: Id<DataSet>, limit: &Limit, report: &mut Findings<'_>) {
    let count = asked.purposes.len() - asked.within(&limit.purposes);
    let outside = || asked.purposes.iter().filter(|one| !limit.purposes.contains(&one.value));
    let Some(first) = (count > 0).then(|| outside().next()).flatten() else { return };
    let purposes = first_of(outside().map(|one| &agreement.purposes[one.value].about.name), count);
    let roles = asked.roles.clone();
    let path: Vec<_> = limit.path.iter().map(|id| &agreement.data[*id].about).collect();
    let shown: Vec<_> = path.iter().map(|about| format!("`{}`", about.name)).collect();
    let message = says::read_for_other(roles, purposes, shown.join(" → "));
    let finding = report.add(first.span, &agreement.data[data].about.name, message);
    finding.see(limit.stated, says::delivered_for_here());
    for (number, about) in path.iter().enumerate().skip(1) {
        finding.see(about.span, says::step(number + 1, says::made_of_that(&about.name)));
    }
}

/// For what data may serve, and which delivery says so.
struct Limit {
    purposes: BTreeSet<Id<Purpose>>,
    stated: Span,
    /// From the delivery that states it to the data.
    path: Vec<Id<DataSet>>,
}

/// What the delivery itself states, or else what each of those states that it is made of; figures keep no limit.
fn limits_of(agreement: &Agreement, id: Id<DataSet>) -> Vec<Limit> {
    let mut seen = BTreeSet::from([id]);
    let mut ways: Vec<(Id<DataSet>, Option<usize>)> = vec![(id, None)];
    let mut out = Vec::new();
    let mut at = 0;
    while let Some((here, _)) = ways.get(at).copied() {
        let delivery = agreement.data[here].delivery.as_ref();
        let purposes = delivery.map(|delivery| &delivery.purposes).filter(|purposes| !purposes.is_absent());
        match (delivery, purposes) {
            (_, Some(purposes)) if purposes.hole.is_none() => {
                let way = std::iter::successors(Some(at), |at| ways[*at].1);
                let (path, stated) = (way.map(|at| ways[at].0).collect(), purposes.span);
                let stated = stated.unwrap_or(agreement.data[here].about.span);
                out.push(Limit { purposes: purposes.iter().collect(), stated, path });
            }
            (Some(delivery), None) if delivery.grain.get() != Some(Grain::Figures) => {
                let sources = delivery.derived_from.iter().filter(|source| seen.insert(*source));
                ways.extend(sources.map(|source| (source, Some(at))));
            }
            _ => {}
        }
        at += 1;
    }
    out
}
