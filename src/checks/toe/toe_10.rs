//! `TOE-10`: someone answers for data before he can reach them, or can still reach them afterwards.

use jiff::civil::Date;

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::model::{Actor, Agreement, Custody, DataSet, Id, Milestone};
use crate::source::{Severity, Span};
use crate::vocabulary::Moment;

pub(super) static CHECK: Check = Check {
    code: "TOE-10",
    name: "toegang-tijdens-overdracht",
    title: Title {
        nl: "wie verantwoordelijk wordt kan nog niet bij de gegevens, of wie dat was nog wel",
        en: "who becomes responsible cannot reach the data yet, or who was still can",
    },
    severity: Severity::Warning,
    law: &["avg.32.4"],
    explanation: include_str!("toe_10.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if agreement.milestones.values().all(|milestone| milestone.taken_over.is_empty()) {
        return;
    }
    let index = Index::of(agreement);
    for milestone in agreement.milestones.values() {
        let (Some(taker), Some(Moment::Day(day))) = (milestone.taken_over_by.get(), milestone.deadline.get()) else {
            continue;
        };
        for data in &milestone.taken_over.items {
            let change = Change { agreement, index: &index, milestone, taker, day, data: data.value };
            change.too_late(data.span, report);
            change.too_long(report);
        }
    }
}

/// What is said about each group of data elsewhere.
struct Index {
    /// The groups that are made of it.
    made: BTreeMap<Id<DataSet>, BTreeSet<Id<DataSet>>>,
    /// The rights to it: positions in [`Agreement::grants`].
    grants: BTreeMap<Id<DataSet>, BTreeSet<usize>>,
}

impl Index {
    fn of(agreement: &Agreement) -> Self {
        let mut index = Self { made: BTreeMap::new(), grants: BTreeMap::new() };
        for (id, data) in agreement.data.iter() {
            for source in data.delivery.iter().flat_map(|delivery| delivery.derived_from.iter()) {
                index.made.entry(source).or_default().insert(id);
            }
        }
        for (number, grant) in agreement.grants.iter().enumerate() {
            for data in grant.data.iter() {
                index.grants.entry(data).or_default().insert(number);
            }
        }
        index
    }
}

/// A group of data for which another becomes responsible.
struct Change<'a> {
    agreement: &'a Agreement,
    index: &'a Index,
    milestone: &'a Milestone,
    taker: Actor,
    day: Date,
    data: Id<DataSet>,
}

impl Change<'_> {
    fn data(&self) -> &DataSet {
        &self.agreement.data[self.data]
    }

    fn is_taker(&self, actor: Actor) -> bool {
        self.agreement.answerable(actor) == self.agreement.answerable(self.taker)
    }

    /// The others hold the data still, and the one who answers for them gets them later or never.
    fn too_late(&self, place: Span, report: &mut Findings<'_>) {
        let Some((holder, until)) = self.still_held() else { return };
        if self.reaches_in_time() {
            return;
        }
        let (name, data) = (&self.milestone.about.name, &self.data().about.name);
        let (taker, other) = (self.called(self.taker), holder.by.get().map_or("", |other| self.called(other)));
        let message = match until {
            Some(until) => says::responsible_before_access(taker, data, self.day, other, until),
            None => says::responsible_without_access(taker, data, self.day, other),
        };
        report.add(place, name, message).see(holder.span, says::held_here());
    }

    /// Someone else who holds the data on the day of the change, and until when, if that is said.
    fn still_held(&self) -> Option<(&Custody, Option<Date>)> {
        let others = self.data().custody.iter().filter(|custody| {
            let other = custody.by.get().is_some_and(|by| !self.is_taker(by));
            let begun = custody.from.get().is_none_or(|from| from <= self.day);
            other && begun && !custody.until.is_hole() && custody.until.get().is_none_or(|until| until > self.day)
        });
        others.map(|custody| (custody, custody.until.get())).next()
    }

    /// Whether the one who takes over holds or receives the data by then, or those that are made of them.
    fn reaches_in_time(&self) -> bool {
        let held = self.data().custody.iter().any(|custody| {
            custody.by.get().is_some_and(|by| self.is_taker(by))
                && custody.from.get().is_none_or(|from| from <= self.day)
        });
        let made = self.index.made.get(&self.data).into_iter().flatten();
        held || made.chain([&self.data]).any(|id| self.brings(&self.agreement.data[*id]))
    }

    fn brings(&self, data: &DataSet) -> bool {
        let Some(delivery) = &data.delivery else { return false };
        let day = delivery.start.get().or(delivery.deadline.get());
        let in_time = matches!(day, Some(Moment::Day(day)) if day <= self.day);
        in_time && delivery.to.iter().any(|to| self.is_taker(to))
    }

    /// Those who held the data keep a right of access that has no end.
    fn too_long(&self, report: &mut Findings<'_>) {
        let holders = self.data().custody.iter().filter_map(|custody| custody.by.get());
        let holders: BTreeSet<_> = holders.map(|by| self.agreement.answerable(by)).collect();
        let held = |actor| holders.contains(&self.agreement.answerable(actor));
        let grants = self.index.grants.get(&self.data).into_iter().flatten();
        for grant in grants.map(|number| &self.agreement.grants[*number]) {
            let role = grant.roles.iter().find(|role| {
                let at = self.agreement.roles[*role].at.get();
                at.is_some_and(|at| held(at) && !self.is_taker(at))
            });
            if let Some(role) = role {
                let (role, data) = (&self.agreement.roles[role].about.name, &self.data().about.name);
                let message = says::access_after_change(role, data, self.called(self.taker), self.day);
                report.add(grant.span, role, message).see(self.milestone.about.span, says::taken_over_here());
            }
        }
    }

    fn called(&self, actor: Actor) -> &str {
        &self.agreement.actor(actor).name
    }
}
