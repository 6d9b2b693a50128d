//! `STR-09`: a system that one place calls incidental and another uses regularly.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::words::{Rhythm, YesNo};
use crate::relations::flow::places;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-09",
    name: "uitzondering-is-regel",
    title: Title {
        nl: "een systeem heet incidenteel maar wordt vast gebruikt",
        en: "a system is called incidental but used regularly",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.a"],
    explanation: include_str!("str_09.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
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
