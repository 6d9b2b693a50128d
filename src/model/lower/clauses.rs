//! The clauses of the document: articles, annexes, figures, and the documents it refers to.

use crate::model::context::Lower;
use crate::model::given::{Given, List};
use crate::model::text::Prose;
use crate::model::types::{About, Annex, Article, Document, Figure, Paragraph, Part, Quotation, Reference, Table};
use crate::vocabulary::{Record, Stated, W};

pub(super) fn article<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Article {
    let own: List<_> = lower.list(record, W::Subject);
    let topics = if own.is_absent() { lower.list(record, W::ModelClause) } else { own };
    Article { about, topics, paragraphs: paragraphs(lower, record) }
}

pub(super) fn annex<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Annex {
    Annex {
        about,
        holds: lower.one(record, W::Holds),
        topics: lower.list(record, W::Subject),
        purposes: lower.list(record, W::Purposes),
        paragraphs: paragraphs(lower, record),
        tables: record
            .all(W::Table)
            .map(|stated| Table {
                span: stated.span,
                kind: lower.behind(stated, W::Head),
                caption: lower.behind(stated, W::With),
            })
            .collect(),
    }
}

fn paragraphs<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> Vec<Paragraph> {
    record.all(W::Paragraph).map(|stated| paragraph(lower, stated)).collect()
}

fn paragraph<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Paragraph {
    Paragraph {
        name: stated.name.map(|name| name.value.to_owned()),
        span: stated.name.map_or(stated.key, |name| name.span),
        standing: lower.standings.get(&stated.key).copied().unwrap_or_default(),
        topics: every(lower, stated, W::Subject),
        body: body(lower, stated),
        settles: every(lower, stated, W::Settles),
        references: stated.all(W::RefersTo).map(|inner| reference(lower, inner)).collect(),
        heading: stated.get(W::Holds).map_or(Given::Absent, |inner| lower.behind(inner, W::Head)),
    }
}

/// Texts and items in the order of the source; items in a row are one list.
fn body<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Vec<Part> {
    let mut out = Vec::new();
    for inner in &stated.block {
        if inner.property.key == W::Quotation {
            out.push(Part::Quotation(quotation(lower, inner)));
        }
        if !matches!(inner.property.key, W::TextOf | W::Part) {
            continue;
        }
        let list: List<Prose> = lower.list_behind(inner, W::Head);
        let otherwise = inner.first(W::Otherwise).map(|_| lower.behind(inner, W::Otherwise));
        let otherwise = otherwise.and_then(|given: Given<Prose>| given.known().cloned());
        let texts = list.items.into_iter().map(|text| {
            let otherwise = otherwise.clone().map(Box::new);
            Prose { otherwise, ..text.value }
        });
        match (inner.property.key, out.last_mut()) {
            (W::Part, Some(Part::Items(items))) => items.extend(texts),
            (W::Part, _) if texts.len() > 0 => out.push(Part::Items(texts.collect())),
            _ => out.extend(texts.map(Part::Text)),
        }
        out.extend(list.hole.map(Part::Open));
    }
    out
}

fn quotation<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Quotation {
    Quotation {
        span: stated.span,
        of: lower.behind(stated, W::Head),
        words: lower.behind(stated, W::Says),
        on: lower.behind(stated, W::On),
    }
}

fn every<'t, T: crate::model::context::FromAtom>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>, key: W) -> List<T> {
    let mut out = List::default();
    for inner in stated.all(key) {
        let more = lower.list_behind(inner, W::Head);
        out.items.extend(more.items);
        out.hole = out.hole.or(more.hole);
        out.span = out.span.or(more.span);
    }
    out
}

fn reference<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Reference {
    Reference { span: stated.span, to: lower.behind(stated, W::To), about: lower.behind(stated, W::About) }
}

pub(super) fn figure<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Figure {
    Figure {
        about,
        image: lower.one(record, W::Image),
        alt: lower.one(record, W::Alt),
        annex: lower.one(record, W::In),
    }
}

pub(super) fn document<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Document {
    Document {
        about,
        version: lower.one(record, W::Version),
        dated: lower.one(record, W::Dated),
        place: lower.one(record, W::Place),
        note: lower.one(record, W::Note),
    }
}
