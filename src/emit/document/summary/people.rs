//! Who decide together, how they are reached, and where people can complain.

use super::super::dutch;
use super::super::people::contact_line;
use super::super::scribe::Scribe;
use super::super::text::{Inline, clean, series};
use super::{Section, list, say, section, table, text};
use crate::model::{Actor, Contact, Party};

pub fn who_decide(scribe: &Scribe<'_>) -> Section {
    let controllers = &scribe.agreement.general.controllers;
    let named = scribe.list(controllers, |actor| with_members(scribe, *actor));
    let blocks = vec![
        say("Deze organisaties beslissen samen waarvoor uw gegevens worden gebruikt, en hoe:"),
        list(named),
        say("De wet noemt dat gezamenlijk verantwoordelijk. Daarom spreken zij af wie wat doet."),
        say("Uw rechten gelden bij elke organisatie. U mag dus zelf kiezen bij welke u het vraagt."),
    ];
    section("wie", "Wie beslissen samen?", blocks)
}

/// A group is told with its members.
fn with_members(scribe: &Scribe<'_>, actor: Actor) -> Inline {
    let Actor::Group(group) = actor else { return scribe.who(actor).capital() };
    let members = scribe.agreement.groups[group].members.iter().map(|member| scribe.short(member.value));
    let members: Vec<_> = members.collect();
    let group = scribe.who(actor).capital();
    if members.is_empty() { group } else { group.then(": ").and(series(members)) }
}

pub fn where_to_go(scribe: &Scribe<'_>) -> Section {
    let agreement = scribe.agreement;
    let mut blocks = Vec::new();
    let point = scribe.given(&agreement.general.contact_point, |actor| scribe.who(*actor));
    match point {
        Some(point) => blocks.push(text(Inline::plain("Met al uw vragen kunt u terecht bij ").and(point))),
        None => blocks.push(say("Er is geen vaste plek voor alle vragen. U kunt bij elke organisatie terecht.")),
    }
    if let Some(Actor::Party(id)) = agreement.general.contact_point.get()
        && let Some(reached) = agreement.parties[id].contact.as_ref().and_then(|contact| contact_line(scribe, contact))
    {
        blocks.push(text(Inline::plain("Zo bereikt u dat loket: ").and(reached)));
    }
    blocks.push(say("In de tabel staat ook wie er binnen elke organisatie op uw privacy let. \
         De wet noemt die persoon de functionaris voor gegevensbescherming."));
    let rows = agreement.parties.values().map(|party| row(scribe, party)).collect();
    let columns = ["Organisatie", "Voor uw vragen", "Wie op privacy let"];
    blocks.push(table("contact", "Zo bereikt u elke organisatie", &columns, rows));
    if let Some(place) = scribe.prose(&agreement.general.essence) {
        blocks.push(text(Inline::plain("Deze uitleg vindt u hier: ").and(place)));
    }
    section("contact", "Waar kunt u terecht?", blocks)
}

fn row(scribe: &Scribe<'_>, party: &Party) -> Vec<Option<Inline>> {
    let reached = |contact: &Option<Contact>| contact.as_ref().and_then(|contact| contact_line(scribe, contact));
    let name = Inline::plain(&clean(&dutch::title(&party.about)));
    vec![Some(name), reached(&party.contact).map(Inline::capital), reached(&party.fg).map(Inline::capital)]
}

pub fn where_to_complain() -> Section {
    let blocks = vec![
        say("Bent u niet tevreden? Zeg dat dan eerst tegen de organisatie zelf."),
        say(
            "U kunt ook klagen bij de Autoriteit Persoonsgegevens. Die let er in Nederland op dat de wet wordt gevolgd. \
             Kijk op autoriteitpersoonsgegevens.nl.",
        ),
    ];
    section("klacht", "Waar kunt u klagen?", blocks)
}

/// A party that stands for others like it, as people know it: the municipality where they live.
pub fn is_municipal(scribe: &Scribe<'_>, actor: Actor) -> bool {
    use crate::model::words::LegalForm;
    let is = |id| scribe.agreement.parties[id].legal_form.get() == Some(LegalForm::Municipality);
    match actor {
        Actor::Party(id) => is(id),
        Actor::Group(id) => {
            let members = &scribe.agreement.groups[id].members;
            !members.is_empty() && members.iter().all(|member| matches!(member.value, Actor::Party(id) if is(id)))
        }
        Actor::Organisation(_) => false,
    }
}
