//! `DOE-14`: nothing says whom the data are about.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOE-14",
    name: "betrokkenen-ontbreken",
    title: Title { nl: "er zijn geen categorieën van betrokkenen", en: "there are no categories of data subjects" },
    severity: Severity::Objection,
    law: &["avg.30.1.c", "avg.26.1"],
    explanation: include_str!("doe_14.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    if let (true, Some(about)) = (context.agreement.subjects.is_empty(), &context.agreement.general.about) {
        report.add(about.span, &about.name, says::no_data_subjects());
    }
}
