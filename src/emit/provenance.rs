//! `herkomst.json`: for each row or rule of each artefact, the file and line of the source that it comes from.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Artefacts, Origin};
use crate::source::Sources;

/// The file, at the head of the folder that is built.
pub const PROVENANCE: &str = "herkomst.json";

/// One part of an artefact. The order of the fields is the order of the list.
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Row<'a> {
    artefact: &'a str,
    part: &'a str,
    file: &'a str,
    line: usize,
}

#[derive(Serialize)]
struct Provenance<'a> {
    origins: BTreeSet<Row<'a>>,
}

/// Adds the list of where everything comes from.
pub fn emit(sources: &Sources, out: &mut Artefacts) {
    let origins = out.origins.iter().map(|Origin { artefact, part, span }| Row {
        artefact,
        part,
        file: &sources.file(span.file).name,
        line: sources.place(*span).line,
    });
    let origins = origins.collect();
    // Nothing in a row can fail to print.
    let mut text = serde_json::to_string_pretty(&Provenance { origins }).unwrap_or_default();
    text.push('\n');
    out.add(PROVENANCE, text);
}
