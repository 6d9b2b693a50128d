//! `VLD-11`: free text in a delivery: nobody knows what people write there.

use std::collections::BTreeSet;

use super::elements::stated_type;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::model::words::TypeWord;
use crate::model::{Agreement, Field};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-11",
    name: "vrije-tekst",
    title: Title { nl: "een levering bevat vrije tekst", en: "a delivery holds free text" },
    severity: Severity::Warning,
    law: &["avg.5.1.c", "avg.9.1"],
    explanation: include_str!("vld_11.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut seen = BTreeSet::new();
    for data in agreement.data.values().filter(|data| data.delivery.is_some()) {
        for item in &data.fields.items {
            let field = &agreement.fields[item.value];
            if !seen.insert(item.value) || !is_free(agreement, field) {
                continue;
            }
            let span = field.field_type.span().or(field.source.span).unwrap_or(field.about.span);
            let message = says::free_text(&field.about.name, &data.about.name);
            report.add(span, &field.about.name, message).see(item.span, says::delivered_here());
        }
    }
}

/// Text without a pattern that bounds what can stand in it.
fn is_free(agreement: &Agreement, field: &Field) -> bool {
    stated_type(agreement, field).is_some_and(|stated| stated.word == TypeWord::TypeText && stated.pattern.is_none())
}
