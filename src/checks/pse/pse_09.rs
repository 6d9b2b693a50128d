//! `PSE-09`: one pseudonym for several purposes or receivers.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{first_of, pse as says, some_of};
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
    let mut receivers = Receivers::of(agreement, &context.relations.fields, &wanted);
    for id in wanted {
        let field = &agreement.fields[id];
        let name = &field.about.name;
        let purposes = &field.purposes;
        if purposes.len() > 1 {
            let names = some_of(purposes.iter().map(|purpose| &agreement.purposes[purpose].about.name));
            let span = purposes.span.unwrap_or(field.about.span);
            report.add(span, name, says::pseudonym_for_purposes(name, names));
        } else if let Some(many) = receivers.get(&context.relations.fields, id).filter(|many| many.len() > 1) {
            let names = first_of(many.iter().map(|actor| &agreement.actor(*actor).name), many.len());
            report.add(field.about.span, name, says::pseudonym_for_receivers(name, names));
        }
    }
}

/// Who gets fields, by a delivery; parts of one organisation count once.
struct Receivers<'a> {
    agreement: &'a Agreement,
    /// The data that hold a field, as far as that is said.
    data: BTreeMap<Id<Field>, Vec<Id<DataSet>>>,
    /// Who gets the data that are still open, and so any field that stands nowhere.
    open: BTreeSet<Actor>,
    /// Fields that stand in the same data have the same receivers.
    known: BTreeMap<Vec<Id<DataSet>>, BTreeSet<Actor>>,
}

impl<'a> Receivers<'a> {
    fn of(agreement: &'a Agreement, fields: &FieldMap, wanted: &BTreeSet<Id<Field>>) -> Self {
        let data = wanted.iter().map(|field| (*field, Vec::new())).collect();
        let mut out = Self { agreement, data, open: BTreeSet::new(), known: BTreeMap::new() };
        for (id, data) in agreement.data.iter() {
            if fields.is_open(id) {
                out.open.extend(to(agreement, data));
                continue;
            }
            for field in fields.of_data(id) {
                out.data.get_mut(field).into_iter().for_each(|known| known.push(id));
            }
        }
        out
    }

    fn get(&mut self, fields: &FieldMap, field: Id<Field>) -> Option<&BTreeSet<Actor>> {
        if fields.is_unplaced(field) {
            return Some(&self.open);
        }
        let (agreement, data) = (self.agreement, self.data.remove(&field)?);
        let receivers = |data: &[Id<DataSet>]| data.iter().flat_map(|id| to(agreement, &agreement.data[*id])).collect();
        Some(self.known.entry(data).or_insert_with_key(|data| receivers(data)))
    }
}

fn to<'a>(agreement: &'a Agreement, data: &'a DataSet) -> impl Iterator<Item = Actor> + 'a {
    let to = data.delivery.iter().flat_map(|delivery| delivery.to.iter());
    to.map(|actor| agreement.answerable(actor))
}
