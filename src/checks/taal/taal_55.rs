//! `TAAL-55`: a length of time that is none, or longer than anything that is agreed on. How much may be lost (`verlies`) may be
//! nothing, and is not looked at.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::model as says;
use crate::model::{Agreement, Duration, Given};
use crate::source::{Severity, Span};
use crate::vocabulary::{Term, TermUnit};

pub(super) static CHECK: Check = Check {
    code: "TAAL-55",
    name: "termijn-onmogelijk",
    title: Title { nl: "een termijn duurt niet, of duurt te lang", en: "a term is no time, or too long a time" },
    severity: Severity::Objection,
    law: &[],
    explanation: include_str!("taal_55.md"),
    stage: Stage::Agreement,
    run,
};

/// The longest term that is taken for meant, in years.
const LONGEST: u64 = 1000;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (subject, term, span) in terms(context.agreement) {
        if term.amount == 0 && term.unit != TermUnit::Immediate {
            report.add(span, subject, says::term_of_nothing(term));
        } else if hours(term) > LONGEST * 366 * 24 {
            report.add(span, subject, says::term_too_long(term));
        }
    }
}

type Stated<'a> = (&'a str, Term, Span);

fn terms(agreement: &Agreement) -> impl Iterator<Item = Stated<'_>> {
    let of_data = agreement.data.values().map(|data| (&data.about, &data.retention));
    let of_systems = agreement.systems.values().map(|system| (&system.about, &system.retention));
    let of_measures = agreement.measures.values().map(|measure| (&measure.about, &measure.retention));
    let kept = of_data
        .chain(of_systems)
        .chain(of_measures)
        .flat_map(|(about, rules)| rules.iter().map(move |rule| (about, &rule.term)));
    let duties = agreement.duties.values();
    let duties = duties.flat_map(|duty| duty.time_limits.iter().map(move |limit| (&duty.about, &limit.term)));
    let erasures = agreement.erasures.values().map(|erasure| (&erasure.about, &erasure.time_limit));
    let measures = agreement.measures.values().map(|measure| (&measure.about, &measure.time_limit));
    let itself = agreement.general.about.iter();
    let notice = itself.zip(&agreement.termination).map(|(about, end)| (about, &end.notice_term));
    let all = kept.chain(duties).chain(erasures).chain(measures).chain(notice);
    all.filter_map(|(about, term)| given(&about.name, term)).chain(duration(agreement))
}

fn given<'a>(name: &'a str, term: &Given<Term>) -> Option<Stated<'a>> {
    Some((name, term.get()?, term.span()?))
}

fn duration(agreement: &Agreement) -> Option<Stated<'_>> {
    let general = &agreement.general;
    match general.duration.get() {
        Some(Duration::For(term)) => Some((&general.about.as_ref()?.name, term, general.duration.span()?)),
        _ => None,
    }
}

fn hours(term: Term) -> u64 {
    let unit = match term.unit {
        TermUnit::Immediate => 0,
        TermUnit::Hour => 1,
        TermUnit::Day | TermUnit::WorkingDay => 24,
        TermUnit::Week => 7 * 24,
        TermUnit::Month => 30 * 24,
        TermUnit::Year => 365 * 24,
    };
    u64::from(term.amount) * unit
}
