//! `VRW-06`: a document outside the agreement of which it is not certain which one is meant.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vrw as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VRW-06",
    name: "extern-ongeversioneerd",
    title: Title {
        nl: "een stuk buiten de overeenkomst heeft geen versie, datum of vindplaats",
        en: "a document outside the agreement has no version, date or place",
    },
    severity: Severity::Warning,
    law: &["avg.26.1", "avg.5.2"],
    explanation: include_str!("vrw_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for document in context.agreement.documents.values() {
        let name = &document.about.name;
        let versioned = document.version.is_known() || document.dated.is_known();
        let message = match (versioned, document.place.is_known()) {
            (true, true) => continue,
            (false, true) => says::document_without_version(name),
            (true, false) => says::document_without_place(name),
            (false, false) => says::document_without_both(name),
        };
        report.add(document.about.span, name, message);
    }
}
