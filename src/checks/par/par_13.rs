//! `PAR-13`: taking part for a time without the day on which it ends: of a party, a group, an area, or a proviso of a
//! delivery; and a municipality that merges into another.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::par as says;
use crate::model::{About, Agreement, Membership, cite};
use crate::source::Severity;
use crate::vocabulary::Moment;

pub(super) static CHECK: Check = Check {
    code: "PAR-13",
    name: "geldigheid-partij",
    title: Title {
        nl: "van wie tijdelijk deelneemt staat niet tot wanneer",
        en: "of who takes part for a time it is not said until when",
    },
    severity: Severity::Warning,
    law: &["avg.26.2"],
    explanation: include_str!("par_13.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for (about, membership) in memberships(agreement) {
        let Some(span) = membership.until.span() else { continue };
        match (membership.from.get(), membership.until.get()) {
            (Some(from), Some(Moment::Day(until))) if until <= from => {
                report.add(span, &about.name, says::leaves_before(&about.name, from, until));
            }
            (_, Some(Moment::Vague(_) | Moment::DayOfYear { .. })) => {
                report.add(span, &about.name, says::no_exit_day(&about.name));
            }
            _ => {}
        }
    }
    provisos(agreement, report);
    mergers(context, report);
}

fn memberships(agreement: &Agreement) -> impl Iterator<Item = (&About, &Membership)> {
    let parties = agreement.parties.values().map(|it| (&it.about, &it.membership));
    let groups = agreement.groups.values().map(|it| (&it.about, &it.membership));
    let areas = agreement.areas.values().map(|it| (&it.about, &it.membership));
    parties.chain(groups).chain(areas)
}

/// Provisos for a time that has no day: said once for all deliveries.
fn provisos(agreement: &Agreement, report: &mut Findings<'_>) {
    let vague = agreement.data.values().filter_map(|data| {
        let until = &data.delivery.as_ref()?.proviso_until;
        let day = matches!(until.get()?, Moment::Day(_));
        (!day).then_some((&data.about, until.span()?))
    });
    let vague: Vec<_> = vague.collect();
    let Some(((about, span), others)) = vague.split_first() else { return };
    let names = crate::messages::all_of(vague.iter().map(|(about, _)| &about.name));
    let finding = report.add(*span, &about.name, says::proviso_without_day(names));
    for (other, place) in others {
        finding.see(*place, says::proviso_here(&other.name));
    }
}

/// Parties whose municipality ends on a day that the catalogue knows and the agreement does not.
fn mergers(context: &Context<'_>, report: &mut Findings<'_>) {
    for party in context.agreement.parties.values().filter(|party| party.membership.until.is_absent()) {
        let (Some(code), Some(span)) = (party.code.known(), party.code.span()) else { continue };
        let Some(known) = cite(&format!("cbs.{code}")) else { continue };
        if let Some(day) = known.until.filter(|day| context.date < *day) {
            report.add(span, &party.about.name, says::will_merge(&party.about.name, code, day));
        }
    }
}
