//! Articles that take a standard clause (`modelbepaling`): its paragraphs come into the article, where a paragraph of the article
//! with the same name takes the place of the standard one. What an agreement declares itself goes before the library. This is
//! done on what was read, so that names, numbers and references know nothing of it.

use rustc_hash::FxHashMap;

use crate::messages::model as says;
use crate::source::{Diagnostic, Severity, Span};
use crate::vocabulary::{Record, Stated, Value, W};

/// How a paragraph stands to the standard clauses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Its article takes none.
    #[default]
    Own,
    /// It is a paragraph of one.
    Standard,
    /// It takes the place of one.
    Replaces,
    /// It stands beside those.
    Adds,
}

/// The standing of paragraphs, by the place of their keyword.
pub(super) type Standings = FxHashMap<Span, Standing>;

/// Brings the standard clauses into the articles that take them.
pub(super) fn bring_in(records: &mut [Record<'_>], findings: &mut Vec<Diagnostic>) -> Standings {
    let mut standard: FxHashMap<W, Vec<Stated<'_>>> = FxHashMap::default();
    // Own files come before the library, and the first that is about a subject counts.
    for record in records.iter().filter(|record| record.kind() == W::ModelClause) {
        for topic in record.head.iter().filter_map(|atom| word(&atom.value)) {
            standard.entry(topic).or_insert_with(|| record.all(W::Paragraph).cloned().collect());
        }
    }
    let mut standings = Standings::default();
    for record in records.iter_mut().filter(|record| record.kind() == W::Article) {
        let mut taken = Vec::new();
        let mut takes = false;
        for atom in record.all(W::ModelClause).flat_map(|stated| &stated.atoms) {
            let Some(topic) = word(&atom.value) else { continue };
            takes = true;
            if let Some(paragraphs) = standard.get(&topic) {
                taken.extend(paragraphs.iter().cloned());
            } else {
                findings.push(Diagnostic::new("TAAL-71", Severity::Error, atom.span, says::no_model_clause(topic)));
            }
        }
        if takes {
            merge(record, taken, &mut standings);
        }
    }
    standings
}

fn word(value: &Value<'_>) -> Option<W> {
    match value {
        Value::Word(word) => Some(*word),
        _ => None,
    }
}

fn merge<'t>(record: &mut Record<'t>, taken: Vec<Stated<'t>>, standings: &mut Standings) {
    let all = std::mem::take(&mut record.properties);
    let (mut own, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|stated| stated.property.key == W::Paragraph);
    record.properties = others;
    let name = |stated: &Stated<'_>| stated.name.map(|name| name.value.to_owned());
    for paragraph in taken {
        let twin = own.iter().position(|one| name(one).is_some() && name(one) == name(&paragraph));
        let (paragraph, standing) = match twin {
            Some(at) => (own.remove(at), Standing::Replaces),
            None => (paragraph, Standing::Standard),
        };
        standings.insert(paragraph.key, standing);
        record.properties.push(paragraph);
    }
    for paragraph in own {
        standings.insert(paragraph.key, Standing::Adds);
        record.properties.push(paragraph);
    }
}
