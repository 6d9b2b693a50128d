//! `BIJ-08`: the agreement says that it processes special or criminal data while no field is marked so, or the reverse.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{bij as says, some_of};
use crate::model::words::{Nature, Sensitive};
use crate::model::{Agreement, Field};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BIJ-08",
    name: "aanhef-zonder-veld",
    title: Title {
        nl: "wat de tekst over gevoelige gegevens zegt, klopt niet met de gegevens",
        en: "what the text says about sensitive data does not match the fields",
    },
    severity: Severity::Objection,
    law: &["avg.9.1", "avg.10", "avg.30.1.c"],
    explanation: include_str!("bij_08.md"),
    stage: Stage::Agreement,
    run,
};

/// What the text may claim, and how a field is marked that bears it out.
const KINDS: &[(Sensitive, Nature)] =
    &[(Sensitive::SpecialData, Nature::Health), (Sensitive::CriminalData, Nature::Criminal)];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (claim, nature) in KINDS {
        compare(context.agreement, *claim, *nature, report);
    }
}

fn compare(agreement: &Agreement, claim: Sensitive, nature: Nature, report: &mut Findings<'_>) {
    let Some(about) = &agreement.general.about else { return };
    let contains = &agreement.general.contains;
    let marked: Vec<&Field> = agreement.fields.values().filter(|field| field.nature.contains(&nature)).collect();
    let claimed = contains.items.iter().find(|item| item.value == claim);
    match (claimed, marked.first()) {
        (Some(claimed), None) => {
            report.add(claimed.span, &about.name, says::claimed_not_marked(claim, nature));
        }
        (None, Some(first)) if contains.hole.is_none() => {
            let names: Vec<_> = marked.iter().map(|field| &field.about.name).collect();
            let message = says::marked_not_claimed(some_of(&names), nature, claim);
            let finding = report.add(contains.span.unwrap_or(about.span), &about.name, message);
            finding.see(first.nature.span.unwrap_or(first.about.span), says::marked_here());
        }
        _ => {}
    }
}
