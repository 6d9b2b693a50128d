//! Rules of a plan as conditions of a JSON Schema. A schema can look at one value at a time: whether it is there, whether it
//! equals a constant, how a number compares with one. A rule that asks more has no schema.
//!
//! A comparison with an absent value is neither true nor untrue, nor is anything that is asked of a value that breaks the
//! rules of its own column; so each condition has two readings: `holds`, which a row meets when the condition is true, and
//! `allows`, which it meets when the condition is not untrue.

use serde_json::{Value, json};

use crate::model::words::YesNo;
use crate::model::{Field, Id, Test};
use crate::plan::{Column, Format, Plan};
use crate::vocabulary::Operator;

/// Many readers of JSON give up at 128 levels, and each level of a condition takes at most four.
const MAX_DEPTH: usize = 24;

/// The schema that a row meets unless the rule is broken; `None` if no schema can say it.
pub(super) fn rule(plan: &Plan, test: &Test) -> Option<Value> {
    if depth(test) > MAX_DEPTH {
        return None;
    }
    match test {
        Test::If(premise, conclusion) => {
            Some(json!({ "if": holds(plan, premise)?, "then": allows(plan, conclusion)? }))
        }
        _ => allows(plan, test),
    }
}

fn depth(test: &Test) -> usize {
    match test {
        Test::Binary(_, left, right) | Test::If(left, right) => 1 + depth(left).max(depth(right)),
        Test::Not(inner) => 1 + depth(inner),
        _ => 1,
    }
}

/// What a row meets when the condition is true.
fn holds(plan: &Plan, test: &Test) -> Option<Value> {
    Some(match test {
        Test::Filled(field) => filled(&plan.column(*field)?.name),
        Test::Absent(field) => absent(&plan.column(*field)?.name),
        Test::Not(inner) => json!({ "not": allows(plan, inner)? }),
        Test::If(premise, conclusion) => {
            json!({ "anyOf": [{ "not": allows(plan, premise)? }, holds(plan, conclusion)?] })
        }
        Test::Binary(Operator::And, left, right) => json!({ "allOf": [holds(plan, left)?, holds(plan, right)?] }),
        Test::Binary(Operator::Or, left, right) => json!({ "anyOf": [holds(plan, left)?, holds(plan, right)?] }),
        _ => {
            let (column, comparison) = comparison(plan, test)?;
            let value =
                json!({ "allOf": [{ "not": { "type": "null" } }, of_column(&column.name), comparison.schema()] });
            json!({ "required": [column.name], "properties": { column.name.as_str(): value } })
        }
    })
}

/// What a row meets when the condition is not untrue.
fn allows(plan: &Plan, test: &Test) -> Option<Value> {
    Some(match test {
        Test::Filled(field) => present(&plan.column(*field)?.name),
        Test::Absent(field) => {
            let name = &plan.column(*field)?.name;
            json!({ "properties": { name.as_str(): { "anyOf": [{ "type": "null" }, { "not": of_column(name) }] } } })
        }
        Test::Not(inner) => json!({ "not": holds(plan, inner)? }),
        Test::If(premise, conclusion) => {
            json!({ "anyOf": [{ "not": holds(plan, premise)? }, allows(plan, conclusion)?] })
        }
        Test::Binary(Operator::And, left, right) => json!({ "allOf": [allows(plan, left)?, allows(plan, right)?] }),
        Test::Binary(Operator::Or, left, right) => json!({ "anyOf": [allows(plan, left)?, allows(plan, right)?] }),
        _ => {
            let (column, comparison) = comparison(plan, test)?;
            let value =
                json!({ "anyOf": [{ "type": "null" }, { "not": of_column(&column.name) }, comparison.schema()] });
            json!({ "properties": { column.name.as_str(): value } })
        }
    })
}

/// There is a value, and it keeps to its column.
fn filled(name: &str) -> Value {
    json!({ "required": [name], "properties": { name: { "allOf": [{ "not": { "type": "null" } }, of_column(name)] } } })
}

/// There is a value, be it a broken one.
fn present(name: &str) -> Value {
    json!({ "required": [name], "properties": { name: { "not": { "type": "null" } } } })
}

/// What the column itself asks of a value.
fn of_column(name: &str) -> Value {
    let escaped = name.replace('~', "~0").replace('/', "~1");
    json!({ "$ref": format!("#/properties/{}", crate::emit::escaped(&escaped)) })
}

fn absent(name: &str) -> Value {
    json!({ "properties": { name: { "type": "null" } } })
}

/// A comparison of a value with a constant.
enum Comparison {
    Is(Value),
    IsNot(Value),
    Bound(&'static str, u64),
}

impl Comparison {
    fn schema(&self) -> Value {
        match self {
            Self::Is(constant) => json!({ "const": constant }),
            Self::IsNot(constant) => json!({ "not": { "const": constant } }),
            Self::Bound(keyword, number) => json!({ *keyword: number }),
        }
    }
}

fn comparison<'p>(plan: &'p Plan, test: &Test) -> Option<(&'p Column, Comparison)> {
    match test {
        Test::Field(field) => {
            let column = plan.column(*field).filter(|column| column.format == Format::YesNo)?;
            Some((column, Comparison::Is(json!(true))))
        }
        Test::Binary(operator, left, right) => match (&**left, &**right) {
            (Test::Field(field), constant) => compared(plan, *field, *operator, constant),
            (constant, Test::Field(field)) => compared(plan, *field, mirrored(*operator)?, constant),
            _ => None,
        },
        _ => None,
    }
}

fn compared<'p>(
    plan: &'p Plan,
    field: Id<Field>,
    operator: Operator,
    constant: &Test,
) -> Option<(&'p Column, Comparison)> {
    let column = plan.column(field)?;
    let keyword = match operator {
        Operator::Equal => return Some((column, Comparison::Is(value(column, constant)?))),
        Operator::NotEqual => return Some((column, Comparison::IsNot(value(column, constant)?))),
        Operator::Less => "exclusiveMaximum",
        Operator::LessOrEqual => "maximum",
        Operator::Greater => "exclusiveMinimum",
        Operator::GreaterOrEqual => "minimum",
        _ => return None,
    };
    match constant {
        Test::Number(number) if is_number(column) => Some((column, Comparison::Bound(keyword, *number))),
        _ => None,
    }
}

/// `5 < x` is `x > 5`.
fn mirrored(operator: Operator) -> Option<Operator> {
    Some(match operator {
        Operator::Equal | Operator::NotEqual => operator,
        Operator::Less => Operator::Greater,
        Operator::LessOrEqual => Operator::GreaterOrEqual,
        Operator::Greater => Operator::Less,
        Operator::GreaterOrEqual => Operator::LessOrEqual,
        _ => return None,
    })
}

fn is_number(column: &Column) -> bool {
    matches!(column.format, Format::Number | Format::Cents | Format::Year)
}

/// A constant as the value that stands for it in a row, if it is of the kind of the column.
fn value(column: &Column, constant: &Test) -> Option<Value> {
    let boolean = column.format == Format::YesNo;
    match constant {
        Test::Number(number) if is_number(column) => Some(json!(number)),
        Test::Date(date) if column.format == Format::Date => Some(json!(date.to_string())),
        Test::Text(text) if boolean => {
            YesNo::ALL.iter().find(|word| word.word().nl() == text).map(|word| json!(*word == YesNo::Yes))
        }
        Test::Text(text) if !is_number(column) && column.format != Format::Euros => Some(json!(text)),
        _ => None,
    }
}
