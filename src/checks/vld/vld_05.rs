//! `VLD-05`: several fields in one column, and nothing that tells which one it is.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, vld as says};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-05",
    name: "samengesteld-veld",
    title: Title { nl: "één gegeven dat er meer zijn", en: "one field that is several" },
    severity: Severity::Warning,
    law: &["avg.5.1.d"],
    explanation: include_str!("vld_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for field in context.agreement.fields.values() {
        if field.alternatives.len() < 2 || !field.discriminator.is_absent() {
            continue;
        }
        let (about, span) = (&field.about, field.alternatives.span.unwrap_or(field.about.span));
        report.add(span, &about.name, says::compound(&about.name, all_of(field.alternatives.values())));
    }
}
