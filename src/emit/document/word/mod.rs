//! The Word edition: one package with the agreement and all annexes, with real styles, numbers that Word counts itself, and
//! references that lead somewhere. `flow` turns the view into blocks, `package` lays those out as XML and packs them.

mod blocks;
mod flow;
mod lists;
mod marks;
mod package;
mod tables;

use minijinja::Error;

use super::view::Document;
use package::Facts;

/// The whole document.
pub fn print(document: &Document) -> Result<Vec<u8>, Error> {
    let version = document.facts.iter().find(|fact| fact.label == "Versie").map(|fact| fact.text.text());
    let facts = Facts {
        title: document.title.clone(),
        is_draft: document.draft.is_some(),
        version: version.unwrap_or_default(),
        fingerprint: document.fingerprint.clone(),
    };
    package::pack(&facts, &flow::write(document))
}
