//! Every day that an agreement states for something to be done, wherever it stands.

use jiff::civil::Date;

use crate::model::{About, Agreement, Given};
use crate::source::Span;
use crate::vocabulary::Moment;

/// A moment as it is stated.
pub(super) struct Stated<'a> {
    pub about: &'a About,
    pub moment: Moment,
    pub span: Span,
}

/// All moments, by kind of declaration and in the order of the source.
pub(super) fn all(agreement: &Agreement) -> impl Iterator<Item = Stated<'_>> {
    let milestones = agreement.milestones.values().flat_map(|it| [(&it.about, &it.deadline), (&it.about, &it.before)]);
    let deliveries = agreement.data.values().filter_map(|data| Some((&data.about, data.delivery.as_ref()?)));
    let deliveries = deliveries.flat_map(|(about, it)| [(about, &it.start), (about, &it.deadline)]);
    let dpias = agreement.dpias.values().map(|it| (&it.about, &it.dated));
    let promises = agreement.promises.values().map(|it| (&it.about, &it.deadline));
    milestones.chain(deliveries).chain(dpias).chain(promises).filter_map(stated)
}

fn stated<'a>((about, moment): (&'a About, &'a Given<Moment>)) -> Option<Stated<'a>> {
    Some(Stated { about, moment: moment.get()?, span: moment.span()? })
}

/// The last days on which something must be done, as far as they are whole: of milestones, deliveries and promises, and not the
/// day on which something begins.
pub(super) fn deadlines(agreement: &Agreement) -> impl Iterator<Item = (Stated<'_>, Date)> {
    let milestones = agreement.milestones.values().flat_map(|it| [(&it.about, &it.deadline), (&it.about, &it.before)]);
    let deliveries = agreement.data.values().filter_map(|data| Some((&data.about, &data.delivery.as_ref()?.deadline)));
    let promises = agreement.promises.values().map(|it| (&it.about, &it.deadline));
    milestones.chain(deliveries).chain(promises).filter_map(stated).filter_map(|stated| match stated.moment {
        Moment::Day(day) => Some((stated, day)),
        _ => None,
    })
}
