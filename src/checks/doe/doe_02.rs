//! `DOE-02`: a purpose that no field serves. One that the text lists is for `DOE-07`.

use std::collections::BTreeSet;

use super::service::{lists, services};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOE-02",
    name: "doel-ongebruikt",
    title: Title { nl: "een doel heeft geen gegevens", en: "a purpose has no data" },
    severity: Severity::Warning,
    law: &["avg.5.1.b", "avg.5.1.c"],
    explanation: include_str!("doe_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let listed: BTreeSet<_> = lists(agreement).flat_map(|(_, purposes)| purposes.iter()).collect();
    let services = services(context);
    for ((id, purpose), service) in agreement.purposes.iter().zip(services) {
        // Without a single field there is nothing for the text to differ from.
        // What is further use takes the data of other purposes.
        if !service.is_none()
            || !purpose.further_use.is_absent()
            || listed.contains(&id) && !agreement.fields.is_empty()
        {
            continue;
        }
        let about = &purpose.about;
        let finding = report.add(about.span, &about.name, says::purpose_unused(&about.name));
        if let Some(right) = service.right {
            finding.see(right, says::right_for_it());
        }
    }
}
