//! `STR-09`: a system that one place calls incidental and another uses regularly.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::words::{Rhythm, YesNo};
use crate::model::{Agreement, DataSet};
use crate::relations::flow::places;
use crate::source::Severity;
use crate::vocabulary::Moment;

pub(super) static CHECK: Check = Check {
    code: "STR-09",
    name: "uitzondering-is-regel",
    title: Title {
        nl: "wat een uitzondering of eenmalig heet, gebeurt vast",
        en: "what is called an exception, or done once, is a rule",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.a"],
    explanation: include_str!("str_09.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for data in context.agreement.data.values() {
        once_and_always(data, report);
    }
    incidental(context.agreement, report);
}

/// A delivery that goes on, and that is also done by a last day.
fn once_and_always(data: &DataSet, report: &mut Findings<'_>) {
    let Some(delivery) = &data.delivery else { return };
    let (Some(rhythm), Some(said)) = (delivery.rhythm.get(), delivery.rhythm.span()) else { return };
    let (Some(Moment::Day(day)), Some(span)) = (delivery.deadline.get(), delivery.deadline.span()) else { return };
    if !matches!(rhythm, Rhythm::Incidental | Rhythm::Once) {
        let name = &data.about.name;
        report.add(span, name, says::once_and_always(name, rhythm, day)).see(said, says::goes_on_here());
    }
}

fn incidental(agreement: &Agreement, report: &mut Findings<'_>) {
    let mut first = BTreeMap::new();
    for data in agreement.data.values() {
        let Some(rhythm) = data.delivery.as_ref().and_then(|delivery| delivery.rhythm.get()) else { continue };
        if matches!(rhythm, Rhythm::Incidental | Rhythm::Once) {
            continue;
        }
        for place in places(data) {
            first.entry(place.value).or_insert((place.span, &data.about.name, rhythm));
        }
    }
    for (id, system) in agreement.systems.iter() {
        if let (Some(YesNo::Yes), Some(said), Some((span, data, rhythm))) =
            (system.incidental.get(), system.incidental.span(), first.get(&id))
        {
            let name = &system.about.name;
            report.add(*span, name, says::exception_is_rule(name, data, rhythm)).see(said, says::incidental_here());
        }
    }
}
