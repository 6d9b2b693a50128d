//! The record of processing activities of one controller (art. 30(1) GDPR) as a table of texts. Which file holds it is not known here.

use super::activity::{Activity, kept};
use crate::checks::Checked;
use crate::emit::document::dutch::{self, title};
use crate::emit::document::people::contact_line;
use crate::emit::document::scribe::Scribe;
use crate::emit::document::tables::cited;
use crate::emit::document::text::{Inline, clean, lower_first};
use crate::model::words::{Nature, YesNo};
use crate::model::{Actor, Agreement, Id, Party, StartEvent, System};
use crate::source::Span;

/// What the agreement does not say, which is something else than that there is none.
const UNSAID: &str = "niet vermeld in de overeenkomst";
const NONE: &str = "geen";

/// What each column holds, with the point of art. 30(1) it answers.
pub const COLUMNS: [&str; 14] = [
    "Doel (onder b)",
    "Omschrijving",
    "Grondslag",
    "Gegevens",
    "Betrokkenen (onder c)",
    "Categorieën persoonsgegevens (onder c)",
    "Waarvan bijzonder of gevoelig",
    "Rol van de verantwoordelijke",
    "Ontvangers (onder d)",
    "Verwerkers",
    "Doorgifte buiten de EER (onder e)",
    "Bewaartermijn (onder f)",
    "Systemen",
    "Beveiliging (onder g)",
];

/// The record of one controller.
#[derive(Debug)]
pub struct Record {
    /// What tells it apart: the name of the party.
    pub name: String,
    /// What is said once, with its label.
    pub head: Vec<(&'static str, String)>,
    pub rows: Vec<Row>,
}

/// One activity.
#[derive(Debug)]
pub struct Row {
    pub cells: [String; COLUMNS.len()],
    /// The name of the activity, and where its group of data is declared.
    pub part: String,
    pub span: Span,
}

/// The controllers: those that the agreement names, or all its parties where it names none.
pub fn controllers(agreement: &Agreement) -> Vec<Id<Party>> {
    let named = agreement.parties_of(agreement.general.controllers.iter());
    if named.is_empty() { agreement.parties.ids().collect() } else { named }
}

/// The record of a controller.
pub fn record(checked: &Checked, scribe: &Scribe<'_>, controller: Id<Party>, activities: &[Activity]) -> Record {
    let rows = activities.iter().map(|activity| row(checked, scribe, controller, activity));
    Record {
        name: checked.agreement().parties[controller].about.name.clone(),
        head: head(checked, scribe, controller),
        rows: rows.collect(),
    }
}

fn head(checked: &Checked, scribe: &Scribe<'_>, controller: Id<Party>) -> Vec<(&'static str, String)> {
    let agreement = checked.agreement();
    let party = &agreement.parties[controller];
    let general = &agreement.general;
    let line = |contact: Option<&crate::model::Contact>| contact.and_then(|contact| contact_line(scribe, contact));
    let others = controllers(agreement).into_iter().filter(|other| *other != controller);
    let others: Vec<_> = others.map(|id| clean(&title(&agreement.parties[id].about))).collect();
    let called = general.about.as_ref().map_or_else(String::new, title);
    let state = if checked.is_final() { "definitief" } else { "concept" };
    vec![
        ("Verwerkingsverantwoordelijke (onder a)", clean(&title(&party.about))),
        ("KvK-nummer", or_unsaid(scribe.text(&party.kvk))),
        ("Vestiging", or_unsaid(scribe.text(&party.seat))),
        ("Contact (onder a)", or_unsaid(line(party.contact.as_ref()))),
        ("Functionaris voor gegevensbescherming (onder a)", or_unsaid(line(party.fg.as_ref()))),
        ("Gezamenlijk verantwoordelijk met (onder a)", or_none(others.join("; "))),
        ("Overeenkomst", clean(&called)),
        ("Versie", or_unsaid(scribe.text(&general.version))),
        ("Stand", state.to_owned()),
    ]
}

fn or_unsaid(text: Option<Inline>) -> String {
    text.map(|text| text.text()).filter(|text| !text.is_empty()).unwrap_or_else(|| UNSAID.to_owned())
}

fn or_none(text: String) -> String {
    if text.is_empty() { NONE.to_owned() } else { text }
}

fn row(checked: &Checked, scribe: &Scribe<'_>, controller: Id<Party>, activity: &Activity) -> Row {
    let agreement = checked.agreement();
    let purpose = &agreement.purposes[activity.purpose];
    let data = &agreement.data[activity.data];
    let cells = [
        clean(&title(&purpose.about)),
        or_unsaid(scribe.prose(&purpose.description)),
        or_unsaid(cited(scribe, &purpose.legal_basis)),
        clean(&title(&data.about)),
        listed(activity.subjects.iter().map(|id| title(&agreement.subjects[*id].about)), UNSAID),
        listed(activity.fields.iter().map(|id| title(&agreement.fields[*id].about)), UNSAID),
        delicate(agreement, activity),
        part_in(agreement, controller, activity),
        listed(activity.recipients.iter().map(|actor| scribe.short(*actor).text()), UNSAID),
        listed(activity.processors.iter().map(|id| processor(scribe, agreement, *id)), NONE),
        transfers(scribe, agreement, &activity.systems),
        terms(checked, scribe, activity),
        listed(activity.systems.iter().map(|id| scribe.system(*id).text()), UNSAID),
        listed(agreement.measures.values().map(|measure| title(&measure.about)), UNSAID),
    ];
    let part = format!("{}/{}", purpose.about.name, data.about.name);
    Row { cells, part, span: activity.span }
}

fn listed(all: impl Iterator<Item = String>, otherwise: &str) -> String {
    let all: Vec<_> = all.map(|one| clean(&one)).collect();
    if all.is_empty() { otherwise.to_owned() } else { all.join("; ") }
}

fn delicate(agreement: &Agreement, activity: &Activity) -> String {
    let fields = activity.fields.iter().map(|id| &agreement.fields[*id]);
    let marked = fields.filter_map(|field| {
        let natures = field.nature.iter().filter(|nature| *nature != Nature::Ordinary);
        let natures: Vec<_> = natures.map(|nature| dutch::spaced(nature.word())).collect();
        (!natures.is_empty()).then(|| format!("{} ({})", title(&field.about), natures.join(", ")))
    });
    listed(marked, "geen zo aangeduid")
}

/// What the controller does with these data, besides deciding together on them.
fn part_in(agreement: &Agreement, controller: Id<Party>, activity: &Activity) -> String {
    let data = &agreement.data[activity.data];
    let is = |actor: Actor| agreement.parties_of(std::iter::once(actor)).contains(&controller);
    let delivery = data.delivery.as_ref();
    let parts = [
        ("levert", delivery.is_some_and(|delivery| delivery.from.iter().any(is))),
        ("ontvangt", activity.recipients.iter().any(|actor| is(*actor))),
        ("houdt bij", data.holder.get().is_some_and(is)),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|(_, holds)| *holds).map(|(word, _)| word.to_owned()).collect();
    listed(parts.into_iter(), "bepaalt mede doel en middelen")
}

fn processor(scribe: &Scribe<'_>, agreement: &Agreement, id: Id<crate::model::Processor>) -> String {
    let processor = &agreement.processors[id];
    scribe.given(&processor.who, |actor| scribe.short(*actor)).map_or_else(|| title(&processor.about), |who| who.text())
}

/// The countries outside the EEA, each with the instrument that makes the transfer possible.
fn transfers(scribe: &Scribe<'_>, agreement: &Agreement, systems: &[Id<System>]) -> String {
    if systems.iter().all(|system| agreement.systems[*system].location.is_absent()) {
        return UNSAID.to_owned();
    }
    let outside = systems.iter().flat_map(|id| {
        let system = &agreement.systems[*id];
        let abroad =
            system.location.iter().filter(|country| agreement.countries[*country].eea.get() == Some(YesNo::No));
        abroad.map(move |country| {
            let tool = system
                .transfer_tool
                .known()
                .map_or("zonder vermeld instrument".to_owned(), |tool| dutch::spaced(tool.word()));
            format!("{} ({}), {tool}", title(&agreement.countries[country].about), scribe.system(*id).text())
        })
    });
    listed(outside, NONE)
}

/// `7 jaar vanaf einde toewijzing (Mendix, DWH)`
fn terms(checked: &Checked, scribe: &Scribe<'_>, activity: &Activity) -> String {
    let mut terms: Vec<(String, Vec<String>)> = Vec::new();
    for (system, rule) in kept(checked, activity) {
        let text = term(checked.agreement(), scribe, rule);
        let place = system.map(|system| scribe.system(system).text());
        match terms.iter_mut().find(|(known, _)| *known == text) {
            Some((_, places)) => places.extend(place),
            None => terms.push((text, place.into_iter().collect())),
        }
    }
    let told = |(text, places): (String, Vec<String>)| {
        if places.is_empty() { text } else { format!("{text} ({})", places.join(", ")) }
    };
    listed(terms.into_iter().map(told), UNSAID)
}

fn term(agreement: &Agreement, scribe: &Scribe<'_>, rule: &crate::model::Retention) -> String {
    let length = scribe.given(&rule.term, |term| Inline::plain(&dutch::term(*term)));
    let since = scribe.given(&rule.start, |start| {
        let about = match start {
            StartEvent::Event(id) => &agreement.events[*id].about,
            StartEvent::Field(id) => &agreement.fields[*id].about,
            StartEvent::Milestone(id) => &agreement.milestones[*id].about,
        };
        Inline::plain(&lower_first(&title(about)))
    });
    let ground = scribe.given(&rule.ground, |id| Inline::plain(&dutch::citations(agreement, std::iter::once(*id))));
    let led = |lead: &str, text: Option<Inline>| text.map(|text| format!("{lead}{}", text.text()));
    let parts = [led("", length), led("vanaf ", since), led("op grond van ", ground)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
