//! What a Word document is made of, as data: paragraphs with a style and runs, tables with widths, lines to be filled in. The
//! templates lay these out as XML; what an agreement is, is not known here.

use serde::Serialize;

/// Something that stands under what comes before it.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Paragraph(Paragraph),
    Table(Table),
    /// The table of contents: a line for each heading.
    Contents {
        lines: Vec<ContentsLine>,
    },
}

/// A heading in the table of contents.
#[derive(Debug, Serialize)]
pub struct ContentsLine {
    pub level: u8,
    pub bookmark: String,
    pub text: String,
}

#[derive(Debug, Default, Serialize)]
pub struct Paragraph {
    pub style: &'static str,
    /// Its place in a list that Word numbers.
    pub number: Option<Number>,
    pub bookmarks: Vec<Bookmark>,
    pub runs: Vec<Run>,
    pub keep_next: bool,
    pub new_page: bool,
    /// Whether the whole paragraph came or went.
    pub change: Option<Change>,
}

/// A list, and how deep in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Number {
    pub list: usize,
    pub level: u8,
}

#[derive(Clone, Debug, Serialize)]
pub struct Bookmark {
    pub id: usize,
    pub name: String,
}

/// A stretch of text of one kind.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Run {
    Text {
        text: String,
        /// The style of the characters.
        look: Option<&'static str>,
        change: Option<Change>,
    },
    Tab,
    /// A reference that still has to be resolved.
    Pending {
        anchor: String,
        text: String,
    },
    /// A reference of which Word knows the number.
    Reference {
        bookmark: String,
        /// What stands before the field.
        before: String,
        instruction: String,
        text: String,
    },
    Link {
        bookmark: String,
        text: String,
    },
    /// A number that Word counts: of a table or a figure.
    Counter {
        bookmark: Bookmark,
        of: String,
        text: String,
    },
    /// A place to be filled in.
    Control {
        id: usize,
        title: String,
        tag: String,
        text: String,
    },
    Picture(Picture),
}

/// A picture that stands in a part of its own.
#[derive(Debug, Serialize)]
pub struct Picture {
    pub id: usize,
    /// The relationship that leads to it as a metafile.
    pub relation: String,
    /// The one that leads to it as SVG.
    pub drawn: String,
    pub name: String,
    pub alt: String,
    /// In EMU, of which 36 000 go into a millimetre.
    pub width: u64,
    pub height: u64,
}

/// That something came or went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    pub kind: ChangeKind,
    pub id: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    Inserted,
    Deleted,
}

/// A table whose first row may be a head, and whose first cells are the heads of their rows.
#[derive(Debug, Serialize)]
pub struct Table {
    pub style: &'static str,
    /// What it is called and how it is made up, for who does not see it.
    pub caption: String,
    pub summary: String,
    /// In twentieths of a point.
    pub widths: Vec<u32>,
    pub width: u32,
    pub has_head: bool,
    pub rows: Vec<Row>,
}

#[derive(Debug, Default, Serialize)]
pub struct Row {
    pub is_head: bool,
    /// Room to write in.
    pub is_high: bool,
    pub change: Option<Change>,
    pub cells: Vec<Cell>,
}

#[derive(Debug, Serialize)]
pub struct Cell {
    pub width: u32,
    /// Over how many columns it goes.
    pub span: usize,
    pub paragraph: Paragraph,
}

impl Run {
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text { text: text.to_owned(), look: None, change: None }
    }

    #[must_use]
    pub fn styled(text: &str, look: &'static str) -> Self {
        Self::Text { text: text.to_owned(), look: Some(look), change: None }
    }
}

impl Paragraph {
    #[must_use]
    pub fn new(style: &'static str, runs: Vec<Run>) -> Self {
        Self { style, runs, ..Self::default() }
    }

    #[must_use]
    pub fn keeping_next(mut self) -> Self {
        self.keep_next = true;
        self
    }
}
