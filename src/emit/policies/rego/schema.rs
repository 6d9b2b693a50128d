//! What the data and a question of the Rego policy look like, as JSON Schema 2020-12. A question that a schema refuses is
//! answered with no by the policy too; the schema says what is wrong with it.

use serde_json::{Value, json};

use super::rights::granularity;
use crate::checks::Checked;
use crate::model::About;
use crate::relations::normal::Level;

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of `data.json`.
pub(super) fn rights(checked: &Checked) -> Value {
    let agreement = checked.agreement();
    let per = |names: Vec<String>, inner: &str| {
        json!({
            "type": "object",
            "propertyNames": one_of(names),
            "additionalProperties": { "$ref": format!("#/$defs/{inner}") },
        })
    };
    json!({
        "$schema": DIALECT,
        "title": "De rechten van de overeenkomst",
        "type": "object",
        "required": ["convenant"],
        "additionalProperties": false,
        "properties": {
            "convenant": {
                "type": "object",
                "required": ["status", "rechten"],
                "additionalProperties": false,
                "properties": {
                    "status": { "enum": ["concept", "definitief"] },
                    "rechten": { "$ref": "#/$defs/rechten" },
                },
            },
        },
        "$defs": {
            "rechten": per(names(agreement.roles.values().map(|role| &role.about)), "rol"),
            "rol": per(fields(checked), "gegeven"),
            "gegeven": per(names(agreement.purposes.values().map(|purpose| &purpose.about)), "doel"),
            "doel": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                    "regel": { "type": "array", "minItems": 1, "items": way(false) },
                    "aggregaat": { "type": "array", "minItems": 1, "items": way(true) },
                },
            },
            "voorwaarde": condition(names(agreement.systems.values().map(|system| &system.about))),
        },
    })
}

/// One way; figures state a smallest group and rows do not.
fn way(figures: bool) -> Value {
    let mut properties = json!({
        "voorwaarden": { "type": "array", "items": { "$ref": "#/$defs/voorwaarde" } },
        "bron": { "type": "string" },
    });
    let mut required = vec!["voorwaarden", "bron"];
    if figures {
        properties["vanaf"] = json!({ "type": "integer", "minimum": 0 });
        required.push("vanaf");
    }
    json!({ "type": "object", "required": required, "additionalProperties": false, "properties": properties })
}

fn condition(systems: Vec<String>) -> Value {
    let of = |kind: &[&str], properties: Value, required: &[&str]| {
        let mut all = json!({ "soort": { "enum": kind } });
        if let (Value::Object(all), Value::Object(more)) = (&mut all, properties) {
            all.extend(more);
        }
        let required: Vec<&str> = ["soort"].into_iter().chain(required.iter().copied()).collect();
        json!({ "type": "object", "required": required, "additionalProperties": false, "properties": all })
    };
    json!({
        "oneOf": [
            of(&["eigen_gemeente", "na_toewijzing", "lidmaatschap"], json!({}), &[]),
            of(&["toestemming"], json!({ "vanaf": day() }), &[]),
            of(
                &["systeem"],
                json!({ "een_van": { "type": "array", "minItems": 1, "uniqueItems": true, "items": one_of(systems) } }),
                &["een_van"],
            ),
        ],
    })
}

/// The schema of a question.
pub(super) fn input(checked: &Checked) -> Value {
    let agreement = checked.agreement();
    let size = json!({ "type": "integer", "minimum": 0 });
    json!({
        "$schema": DIALECT,
        "title": "Een vraag aan de toegangsregels",
        "type": "object",
        "required": ["rollen", "gegeven", "doel", "granulariteit"],
        "additionalProperties": false,
        "properties": {
            "rollen": { "type": "array", "items": one_of(names(agreement.roles.values().map(|role| &role.about))) },
            "gegeven": one_of(fields(checked)),
            "doel": one_of(names(agreement.purposes.values().map(|purpose| &purpose.about))),
            "granulariteit": one_of([Level::Row, Level::Aggregate].map(|level| granularity(level).to_owned()).to_vec()),
            "groepsgrootte": size,
            "systeem": one_of(names(agreement.systems.values().map(|system| &system.about))),
            "dag": day(),
            "na_toewijzing": { "type": "boolean" },
            "lidmaatschap": { "type": "boolean" },
            "gebruiker": about(json!({ "gemeente": municipality() })),
            "onderwerp": about(json!({ "gemeente": municipality(), "toestemming": { "type": "boolean" } })),
        },
        "if": { "properties": { "granulariteit": { "const": granularity(Level::Aggregate) } } },
        "then": { "required": ["groepsgrootte"] },
        "else": { "not": { "required": ["groepsgrootte"] } },
    })
}

fn about(properties: Value) -> Value {
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

/// A day as a number, such as 20260701: numbers compare as days do.
fn day() -> Value {
    json!({ "type": "integer", "minimum": 10_101, "maximum": 99_991_231 })
}

fn municipality() -> Value {
    json!({ "type": "string", "pattern": "^[0-9]{4}$" })
}

/// One of these; of an agreement that has none, nothing will do.
fn one_of(names: Vec<String>) -> Value {
    if names.is_empty() { json!(false) } else { json!({ "enum": names }) }
}

fn names<'a>(all: impl Iterator<Item = &'a About>) -> Vec<String> {
    all.map(|about| about.name.clone()).collect()
}

/// Every field of every group of data, as `toewijzingen.geboortejaar`.
fn fields(checked: &Checked) -> Vec<String> {
    let agreement = checked.agreement();
    let of = |(id, data): (_, &crate::model::DataSet)| {
        let data = data.about.name.clone();
        let fields = checked.relations().fields.of_data(id).iter();
        fields.map(|field| format!("{data}.{}", agreement.fields[*field].about.name)).collect::<Vec<_>>()
    };
    agreement.data.iter().flat_map(of).collect()
}
