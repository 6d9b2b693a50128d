//! `BIJ-09`: a citizen service number that is delivered as something else than a `bsn`, so that nothing asks for nine digits
//! and the eleven test. The type `bsn` itself asks for both.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bij as says;
use crate::model::words::{Nature, TypeWord};
use crate::model::{Agreement, Field, FieldType, Id, Test};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BIJ-09",
    name: "elfproef",
    title: Title {
        nl: "een burgerservicenummer komt binnen zonder elfproef",
        en: "a citizen service number comes in without the eleven test",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.d", "wabb.11"],
    explanation: include_str!("bij_09.md"),
    stage: Stage::Agreement,
    run,
};

/// The digits of a citizen service number.
const DIGITS: u32 = 9;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let tested = tested(agreement);
    let mut seen = BTreeSet::new();
    for data in agreement.data.values().filter(|data| data.delivery.is_some()) {
        for item in &data.fields.items {
            let field = &agreement.fields[item.value];
            let Some(stated) = field.field_type.known().filter(|_| seen.insert(item.value)) else { continue };
            if tested.contains(&item.value) || !is_untyped_number(agreement, field, stated) {
                continue;
            }
            let (name, span) = (&field.about.name, field.field_type.span().unwrap_or(field.about.span));
            let finding = report.add(span, name, says::no_eleven_test(name, stated.word));
            finding.see(item.span, says::comes_in_here());
        }
    }
}

/// A number or code that comes from an element of that type, or is marked as a national number and can have nine digits.
fn is_untyped_number(agreement: &Agreement, field: &Field, stated: &FieldType) -> bool {
    if !matches!(stated.word, TypeWord::TypeCode | TypeWord::TypeNumber | TypeWord::TypeText) {
        return false;
    }
    let elements = field.source.iter().filter_map(|element| agreement.provisions[element].element.as_ref());
    let from_number =
        field.derivation.is_none() && elements.into_iter().any(|element| element.word == TypeWord::TypeBsn);
    let nine = stated.length.is_none_or(|length| length == DIGITS) && stated.up_to.is_none();
    from_number || field.nature.contains(&Nature::National) && field.derivation.is_none() && nine
}

/// The fields that some requirement holds to the eleven test.
fn tested(agreement: &Agreement) -> BTreeSet<Id<Field>> {
    let mut out = BTreeSet::new();
    let requirements = agreement.fields.values().flat_map(|field| &field.requirements);
    requirements.for_each(|requirement| collect(&requirement.test, &mut out));
    out
}

fn collect(test: &Test, out: &mut BTreeSet<Id<Field>>) {
    match test {
        Test::ElevenTest(field) => drop(out.insert(*field)),
        Test::Binary(_, left, right) => {
            collect(left, out);
            collect(right, out);
        }
        // A test under a condition counts: absent values are not tested either.
        Test::If(_, conclusion) => collect(conclusion, out),
        _ => {}
    }
}
