//! Accepted findings (`aanvaard CODE op naam omdat "…" tot dag`). An acceptance takes away the findings it names until its
//! day; one that takes nothing away, or has run out, or gives no reason, is itself a finding.

use jiff::civil::Date;

use super::taal::structural::finding;
use crate::messages::acceptance as says;
use crate::model::{Acceptance, Agreement};
use crate::source::{Diagnostic, Severity, Spanned};

/// A finding that the parties accept.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// A position in [`Agreement::acceptances`].
    pub acceptance: usize,
    pub finding: Diagnostic,
}

/// Splits findings into those that stand and those that are accepted.
pub(super) fn split(agreement: &Agreement, date: Date, findings: Vec<Diagnostic>) -> (Vec<Diagnostic>, Vec<Accepted>) {
    let mut standing = Vec::new();
    let mut accepted = Vec::new();
    for finding in findings {
        let found = agreement.acceptances.iter().position(|acceptance| covers(acceptance, &finding, date));
        match found {
            Some(acceptance) => accepted.push(Accepted { acceptance, finding }),
            None => standing.push(finding),
        }
    }
    for (number, acceptance) in agreement.acceptances.iter().enumerate() {
        let used = accepted.iter().any(|accepted| accepted.acceptance == number);
        judge(acceptance, used, date, &mut standing);
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

fn judge(acceptance: &Acceptance, used: bool, date: Date, out: &mut Vec<Diagnostic>) {
    let Spanned { value: code, span } = &acceptance.code;
    let mut add = |structural, message| out.push(finding(structural, *span, message).about(code));
    if !acceptance.because.is_known() {
        add("TAAL-62", says::without_reason(code));
    } else if let (true, Some(until)) = (expired(acceptance, date), acceptance.until.get()) {
        add("TAAL-61", says::expired(code, until));
    } else if !used {
        add("TAAL-60", says::unused(code));
    }
}
