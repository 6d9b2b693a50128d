//! `DRG-03`: consent of the parties where an instrument of transfer is asked.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::drg as says;
use crate::model::words::TransferTool;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DRG-03",
    name: "toestemming-partijen",
    title: Title {
        nl: "toestemming van partijen moet doorgifte buiten de EER dragen",
        en: "consent of the parties is to carry a transfer outside the EEA",
    },
    severity: Severity::Objection,
    law: &["avg.44", "avg.46", "avg.49"],
    explanation: include_str!("drg_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let general = &context.agreement.general;
    let Some(about) = &general.about else { return };
    for tool in general.transfer_unless.items.iter().filter(|tool| tool.value == TransferTool::ConsentOfParties) {
        report.add(tool.span, &about.name, says::consent_is_no_tool());
    }
}
