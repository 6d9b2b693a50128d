//! `BTR-11`: a request of a data subject goes to all controllers, while one of them handles it.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::model::words::DutyKind;
use crate::model::{Actor, Agreement, Duty};
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
    // Of those who inform the same it is worked out once whether these are all.
    let mut known: BTreeMap<Vec<Actor>, Option<usize>> = BTreeMap::new();
    let all = |actors: &Vec<Actor>| {
        let told: BTreeSet<_> = agreement.parties_of(actors.iter().copied()).into_iter().collect();
        controllers.iter().all(|party| told.contains(party)).then_some(told.len())
    };
    let narrow = narrow(agreement);
    for duty in agreement.duties.values().filter(|duty| is_on_requests(duty)) {
        // Of two controllers the other one is not "all".
        let Some(span) = duty.inform.span.filter(|_| controllers.len() > 2) else { continue };
        let Some(told) = *known.entry(duty.inform.iter().collect()).or_insert_with_key(all) else { continue };
        let finding = report.add(span, &duty.about.name, says::request_to_all(&duty.about.name, told));
        if let Some(narrow) = narrow.iter().find(|other| other.about.name != duty.about.name) {
            finding.see(narrow.about.span, says::forwarded_to_one(&narrow.about.name));
        }
    }
}

fn is_on_requests(duty: &Duty) -> bool {
    matches!(duty.kind.get(), Some(DutyKind::DutyForward | DutyKind::DutyRights))
}

/// The first duties to pass requests on that name nobody in particular: it goes to who handles the request. Of two with
/// different names one is another than any duty.
fn narrow(agreement: &Agreement) -> Vec<&Duty> {
    let forwards = |duty: &&Duty| duty.kind.get() == Some(DutyKind::DutyForward) && duty.inform.is_absent();
    let mut all = agreement.duties.values().filter(forwards);
    let first = all.next();
    let second = all.find(|duty| first.is_some_and(|first| first.about.name != duty.about.name));
    first.into_iter().chain(second).collect()
}
