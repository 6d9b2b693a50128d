//! `STR-06`: users and receivers outside the controllers that are not listed as recipients.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::all_of;
use crate::messages::str_ as says;
use crate::model::{Actor, Agreement};
use crate::source::{Severity, Spanned};

pub(super) static CHECK: Check = Check {
    code: "STR-06",
    name: "ontvangers-ontbreken",
    title: Title {
        nl: "wie gegevens ontvangt of gebruikt staat niet bij de ontvangers",
        en: "who receives or uses data is not listed as a recipient",
    },
    severity: Severity::Objection,
    law: &["avg.13.1.e", "avg.30.1.d"],
    explanation: include_str!("str_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let recipients = &agreement.general.recipients;
    if recipients.hole.is_some() {
        return;
    }
    let missing = missing(agreement);
    let name = |actor: Actor| &agreement.actor(actor).name;
    if !recipients.is_empty() {
        for Spanned { value, span } in missing {
            report.add(span, name(value), says::not_a_recipient(name(value)));
        }
        return;
    }
    // Without any list there is one omission, not one for each recipient.
    let (Some(first), Some(about)) = (missing.first(), &agreement.general.about) else { return };
    let names = all_of(missing.iter().map(|actor| name(actor.value)));
    report.add(first.span, &about.name, says::no_recipients(names)).see(about.span, says::no_list_here());
}

/// Who uses or receives data without being a controller or listed, each once, in the order of the source.
fn missing(agreement: &Agreement) -> Vec<Spanned<Actor>> {
    let controllers = agreement.controllers();
    let recipients = &agreement.general.recipients;
    let listed: BTreeSet<_> =
        recipients.iter().flat_map(|actor| agreement.members_of(actor).into_iter().chain([actor])).collect();
    let mut seen = BTreeSet::new();
    users(agreement)
        .filter(|actor| seen.insert(actor.value))
        .filter(|actor| !controllers.include(agreement, actor.value) && !agreement.names(&listed, actor.value))
        .collect()
}

/// Users according to the text, receivers of deliveries, and where people with access work.
fn users(agreement: &Agreement) -> impl Iterator<Item = Spanned<Actor>> {
    let named = agreement.general.users.items.iter().copied();
    let deliveries = agreement.data.values().filter_map(|data| data.delivery.as_ref());
    let receive = deliveries.flat_map(|delivery| delivery.to.items.iter().copied());
    let read = agreement
        .grants
        .iter()
        .flat_map(|grant| &grant.roles.items)
        .filter_map(|role| agreement.roles[role.value].at.get().map(|actor| Spanned::new(actor, role.span)));
    named.chain(receive).chain(read)
}
