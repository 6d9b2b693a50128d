//! `STR-05`: a supplier that supplies nothing.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-05",
    name: "leverancier-zonder-levering",
    title: Title {
        nl: "wie volgens de tekst levert, doet geen enkele levering",
        en: "who supplies according to the text makes no delivery",
    },
    severity: Severity::Objection,
    law: &["avg.30.1", "avg.14.2.f"],
    explanation: include_str!("str_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let deliveries = || agreement.data.values().filter_map(|data| data.delivery.as_ref());
    // While it is open who sends a delivery, anyone may.
    if deliveries().any(|delivery| delivery.from.hole.is_some()) {
        return;
    }
    let senders = agreement.with_relatives(deliveries().flat_map(|delivery| delivery.from.iter()));
    for supplier in &agreement.general.suppliers.items {
        let sends = agreement.members_of(supplier.value).iter().any(|member| senders.contains(member));
        let to_itself = agreement.general.supplied_to.get() == Some(supplier.value);
        if !sends && !senders.contains(&supplier.value) && !to_itself {
            let name = &agreement.actor(supplier.value).name;
            report.add(supplier.span, name, says::supplies_nothing(name));
        }
    }
}
