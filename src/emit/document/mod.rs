//! The document that is signed: the agreement and its annexes, as Markdown and as one accessible HTML file. A view is
//! computed from the checked agreement (`build`); two printers lay out the same view, so both editions hold the same facts.

mod accepted;
mod annexes;
mod build;
mod clauses;
mod dutch;
mod duties;
mod facts;
mod facts_of_data;
mod html;
mod markdown;
mod overview;
mod people;
mod planning;
pub mod redline;
mod scribe;
mod tables;
mod templates;
mod text;
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
    for part in traced {
        out.origin_marked(HTML, part.part.clone(), part.id.clone(), part.span);
        out.origin_marked(&path(part.place), part.part, part.id, part.span);
    }
    planning::emit(checked, sources, out);
}

/// The Markdown file of a place.
fn path(place: text::Place) -> String {
    match place {
        0 => MARKDOWN.to_owned(),
        number => format!("document/{}", markdown::file(number)),
    }
}
