//! Accepted findings (`aanvaard CODE op naam omdat "…" tot dag`). An acceptance takes away the findings it names until its
//! day; one that takes nothing away, has run out, gives no reason, or takes away more than it gives a reason for, is itself a
//! finding.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::taal::structural::finding;
use crate::messages::{acceptance as says, some_of};
use crate::model::{Acceptance, Agreement, Duration, Given};
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
    let firsts = Firsts::of(agreement, date);
    for finding in findings {
        match firsts.covering(&finding) {
            Some(acceptance) => accepted.push(Accepted { acceptance, finding }),
            None => standing.push(finding),
        }
    }
    let mut taken: Vec<Vec<&Diagnostic>> = vec![Vec::new(); agreement.acceptances.len()];
    for one in &accepted {
        taken[one.acceptance].push(&one.finding);
    }
    for (acceptance, taken) in agreement.acceptances.iter().zip(taken) {
        judge(agreement, acceptance, &taken, date, &mut standing);
    }
    (standing, accepted)
}

/// What an acceptance is about: one declaration, one that is still open, or all.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum On<'a> {
    Name(&'a str),
    Open,
    All,
}

/// The first acceptance that holds for a code, of each that it is about: positions in [`Agreement::acceptances`].
struct Firsts<'a>(BTreeMap<(&'a str, On<'a>), usize>);

impl<'a> Firsts<'a> {
    fn of(agreement: &'a Agreement, date: Date) -> Self {
        let mut out = BTreeMap::new();
        for (number, one) in agreement.acceptances.iter().enumerate() {
            let on = match &one.on {
                Given::Known(name) => On::Name(&name.value),
                Given::Hole(_) => On::Open,
                Given::Absent => On::All,
            };
            if one.because.is_known() && !expired(one, date) {
                out.entry((one.code.value.as_str(), on)).or_insert(number);
            }
        }
        Self(out)
    }

    /// The acceptance that holds for a finding. Errors cannot be accepted: without them there is no agreement to sign.
    fn covering(&self, finding: &Diagnostic) -> Option<usize> {
        let first = |on| self.0.get(&(finding.code, on)).copied();
        let named = finding.subject.as_deref().and_then(|name| first(On::Name(name)));
        let one = named.into_iter().chain(first(On::Open)).min();
        one.or_else(|| first(On::All)).filter(|_| finding.severity != Severity::Error)
    }
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
        let known = super::explain(code).is_some();
        add("TAAL-60", *span, if known { says::unused(code) } else { says::no_such_code(code) });
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
