//! `VLD-02`: a field without a purpose. What is only replaced by a pseudonym, and is in no list of data, is for `BIJ-05`.

use super::placed::is_named;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{some_of, vld as says};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-02",
    name: "veld-zonder-doel",
    title: Title { nl: "een gegeven heeft geen doel", en: "a field has no purpose" },
    severity: Severity::Objection,
    law: &["avg.5.1.b", "avg.5.1.c"],
    explanation: include_str!("vld_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let placed = is_named(agreement);
    let without = agreement.fields.iter().filter(|(id, field)| {
        let concealed = context.relations.fields.replaced_by(*id).is_some() && !placed[id.index() as usize];
        field.purposes.is_absent() && !concealed
    });
    let without: Vec<_> = without.map(|(_, field)| &field.about).collect();
    let Some(first) = without.first() else { return };
    // Without any purpose to choose from there is one cause, and it is said once.
    if agreement.purposes.is_empty() && without.len() > 1 {
        let names: Vec<_> = without.iter().map(|about| &about.name).collect();
        report.add(first.span, &first.name, says::no_purposes(some_of(&names)));
        return;
    }
    for about in without {
        report.add(about.span, &about.name, says::no_purpose(&about.name));
    }
}
