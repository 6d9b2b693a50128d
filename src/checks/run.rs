//! Running the checks, and what comes out: a report, and, when nothing in the agreement is an error, a checked agreement.
//! Only this file makes one, so that a back-end cannot see an agreement that was not checked.

use jiff::civil::Date;
use rayon::prelude::*;

use super::taal::structural::finding;
use super::{Accepted, Check, Context, Findings, Stage, accept, all};
use crate::model::{Agreement, Compiled};
use crate::relations::Relations;
use crate::source::{Diagnostic, Severity, Sources};

/// Everything found, and the agreement if it can be built from.
#[derive(Debug)]
pub struct Report {
    pub sources: Sources,
    /// What stands, in no particular order.
    pub findings: Vec<Diagnostic>,
    /// `None` when a finding is an error.
    pub checked: Option<Checked>,
}

/// An agreement without errors, with its relations and what the parties accept.
#[derive(Debug)]
pub struct Checked {
    agreement: Agreement,
    relations: Relations,
    accepted: Vec<Accepted>,
    objections: usize,
    date: Date,
}

impl Checked {
    #[must_use]
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    #[must_use]
    pub fn relations(&self) -> &Relations {
        &self.relations
    }

    /// Findings that the parties accept, with the reason in the agreement.
    #[must_use]
    pub fn accepted(&self) -> &[Accepted] {
        &self.accepted
    }

    /// The day for which the agreement was checked.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// Nothing objects and nothing is left open: it can be signed.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.objections == 0 && self.agreement.holes.is_empty()
    }
}

/// Checks an agreement as of a day.
#[must_use]
pub fn check(compiled: Compiled, date: Date) -> Report {
    let Compiled { sources, agreement, mut findings, unresolved } = compiled;
    let nothing = Relations::default();
    let base = Context { agreement: &agreement, relations: &nothing, unresolved: &unresolved, sources: &sources, date };
    run(Stage::Names, &base, &mut findings);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Report { sources, findings, checked: None };
    }
    let relations = Relations::of(&agreement);
    run(Stage::Agreement, &Context { relations: &relations, ..base }, &mut findings);
    let (findings, accepted) = accept::split(&agreement, date, findings);
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, objections) = (count(Severity::Error), count(Severity::Objection));
    let checked = (errors == 0).then_some(Checked { agreement, relations, accepted, objections, date });
    Report { sources, findings, checked }
}

/// What stands in the way of a final build besides objections: nothing that the findings do not say already, or one
/// finding for the holes that are left.
#[must_use]
pub fn unfinished(report: &Report) -> Option<Diagnostic> {
    let checked = report.checked.as_ref()?;
    let holes = &checked.agreement.holes;
    let first = holes.first()?;
    if report.findings.iter().any(|finding| finding.code == "DOC-01") {
        return None;
    }
    let message = crate::messages::acceptance::holes_left(holes.len());
    Some(finding("TAAL-63", first.span, message))
}

fn run(stage: Stage, context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    // Side by side; what they find stands in the order of the checks all the same.
    let checks: Vec<_> = all().filter(|check| check.stage == stage).collect();
    let found: Vec<_> = checks.into_par_iter().map(|check| findings_of(check, context)).collect();
    out.extend(found.into_iter().flatten());
}

/// What one check finds by itself; nothing is accepted yet.
#[must_use]
pub fn findings_of(check: &'static Check, context: &Context<'_>) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    (check.run)(context, &mut Findings { check, out: &mut out });
    out
}
