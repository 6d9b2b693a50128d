//! The change of a document, to be read by who has to sign it: both versions as one list of parts, each known by its anchor,
//! which is made of names and outlives numbers; what came and what went is marked in the text. And, before that, what
//! changes for whom. The parts are the interface: HTML and Markdown print them, and for Word they are tracked changes.

use std::collections::BTreeSet;

use serde::Serialize;

use super::build;
use super::view::{Article, Block, Document, Fact, Figure, Paragraph, Table};
use crate::checks::Checked;
use crate::diff::redline::{Fate, Segment, align, segments};
use crate::diff::{Diff, act, tell};
use crate::emit::Artefacts;
use crate::messages::memo as says;
use crate::model::words::Act;
use crate::source::{Lang, Sources, plain};

const HTML: &str = "wijziging.html";
const MARKDOWN: &str = "wijziging.md";
const WORD: &str = "wijziging.docx";

/// One version: what was checked, and its texts.
pub type Version<'a> = (&'a Checked, &'a Sources);

/// The whole change, as it is printed.
#[derive(Debug, Serialize)]
pub struct Redline {
    pub title: String,
    pub versions: String,
    pub summary: Vec<Audience>,
    pub parts: Vec<Marked>,
}

/// What changes for someone.
#[derive(Debug, Serialize)]
pub struct Audience {
    pub who: String,
    /// What has to be done.
    pub what: String,
    pub lines: Vec<String>,
}

/// A part of the document with its differences.
#[derive(Debug, Serialize)]
pub struct Marked {
    pub id: String,
    pub shape: Shape,
    pub fate: Fate,
    /// A difference in what it says, and not only in where it stands.
    pub differs: bool,
    /// The number or the label before it.
    pub label: Vec<Segment>,
    /// Its text, or each cell of a row.
    pub texts: Vec<Vec<Segment>>,
}

/// How a part is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    Section,
    Heading,
    Text,
    Item,
    /// The heads of a table.
    Columns,
    Row,
}

/// A part of one version.
struct Part {
    id: String,
    shape: Shape,
    label: String,
    texts: Vec<String>,
}

/// Writes the change as HTML, as Markdown and for Word.
pub fn emit(diff: &Diff, old: Version<'_>, new: Version<'_>, out: &mut Artefacts) {
    let redline = redline(diff, old, new);
    out.add_printed(HTML, super::html::redline(&redline));
    out.add_printed(MARKDOWN, super::markdown::redline(&redline));
    out.add_packed(WORD, super::word::redline(&redline));
}

/// The change of the documents of two versions.
#[must_use]
pub fn redline(diff: &Diff, old: Version<'_>, new: Version<'_>) -> Redline {
    let (before, _) = build::document(old.0, old.1);
    let (after, _) = build::document(new.0, new.1);
    let version = |document: &Document| {
        let stated = document.facts.iter().find(|fact| fact.label == "Versie");
        stated.map_or_else(String::new, |fact| fact.text.text())
    };
    Redline {
        versions: says::versions(version(&before), version(&after)).nl,
        title: says::title(&after.title).nl,
        summary: summary(diff, old.1, new.1),
        parts: marked(&parts(&before), &parts(&after)),
    }
}

fn marked(old: &[Part], new: &[Part]) -> Vec<Marked> {
    let before: Vec<&str> = old.iter().map(|part| part.id.as_str()).collect();
    let after: Vec<&str> = new.iter().map(|part| part.id.as_str()).collect();
    let aligned = align(&before, &after).into_iter();
    aligned.filter_map(|one| mark(one.fate, one.old.map(|at| &old[at]), one.new.map(|at| &new[at]))).collect()
}

fn mark(fate: Fate, old: Option<&Part>, new: Option<&Part>) -> Option<Marked> {
    let (old, new) = match fate {
        Fate::Dropped | Fate::MovedAway => (old, None),
        Fate::Added => (None, new),
        Fate::Stayed | Fate::MovedHere => (old, new),
    };
    let shown = new.or(old)?;
    let text = |part: Option<&Part>, at: usize| part.and_then(|part| part.texts.get(at)).cloned().unwrap_or_default();
    let count = [old, new].into_iter().flatten().map(|part| part.texts.len()).max().unwrap_or_default();
    let texts: Vec<_> = (0..count).map(|at| segments(&text(old, at), &text(new, at))).collect();
    let label = |part: Option<&Part>| part.map_or_else(String::new, |part| part.label.clone());
    let differs = (0..count).any(|at| text(old, at) != text(new, at));
    // A number that is another because of what stands before it is no difference.
    let label = if old.is_some() && new.is_some() {
        segments(&label(new), &label(new))
    } else {
        segments(&label(old), &label(new))
    };
    Some(Marked { id: shown.id.clone(), shape: shown.shape, fate, differs, label, texts })
}

/// The document as one list.
fn parts(document: &Document) -> Vec<Part> {
    let mut out = Vec::new();
    let part = |id: &str, shape, label: &str, text: String| Part {
        id: id.to_owned(),
        shape,
        label: label.to_owned(),
        texts: vec![text],
    };
    out.push(part("titel", Shape::Heading, "", document.title.clone()));
    facts("feiten", &document.facts, &mut out);
    for (heading, items) in [
        document.parties.as_ref().map(|part| (&part.heading, &part.items)),
        document.preambles.as_ref().map(|part| (&part.heading, &part.items)),
    ]
    .into_iter()
    .flatten()
    {
        out.push(part(&heading.id, Shape::Section, "", heading.text.clone()));
        out.extend(items.iter().map(|item| part(&item.id, Shape::Item, &item.number, item.text.text())));
    }
    if let Some(parties) = &document.parties {
        let closing = parties.closing.iter().enumerate();
        out.extend(closing.map(|(at, text)| part(&format!("partijen.slot.{at}"), Shape::Text, "", text.text())));
    }
    if let Some(clauses) = &document.clauses {
        out.push(part(&clauses.heading.id, Shape::Section, "", clauses.heading.text.clone()));
        clauses.articles.iter().for_each(|one| article(one, &mut out));
    }
    if let Some(accepted) = &document.accepted {
        out.push(part(&accepted.heading.id, Shape::Section, "", accepted.heading.text.clone()));
        out.push(part("aanvaard.aanhef", Shape::Text, "", accepted.intro.clone()));
        for item in &accepted.items {
            let text = format!("{} Reden: {}", item.finding.text(), item.reason.text());
            out.push(part(&item.id, Shape::Item, &item.code, text));
            facts(&item.id, &item.facts, &mut out);
        }
    }
    if let Some(signing) = &document.signing {
        out.push(part(&signing.heading.id, Shape::Section, "", signing.heading.text.clone()));
        out.push(part("ondertekening.aanhef", Shape::Text, "", signing.intro.text()));
        for block in &signing.blocks {
            out.push(part(&block.id, Shape::Item, "", block.on_behalf.text()));
            for (at, signer) in block.signers.iter().enumerate() {
                facts(&format!("{}.{at}", block.id), signer, &mut out);
            }
        }
    }
    if let Some(overview) = &document.overview {
        out.push(part(&overview.heading.id, Shape::Section, "", overview.heading.text.clone()));
        out.extend(overview.definitions.iter().map(|one| part(&one.id, Shape::Item, &one.term, one.meaning.text())));
        out.extend(overview.duties.iter().map(|one| part(&one.id, Shape::Text, "", one.text.text())));
        overview.tables.iter().for_each(|one| table(one, &mut out));
        overview.figures.iter().for_each(|one| figure(one, &mut out));
    }
    for annex in &document.annexes {
        out.push(part(&annex.heading.id, Shape::Section, "", annex.heading.text.clone()));
        annex.paragraphs.iter().for_each(|one| paragraph(one, &mut out));
        annex.tables.iter().for_each(|one| table(one, &mut out));
        annex.figures.iter().for_each(|one| figure(one, &mut out));
        for contact in &annex.contacts {
            out.push(part(&contact.id, Shape::Heading, "", contact.party.clone()));
            for group in &contact.groups {
                facts(&format!("{}.{}", contact.id, group.title), &group.rows, &mut out);
            }
        }
    }
    numbered_twins(&mut out);
    out
}

fn facts(owner: &str, facts: &[Fact], out: &mut Vec<Part>) {
    out.extend(facts.iter().map(|fact| Part {
        id: format!("{owner}.{}", fact.label),
        shape: Shape::Item,
        label: fact.label.clone(),
        texts: vec![fact.text.text()],
    }));
}

fn article(article: &Article, out: &mut Vec<Part>) {
    // The number is of the place, and no part of what is agreed.
    let text = &article.heading.text;
    let (number, title) = text.split_once(" – ").unwrap_or(("", text));
    let (label, texts) = (number.to_owned(), vec![title.to_owned()]);
    out.push(Part { id: article.heading.id.clone(), shape: Shape::Heading, label, texts });
    article.paragraphs.iter().for_each(|one| paragraph(one, out));
}

fn paragraph(paragraph: &Paragraph, out: &mut Vec<Part>) {
    let id = &paragraph.id;
    let part =
        |id: String, shape, label: &str, text: String| Part { id, shape, label: label.to_owned(), texts: vec![text] };
    if let Some(heading) = &paragraph.heading {
        out.push(part(format!("{id}.kop"), Shape::Heading, "", heading.clone()));
    }
    let mut number = paragraph.number.clone().unwrap_or_default();
    for (at, block) in paragraph.body.iter().enumerate() {
        match block {
            Block::Text { text } => {
                out.push(part(format!("{id}/{at}"), Shape::Text, &std::mem::take(&mut number), text.text()));
            }
            Block::Items { items } => out.extend(items.iter().enumerate().map(|(item, one)| {
                part(format!("{id}/{at}.{item}"), Shape::Item, &format!("{})", one.mark), one.text.text())
            })),
        }
    }
    if let Some(deviation) = &paragraph.deviation {
        out.push(part(format!("{id}.afwijking"), Shape::Text, "", deviation.clone()));
    }
    out.extend(
        paragraph.definitions.iter().map(|one| part(one.id.clone(), Shape::Item, &one.term, one.meaning.text())),
    );
    out.extend(paragraph.duties.iter().map(|one| part(one.id.clone(), Shape::Text, &number, one.text.text())));
}

fn table(table: &Table, out: &mut Vec<Part>) {
    let label = table.label.clone().unwrap_or_default();
    out.push(Part { id: table.id.clone(), shape: Shape::Heading, label, texts: vec![table.caption.text()] });
    let columns = table.columns.clone();
    out.push(Part {
        id: format!("{}.kolommen", table.id),
        shape: Shape::Columns,
        label: String::new(),
        texts: columns,
    });
    for row in &table.rows {
        let texts = row.cells.iter().map(super::text::Inline::text).collect();
        out.push(Part { id: row.id.clone(), shape: Shape::Row, label: String::new(), texts });
    }
    for (at, note) in table.footnotes.iter().enumerate() {
        let id = format!("{}.noot.{at}", table.id);
        out.push(Part { id, shape: Shape::Text, label: note.mark.clone(), texts: vec![note.text.text()] });
    }
}

/// A picture cannot be compared; the table that says the same can.
fn figure(figure: &Figure, out: &mut Vec<Part>) {
    let (label, texts) = (figure.caption.clone(), vec![figure.text.text()]);
    out.push(Part { id: figure.id.clone(), shape: Shape::Item, label, texts });
    if let Some(picture) = &figure.picture {
        table(&picture.table, out);
    }
}

/// Two parts of one identity are told apart by counting.
fn numbered_twins(parts: &mut [Part]) {
    let mut seen = BTreeSet::new();
    for part in parts {
        let mut count = 1;
        while !seen.insert(part.id.clone()) {
            count += 1;
            part.id = format!("{}.{count}", part.id.trim_end_matches(&format!(".{}", count - 1)));
        }
    }
}

/// For whom each act is, in the order in which it is told.
const AUDIENCES: &[(Act, &str)] = &[
    (Act::AskInforming, "Betrokkenen"),
    (Act::AskPolicies, "Wie gegevens leest, en wie de toegang beheert"),
    (Act::AskDelivery, "Wie gegevens levert of ontvangt"),
    (Act::AskProcessor, "Verwerkers"),
    (Act::AskDpia, "Wie de risico's beoordeelt"),
    (Act::AskRecords, "Wie het register bijhoudt"),
    (Act::AskSigning, "Wie tekent"),
];

/// How many changes are told to one audience.
const TOLD: usize = 40;

fn summary(diff: &Diff, old: &Sources, new: &Sources) -> Vec<Audience> {
    let audience = |(wanted, who): &(Act, &str)| {
        let asked =
            |event: &&crate::diff::Event| event.asks() && event.asks.acts.iter().any(|asked| asked.act == *wanted);
        let events: Vec<_> = diff.events.iter().filter(asked).collect();
        let first = events.first()?;
        let what = first.asks.acts.iter().find(|asked| asked.act == *wanted).map(|asked| act(asked).nl)?;
        let mut lines: Vec<String> = Vec::new();
        for event in &events {
            // Whoever signs reads all of it below; here he reads what it is about.
            let line = match wanted {
                Act::AskSigning => event.code.code().nl.to_owned(),
                _ => tell(event, old, new, Lang::Nl, 0).line.nl,
            };
            if !lines.contains(&line) {
                lines.push(plain(&line.replace('`', "")));
            }
        }
        lines.dedup();
        if lines.len() > TOLD {
            let more = lines.len() - TOLD;
            lines.truncate(TOLD);
            lines.push(crate::messages::diff::and_more(more).nl);
        }
        Some(Audience { who: (*who).to_owned(), what, lines })
    };
    AUDIENCES.iter().filter_map(audience).collect()
}
