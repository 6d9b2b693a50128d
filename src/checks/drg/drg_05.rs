//! `DRG-05`: an instrument of transfer that does not hold on the day of the check.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::drg as says;
use crate::model::System;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DRG-05",
    name: "instrument-verlopen",
    title: Title {
        nl: "een instrument voor doorgifte geldt niet op de peildatum",
        en: "an instrument of transfer does not hold on the reference date",
    },
    severity: Severity::Objection,
    law: &["avg.45", "avg.46"],
    explanation: include_str!("drg_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for system in context.agreement.systems.values() {
        let System { about, transfer_tool, tool_from, tool_until, .. } = system;
        let Some(tool) = transfer_tool.get() else { continue };
        let early = tool_from.get().filter(|from| context.date < *from).zip(tool_from.span());
        let late = tool_until.get().filter(|until| context.date > *until).zip(tool_until.span());
        if let Some((from, span)) = early {
            report.add(span, &about.name, says::tool_not_yet(&about.name, tool, from));
        } else if let Some((until, span)) = late {
            report.add(span, &about.name, says::tool_run_out(&about.name, tool, until));
        }
    }
}
