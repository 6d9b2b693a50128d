//! Lays out the view of a document as a PDF that can be read aloud (PDF/UA-1) and kept (PDF/A-2a). The view comes in as
//! JSON and is only ever data: nothing of it is run as a template. What an agreement is, is not known here.

mod anchors;
mod desk;
mod letters;

use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst::{WorldExt, compile};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, pdf};

use desk::Desk;
pub use letters::covers;

/// A picture of the view: the name of its file there, and its SVG.
#[derive(Clone, Copy, Debug)]
pub struct Picture<'a> {
    pub file: &'a str,
    pub svg: &'a str,
}

/// Why there is no PDF: a mistake in the template, or a view that it does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(String);

impl std::fmt::Display for Error {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// A PDF, and what the layout engine remarks on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub bytes: Vec<u8>,
    pub remarks: Vec<String>,
}

/// Lays out a view. The same view gives the same bytes: no clock is read, and no file.
pub fn print(view: &[u8], pictures: &[Picture<'_>]) -> Result<Printed, Error> {
    let view = readable(view).map_err(|error| Error(format!("the view is no JSON: {error}")))?;
    let desk = Desk::with(view, pictures)?;
    let laid = compile::<PagedDocument>(&desk);
    let said = |all: &[SourceDiagnostic]| all.iter().map(|one| told(&desk, one)).collect::<Vec<_>>();
    let remarks = said(&laid.warnings);
    let document = laid.output.map_err(|all| Error(said(&all).join("; ")))?;
    let bytes = pdf(&document, &options()?).map_err(|all| Error(said(&all).join("; ")))?;
    Ok(Printed { bytes, remarks })
}

/// The view as the template reads it: with letters that can be shown, and the names that links may lead to.
fn readable(view: &[u8]) -> serde_json::Result<Vec<u8>> {
    let mut view: Value = serde_json::from_slice(view)?;
    letters::spell(&mut view);
    let places = anchors::single(&view);
    if let Value::Object(parts) = &mut view {
        parts.insert("places".to_owned(), Value::Object(places));
    }
    serde_json::to_vec(&view)
}

/// Lets go of what the layout engine remembers, for a program that goes on after many documents.
pub fn forget() {
    typst::comemo::evict(0);
}

fn options() -> Result<PdfOptions, Error> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    Ok(PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Convenant".to_owned())),
        timestamp: None,
        page_ranges: None,
        standards: standards.map_err(|error| Error(error.message().to_string()))?,
        tagged: true,
        pretty: false,
    })
}

/// A remark of the engine, with the line of the template that it is about.
fn told(desk: &Desk, said: &SourceDiagnostic) -> String {
    let line = desk.range(said.span).map(|range| Desk::line(range.start));
    let place = line.map_or_else(String::new, |line| format!("template, line {line}: "));
    let hints = said.hints.iter().map(|hint| format!(" ({})", hint.v)).collect::<String>();
    format!("{place}{}{hints}", said.message)
}
