//! The document that is signed: the agreement and its annexes, as Markdown and as one accessible HTML file. A view is
//! computed from the checked agreement (`build`); printers lay out the same view, so that all editions hold the same facts.

mod accepted;
mod annexes;
mod build;
mod clauses;
pub(super) mod dutch;
mod duties;
pub(super) mod facts;
mod facts_of_data;
mod figure;
mod html;
mod markdown;
pub(super) mod overview;
pub mod pdf;
pub(super) mod people;
mod planning;
pub mod redline;
pub(super) mod scribe;
pub(super) mod tables;
mod templates;
pub(super) mod text;
mod view;

use super::Artefacts;
use crate::checks::Checked;
use crate::source::Sources;

const HTML: &str = "document/overeenkomst.html";
const MARKDOWN: &str = "document/overeenkomst.md";

/// Writes the document of an agreement, and for each row, paragraph and block where it comes from.
pub fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    let (document, traced) = build::document(checked, sources);
    out.add_printed(HTML, html::print(&document));
    out.add_printed(MARKDOWN, markdown::agreement(&document));
    for annex in &document.annexes {
        out.add_printed(&path(annex.number), markdown::annex(&document, annex));
    }
    for picture in pictures(&document) {
        out.add(&format!("document/{}", picture.file), picture.alone.clone());
    }
    for part in traced {
        out.origin_marked(HTML, part.part.clone(), part.id.clone(), part.span);
        out.origin_marked(&path(part.place), part.part, part.id, part.span);
    }
    planning::emit(checked, sources, out);
}

/// Every picture in a document that was computed.
fn pictures(document: &view::Document) -> impl Iterator<Item = &view::Picture> {
    let loose = document.overview.iter().flat_map(|overview| &overview.figures);
    let annexed = document.annexes.iter().flat_map(|annex| &annex.figures);
    loose.chain(annexed).filter_map(|figure| figure.picture.as_ref())
}

/// The Markdown file of a place.
fn path(place: text::Place) -> String {
    match place {
        0 => MARKDOWN.to_owned(),
        number => format!("document/{}", markdown::file(number)),
    }
}
