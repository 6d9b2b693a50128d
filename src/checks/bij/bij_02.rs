//! `BIJ-02`: criminal data without the law that permits them.

use super::ground::{Ground, Grounds, is_national, stated_anywhere};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bij as says;
use crate::model::Provision;
use crate::model::words::{Nature, Sensitive};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BIJ-02",
    name: "strafrechtelijk",
    title: Title {
        nl: "strafrechtelijke gegevens zonder wet die ze toelaat",
        en: "criminal data without a law that permits them",
    },
    severity: Severity::Objection,
    law: &["avg.10", "uavg.31"],
    explanation: include_str!("bij_02.md"),
    stage: Stage::Agreement,
    run,
};

/// The provisions of the standard library that permit criminal data.
const PERMITS: &[&str] = &["uavg.31", "uavg.32", "uavg.33", "jeugdwet.7.4.0.1", "jeugdwet.7.4.4.2"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let permits = |provision: &Provision| is_national(provision, PERMITS);
    let grounds = Grounds::of(agreement, &permits);
    let mut marked = false;
    for field in agreement.fields.values().filter(|field| field.nature.contains(&Nature::Criminal)) {
        marked = true;
        if grounds.of_field(field) == Ground::Missing {
            let name = &field.about.name;
            let span = field.exception.span.or(field.nature.span).unwrap_or(field.about.span);
            report.add(span, name, says::criminal_without_law(name));
        }
    }
    let Some(about) = &agreement.general.about else { return };
    let claims = agreement.general.contains.items.iter();
    if let Some(claim) = claims.filter(|item| item.value == Sensitive::CriminalData).find(|_| !marked)
        && !stated_anywhere(agreement, &permits)
    {
        report.add(claim.span, &about.name, says::claimed_without_law(claim.value));
    }
}
