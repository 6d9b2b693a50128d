//! Back-ends: functions from the checked agreement to artefacts, as a map from path to bytes. They cannot see an agreement
//! that was not checked, and they write no files.

pub mod document;
pub mod manifest;

use std::collections::BTreeMap;

use crate::source::Span;

/// Everything a build makes.
#[derive(Debug, Default)]
pub struct Artefacts {
    /// Path, relative to the output folder and with forward slashes, to bytes.
    pub files: BTreeMap<String, Vec<u8>>,
    pub origins: Vec<Origin>,
}

/// Where a part of an artefact comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The path of the artefact.
    pub artefact: String,
    /// The row or rule in it: `tabel-1/toewijzingen`, or the name of a policy.
    pub part: String,
    pub span: Span,
}

impl Artefacts {
    /// Adds a file of text.
    pub fn add(&mut self, path: &str, text: String) {
        self.files.insert(path.to_owned(), text.into_bytes());
    }

    /// Notes where a part of an artefact comes from.
    pub fn origin(&mut self, artefact: &str, part: impl Into<String>, span: Span) {
        self.origins.push(Origin { artefact: artefact.to_owned(), part: part.into(), span });
    }
}
