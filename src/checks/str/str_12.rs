//! `STR-12`: a processor at work without a contract, or before it.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::{Agreement, ContractState, Controllers, Id, Processor, System};
use crate::relations::flow::places;
use crate::source::Severity;
use crate::vocabulary::Moment;
use jiff::civil::Date;

pub(super) static CHECK: Check = Check {
    code: "STR-12",
    name: "geen-28-overeenkomst",
    title: Title {
        nl: "een verwerker werkt zonder overeenkomst, of eerder dan die er was",
        en: "a processor works without a contract, or before there was one",
    },
    severity: Severity::Objection,
    law: &["avg.28.3"],
    explanation: include_str!("str_12.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let controllers = agreement.controllers();
    let used = used(agreement);
    for processor in agreement.processors.values() {
        match work(processor, &used) {
            Work::No => {}
            work => judge(context, &controllers, processor, work, report),
        }
    }
}

/// For each system in use, the first day on which data are said to come, if a day is said.
fn used(agreement: &Agreement) -> BTreeMap<Id<System>, Option<Date>> {
    let mut out: BTreeMap<Id<System>, Option<Date>> = BTreeMap::new();
    for (id, data) in agreement.data.iter().filter(|(id, _)| !agreement.is_future(*id)) {
        let day = agreement.data[id].delivery.as_ref().and_then(|delivery| match delivery.start.get() {
            Some(Moment::Day(day)) => Some(day),
            _ => None,
        });
        for place in places(data) {
            let first = out.entry(place.value).or_insert(day);
            *first = [*first, day].into_iter().flatten().min();
        }
    }
    out
}

/// Whether a processor is at work.
#[derive(Clone, Copy)]
enum Work {
    No,
    Since(Date),
    /// It is, or will be; no day is said.
    Undated,
}

fn work(processor: &Processor, used: &BTreeMap<Id<System>, Option<Date>>) -> Work {
    if let Some(day) = processor.active_since.get() {
        return Work::Since(day);
    }
    let days: Vec<_> = processor.systems.iter().filter_map(|system| used.get(&system).copied()).collect();
    match days.iter().flatten().min() {
        Some(day) => Work::Since(*day),
        None if days.is_empty() => Work::No,
        None => Work::Undated,
    }
}

fn judge(
    context: &Context<'_>,
    controllers: &Controllers,
    processor: &Processor,
    work: Work,
    report: &mut Findings<'_>,
) {
    let name = &processor.about.name;
    let place = processor.contract.span().unwrap_or(processor.about.span);
    match processor.contract.get() {
        Some(ContractState::In(_)) => {}
        Some(ContractState::Concluded(day)) => {
            if let Work::Since(since) = work
                && day > since
            {
                report.add(place, name, says::contract_late(name, day, since));
            }
        }
        Some(ContractState::Missing) => {
            let message = match work {
                Work::Since(day) if day > context.date => says::contract_missing_yet(name, day),
                _ => says::contract_missing(name),
            };
            report.add(place, name, message);
        }
        // A controller needs no contract with itself: that it is called a processor is another finding.
        None if processor.who.get().is_some_and(|who| controllers.include(context.agreement, who)) => {}
        None => drop(report.add(place, name, says::contract_not_stated(name))),
    }
}
