//! `TRM-04`: something that is due before what it waits for, and circles of waiting.

use crate::checks::{Check, Context, Findings, Stage, Title};
use jiff::civil::Date;

use crate::messages::{SHOWN, first_of, trm as says};
use crate::model::{Agreement, Circles};
use crate::relations::{Node, NodeKind, Timeline};
use crate::source::Severity;
use crate::vocabulary::Moment;

pub(super) static CHECK: Check = Check {
    code: "TRM-04",
    name: "volgorde",
    title: Title {
        nl: "iets staat gepland vóór wat eerst klaar moet zijn",
        en: "something is planned before what must be done first",
    },
    severity: Severity::Objection,
    law: &["avg.5.2", "avg.24"],
    explanation: include_str!("trm_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let timeline = &context.relations.timeline;
    let waits = timeline.waits();
    let circles = Circles::of(&waits);
    for at in 0..timeline.nodes.len() {
        too_early(context.agreement, timeline, at, &circles, report);
    }
    for circle in circles.shortest() {
        let nodes: Vec<_> = circle.iter().filter_map(|at| timeline.nodes.get(*at)).collect();
        let Some(first) = nodes.first() else { continue };
        let names = || first_of(nodes.iter().take(SHOWN).map(|node| &node.name), nodes.len());
        let message = if nodes.len() == 1 { says::waits_for_itself(&first.name) } else { says::circle(names()) };
        report.add(first.span, &first.name, message);
    }
}

/// In a circle some day is too early whatever the days are; then the circle is what is told.
fn too_early(agreement: &Agreement, timeline: &Timeline, at: usize, circles: &Circles<'_>, report: &mut Findings<'_>) {
    let node = &timeline.nodes[at];
    let Some(day) = begins(agreement, node) else { return };
    for (before, span) in node.after.iter().filter(|(before, _)| !circles.joins(at, *before)) {
        let Some(before) = timeline.nodes.get(*before) else { continue };
        let (Some(ready), Some(place)) = (before.day(), before.moment_span) else { continue };
        if ready > day {
            report
                .add(*span, &node.name, says::too_early(&node.name, day, &before.name, ready))
                .see(place, says::ready_here(&before.name));
        }
    }
}

/// The day on which something is done at the earliest: of a delivery that is the day it begins.
fn begins(agreement: &Agreement, node: &Node) -> Option<Date> {
    let NodeKind::Delivery(id) = node.kind else { return node.day() };
    let start = agreement.data[id].delivery.as_ref().and_then(|delivery| delivery.start.get());
    match start {
        Some(Moment::Day(day)) => Some(day),
        _ => node.day(),
    }
}
