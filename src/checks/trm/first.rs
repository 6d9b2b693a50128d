//! What an impact assessment has to come before: the first processing that it is about.

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

/// The earliest of what the assessment is about; the day of the agreement itself where no delivery has one.
pub(super) fn first(agreement: &Agreement, dpia: &Dpia) -> Option<First> {
    let all = dpia.concerns.is_absent();
    let about = agreement.data.iter().filter(|(id, _)| all || dpia.concerns.contains(id));
    let running = about.filter(|(id, data)| data.delivery.is_some() && !agreement.is_future(*id));
    let running: Vec<_> = running.map(|(id, data)| begins(id, data)).collect();
    let dated = running.iter().filter(|(_, day, _)| day.is_some()).min_by_key(|(_, day, _)| *day);
    let (id, day, span) = dated.or(running.first()).copied()?;
    let general = &agreement.general;
    match (day, general.start.get(), general.start.span(), &general.about) {
        (None, Some(Start::On(day)), Some(span), Some(about)) => {
            Some(First { name: about.name.clone(), day: Some(day), span })
        }
        _ => Some(First { name: agreement.data[id].about.name.clone(), day, span }),
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
