//! `DOC-08`: what the document needs to be accessible and only the source can give.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doc as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOC-08",
    name: "toegankelijkheid",
    title: Title {
        nl: "een figuur heeft geen beschrijving, of een tabel geen opschrift",
        en: "a figure has no description, or a table no caption",
    },
    severity: Severity::Objection,
    law: &["en.301549"],
    explanation: include_str!("doc_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    // That there is no image is a finding of its own.
    for figure in agreement.figures.values().filter(|figure| figure.image.is_known() && figure.alt.is_absent()) {
        let place = figure.image.span().unwrap_or(figure.about.span);
        report.add(place, &figure.about.name, says::no_alternative(&figure.about.name));
    }
    for annex in agreement.annexes.values() {
        for table in annex.tables.iter().filter(|table| table.caption.is_absent()) {
            report.add(table.span, &annex.about.name, says::no_caption(&annex.about.name));
        }
    }
}
