//! `DOC-03`: an agreement that is not signed: no place, no day, or a party that nobody signs for.

use crate::checks::coverage::is_arrangement;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, doc as says, some_of};
use crate::model::words::Form;
use crate::model::{General, Start};
use crate::source::Severity;
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "DOC-03",
    name: "ondertekening",
    title: Title {
        nl: "plaats, dag of een partij ontbreekt bij de ondertekening",
        en: "place, day or a party is missing in the signing",
    },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("doc_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let general = &agreement.general;
    let Some(about) = general.about.as_ref().filter(|_| is_arrangement(agreement)) else { return };
    if general.form.get() == Some(Form::Memo) {
        return;
    }
    if let (Some(text), Some(span)) = (general.signed_as.known(), general.signed_as.span()) {
        report.add(span, &about.name, says::no_day_of_signing(text));
    }
    let missing = missing(general);
    if !missing.is_empty() {
        report.add(about.span, &about.name, says::signing_incomplete(all_of(missing)));
    }
    let controllers = agreement.parties_of(general.controllers.iter());
    let unsigned = controllers.iter().map(|party| &agreement.parties[*party]).filter(|party| party.signs.is_absent());
    let unsigned: Vec<_> = unsigned.collect();
    if let Some(first) = unsigned.first() {
        let names = some_of(unsigned.iter().map(|party| &party.about.name));
        report.add(first.about.span, &first.about.name, says::nobody_signs(names));
    }
}

/// What the line on signing does not say. Where it holds for each party from its own day, each fills them in itself.
fn missing(general: &General) -> Vec<W> {
    if general.start.get() == Some(Start::PerParty) {
        return Vec::new();
    }
    let day = general.signed_on.is_absent() && general.signed_as.is_absent();
    let parts = [(general.signed_at.is_absent(), W::At), (day, W::On)];
    parts.into_iter().filter_map(|(lacks, word)| lacks.then_some(word)).collect()
}
