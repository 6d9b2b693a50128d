//! `TRM-02`: special or criminal data, and no impact assessment.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::Agreement;
use crate::model::words::Nature;
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "TRM-02",
    name: "dpia-ontbreekt",
    title: Title { nl: "een beoordeling ontbreekt bij gevoelige gegevens", en: "sensitive data without an assessment" },
    severity: Severity::Objection,
    law: &["avg.35.3.b", "avg.35.1"],
    explanation: include_str!("trm_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let delivers = agreement.data.values().any(|data| data.delivery.is_some());
    if !agreement.dpias.is_empty() || !delivers {
        return;
    }
    let (Some((span, what)), Some(about)) = (sensitive(agreement), &agreement.general.about) else { return };
    report.add(span, &about.name, says::no_assessment(what));
}

/// Where the agreement says to hold sensitive data, and which: the agreement as a whole, or a field.
fn sensitive(agreement: &Agreement) -> Option<(Span, String)> {
    let stated = agreement.general.contains.items.first().map(|item| (item.span, item.value.to_string()));
    stated.or_else(|| {
        let natures =
            agreement.fields.values().flat_map(|field| field.nature.items.iter().map(move |nature| (field, nature)));
        let mut grave = natures.filter(|(_, nature)| matches!(nature.value, Nature::Health | Nature::Criminal));
        grave.next().map(|(field, nature)| (nature.span, field.about.name.clone()))
    })
}
