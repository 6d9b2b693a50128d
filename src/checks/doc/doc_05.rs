//! `DOC-05`: a code for blacking out stands where a fact should be.

use crate::checks::texts::texts;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doc as says;
use crate::model::{About, Agreement, Contact, Given, Prose};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "DOC-05",
    name: "laklekken",
    title: Title {
        nl: "een lakcode staat op de plaats van een gegeven",
        en: "a code for blacking out stands in the place of a fact",
    },
    severity: Severity::Warning,
    law: &["woo.5.1.2.e"],
    explanation: include_str!("doc_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for (owner, text) in texts(agreement).chain(notes(agreement)) {
        for (span, code) in codes(context.sources.text(text.span), text.span) {
            report.add(span, owner, says::blacked_out(code));
        }
    }
    for (about, text, span) in names(agreement) {
        if let Some((_, code)) = codes(text, span).first() {
            report.add(span, &about.name, says::blacked_out(code));
        }
    }
}

/// Notes and descriptions, in which a reader of a public copy copies what stands there.
fn notes(agreement: &Agreement) -> impl Iterator<Item = (&str, &Prose)> {
    let data = agreement.data.values().flat_map(|one| [(&one.about, &one.note), (&one.about, &one.description)]);
    let organisations =
        agreement.organisations.values().flat_map(|one| [(&one.about, &one.note), (&one.about, &one.description)]);
    let parties = agreement.parties.values().map(|one| (&one.about, &one.note));
    let roles = agreement.roles.values().map(|one| (&one.about, &one.description));
    let all = data.chain(organisations).chain(parties).chain(roles);
    all.filter_map(|(about, text): (&About, &Given<Prose>)| Some((about.name.as_str(), text.known()?)))
}

/// What someone or something is called.
fn names(agreement: &Agreement) -> impl Iterator<Item = (&About, &str, Span)> {
    let organisations = agreement.organisations.values().map(|one| &one.about);
    let parties = agreement.parties.values().map(|one| &one.about);
    let roles = agreement.roles.values().map(|one| &one.about);
    let titles = organisations.chain(parties).chain(roles).map(|about| (about, about.title.as_str(), about.span));
    let blocks = agreement.parties.values().flat_map(|party| {
        let blocks = party.contact.iter().chain(party.fg.iter());
        blocks.flat_map(move |block: &Contact| [(&party.about, &block.name), (&party.about, &block.function)])
    });
    titles.chain(blocks.filter_map(|(about, given)| Some((about, given.known()?.as_str(), given.span()?))))
}

/// The grounds of art. 5.1 and 5.2 Woo as they are printed over what is left out: `5.1.2.e`, `5.1.2e`.
fn codes(text: &str, at: Span) -> Vec<(Span, &str)> {
    let edges = |letter: char| !letter.is_ascii_alphanumeric() && letter != '.';
    let mut out = Vec::new();
    for piece in text.split(edges) {
        let code = piece.trim_end_matches('.');
        if is_code(code) {
            // A piece is a part of the text it was split from.
            let start = (code.as_ptr() as usize - text.as_ptr() as usize) as u32;
            out.push((Span::new(at.file, at.start + start, at.start + start + code.len() as u32), code));
        }
    }
    out
}

fn is_code(code: &str) -> bool {
    let bare: Vec<char> = code.chars().filter(|letter| *letter != '.').collect();
    let dots = code.matches('.').count();
    matches!(bare.as_slice(), ['5', '1' | '2', '0'..='9', 'a'..='i'])
        && (2..=3).contains(&dots)
        && code.starts_with("5.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_told_from_a_number() {
        let found = |text| codes(text, Span::default()).into_iter().map(|(_, code)| code).collect::<Vec<_>>();
        assert_eq!(found("bij de 5.1.2.e (5.1.2e)."), ["5.1.2.e", "5.1.2e"]);
        assert!(found("artikel 5.1, 5.1.2 en versie 5.12e").is_empty());
    }
}
