//! `PAR-11`: a public body without a data protection officer. A hole is what the parties still have to fill in.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::par as says;
use crate::model::words::LegalForm;
use crate::model::{Contact, Party};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PAR-11",
    name: "fg-ontbreekt",
    title: Title {
        nl: "een overheidsorgaan noemt geen functionaris voor gegevensbescherming",
        en: "a public body names no data protection officer",
    },
    severity: Severity::Objection,
    law: &["avg.37.1.a", "avg.13.1.b"],
    explanation: include_str!("par_11.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let public = |party: &&Party| party.legal_form.get().is_some_and(LegalForm::is_public);
    for party in context.agreement.parties.values().filter(public) {
        let span = match &party.fg {
            None => party.about.span,
            Some(fg) if says_nothing(fg) => fg.span,
            Some(_) => continue,
        };
        report.add(span, &party.about.name, says::fg_missing(&party.about.name));
    }
}

fn says_nothing(contact: &Contact) -> bool {
    let Contact { function, name, phone, email, reachable, span: _ } = contact;
    [function, name, phone, email, reachable].into_iter().all(crate::model::Given::is_absent)
}
