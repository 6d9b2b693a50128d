//! `BEV-10`: sensitive data that can be reached with a single factor.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bev as says;
use crate::model::Agreement;
use crate::model::words::MeasureKind;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEV-10",
    name: "enkelvoudige-authenticatie",
    title: Title {
        nl: "één factor is genoeg om bij gevoelige gegevens te komen",
        en: "a single factor is enough to reach sensitive data",
    },
    severity: Severity::Hint,
    law: &["avg.32.1.b"],
    explanation: include_str!("bev_10.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if !is_sensitive(agreement) {
        return;
    }
    let signing_in = |kind: &MeasureKind| *kind == MeasureKind::Authentication;
    let measures: Vec<_> =
        agreement.measures.values().filter(|measure| measure.kinds.values().any(signing_in)).collect();
    for measure in &measures {
        let name = &measure.about.name;
        if measure.factors.is_absent() {
            report.add(measure.about.span, name, says::factors_unknown(name));
        } else if let Some((0 | 1, span)) = measure.factors.get().zip(measure.factors.span()) {
            report.add(span, name, says::one_factor(name));
        }
    }
    // Where there are no measures at all, that is the finding.
    if let (true, false, Some(about)) = (measures.is_empty(), agreement.measures.is_empty(), &agreement.general.about) {
        report.add(about.span, &about.name, says::no_signing_in());
    }
}

/// By the nature of a field, or because the text says so.
fn is_sensitive(agreement: &Agreement) -> bool {
    !agreement.general.contains.is_empty() || agreement.fields.values().any(super::is_sensitive)
}
