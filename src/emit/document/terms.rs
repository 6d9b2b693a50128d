//! What the agreement arranges in general and in no article's own words: who supplies and receives, transfer, change,
//! disputes and the end, and the systems with who operates them and where. It knows nothing of numbers and of layout.

use super::dutch::{self, title};
use super::scribe::Scribe;
use super::tables::{Spot, declared, note, row, with_columns};
use super::text::{Inline, joined, series};
use super::view::Table;
use crate::model::words::{TransferRule, TransferTool, YesNo};
use crate::model::{Given, List, Review, System, Target, Termination};
use crate::source::Span;

/// A subject and what is agreed on it; nothing when the agreement is silent.
type Term = (&'static str, Option<Inline>);

/// The general terms, one a row.
pub fn terms(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Onderwerp", "Afspraak"]);
    let start = agreement.general.about.as_ref().map_or_else(Span::default, |about| about.span);
    let mut all: Vec<(Span, Term)> = general(scribe).into_iter().map(|term| (start, term)).collect();
    if let Some(termination) = &agreement.termination {
        all.extend(end(scribe, termination).into_iter().map(|term| (termination.span, term)));
    }
    for (span, (subject, text)) in all {
        let Some(text) = text.filter(|text| !text.is_empty()) else { continue };
        let name = subject.to_lowercase().replace(' ', "_");
        scribe.trace(spot.place, format!("{}/{name}", spot.part), span);
        table.rows.push(row(spot, &name, vec![Inline::plain(subject), text]));
    }
    table
}

fn general(scribe: &Scribe<'_>) -> Vec<Term> {
    let general = &scribe.agreement.general;
    let actors = |list: &List<_>| series(scribe.list(list, |actor| scribe.short(*actor)));
    let one = |given: &Given<_>| scribe.given(given, |actor| scribe.short(*actor));
    let to = one(&general.supplied_to).map(|to| Inline::plain(", aan ").and(to)).unwrap_or_default();
    let suppliers = actors(&general.suppliers);
    let operations: Vec<_> = general.operations.values().copied().collect();
    let change = actors(&general.change_by);
    let by = if change.is_empty() { change } else { Inline::plain(", door ").and(change) };
    vec![
        ("Leveranciers", (!suppliers.is_empty()).then(|| suppliers.and(to))),
        ("Gebruikers", Some(actors(&general.users))),
        ("Ontvangers", Some(actors(&general.recipients))),
        ("Bewerkingen", Some(Inline::plain(&dutch::operations(&operations)))),
        ("Doorgifte", transfer(scribe)),
        ("Contactpunt", one(&general.contact_point)),
        ("Wezenlijke inhoud", scribe.text(&general.essence)),
        ("Wijziging", general.change_in_writing.then(|| Inline::plain("Schriftelijk").and(by))),
        ("Evaluatie", scribe.given(&general.review, |review| Inline::plain(&reviewed(*review)))),
        ("Geschillen", scribe.text(&general.disputes)),
    ]
}

fn reviewed(review: Review) -> String {
    match review {
        Review::Every(rhythm) => dutch::rhythm(rhythm),
        Review::On(day) => dutch::date(day),
    }
}

fn transfer(scribe: &Scribe<'_>) -> Option<Inline> {
    let general = &scribe.agreement.general;
    let rule = scribe.given(&general.transfer, |rule| {
        Inline::plain(match rule {
            TransferRule::WithinEea => "Alleen binnen de Europese Economische Ruimte",
            TransferRule::AnyPlace => "Ook buiten de Europese Economische Ruimte",
        })
    })?;
    let unless = series(scribe.list(&general.transfer_unless, |tool| Inline::plain(instrument(*tool))));
    Some(if unless.is_empty() { rule } else { rule.then(", behalve met ").and(unless) })
}

fn instrument(tool: TransferTool) -> &'static str {
    match tool {
        TransferTool::ConsentOfParties => "toestemming van partijen",
        TransferTool::Adequacy => "een adequaatheidsbesluit",
        TransferTool::ModelClauses => "een modelcontract",
        TransferTool::BindingRules => "bindende voorschriften",
    }
}

fn end(scribe: &Scribe<'_>, termination: &Termination) -> Vec<Term> {
    let term = scribe.given(&termination.notice_term, |term| Inline::plain(&dutch::term(*term)));
    let term = term.map(|term| Inline::plain(", met een termijn van ").and(term)).unwrap_or_default();
    let survives = series(scribe.list(&termination.survives, |target: &Target| scribe.reference(*target)));
    vec![
        ("Opzegging", termination.notice.map(|_| Inline::plain("Schriftelijk").and(term))),
        ("Gegevens na het einde", scribe.text(&termination.data_after)),
        ("Blijft gelden na het einde", Some(survives)),
        ("Over het einde", scribe.text(&termination.note)),
    ]
}

/// The systems: what they are, who operates and supplies them, and in which country.
pub fn systems(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Systeem", "Soort", "Beheerder", "Leverancier", "Locatie"]);
    for system in agreement.systems.values() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, system.about.name), system.about.span);
        let actor = |given: &Given<_>| scribe.given(given, |actor| scribe.short(*actor));
        let cells = vec![
            Some(Inline::plain(&title(&system.about))),
            Some(sort(scribe, system)),
            actor(&system.operator),
            actor(&system.vendor),
            located(scribe, system),
        ];
        table.rows.push(declared(spot, &system.about, cells));
        table.footnotes.extend(note(&title(&system.about), scribe.text(&system.description)));
        table.footnotes.extend(note(&title(&system.about), scribe.text(&system.note)));
    }
    table
}

fn sort(scribe: &Scribe<'_>, system: &System) -> Inline {
    let kind = scribe.given(&system.kind, |kind| Inline::plain(kind.word().nl()));
    let whole = scribe.given(&system.part_of, |whole| Inline::plain("onderdeel van ").and(scribe.system(*whole)));
    let staging = (system.staging.get() == Some(YesNo::Yes)).then(|| Inline::plain("gegevens alleen tijdelijk"));
    let incidental = (system.incidental.get() == Some(YesNo::Yes)).then(|| Inline::plain("incidenteel gebruik"));
    joined([kind, whole, staging, incidental].into_iter().flatten().collect(), "; ")
}

fn located(scribe: &Scribe<'_>, system: &System) -> Option<Inline> {
    let countries = &scribe.agreement.countries;
    let places = series(scribe.list(&system.location, |id| Inline::plain(&title(&countries[*id].about))));
    let tool = scribe.given(&system.transfer_tool, |tool| Inline::plain(" met ").then(instrument(*tool)));
    (!places.is_empty()).then(|| places.and(tool.unwrap_or_default()))
}
