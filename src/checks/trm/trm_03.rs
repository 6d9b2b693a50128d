//! `TRM-03`: an impact assessment without the advice of the data protection officer, or without the consultation that a high risk asks for.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::words::{LegalForm, Risk};
use crate::model::{Dpia, Party};
use crate::source::Severity;
use crate::vocabulary::Moment;

use super::first::Firsts;

pub(super) static CHECK: Check = Check {
    code: "TRM-03",
    name: "fg-advies",
    title: Title {
        nl: "het advies of de raadpleging bij een beoordeling ontbreekt of komt te laat",
        en: "the advice or consultation on an assessment is missing or late",
    },
    severity: Severity::Objection,
    law: &["avg.35.2", "avg.36"],
    explanation: include_str!("trm_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let advised = agreement.parties.values().any(has_officer);
    let firsts = Firsts::of(agreement);
    for dpia in agreement.dpias.values() {
        if advised {
            advice(dpia, report);
        }
        if dpia.risk.get() == Some(Risk::High) {
            consultation(&firsts, dpia, report);
        }
    }
}

/// The advice is asked of the officer where there is one, and a public body has one.
fn has_officer(party: &Party) -> bool {
    party.legal_form.get().is_some_and(LegalForm::is_public) || party.fg.is_some()
}

fn advice(dpia: &Dpia, report: &mut Findings<'_>) {
    let name = &dpia.about.name;
    if dpia.advice.is_absent() {
        report.add(dpia.about.span, name, says::advice_missing(name));
        return;
    }
    let (Some(advice), Some(span)) = (dpia.advice.get(), dpia.advice.span()) else { return };
    let (Some(Moment::Day(day)), Some(place)) = (dpia.dated.get(), dpia.dated.span()) else { return };
    if advice > day {
        report.add(span, name, says::advice_late(name, advice, day)).see(place, says::finished_here(name));
    }
}

fn consultation(firsts: &Firsts<'_>, dpia: &Dpia, report: &mut Findings<'_>) {
    let name = &dpia.about.name;
    if dpia.consulted.is_absent() {
        let span = dpia.risk.span().unwrap_or(dpia.about.span);
        report.add(span, name, says::consultation_missing(name));
        return;
    }
    let (Some(day), Some(span), Some(first)) = (dpia.consulted.get(), dpia.consulted.span(), firsts.first(dpia)) else {
        return;
    };
    let Some(begins) = first.day.filter(|begins| day > *begins) else { return };
    let message = says::consultation_late(name, day, &first.name, begins);
    report.add(span, name, message).see(first.span, says::begins_here(&first.name));
}
