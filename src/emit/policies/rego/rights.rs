//! The data of the policy: the normal form of access as nested objects, `rechten[rol][gegeven][doel][granulariteit]`.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::RIGHTS;
use crate::checks::Checked;
use crate::emit::policies::decided::number;
use crate::emit::{Artefacts, Draft, place};
use crate::model::Agreement;
use crate::relations::normal::{Key, Level};
use crate::relations::{Atom, Normal, Term};
use crate::source::Sources;

/// The document `data.convenant`. Each way names the line it comes from.
pub(super) fn data(checked: &Checked, sources: &Sources, out: &mut Artefacts) -> Value {
    let agreement = checked.agreement();
    let mut rights = Map::new();
    for (key, terms) in Normal::of(agreement, checked.relations()).iter() {
        let path = path(agreement, key);
        let ways: Vec<Value> = ways(terms)
            .into_iter()
            .map(|way| {
                let span = agreement.grants[way.grant].span;
                out.origin(RIGHTS, path.join("/"), span);
                said(agreement, &way, &place(sources, span))
            })
            .collect();
        put(&mut rights, &path, Value::Array(ways));
    }
    json!({ "convenant": { "status": Draft::of(checked).word(), "rechten": rights } })
}

/// Role, field, purpose and granularity, as the policy looks them up.
fn path(agreement: &Agreement, key: &Key) -> [String; 4] {
    let (data, field) = (&agreement.data[key.data].about.name, &agreement.fields[key.field].about.name);
    [
        agreement.roles[key.role].about.name.clone(),
        format!("{data}.{field}"),
        agreement.purposes[key.purpose].about.name.clone(),
        granularity(key.level).to_owned(),
    ]
}

/// The word for a granularity in data and input.
pub(super) fn granularity(level: Level) -> &'static str {
    match level {
        Level::Row => "regel",
        Level::Aggregate => "aggregaat",
    }
}

fn put(object: &mut Map<String, Value>, path: &[String], value: Value) {
    let Some((first, rest)) = path.split_first() else { return };
    if rest.is_empty() {
        object.insert(first.clone(), value);
        return;
    }
    let inner = object.entry(first.clone()).or_insert_with(|| Value::Object(Map::new()));
    if let Value::Object(inner) = inner {
        put(inner, rest, value);
    }
}

/// Terms that differ only in the system become one way with a list of systems.
fn ways(terms: &[Term]) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    for term in terms {
        let is_system = |atom: &&Atom| matches!(atom, Atom::In(_));
        let system: BTreeSet<Atom> = term.atoms.iter().filter(is_system).copied().collect();
        let others: BTreeSet<Atom> = term.atoms.difference(&system).copied().collect();
        let same = |way: &&mut Way| {
            way.grant == term.grant && way.others == others && way.systems.is_empty() == system.is_empty()
        };
        match ways.iter_mut().find(same) {
            Some(way) => way.systems.extend(system),
            None => ways.push(Way { others, systems: system, group_size: term.group_size, grant: term.grant }),
        }
    }
    ways
}

/// One way in which something is permitted, in any of these systems; without systems, in every one.
struct Way {
    others: BTreeSet<Atom>,
    systems: BTreeSet<Atom>,
    group_size: Option<u32>,
    grant: usize,
}

fn said(agreement: &Agreement, way: &Way, from: &str) -> Value {
    let mut conditions: Vec<Value> = way.others.iter().copied().filter_map(condition).collect();
    let name = |atom: &Atom| match atom {
        Atom::In(system) => Some(agreement.systems[*system].about.name.clone()),
        _ => None,
    };
    let systems: Vec<String> = way.systems.iter().filter_map(name).collect();
    if !systems.is_empty() {
        conditions.push(json!({ "soort": "systeem", "een_van": systems }));
    }
    let mut said = json!({ "voorwaarden": conditions, "bron": from });
    if let (Some(size), Value::Object(said)) = (way.group_size, &mut said) {
        said.insert("vanaf".to_owned(), json!(size));
    }
    said
}

fn condition(atom: Atom) -> Option<Value> {
    Some(match atom {
        Atom::OwnMunicipality => json!({ "soort": "eigen_gemeente" }),
        Atom::AfterAllocation => json!({ "soort": "na_toewijzing" }),
        Atom::Membership => json!({ "soort": "lidmaatschap" }),
        Atom::Consent { from: None } => json!({ "soort": "toestemming" }),
        Atom::Consent { from: Some(day) } => {
            json!({ "soort": "toestemming", "vanaf": number(day) })
        }
        Atom::In(_) => return None,
    })
}
