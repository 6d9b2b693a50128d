//! `BEV-08`: back-ups that are made too seldom for the loss that is allowed.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bev as says;
use crate::model::words::{MeasureKind, Rhythm};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEV-08",
    name: "rpo-botst",
    title: Title {
        nl: "een back-up past niet bij het verlies dat is toegestaan",
        en: "a back-up does not match the loss that is allowed",
    },
    severity: Severity::Objection,
    law: &["bio2.8.13.02", "avg.32.1.b", "avg.32.1.c"],
    explanation: include_str!("bev_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for measure in context.agreement.measures.values() {
        let name = &measure.about.name;
        if measure.loss.is_absent() && measure.kinds.contains(&MeasureKind::Backup) {
            report.add(measure.about.span, name, says::loss_unknown(name));
        }
        let Some((loss, span)) = measure.loss.get().zip(measure.loss.span()) else { continue };
        if measure.rhythm.is_absent() {
            report.add(span, name, says::loss_without_rhythm(name, loss));
        } else if let Some((rhythm, place)) = measure.rhythm.get().zip(measure.rhythm.span())
            && between(rhythm).is_some_and(|hours| hours > loss.hours().1)
        {
            report.add(place, name, says::too_seldom(name, rhythm, loss)).see(span, says::loss_here());
        }
    }
}

/// The least number of hours between two times; `None` where the word does not say, which is another finding.
fn between(rhythm: Rhythm) -> Option<u64> {
    let days = match rhythm {
        Rhythm::Continuous => 0,
        Rhythm::Daily => 1,
        Rhythm::Weekly => 7,
        Rhythm::Monthly => 28,
        Rhythm::Quarterly => 90,
        Rhythm::Yearly => 365,
        // After once there is no next time, and after an incident nobody knows when.
        Rhythm::Once | Rhythm::Incidental => return Some(u64::MAX),
        Rhythm::Periodically => return None,
    };
    Some(days * 24)
}
