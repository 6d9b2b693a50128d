//! `STR-11`: a controller, or a part of one, that is called a processor.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-11",
    name: "verwerker-is-verantwoordelijke",
    title: Title {
        nl: "een verwerker is zelf verantwoordelijke, of een onderdeel daarvan",
        en: "a processor is itself a controller, or a part of one",
    },
    severity: Severity::Objection,
    law: &["avg.4.8", "avg.26.1", "edpb.07_2020"],
    explanation: include_str!("str_11.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let controllers = agreement.controllers();
    for processor in agreement.processors.values() {
        let (Some(who), Some(span)) = (processor.who.get(), processor.who.span()) else { continue };
        let members = agreement.members_of(who);
        if !members.into_iter().any(|member| controllers.include(agreement, member)) {
            continue;
        }
        let (name, who, whole) =
            (&processor.about.name, agreement.actor(who), agreement.actor(agreement.answerable(who)));
        let message = if who.name == whole.name {
            says::processor_is_controller(name, &who.name)
        } else {
            says::processor_is_part(name, &who.name, &whole.name)
        };
        report.add(span, name, message);
    }
}
