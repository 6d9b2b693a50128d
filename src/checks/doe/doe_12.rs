//! `DOE-12`: a purpose that is still to be determined, or begins on a later day than the delivery of the data for it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::model::{Agreement, DataSet, Delivery, Id, Purpose};
use crate::source::Severity;
use crate::vocabulary::Moment;

pub(super) static CHECK: Check = Check {
    code: "DOE-12",
    name: "doel-later",
    title: Title {
        nl: "een doel wordt later bepaald, maar er wordt al geleverd",
        en: "a purpose is determined later, but data flow already",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.b", "avg.13.1.c"],
    explanation: include_str!("doe_12.md"),
    stage: Stage::Agreement,
    run,
};

/// The first delivery for a purpose, and its day where it has one.
#[derive(Clone, Copy)]
struct First {
    day: Option<Date>,
    data: Id<DataSet>,
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let later: Vec<_> = agreement.purposes.iter().filter(|(_, purpose)| purpose.start.is_known()).collect();
    if later.is_empty() {
        return;
    }
    let firsts = firsts(context);
    for (id, purpose) in later {
        let served = [id].into_iter().chain(purpose.further_use.iter());
        let first = served.filter_map(|id| firsts.get(&id)).copied().reduce(earlier);
        let (Some(first), Some(start), Some(span)) = (first, purpose.start.get(), purpose.start.span()) else {
            continue;
        };
        let data = &agreement.data[first.data].about;
        let name = &purpose.about.name;
        let message = match (start, first.day) {
            (Moment::Day(start), Some(day)) if day < start => says::purpose_begins_later(name, start, &data.name, day),
            (Moment::Day(_), _) => continue,
            (_, Some(day)) => says::purpose_later(name, &data.name, day),
            (_, None) => says::purpose_later_undated(name, &data.name),
        };
        report.add(span, name, message).see(data.span, says::delivered_here(&data.name));
    }
}

/// The first delivery that brings data for each purpose: by its fields, by what it is said
/// to be for, or by a right for that purpose.
fn firsts(context: &Context<'_>) -> BTreeMap<Id<Purpose>, First> {
    let agreement = context.agreement;
    let mut out = BTreeMap::new();
    let mut note = |purpose, first: First| {
        out.entry(purpose).and_modify(|known| *known = earlier(*known, first)).or_insert(first);
    };
    let purposes_of =
        |fields: &[Id<_>]| fields.iter().flat_map(|field| agreement.fields[*field].purposes.iter()).collect::<Vec<_>>();
    // What an open delivery may hold is the same for each, so that one of them speaks for all.
    let is_open = |data: &DataSet| data.fields.items.is_empty() && data.fields.hole.is_some();
    let flowing: Vec<_> =
        agreement.data.iter().filter_map(|(id, data)| Some((id, data, flows(agreement, id)?))).collect();
    // The first delivery of each field speaks for all that hold it.
    let mut by_field: BTreeMap<Id<_>, First> = BTreeMap::new();
    for (_, data, first) in flowing.iter().filter(|(_, data, _)| !is_open(data)) {
        for field in data.fields.iter() {
            by_field.entry(field).and_modify(|known| *known = earlier(*known, *first)).or_insert(*first);
        }
    }
    // In the order of the source, so that of deliveries on one day the first is told.
    let mut by_field: Vec<_> = by_field.into_iter().collect();
    by_field.sort_by_key(|(_, first)| first.data);
    for (field, first) in by_field {
        for purpose in purposes_of(&[field]) {
            note(purpose, first);
        }
    }
    let open = flowing.iter().filter(|(_, data, _)| is_open(data)).map(|(_, _, first)| *first).reduce(earlier);
    if let Some(first) = open {
        for purpose in purposes_of(context.relations.fields.unplaced()) {
            note(purpose, first);
        }
    }
    for (_, data, first) in &flowing {
        for purpose in data.delivery.iter().flat_map(|delivery| delivery.purposes.iter()) {
            note(purpose, *first);
        }
    }
    let by_data: BTreeMap<_, _> = flowing.iter().map(|(id, _, first)| (*id, *first)).collect();
    for grant in &agreement.grants {
        if let Some(first) = grant.data.iter().filter_map(|data| by_data.get(&data)).copied().reduce(earlier) {
            for purpose in grant.purposes.iter() {
                note(purpose, first);
            }
        }
    }
    out
}

/// A delivery that takes place, and when it begins.
fn flows(agreement: &Agreement, data: Id<DataSet>) -> Option<First> {
    let delivery = agreement.data[data].delivery.as_ref()?;
    (!agreement.is_future(data)).then(|| First { day: first_day(delivery), data })
}

fn first_day(delivery: &Delivery) -> Option<Date> {
    [&delivery.start, &delivery.deadline].into_iter().find_map(|moment| match moment.get() {
        Some(Moment::Day(day)) => Some(day),
        _ => None,
    })
}

/// The one with the earlier day; a delivery without a day says less than one that has one.
fn earlier(one: First, other: First) -> First {
    match (one.day, other.day) {
        (Some(first), Some(second)) if second < first => other,
        (None, Some(_)) => other,
        _ => one,
    }
}
