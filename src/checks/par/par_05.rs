//! `PAR-05`: fewer than two controllers, so that nothing is joint.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::par as says;
use crate::model::words::Form;
use crate::model::{Actor, Agreement};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PAR-05",
    name: "te-weinig-verantwoordelijken",
    title: Title { nl: "er zijn minder dan twee verantwoordelijken", en: "there are fewer than two controllers" },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("par_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let Some(about) = &agreement.general.about else { return };
    let stated = &agreement.general.controllers;
    // A memo need not be an arrangement between joint controllers, unless it says so.
    let memo = agreement.general.form.get() == Some(Form::Memo) && stated.is_absent();
    if memo || stated.hole.is_some() || stated.iter().any(|actor| is_open(agreement, actor)) {
        return;
    }
    let span = stated.span.unwrap_or(about.span);
    match agreement.parties_of(stated.iter()).as_slice() {
        [] => report.add(span, &about.name, says::no_controller()),
        [only] => {
            let only = &agreement.parties[*only].about;
            report
                .add(span, &about.name, says::one_controller(&only.name))
                .see(only.span, says::declared_here(&only.name))
        }
        _ => return,
    };
}

/// A group whose members are still to be named.
fn is_open(agreement: &Agreement, actor: Actor) -> bool {
    matches!(actor, Actor::Group(group) if agreement.groups[group].hole.is_some())
}
