//! `BTR-07`: information that data subjects must get, and that nobody is to give, or not in time.

use crate::checks::coverage::is_arrangement;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::model::words::DutyKind;
use crate::model::{Agreement, Duty, cite, under};
use crate::source::Severity;
use crate::vocabulary::{Term, TermUnit};

pub(super) static CHECK: Check = Check {
    code: "BTR-07",
    name: "informatieplicht",
    title: Title {
        nl: "niet vast staat wie betrokkenen informeert, of binnen welke termijn",
        en: "it is not settled who informs data subjects, or within which time",
    },
    severity: Severity::Objection,
    law: &["avg.13", "avg.14", "avg.26.1"],
    explanation: include_str!("btr_07.md"),
    stage: Stage::Agreement,
    run,
};

/// What data subjects hear (art. 13 and 14 GDPR), as far as an agreement of this kind decides it.
const ELEMENTS: &[&str] = &["avg.13.1.a", "avg.13.1.b", "avg.13.1.c", "avg.13.1.e", "avg.13.2.a", "avg.14.2.f"];

/// The time limit where data come from someone else.
const LIMIT: &str = "avg.14.3";

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let Some(about) = agreement.general.about.as_ref().filter(|_| is_arrangement(agreement)) else { return };
    let duties: Vec<_> = agreement.duties.values().filter(|duty| informs(agreement, duty)).collect();
    if duties.iter().any(|duty| duty.articles.hole.is_some()) {
        return;
    }
    let missing: Vec<_> =
        ELEMENTS.iter().filter(|element| !duties.iter().any(|duty| covers(agreement, duty, element))).collect();
    if duties.is_empty() {
        report.add(about.span, &about.name, says::nobody_informs());
    } else if let (false, Some(duty)) = (missing.is_empty(), duties.first()) {
        let named = missing.iter().filter_map(|path| cite(path));
        let named: Vec<_> = named.map(|cited| format!("{} ({})", cited.citation, cited.says)).collect();
        report.add(duty.articles.span.unwrap_or(duty.about.span), &duty.about.name, says::not_told(named.join("; ")));
    }
    if agreement.data.values().any(|data| data.delivery.is_some()) {
        in_time(agreement, &duties, report);
    }
}

/// Whether a duty is one to inform: it names such an article, or is of that kind and names none.
fn informs(agreement: &Agreement, duty: &Duty) -> bool {
    let own = duty.kind.get() == Some(DutyKind::DutyInformation);
    let about = |path| duty.articles.iter().any(|article| agreement.lies_under(article, path));
    own || about("avg.13") || about("avg.14")
}

fn covers(agreement: &Agreement, duty: &Duty, element: &str) -> bool {
    let named = || duty.articles.iter().map(|article| agreement.provisions[article].path.as_str());
    duty.articles.is_empty() || named().any(|path| under(element, path))
}

/// Where data come from another than the data subject, one of the duties says within which time, and that is soon enough.
fn in_time(agreement: &Agreement, duties: &[&Duty], report: &mut Findings<'_>) {
    let Some(limit) = cite(LIMIT).and_then(|cited| cited.term) else { return };
    let from_others: Vec<_> = duties.iter().filter(|duty| covers(agreement, duty, LIMIT)).collect();
    let Some(first) = from_others.first() else { return };
    if from_others.iter().all(|duty| duty.time_limits.is_empty()) {
        let place = first.articles.span.unwrap_or(first.about.span);
        report.add(place, &first.about.name, says::informed_when(&first.about.name, limit));
    }
    for (duty, stated) in from_others.iter().flat_map(|duty| duty.time_limits.iter().map(move |stated| (duty, stated)))
    {
        if let Some(term) = stated.term.get().filter(|term| least_days(*term) > most_days(limit)) {
            report.add(stated.span, &duty.about.name, says::informed_late(&duty.about.name, term, limit));
        }
    }
}

/// The days a term lasts at least; a working day counts as the day it at least is.
fn least_days(term: Term) -> u64 {
    days(term, 28, 365)
}

fn most_days(term: Term) -> u64 {
    days(term, 31, 366)
}

fn days(term: Term, month: u64, year: u64) -> u64 {
    let amount = u64::from(term.amount);
    match term.unit {
        TermUnit::Immediate => 0,
        TermUnit::Hour => amount / 24,
        TermUnit::Day | TermUnit::WorkingDay => amount,
        TermUnit::Week => amount * 7,
        TermUnit::Month => amount * month,
        TermUnit::Year => amount * year,
    }
}
