//! Puts the parts of a document together, in order, with their numbers.

use std::cell::Cell;

use super::scribe::{Scribe, Traced};
use super::text::{Inline, clean};
use super::view::{Document, Fact, Heading};
use super::{accepted, annexes, clauses, dutch, overview, people};
use crate::checks::Checked;
use crate::model::{Agreement, Duration, Seal, Start, fingerprint};
use crate::source::Sources;

/// The document of an agreement, and where each part of it comes from.
#[must_use]
pub fn document(checked: &Checked, sources: &Sources) -> (Document, Vec<Traced>) {
    let agreement = checked.agreement();
    let mut scribe = Scribe::new(checked, sources);
    let scribe = &mut scribe;
    let letter = Cell::new(b'A');
    let lettered = |id: &str, text: &str| {
        let this = letter.replace(letter.get().saturating_add(1));
        Heading { id: id.to_owned(), text: format!("{}. {text}", char::from(this)) }
    };
    let bare = |id: &str, text: &str| Heading { id: id.to_owned(), text: text.to_owned() };
    let draft = (!checked.is_final()).then(|| draft(agreement));
    let document = Document {
        title: title(agreement, draft.is_some()),
        day: day(agreement),
        draft,
        fingerprint: fingerprint(sources),
        facts: facts(scribe),
        parties: people::parties(scribe, lettered),
        preambles: clauses::preambles(scribe, lettered),
        clauses: clauses::articles(scribe, lettered),
        accepted: accepted::accepted(scribe, checked.accepted(), lettered),
        signing: people::signing(scribe, lettered),
        overview: overview::overview(scribe, bare),
        annexes: annexes::annexes(scribe),
    };
    (document, std::mem::take(&mut scribe.traced))
}

fn title(agreement: &Agreement, draft: bool) -> String {
    let title = agreement.general.about.as_ref().map_or_else(String::new, dutch::title);
    clean(&if draft { format!("CONCEPT – {title}") } else { title })
}

/// The day of the text: that of its date or its signing.
fn day(agreement: &Agreement) -> Option<String> {
    let general = &agreement.general;
    general.dated.get().or(general.signed_on.get()).map(|day| day.to_string())
}

/// What a draft says of itself.
pub fn draft(agreement: &Agreement) -> Inline {
    let text = Inline::strong("CONCEPT").then(". Dit stuk is een ontwerp en kan zo niet worden ondertekend. ");
    match agreement.holes.len() {
        0 => text.then("Er staan nog bezwaren open."),
        1 => text.then("Er is nog één plek in te vullen."),
        count => text.then(&format!("Er zijn nog {count} plekken in te vullen.")),
    }
}

/// Version, date and the like, as far as they are stated, and the fingerprint of the source that it was made from.
pub fn facts(scribe: &Scribe<'_>) -> Vec<Fact> {
    let general = &scribe.agreement.general;
    let plain = |text: String| Inline::plain(&text);
    let country = |id: &_| plain(dutch::title(&scribe.agreement.countries[*id].about));
    let all = [
        ("Versie", scribe.text(&general.version)),
        ("Vastgesteld", general.sealed.as_ref().and_then(|seal| sealed(scribe, seal))),
        ("Gedateerd", scribe.given(&general.dated, |day| plain(dutch::date(*day)))),
        ("Ingang", scribe.given(&general.start, |start| plain(starts(*start)))),
        ("Looptijd", scribe.given(&general.duration, |duration| plain(lasts(*duration)))),
        ("Toepasselijk recht", scribe.given(&general.applicable_law, country)),
        ("Kenmerk", Some(plain(fingerprint(scribe.sources)))),
    ];
    let fact = |(label, text): (&str, Option<Inline>)| Some(Fact { label: label.to_owned(), text: text? });
    all.into_iter().filter_map(fact).collect()
}

/// The version that the parties settled on, and the fingerprint of its text.
fn sealed(scribe: &Scribe<'_>, seal: &Seal) -> Option<Inline> {
    let version = scribe.text(&seal.version)?;
    let fingerprint = scribe.text(&seal.fingerprint);
    Some(
        fingerprint
            .into_iter()
            .fold(Inline::plain("versie ").and(version), |text, mark| text.then(", kenmerk ").and(mark)),
    )
}

fn starts(start: Start) -> String {
    match start {
        Start::On(day) => dutch::date(day),
        Start::OnSigning => "bij ondertekening door alle partijen".to_owned(),
        Start::PerParty => "voor elke partij op de dag waarop zij tekent".to_owned(),
    }
}

fn lasts(duration: Duration) -> String {
    match duration {
        Duration::Indefinite => "onbepaald".to_owned(),
        Duration::For(term) => dutch::term(term),
        Duration::Until(day) => format!("tot {}", dutch::date(day)),
    }
}
