//! `VLD-06`: a field of which nobody can say whether a value is right. What is open (`VLD-01`) or several fields in one
//! (`VLD-05`) has no format to state yet.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::model::words::TypeWord;
use crate::model::{Agreement, Field, FieldType, Given};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-06",
    name: "formaat-ontbreekt",
    title: Title { nl: "een gegeven heeft geen formaat", en: "a field has no format" },
    severity: Severity::Warning,
    law: &["avg.5.1.d"],
    explanation: include_str!("vld_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let definite = agreement.fields.values().filter(|field| field.open.is_absent() && !is_several(field));
    for field in definite.filter(|field| !follows_source(agreement, field)) {
        let about = &field.about;
        match &field.field_type {
            Given::Absent => report.add(about.span, &about.name, says::no_type(&about.name)),
            Given::Known(stated) if !is_determined(&stated.value) => {
                report.add(stated.span, &about.name, says::no_list(&about.name, stated.value.word))
            }
            _ => continue,
        };
    }
}

fn is_several(field: &Field) -> bool {
    field.alternatives.len() > 1 && field.discriminator.is_absent()
}

/// The standard that a field comes from states its format.
fn follows_source(agreement: &Agreement, field: &Field) -> bool {
    // A source of which nothing could be read is reported where it stands.
    let unread = field.source.span.is_some() && field.source.is_absent();
    unread
        || field.source.iter().any(|element| agreement.provisions[element].element.as_ref().is_some_and(is_determined))
}

fn is_determined(stated: &FieldType) -> bool {
    let code = matches!(stated.word, TypeWord::TypeCode | TypeWord::TypeCodeList);
    let FieldType { list, length, up_to, pattern, .. } = stated;
    !code || list.is_some() || length.is_some() || up_to.is_some() || pattern.is_some()
}
