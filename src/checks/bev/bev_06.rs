//! `BEV-06`: logging of which it is not said what it records, or who looks at it.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{and_of, bev as says};
use crate::model::words::MeasureKind;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEV-06",
    name: "logging-onaf",
    title: Title {
        nl: "logging zegt niet wat wordt vastgelegd of wie het beoordeelt",
        en: "logging does not say what is recorded or who reviews it",
    },
    severity: Severity::Warning,
    law: &["bio2.8.15", "nen.7513", "avg.32"],
    explanation: include_str!("bev_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let measures = context.agreement.measures.values();
    for measure in measures.filter(|measure| measure.kinds.contains(&MeasureKind::Logging)) {
        let missing = [
            measure.records.is_absent().then(says::what_is_recorded),
            measure.control.is_absent().then(says::how_often_reviewed),
            measure.control_by.is_absent().then(says::who_reviews),
        ];
        let missing: Vec<_> = missing.into_iter().flatten().collect();
        if !missing.is_empty() {
            let name = &measure.about.name;
            report.add(measure.about.span, name, says::logging_unfinished(name, and_of(&missing)));
        }
    }
}
