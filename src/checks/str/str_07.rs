//! `STR-07`: someone who supplies to themselves.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::{Actor, Agreement, List};
use crate::source::{Severity, Spanned};

pub(super) static CHECK: Check = Check {
    code: "STR-07",
    name: "zelflevering",
    title: Title { nl: "iemand levert aan zichzelf", en: "someone supplies to themselves" },
    severity: Severity::Warning,
    law: &["avg.26.2"],
    explanation: include_str!("str_07.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let general = &agreement.general;
    if let (Some(to), Some(about)) = (general.supplied_to.get(), &general.about)
        && let Some(itself) = itself(agreement, &general.suppliers, &[to])
    {
        report.add(itself.span, &about.name, says::supplies_itself(&agreement.actor(itself.value).name));
    }
    for data in agreement.data.values() {
        let Some(delivery) = &data.delivery else { continue };
        let to: Vec<_> = delivery.to.iter().collect();
        if let Some(itself) = itself(agreement, &delivery.from, &to) {
            let name = &agreement.actor(itself.value).name;
            report.add(itself.span, &data.about.name, says::delivers_to_itself(&data.about.name, name));
        }
    }
}

/// The one that stands on both sides. Several on both sides may well exchange data with each other.
fn itself(agreement: &Agreement, from: &List<Actor>, to: &[Actor]) -> Option<Spanned<Actor>> {
    let one_receiver = matches!(to, [one] if !matches!(one, Actor::Group(_)));
    let one_sender = from.len() == 1 && !matches!(from.items.first()?.value, Actor::Group(_));
    if !one_receiver && !one_sender {
        return None;
    }
    let receivers: BTreeSet<_> = to.iter().flat_map(|actor| agreement.members_of(*actor)).collect();
    from.items.iter().find_map(|sender| {
        let members = agreement.members_of(sender.value);
        members.into_iter().find(|member| receivers.contains(member)).map(|member| Spanned::new(member, sender.span))
    })
}
