//! `BEV-05`: a measure rests on “the processor” while there is none.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bev as says;
use crate::model::{Actor, Agreement, Controllers, Given, Measure, MeasureBearer};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "BEV-05",
    name: "eigenaar-onbestaand",
    title: Title {
        nl: "een maatregel rust op een verwerker die er niet is",
        en: "a measure rests on a processor that does not exist",
    },
    severity: Severity::Objection,
    law: &["avg.26.1", "avg.32"],
    explanation: include_str!("bev_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let controllers = agreement.controllers();
    let mut processors = agreement.processors.values().map(|processor| processor.who.get());
    // A processor of whom it is still open who it is may well be one.
    if processors.any(|who| who.is_none_or(|who| stands_alone(agreement, &controllers, who))) {
        return;
    }
    let named = !agreement.processors.is_empty();
    for measure in agreement.measures.values() {
        if let Some(span) = rests_on_processor(measure) {
            let name = &measure.about.name;
            let message = if named { says::no_real_processor(name) } else { says::no_processor_at_all(name) };
            report.add(span, name, message);
        }
    }
}

/// Whether someone can be a processor: not a controller or a part of one, and not merely housed at one without a legal
/// form of its own.
fn stands_alone(agreement: &Agreement, controllers: &Controllers, who: Actor) -> bool {
    let housed = match who {
        Actor::Organisation(id) => {
            let organisation = &agreement.organisations[id];
            let own = organisation.legal_form.is_known() || organisation.kvk.is_known();
            organisation.housed_at.get().filter(|_| !own)
        }
        _ => None,
    };
    !controllers.include(agreement, who) && !housed.is_some_and(|host| controllers.include(agreement, host))
}

/// Where a measure or its control is left to “the processor”.
fn rests_on_processor(measure: &Measure) -> Option<Span> {
    if let Given::Known(control) = &measure.control_by
        && control.value == MeasureBearer::AnyProcessor
    {
        return Some(control.span);
    }
    measure.by.items.iter().find(|bearer| bearer.value == MeasureBearer::AnyProcessor).map(|bearer| bearer.span)
}
