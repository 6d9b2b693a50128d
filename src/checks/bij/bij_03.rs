//! `BIJ-03`: a national number without the law that allows its use.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bij as says;
use crate::model::words::{Nature, TypeWord};
use crate::model::{Agreement, Field, Id, Provision, Purpose, cite, under};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BIJ-03",
    name: "bsn-zonder-wet",
    title: Title {
        nl: "een nationaal nummer zonder wet die het gebruik toestaat",
        en: "a national number without a law that allows its use",
    },
    severity: Severity::Objection,
    law: &["uavg.46", "avg.87"],
    explanation: include_str!("bij_03.md"),
    stage: Stage::Agreement,
    run,
};

/// The provisions of the standard library that regulate the use of a citizen service number.
const REGULATES: &[&str] = &["jeugdwet.7.2.1", "jeugdwet.7.4.0.1", "jeugdwet.7.4.4.2", "uavg.46", "wabb"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if !agreement.fields.values().any(is_national) {
        return;
    }
    let lawful: Vec<_> = agreement.purposes.values().map(|purpose| purpose_rests_on_law(agreement, purpose)).collect();
    let is_lawful = |purpose: Id<Purpose>| lawful[purpose.index() as usize];
    for field in agreement.fields.values().filter(|field| is_national(field)) {
        if field.legal_basis.hole.is_some() || rests_on_law(agreement, field, is_lawful) {
            continue;
        }
        let about = &field.about;
        let finding = report.add(
            field.legal_basis.span.unwrap_or(about.span),
            &about.name,
            says::number_without_law(&about.name),
        );
        let silent = field.purposes.items.iter().find(|purpose| !is_lawful(purpose.value));
        if let Some(purpose) = silent {
            finding.see(purpose.span, says::used_for(&agreement.purposes[purpose.value].about.name));
        }
    }
}

fn is_national(field: &Field) -> bool {
    let bsn = field.field_type.known().is_some_and(|stated| stated.word == TypeWord::TypeBsn);
    bsn || field.nature.contains(&Nature::National)
}

/// By its own ground, or by that of every purpose it serves.
fn rests_on_law(agreement: &Agreement, field: &Field, is_lawful: impl Fn(Id<Purpose>) -> bool) -> bool {
    let by_purpose = || field.purposes.iter().all(is_lawful);
    let own = field.legal_basis.iter().any(|provision| regulates(agreement, provision));
    own || !field.purposes.is_empty() && by_purpose()
}

fn purpose_rests_on_law(agreement: &Agreement, purpose: &Purpose) -> bool {
    purpose.legal_basis.iter().any(|provision| regulates(agreement, provision))
}

/// A provision that regulates the number, one of which that is a part, or one of a law that the standard library does
/// not know and that the parties describe themselves.
fn regulates(agreement: &Agreement, provision: Id<Provision>) -> bool {
    let path = &agreement.provisions[provision].path;
    cite(path).is_none() || REGULATES.iter().any(|known| under(path, known) || under(known, path))
}
