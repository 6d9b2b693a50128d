//! Back-ends: functions from the checked agreement to artefacts, as a map from path to bytes. They cannot see an agreement
//! that was not checked, and they write no files.

mod build;
pub mod carried;
pub mod document;
mod law;
mod lines;
pub mod manifest;
pub mod marks;
pub mod policies;
pub mod provenance;
pub mod registers;
pub mod validators;

pub use build::{Kind, build, build_telling};

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::checks::Checked;
use crate::source::{Sources, Span};

/// Everything a build makes.
#[derive(Debug, Default)]
pub struct Artefacts {
    /// Path, relative to the output folder and with forward slashes, to bytes.
    pub files: BTreeMap<String, Vec<u8>>,
    pub origins: Vec<Origin>,
    /// On which lines the marked parts of each artefact stand.
    pub lines: BTreeMap<String, marks::Lines>,
    /// Artefacts that could not be printed, with the reason: a mistake in the program, after which nothing may be written.
    pub failures: Vec<String>,
}

/// Where a part of an artefact comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The path of the artefact.
    pub artefact: String,
    /// The row or rule in it: `tabel-1/toewijzingen`, or the name of a policy.
    pub part: String,
    /// The mark that shows where it stands; mostly the part itself.
    pub mark: String,
    pub span: Span,
    /// The place whose law it rests on: mostly its own, and of a right for one purpose that purpose's.
    pub law_of: Span,
    /// The lines on which it stands, from 1, where those are known without marks.
    pub lines: Vec<(usize, usize)>,
}

impl Artefacts {
    /// Adds a file of text, and takes the marks out of it.
    pub fn add(&mut self, path: &str, text: String) {
        let mut text = text;
        if marks::is_marked(&text) {
            let (unmarked, lines) = marks::unmark(&text);
            text = unmarked;
            self.lines.insert(path.to_owned(), lines);
        }
        self.files.insert(path.to_owned(), text.into_bytes());
    }

    /// Adds a file of text that was printed, or notes why it could not be.
    pub fn add_printed(&mut self, path: &str, printed: Result<String, minijinja::Error>) {
        match printed {
            Ok(text) => self.add(path, text),
            Err(error) => self.failures.push(format!("{path}: {error:#}")),
        }
    }

    /// The same, of a file that is no text.
    pub fn add_packed(&mut self, path: &str, packed: Result<Vec<u8>, minijinja::Error>) {
        match packed {
            Ok(bytes) => drop(self.files.insert(path.to_owned(), bytes)),
            Err(error) => self.failures.push(format!("{path}: {error:#}")),
        }
    }

    /// Takes over what was built apart.
    fn absorb(&mut self, other: Self) {
        self.files.extend(other.files);
        self.origins.extend(other.origins);
        self.lines.extend(other.lines);
        self.failures.extend(other.failures);
    }

    /// Notes where a part of an artefact comes from.
    pub fn origin(&mut self, artefact: &str, part: impl Into<String>, span: Span) {
        let part = part.into();
        self.origin_marked(artefact, part.clone(), part, span);
    }

    /// The same, of a part that is marked otherwise.
    pub fn origin_marked(&mut self, artefact: &str, part: impl Into<String>, mark: impl Into<String>, span: Span) {
        let (part, mark) = (part.into(), mark.into());
        self.origins.push(Origin { artefact: artefact.to_owned(), part, mark, span, law_of: span, lines: Vec::new() });
    }

    /// The same, of a part that rests on the law of another place than its own.
    pub fn origin_resting_on(&mut self, artefact: &str, part: impl Into<String>, span: Span, law_of: Span) {
        let (artefact, part) = (artefact.to_owned(), part.into());
        self.origins.push(Origin { artefact, mark: part.clone(), part, span, law_of, lines: Vec::new() });
    }

    /// The same, of a part of which the lines are known.
    pub fn origin_on(&mut self, artefact: &str, part: impl Into<String>, span: Span, lines: Vec<(usize, usize)>) {
        self.origin_on_resting_on(artefact, part, span, span, lines);
    }

    /// The same, of a part that rests on the law of another place.
    pub fn origin_on_resting_on(
        &mut self,
        artefact: &str,
        part: impl Into<String>,
        span: Span,
        law_of: Span,
        lines: Vec<(usize, usize)>,
    ) {
        let (artefact, part) = (artefact.to_owned(), part.into());
        self.origins.push(Origin { artefact, mark: part.clone(), part, span, law_of, lines });
    }
}

/// Whether what is built may be signed and used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    Concept,
    Final,
}

impl Draft {
    #[must_use]
    pub fn of(checked: &Checked) -> Self {
        if checked.is_final() { Self::Final } else { Self::Concept }
    }

    /// The word that artefacts carry.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Concept => "concept",
            Self::Final => "definitief",
        }
    }
}

/// `doelen_en_gegevens.convenant:42`
fn place(sources: &Sources, span: Span) -> String {
    format!("{}:{}", sources.file(span.file).name, sources.place(span).line)
}

/// `urn:convenant:grjr:2023.1:toewijzingen`; other characters than those of a plain name are escaped.
fn urn(parts: &[&str]) -> String {
    parts.iter().fold("urn:convenant".to_owned(), |urn, part| format!("{urn}:{}", escaped(part)))
}

/// A name as part of a file name: plain characters stay, others are escaped, and what is too long for a file system is cut.
fn file_name(name: &str) -> String {
    const LONGEST: usize = 120;
    let escaped = escaped(name);
    if escaped.len() <= LONGEST {
        return escaped;
    }
    let digest = manifest::digest(name.as_bytes());
    let tail = digest.get(digest.len().saturating_sub(16)..).unwrap_or_default();
    format!("{}-{tail}", escaped.get(..LONGEST).unwrap_or_default())
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-') {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
