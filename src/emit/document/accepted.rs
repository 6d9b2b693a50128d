//! The findings that the parties accept, with their reasons, as a part of the document.

use super::dutch;
use super::scribe::Scribe;
use super::text::{Inline, Piece, clean};
use super::view::{AcceptedItem, AcceptedPart, Fact, Heading};
use crate::checks::Accepted;

const INTRO: &str =
    "Bij het nalezen van dit stuk is het volgende gevonden. Partijen aanvaarden het, om de reden die erbij staat.";

pub fn accepted(
    scribe: &mut Scribe<'_>,
    accepted: &[Accepted],
    heading: impl Fn(&str, &str) -> Heading,
) -> Option<AcceptedPart> {
    if accepted.is_empty() {
        return None;
    }
    let items = accepted.iter().enumerate().filter_map(|(at, one)| item(scribe, at, one)).collect();
    let heading = heading("aanvaarde-bevindingen", "Aanvaarde bevindingen");
    Some(AcceptedPart { heading, intro: INTRO.to_owned(), items })
}

fn item(scribe: &mut Scribe<'_>, at: usize, accepted: &Accepted) -> Option<AcceptedItem> {
    let acceptance = scribe.agreement.acceptances.get(accepted.acceptance)?;
    let id = format!("bevinding-{}", at + 1);
    scribe.trace(0, id.clone(), acceptance.span);
    let place = scribe.sources.place(accepted.finding.span);
    let file = &scribe.sources.file(accepted.finding.span.file).name;
    let fact = |label: &str, text| Fact { label: label.to_owned(), text };
    let until = scribe.given(&acceptance.until, |day| Inline::plain(&dutch::date(*day)));
    let mut facts = vec![fact("Plaats in de bron", Inline::plain(&format!("{file}, regel {}", place.line)))];
    facts.extend(until.map(|until| fact("Aanvaard tot en met", until)));
    Some(AcceptedItem {
        id,
        code: clean(accepted.finding.code),
        finding: named(&accepted.finding.message.says.nl).capital().sentence(),
        reason: scribe.text(&acceptance.because).unwrap_or_default().capital().sentence(),
        facts,
    })
}

/// A message with the names between its backticks made strong.
fn named(message: &str) -> Inline {
    let mut out = Inline::default();
    for (at, part) in message.split('`').enumerate() {
        match at % 2 {
            0 => out.push(part),
            _ => out.piece(Piece::Strong { text: clean(part) }),
        }
    }
    out
}
