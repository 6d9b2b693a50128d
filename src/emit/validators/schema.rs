//! The JSON Schema (2020-12) of one plan: one row as an object. What a schema cannot say is listed in `x-eisen`, so that
//! nothing is lost without a word.

use serde_json::{Value, json};

use super::condition;
use super::property::{Object, property};
use super::{Target, cannot, partly};
use crate::checks::Checked;
use crate::emit::{Draft, place, urn};
use crate::model::Agreement;
use crate::plan::{Format, Open, Plan, Rule, RuleKind, Stage, expected};
use crate::source::Sources;

pub(super) fn schema(checked: &Checked, sources: &Sources, plan: &Plan, draft: Draft) -> Value {
    let agreement = checked.agreement();
    let mut object = head(agreement, sources, plan, draft);
    let undecided = plan.is_undecided();
    let columns = plan.columns.iter().map(|column| {
        let must = column.required && !undecided;
        (column.name.clone(), property(agreement, sources, column, must))
    });
    object.insert("type".into(), json!("object"));
    object.insert("properties".into(), Value::Object(columns.collect()));
    let required = plan.columns.iter().filter(|column| column.required && !undecided);
    object.insert("required".into(), required.map(|column| column.name.as_str()).collect());
    object.insert("additionalProperties".into(), json!(!plan.open.is_empty()));
    let (conditions, listed) = rules(agreement, sources, plan);
    if !conditions.is_empty() {
        object.insert("allOf".into(), json!(conditions));
    }
    object.insert("x-eisen".into(), json!(listed));
    Value::Object(object)
}

fn head(agreement: &Agreement, sources: &Sources, plan: &Plan, draft: Draft) -> Object {
    let data = &agreement.data[plan.data];
    let general = &agreement.general;
    let name = general.about.as_ref().map_or("", |about| about.name.as_str());
    let version = general.version.known().map_or("", String::as_str);
    let stage = plan.stage.word();
    let how = match plan.stage {
        Stage::Upload => "zoals hij wordt aangeleverd",
        Stage::Pseudonymised => "zoals hij wordt doorgestuurd: pseudoniemen staan erin",
        Stage::Stored => "zoals hij wordt bewaard: pseudoniemen en afgeleide gegevens staan erin",
    };
    let mut object = Object::new();
    let mut add = |key: &str, value: Value| object.insert(key.to_owned(), value);
    add("$schema", json!("https://json-schema.org/draft/2020-12/schema"));
    add("$id", json!(urn(&[name, version, &data.about.name, stage])));
    add("title", json!(data.about.title));
    let purpose = data.description.known().map(|text| format!(" {}", agreement.spelled(text))).unwrap_or_default();
    add("description", json!(format!("Eén regel van deze levering, {how}.{purpose}")));
    add("$comment", json!(comment(agreement, plan, draft)));
    add("x-overeenkomst", json!({ "naam": name, "versie": version, "status": draft.word() }));
    add("x-levering", json!(data.about.name));
    add("x-stadium", json!(stage));
    add("x-regel", json!(place(sources, data.about.span)));
    object
}

/// What a reader must know besides: that nothing is settled yet and why, and how absence is written.
fn comment(agreement: &Agreement, plan: &Plan, draft: Draft) -> String {
    let mut parts = Vec::new();
    if draft == Draft::Concept {
        parts.push("CONCEPT.".to_owned());
    }
    parts.extend(plan.open.iter().map(because));
    if agreement.is_future(plan.data) {
        parts.push("Deze levering is er nog niet.".to_owned());
    }
    parts.push("Wat ontbreekt is weggelaten of null; een lege tekst is geen waarde.".to_owned());
    parts.join(" ")
}

fn because(open: &Open) -> String {
    match open {
        Open::Hole => "De overeenkomst laat nog open welke gegevens deze levering heeft: elk gegeven dat erin kan zitten mag, geen moet.".to_owned(),
        Open::Unnamed => "De overeenkomst noemt geen gegevens voor deze levering.".to_owned(),
        Open::Described { text: Some(text), .. } => format!("Ook mag wat alleen is omschreven: {text}."),
        Open::Described { text: None, .. } => "Wat er verder in mag zitten is nog niet omschreven.".to_owned(),
        Open::Figures { group_size: Some(size) } => {
            format!("Er worden aantallen geleverd, over groepen van ten minste {size}; hoe de kolommen met aantallen heten staat er niet bij.")
        }
        Open::Figures { group_size: None } => {
            "Er worden aantallen geleverd; de kleinste groep is nog niet bepaald, en hoe de kolommen met aantallen heten staat er niet bij.".to_owned()
        }
    }
}

/// The rules that a schema can say, and the list of all rules with what becomes of each.
fn rules(agreement: &Agreement, sources: &Sources, plan: &Plan) -> (Vec<Value>, Vec<Value>) {
    let mut conditions = Vec::new();
    let mut listed = Vec::new();
    for rule in &plan.rules {
        let (text, schema) = match &rule.kind {
            RuleKind::Condition(test) => {
                let can_be_looked_at = rule.missing.is_empty() && !plan.is_undecided();
                (rule.text.clone(), if can_be_looked_at { condition::rule(plan, test) } else { None })
            }
            RuleKind::Sender => (expected(agreement, plan, rule).nl, Some(sender(plan, rule))),
            RuleKind::ElevenTest | RuleKind::Own | RuleKind::NoBsn | RuleKind::Unique | RuleKind::Reference(_) => {
                (expected(agreement, plan, rule).nl, None)
            }
            RuleKind::Range if is_text(plan, rule) => (expected(agreement, plan, rule).nl, None),
            // Said by the property of the column, or by the shape of an object.
            _ => continue,
        };
        let mut entry = json!({ "code": rule.code, "eis": text, "nagegaan": schema.is_some() });
        match schema {
            Some(mut schema) => {
                schema["title"] = json!(rule.code);
                schema["$comment"] = json!(text);
                conditions.push(schema);
            }
            None => entry["reden"] = json!(why_not(agreement, plan, rule)),
        }
        entry["x-regel"] = json!(place(sources, rule.span));
        listed.push(entry);
    }
    (conditions, listed)
}

/// An amount in euros stands in a row as a text with two decimals.
fn is_text(plan: &Plan, rule: &Rule) -> bool {
    rule.columns.first().is_some_and(|at| plan.columns[*at].format == Format::Euros)
}

/// The municipality is one of those that deliver, if there is one.
fn sender(plan: &Plan, rule: &Rule) -> Value {
    let column = rule.columns.first().map_or("", |at| plan.columns[*at].name.as_str());
    json!({ "properties": { column: { "anyOf": [
        { "type": "null" }, { "not": { "pattern": "^[0-9]{4}$" } }, { "enum": plan.senders },
    ] } } })
}

/// Why a schema does not look at a rule.
fn why_not(agreement: &Agreement, plan: &Plan, rule: &Rule) -> String {
    if let Some(reason) = cannot(Target::JsonSchema, &rule.kind) {
        return reason.to_owned();
    }
    if let (RuleKind::Range, Some(reason)) = (&rule.kind, partly(Target::JsonSchema, &rule.kind)) {
        return reason.to_owned();
    }
    let missing = &rule.missing;
    if plan.is_undecided() {
        return "welke gegevens deze levering heeft ligt nog niet vast".to_owned();
    }
    if missing.is_empty() {
        return "een schema vergelijkt een waarde alleen met een vaste waarde".to_owned();
    }
    let names: Vec<_> = missing.iter().map(|field| agreement.fields[*field].about.name.as_str()).collect();
    format!("noemt gegevens die hier niet in zitten: {}", names.join(", "))
}
