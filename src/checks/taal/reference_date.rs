//! `TAAL-64`: a reference date on which none of the dated catalogues holds that the agreement uses, or not all of them do.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{model as says, some_of};
use crate::model::LawSource;
use crate::source::Severity;

/// `TAAL-64`
pub static UNKNOWN_DATE: Check = Check {
    code: "TAAL-64",
    name: "peildatum-onbekend",
    title: Title { nl: "de peildatum ligt buiten alle catalogi", en: "the reference date lies outside all catalogues" },
    severity: Severity::Warning,
    law: &[],
    explanation: include_str!("taal_64.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let Some(about) = &context.agreement.general.about else { return };
    let beside = dated(context).filter(|source| source.edition.is_some_and(|edition| !edition.covers(context.date)));
    let names: Vec<_> = beside.map(|source| source.abbreviation.known().unwrap_or(&source.about.title)).collect();
    if names.is_empty() {
        return;
    }
    let (all, names) = (!is_known(context), some_of(names));
    let message = if all { says::date_unknown(context.date, names) } else { says::date_beside(context.date, names) };
    report.add(about.span, &about.name, message);
}

/// The sources that say of which days they are.
fn dated<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a LawSource> {
    context.agreement.sources.values().filter(|source| source.edition.is_some())
}

/// Whether one of them holds on the reference date, or none says when it does.
pub(in crate::checks) fn is_known(context: &Context<'_>) -> bool {
    let mut editions = dated(context).filter_map(|source| source.edition).peekable();
    editions.peek().is_none() || editions.any(|edition| edition.covers(context.date))
}
