//! `TRM-15`: an agreement that does not say how, or with what term, a party can leave.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::words::Form;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TRM-15",
    name: "opzegging",
    title: Title { nl: "opzegging is niet of niet volledig geregeld", en: "notice is not arranged, or not wholly" },
    severity: Severity::Warning,
    law: &["avg.26"],
    explanation: include_str!("trm_15.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let Some(about) = &agreement.general.about else { return };
    // A memo binds nobody, and who is alone has nobody to give notice to.
    if agreement.general.form.get() == Some(Form::Memo) || agreement.parties.len() < 2 {
        return;
    }
    match &agreement.termination {
        None => drop(report.add(about.span, &about.name, says::no_notice())),
        Some(end) if end.notice.is_absent() && end.notice_term.is_absent() => {
            report.add(end.span, &about.name, says::no_notice());
        }
        Some(end) if end.notice_term.is_absent() => {
            let span = end.notice.span().unwrap_or(end.span);
            report.add(span, &about.name, says::notice_without_term());
        }
        Some(_) => {}
    }
}
