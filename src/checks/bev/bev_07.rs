//! `BEV-07`: a measure that is taken or controlled “periodically”.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bev as says;
use crate::model::Given;
use crate::model::words::Rhythm;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEV-07",
    name: "geen-ritme",
    title: Title {
        nl: "een maatregel is periodiek, zonder te zeggen hoe vaak",
        en: "a measure is periodical without saying how often",
    },
    severity: Severity::Warning,
    law: &["avg.32.1.d"],
    explanation: include_str!("bev_07.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for measure in context.agreement.measures.values() {
        let name = &measure.about.name;
        for stated in [&measure.control, &measure.rhythm] {
            if let Given::Known(rhythm) = stated
                && rhythm.value == Rhythm::Periodically
            {
                report.add(rhythm.span, name, says::no_interval(name, rhythm.value));
            }
        }
    }
}
