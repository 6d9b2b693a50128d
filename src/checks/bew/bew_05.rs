//! `BEW-05`: a retention term that differs from its category in the selection list, or names no category or law at all.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::model::words::LegalForm;
use crate::model::{Actor, Agreement, Retention};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "BEW-05",
    name: "selectielijst-fout",
    title: Title {
        nl: "een bewaartermijn wijkt af van de selectielijst, of noemt geen grond",
        en: "a retention term differs from the selection list, or names no ground",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.e", "bio2.5.33.01"],
    explanation: include_str!("bew_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let archives = agreement.parties_of(agreement.general.controllers.iter()).into_iter().map(Actor::Party);
    let archives = archives.into_iter().any(|party| is_public(agreement, party));
    for (name, rule) in super::rules(agreement) {
        against_list(context, name, rule, report);
        let public = || archives || rule.by.get().is_some_and(|by| is_public(agreement, by));
        if rule.term.is_known() && rule.ground.is_absent() && public() {
            report.add(rule.span, name, says::no_ground(name));
        }
    }
}

/// A category that is not of the day that is looked at, or that has another term.
fn against_list(context: &Context<'_>, name: &str, rule: &Retention, report: &mut Findings<'_>) {
    let Some(ground) = rule.ground.get() else { return };
    let category = &context.agreement.provisions[ground];
    if !super::is_listed(context.agreement, ground) {
        return;
    }
    let place = |given: Option<Span>| given.unwrap_or(rule.span);
    if !category.holds_on(context.date) {
        let message = says::category_not_valid(&category.citation, context.date);
        report.add(place(rule.ground.span()), name, message);
    } else if let (Some(stated), Some(listed)) = (rule.term.get(), category.term)
        && !stated.equals(listed)
    {
        let message = says::other_term(name, stated, &category.citation, listed);
        report.add(place(rule.term.span()), name, message);
    }
}

/// Whether someone is a public body, a part of one, or a group with one in it: what is kept for such a body is an archive,
/// whoever keeps it.
fn is_public(agreement: &Agreement, actor: Actor) -> bool {
    let public = |actor: Actor| match actor {
        Actor::Party(id) => agreement.parties[id].legal_form.get(),
        Actor::Organisation(id) => agreement.organisations[id].legal_form.get(),
        Actor::Group(_) => None,
    };
    let members = agreement.members_of(agreement.answerable(actor));
    members.into_iter().chain([actor]).filter_map(public).any(LegalForm::is_public)
}
