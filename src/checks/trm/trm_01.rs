//! `TRM-01`: an impact assessment that is dated after the processing it is about, or not dated at all.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::Dpia;
use crate::source::Severity;
use crate::vocabulary::Moment;

use super::first::Firsts;

pub(super) static CHECK: Check = Check {
    code: "TRM-01",
    name: "dpia-achteraf",
    title: Title {
        nl: "de beoordeling komt na het begin van de verwerking",
        en: "the assessment comes after the processing began",
    },
    severity: Severity::Objection,
    law: &["avg.35.1"],
    explanation: include_str!("trm_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let firsts = Firsts::of(context.agreement);
    for dpia in context.agreement.dpias.values() {
        judge(&firsts, dpia, report);
    }
}

fn judge(firsts: &Firsts<'_>, dpia: &Dpia, report: &mut Findings<'_>) {
    let Some(first) = firsts.first(dpia) else { return };
    let span = dpia.dated.span().unwrap_or(dpia.about.span);
    let name = &dpia.about.name;
    let message = match (dpia.dated.get(), first.day) {
        (Some(Moment::Day(day)), Some(begins)) if day > begins => says::assessed_after(name, day, &first.name, begins),
        (Some(Moment::Day(_)), _) => return,
        (_, Some(begins)) => says::assessment_undated(name, &first.name, begins),
        (_, None) => says::assessment_undated_running(name, &first.name),
    };
    report.add(span, name, message).see(first.span, says::begins_here(&first.name));
}
