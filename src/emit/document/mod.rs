//! The document that is signed: the agreement and its annexes, as Markdown, as one accessible HTML file, for Word and as PDF. A
//! view is computed from the checked agreement (`build`) and comes in `editions`; every format prints the same view, so that all
//! hold the same facts.

mod accepted;
mod annexes;
mod build;
mod clauses;
pub(super) mod dutch;
mod duties;
mod editions;
pub(super) mod facts;
mod facts_of_data;
mod figure;
mod formats;
mod html;
mod known;
mod markdown;
pub(super) mod overview;
mod paint;
pub mod pdf;
pub(super) mod people;
mod planning;
pub mod redline;
pub(super) mod scribe;
mod summary;
pub(super) mod tables;
mod templates;
pub(super) mod text;
mod view;
mod word;

use rayon::prelude::*;

use self::editions::Edition;
use self::formats::{FORMATS, File};
use self::scribe::{Scribe, Traced};
use super::Artefacts;
use crate::checks::Checked;
use crate::source::{Sources, Span};

/// Writes the document of an agreement in every edition and format, and for each row, paragraph and block where it comes from.
pub fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    let (editions, traced) = editions(checked, sources);
    for picture in editions.iter().take(1).flat_map(|shared| pictures(&shared.document)) {
        out.add(&format!("document/{}", picture.file), picture.alone.clone());
    }
    let wanted: Vec<_> =
        editions.iter().flat_map(|edition| FORMATS.iter().map(move |format| (edition, format))).collect();
    let printed: Vec<_> = wanted.par_iter().map(|(edition, format)| (*edition, format(edition))).collect();
    for (edition, file) in
        printed.into_iter().flat_map(|(edition, files)| files.into_iter().map(move |file| (edition, file)))
    {
        add(out, &edition.folder, file);
    }
    for edition in &editions {
        traced.iter().filter(|part| edition.told.holds(part)).for_each(|part| tell(out, edition, part));
    }
    planning::emit(checked, sources, out);
    summary::emit(checked, sources, out);
}

/// Every edition, the shared one first, and where each part of the document comes from.
fn editions(checked: &Checked, sources: &Sources) -> (Vec<Edition>, Vec<Traced>) {
    let (document, traced) = build::document(checked, sources);
    (editions::all(&Scribe::new(checked, sources), document), traced)
}

/// A part of the document, and where in the source it comes from.
#[derive(Clone, Debug)]
pub struct Clause {
    /// The number of the annex that it is in; 0 for the agreement itself and what stands behind it.
    pub annex: usize,
    /// `tabel-3/geboortejaar`
    pub part: String,
    pub span: Span,
}

/// Every part of the document, without printing it.
#[must_use]
pub fn clauses(checked: &Checked, sources: &Sources) -> Vec<Clause> {
    let (_, traced) = build::document(checked, sources);
    traced.into_iter().map(|part| Clause { annex: part.place, part: part.part, span: part.span }).collect()
}

fn add(out: &mut Artefacts, folder: &str, file: File) {
    let path = format!("{folder}{}", file.name);
    match file.bytes {
        Ok(bytes) => {
            if !file.lines.is_empty() {
                out.lines.insert(path.clone(), file.lines);
            }
            out.files.insert(path, bytes);
        }
        Err(error) => out.failures.push(format!("{path}: {error}")),
    }
}

/// Notes where a part of an edition comes from.
fn tell(out: &mut Artefacts, edition: &Edition, part: &Traced) {
    let markdown = if edition.in_one { markdown::file(0) } else { markdown::file(part.place) };
    for name in ["overeenkomst.html", &markdown] {
        out.origin_marked(&format!("{}{name}", edition.folder), part.part.clone(), part.id.clone(), part.span);
    }
}

/// Every picture in a document that was computed.
fn pictures(document: &view::Document) -> impl Iterator<Item = &view::Picture> {
    let loose = document.overview.iter().flat_map(|overview| &overview.figures);
    let annexed = document.annexes.iter().flat_map(|annex| &annex.figures);
    loose.chain(annexed).filter_map(|figure| figure.picture.as_ref())
}
