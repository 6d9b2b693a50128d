//! The running texts of an agreement, and finding words in them as they stand in the source.

use crate::model::{Agreement, Given, Paragraph, Prose};
use crate::source::Span;

/// Every running text, with the name of the declaration it stands in.
pub(super) fn texts(agreement: &Agreement) -> Vec<(&str, &Prose)> {
    let mut out = Vec::new();
    let mut add = |owner, text| out.push((owner, text));
    for preamble in agreement.preambles.values() {
        given(&preamble.text).for_each(|text| add(preamble.about.name.as_str(), text));
    }
    for definition in agreement.definitions.values() {
        given(&definition.meaning).for_each(|text| add(&definition.about.name, text));
    }
    for article in agreement.articles.values() {
        article.paragraphs.iter().flat_map(of_paragraph).for_each(|text| add(&article.about.name, text));
    }
    for annex in agreement.annexes.values() {
        annex.paragraphs.iter().flat_map(of_paragraph).for_each(|text| add(&annex.about.name, text));
    }
    for data in agreement.data.values() {
        let proviso = data.delivery.iter().flat_map(|delivery| given(&delivery.proviso));
        proviso.for_each(|text| add(&data.about.name, text));
    }
    for duty in agreement.duties.values() {
        given(&duty.description).for_each(|text| add(&duty.about.name, text));
    }
    for measure in agreement.measures.values() {
        given(&measure.text).for_each(|text| add(&measure.about.name, text));
    }
    for promise in agreement.promises.values() {
        given(&promise.description).for_each(|text| add(&promise.about.name, text));
    }
    out
}

fn given(text: &Given<Prose>) -> impl Iterator<Item = &Prose> {
    text.known().into_iter()
}

fn of_paragraph(paragraph: &Paragraph) -> impl Iterator<Item = &Prose> {
    paragraph.texts.iter().chain(&paragraph.items)
}

/// Where a row of words stands in a text, whatever their case and whatever white space is between them. `words` are in
/// lower case.
pub(super) fn find(text: &str, at: Span, words: &[&str]) -> Vec<Span> {
    let found = words_of(text);
    let places = found.windows(words.len()).filter(|window| {
        window.iter().zip(words).all(|((_, word), wanted)| word.to_lowercase() == *wanted)
            && window.windows(2).all(|pair| between(text, pair[0], pair[1]).trim().is_empty())
    });
    let span = |window: &[(usize, &str)]| {
        let (start, (last, word)) = (window.first()?.0, window.last()?);
        Some(Span::new(at.file, at.start + start as u32, at.start + (last + word.len()) as u32))
    };
    places.filter_map(span).collect()
}

/// The words of a text, each with the byte it begins at.
fn words_of(text: &str) -> Vec<(usize, &str)> {
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
        assert!(found("de, andere partij", &["de", "andere"]).is_empty());
        assert!(found("de [andere] partij", &["de", "andere"]).is_empty());
        assert!(found("", &["de"]).is_empty());
    }
}
