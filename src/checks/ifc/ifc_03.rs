//! `IFC-03`: data are read for a purpose for which they were not delivered.

use std::collections::BTreeMap;

use super::ifc_02::{purposes_of_data, sources_of_data};
use super::limits::{Limits, Purposes, Way, shown, within};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{first_of, ifc as says, some_of};
use crate::model::{Agreement, DataSet, Grant, Id, Purpose};
use crate::source::{Severity, Spanned, Text};

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

/// How many deliveries that do not allow what is read are told of at most, for a line and data.
const TOLD: usize = 16;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let purposes = |id: Id<DataSet>| purposes_of_data(agreement, id);
    // Figures keep no limit.
    let sources = |id| sources_of_data(agreement, id);
    let mut limits = Limits::new(&purposes, &sources);
    for grant in &agreement.grants {
        let asked = Asked::of(agreement, grant);
        for data in grant.data.iter() {
            for way in passed(&mut limits, &asked, data, purposes(data).is_absent()) {
                tell(agreement, &asked, &mut limits, &way, report);
            }
        }
    }
}

/// The deliveries that do not allow what a line asks of data: what the data state themselves, or else what each of those states
/// that they are made of.
fn passed(
    limits: &mut Limits<'_, Id<DataSet>>,
    asked: &Asked<'_>,
    data: Id<DataSet>,
    is_absent: bool,
) -> Vec<Way<Id<DataSet>>> {
    match limits.own(data) {
        Some(own) => (!within(&asked.different, &own)).then(|| vec![(1, data)]).into_iter().collect(),
        None if is_absent => limits.passed(data, &asked.different, TOLD),
        None => Vec::new(),
    }
}

/// What a line of `toegang` asks of each group of data alike.
struct Asked<'a> {
    purposes: &'a [Spanned<Id<Purpose>>],
    /// How often the line names each purpose.
    times: BTreeMap<Id<Purpose>, usize>,
    /// The same purposes, in order.
    different: Purposes,
    roles: Text,
}

impl<'a> Asked<'a> {
    fn of(agreement: &Agreement, grant: &'a Grant) -> Self {
        let mut times = BTreeMap::new();
        grant.purposes.iter().for_each(|purpose| *times.entry(purpose).or_default() += 1);
        let roles = some_of(grant.roles.iter().map(|role| &agreement.roles[role].about.name));
        Self { purposes: &grant.purposes.items, different: times.keys().copied().collect(), times, roles }
    }

    /// How many of the purposes are within a limit, found by going over the shorter of the two.
    fn within(&self, limit: &Purposes) -> usize {
        if limit.len() < self.times.len() {
            return limit.iter().filter_map(|purpose| self.times.get(purpose)).sum();
        }
        let times = self.times.iter().filter(|(purpose, _)| limit.binary_search(purpose).is_ok());
        times.map(|(_, times)| times).sum()
    }
}

/// Tells that a delivery does not allow what is asked of the data at the end of a way.
fn tell(
    agreement: &Agreement,
    asked: &Asked<'_>,
    limits: &mut Limits<'_, Id<DataSet>>,
    way: &Way<Id<DataSet>>,
    report: &mut Findings<'_>,
) {
    let ([(_, source), ..], [.., (_, data)]) = (way.as_slice(), way.as_slice()) else { return };
    let Some(limit) = limits.own(*source) else { return };
    let outside = || asked.purposes.iter().filter(|one| limit.binary_search(&one.value).is_err());
    let Some(first) = outside().next() else { return };
    let count = asked.purposes.len() - asked.within(&limit);
    let purposes = first_of(outside().map(|one| &agreement.purposes[one.value].about.name), count);
    let about = |id: Id<DataSet>| &agreement.data[id].about;
    let message = says::read_for_other(asked.roles.clone(), purposes, shown(way, |one| &about(one).name));
    let finding = report.add(first.span, &about(*data).name, message);
    let stated = purposes_of_data(agreement, *source).span.unwrap_or(about(*source).span);
    finding.see(stated, says::delivered_for_here());
    for (number, one) in way.iter().skip(1) {
        finding.see(about(*one).span, says::step(*number, says::made_of_that(&about(*one).name)));
    }
}
