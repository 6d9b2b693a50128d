//! `BTR-03`: a duty divided on something that is not defined or that no delivery holds.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::model::words::{DivisionKey, TypeWord};
use crate::model::{Agreement, Division, Duty};
use crate::relations::Relations;
use crate::source::Severity;
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "BTR-03",
    name: "sleutel-ontbreekt",
    title: Title {
        nl: "de sleutel van een verdeling is niet bepaald of staat niet in de gegevens",
        en: "the key of a division is undefined or not in the data",
    },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("btr_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let undefined =
        agreement.mentions.iter().find(|mention| mention.target.is_none() && mention.name == W::WorkArea.nl());
    for key in [DivisionKey::Residence, DivisionKey::Stay] {
        let mut divided = agreement.duties.values().filter_map(|duty| Some((duty, of_key(duty, key)?)));
        let Some((duty, division)) = divided.next() else { continue };
        let others = divided.map(|(duty, _)| &duty.about.name);
        let duties = crate::messages::all_of(std::iter::once(&duty.about.name).chain(others));
        if is_missing(agreement, context.relations, key) {
            let finding = report.add(division.span, &duty.about.name, says::key_not_in_data(key, duties));
            if let Some(mention) = undefined {
                finding.see(mention.span, says::undefined_here(&mention.name));
            }
        } else if let Some(mention) = undefined {
            report.add(mention.span, &duty.about.name, says::key_undefined(&mention.name, duties));
        }
        without_area(agreement, duty, division, report);
    }
}

fn of_key(duty: &Duty, key: DivisionKey) -> Option<&Division> {
    duty.division.as_ref().filter(|division| division.key.get() == Some(key))
}

/// Whether data are delivered, and none of them can decide. A municipality code says where someone lives by law; of any
/// other field its name has to say that it holds the place that decides.
fn is_missing(agreement: &Agreement, relations: &Relations, key: DivisionKey) -> bool {
    let delivered = || agreement.data.iter().filter(|(_, data)| data.delivery.is_some()).map(|(id, _)| id);
    // Deliveries that are still open share their fields.
    let mut seen = std::collections::BTreeSet::new();
    let lists = delivered().map(|data| relations.fields.of_data(data)).filter(|list| seen.insert(list.as_ptr()));
    let mut fields = lists.flatten().map(|field| &agreement.fields[*field]);
    let decides = |field: &crate::model::Field| {
        let code = field.field_type.known().is_some_and(|known| known.word == TypeWord::TypeMunicipality);
        code && key == DivisionKey::Residence || field.about.name.contains(key.word().nl())
    };
    delivered().next().is_some() && !fields.any(decides)
}

/// Parties over which a duty is divided, without saying which area they have.
fn without_area(agreement: &Agreement, duty: &Duty, division: &Division, report: &mut Findings<'_>) {
    let parties = agreement.parties_of(division.over.iter());
    let areas = parties.iter().map(|party| &agreement.parties[*party]);
    let without: Vec<_> = areas.filter(|party| party.work_area.codes.is_empty() && !party.work_area.hole).collect();
    if !without.is_empty() {
        let names = crate::messages::all_of(without.iter().map(|party| &party.about.name));
        report.add(division.span, &duty.about.name, says::area_unknown(names, &duty.about.name));
    }
}
