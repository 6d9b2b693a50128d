//! `BEW-06`: a term of the selection list where the category of an individual provision of youth care is as plausible.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::model::{Agreement, DataSet, Field, Id, Retention, cite};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEW-06",
    name: "andere-categorie",
    title: Title {
        nl: "een andere categorie van de selectielijst is aannemelijk",
        en: "another category of the selection list is plausible",
    },
    severity: Severity::Hint,
    law: &["selectielijst.8.1.2"],
    explanation: include_str!("bew_06.md"),
    stage: Stage::Agreement,
    run,
};

/// The standard whose messages are about an individual provision, and the categories for such a provision.
const MESSAGES: &str = "ijw";
const INDIVIDUAL: &[&str] = &["selectielijst.8.1.2", "selectielijst.8.3.2"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let (mut known, mut by_field) = (BTreeMap::new(), BTreeMap::new());
    for (id, data) in agreement.data.iter().filter(|(id, _)| !agreement.is_future(*id)) {
        let Some(rule) = data.retention.iter().find(|rule| is_other_category(agreement, rule)) else { continue };
        // Data that are still open share their fields.
        let fields = context.relations.fields.of_data(id);
        let mut is_about =
            |field: &Id<Field>| *by_field.entry(*field).or_insert_with(|| is_about_provisions(agreement, *field));
        if *known.entry(fields.as_ptr()).or_insert_with(|| fields.iter().any(&mut is_about)) {
            hint(agreement, data, rule, report);
        }
    }
}

/// A rule of the list in another category, without a word why.
fn is_other_category(agreement: &Agreement, rule: &Retention) -> bool {
    let individual = |ground| INDIVIDUAL.iter().any(|path| agreement.lies_under(ground, path));
    rule.reason.is_absent()
        && rule.ground.get().is_some_and(|ground| super::is_listed(agreement, ground) && !individual(ground))
}

/// Whether a field comes from the messages about individual provisions.
fn is_about_provisions(agreement: &Agreement, field: Id<Field>) -> bool {
    agreement.fields[field].source.iter().any(|element| agreement.lies_under(element, MESSAGES))
}

fn hint(agreement: &Agreement, data: &DataSet, rule: &Retention, report: &mut Findings<'_>) {
    let name = &data.about.name;
    let Some((chosen, term)) = rule.ground.get().zip(rule.ground.span()) else { return };
    let chosen = &agreement.provisions[chosen].citation;
    let Some(other) = INDIVIDUAL.first().and_then(|path| cite(path)) else { return };
    let length = other.term.map(|term| term.to_string()).unwrap_or_default();
    report.add(term, name, says::other_category(name, chosen, &other.citation, length));
}
