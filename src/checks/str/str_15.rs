//! `STR-15`: a term of its own for third parties that takes in processors.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::{Agreement, Definition};
use crate::source::Severity;
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "STR-15",
    name: "derde-of-verwerker",
    title: Title {
        nl: "een eigen begrip `derde` omvat ook verwerkers",
        en: "a term of its own for third parties takes in processors",
    },
    severity: Severity::Warning,
    law: &["avg.4.10"],
    explanation: include_str!("str_15.md"),
    stage: Stage::Agreement,
    run,
};

/// What the law calls `derde`, in the two forms in which a term is defined.
const THIRD: &[&str] = &["derde", "derden"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let Some(processor) = agreement.processors.values().next() else { return };
    for definition in agreement.definitions.values().filter(|one| takes_in_processors(agreement, one)) {
        let (name, title) = (&definition.about.name, &definition.about.title);
        let span = definition.meaning.span().unwrap_or(definition.about.span);
        let message = says::third_takes_in_processors(title, &processor.about.name);
        report.add(span, name, message).see(processor.about.span, says::processor_here());
    }
}

/// The term is that of the law, but neither the law nor a word about processors limits it.
fn takes_in_processors(agreement: &Agreement, definition: &Definition) -> bool {
    let title = definition.about.title.to_lowercase();
    let limited = definition.law.iter().any(|law| agreement.lies_under(law, "avg.4.10"));
    let open = definition.meaning.is_hole() || definition.law.hole.is_some();
    let says_so = definition
        .meaning
        .known()
        .is_some_and(|text| agreement.spelled(text).to_lowercase().contains(W::Processor.nl()));
    THIRD.contains(&title.as_str()) && !limited && !open && !says_so && definition.meaning.is_known()
}
