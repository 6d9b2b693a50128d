//! `BEW-09`: data that are destroyed before the last use that is planned for them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::model::{Agreement, DataSet, Deliverable, Id, Milestone, Retention, StartEvent};
use crate::relations::calendar::after_working_days;
use crate::source::{Severity, Span, Text};
use crate::vocabulary::{Moment, Term, TermUnit};

pub(super) static CHECK: Check = Check {
    code: "BEW-09",
    name: "termijn-voor-gebruik",
    title: Title {
        nl: "gegevens worden vernietigd voordat zij voor het laatst nodig zijn",
        en: "data are destroyed before their last planned use",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.e"],
    explanation: include_str!("bew_09.md"),
    stage: Stage::Agreement,
    run,
};

/// A planned use: the day, where it is stated, and what it is.
struct Use {
    day: Date,
    span: Span,
    what: Text,
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let uses = last_uses(agreement);
    for (id, data) in agreement.data.iter() {
        let (Some((destroyed, rule)), Some(last)) = (destroyed(agreement, data), uses.get(&id)) else { continue };
        if destroyed < last.day {
            let name = &data.about.name;
            let message = says::destroyed_too_soon(name, destroyed, last.what.clone(), last.day);
            report.add(rule.span, name, message).see(last.span, says::used_here());
        }
    }
}

/// The day on which the last of the data is destroyed, when every rule for them has a day.
fn destroyed<'a>(agreement: &Agreement, data: &'a DataSet) -> Option<(Date, &'a Retention)> {
    let days: Option<Vec<_>> = data.retention.iter().map(|rule| Some((ends(agreement, rule)?, rule))).collect();
    days?.into_iter().max_by_key(|(day, _)| *day)
}

/// Only a milestone has a day of its own; an event has one in each file.
fn ends(agreement: &Agreement, rule: &Retention) -> Option<Date> {
    let Some(StartEvent::Milestone(start)) = rule.start.get() else { return None };
    after(day_of(&agreement.milestones[start])?.0, rule.term.get()?)
}

fn day_of(milestone: &Milestone) -> Option<(Date, Span)> {
    let stated = if milestone.deadline.is_absent() { &milestone.before } else { &milestone.deadline };
    match stated.get() {
        Some(Moment::Day(day)) => Some((day, stated.span()?)),
        _ => None,
    }
}

fn after(day: Date, term: Term) -> Option<Date> {
    let (amount, none) = (i64::from(term.amount), jiff::Span::new());
    let span = match term.unit {
        TermUnit::Immediate => return Some(day),
        TermUnit::Hour => none.try_days((amount + 23) / 24),
        TermUnit::Day => none.try_days(amount),
        TermUnit::WorkingDay => return after_working_days(day, term.amount),
        TermUnit::Week => none.try_weeks(amount),
        TermUnit::Month => none.try_months(amount),
        TermUnit::Year => none.try_years(amount),
    };
    day.checked_add(span.ok()?).ok()
}

/// The last day on which each group of data is planned to be used: held, delivered, made into something else, or handed in.
fn last_uses(agreement: &Agreement) -> BTreeMap<Id<DataSet>, Use> {
    let mut out = BTreeMap::new();
    for (id, data) in agreement.data.iter() {
        for custody in &data.custody {
            let Some(by) = custody.by.get() else { continue };
            let name = &agreement.actor(by).name;
            if let Some(from) = custody.from.get() {
                note(&mut out, id, (from, custody.span), says::held_from(name));
            }
            if let Some(until) = custody.until.get() {
                note(&mut out, id, (until, custody.span), says::held_by(name));
            }
        }
        let Some(delivery) = &data.delivery else { continue };
        for stated in [&delivery.start, &delivery.deadline] {
            let (Some(Moment::Day(day)), Some(span)) = (stated.get(), stated.span()) else { continue };
            for used in delivery.derived_from.iter().chain([id]) {
                note(&mut out, used, (day, span), says::named(&data.about.name));
            }
        }
    }
    for milestone in agreement.milestones.values() {
        let Some(at) = day_of(milestone) else { continue };
        for delivered in milestone.delivers.values() {
            if let Deliverable::Data(id) = delivered {
                note(&mut out, *id, at, says::named(&milestone.about.name));
            }
        }
    }
    out
}

fn note(uses: &mut BTreeMap<Id<DataSet>, Use>, data: Id<DataSet>, (day, span): (Date, Span), what: Text) {
    if uses.get(&data).is_none_or(|known| known.day < day) {
        uses.insert(data, Use { day, span, what });
    }
}
