//! The considerations, articles and annex texts of a document, with definitions and duties where they belong.

use super::dutch::{citations, date, letter, roman, title};
use super::duties;
use super::known;
use super::scribe::{Scribe, anchor, paragraph_anchor, paragraph_key};
use super::text::{Inline, Place, clean};
use super::view::{Article, Block, Clauses, Definition, Heading, Item, Numbered, Paragraph, Preambles};
use crate::model::words::Topic;
use crate::model::{self, Agreement, Annex, Id, Part, Standing};
use crate::vocabulary::W;

pub fn preambles(scribe: &mut Scribe<'_>, heading: impl Fn(&str, &str) -> Heading) -> Option<Preambles> {
    let agreement = scribe.agreement;
    let items: Vec<_> = agreement
        .preambles
        .values()
        .enumerate()
        .map(|(at, preamble)| {
            let id = anchor(W::Preamble, &preamble.about);
            scribe.trace_as(0, format!("overweging-{}", at + 1), id.clone(), preamble.about.span);
            let text = scribe.prose(&preamble.text).unwrap_or_else(|| Inline::plain(&title(&preamble.about)));
            Numbered { id, number: roman(at + 1), text: text.sentence() }
        })
        .collect();
    (!items.is_empty()).then(|| Preambles { heading: heading("overwegingen", "Overwegingen"), items })
}

pub fn articles(scribe: &mut Scribe<'_>, heading: impl Fn(&str, &str) -> Heading) -> Option<Clauses> {
    let agreement = scribe.agreement;
    let ids: Vec<_> = agreement.articles.ids().collect();
    let articles: Vec<_> = ids.into_iter().map(|id| article(scribe, id)).collect();
    let name = if super::people::is_memo(scribe) { "Inhoud van het memo" } else { "Wat partijen overeenkomen" };
    (!articles.is_empty()).then(|| Clauses { heading: heading("artikelen", name), articles })
}

fn article(scribe: &mut Scribe<'_>, id: Id<model::Article>) -> Article {
    let article = &scribe.agreement.articles[id];
    let number = scribe.agreement.article_number(id);
    scribe.trace_as(0, format!("artikel-{number}"), anchor(W::Article, &article.about), article.about.span);
    let announced = announced(scribe.agreement);
    let paragraphs = article.paragraphs.iter().enumerate().map(|(at, source)| {
        let anchor = paragraph_anchor(article, at);
        scribe.trace_as(0, format!("artikel-{number}/lid-{}", at + 1), anchor.clone(), source.span);
        let mut out = paragraph(scribe, source, anchor, 0);
        out.number = Some(format!("{number}.{}", at + 1));
        if announced == Some((id, at)) {
            out.definitions = definitions(scribe);
        }
        out
    });
    let paragraphs = paragraphs.collect();
    let text = clean(&format!("Artikel {number} – {}", title(&article.about)));
    Article { heading: Heading { id: anchor(W::Article, &article.about), text }, paragraphs }
}

/// A paragraph without its number.
fn paragraph(scribe: &mut Scribe<'_>, source: &model::Paragraph, id: String, place: Place) -> Paragraph {
    let mut duties: Vec<_> = source.settles.iter().collect();
    duties.sort_unstable();
    duties.dedup();
    for duty in &duties {
        let about = &scribe.agreement.duties[*duty].about;
        let anchor = format!("{id}.{}", anchor(W::Duty, about));
        scribe.trace_as(place, format!("taak/{}", about.name), anchor, about.span);
    }
    Paragraph {
        duties: duties.into_iter().map(|duty| duties::duty(scribe, duty, &id)).collect(),
        id,
        number: None,
        heading: None,
        body: body(scribe, source),
        deviation: deviation(source.standing).map(str::to_owned),
        definitions: Vec::new(),
    }
}

/// What is said of a paragraph that is not the standard one in an article that takes a standard clause.
fn deviation(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Own | Standing::Standard => None,
        Standing::Replaces => Some("Dit lid wijkt af van de modelbepaling."),
        Standing::Adds => Some("Dit lid vult de modelbepaling aan."),
    }
}

/// What a paragraph says, in order. The letters of its items run on behind a text, so that each letter names one item.
fn body(scribe: &Scribe<'_>, source: &model::Paragraph) -> Vec<Block> {
    let mut marks = (0..).map(letter);
    let mut out = Vec::new();
    let mut follows = false;
    for part in &source.body {
        let is_text = matches!(part, Part::Text(_));
        let block = match part {
            Part::Text(text) => known::said(scribe, text).map(|text| Block::Text { text }),
            Part::Quotation(quotation) => Some(Block::Text { text: quoted(scribe, quotation) }),
            Part::Open(span) => Some(Block::Text { text: scribe.open(*span) }),
            Part::Items(items) => {
                let items = items.iter().filter(|item| known::is_known(scribe, item)).zip(marks.by_ref());
                let items = items.map(|(item, mark)| Item { mark, text: scribe.running(item) }).collect();
                Some(Block::Items { items })
            }
        };
        match (out.last_mut(), block) {
            // The sentences of a standard clause stand behind one another.
            (Some(Block::Text { text: before }), Some(Block::Text { text })) if is_text && follows => {
                *before = std::mem::take(before).then(" ").and(text);
            }
            (_, block) => out.extend(block),
        }
        follows = is_text && source.standing == Standing::Standard;
    }
    if out.is_empty() && source.standing != Standing::Own && source.settles.is_absent() {
        out.push(Block::Text { text: Inline::plain("Hierover is niets vastgelegd.") });
    }
    out
}

/// `Artikel 6 lid 3 AVG, zoals dat luidt op 1 januari 2026: “…”.`
fn quoted(scribe: &Scribe<'_>, quotation: &model::Quotation) -> Inline {
    let cite = |id: &Id<model::Provision>| Inline::plain(&citations(scribe.agreement, std::iter::once(*id)));
    let law = scribe.given(&quotation.of, cite).unwrap_or_else(|| Inline::plain("de wet"));
    let day = scribe.given(&quotation.on, |day| Inline::plain(&date(*day)));
    let lead = day.into_iter().fold(law, |law, day| law.then(", zoals dat luidt op ").and(day));
    let words = scribe.text(&quotation.words).unwrap_or_default();
    lead.then(": “").and(words).then("”").sentence().capital()
}

/// The paragraph under which the definitions are listed: the first about definitions that ends in a colon, otherwise the last about definitions.
pub fn announced(agreement: &Agreement) -> Option<(Id<model::Article>, usize)> {
    if agreement.definitions.is_empty() {
        return None;
    }
    let about = |article: &model::Article, paragraph: &model::Paragraph| {
        let topics = if paragraph.topics.is_absent() { &article.topics } else { &paragraph.topics };
        topics.contains(&Topic::AboutDefinitions)
    };
    let all = agreement.articles.iter().flat_map(|(id, article)| {
        let paragraphs = article.paragraphs.iter().enumerate();
        paragraphs
            .filter(move |(_, paragraph)| about(article, paragraph))
            .map(move |(at, paragraph)| (id, at, paragraph))
    });
    let all: Vec<_> = all.collect();
    let announces = all.iter().find(|(_, _, paragraph)| ends_open(paragraph));
    announces.or(all.last()).map(|(id, at, _)| (*id, *at))
}

fn ends_open(paragraph: &model::Paragraph) -> bool {
    // That a standard clause announces the definitions hangs on a fact: that there are any.
    let Some(Part::Text(text)) = paragraph.body.last() else { return false };
    matches!(text.pieces.last(), Some(model::Piece::Plain(text)) if text.trim_end().ends_with(':'))
}

/// Every definition, in the order of the source.
pub fn definitions(scribe: &mut Scribe<'_>) -> Vec<Definition> {
    let agreement = scribe.agreement;
    let all = agreement.definitions.values().map(|definition| {
        let id = anchor(W::Definition, &definition.about);
        scribe.trace_as(0, format!("begrip/{}", definition.about.name), id.clone(), definition.about.span);
        let law = super::dutch::citations(agreement, definition.law.iter());
        let meaning = scribe.prose(&definition.meaning);
        let meaning = match (meaning, law.is_empty()) {
            (Some(meaning), true) => meaning,
            (Some(meaning), false) => meaning.then(&format!(" ({law})")),
            (None, false) => Inline::plain(&format!("zoals bedoeld in {law}")),
            (None, true) => Inline::plain("niet omschreven"),
        };
        Definition { id, term: clean(&title(&definition.about)), meaning: meaning.sentence() }
    });
    all.collect()
}

/// The texts of an annex.
pub fn annex(scribe: &mut Scribe<'_>, annex: &Annex, place: Place) -> Vec<Paragraph> {
    let base = anchor(W::Annex, &annex.about);
    let paragraphs = annex.paragraphs.iter().enumerate().map(|(at, source)| {
        let id = format!("{base}.{}", paragraph_key(&annex.paragraphs, at));
        scribe.trace_as(place, format!("bijlage-{place}/lid-{}", at + 1), id.clone(), source.span);
        let mut out = paragraph(scribe, source, id, place);
        out.heading = scribe.text(&source.heading).map(|heading| heading.text());
        out
    });
    paragraphs.collect()
}
