//! Accepted findings (`aanvaard CODE op naam omdat "…" tot dag`). An acceptance takes away the findings it names until its
//! day; one that takes nothing away, has run out, gives no reason, or takes away more than it gives a reason for, is itself a
//! finding.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::taal::structural::finding;
use crate::messages::{acceptance as says, some_of};
use crate::model::{Acceptance, Agreement, Duration};
use crate::source::{Diagnostic, Severity, Spanned};

/// A finding that the parties accept.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// A position in [`Agreement::acceptances`].
    pub acceptance: usize,
    pub finding: Diagnostic,
}

/// Splits findings into those that stand and those that are accepted. An acceptance about one declaration goes before one
/// about all.
pub(super) fn split(agreement: &Agreement, date: Date, findings: Vec<Diagnostic>) -> (Vec<Diagnostic>, Vec<Accepted>) {
    let mut standing = Vec::new();
    let mut accepted = Vec::new();
    let mut order: Vec<(usize, &Acceptance)> = agreement.acceptances.iter().enumerate().collect();
    order.sort_by_key(|(_, acceptance)| acceptance.on.is_absent());
    for finding in findings {
        match order.iter().find(|(_, acceptance)| covers(acceptance, &finding, date)) {
            Some((acceptance, _)) => accepted.push(Accepted { acceptance: *acceptance, finding }),
            None => standing.push(finding),
        }
    }
    for (number, acceptance) in agreement.acceptances.iter().enumerate() {
        let taken = accepted.iter().filter(|accepted| accepted.acceptance == number);
        let taken: Vec<_> = taken.map(|accepted| &accepted.finding).collect();
        judge(agreement, acceptance, &taken, date, &mut standing);
    }
    (standing, accepted)
}

/// Whether an acceptance holds for a finding. Errors cannot be accepted: without them there is no agreement to sign.
fn covers(acceptance: &Acceptance, finding: &Diagnostic, date: Date) -> bool {
    let about = acceptance.on.known();
    finding.severity != Severity::Error
        && acceptance.code.value == finding.code
        && about.is_none_or(|name| finding.subject.as_ref() == Some(name))
        && acceptance.because.is_known()
        && !expired(acceptance, date)
}

fn expired(acceptance: &Acceptance, date: Date) -> bool {
    acceptance.until.get().is_some_and(|until| date > until)
}

fn judge(agreement: &Agreement, acceptance: &Acceptance, taken: &[&Diagnostic], date: Date, out: &mut Vec<Diagnostic>) {
    let Spanned { value: code, span } = &acceptance.code;
    let mut add = |structural, span, message| out.push(finding(structural, span, message).about(code));
    if !acceptance.because.is_known() {
        add("TAAL-62", *span, says::without_reason(code));
    } else if let (true, Some(until)) = (expired(acceptance, date), acceptance.until.get()) {
        add("TAAL-61", *span, says::expired(code, until));
    } else if taken.is_empty() {
        add("TAAL-60", *span, says::unused(code));
    } else {
        if let Some(subjects) = too_many(acceptance, taken) {
            add("TAAL-65", *span, says::too_broad(code, some_of(subjects)));
        }
        if let Some((until, end)) = too_long(agreement, acceptance) {
            add("TAAL-65", acceptance.until.span().unwrap_or(*span), says::too_long(code, until, end));
        }
    }
}

/// The declarations that findings are about, where an acceptance names none and takes away those of several. One reason
/// cannot be weighed for each of them, and what is found later would be silenced unseen.
fn too_many<'f>(acceptance: &Acceptance, taken: &[&'f Diagnostic]) -> Option<BTreeSet<&'f str>> {
    let subjects: BTreeSet<_> = taken.iter().filter_map(|finding| finding.subject.as_deref()).collect();
    (acceptance.on.is_absent() && subjects.len() > 1).then_some(subjects)
}

/// The day of an acceptance and the end of the agreement, where the first lies behind the second.
fn too_long(agreement: &Agreement, acceptance: &Acceptance) -> Option<(Date, Date)> {
    let Some(Duration::Until(end)) = agreement.general.duration.get() else { return None };
    let until = acceptance.until.get()?;
    (until > end).then_some((until, end))
}
