//! `DOE-01`: a purpose that is used and nowhere described. Said once for each name.

use crate::checks::{Check, Context, Findings, Stage, Title, unknown};
use crate::messages::doe as says;
use crate::model::Unresolved;
use crate::source::Severity;
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "DOE-01",
    name: "doel-onbekend",
    title: Title { nl: "een doel is nergens omschreven", en: "a purpose is described nowhere" },
    // Without the purpose the agreement cannot be read as meant, so nothing can be built from it.
    severity: Severity::Error,
    law: &["avg.5.1.b"],
    explanation: include_str!("doe_01.md"),
    stage: Stage::Names,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let names = context.unresolved.iter().filter(|name| name.found.is_none() && name.wanted == [W::Purpose]);
    let message = |name: &Unresolved| match &name.near {
        Some(near) => says::purpose_unknown_near(&name.name, near),
        None => says::purpose_unknown(&name.name),
    };
    unknown::report(names, message, report);
}
