//! `BEV-09`: a core measure with words that make it optional.

use crate::checks::texts::find;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bev as says;
use crate::model::{Agreement, Given, Measure};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEV-09",
    name: "optioneel-waar-nodig",
    title: Title { nl: "een kernmaatregel is vrijblijvend gesteld", en: "a core measure is put in optional words" },
    severity: Severity::Warning,
    law: &["avg.32"],
    explanation: include_str!("bev_09.md"),
    stage: Stage::Agreement,
    run,
};

/// Words that leave the choice to whoever takes the measure.
const OPTIONAL: &[&[&str]] = &[
    &["en", "of"],
    &["waar", "passend"],
    &["waar", "mogelijk"],
    &["indien", "mogelijk"],
    &["zo", "mogelijk"],
    &["zoals"],
];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for measure in agreement.measures.values().filter(|measure| is_core(agreement, measure)) {
        let Given::Known(text) = &measure.text else { continue };
        let source = context.sources.text(text.span);
        let found = OPTIONAL.iter().flat_map(|words| find(source, text.span, words)).min();
        if let Some(span) = found {
            let name = &measure.about.name;
            let written: Vec<_> = context.sources.text(span).split_whitespace().collect();
            report.add(span, name, says::optional(name, written.join(" ")));
        }
    }
}

/// A measure of which the law or a norm asks something of its own.
fn is_core(agreement: &Agreement, measure: &Measure) -> bool {
    !measure.kinds.is_empty() || measure.articles.iter().any(|article| agreement.lies_under(article, "avg.32.1.a"))
}
