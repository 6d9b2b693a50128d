//! The public summary: the essence of the arrangement (article 26(2) GDPR) for the people whose data it is about. It is computed
//! from the same agreement as the document and worded here in plain Dutch, as questions with short answers; what the agreement
//! leaves open is a blank, and what it does not say is said to be not agreed on.

mod people;
mod processing;
mod rights;
mod words;

use serde::Serialize;

use super::scribe::Scribe;
use super::text::{Inline, clean};
use super::view::{Fact, Row, Table};
use super::{build, dutch, html, markdown, tables};
use crate::checks::Checked;
use crate::emit::Artefacts;
use crate::source::Sources;

const HTML: &str = "document/samenvatting.html";
const MARKDOWN: &str = "document/samenvatting.md";

/// The summary as it is laid out.
#[derive(Debug, Serialize)]
pub struct Summary {
    pub title: String,
    /// What a draft says of itself.
    pub draft: Option<Inline>,
    pub facts: Vec<Fact>,
    pub lead: Vec<Inline>,
    pub sections: Vec<Section>,
}

/// A question and its answer.
#[derive(Debug, Serialize)]
pub struct Section {
    pub id: &'static str,
    pub heading: &'static str,
    pub blocks: Vec<Block>,
}

/// A part of an answer.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Text { text: Inline },
    List { items: Vec<Inline> },
    Table { table: Table },
}

/// Writes the summary of an agreement between joint controllers; any other agreement has no arrangement to tell of.
pub fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    let agreement = checked.agreement();
    if agreement.general.controllers.is_absent() {
        return;
    }
    let scribe = Scribe::new(checked, sources);
    let called = agreement.general.about.as_ref().map_or_else(String::new, dutch::title);
    let draft = (!checked.is_final()).then(|| build::draft(agreement));
    let title = clean(&format!("Wat er met uw gegevens gebeurt – {called}"));
    let title = if draft.is_some() { format!("CONCEPT – {title}") } else { title };
    let summary =
        Summary { title, draft, facts: build::facts(&scribe), lead: words::lead(), sections: sections(&scribe) };
    out.add_printed(HTML, html::summary(&summary));
    out.add_printed(MARKDOWN, markdown::summary(&summary));
}

fn sections(scribe: &Scribe<'_>) -> Vec<Section> {
    let all = [
        people::who_decide(scribe),
        processing::what_for(scribe),
        processing::which_data(scribe),
        processing::who_sees(scribe),
        processing::how_long(scribe),
        rights::who_tells(scribe),
        rights::which_rights(scribe),
        rights::when_it_goes_wrong(scribe),
        people::where_to_go(scribe),
        people::where_to_complain(),
    ];
    all.into_iter().collect()
}

fn section(id: &'static str, heading: &'static str, blocks: Vec<Block>) -> Section {
    Section { id, heading, blocks }
}

fn say(text: &str) -> Block {
    Block::Text { text: Inline::plain(text) }
}

fn text(text: Inline) -> Block {
    Block::Text { text: text.sentence() }
}

fn list(items: Vec<Inline>) -> Block {
    Block::List { items }
}

/// A table with an anchor; what a cell does not say is a dash.
fn table(id: &str, caption: &str, columns: &[&str], rows: Vec<Vec<Option<Inline>>>) -> Block {
    let mut table = tables::with_columns(columns);
    table.id = format!("tabel-{id}");
    table.caption = Inline::plain(caption);
    let rows = rows.into_iter().enumerate().map(|(at, cells)| Row {
        id: format!("tabel-{id}.{}", at + 1),
        cells: cells.into_iter().map(tables::cell).collect(),
    });
    table.rows = rows.collect();
    Block::Table { table }
}
