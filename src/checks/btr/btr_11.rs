//! `BTR-11`: a request of a data subject goes to all controllers, while one of them handles it.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::model::words::DutyKind;
use crate::model::{Agreement, Duty};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BTR-11",
    name: "te-breed-doorsturen",
    title: Title {
        nl: "een verzoek van een betrokkene gaat naar alle partijen",
        en: "a request of a data subject goes to all parties",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.c"],
    explanation: include_str!("btr_11.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let controllers = agreement.parties_of(agreement.general.controllers.iter());
    for duty in agreement.duties.values().filter(|duty| is_on_requests(duty)) {
        let (Some(span), told) = (duty.inform.span, agreement.parties_of(duty.inform.iter())) else { continue };
        // Of two controllers the other one is not "all".
        if controllers.len() < 3 || !controllers.iter().all(|party| told.contains(party)) {
            continue;
        }
        let finding = report.add(span, &duty.about.name, says::request_to_all(&duty.about.name, told.len()));
        if let Some(narrow) = narrow(agreement, duty) {
            finding.see(narrow.about.span, says::forwarded_to_one(&narrow.about.name));
        }
    }
}

fn is_on_requests(duty: &Duty) -> bool {
    matches!(duty.kind.get(), Some(DutyKind::DutyForward | DutyKind::DutyRights))
}

/// Another duty to pass requests on, that names nobody in particular: it goes to who handles the request.
fn narrow<'a>(agreement: &'a Agreement, wide: &Duty) -> Option<&'a Duty> {
    let forwards = |duty: &&Duty| duty.kind.get() == Some(DutyKind::DutyForward) && duty.inform.is_absent();
    agreement.duties.values().filter(|duty| duty.about.name != wide.about.name).find(forwards)
}
