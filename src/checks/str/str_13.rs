//! `STR-13`: what the contract with a processor must hold and is not said to hold.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::{Agreement, ContractState, Controllers, Processor, cite, under};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-13",
    name: "28-onderdeel-ontbreekt",
    title: Title {
        nl: "van een verwerker is niet elk onderdeel van artikel 28 lid 3 AVG geregeld",
        en: "not every part of art. 28(3) GDPR is settled with a processor",
    },
    severity: Severity::Objection,
    law: &["avg.28.3"],
    explanation: include_str!("str_13.md"),
    stage: Stage::Agreement,
    run,
};

/// The parts that the contract must hold.
const PARTS: &[&str] =
    &["avg.28.3.a", "avg.28.3.b", "avg.28.3.c", "avg.28.3.d", "avg.28.3.e", "avg.28.3.f", "avg.28.3.g", "avg.28.3.h"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let controllers = agreement.controllers();
    for processor in agreement.processors.values().filter(|one| is_expected(agreement, &controllers, one)) {
        let missing: Vec<_> = PARTS.iter().copied().filter(|part| !settles(agreement, processor, part)).collect();
        let name = &processor.about.name;
        let place = processor.settles.span.unwrap_or(processor.about.span);
        match missing.as_slice() {
            [] => {}
            all if all.len() == PARTS.len() => drop(report.add(place, name, says::nothing_settled(name))),
            some => drop(report.add(place, name, says::part_not_settled(name, cited(some)))),
        }
    }
}

/// A processor of its own. That a controller is none, and that there is no contract at all, are other findings.
fn is_expected(agreement: &Agreement, controllers: &Controllers, processor: &Processor) -> bool {
    let own = processor.who.get().is_some_and(|who| controllers.include(agreement, who));
    !own && processor.contract.get() != Some(ContractState::Missing) && processor.settles.hole.is_none()
}

/// Whether a part is settled, by itself or with the whole of the article.
fn settles(agreement: &Agreement, processor: &Processor, part: &str) -> bool {
    processor.settles.iter().any(|settled| under(part, &agreement.provisions[settled].path))
}

/// The parts as lawyers cite them, with what each is about.
fn cited(parts: &[&str]) -> String {
    let one =
        |part: &&str| cite(part).map_or_else(|| (*part).to_owned(), |law| format!("{} ({})", law.citation, law.says));
    parts.iter().map(one).collect::<Vec<_>>().join(", ")
}
