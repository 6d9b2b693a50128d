//! Records → declarations of the model, one function a kind. They run in the order of the source, so that a declaration's
//! number is the one its name was entered with.

mod assurances;
mod clauses;
mod data;
mod general;
mod people;
mod rules;
mod scenarios;
mod sources;

pub(super) use people::{AreaPart, organ_is_party, work_area};

use super::context::Lower;
use super::types::{About, Agreement};
use crate::vocabulary::{Record, W};

/// Lowers one declaration into the agreement.
pub(super) fn declaration<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, agreement: &mut Agreement) {
    lower.owner = record.name.map_or_else(String::new, |name| name.value.to_owned());
    let about = about(record);
    match record.kind() {
        W::Agreement => general::general(lower, record, about, &mut agreement.general),
        W::Preamble => drop(agreement.preambles.push(general::preamble(lower, record, about))),
        W::Termination => agreement.termination = Some(general::termination(lower, record, about.span)),
        W::Accept => agreement.acceptances.extend(general::acceptance(lower, record)),
        W::Change => agreement.change_rules.push(general::change_rule(lower, record)),
        W::Approved => agreement.approvals.push(general::approval(lower, record)),
        W::Party => drop(agreement.parties.push(people::party(lower, record, about))),
        W::Organisation => drop(agreement.organisations.push(people::organisation(lower, record, about))),
        W::Group => drop(agreement.groups.push(people::group(lower, record, about))),
        W::Area => drop(agreement.areas.push(people::area(lower, record, about))),
        W::Subjects => drop(agreement.subjects.push(people::subjects(lower, record, about))),
        W::Role => drop(agreement.roles.push(people::role(lower, record, about))),
        W::Definition => drop(agreement.definitions.push(general::definition(lower, record, about))),
        W::Purpose => drop(agreement.purposes.push(data::purpose(lower, record, about))),
        W::Event => drop(agreement.events.push(data::event(lower, record, about))),
        W::Field => drop(agreement.fields.push(data::field(lower, record, about))),
        W::Delivery | W::DataGroup => drop(agreement.data.push(data::data_set(lower, record, about))),
        W::System => drop(agreement.systems.push(data::system(lower, record, about))),
        W::Processor => drop(agreement.processors.push(data::processor(lower, record, about))),
        W::Pseudonymisation => drop(agreement.pseudonymisations.push(data::pseudonymisation(lower, record, about))),
        W::Erasure => drop(agreement.erasures.push(data::erasure(lower, record, about))),
        W::Access => rules::access(lower, record, agreement),
        W::Scenario => agreement.scenarios.push(scenarios::scenario(lower, record)),
        W::Duty => drop(agreement.duties.push(rules::duty(lower, record, about))),
        W::Measure => drop(agreement.measures.push(rules::measure(lower, record, about))),
        W::Dpia => drop(agreement.dpias.push(rules::dpia(lower, record, about))),
        W::Milestone => drop(agreement.milestones.push(rules::milestone(lower, record, about))),
        W::Promise => drop(agreement.promises.push(rules::promise(lower, record, about))),
        W::Article => drop(agreement.articles.push(clauses::article(lower, record, about))),
        W::Annex => drop(agreement.annexes.push(clauses::annex(lower, record, about))),
        W::Figure => drop(agreement.figures.push(clauses::figure(lower, record, about))),
        W::Document => drop(agreement.documents.push(clauses::document(lower, record, about))),
        W::Country => drop(agreement.countries.push(sources::country(lower, record, about))),
        W::Source => sources::source(lower, record, about, agreement),
        _ => {}
    }
}

fn about(record: &Record<'_>) -> About {
    let name = record.name.map_or("", |name| name.value);
    let title = record.title.as_ref().map_or(name, |title| title.value.as_ref());
    About { kind: record.kind(), name: name.to_owned(), title: title.to_owned(), span: record.span() }
}
