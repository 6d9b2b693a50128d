//! The agreement as PDF: the view that the other editions print, handed to the crate that lays pages out. Whether the
//! program can do that is decided when it is built.

use crate::checks::Checked;
use crate::emit::Artefacts;
use crate::source::Sources;

/// Whether this program makes PDFs.
pub const IS_MADE: bool = cfg!(feature = "pdf");

/// Writes the agreement as PDF, where the program can.
#[cfg(feature = "pdf")]
pub fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    let (document, _) = super::build::document(checked, sources);
    match print(&document) {
        Ok(bytes) => drop(out.files.insert(PDF.to_owned(), bytes)),
        Err(error) => out.failures.push(format!("{PDF}: {error}")),
    }
}

#[cfg(not(feature = "pdf"))]
pub fn emit(_: &Checked, _: &Sources, _: &mut Artefacts) {}

#[cfg(feature = "pdf")]
const PDF: &str = "document/overeenkomst.pdf";

#[cfg(feature = "pdf")]
fn print(document: &super::view::Document) -> Result<Vec<u8>, String> {
    let view = serde_json::to_vec(document).map_err(|error| error.to_string())?;
    let pictures: Vec<_> = super::pictures(document)
        .map(|picture| convenant_pdf::Picture { file: &picture.file, svg: &picture.paper })
        .collect();
    convenant_pdf::print(&view, &pictures).map(|printed| printed.bytes).map_err(|error| error.to_string())
}
