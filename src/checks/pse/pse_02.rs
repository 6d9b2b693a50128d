//! `PSE-02`: who gets the pseudonyms also has the key.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::pse as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PSE-02",
    name: "sleutelhouder",
    title: Title {
        nl: "de ontvanger van de pseudoniemen heeft ook de sleutel",
        en: "who gets the pseudonyms also has the key",
    },
    severity: Severity::Objection,
    law: &["avg.4.5"],
    explanation: include_str!("pse_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let receivers = super::Receivers::of(context);
    for step in agreement.pseudonymisations.values() {
        let (Some(holder), Some(place)) = (step.key_holder.get(), step.key_holder.span()) else { continue };
        if let Some(receiver) = step.system.get().and_then(|system| receivers.same_as(agreement, system, holder)) {
            let (holder, name) = (&agreement.actor(holder).name, &agreement.actor(receiver.value).name);
            let message =
                if holder == name { says::key_with_receiver(name) } else { says::key_beside_receiver(holder, name) };
            report.add(place, &step.about.name, message).see(receiver.span, says::receiver_here());
        }
    }
}
