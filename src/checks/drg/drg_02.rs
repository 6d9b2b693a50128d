//! `DRG-02`: a system outside the EEA without an instrument of chapter V.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::all_of;
use crate::messages::drg as says;
use crate::model::words::{TransferTool, YesNo};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DRG-02",
    name: "geen-instrument",
    title: Title {
        nl: "gegevens gaan buiten de EER zonder doorgifte-instrument",
        en: "data leave the EEA without an instrument of transfer",
    },
    severity: Severity::Objection,
    law: &["avg.44", "avg.45", "avg.46"],
    explanation: include_str!("drg_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for system in agreement.systems.values() {
        let tool = system.transfer_tool.get();
        let settled = system.transfer_tool.is_hole() || tool.is_some_and(|tool| tool != TransferTool::ConsentOfParties);
        let outside = |country: &_| agreement.countries[*country].eea.get() == Some(YesNo::No);
        let mut countries = system.location.items.iter().filter(|country| outside(&country.value)).peekable();
        let Some(place) = countries.peek().filter(|_| !settled).map(|country| country.span) else { continue };
        let names = all_of(countries.map(|country| &agreement.countries[country.value].about.title));
        report.add(place, &system.about.name, says::no_tool(&system.about.name, names));
    }
}
