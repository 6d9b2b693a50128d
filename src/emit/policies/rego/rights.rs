//! The data of the policy: the normal form of access as nested objects, `rechten[rol][gegeven][doel][granulariteit]`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::RIGHTS;
use crate::checks::Checked;
use crate::emit::lines::{items, members};
use crate::emit::policies::decided::number;
use crate::emit::{Artefacts, Draft, place};
use crate::model::Agreement;
use crate::relations::normal::{Key, Level};
use crate::relations::{Atom, Normal, Term};
use crate::source::{Sources, Span};

/// The document `data.convenant`. Each way names the line it comes from.
pub(super) fn data(checked: &Checked, sources: &Sources, out: &mut Artefacts) -> Value {
    let agreement = checked.agreement();
    let mut rights = Map::new();
    let mut origins = BTreeMap::new();
    for (key, terms) in Normal::of(agreement, checked.relations()).iter() {
        let path = path(agreement, key);
        let purpose = agreement.purposes[key.purpose].about.span;
        let ways = ways(terms);
        origins.insert(path.join("/"), ways.iter().map(|way| (agreement.grants[way.grant].span, purpose)).collect());
        let said = ways.iter().map(|way| said(agreement, way, &place(sources, agreement.grants[way.grant].span)));
        put(&mut rights, &path, Value::Array(said.collect()));
    }
    let data = json!({ "convenant": { "status": Draft::of(checked).word(), "rechten": rights } });
    note(&data, &origins, out);
    data
}

/// Where the ways to each right come from: their lines, and the purpose whose law they rest on.
type Origins = BTreeMap<String, Vec<(Span, Span)>>;

/// Notes on which lines of the printed data each way stands.
fn note(data: &Value, origins: &Origins, out: &mut Artefacts) {
    let mut level = vec![(String::new(), data, 1)];
    for depth in 0..6 {
        let mut next = Vec::new();
        for (path, value, first) in level {
            for (name, inner, (first, _)) in members(value, first) {
                // The first two levels are the names of the document.
                let path = if depth <= 2 { name.to_owned() } else { format!("{path}/{name}") };
                next.push((path, inner, first));
            }
        }
        level = next;
    }
    for (path, ways, first) in level {
        for (lines, (span, law_of)) in items(ways, first).zip(origins.get(&path).into_iter().flatten()) {
            out.origin_on_resting_on(RIGHTS, path.clone(), *span, *law_of, vec![lines]);
        }
    }
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
