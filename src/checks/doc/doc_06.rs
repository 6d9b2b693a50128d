//! `DOC-06`: a figure without an image, or an annex that holds nothing.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doc as says;
use crate::model::Annex;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOC-06",
    name: "bijlage-ontbreekt",
    title: Title { nl: "een figuur of bijlage is er niet", en: "a figure or annex is not there" },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("doc_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for figure in context.agreement.figures.values().filter(|figure| !figure.image.is_known()) {
        let place = figure.image.span().unwrap_or(figure.about.span);
        report.add(place, &figure.about.name, says::no_image(&figure.about.name));
    }
    for annex in context.agreement.annexes.values().filter(|annex| is_empty(annex)) {
        report.add(annex.about.span, &annex.about.name, says::empty_annex(&annex.about.name));
    }
}

/// Neither text nor tables, nor content that is made from the rest of the agreement.
fn is_empty(annex: &Annex) -> bool {
    annex.paragraphs.is_empty() && annex.tables.is_empty() && annex.holds.is_absent()
}
