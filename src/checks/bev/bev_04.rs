//! `BEV-04`: a measure that is mapped to no measure of the BIO2 and to no norm for care.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bev as says;
use crate::model::words::MeasureKind;
use crate::model::{Measure, cite, under};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEV-04",
    name: "bio2-koppeling",
    title: Title {
        nl: "een maatregel is niet gekoppeld aan de BIO2 of een NEN-norm",
        en: "a measure is not mapped to the BIO2 or a NEN norm",
    },
    severity: Severity::Warning,
    law: &["avg.32.1", "nen.7510"],
    explanation: include_str!("bev_04.md"),
    stage: Stage::Agreement,
    run,
};

/// The norms a measure of public bodies is mapped to.
const NORMS: &[&str] = &["bio2", "nen"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let measures = &context.agreement.measures;
    let loose: Vec<_> = measures.values().filter(|measure| !is_mapped(context, measure)).collect();
    // Where none of several is mapped, that is one finding.
    if let (true, [first, _, ..], Some(general)) =
        (loose.len() == measures.len(), loose.as_slice(), &context.agreement.general.about)
    {
        report.add(first.about.span, &general.name, says::nothing_mapped(measures.len()));
        return;
    }
    for measure in loose {
        one(measure, report);
    }
}

/// Whether a measure names a norm that holds on the day that is looked at; a hole will name one.
fn is_mapped(context: &Context<'_>, measure: &Measure) -> bool {
    let norms = measure.norm.iter().map(|norm| &context.agreement.provisions[norm]);
    let mut valid = norms.filter(|norm| norm.holds_on(context.date));
    measure.norm.hole.is_some() || valid.any(|norm| NORMS.iter().any(|known| under(&norm.path, known)))
}

fn one(measure: &Measure, report: &mut Findings<'_>) {
    let about = &measure.about;
    let meant = measure.kinds.iter().find_map(|kind| cite(meant(kind)?));
    let message = match meant {
        Some(norm) => says::not_mapped_to(&about.name, &norm.citation),
        None => says::not_mapped(&about.name),
    };
    report.add(about.span, &about.name, message);
}

/// The measure of the BIO2 that a kind answers to.
fn meant(kind: MeasureKind) -> Option<&'static str> {
    match kind {
        MeasureKind::AtRest | MeasureKind::InTransit => Some("bio2.8.24"),
        MeasureKind::Logging => Some("bio2.8.15"),
        MeasureKind::Backup => Some("bio2.8.13"),
        MeasureKind::Authentication => None,
    }
}
