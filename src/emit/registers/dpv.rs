//! The agreement in terms of the Data Privacy Vocabulary (DPV 2.3 of the W3C group, and its extension for the GDPR), as JSON-LD. Dutch law,
//! and what has no term there, has names of its own.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::activity::{Activity, activities, kept};
use super::record::controllers;
use crate::checks::Checked;
use crate::emit::document::dutch::title;
use crate::emit::document::text::clean;
use crate::emit::urn;
use crate::model::words::TypeWord;
use crate::model::{About, Actor, Agreement, Bearer, Duty, Field, Id, Provision};
use crate::vocabulary::{Term, TermUnit};

/// The agreement as a graph.
pub fn graph(checked: &Checked) -> Value {
    let agreement = checked.agreement();
    let names = Names::of(agreement);
    let mut nodes = vec![agreement_node(agreement, &names), joint(agreement, &names)];
    nodes.extend(agreement.parties.values().map(|party| names.described(&party.about)));
    nodes.extend(agreement.purposes.values().map(|purpose| names.described(&purpose.about)));
    nodes.extend(agreement.fields.values().map(|field| field_node(&names, field)));
    nodes.extend(activities(checked).iter().map(|activity| activity_node(checked, &names, activity)));
    nodes.extend(agreement.duties.iter().filter_map(|(_, duty)| duty_node(agreement, &names, duty)));
    json!({
        "@context": {
            "dpv": "https://w3id.org/dpv#",
            "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
            "dct": "http://purl.org/dc/terms/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@graph": nodes,
    })
}

/// How things of the agreement are named.
struct Names {
    base: Vec<String>,
}

impl Names {
    fn of(agreement: &Agreement) -> Self {
        let general = &agreement.general;
        let name = general.about.as_ref().map_or(String::new(), |about| about.name.clone());
        Self { base: vec![name, general.version.known().cloned().unwrap_or_default()] }
    }

    fn id(&self, more: &[&str]) -> String {
        let parts: Vec<_> = self.base.iter().map(String::as_str).chain(more.iter().copied()).collect();
        urn(&parts)
    }

    fn about(&self, about: &About) -> Value {
        json!({ "@id": self.id(&[about.kind.nl(), &about.name]) })
    }

    fn described(&self, about: &About) -> Value {
        json!({ "@id": self.id(&[about.kind.nl(), &about.name]), "dct:title": dutch(&title(about)) })
    }

    fn actor(&self, agreement: &Agreement, actor: Actor) -> Value {
        self.described(agreement.actor(actor))
    }
}

fn dutch(text: &str) -> Value {
    json!({ "@value": clean(text), "@language": "nl" })
}

fn agreement_node(agreement: &Agreement, names: &Names) -> Value {
    let called = agreement.general.about.as_ref().map_or_else(String::new, title);
    json!({
        "@id": names.id(&[]),
        "@type": "dpv:JointDataControllersAgreement",
        "dct:title": dutch(&called),
        "dpv:hasDataController": { "@id": names.id(&["verantwoordelijken"]) },
    })
}

fn joint(agreement: &Agreement, names: &Names) -> Value {
    let members: Vec<_> =
        controllers(agreement).into_iter().map(|id| names.about(&agreement.parties[id].about)).collect();
    json!({ "@id": names.id(&["verantwoordelijken"]), "@type": "dpv:JointDataControllers", "dct:hasPart": members })
}

fn field_node(names: &Names, field: &Field) -> Value {
    let mut node = names.described(&field.about);
    if field.field_type.known().is_some_and(|kind| kind.word == TypeWord::TypeHash) {
        node["@type"] = json!("dpv:PseudonymisedData");
    }
    node
}

fn activity_node(checked: &Checked, names: &Names, activity: &Activity) -> Value {
    let agreement = checked.agreement();
    let purpose = &agreement.purposes[activity.purpose];
    let data = &agreement.data[activity.data];
    let mut node = Map::new();
    node.insert("@id".to_owned(), json!(names.id(&["verwerking", &purpose.about.name, &data.about.name])));
    node.insert("@type".to_owned(), json!("dpv:PersonalDataProcess"));
    node.insert("dct:title".to_owned(), dutch(&format!("{}: {}", title(&purpose.about), title(&data.about))));
    let lists = [
        ("hasDataController", vec![json!({ "@id": names.id(&["verantwoordelijken"]) })]),
        ("hasPurpose", vec![names.about(&purpose.about)]),
        ("hasLegalBasis", purpose.legal_basis.iter().map(|id| legal(agreement, names, id)).collect()),
        ("hasPersonalData", activity.fields.iter().map(|id| names.about(&agreement.fields[*id].about)).collect()),
        (
            "hasDataSubject",
            activity.subjects.iter().map(|id| names.described(&agreement.subjects[*id].about)).collect(),
        ),
        ("hasRecipient", activity.recipients.iter().map(|actor| names.actor(agreement, *actor)).collect()),
        ("hasDataProcessor", processors(agreement, names, activity)),
        (
            "hasTechnicalOrganisationalMeasure",
            agreement.measures.values().map(|measure| names.described(&measure.about)).collect(),
        ),
        ("hasStorageCondition", storage(checked, names, activity)),
    ];
    for (term, values) in lists.into_iter().filter(|(_, values)| !values.is_empty()) {
        node.insert(format!("dpv:{term}"), Value::Array(values));
    }
    Value::Object(node)
}

fn processors(agreement: &Agreement, names: &Names, activity: &Activity) -> Vec<Value> {
    let who = activity.processors.iter().filter_map(|id| agreement.processors[*id].who.get());
    let mut found: BTreeMap<Actor, Value> = BTreeMap::new();
    for actor in who {
        found.entry(actor).or_insert_with(|| names.actor(agreement, actor));
    }
    found.into_values().collect()
}

fn storage(checked: &Checked, names: &Names, activity: &Activity) -> Vec<Value> {
    let agreement = checked.agreement();
    let mut out: Vec<Value> = Vec::new();
    for (_, rule) in kept(checked, activity) {
        let Some(term) = rule.term.get() else { continue };
        let mut condition = json!({
            "@type": "dpv:StorageDuration",
            "dpv:hasDuration": { "@value": duration(term), "@type": "xsd:duration" },
        });
        if let Some(ground) = rule.ground.get() {
            condition["dct:source"] = legal(agreement, names, ground);
        }
        if !out.contains(&condition) {
            out.push(condition);
        }
    }
    out
}

/// A duty to see to rights of data subjects, and who has it.
fn duty_node(agreement: &Agreement, names: &Names, duty: &Duty) -> Option<Value> {
    let rights: Vec<_> = duty.articles.iter().filter_map(|id| right(&agreement.provisions[id].path)).collect();
    if rights.is_empty() {
        return None;
    }
    let rights: Vec<_> = rights.into_iter().map(|term| json!({ "@id": term })).collect();
    let bearers = duty.by.iter().map(|bearer| match bearer {
        Bearer::Actor(actor) => names.about(agreement.actor(actor)),
        Bearer::EachController => json!({ "@id": names.id(&["verantwoordelijken"]) }),
    });
    let shared = duty.division.iter().flat_map(|division| division.over.iter());
    let all: Vec<_> = bearers.chain(shared.map(|actor| names.about(agreement.actor(actor)))).collect();
    let mut node = names.described(&duty.about);
    node["dpv:hasRight"] = Value::Array(rights);
    node["dpv:hasResponsibleEntity"] = Value::Array(all);
    Some(node)
}

/// The term of the vocabulary for a right: articles 13 up to 22.
fn right(path: &str) -> Option<String> {
    let article: u8 = path.strip_prefix("avg.")?.split('.').next()?.parse().ok()?;
    (13..=22).contains(&article).then(|| format!("eu-gdpr:A{article}"))
}

/// A provision: by the term of the vocabulary where there is one, and else by its path in the library.
fn legal(agreement: &Agreement, names: &Names, id: Id<Provision>) -> Value {
    let provision = &agreement.provisions[id];
    let own = || names.id(&["recht", &provision.path]);
    json!({ "@id": gdpr(&provision.path).unwrap_or_else(own), "dct:title": dutch(&provision.citation) })
}

fn gdpr(path: &str) -> Option<String> {
    match path {
        "avg.6.1.c" => Some("eu-gdpr:A6-1-c".to_owned()),
        "avg.6.1.e" => Some("eu-gdpr:A6-1-e-official-authority".to_owned()),
        _ => {
            let letter = path.strip_prefix("avg.9.2.")?;
            (letter.len() == 1).then(|| format!("eu-gdpr:A9-2-{letter}"))
        }
    }
}

/// ISO 8601. The calendar of working days is not in it: they are told as days, and exactly in the record.
fn duration(term: Term) -> String {
    let amount = term.amount;
    match term.unit {
        TermUnit::Immediate => "P0D".to_owned(),
        TermUnit::Year => format!("P{amount}Y"),
        TermUnit::Month => format!("P{amount}M"),
        TermUnit::Week => format!("P{amount}W"),
        TermUnit::Day | TermUnit::WorkingDay => format!("P{amount}D"),
        TermUnit::Hour => format!("PT{amount}H"),
    }
}
