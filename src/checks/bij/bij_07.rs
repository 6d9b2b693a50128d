//! `BIJ-07`: data about minors, and no measure that is an extra safeguard for them.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bij as says;
use crate::model::words::YesNo;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BIJ-07",
    name: "kinderen",
    title: Title {
        nl: "gegevens over minderjarigen zonder extra waarborg",
        en: "data about minors without an extra safeguard",
    },
    severity: Severity::Warning,
    law: &["avg.overweging.38", "avg.overweging.75"],
    explanation: include_str!("bij_07.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if agreement.measures.values().any(|measure| measure.subjects.hole.is_some()) {
        return;
    }
    let guarded: BTreeSet<_> = agreement.measures.values().flat_map(|measure| measure.subjects.iter()).collect();
    let by_field = agreement.fields.values().flat_map(|field| field.concerns.iter());
    let by_data = agreement.data.values().flat_map(|data| data.concerns.iter());
    let concerned: BTreeSet<_> = by_field.chain(by_data).collect();
    for id in concerned.difference(&guarded) {
        let category = &agreement.subjects[*id];
        if category.minor.get() == Some(YesNo::Yes) {
            let (name, span) = (&category.about.name, category.minor.span().unwrap_or(category.about.span));
            report.add(span, name, says::minors_unguarded(name));
        }
    }
}
