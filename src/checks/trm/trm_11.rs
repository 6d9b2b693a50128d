//! `TRM-11`: how often, or by when, stated in two places that can part.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::{Agreement, DataSet, Deliverable, Milestone};
use crate::source::{Severity, Span};
use crate::vocabulary::Moment;

pub(super) static CHECK: Check = Check {
    code: "TRM-11",
    name: "dubbele-bron",
    title: Title { nl: "wanneer of hoe vaak staat op twee plaatsen", en: "when or how often is stated in two places" },
    severity: Severity::Warning,
    law: &["avg.26.1"],
    explanation: include_str!("trm_11.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for data in agreement.data.values() {
        rhythm(agreement, data, report);
    }
    reviews(agreement, report);
    for milestone in agreement.milestones.values() {
        days(agreement, milestone, report);
    }
}

/// A rhythm, and a document that says it too.
fn rhythm(agreement: &Agreement, data: &DataSet, report: &mut Findings<'_>) {
    let Some(delivery) = &data.delivery else { return };
    let (Some(rhythm), Some(document), Some(span)) =
        (delivery.rhythm.get(), delivery.rhythm_in.get(), delivery.rhythm_in.span())
    else {
        return;
    };
    let document = &agreement.documents[document].about;
    let message = says::rhythm_twice(&data.about.name, rhythm, &document.name);
    report.add(span, &data.about.name, message).see(document.span, says::other_place());
}

/// Two lines on how often access is reviewed that do not say the same.
fn reviews(agreement: &Agreement, report: &mut Findings<'_>) {
    let Some(about) = &agreement.general.about else { return };
    let mut stated = agreement.reviews.iter().filter_map(|review| Some((review.rhythm.get()?, review.span)));
    let Some((first, place)) = stated.next() else { return };
    if let Some((second, span)) = stated.find(|(rhythm, _)| *rhythm != first) {
        report.add(span, &about.name, says::review_twice(first, second)).see(place, says::other_place());
    }
}

/// A milestone that delivers data by another day than the delivery itself says.
fn days(agreement: &Agreement, milestone: &Milestone, report: &mut Findings<'_>) {
    let Some((day, span)) = day_of(milestone.deadline.get(), milestone.deadline.span()) else { return };
    for thing in milestone.delivers.values() {
        let Deliverable::Data(id) = thing else { continue };
        let data = &agreement.data[*id];
        let Some(delivery) = &data.delivery else { continue };
        let Some((other, place)) = day_of(delivery.deadline.get(), delivery.deadline.span()) else { continue };
        if other != day {
            let name = &milestone.about.name;
            let message = says::day_twice(&data.about.name, name, day, other);
            report.add(span, name, message).see(place, says::other_place());
        }
    }
}

fn day_of(moment: Option<Moment>, span: Option<Span>) -> Option<(jiff::civil::Date, Span)> {
    match (moment, span) {
        (Some(Moment::Day(day)), Some(span)) => Some((day, span)),
        _ => None,
    }
}
