//! `VRW-05`: a term of the GDPR that gets a meaning of the agreement's own.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::BTreeMap;

use crate::messages::vrw as says;
use crate::model::{Agreement, Definition, Id, Provision};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VRW-05",
    name: "definitie-botst",
    title: Title {
        nl: "een begrip uit de wet krijgt een eigen betekenis",
        en: "a term of the law gets a meaning of its own",
    },
    severity: Severity::Objection,
    law: &["avg.4"],
    explanation: include_str!("vrw_05.md"),
    stage: Stage::Agreement,
    run,
};

/// Words that go before a term without being a part of it.
const ARTICLES: &[&str] = &["de ", "het ", "een "];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut terms: BTreeMap<&str, Id<Provision>> = BTreeMap::new();
    for (id, provision) in agreement.provisions.iter().filter(|(_, provision)| provision.holds_on(context.date)) {
        terms.extend(provision.terms.iter().map(|term| (term.as_str(), id)));
    }
    for definition in agreement.definitions.values() {
        let title = definition.about.title.trim().to_lowercase();
        let title = ARTICLES.iter().find_map(|article| title.strip_prefix(article)).unwrap_or(&title);
        if let Some(law) = terms.get(title).filter(|law| goes_its_own_way(agreement, definition, **law)) {
            let place = definition.meaning.span().unwrap_or(definition.about.span);
            let message = says::own_meaning(&definition.about.title, &agreement.provisions[*law].citation);
            report.add(place, &definition.about.name, message);
        }
    }
}

/// The meaning neither cites the provision nor speaks of the law it comes from.
fn goes_its_own_way(agreement: &Agreement, definition: &Definition, law: Id<Provision>) -> bool {
    let source = &agreement.sources[agreement.provisions[law].source];
    let label = source.abbreviation.known().unwrap_or(&source.about.title);
    let cites =
        definition.law.iter().any(|cited| agreement.provisions[cited].source == agreement.provisions[law].source);
    let speaks = |text: &crate::model::Prose| agreement.spelled(text).contains(label.as_str());
    definition.meaning.known().is_some_and(|text| !speaks(text)) && !cites && definition.law.hole.is_none()
}
