//! The Word edition: one package with the agreement and all annexes, with real styles, numbers that Word counts itself, and
//! references that lead somewhere. `flow` turns the view into blocks, `package` lays those out as XML and packs them.

mod blocks;
mod flow;
mod lists;
mod marks;
mod package;
mod redline;
mod tables;

use minijinja::Error;

use super::redline::Redline;
use super::view::Document;
use package::Facts;

/// The whole document.
pub fn print(document: &Document) -> Result<Vec<u8>, Error> {
    let version = document.facts.iter().find(|fact| fact.label == "Versie").map(|fact| fact.text.text());
    let fingerprint = document.fingerprint.clone();
    let lead = version.iter().map(|version| format!("Versie {version} · ")).collect::<String>();
    let facts = Facts {
        title: document.title.clone(),
        is_draft: document.draft.is_some(),
        status: if document.draft.is_some() { "Concept" } else { "Definitief" },
        version: version.unwrap_or_default(),
        foot: format!("{lead}kenmerk {fingerprint}"),
        fingerprint,
    };
    package::pack(&facts, &flow::write(document))
}

/// The change from one version to another, tracked.
pub fn redline(redline: &Redline) -> Result<Vec<u8>, Error> {
    let facts = Facts {
        title: redline.title.clone(),
        is_draft: false,
        status: "",
        version: String::new(),
        foot: redline.versions.clone(),
        fingerprint: String::new(),
    };
    package::pack(&facts, &redline::write(redline))
}
