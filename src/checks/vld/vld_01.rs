//! `VLD-01`: an open description where a definite field should stand.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-01",
    name: "open-veld",
    title: Title {
        nl: "een open omschrijving in plaats van een gegeven",
        en: "an open description instead of a field",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.c"],
    explanation: include_str!("vld_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for field in context.agreement.fields.values().filter(|field| field.open.is_known()) {
        let (about, span) = (&field.about, field.open.span().unwrap_or(field.about.span));
        report.add(span, &about.name, says::open_field(&about.name));
    }
    for data in context.agreement.data.values().filter(|data| data.open.is_known()) {
        let (about, span) = (&data.about, data.open.span().unwrap_or(data.about.span));
        report.add(span, &about.name, says::open_data(&about.name));
    }
}
