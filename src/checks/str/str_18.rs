//! `STR-18`: a processor that may do more than the flows through its systems ask for.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, str_ as says};
use crate::model::words::{ErasureManner, Operation, SystemKind};
use crate::model::{Agreement, Id, System};
use crate::relations::{HopKind, Station};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-18",
    name: "verwerker-ruimer",
    title: Title {
        nl: "een verwerker mag meer dan de stromen door zijn systemen vragen",
        en: "a processor may do more than the flows through its systems ask for",
    },
    severity: Severity::Warning,
    law: &["avg.28.3.a", "avg.29"],
    explanation: include_str!("str_18.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let asked = asked(context);
    for processor in context.agreement.processors.values() {
        if processor.systems.is_empty() || processor.systems.hole.is_some() {
            continue;
        }
        let here: BTreeSet<_> = processor.systems.iter().filter_map(|system| asked.get(&system)).flatten().collect();
        let wider: Vec<_> = processor.actions.iter().filter(|action| !here.contains(action)).collect();
        // Of a system that nothing passes, that is another finding.
        if !wider.is_empty() && !here.is_empty() {
            let (name, span) = (&processor.about.name, processor.actions.span.unwrap_or(processor.about.span));
            report.add(span, name, says::processor_wider(name, all_of(wider.iter().map(|action| action.word()))));
        }
    }
}

/// What the flows ask to be done in each system.
fn asked(context: &Context<'_>) -> BTreeMap<Id<System>, BTreeSet<Operation>> {
    let agreement = context.agreement;
    let mut out = Asked { agreement, by_system: BTreeMap::new() };
    for hop in &context.relations.flow.hops {
        out.at(hop.from, out_of(hop.kind));
        out.at(hop.to, into(hop.kind));
    }
    for derivation in agreement.fields.values().filter_map(|field| field.derivation.as_ref()) {
        derivation.system.get().into_iter().for_each(|system| out.add(system, WORKED_ON));
    }
    for step in agreement.pseudonymisations.values() {
        step.system.get().into_iter().for_each(|system| out.add(system, REPLACED));
    }
    for erasure in agreement.erasures.values() {
        let done = if erasure.manner.get() == Some(ErasureManner::Mask) { WORKED_ON } else { &[Operation::Delete] };
        erasure.reaches.iter().for_each(|system| out.add(system, done));
    }
    out.by_system
}

const WORKED_ON: &[Operation] = &[Operation::Edit, Operation::FirstEdit, Operation::Combine, Operation::Order];
const REPLACED: &[Operation] =
    &[Operation::Pseudonymise, Operation::Edit, Operation::FirstEdit, Operation::Combine, Operation::Order];
const REPORTED: &[Operation] =
    &[Operation::Report, Operation::Edit, Operation::FirstEdit, Operation::Combine, Operation::Order];

/// What a step asks of the system that it comes from.
fn out_of(kind: HopKind) -> &'static [Operation] {
    match kind {
        HopKind::Deliver => &[Operation::Forward, Operation::Provide],
        HopKind::Store | HopKind::Process => &[Operation::Forward],
        HopKind::Pseudonymise => REPLACED,
        HopKind::Consult => &[Operation::Consult, Operation::Provide],
        HopKind::Aggregate => &[
            Operation::Report,
            Operation::Provide,
            Operation::Edit,
            Operation::FirstEdit,
            Operation::Combine,
            Operation::Order,
        ],
        HopKind::Destroy => &[Operation::Delete],
    }
}

/// What a step asks of the system that it goes to.
fn into(kind: HopKind) -> &'static [Operation] {
    match kind {
        HopKind::Deliver => &[Operation::Collect, Operation::Store, Operation::Order],
        HopKind::Store => &[Operation::Store, Operation::Order],
        HopKind::Process => REPORTED,
        HopKind::Aggregate | HopKind::Pseudonymise | HopKind::Consult | HopKind::Destroy => &[],
    }
}

struct Asked<'a> {
    agreement: &'a Agreement,
    by_system: BTreeMap<Id<System>, BTreeSet<Operation>>,
}

impl Asked<'_> {
    fn at(&mut self, station: Station, done: &[Operation]) {
        if let Station::System(system) = station {
            self.add(system, done);
        }
    }

    /// A system that is made to work on data may do so; and what a part does, the whole does.
    fn add(&mut self, system: Id<System>, done: &[Operation]) {
        let works = matches!(
            self.agreement.systems[system].kind.get(),
            Some(SystemKind::Warehouse | SystemKind::Reporting | SystemKind::Spreadsheet | SystemKind::CaseSystem)
        );
        let kind: &[Operation] = if works { REPORTED } else { &[] };
        // Whoever has data in a system keeps them there as long as that lasts.
        let always = [Operation::Store];
        for whole in self.agreement.wholes_of(system) {
            let known = self.by_system.entry(whole).or_default();
            let before = known.len();
            known.extend(done.iter().chain(kind).chain(&always));
            // Whatever the whole is a part of then has it too.
            if known.len() == before {
                break;
            }
        }
    }
}
