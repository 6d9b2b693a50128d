//! `BIJ-05`: a direct identifier that comes in with a delivery whose list names only the pseudonym.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bij as says;
use crate::model::words::ErasureManner;
use crate::model::{Agreement, DataSet, Field, Id, Pseudonymisation, System};
use crate::relations::FieldMap;
use crate::relations::flow::systems;
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "BIJ-05",
    name: "bsn-verzwegen",
    title: Title {
        nl: "een nummer komt binnen maar staat in geen lijst",
        en: "a number comes in but stands in no list",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.a", "avg.30.1.c"],
    explanation: include_str!("bij_05.md"),
    stage: Stage::Agreement,
    run,
};

/// How many deliveries are shown.
const SHOWN: usize = 3;

/// The groups of data that hold a field.
type Holders = BTreeMap<Id<Field>, BTreeSet<Id<DataSet>>>;

/// A field that another takes the place of, and where that happens.
struct Replacement {
    from: Id<Field>,
    to: Id<Field>,
    system: Id<System>,
}

impl Replacement {
    fn of(step: &Pseudonymisation) -> Option<Self> {
        Some(Self { from: step.from.get()?, to: step.to.get()?, system: step.system.get()? })
    }
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let steps = agreement.pseudonymisations.values();
    let steps: Vec<_> = steps.filter_map(|step| Some((step, Replacement::of(step)?))).collect();
    let wanted = steps.iter().flat_map(|(_, replacement)| [replacement.from, replacement.to]).collect();
    let holders = holders(agreement, &context.relations.fields, &wanted);
    let passing = passing(agreement, &steps.iter().map(|(_, replacement)| replacement.system).collect());
    let again = entered_again(agreement);
    let mut known = BTreeMap::new();
    for (step, replacement) in &steps {
        let key = (replacement.from, replacement.to, replacement.system);
        let concealing = known.entry(key).or_insert_with(|| concealing(agreement, &holders, &passing, replacement));
        if concealing.is_empty() {
            continue;
        }
        let name = |field| &agreement.fields[field].about.name;
        let (raw, pseudonym) = (name(replacement.from), name(replacement.to));
        let system = &agreement.systems[replacement.system].about.name;
        let span = step.from.span().unwrap_or(step.about.span);
        let finding = report.add(span, raw, says::raw_concealed(raw, system, pseudonym));
        for data in concealing {
            let span = data.fields.span.unwrap_or(data.about.span);
            finding.see(span, says::not_named_here(&data.about.name, raw));
        }
        if let Some(place) = again {
            finding.see(place, says::entered_again(raw));
        }
    }
}

/// Where the identifier comes in once more to find the rows of one person.
fn entered_again(agreement: &Agreement) -> Option<Span> {
    let mut erasures = agreement.erasures.values();
    erasures
        .find(|erasure| erasure.manner.get() == Some(ErasureManner::Rehash))
        .and_then(|erasure| erasure.manner.span())
}

/// The first groups of data that bring in what a step replaces, and name only what it is replaced by.
fn concealing<'a>(
    agreement: &'a Agreement,
    holders: &Holders,
    passing: &Passing,
    step: &Replacement,
) -> Vec<&'a DataSet> {
    let names_it = |data: &Id<DataSet>| holders.get(&step.from).is_some_and(|naming| naming.contains(data));
    let here = holders.get(&step.to).zip(passing.get(&step.system));
    let here = here.into_iter().flat_map(|(holding, passing)| holding.intersection(passing));
    here.filter(|data| !names_it(data)).take(SHOWN).map(|data| &agreement.data[*data]).collect()
}

/// The groups of data that pass a system.
type Passing = BTreeMap<Id<System>, BTreeSet<Id<DataSet>>>;

fn passing(agreement: &Agreement, wanted: &BTreeSet<Id<System>>) -> Passing {
    let mut out = Passing::new();
    for (id, data) in agreement.data.iter() {
        for system in systems(data).filter(|system| wanted.contains(system)) {
            out.entry(system).or_default().insert(id);
        }
    }
    out
}

/// Which groups of data hold the fields of interest, in one walk over all lists. A group of which that is open may hold
/// any field that no other names.
fn holders(agreement: &Agreement, fields: &FieldMap, wanted: &BTreeSet<Id<Field>>) -> Holders {
    let unplaced: Vec<_> = fields.unplaced().iter().filter(|field| wanted.contains(field)).copied().collect();
    let mut out = Holders::new();
    for (id, data) in agreement.data.iter() {
        let open = data.fields.is_empty() && data.fields.hole.is_some();
        let held = data.fields.iter().filter(|field| wanted.contains(field));
        let held = held.chain(unplaced.iter().copied().filter(|_| open));
        for field in held {
            out.entry(field).or_default().insert(id);
        }
    }
    out
}
