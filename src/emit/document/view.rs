//! What a document shows, as data: everything is decided and worded here, so that a printer or a template only lays out.
//! No format is known.

use serde::Serialize;

use super::text::{Inline, Place};

/// The whole document.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Document {
    /// The title, with the mark of a draft.
    pub title: String,
    /// The day of the text, as far as it has one: for the properties of a file (`2026-03-01`).
    pub day: Option<String>,
    /// What a draft says of itself; `None` for a final document.
    pub draft: Option<Inline>,
    /// The fingerprint of the source that it was built from.
    pub fingerprint: String,
    /// Version, date and the like.
    pub facts: Vec<Fact>,
    pub parties: Option<Parties>,
    pub preambles: Option<Preambles>,
    pub clauses: Option<Clauses>,
    pub overview: Option<Overview>,
    pub accepted: Option<AcceptedPart>,
    pub signing: Option<Signing>,
    pub annexes: Vec<Annex>,
}

/// A heading that can be pointed at.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Heading {
    pub id: String,
    /// With its number: `Artikel 7 – Melding`.
    pub text: String,
}

/// A label and what it stands for.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    pub label: String,
    pub text: Inline,
}

/// An entry with a number of its own.
#[derive(Clone, Debug, Serialize)]
pub struct Numbered {
    pub id: String,
    pub number: String,
    pub text: Inline,
}

#[derive(Clone, Debug, Serialize)]
pub struct Parties {
    pub heading: Heading,
    pub items: Vec<Numbered>,
    /// Sentences about all of them.
    pub closing: Vec<Inline>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Preambles {
    pub heading: Heading,
    pub items: Vec<Numbered>,
}

/// The articles.
#[derive(Clone, Debug, Serialize)]
pub struct Clauses {
    pub heading: Heading,
    pub articles: Vec<Article>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Article {
    pub heading: Heading,
    pub paragraphs: Vec<Paragraph>,
}

/// A `lid`, or a part of an annex.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Paragraph {
    pub id: String,
    /// `7.1`; none in an annex.
    pub number: Option<String>,
    /// The heading, in an annex.
    pub heading: Option<String>,
    pub body: Vec<Block>,
    /// How it departs from the standard clause that its article takes; none where it does not.
    pub deviation: Option<String>,
    pub definitions: Vec<Definition>,
    /// What follows from the duties that the paragraph arranges.
    pub duties: Vec<DutyText>,
}

/// A text of a paragraph, or items of it that follow one another.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Text { text: Inline },
    Items { items: Vec<Item> },
}

#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// `a`
    pub mark: String,
    pub text: Inline,
}

#[derive(Clone, Debug, Serialize)]
pub struct Definition {
    pub id: String,
    pub term: String,
    pub meaning: Inline,
}

#[derive(Clone, Debug, Serialize)]
pub struct DutyText {
    pub id: String,
    pub text: Inline,
}

/// Facts of the agreement for which its text has no place of their own.
#[derive(Clone, Debug, Serialize)]
pub struct Overview {
    pub heading: Heading,
    pub definitions: Vec<Definition>,
    pub duties: Vec<DutyText>,
    pub tables: Vec<Table>,
    pub figures: Vec<Figure>,
}

/// A table whose rows have a head.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    pub id: String,
    /// `Tabel 1`; none for a table that is not numbered.
    pub label: Option<String>,
    pub caption: Inline,
    /// The mark of a note to the whole table.
    pub mark: String,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
    pub footnotes: Vec<Footnote>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub id: String,
    pub cells: Vec<Inline>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Footnote {
    pub mark: String,
    pub text: Inline,
}

#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    pub id: String,
    pub caption: String,
    /// What it shows, in words; where there is no picture also where that is, or a blank.
    pub text: Inline,
    pub picture: Option<Picture>,
}

/// A picture that was computed, with a table that says the same.
#[derive(Clone, Debug, Serialize)]
pub struct Picture {
    /// Its file, beside the document.
    pub file: String,
    /// SVG for a page that has its style sheet.
    pub inline: String,
    /// SVG with its style sheet, as in the file.
    #[serde(skip)]
    pub alone: String,
    /// The same as a metafile, and its size in pixels.
    #[serde(skip)]
    pub metafile: Vec<u8>,
    #[serde(skip)]
    pub size: (f64, f64),
    /// SVG for paper: a plain style sheet, in one set of colours, that any program reads.
    #[serde(skip)]
    pub paper: String,
    pub alt: String,
    pub table: Table,
}

#[derive(Clone, Debug, Serialize)]
pub struct AcceptedPart {
    pub heading: Heading,
    pub intro: String,
    pub items: Vec<AcceptedItem>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AcceptedItem {
    pub id: String,
    pub code: String,
    pub finding: Inline,
    pub reason: Inline,
    pub facts: Vec<Fact>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Signing {
    pub heading: Heading,
    pub intro: Inline,
    pub blocks: Vec<Signature>,
}

/// The place where one party signs.
#[derive(Clone, Debug, Serialize)]
pub struct Signature {
    pub id: String,
    pub on_behalf: Inline,
    pub signers: Vec<Vec<Fact>>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Annex {
    pub number: Place,
    pub heading: Heading,
    pub paragraphs: Vec<Paragraph>,
    pub tables: Vec<Table>,
    pub figures: Vec<Figure>,
    pub contacts: Vec<Contact>,
}

/// The contact details of one party.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    pub id: String,
    pub party: String,
    pub groups: Vec<ContactGroup>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ContactGroup {
    pub title: String,
    pub rows: Vec<Fact>,
}
