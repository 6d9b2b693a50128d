//! `BIJ-01`: a special category of data without an exception to the prohibition, or without the national law that the
//! exception asks for.

use super::ground::{Ground, Grounds, is_national, stated_anywhere};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bij as says;
use crate::model::words::{Nature, Sensitive};
use crate::model::{Field, Provision, under};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BIJ-01",
    name: "uitzondering-ontbreekt",
    title: Title {
        nl: "een bijzonder gegeven zonder uitzondering op het verbod",
        en: "special data without an exception to the prohibition",
    },
    severity: Severity::Objection,
    law: &["avg.9.2", "avg.9.1", "uavg.22"],
    explanation: include_str!("bij_01.md"),
    stage: Stage::Agreement,
    run,
};

/// The exceptions that hold of themselves; the others leave it to national law to permit the processing.
const DIRECT: &[&str] = &["avg.9.2.a", "avg.9.2.c", "avg.9.2.d", "avg.9.2.e", "avg.9.2.f"];

/// The provisions of the standard library that permit special data.
const PERMITS: &[&str] = &[
    "uavg.22", "uavg.23", "uavg.24", "uavg.25", "uavg.26", "uavg.27", "uavg.28", "uavg.29", "uavg.30",
    "jeugdwet.7.4.0.1", "jeugdwet.7.4.4.2",
];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let direct = |provision: &Provision| DIRECT.iter().any(|direct| under(&provision.path, direct));
    let national = |provision: &Provision| !is_european(provision) && is_national(provision, PERMITS);
    let of = |counts| Grounds::of(agreement, counts);
    let grounds = Exceptions { any: of(&is_exception), direct: of(&direct), national: of(&national) };
    let mut marked = false;
    for field in agreement.fields.values().filter(|field| field.nature.contains(&Nature::Health)) {
        marked = true;
        one(&grounds, field, report);
    }
    let Some(about) = &agreement.general.about else { return };
    let claims = agreement.general.contains.items.iter();
    if let Some(claim) = claims.filter(|item| item.value == Sensitive::SpecialData).find(|_| !marked)
        && !stated_anywhere(agreement, &is_exception)
    {
        report.add(claim.span, &about.name, says::claimed_without_exception(claim.value));
    }
}

/// What permits special data: the exceptions, those among them that hold of themselves, and national law.
struct Exceptions<'a> {
    any: Grounds<'a>,
    direct: Grounds<'a>,
    national: Grounds<'a>,
}

fn one(grounds: &Exceptions<'_>, field: &Field, report: &mut Findings<'_>) {
    let (name, place) = (&field.about.name, field.exception.span.or(field.nature.span).unwrap_or(field.about.span));
    match grounds.any.of_field(field) {
        Ground::Open => {}
        Ground::Missing => {
            report.add(place, name, says::no_exception(name));
        }
        Ground::Stated => {
            if grounds.direct.of_field(field) != Ground::Stated && grounds.national.of_field(field) == Ground::Missing {
                report.add(place, name, says::no_national_law(name));
            }
        }
    }
}

/// One of the letters of art. 9(2) GDPR; the paragraph as a whole does not say which.
fn is_exception(provision: &Provision) -> bool {
    under(&provision.path, "avg.9.2") && provision.path != "avg.9.2"
}

fn is_european(provision: &Provision) -> bool {
    under(&provision.path, "avg")
}
