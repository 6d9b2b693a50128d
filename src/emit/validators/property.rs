//! One column as a property of a JSON Schema. The agreement as a whole is not known here but for what things are called.

use serde_json::{Map, Value, json};

use crate::emit::place;
use crate::model::words::Currency;
use crate::model::{Agreement, Id, Provision};
use crate::plan::{Column, Format, Range, whole};
use crate::source::Sources;
use crate::vocabulary::W;

pub(super) type Object = Map<String, Value>;

/// The schema of one value. Where the value may be absent, `null` stands for that; an empty text is no value.
pub(super) fn property(agreement: &Agreement, sources: &Sources, column: &Column, required: bool) -> Value {
    let mut object = Object::new();
    object.insert("title".into(), json!(column.title));
    if let Some(note) = &column.note {
        object.insert("description".into(), json!(note));
    }
    let mut shape = shape(column);
    if !required {
        allow_null(&mut shape);
    }
    object.append(&mut shape);
    narrow(column, &mut object);
    describe(agreement, sources, column, &mut object);
    Value::Object(object)
}

/// What the kind of value asks.
fn shape(column: &Column) -> Object {
    let fixed = |pattern: &str, length: u32| json!({ "type": "string", "pattern": pattern, "minLength": length, "maxLength": length });
    let shape = match column.format {
        // A validator that does not look at `format` still refuses what is no day.
        Format::Date => json!({
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$",
            "minLength": 10,
            "maxLength": 10,
        }),
        Format::Year => {
            number(Range { least: column.range.least.or(Some(1000)), most: column.range.most.or(Some(9999)) })
        }
        Format::Number | Format::Cents => number(column.range),
        Format::Euros => json!({ "type": "string", "pattern": "^-?(?:0|[1-9][0-9]*)\\.[0-9]{2}$" }),
        Format::YesNo => json!({ "type": "boolean" }),
        Format::Text | Format::Code => text(column.length),
        Format::OneOf if column.codes.is_empty() => text(column.length),
        Format::OneOf => json!({ "type": "string", "enum": column.codes }),
        Format::Bsn => fixed("^[0-9]{9}$", 9),
        Format::Postcode4 => fixed("^[1-9][0-9]{3}$", 4),
        Format::Municipality => fixed("^[0-9]{4}$", 4),
        Format::Hash => hash(column.length),
        Format::Unknown => json!({ "type": ["string", "number", "boolean"], "minLength": 1 }),
    };
    match shape {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

fn number(range: Range) -> Value {
    let mut object = json!({ "type": "integer" });
    if let Some(least) = range.least {
        object["minimum"] = json!(least);
    }
    if let Some(most) = range.most {
        object["maximum"] = json!(most);
    }
    object
}

fn text(length: Range) -> Value {
    let mut object = json!({ "type": "string", "minLength": length.least.unwrap_or(1).max(1) });
    if let Some(most) = length.most {
        object["maxLength"] = json!(most);
    }
    object
}

fn hash(length: Range) -> Value {
    let digits = length.most.unwrap_or_default();
    json!({ "type": "string", "pattern": format!("^[0-9a-f]{{{digits}}}$"), "minLength": digits, "maxLength": digits })
}

fn allow_null(shape: &mut Object) {
    match shape.get_mut("type") {
        Some(Value::Array(types)) => types.push(json!("null")),
        Some(kind) => *kind = json!([kind.take(), "null"]),
        None => {}
    }
    if let Some(Value::Array(codes)) = shape.get_mut("enum") {
        codes.push(Value::Null);
    }
}

/// The pattern of the agreement itself, beside the one that the kind of value brings.
fn narrow(column: &Column, object: &mut Object) {
    let Some(pattern) = &column.pattern else { return };
    match whole(pattern) {
        Some(whole) if object.contains_key("pattern") => {
            object.insert("allOf".into(), json!([{ "pattern": whole }]));
        }
        Some(whole) => {
            object.insert("pattern".into(), json!(whole));
        }
        None => {
            object.insert("$comment".into(), json!("Het patroon van de overeenkomst (x-patroon) is hier niet nagegaan: niet elke validator leest het gelijk."));
        }
    }
    object.insert("x-patroon".into(), json!(pattern));
}

/// Where the column comes from and what it is for: nothing here decides about a value.
fn describe(agreement: &Agreement, sources: &Sources, column: &Column, object: &mut Object) {
    let mut add = |key: &str, value: Value| object.insert(key.to_owned(), value);
    match column.format {
        Format::Bsn => add("x-elfproef", json!(true)),
        Format::Cents => add("x-eenheid", json!(unit(Currency::EuroCent, column.per_week))),
        Format::Euros => add("x-eenheid", json!(unit(Currency::Euro, column.per_week))),
        Format::Unknown => add("x-type", json!("onbekend")),
        _ => None,
    };
    if let Some(method) = column.method {
        add("x-methode", json!(method.to_string()));
    }
    if let Some(list) = column.list {
        add("x-codelijst", provision(agreement, list));
    }
    if let Some(system) = column.made_in {
        add("x-ontstaat-in", json!(agreement.systems[system].about.name));
    }
    let purposes = column.purposes.iter().map(|purpose| agreement.purposes[*purpose].about.name.as_str());
    add("x-doelen", purposes.collect());
    if !column.sources.is_empty() {
        add("x-bron", column.sources.iter().map(|source| provision(agreement, *source)).collect());
    }
    add("x-regel", json!(place(sources, column.span)));
}

fn unit(currency: Currency, per_week: bool) -> String {
    if per_week { format!("{currency} {}", W::PerWeek) } else { currency.to_string() }
}

fn provision(agreement: &Agreement, id: Id<Provision>) -> Value {
    let provision = &agreement.provisions[id];
    json!({ "element": provision.path, "aanhaling": provision.citation })
}
