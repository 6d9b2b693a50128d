//! `PSE-09`: one pseudonym for several purposes or receivers.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{pse as says, some_of};
use crate::model::{Actor, Agreement, DataSet, Field, Id};
use crate::relations::FieldMap;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PSE-09",
    name: "hergebruik-pseudoniem",
    title: Title {
        nl: "één pseudoniem dient meer doelen of ontvangers",
        en: "one pseudonym serves several purposes or receivers",
    },
    severity: Severity::Hint,
    law: &["avg.25"],
    explanation: include_str!("pse_09.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let wanted: BTreeSet<_> = agreement.pseudonymisations.values().filter_map(|step| step.to.get()).collect();
    let receivers = Receivers::of(agreement, &context.relations.fields, &wanted);
    for id in wanted {
        let field = &agreement.fields[id];
        let name = &field.about.name;
        let purposes = &field.purposes;
        if purposes.len() > 1 {
            let names = some_of(purposes.iter().map(|purpose| &agreement.purposes[purpose].about.name));
            let span = purposes.span.unwrap_or(field.about.span);
            report.add(span, name, says::pseudonym_for_purposes(name, names));
        } else if let Some(many) = receivers.get(&context.relations.fields, id).filter(|many| many.len() > 1) {
            let names = some_of(many.iter().map(|actor| &agreement.actor(*actor).name));
            report.add(field.about.span, name, says::pseudonym_for_receivers(name, names));
        }
    }
}

/// Who gets fields, by a delivery; parts of one organisation count once.
struct Receivers {
    by_field: BTreeMap<Id<Field>, BTreeSet<Actor>>,
    /// Who gets the data that are still open, and so any field that stands nowhere.
    open: BTreeSet<Actor>,
}

impl Receivers {
    fn of(agreement: &Agreement, fields: &FieldMap, wanted: &BTreeSet<Id<Field>>) -> Self {
        let mut out =
            Self { by_field: wanted.iter().map(|field| (*field, BTreeSet::new())).collect(), open: BTreeSet::new() };
        for (id, data) in agreement.data.iter() {
            let to: Vec<_> = to(agreement, data).collect();
            if fields.is_open(id) {
                out.open.extend(&to);
                continue;
            }
            for field in fields.of_data(id) {
                out.by_field.get_mut(field).into_iter().for_each(|known| known.extend(&to));
            }
        }
        out
    }

    fn get(&self, fields: &FieldMap, field: Id<Field>) -> Option<&BTreeSet<Actor>> {
        if fields.is_unplaced(field) { Some(&self.open) } else { self.by_field.get(&field) }
    }
}

fn to<'a>(agreement: &'a Agreement, data: &'a DataSet) -> impl Iterator<Item = Actor> + 'a {
    let to = data.delivery.iter().flat_map(|delivery| delivery.to.iter());
    to.map(|actor| agreement.answerable(actor))
}
