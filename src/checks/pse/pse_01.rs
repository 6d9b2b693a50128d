//! `PSE-01`: a bare hash over values that can all be tried.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::pse as says;
use crate::model::words::{HashMethod, TypeWord};
use crate::source::{Severity, Text};

pub(super) static CHECK: Check = Check {
    code: "PSE-01",
    name: "opsombaar",
    title: Title {
        nl: "een hash zonder aparte sleutel is op te sommen",
        en: "a hash without a separate key can be enumerated",
    },
    severity: Severity::Objection,
    law: &["avg.4.5", "avg.32.1.a"],
    explanation: include_str!("pse_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for step in agreement.pseudonymisations.values() {
        let bare = step.method.get() == Some(HashMethod::Sha512) && !step.key_holder.is_known();
        let (Some(field), Some(place), true) = (step.from.get(), step.method.span(), bare) else { continue };
        let field = &agreement.fields[field];
        if let Some(size) = field.field_type.known().and_then(|kind| few(kind.word)) {
            report.add(place, &step.about.name, says::enumerable(&field.about.name, size));
        }
    }
}

/// How many values there are of a type, if they can all be tried.
fn few(kind: TypeWord) -> Option<Text> {
    Some(match kind {
        TypeWord::TypeBsn => says::values_of_bsn(),
        TypeWord::TypePostcode4 => says::values_of_postcode(),
        TypeWord::TypeDate => says::values_of_date(),
        TypeWord::TypeYear | TypeWord::TypeMunicipality | TypeWord::TypeYesNo | TypeWord::TypeCodeList => {
            says::values_few()
        }
        TypeWord::TypeText | TypeWord::TypeNumber | TypeWord::TypeAmount | TypeWord::TypeCode | TypeWord::TypeHash => {
            return None;
        }
    })
}
