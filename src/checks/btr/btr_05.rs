//! `BTR-05`: a category of data subjects that no duty covers.

use crate::checks::coverage::forgotten;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, btr as says};
use crate::source::Severity;

use super::SCOPE;

pub(super) static CHECK: Check = Check {
    code: "BTR-05",
    name: "betrokkenen-zonder-loket",
    title: Title {
        nl: "voor een categorie betrokkenen is niemand verantwoordelijk",
        en: "for a category of data subjects nobody is responsible",
    },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("btr_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (category, duties) in forgotten(context, &SCOPE) {
        let about = &context.agreement.subjects[category].about;
        let names = all_of(duties.iter().map(|duty| &context.agreement.duties[*duty].about.name));
        report.add(about.span, &about.name, says::category_forgotten(&about.name, names));
    }
}
