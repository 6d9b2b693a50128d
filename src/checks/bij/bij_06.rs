//! `BIJ-06`: a code list or element that gives something sensitive away, while the field is not marked so; and an open field
//! that brings in a message with such elements.

use super::sensitive::{Sensitive, Telling};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{bij as says, some_of};
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
    for nature in [Nature::Health, Nature::Criminal, Nature::Delicate] {
        let of_this: Vec<_> = telling.iter().filter(|(_, natures)| natures.contains(&nature)).collect();
        if of_this.is_empty() || covers(field, nature, &telling) {
            continue;
        }
        let name = &field.about.name;
        let codes = some_of(of_this.iter().map(|(provision, _)| &provision.citation));
        let span = field.nature.span.unwrap_or(field.about.span);
        let finding = report.add(span, name, says::gives_away(name, codes, nature));
        if let Some(place) = field.field_type.span().or(field.source.span) {
            finding.see(place, says::values_from_here());
        }
    }
}

/// What is marked or will be marked as special or criminal needs no mark as delicate besides.
fn covers(field: &Field, nature: Nature, telling: &[Telling<'_>]) -> bool {
    let graver = |nature: &Nature| matches!(nature, Nature::Health | Nature::Criminal);
    let other = || field.nature.values().any(graver) || telling.iter().any(|(_, natures)| natures.iter().any(graver));
    field.nature.contains(&nature) || nature == Nature::Delicate && other()
}

fn open(sensitive: &Sensitive<'_>, field: &Field, report: &mut Findings<'_>) {
    let messages = || field.source.items.iter();
    let elements: Vec<_> = messages().flat_map(|item| sensitive.in_message(item.value)).collect();
    if let (Some(first), false) = (messages().next(), elements.is_empty()) {
        let name = &field.about.name;
        let names = some_of(elements.iter().map(|element| &element.citation));
        report.add(first.span, name, says::brings_in(name, names));
    }
}
