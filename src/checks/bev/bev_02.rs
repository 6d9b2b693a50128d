//! `BEV-02`: a measure that is “adequate” or “suitable” and nothing more.

use crate::checks::texts::words_of;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bev as says;
use crate::model::words::Rhythm;
use crate::model::{Given, Measure};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "BEV-02",
    name: "zonder-norm",
    title: Title { nl: "een maatregel is alleen passend of adequaat", en: "a measure is merely suitable or adequate" },
    severity: Severity::Warning,
    law: &["avg.32.1"],
    explanation: include_str!("bev_02.md"),
    stage: Stage::Agreement,
    run,
};

/// Words that judge a measure without saying what it is.
const VAGUE: &[&str] = &[
    "adequaat", "adequate", "afdoende", "deugdelijk", "deugdelijke", "passend", "passende", "toereikend",
    "toereikende", "voldoende",
];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for measure in context.agreement.measures.values().filter(|measure| !has_parameter(measure)) {
        let Given::Known(text) = &measure.text else { continue };
        let source = context.sources.text(text.span);
        if source.contains(|letter: char| letter.is_ascii_digit()) {
            continue;
        }
        let vague = words_of(source).into_iter().find(|(_, word)| VAGUE.contains(&word.to_lowercase().as_str()));
        if let Some((at, word)) = vague {
            let start = text.span.start + at as u32;
            let span = Span::new(text.span.file, start, start + word.len() as u32);
            let name = &measure.about.name;
            report.add(span, name, says::only_suitable(name, word));
        }
    }
}

/// Anything that says more: a norm, how often, how much, how long, what.
fn has_parameter(measure: &Measure) -> bool {
    let often = |rhythm: &Given<Rhythm>| rhythm.get().is_some_and(|rhythm| rhythm != Rhythm::Periodically);
    !measure.norm.is_absent()
        || often(&measure.rhythm)
        || often(&measure.control)
        || !measure.loss.is_absent()
        || !measure.time_limit.is_absent()
        || !measure.records.is_absent()
        || !measure.factors.is_absent()
        || !measure.retention.is_empty()
}
