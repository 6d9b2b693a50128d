//! `DRG-06`: the agreement keeps data within the EEA, and names a recipient or a place outside.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::drg as says;
use crate::model::words::{TransferRule, YesNo};
use crate::model::{Actor, Agreement, Country, Id};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "DRG-06",
    name: "verbod-botst",
    title: Title {
        nl: "de overeenkomst verbiedt doorgifte en noemt toch een ontvanger of plaats buiten de EER",
        en: "the agreement bans transfers and yet names a recipient or place outside the EEA",
    },
    severity: Severity::Objection,
    law: &["avg.44"],
    explanation: include_str!("drg_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let general = &agreement.general;
    let Some(ban) = general.transfer.span().filter(|_| general.transfer.get() == Some(TransferRule::WithinEea)) else {
        return;
    };
    for (actor, span) in recipients(agreement) {
        let Actor::Organisation(id) = actor else { continue };
        let organisation = &agreement.organisations[id];
        let Some(country) = organisation.country.get().filter(|country| is_outside(agreement, *country)) else {
            continue;
        };
        let name = &organisation.about.name;
        let message = says::recipient_outside(name, &agreement.countries[country].about.title);
        report.add(span, name, message).see(ban, says::banned_here());
    }
    // A place without an instrument is a finding of its own.
    for system in agreement.systems.values() {
        let Some(tool) = system.transfer_tool.get() else { continue };
        let outside = system.location.items.iter().find(|country| is_outside(agreement, country.value));
        let Some(country) = outside.filter(|_| !general.transfer_unless.contains(&tool)) else { continue };
        let name = &system.about.name;
        let message = says::place_outside(name, &agreement.countries[country.value].about.title);
        report.add(country.span, name, message).see(ban, says::banned_here());
    }
}

fn is_outside(agreement: &Agreement, country: Id<Country>) -> bool {
    agreement.countries[country].eea.get() == Some(YesNo::No)
}

/// Who receive data, each once, where that is first said.
fn recipients(agreement: &Agreement) -> Vec<(Actor, Span)> {
    let named = agreement.general.recipients.items.iter();
    let to = agreement.data.values().filter_map(|data| data.delivery.as_ref()).flat_map(|delivery| &delivery.to.items);
    let mut seen = std::collections::BTreeSet::new();
    let all = named.chain(to).filter(|actor| seen.insert(actor.value));
    all.map(|actor| (actor.value, actor.span)).collect()
}
