//! The standard library: countries, and sources of rules with their provisions.

use super::data::type_clauses;
use crate::model::arena::Id;
use crate::model::context::Lower;
use crate::model::types::{About, Agreement, Country, Edition, LawSource, Provision};
use crate::model::words::Topic;
use crate::vocabulary::{Record, Stated, Value, W};

pub(super) fn country<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Country {
    Country { about, eea: lower.one(record, W::Eea) }
}

pub(super) fn source<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About, agreement: &mut Agreement) {
    let abbreviation = lower.one::<String>(record, W::Abbreviation);
    let label = abbreviation.known().cloned().unwrap_or_else(|| about.title.clone());
    let source = LawSource {
        about,
        abbreviation,
        place: lower.one(record, W::Place),
        version: lower.one(record, W::Version),
        edition: edition(lower, record),
    };
    let dates = (lower.one(record, W::Since).get(), lower.one(record, W::Until).get());
    let id = agreement.sources.push(source);
    for stated in record.all(W::Provision) {
        if let Some(Value::Name(path)) = stated.first(W::Head).map(|atom| &atom.value) {
            let mut provision = provision(lower, stated, id, path, &label);
            if provision.from.is_none() && provision.until.is_none() {
                (provision.from, provision.until) = dates;
            }
            agreement.provisions.push(provision);
        }
    }
}

fn edition<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> Option<Edition> {
    let stated = record.get(W::Edition)?;
    Some(Edition { from: lower.behind(stated, W::From).get(), until: lower.behind(stated, W::Until).get() })
}

fn provision<'t>(
    lower: &mut Lower<'_, 't>,
    stated: &Stated<'t>,
    source: Id<LawSource>,
    path: &str,
    label: &str,
) -> Provision {
    let cite = lower.behind::<String>(stated, W::AsKind);
    let element = lower.behind(stated, W::Type).get().map(|word| type_clauses(lower, stated, word));
    Provision {
        path: path.to_owned(),
        span: stated.span,
        source,
        citation: cite.known().map_or_else(|| path.to_owned(), |cite| format!("{cite} {label}")),
        says: lower.behind::<String>(stated, W::Says).known().cloned().unwrap_or_default(),
        from: lower.behind(stated, W::Since).get(),
        until: lower.behind(stated, W::Until).get(),
        term: lower.behind(stated, W::TimeLimit).get(),
        element,
        topics: lower.list_behind::<Topic>(stated, W::About).iter().collect(),
        terms: lower.list_behind::<String>(stated, W::Definition).values().cloned().collect(),
        key: lower.behind(stated, W::On).get(),
        excludes: lower.list_behind::<Id<Provision>>(stated, W::Without).iter().collect(),
        with: lower.list_behind::<Id<Provision>>(stated, W::Where).iter().collect(),
        covers: lower.list_behind(stated, W::For).iter().collect(),
        body: lower.behind(stated, W::By).get(),
        organ: text(lower, stated, W::Organ),
        successor: lower.behind(stated, W::Successor).get(),
        formerly: text(lower, stated, W::Formerly).zip(text(lower, stated, W::Now)),
        values: lower.list_behind::<String>(stated, W::Values).values().cloned().collect(),
        natures: lower.list_behind(stated, W::Nature).iter().collect(),
        coarser: lower.behind(stated, W::Coarser).get(),
        elements: elements(lower, stated),
        only: lower.list_behind(stated, W::Only).iter().collect(),
        core: lower.list_behind(stated, W::DutyEssence).iter().collect(),
    }
}

/// The elements of other standards that an entry names. A standard that the agreement does not use is not read, and then
/// none of its elements can be meant.
fn elements(lower: &Lower<'_, '_>, stated: &Stated<'_>) -> Vec<Id<Provision>> {
    let paths = stated.behind(W::Source).filter_map(|atom| match &atom.value {
        Value::Name(path) => lower.names.provision(path),
        _ => None,
    });
    paths.map(Id::new).collect()
}

fn text<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>, marker: W) -> Option<String> {
    lower.behind::<String>(stated, marker).known().cloned()
}
