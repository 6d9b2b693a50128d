//! `VRW-07`: a reference to law about something that the provision is not about.

use super::vrw_02::references;
use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::BTreeMap;

use crate::messages::vrw as says;
use crate::model::Target;
use crate::model::words::Topic;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VRW-07",
    name: "wetsverwijzing-fout",
    title: Title {
        nl: "een bepaling van de wet gaat over iets anders",
        en: "a provision of the law is about something else",
    },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("vrw_07.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let treats = agreement.provisions.values().filter(|provision| !provision.topics.is_empty());
    let treats: BTreeMap<&str, &[Topic]> =
        treats.map(|provision| (provision.path.as_str(), provision.topics.as_slice())).collect();
    for (owner, reference) in references(agreement) {
        let (Some(Target::Provision(id)), Some(topic)) = (reference.to.get(), reference.about.get()) else { continue };
        let provision = &agreement.provisions[id];
        let Some(topics) = topics(&treats, &provision.path).filter(|topics| !topics.contains(&topic)) else { continue };
        let about = topics.iter().map(|topic| format!("`{topic}`")).collect::<Vec<_>>().join(", ");
        report.add(reference.span, owner, says::law_not_about(&provision.citation, topic, about));
    }
}

/// The subjects of a provision, or of the nearest one that it lies under.
fn topics<'t>(treats: &BTreeMap<&str, &'t [Topic]>, path: &str) -> Option<&'t [Topic]> {
    let mut at = path;
    loop {
        if let Some(topics) = treats.get(at) {
            return Some(topics);
        }
        at = at.rsplit_once('.')?.0;
    }
}
