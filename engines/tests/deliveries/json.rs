//! The JSON Schemas. A row is an object; what is empty is left out. An error of the schema is read back to the rule that it
//! breaks: by the property and keyword that refused, or by the title of a condition.

use std::collections::BTreeSet;

use convenant::model::words::{DateForm, DecimalSign};
use convenant::plan::{Column, FileForm, Format, RuleKind};
use jsonschema::{ValidationError, Validator};
use serde_json::{Map, Value, json};

use super::cases::{CASES, Case, Pair};
use super::same;

#[test]
fn the_schemas_refuse_the_same_cells() {
    let mut pairs = 0;
    for case in CASES.iter() {
        let schema: Value = serde_json::from_str(case.built("schema.json")).unwrap();
        let validator = jsonschema::options().should_validate_formats(false).build(&schema).unwrap();
        let told = case.in_table().flat_map(|(number, row)| refused(case, &schema, &validator, number, row)).collect();
        let found = same("JSON Schema", case, &sayable(case, &schema), &told);
        assert!(case.good.iter().all(|row| validator.is_valid(&object(case, row))), "{}", case.title());
        pairs += found;
    }
    println!("JSON Schema: {} deliveries, {pairs} pairs of rule and row", CASES.len());
    assert!(pairs > 500, "{pairs}");
}

/// The rules that the schema says it looks at.
fn sayable(case: &Case, schema: &Value) -> BTreeSet<String> {
    let listed = schema["x-eisen"].as_array().unwrap().iter().filter(|entry| entry["nagegaan"] == false);
    let not: Vec<_> = listed.map(|entry| entry["code"].as_str().unwrap()).collect();
    let rules = case.plan.rules.iter().filter(|rule| rule.kind != RuleKind::Width && !not.contains(&&*rule.code));
    rules.map(|rule| rule.code.clone()).collect()
}

fn object(case: &Case, row: &[String]) -> Value {
    let cells = case.plan.columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
    Value::Object(
        cells.map(|(column, cell)| (column.name.clone(), value(column, case.plan.file, cell))).collect::<Map<_, _>>(),
    )
}

/// The value as the schema expects it; a text that cannot be one stays a text.
fn value(column: &Column, form: FileForm, cell: &str) -> Value {
    let text = json!(cell);
    match column.format {
        // Years of two or five digits are numbers too; a file has them as texts of four.
        Format::Year if cell.len() != 4 => text,
        Format::Year | Format::Number | Format::Cents => cell.parse::<i64>().map_or(text, |number| json!(number)),
        Format::YesNo if matches!(cell, "ja" | "nee") => json!(cell == "ja"),
        Format::Date if form.dates == DateForm::DayFirst => match cell.split('-').collect::<Vec<_>>()[..] {
            [day, month, year] if day.len() == 2 => json!(format!("{year}-{month}-{day}")),
            _ => text,
        },
        Format::Euros if form.decimals == DecimalSign::Comma => json!(cell.replace('.', "?").replace(',', ".")),
        _ => text,
    }
}

/// A cell breaks one rule of its column at most: of those that a schema tells, the first.
fn refused(case: &Case, schema: &Value, validator: &Validator, number: u64, row: &[String]) -> Vec<Pair> {
    let instance = object(case, row);
    let mut codes: Vec<String> = Vec::new();
    let mut of_cells: Vec<(usize, usize)> = Vec::new();
    for error in validator.iter_errors(&instance) {
        match told(case, schema, &error) {
            Told::Rule(code) => codes.push(code),
            Told::Cell(column, kinds) => {
                let of = |rule: &convenant::plan::Rule| rule.columns == [column] && kinds.contains(&rule.kind);
                let rule = case.plan.rules.iter().position(of).unwrap_or_else(|| panic!("{}: {error}", case.title()));
                of_cells.push((column, rule));
            }
        }
    }
    of_cells.sort_unstable();
    of_cells.dedup_by_key(|(column, _)| *column);
    codes.extend(of_cells.into_iter().map(|(_, rule)| case.plan.rules[rule].code.clone()));
    codes.into_iter().map(|code| (code, number)).collect()
}

enum Told {
    Rule(String),
    /// A column, and the kinds of rule that the keyword can stand for.
    Cell(usize, Vec<RuleKind>),
}

fn told(case: &Case, schema: &Value, error: &ValidationError<'_>) -> Told {
    let path = error.schema_path().to_string();
    let parts: Vec<_> = path.split('/').skip(1).collect();
    let at = |name: &str| case.plan.columns.iter().position(|column| column.name == name).unwrap();
    match parts[..] {
        ["allOf", number, ..] => {
            Told::Rule(schema["allOf"][number.parse::<usize>().unwrap()]["title"].as_str().unwrap().to_owned())
        }
        ["required", ..] => {
            let named = error.to_string();
            let name = named.split('"').nth(1).unwrap();
            Told::Cell(at(name), vec![RuleKind::Required])
        }
        ["properties", name, "allOf", ..] => Told::Cell(at(name), vec![RuleKind::Pattern]),
        ["properties", name, keyword, ..] => {
            let kinds = match keyword {
                "minimum" | "maximum" => vec![RuleKind::Range],
                "enum" => vec![RuleKind::CodeList],
                // What is of one shape says its length and its signs; of others that is a rule apart.
                "minLength" | "maxLength" => vec![RuleKind::Type, RuleKind::Length],
                "pattern" => vec![RuleKind::Type, RuleKind::Pattern],
                _ => vec![RuleKind::Type],
            };
            Told::Cell(at(name), kinds)
        }
        _ => panic!("{}: {error} at {path}", case.title()),
    }
}
