//! The clauses of the document and what they refer to; the places that are still open.

use jiff::civil::Date;

use super::About;
use super::data::Purpose;
use super::general::Definition;
use super::library::Provision;
use super::rules::Duty;
use crate::model::arena::Id;
use crate::model::given::{Given, List};
use crate::model::standing::Standing;
use crate::model::text::Prose;
use crate::model::words::{AnnexContent, TableKind, Topic};
use crate::source::Span;
use crate::vocabulary::{Kind, W};

#[derive(Clone, Debug)]
pub struct Article {
    pub about: About,
    pub topics: List<Topic>,
    pub paragraphs: Vec<Paragraph>,
}

#[derive(Clone, Debug)]
pub struct Paragraph {
    pub name: Option<String>,
    pub span: Span,
    /// How it stands to the standard clauses.
    pub standing: Standing,
    pub topics: List<Topic>,
    /// What it says, in the order of the source.
    pub body: Vec<Part>,
    pub settles: List<Id<Duty>>,
    pub references: Vec<Reference>,
    /// The heading, in an annex.
    pub heading: Given<String>,
}

/// A part of the text of a paragraph.
#[derive(Clone, Debug)]
pub enum Part {
    /// A text of its own.
    Text(Prose),
    /// Items that follow one another: the parts a, b, c.
    Items(Vec<Prose>),
    /// Law in its own words.
    Quotation(Quotation),
    /// A text or an item that is still a hole.
    Open(Span),
}

impl Paragraph {
    /// Every text in it, items included, in the order of the source.
    pub fn texts(&self) -> impl Iterator<Item = &Prose> {
        self.body.iter().flat_map(|part| match part {
            Part::Text(text) => std::slice::from_ref(text),
            Part::Items(items) => items,
            Part::Quotation(_) | Part::Open(_) => &[],
        })
    }
}

/// Words of a provision, and the day on which they stood there.
#[derive(Clone, Debug)]
pub struct Quotation {
    pub span: Span,
    pub of: Given<Id<Provision>>,
    pub words: Given<String>,
    pub on: Given<Date>,
}

/// A typed reference: where to, and what should be found there.
#[derive(Clone, Debug)]
pub struct Reference {
    pub span: Span,
    pub to: Given<Target>,
    pub about: Given<Topic>,
}

/// What a reference points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Article(Id<Article>),
    /// An article and the position of the paragraph in it, from 0.
    Paragraph(Id<Article>, usize),
    Annex(Id<Annex>),
    Figure(Id<Figure>),
    Document(Id<Document>),
    Definition(Id<Definition>),
    /// A provision of the standard library.
    Provision(Id<Provision>),
    /// Any other declaration.
    Other(Kind, u32),
}

#[derive(Clone, Debug)]
pub struct Annex {
    pub about: About,
    pub holds: Given<AnnexContent>,
    pub topics: List<Topic>,
    /// The purposes that its text names.
    pub purposes: List<Id<Purpose>>,
    pub paragraphs: Vec<Paragraph>,
    pub tables: Vec<Table>,
}

#[derive(Clone, Debug)]
pub struct Table {
    pub span: Span,
    pub kind: Given<TableKind>,
    pub caption: Given<String>,
}

/// What a figure shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Image {
    /// The flow of data, as computed.
    Flows,
    File(String),
}

#[derive(Clone, Debug)]
pub struct Figure {
    pub about: About,
    pub image: Given<Image>,
    pub alt: Given<String>,
    pub annex: Given<Id<Annex>>,
}

#[derive(Clone, Debug)]
pub struct Document {
    pub about: About,
    pub version: Given<String>,
    pub dated: Given<Date>,
    pub place: Given<String>,
    pub note: Given<Prose>,
}

/// A `?` in the source.
#[derive(Clone, Debug)]
pub struct Hole {
    pub span: Span,
    /// The declaration it is in.
    pub owner: String,
    /// The property it stands for.
    pub property: W,
    /// The marker it stands behind; [`W::Head`] before any.
    pub clause: W,
    /// Who fills it in, by name.
    pub by: Option<String>,
    pub before: Option<Date>,
}

/// A `[name]` in a text.
#[derive(Clone, Debug)]
pub struct Mention {
    pub span: Span,
    pub name: String,
    /// What it stands for; `None` when nothing has that name.
    pub target: Option<Target>,
    /// The declaration in whose text it stands.
    pub owner: String,
}
