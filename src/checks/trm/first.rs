//! What an impact assessment has to come before: the first processing that it is about.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{Agreement, DataSet, Dpia, Id, Start};
use crate::source::Span;
use crate::vocabulary::Moment;

/// The processing that begins first.
pub(super) struct First {
    pub name: String,
    pub day: Option<Date>,
    pub span: Span,
}

/// When a group of data begins, and where that is stated.
type Begin = (Id<DataSet>, Option<Date>, Span);

/// What begins first of all data: the same for every assessment that does not say what it is about.
pub(super) struct Firsts<'a> {
    agreement: &'a Agreement,
    of_all: Option<Begin>,
}

impl<'a> Firsts<'a> {
    pub(super) fn of(agreement: &'a Agreement) -> Self {
        Self { agreement, of_all: earliest(agreement, agreement.data.ids()) }
    }

    /// The earliest of what the assessment is about; the day of the agreement itself where no delivery has one.
    pub(super) fn first(&self, dpia: &Dpia) -> Option<First> {
        let begin = if dpia.concerns.is_absent() {
            self.of_all
        } else {
            let concerned: BTreeSet<_> = dpia.concerns.iter().collect();
            earliest(self.agreement, concerned.into_iter())
        };
        begin.map(|begin| told(self.agreement, begin))
    }
}

/// The first of the data that are delivered by now; in the order of the source where days are the same, or none is stated.
fn earliest(agreement: &Agreement, data: impl Iterator<Item = Id<DataSet>>) -> Option<Begin> {
    let running = data.filter(|id| agreement.data[*id].delivery.is_some() && !agreement.is_future(*id));
    running.map(|id| begins(id, &agreement.data[id])).min_by_key(|(_, day, _)| (day.is_none(), *day))
}

fn told(agreement: &Agreement, (id, day, span): Begin) -> First {
    let general = &agreement.general;
    match (day, general.start.get(), general.start.span(), &general.about) {
        (None, Some(Start::On(day)), Some(span), Some(about)) => {
            First { name: about.name.clone(), day: Some(day), span }
        }
        _ => First { name: agreement.data[id].about.name.clone(), day, span },
    }
}

/// The first day on which a delivery is made, as far as it is stated.
fn begins(id: Id<DataSet>, data: &DataSet) -> (Id<DataSet>, Option<Date>, Span) {
    let moments = data.delivery.iter().flat_map(|delivery| [&delivery.start, &delivery.deadline]);
    let days = moments.filter_map(|moment| match (moment.get(), moment.span()) {
        (Some(Moment::Day(day)), Some(span)) => Some((day, span)),
        _ => None,
    });
    match days.min_by_key(|(day, _)| *day) {
        Some((day, span)) => (id, Some(day), span),
        None => (id, None, data.about.span),
    }
}
