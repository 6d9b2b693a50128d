//! `DRG-04`: a supplier or operator with roots outside the EEA, and no word on whether it can reach the data from there.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::drg as says;
use crate::model::words::YesNo;
use crate::model::{Actor, Agreement, Country, Id, Organisation, System};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DRG-04",
    name: "toegang-op-afstand",
    title: Title {
        nl: "niet vermeld is of een leverancier van buiten de EER bij de gegevens kan",
        en: "it is not said whether a supplier outside the EEA can reach the data",
    },
    severity: Severity::Warning,
    law: &["avg.44"],
    explanation: include_str!("drg_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for system in agreement.systems.values() {
        let Some((actor, country)) = from_outside(agreement, system) else { continue };
        let (name, actor) = (&system.about.name, &agreement.actor(actor).name);
        let country = &agreement.countries[country].about.title;
        if system.remote_access.is_absent() {
            report.add(system.about.span, name, says::remote_access_unanswered(name, actor, country));
        } else if system.remote_access.get() == Some(YesNo::Yes) && system.remote_tool.is_absent() {
            let place = system.remote_access.span().unwrap_or(system.about.span);
            report.add(place, name, says::remote_access_without_tool(name, actor, country));
        }
    }
}

/// Who supplies or operates a system and is, or belongs to someone, outside the EEA.
fn from_outside(agreement: &Agreement, system: &System) -> Option<(Actor, Id<Country>)> {
    let actors = [system.vendor.get(), system.operator.get()];
    actors.into_iter().flatten().find_map(|actor| match actor {
        Actor::Organisation(id) => outside(agreement, &agreement.organisations[id]).map(|country| (actor, country)),
        _ => None,
    })
}

fn outside(agreement: &Agreement, organisation: &Organisation) -> Option<Id<Country>> {
    let countries = [organisation.country.get(), organisation.parent.get()];
    countries.into_iter().flatten().find(|country| agreement.countries[*country].eea.get() == Some(YesNo::No))
}
