//! `STR-16`: operations that happen to the data and that the clause listing operations leaves out.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, str_ as says};
use crate::model::words::{ErasureManner, Operation};
use crate::relations::HopKind;
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "STR-16",
    name: "bewerkingen-onvolledig",
    title: Title {
        nl: "de opsomming van bewerkingen noemt niet wat er met de gegevens gebeurt",
        en: "the clause that lists operations leaves out what happens to the data",
    },
    severity: Severity::Warning,
    law: &["avg.4.2", "avg.30"],
    explanation: include_str!("str_16.md"),
    stage: Stage::Agreement,
    run,
};

/// How many places are shown.
const SHOWN: usize = 3;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let general = &context.agreement.general;
    let (Some(about), Some(span), None) = (&general.about, general.operations.span, general.operations.hole) else {
        return;
    };
    let listed: Vec<_> = general.operations.iter().collect();
    let missing: Vec<_> = happening(context).into_iter().filter(|(done, _)| !covers(&listed, *done)).collect();
    if missing.is_empty() {
        return;
    }
    let names = all_of(missing.iter().map(|(operation, _)| operation.word()));
    let finding = report.add(span, &about.name, says::operations_missing(names));
    for (operation, place) in missing.into_iter().take(SHOWN) {
        finding.see(place, says::operation_here(operation.word()));
    }
}

/// Every operation that happens by the flows, the erasures and the processors, with the first place that shows it.
fn happening(context: &Context<'_>) -> BTreeMap<Operation, Span> {
    let agreement = context.agreement;
    let hops = context.relations.flow.hops.iter().filter(|hop| !agreement.is_future(hop.data));
    let steps = hops.map(|hop| (of_step(hop.kind), hop.span));
    let erasures = agreement
        .erasures
        .values()
        .filter(|erasure| matches!(erasure.manner.get(), Some(ErasureManner::Erase | ErasureManner::Rehash)));
    let erased = erasures.map(|erasure| (Operation::Delete, erasure.about.span));
    let replaced = agreement.pseudonymisations.values().map(|step| (Operation::Pseudonymise, step.about.span));
    let actions = agreement.processors.values().flat_map(|one| &one.actions.items);
    let mut out = BTreeMap::new();
    for (operation, span) in steps.chain(erased).chain(replaced).chain(actions.map(|one| (one.value, one.span))) {
        // To edit for the first time is to edit; one of the two is enough to name.
        let operation = if operation == Operation::FirstEdit { Operation::Edit } else { operation };
        out.entry(operation).or_insert(span);
    }
    out
}

fn of_step(kind: HopKind) -> Operation {
    match kind {
        HopKind::Deliver => Operation::Provide,
        HopKind::Pseudonymise => Operation::Pseudonymise,
        HopKind::Store => Operation::Store,
        HopKind::Process => Operation::Edit,
        HopKind::Consult => Operation::Consult,
        HopKind::Aggregate => Operation::Report,
        HopKind::Destroy => Operation::Delete,
    }
}

/// Whether a list names an operation; an edit may be named as the first one.
fn covers(listed: &[Operation], done: Operation) -> bool {
    listed.contains(&done) || (done == Operation::Edit && listed.contains(&Operation::FirstEdit))
}
