//! A data contract (Open Data Contract Standard 3.1): the columns with what they ask, every rule as a query that counts, and
//! in properties of our own what the data are for and on what basis.

use serde_json::{Map, Value, json};

use super::engine::Engine;
use super::{Query, query, rows_that};
use crate::checks::Checked;
use crate::emit::{Draft, place, urn};
use crate::model::Agreement;
use crate::plan::{Column, Plan, Rule, RuleKind, expected};
use crate::source::Sources;

/// The contract of one plan, as YAML.
pub(in crate::emit::validators) fn contract(checked: &Checked, sources: &Sources, plan: &Plan) -> String {
    let agreement = checked.agreement();
    let general = &agreement.general;
    let name = general.about.as_ref().map_or("", |about| about.name.as_str());
    let version = general.version.known().map_or("0", String::as_str);
    let data = &agreement.data[plan.data];
    let status = if Draft::of(checked) == Draft::Final { "active" } else { "draft" };
    let quality: Vec<_> = plan.rules.iter().filter_map(|rule| counted(checked, plan, rule)).collect();
    let properties: Vec<_> = plan.columns.iter().map(|column| property(agreement, sources, column)).collect();
    let contract = json!({
        "apiVersion": "v3.1.0",
        "kind": "DataContract",
        "id": urn(&[name, version, &plan.name, plan.stage.word()]),
        "name": plan.name,
        "version": version,
        "status": status,
        "description": { "purpose": data.about.title, "usage": plan.stage.word() },
        "servers": [{ "server": "local", "type": "local", "path": format!("{}.csv", plan.name), "format": "csv", "delimiter": "," }],
        "schema": [{
            "name": plan.name,
            "physicalType": "table",
            "businessName": data.about.title,
            "properties": properties,
            "quality": quality,
        }],
        "customProperties": [
            { "property": "overeenkomst", "value": name },
            { "property": "stadium", "value": plan.stage.word() },
            { "property": "bron", "value": place(sources, data.about.span) },
        ],
    });
    serde_yaml::to_string(&contract).unwrap_or_default()
}

fn property(agreement: &Agreement, sources: &Sources, column: &Column) -> Value {
    let mut object = Map::new();
    let mut add = |key: &str, value: Value| drop(object.insert(key.to_owned(), value));
    add("name", json!(column.name));
    add("businessName", json!(column.title));
    add("logicalType", json!("string"));
    add("physicalType", json!("VARCHAR"));
    add("required", json!(column.required));
    let purposes: Vec<_> = column.purposes.iter().map(|id| agreement.purposes[*id].about.name.as_str()).collect();
    let bases = column.purposes.iter().flat_map(|id| agreement.purposes[*id].legal_basis.iter());
    let mut bases: Vec<_> = bases.map(|basis| agreement.provisions[basis].path.as_str()).collect();
    bases.sort_unstable();
    bases.dedup();
    add(
        "customProperties",
        json!([
            { "property": "doelen", "value": purposes },
            { "property": "grondslag", "value": bases },
            { "property": "bron", "value": place(sources, column.span) },
        ]),
    );
    Value::Object(object)
}

/// A rule as a query that counts the rows that break it; rules on the number of a row need that number, which a file lacks.
fn counted(checked: &Checked, plan: &Plan, rule: &Rule) -> Option<Value> {
    let engine = Engine::DuckDb;
    let rows = match query(checked, plan, rule, engine) {
        Query::Row(breaks) => {
            let all = rows_that(plan, rule, engine, &breaks);
            all.replacen(&format!("{} AS rij", engine.name(super::ROW)), "1 AS rij", 1)
        }
        Query::Rows(_) if rule.kind == RuleKind::Unique => {
            let names: Vec<_> = rule.columns.iter().map(|at| engine.name(&plan.columns[*at].name)).collect();
            let there: Vec<_> = names.iter().map(|name| format!("NULLIF({name}, '') IS NOT NULL")).collect();
            format!(
                "SELECT 1 FROM {} WHERE {} GROUP BY {} HAVING count(*) > 1",
                engine.name(&plan.name),
                there.join(" AND "),
                names.join(", ")
            )
        }
        _ => return None,
    };
    Some(json!({
        "type": "sql",
        "id": id_of(&rule.code),
        "name": rule.code,
        "description": format!("{}: {}", rule.code, expected(checked.agreement(), plan, rule).nl),
        "query": format!("SELECT count(*) FROM ({rows}) AS fouten"),
        "mustBe": 0,
    }))
}

/// The standard lets only these characters be in an id; the name is the code as it is.
fn id_of(code: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || letter == '_' { letter } else { '-' };
    code.chars().map(plain).collect()
}
