//! The running texts of an agreement, and finding words in them as they stand in the source.

use crate::model::{About, Agreement, Given, Paragraph, Prose};
use crate::source::Span;

/// Every running text, with the name of the declaration it stands in.
pub(in crate::checks) fn texts(agreement: &Agreement) -> impl Iterator<Item = (&str, &Prose)> {
    let preambles = agreement.preambles.values().filter_map(|preamble| one(&preamble.about, &preamble.text));
    let definitions =
        agreement.definitions.values().filter_map(|definition| one(&definition.about, &definition.meaning));
    let articles = agreement.articles.values().flat_map(|article| clause(&article.about, &article.paragraphs));
    let annexes = agreement.annexes.values().flat_map(|annex| clause(&annex.about, &annex.paragraphs));
    let provisos = agreement.data.values().filter_map(|data| one(&data.about, &data.delivery.as_ref()?.proviso));
    let duties = agreement.duties.values().filter_map(|duty| one(&duty.about, &duty.description));
    let measures = agreement.measures.values().filter_map(|measure| one(&measure.about, &measure.text));
    let promises = agreement.promises.values().filter_map(|promise| one(&promise.about, &promise.description));
    let milestones = agreement.milestones.values().filter_map(|step| one(&step.about, &step.description));
    preambles
        .chain(definitions)
        .chain(articles)
        .chain(annexes)
        .chain(provisos)
        .chain(duties)
        .chain(measures)
        .chain(promises)
        .chain(milestones)
}

fn one<'a>(about: &'a About, text: &'a Given<Prose>) -> Option<(&'a str, &'a Prose)> {
    Some((&about.name, text.known()?))
}

fn clause<'a>(about: &'a About, paragraphs: &'a [Paragraph]) -> impl Iterator<Item = (&'a str, &'a Prose)> {
    let texts = paragraphs.iter().flat_map(Paragraph::texts);
    texts.map(|text| (about.name.as_str(), text))
}

/// Where a row of words stands in a text, whatever their case and whatever white space or slash is between them. `words`
/// are in lower case.
pub(super) fn find(text: &str, at: Span, words: &[&str]) -> Vec<Span> {
    find_in(text, &words_of(text), at, words)
}

/// The same in a text of which the words are known, for who looks for more than one row.
pub(super) fn find_in(text: &str, found: &[(usize, &str)], at: Span, words: &[&str]) -> Vec<Span> {
    let places = found.windows(words.len()).filter(|window| {
        window.iter().zip(words).all(|((_, word), wanted)| is_word(word, wanted))
            && window.windows(2).all(|pair| matches!(between(text, pair[0], pair[1]).trim(), "" | "/"))
    });
    let span = |window: &[(usize, &str)]| {
        let (start, (last, word)) = (window.first()?.0, window.last()?);
        Some(Span::new(at.file, at.start + start as u32, at.start + (last + word.len()) as u32))
    };
    places.filter_map(span).collect()
}

/// Whether a word is the wanted one, in any case; most words differ in their first letter, so nothing is copied.
fn is_word(word: &str, wanted: &str) -> bool {
    word.chars().flat_map(char::to_lowercase).eq(wanted.chars())
}

/// The words of a text, each with the byte it begins at.
pub(in crate::checks) fn words_of(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                out.push((from, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    out
}

fn between<'t>(text: &'t str, first: (usize, &str), second: (usize, &str)) -> &'t str {
    &text[first.0 + first.1.len()..second.0]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, words: &[&str]) -> Vec<&'static str> {
        let text: &'static str = text.to_owned().leak();
        let spans = find(text, Span::default(), words);
        spans.iter().map(|span| &text[span.start as usize..span.end as usize]).collect()
    }

    #[test]
    fn words_are_found_whole_over_lines_and_in_any_case() {
        assert_eq!(found("Zodra Beide\n   Partijen tekenen", &["beide", "partijen"]), ["Beide\n   Partijen"]);
        assert_eq!(found("de ander; de andere; die ander, de ander.", &["de", "ander"]), ["de ander", "de ander"]);
        assert_eq!(found("opslag en/of verzending", &["en", "of"]), ["en/of"]);
        assert!(found("de, andere partij", &["de", "andere"]).is_empty());
        assert!(found("de [andere] partij", &["de", "andere"]).is_empty());
        assert!(found("", &["de"]).is_empty());
    }
}
