//! `PAR-14`: an obligation that each controller has for itself (its own records, its own register of breaches, its own
//! officer) and that the agreement lays on some of them. An agreement that is silent leaves it with each.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{par as says, some_of};
use crate::model::words::DutyKind;
use crate::model::{Actor, Agreement, Bearer, Duty, Id, Party, under};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PAR-14",
    name: "eigen-plicht-verdeeld",
    title: Title {
        nl: "een plicht die elke verantwoordelijke zelf heeft, is niet bij allen belegd",
        en: "an obligation that each controller has for itself is not laid on all",
    },
    severity: Severity::Objection,
    law: &["avg.30", "avg.33.5", "avg.37.1.a", "avg.26.1"],
    explanation: include_str!("par_14.md"),
    stage: Stage::Agreement,
    run,
};

/// Obligations that cannot be divided: the article, and the kind of a duty about it.
const OWN: &[(&str, Option<DutyKind>)] =
    &[("avg.30", Some(DutyKind::DutyRecords)), ("avg.33.5", Some(DutyKind::DutyBreachRegister)), ("avg.37", None)];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let controllers = agreement.parties_of(agreement.general.controllers.iter());
    if controllers.len() < 2 {
        return;
    }
    for (article, kind) in OWN {
        let duties: Vec<_> =
            agreement.duties.values().filter(|duty| is_about(agreement, duty, article, *kind)).collect();
        let Some(first) = duties.first() else { continue };
        if duties.iter().any(|duty| is_of_each(duty)) {
            continue;
        }
        let bearers: BTreeSet<Id<Party>> = duties.iter().flat_map(|duty| bearers(agreement, duty)).collect();
        let left: Vec<_> = controllers.iter().filter(|party| !bearers.contains(party)).collect();
        if !left.is_empty() {
            let names = some_of(left.into_iter().map(|party| &agreement.parties[*party].about.name));
            let span = first.by.span.unwrap_or(first.about.span);
            report.add(span, &first.about.name, says::own_duty_divided(&first.about.name, names));
        }
    }
}

fn is_about(agreement: &Agreement, duty: &Duty, article: &str, kind: Option<DutyKind>) -> bool {
    let named = duty.articles.iter().any(|law| under(&agreement.provisions[law].path, article));
    named || kind.is_some() && duty.kind.get() == kind
}

/// Each has it: the agreement says so, or the law does, or it is still to be filled in.
fn is_of_each(duty: &Duty) -> bool {
    let open = duty.by.hole.is_some() || duty.division.as_ref().is_some_and(|division| division.over.hole.is_some());
    open || duty.by.contains(&Bearer::EachController) || !duty.by_law.is_absent()
}

/// The parties that bear a duty, themselves or by a part of theirs.
fn bearers(agreement: &Agreement, duty: &Duty) -> Vec<Id<Party>> {
    let named = duty.by.iter().filter_map(|bearer| match bearer {
        Bearer::Actor(actor) => Some(agreement.answerable(actor)),
        Bearer::EachController => None,
    });
    let divided: Vec<Actor> = duty.division.iter().flat_map(|division| division.over.iter()).collect();
    agreement.parties_of(named.chain(divided))
}
