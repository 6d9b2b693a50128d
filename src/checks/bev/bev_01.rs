//! `BEV-01`: parts of art. 32(1) GDPR that no measure answers to.

use crate::checks::coverage::is_arrangement;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::and_of;
use crate::messages::bev as says;
use crate::model::words::MeasureKind;
use crate::model::{Agreement, Measure};
use crate::source::{Severity, Text};

pub(super) static CHECK: Check = Check {
    code: "BEV-01",
    name: "categorie-ontbreekt",
    title: Title {
        nl: "geen maatregel beantwoordt aan een onderdeel van artikel 32 lid 1",
        en: "no measure answers to a part of article 32(1)",
    },
    severity: Severity::Objection,
    law: &["avg.32.1"],
    explanation: include_str!("bev_01.md"),
    stage: Stage::Agreement,
    run,
};

/// A part of the article, the kinds of measure that are of it by nature, and what it is called.
type Part = (&'static str, &'static [MeasureKind], fn() -> Text);

const PARTS: &[Part] = &[
    ("avg.32.1.a", &[MeasureKind::AtRest, MeasureKind::InTransit], says::encrypted),
    ("avg.32.1.b", &[MeasureKind::Authentication], says::confidential),
    ("avg.32.1.c", &[MeasureKind::Backup], says::restored),
    ("avg.32.1.d", &[], says::tested),
];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if !is_arrangement(agreement) && agreement.measures.is_empty() {
        return;
    }
    let missing: Vec<Text> =
        PARTS.iter().filter(|(path, kinds, _)| !is_covered(agreement, path, kinds)).map(|(.., name)| name()).collect();
    if let (false, Some(about)) = (missing.is_empty(), &agreement.general.about) {
        let none = agreement.measures.is_empty();
        let message = if none { says::no_measures() } else { says::parts_missing(and_of(&missing)) };
        report.add(about.span, &about.name, message);
    }
}

fn is_covered(agreement: &Agreement, path: &str, kinds: &[MeasureKind]) -> bool {
    let pseudonyms = path == "avg.32.1.a" && !agreement.pseudonymisations.is_empty();
    pseudonyms || agreement.measures.values().any(|measure| answers(agreement, measure, path, kinds))
}

/// By the part it names, by its kind, or, for regular testing, because it is controlled.
fn answers(agreement: &Agreement, measure: &Measure, path: &str, kinds: &[MeasureKind]) -> bool {
    let tested = path == "avg.32.1.d" && measure.control.is_known();
    let named = measure.articles.iter().any(|article| agreement.lies_under(article, path));
    tested || named || kinds.iter().any(|kind| measure.kinds.contains(kind))
}
