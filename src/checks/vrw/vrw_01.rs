//! `VRW-01`: a reference to a place in the document that is not there.

use crate::checks::{Check, Context, Findings, Stage, Title, unknown};
use crate::messages::vrw as says;
use crate::model::{Sought, Unresolved};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VRW-01",
    name: "verwijzing-leeg",
    title: Title { nl: "een verwijzing leidt nergens heen", en: "a reference leads nowhere" },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("vrw_01.md"),
    stage: Stage::Names,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let nothing = context.unresolved.iter().filter(|name| name.sought == Sought::Clause && name.found.is_none());
    let message = |name: &Unresolved| match &name.near {
        Some(near) => says::leads_nowhere_near(&name.name, near),
        None => says::leads_nowhere(&name.name),
    };
    unknown::report(nothing, message, report);
}
