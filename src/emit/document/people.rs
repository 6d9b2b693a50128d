//! The parties of a document: who they are, where they sign, and how they are reached.

use super::dutch::{roman, title};
use super::facts::cited;
use super::scribe::{Scribe, article, party_anchor};
use super::text::{Inline, Place, either, joined, sentences, series};
use super::view::{Contact, ContactGroup, Fact, Heading, Numbered, Parties, Signature, Signing};
use crate::model::words::Form;
use crate::model::{self, Alias, General, Id, Party, Start};
use crate::vocabulary::W;

/// What the anchors of a signature and of contact details begin with.
pub const SIGNATURE: &str = "handtekening";
pub const CONTACT: &str = "contact";

/// Whether the document is a memo rather than an agreement that is signed.
pub fn is_memo(scribe: &Scribe<'_>) -> bool {
    scribe.agreement.general.form.get() == Some(Form::Memo)
}

pub fn parties(scribe: &mut Scribe<'_>, heading: impl Fn(&str, &str) -> Heading) -> Option<Parties> {
    let agreement = scribe.agreement;
    if agreement.parties.is_empty() {
        return None;
    }
    let name = if is_memo(scribe) { ("partijen", "Partijen") } else { ("ondergetekenden", "Ondergetekenden") };
    let items = agreement.parties.iter().enumerate().map(|(at, (id, party))| {
        let anchor = party_anchor(W::Party.nl(), id, party);
        scribe.trace_as(0, format!("partij/{}", party.about.name), anchor.clone(), party.about.span);
        Numbered { id: anchor, number: roman(at + 1), text: described(scribe, party) }
    });
    let items = items.collect();
    Some(Parties { heading: heading(name.0, name.1), items, closing: closing(scribe) })
}

/// `Gemeente Rotterdam, gevestigd …, ingeschreven …, rechtsgeldig vertegenwoordigd door ….`
fn described(scribe: &Scribe<'_>, party: &Party) -> Inline {
    let mut name = Inline::strong(&title(&party.about));
    if let Some(organ) = party.organ.known().filter(|_| party.organ_is_party) {
        name = functionary(organ).capital().then(" van ").then(article(party)).and(name);
    }
    if let Some(short) = party.abbreviation.known() {
        name.push(&format!(" ({})", short.trim()));
    }
    let led = |lead: &str, what: Option<Inline>| what.map(|what| Inline::plain(lead).and(what));
    let represented = scribe.list(&party.represented, |text| functionary(text));
    let clauses = [
        Some(name),
        led("gevestigd op het adres ", scribe.text(&party.seat)),
        led("ingeschreven in het handelsregister onder nummer ", scribe.text(&party.kvk)),
        led("rechtsgeldig vertegenwoordigd door ", (!represented.is_empty()).then(|| series(represented))),
    ];
    let clauses = joined(clauses.into_iter().flatten().collect(), ", ");
    sentences([Some(clauses), scribe.prose(&party.note)].into_iter().flatten().collect())
}

/// A function with its article, where it has none and is not a name: `de voorzitter van het bestuur`.
fn functionary(text: &str) -> Inline {
    const NEUTER: &[&str] =
        &["hoofd", "lid", "diensthoofd", "afdelingshoofd", "college", "bestuur", "dagelijks", "algemeen"];
    const ARTICLES: &[&str] = &["de", "het", "een", "diens", "haar", "zijn"];
    let text = text.trim();
    let first = text.split_whitespace().next().unwrap_or_default();
    let bare = !text.starts_with(char::is_lowercase) || ARTICLES.contains(&first) || first.contains('.');
    match bare {
        true => Inline::plain(text),
        false if NEUTER.contains(&first) => Inline::plain(&format!("het {text}")),
        false => Inline::plain(&format!("de {text}")),
    }
}

fn closing(scribe: &Scribe<'_>) -> Vec<Inline> {
    let general = &scribe.agreement.general;
    let mut out = Vec::new();
    if !is_memo(scribe) && scribe.agreement.parties.len() > 1 {
        out.push(Inline::plain("Zij heten hierna samen “Partijen” en ieder afzonderlijk “Partij”."));
    }
    out.extend(general.aliases.iter().filter_map(|alias| aliases(scribe, alias)));
    if !general.controllers.is_absent() {
        let lead = "Gezamenlijk verwerkingsverantwoordelijk in de zin van artikel 26 AVG: ";
        out.push(Inline::plain(lead).and(scribe.all_of(&general.controllers)).sentence());
    }
    out
}

fn aliases(scribe: &Scribe<'_>, alias: &Alias) -> Option<Inline> {
    let names = scribe.list(&alias.names, |name| Inline::plain(&format!("“{}”", name.trim())));
    if names.is_empty() || alias.of.is_absent() {
        return None;
    }
    let of = scribe.all_of(&alias.of);
    Some(Inline::plain("Ook aan te duiden als ").and(either(names)).then(": ").and(of).sentence())
}

/// The signatures: for an agreement each party has a block, for a memo only who is said to sign.
pub fn signing(scribe: &mut Scribe<'_>, heading: impl Fn(&str, &str) -> Heading) -> Option<Signing> {
    let agreement = scribe.agreement;
    let all = !is_memo(scribe);
    let signs = |party: &Party| all || !party.signs.is_absent();
    let parties: Vec<_> = agreement.parties.iter().filter(|(_, party)| signs(party)).collect();
    if parties.is_empty() {
        return None;
    }
    let blocks = parties.into_iter().map(|(id, party)| {
        let block = signature(scribe, id, party);
        let span = party.signs.span.unwrap_or(party.about.span);
        scribe.trace_as(0, format!("ondertekening/{}", party.about.name), block.id.clone(), span);
        block
    });
    let blocks = blocks.collect();
    Some(Signing { heading: heading("ondertekening", "Ondertekening"), intro: intro(scribe), blocks })
}

fn per_party(scribe: &Scribe<'_>) -> bool {
    scribe.agreement.general.start.get() == Some(Start::PerParty)
}

fn intro(scribe: &Scribe<'_>) -> Inline {
    let copies = scribe.given(&scribe.agreement.general.signed_in, |_| Inline::plain("ondertekend in exemplaren"));
    let copies = copies.map(|copies| {
        Inline::plain("Deze overeenkomst wordt ")
            .and(copies)
            .then(" met dezelfde tekst, die samen één overeenkomst vormen")
    });
    sentences(std::iter::once(agreed(scribe)).chain(copies).collect())
}

fn agreed(scribe: &Scribe<'_>) -> Inline {
    let general = &scribe.agreement.general;
    if per_party(scribe) {
        return Inline::plain(
            "Aldus overeengekomen. Voor elke partij geldt de overeenkomst vanaf de dag waarop zij tekent.",
        );
    }
    let place = scribe.text(&general.signed_at).map(|place| Inline::plain(" te ").and(place));
    let day = scribe.given(&general.signed_on, |day| Inline::plain(&super::dutch::date(*day)));
    let day = day.or_else(|| scribe.text(&general.signed_as));
    let day = day.map(|day| Inline::plain(" op ").and(day));
    let parts = place.into_iter().chain(day);
    parts.fold(Inline::plain("Aldus overeengekomen en ondertekend"), Inline::and).sentence()
}

fn signature(scribe: &Scribe<'_>, id: Id<Party>, party: &Party) -> Signature {
    let name = Inline::plain(article(party)).and(Inline::strong(&title(&party.about)));
    let on_behalf = match scribe.given(&party.organ, |organ| functionary(organ)) {
        Some(organ) => organ.capital().then(" van ").and(name).then(", namens deze"),
        None => Inline::plain("Namens ").and(name),
    };
    let mut signers = scribe.list(&party.signs, |text| Inline::plain(text.trim()).capital());
    if signers.is_empty() {
        signers.push(Inline::default());
    }
    let general = &scribe.agreement.general;
    let own_day = per_party(scribe) || (general.signed_at.is_absent() && day_is_silent(general));
    let under = cited(scribe, &party.signs_under);
    let signers = signers.into_iter().map(|function| lines(function, under.as_ref(), own_day)).collect();
    Signature { id: party_anchor(SIGNATURE, id, party), on_behalf, signers }
}

fn day_is_silent(general: &General) -> bool {
    general.signed_on.is_absent() && general.signed_as.is_absent()
}

/// The lines to be filled in by hand.
fn lines(function: Inline, under: Option<&Inline>, own_day: bool) -> Vec<Fact> {
    let blank = || Inline::open(None);
    let fact = |label: &str, text| Fact { label: label.to_owned(), text };
    let mut out = vec![fact("Handtekening", blank()), fact("Naam", blank())];
    if !function.is_empty() {
        out.push(fact("Functie", function));
    }
    out.extend(under.map(|under| fact("Bevoegd op grond van", under.clone())));
    if own_day {
        out.push(fact("Plaats en datum", blank()));
    }
    out
}

/// How each party is reached.
pub fn contacts(scribe: &mut Scribe<'_>, place: Place) -> Vec<Contact> {
    let agreement = scribe.agreement;
    let blocks = agreement.parties.iter().map(|(id, party)| {
        let span = party.contact.as_ref().or(party.fg.as_ref()).map_or(party.about.span, |contact| contact.span);
        let anchor = party_anchor(CONTACT, id, party);
        scribe.trace_as(place, format!("contact/{}", party.about.name), anchor.clone(), span);
        let groups = vec![
            group(scribe, "Contactpersoon", party.contact.as_ref()),
            group(scribe, "Functionaris voor de Gegevensbescherming", party.fg.as_ref()),
        ];
        Contact { id: anchor, party: super::text::clean(&title(&party.about)), groups }
    });
    blocks.collect()
}

fn group(scribe: &Scribe<'_>, title: &str, contact: Option<&model::Contact>) -> ContactGroup {
    let rows = contact.map_or_else(nothing, |contact| details(scribe, contact));
    ContactGroup { title: title.to_owned(), rows }
}

/// Nothing is stated, which is something else than a blank.
fn nothing() -> Vec<Fact> {
    let fact = |label: &str| Fact { label: label.to_owned(), text: Inline::plain("niet opgegeven") };
    vec![fact("Naam"), fact("Telefoonnummer")]
}

/// Contact details in a line; nothing when none are stated.
pub fn contact_line(scribe: &Scribe<'_>, contact: &model::Contact) -> Option<Inline> {
    let parts = stated(scribe, contact)
        .into_iter()
        .map(|fact| Inline::plain(&super::text::lower_first(&fact.label)).then(" ").and(fact.text));
    let parts: Vec<_> = parts.collect();
    (!parts.is_empty()).then(|| joined(parts, ", "))
}

fn details(scribe: &Scribe<'_>, contact: &model::Contact) -> Vec<Fact> {
    let out = stated(scribe, contact);
    if out.is_empty() { nothing() } else { out }
}

fn stated(scribe: &Scribe<'_>, contact: &model::Contact) -> Vec<Fact> {
    let rows = [
        ("Functie", &contact.function),
        ("Naam", &contact.name),
        ("Telefoonnummer", &contact.phone),
        ("E-mailadres", &contact.email),
        ("Bereikbaar", &contact.reachable),
    ];
    let fact = |(label, given): (&str, _)| Some(Fact { label: label.to_owned(), text: scribe.text(given)? });
    rows.into_iter().filter_map(fact).collect()
}
