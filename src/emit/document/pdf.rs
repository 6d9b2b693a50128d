//! The agreement as PDF: the view that the other editions print, handed to the crate that lays pages out. Whether the
//! program can do that is decided when it is built.

use crate::checks::Checked;
use crate::emit::Artefacts;
use crate::source::Sources;

/// Whether this program makes PDFs.
pub const IS_MADE: bool = cfg!(feature = "pdf");

/// Writes every edition of the agreement as PDF, where the program can.
#[cfg(feature = "pdf")]
pub fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    use rayon::prelude::*;

    let editions = super::editions(checked, sources).0;
    // The copies have most of their paragraphs in common with the edition that all share, so that one is laid out first.
    let (shared, copies) = editions.split_at(editions.len().min(1));
    let shared: Vec<_> = shared.iter().map(|edition| print(&edition.document)).collect();
    let copies: Vec<_> = copies.par_iter().map(|edition| print(&edition.document)).collect();
    for (edition, printed) in editions.iter().zip(shared.into_iter().chain(copies)) {
        let path = format!("{}overeenkomst.pdf", edition.folder);
        match printed {
            Ok(bytes) => drop(out.files.insert(path, bytes)),
            Err(error) => out.failures.push(format!("{path}: {error}")),
        }
    }
}

#[cfg(not(feature = "pdf"))]
pub fn emit(_: &Checked, _: &Sources, _: &mut Artefacts) {}

#[cfg(feature = "pdf")]
fn print(document: &super::view::Document) -> Result<Vec<u8>, String> {
    let view = serde_json::to_vec(document).map_err(|error| error.to_string())?;
    let pictures: Vec<_> = super::pictures(document)
        .map(|picture| convenant_pdf::Picture { file: &picture.file, svg: &picture.paper })
        .collect();
    convenant_pdf::print(&view, &pictures).map(|printed| printed.bytes).map_err(|error| error.to_string())
}
