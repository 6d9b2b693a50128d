//! `DOC-11`: the text changed after the parties settled on it, and its version did not.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doc as says;
use crate::model::fingerprint;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOC-11",
    name: "versie-zonder-wijziging",
    title: Title {
        nl: "de tekst is gewijzigd, maar het versienummer niet",
        en: "the text has changed, but its version number has not",
    },
    severity: Severity::Warning,
    law: &["avg.5.2", "avg.24.1"],
    explanation: include_str!("doc_11.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let general = &context.agreement.general;
    let (Some(about), Some(seal)) = (&general.about, &general.sealed) else { return };
    let (Some(version), Some(settled)) = (seal.version.known(), seal.fingerprint.known()) else { return };
    if general.version.known() != Some(version) {
        return;
    }
    let now = fingerprint(context.sources);
    if !settled.eq_ignore_ascii_case(&now) {
        report.add(seal.span, &about.name, says::changed_since_sealed(version, now));
    }
}
