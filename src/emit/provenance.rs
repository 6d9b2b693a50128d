//! `herkomst.json`: for each row or rule of each artefact the lines on which it stands, the file and line of the source that it
//! comes from, what is written there, and the law behind it. It holds all that is needed to answer why a line is there.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::law::{self, Law};
use super::{Artefacts, Origin};
use crate::model::Agreement;
use crate::source::{Sources, Span};

/// The file, at the head of the folder that is built.
pub const PROVENANCE: &str = "herkomst.json";

/// One part of an artefact. The order of the fields is the order of the list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Row {
    pub artefact: String,
    pub part: String,
    pub file: String,
    pub line: usize,
    /// The lines of the artefact, from 1, both ends included.
    pub lines: Vec<(usize, usize)>,
    /// What the source says there, on one line.
    pub clause: String,
    /// Paths into [`Provenance::law`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<String>,
}

/// A provision as it is cited, and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited {
    pub citation: String,
    pub says: String,
}

/// The whole list.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    pub origins: BTreeSet<Row>,
    pub law: BTreeMap<String, Cited>,
}

/// How much of a long clause is told.
const LONGEST: usize = 600;

/// Adds the list of where everything comes from.
pub fn emit(agreement: &Agreement, sources: &Sources, out: &mut Artefacts) {
    let law = law::of(agreement);
    let origins: BTreeSet<_> = out.origins.iter().map(|origin| row(agreement, sources, &law, out, origin)).collect();
    let cited: BTreeSet<&String> = origins.iter().flat_map(|row| &row.law).collect();
    let provisions = agreement.provisions.values().filter(|provision| cited.contains(&provision.path));
    let law = provisions.map(|provision| {
        let (citation, says) = (provision.citation.clone(), provision.says.clone());
        (provision.path.clone(), Cited { citation, says })
    });
    let provenance = Provenance { law: law.collect(), origins };
    // Nothing in a row can fail to print.
    let mut text = serde_json::to_string_pretty(&provenance).unwrap_or_default();
    text.push('\n');
    out.add(PROVENANCE, text);
}

fn row(agreement: &Agreement, sources: &Sources, law: &Law, out: &Artefacts, origin: &Origin) -> Row {
    let Origin { artefact, part, mark, span, law_of, lines } = origin;
    let marked = || out.lines.get(artefact).and_then(|lines| lines.get(mark)).cloned().unwrap_or_default();
    let law = law.get(law_of).into_iter().flatten().map(|id| agreement.provisions[*id].path.clone());
    Row {
        artefact: artefact.clone(),
        part: part.clone(),
        file: sources.file(span.file).name.to_string(),
        line: sources.place(*span).line,
        lines: if lines.is_empty() { marked() } else { lines.clone() },
        clause: clause(sources, *span),
        law: law.collect(),
    }
}

/// The lines that a place lies on, white space folded.
fn clause(sources: &Sources, span: Span) -> String {
    let text = &sources.file(span.file).text;
    let (start, end) = (span.start as usize, span.end as usize);
    let first = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let last = text.get(end..).and_then(|after| after.find('\n')).map_or(text.len(), |at| end + at);
    let whole = text.get(first..last).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    match whole.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", whole.get(..end).unwrap_or_default()),
        None => whole,
    }
}

impl Provenance {
    /// Reads the list, which may have been tampered with.
    pub fn parse(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes)
    }

    /// The parts of an artefact that a line belongs to: of those with the fewest lines, all.
    #[must_use]
    pub fn at(&self, artefact: &str, line: usize) -> Vec<&Row> {
        let covers = |row: &Row| {
            let around = row.lines.iter().filter(|(first, last)| (*first..=*last).contains(&line));
            around.map(|(first, last)| last - first).min()
        };
        let rows = self.origins.iter().filter(|row| row.artefact == artefact);
        let around: Vec<_> = rows.filter_map(|row| Some((covers(row)?, row))).collect();
        let least = around.iter().map(|(size, _)| *size).min();
        around.into_iter().filter(|(size, _)| Some(*size) == least).map(|(_, row)| row).collect()
    }
}
