//! `PSE-08`: another number that leads to the person is left beside the pseudonym.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{pse as says, some_of};
use crate::model::words::Nature;
use crate::model::{DataSet, Field, Id, Pseudonymisation};
use crate::relations::flow::pseudonymisations;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PSE-08",
    name: "koppelsleutel",
    title: Title {
        nl: "naast het pseudoniem staat nog een nummer dat naar de persoon leidt",
        en: "another number that leads to the person is left beside the pseudonym",
    },
    severity: Severity::Warning,
    law: &["avg.4.5"],
    explanation: include_str!("pse_08.md"),
    stage: Stage::Agreement,
    run,
};

/// For each number that is left, the data it is left in and what is replaced there.
type Left = BTreeMap<Id<Field>, (Vec<Id<DataSet>>, Id<Pseudonymisation>)>;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for (id, (data, step)) in left(context) {
        let (field, step) = (&agreement.fields[id], &agreement.pseudonymisations[step]);
        let names = some_of(data.into_iter().map(|data| &agreement.data[data].about.name));
        let name = &field.about.name;
        let span = field.nature.span.unwrap_or(field.about.span);
        let pseudonym = step.to.get().map_or("", |to| &agreement.fields[to].about.name);
        report.add(span, name, says::key_left(name, pseudonym, names)).see(step.about.span, says::replaced_here());
    }
}

fn left(context: &Context<'_>) -> Left {
    let agreement = context.agreement;
    let is_key = |field: &&Id<Field>| agreement.fields[**field].nature.contains(&Nature::LinkingNumber);
    let (mut out, mut known) = (Left::new(), BTreeMap::new());
    for data in agreement.data.ids() {
        // Data that are still open share their fields.
        let held = context.relations.fields.of_data(data);
        let keys = known.entry(held.as_ptr()).or_insert_with(|| held.iter().filter(is_key).collect::<Vec<_>>());
        if keys.is_empty() {
            continue;
        }
        let steps: Vec<_> = pseudonymisations(agreement, &context.relations.fields, data).collect();
        let Some((id, _)) = steps.first() else { continue };
        let replaced: BTreeSet<_> =
            steps.iter().flat_map(|(_, step)| [step.from.get(), step.to.get()]).flatten().collect();
        for key in keys.iter().filter(|key| !replaced.contains(*key)) {
            out.entry(**key).or_insert_with(|| (Vec::new(), *id)).0.push(data);
        }
    }
    out
}
