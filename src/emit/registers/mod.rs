//! Registers: the record of processing activities of each controller (art. 30(1) GDPR) as CSV and XLSX, and the agreement in the terms of
//! the Data Privacy Vocabulary. What is in them is read off the agreement and its relations; nothing is added.

mod activity;
pub mod dpv;
mod record;
mod sheet;

use super::document::scribe::Scribe;
use super::{Artefacts, file_name};
use crate::checks::Checked;
use crate::source::Sources;
use record::Record;

const DPV: &str = "registers/dpv.jsonld";

/// Adds the records of all controllers, and the graph.
pub fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    let scribe = Scribe::new(checked, sources);
    let activities = activity::activities(checked);
    for controller in record::controllers(checked.agreement()) {
        let record = record::record(checked, &scribe, controller, &activities);
        add(&record, out);
    }
    // A tree of texts always prints.
    let mut text = serde_json::to_string_pretty(&dpv::graph(checked)).unwrap_or_default();
    text.push('\n');
    out.add(DPV, text);
}

fn add(record: &Record, out: &mut Artefacts) {
    let name = file_name(&record.name);
    let (csv, xlsx) = (format!("registers/{name}.csv"), format!("registers/{name}.xlsx"));
    match sheet::csv(record) {
        Ok(bytes) => drop(out.files.insert(csv.clone(), bytes)),
        Err(error) => out.failures.push(format!("{csv}: {error}")),
    }
    match sheet::xlsx(record) {
        Ok(bytes) => drop(out.files.insert(xlsx, bytes)),
        Err(error) => out.failures.push(format!("{xlsx}: {error}")),
    }
    for (at, row) in record.rows.iter().enumerate() {
        // Behind the header; no cell holds a line end.
        out.origin_on(&csv, row.part.clone(), row.span, vec![(at + 2, at + 2)]);
    }
}
