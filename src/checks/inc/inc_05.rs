//! `INC-05`: parties without an e-mail address or the hours in which they can be reached.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, inc as says};
use crate::model::{Contact, Party};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "INC-05",
    name: "contact-onvolledig",
    title: Title {
        nl: "partijen zijn bij een incident niet goed te bereiken",
        en: "parties cannot be reached well in an incident",
    },
    severity: Severity::Objection,
    law: &["avg.33.3.b"],
    explanation: include_str!("inc_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let controllers = agreement.parties_of(agreement.general.controllers.iter());
    let unreachable = controllers.iter().map(|party| &agreement.parties[*party]).filter(|party| !is_reachable(party));
    let unreachable: Vec<_> = unreachable.collect();
    let Some(first) = unreachable.first() else { return };
    let names = all_of(unreachable.iter().map(|party| &party.about.name));
    report.add(place(first), &first.about.name, says::unreachable(names));
}

/// A number alone reaches nobody at night: an address to write to or the hours must be there, or be still open. That there
/// is no contact at all is a finding of its own.
fn is_reachable(party: &Party) -> bool {
    let enough = |contact: &Contact| !contact.email.is_absent() || !contact.reachable.is_absent();
    party.contact.as_ref().is_none_or(enough)
}

fn place(party: &Party) -> Span {
    party.contact.as_ref().map_or(party.about.span, |contact| contact.span)
}
