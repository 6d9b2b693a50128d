//! `VLD-13`: a field that serves a purpose whose law has a closed list of data, and is not on that list.

use std::collections::BTreeMap;

use super::elements::{can_be, elements, type_word};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::model::{Agreement, Field, Id, Provision, Purpose};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-13",
    name: "buiten-wettelijke-lijst",
    title: Title {
        nl: "een gegeven staat niet op de gesloten lijst van de wet",
        en: "a field is not on the closed list of the law",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.c", "avg.6.3"],
    explanation: include_str!("vld_13.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let closed: BTreeMap<Id<Purpose>, &Provision> =
        agreement.purposes.iter().filter_map(|(id, purpose)| Some((id, closed_list(context, purpose)?))).collect();
    if closed.is_empty() {
        return;
    }
    for (id, field) in agreement.fields.iter() {
        for purpose in &field.purposes.items {
            let Some(list) = closed.get(&purpose.value) else { continue };
            if is_outside(agreement, list, id, field) {
                let name = &field.about.name;
                let message = says::not_on_list(name, &list.citation);
                let finding = report.add(purpose.span, name, message);
                let basis = &agreement.purposes[purpose.value].legal_basis;
                finding.see(basis.span.unwrap_or(field.about.span), says::rests_on_list(&list.citation));
            }
        }
    }
}

/// The closed list that a purpose rests on, if it is in force.
fn closed_list<'a>(context: &Context<'a>, purpose: &Purpose) -> Option<&'a Provision> {
    let basis = purpose.legal_basis.iter().map(|provision| &context.agreement.provisions[provision]);
    let mut lists = basis.filter(|provision| !provision.only.is_empty() && provision.holds_on(context.date));
    lists.next()
}

/// Of a field without a type and without a source nothing can be said.
fn is_outside(agreement: &Agreement, list: &Provision, id: Id<Field>, field: &Field) -> bool {
    let (word, elements) = (type_word(agreement, field), elements(agreement, id));
    if field.open.is_known() || word.is_none() && elements.is_empty() {
        return false;
    }
    !list.only.iter().any(|entry| can_be(&agreement.provisions[*entry], word, &elements))
}
