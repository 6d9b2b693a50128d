//! `TRM-13`: an agreement that begins on signing, with several who sign, or that ends before it begins.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::{Duration, Start};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TRM-13",
    name: "ingangsdatum",
    title: Title { nl: "de dag van ingang staat niet vast", en: "the day of entry into force is not fixed" },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("trm_13.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let general = &agreement.general;
    ends_first(context, report);
    let (Some(about), Some(span)) = (&general.about, general.start.span()) else { return };
    let signing = general.start.get() == Some(Start::OnSigning) && !general.signed_on.is_known();
    if signing && agreement.parties.len() > 1 {
        report.add(span, &about.name, says::starts_on_signing(agreement.parties.len()));
    }
}

fn ends_first(context: &Context<'_>, report: &mut Findings<'_>) {
    let general = &context.agreement.general;
    let (Some(Start::On(begins)), Some(Duration::Until(ends))) = (general.start.get(), general.duration.get()) else {
        return;
    };
    let (Some(about), Some(span)) = (&general.about, general.duration.span()) else { return };
    if ends <= begins {
        report.add(span, &about.name, says::ends_before_it_begins(ends, begins));
    }
}
