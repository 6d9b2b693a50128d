//! `BIJ-06`: a code list or element that gives something sensitive away, while the field is not marked so; and an open field
//! that brings in a message with such elements.

use super::sensitive::{NATURES, Sensitive, Telling};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{bij as says, first_of};
use crate::model::Field;
use crate::model::words::Nature;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BIJ-06",
    name: "codelijst-verraadt",
    title: Title {
        nl: "een codelijst verraadt iets gevoeligs dat niet zo is gemerkt",
        en: "a code list gives away something sensitive that is not marked so",
    },
    severity: Severity::Warning,
    law: &["avg.9.1", "avg.10"],
    explanation: include_str!("bij_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let sensitive = Sensitive::of(context.agreement, context.date);
    for field in context.agreement.fields.values() {
        if field.open.is_known() {
            open(&sensitive, field, report);
        } else if field.nature.hole.is_none() {
            marked(&sensitive, field, report);
        }
    }
}

/// One finding for each nature that the field should be marked with.
fn marked(sensitive: &Sensitive<'_>, field: &Field, report: &mut Findings<'_>) {
    let telling = sensitive.of_field(field);
    for (nature, codes) in NATURES.iter().copied().zip(&telling) {
        if codes.count == 0 || covers(field, nature, &telling) {
            continue;
        }
        let name = &field.about.name;
        let span = field.nature.span.unwrap_or(field.about.span);
        let finding = report.add(span, name, says::gives_away(name, first_of(&codes.first, codes.count), nature));
        if let Some(place) = field.field_type.span().or(field.source.span) {
            finding.see(place, says::values_from_here());
        }
    }
}

/// What is marked or will be marked as special or criminal needs no mark as delicate besides.
fn covers(field: &Field, nature: Nature, telling: &Telling<'_>) -> bool {
    let graver = |nature: &Nature| matches!(nature, Nature::Health | Nature::Criminal);
    let told = || NATURES.iter().zip(telling).any(|(nature, codes)| graver(nature) && codes.count > 0);
    field.nature.contains(&nature) || nature == Nature::Delicate && (field.nature.values().any(graver) || told())
}

fn open(sensitive: &Sensitive<'_>, field: &Field, report: &mut Findings<'_>) {
    let elements = sensitive.in_messages(field.source.iter());
    if let (Some(first), true) = (field.source.items.first(), elements.count > 0) {
        let name = &field.about.name;
        report.add(first.span, name, says::brings_in(name, first_of(&elements.first, elements.count)));
    }
}
