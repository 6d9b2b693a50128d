//! `INC-03`: a chain of internal time limits that leaves no time for the notification.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::BTreeMap;

use crate::messages::inc as says;
use crate::model::words::DutyKind;
use crate::model::{Agreement, Duty, Event, Id, TimeLimit, cite};
use crate::source::Severity;
use crate::vocabulary::{Term, TermUnit};

pub(super) static CHECK: Check = Check {
    code: "INC-03",
    name: "keten-boven-72u",
    title: Title {
        nl: "de termijnen tot de melding zijn samen te lang",
        en: "the time limits up to the notification add up to too much",
    },
    severity: Severity::Objection,
    law: &["avg.33.1", "avg.33.2"],
    explanation: include_str!("inc_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let Some(limit) = cite("avg.33.1").and_then(|cited| cited.term).map(hours) else { return };
    let links = links(agreement);
    let total: u64 = links.iter().map(|(_, _, hours)| hours).sum();
    let Some((duty, last, _)) = links.last().filter(|_| total > limit) else { return };
    let finding = report.add(last.span, &duty.about.name, says::chain_too_long(total, limit));
    for (duty, link, hours) in links.iter().rev().skip(1) {
        finding.see(link.span, says::link_of_chain(&duty.about.name, hours));
    }
}

/// The links of the chain from an incident to the notification: limits that run from one event run together, and the
/// longest counts; limits that run from different events follow each other.
fn links(agreement: &Agreement) -> Vec<(&Duty, &TimeLimit, u64)> {
    let mut out: Vec<(&Duty, &TimeLimit, u64)> = Vec::new();
    let mut by_event: BTreeMap<Id<Event>, usize> = BTreeMap::new();
    for kind in [DutyKind::DutyInternalNotice, DutyKind::DutyAuthorityNotice] {
        for duty in agreement.duties.values().filter(|duty| duty.kind.get() == Some(kind)) {
            for limit in &duty.time_limits {
                let Some(hours) = limit.term.get().map(hours) else { continue };
                let known = limit.since.get().and_then(|event| by_event.get(&event).copied());
                match known {
                    Some(at) if out[at].2 < hours => out[at] = (duty, limit, hours),
                    Some(_) => {}
                    None => {
                        limit.since.get().map(|event| by_event.insert(event, out.len()));
                        out.push((duty, limit, hours));
                    }
                }
            }
        }
    }
    out
}

/// A term in hours; a working day counts as the day it at least is.
fn hours(term: Term) -> u64 {
    let unit = match term.unit {
        TermUnit::Immediate => 0,
        TermUnit::Hour => 1,
        TermUnit::Day | TermUnit::WorkingDay => 24,
        TermUnit::Week => 7 * 24,
        TermUnit::Month => 30 * 24,
        TermUnit::Year => 365 * 24,
    };
    unit * u64::from(term.amount)
}
