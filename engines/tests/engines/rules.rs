//! Rules in a JSON Schema, against a reading of the rules that is written here on its own: every rule on every row of a
//! small domain. A comparison with an absent value is neither true nor untrue, and a rule is broken when it is untrue.

use convenant::model::{Agreement, Test};
use convenant::plan::plans;
use convenant::vocabulary::Operator;
use serde_json::{Value, json};

use super::validators::schema;
use super::{Built, small};

const FIELDS: &str = "
gegeven n \"N\" { type getal mag ontbreken }
gegeven t \"T\" { type kenmerk mag ontbreken }
gegeven j \"J\" { type janee mag ontbreken }
gegeven d \"D\" { type datum mag ontbreken }
gegeven e \"E\" { type datum mag ontbreken }
";

const SAYABLE: &[&str] = &[
    "n is ingevuld",
    "n ontbreekt",
    "niet n ontbreekt",
    "n = 5",
    "n <> 5",
    "n < 5",
    "n <= 5",
    "n > 5",
    "n >= 5",
    "5 > n",
    "5 <= n",
    "niet (n > 5)",
    "t = \"x\"",
    "t <> \"x\"",
    "\"x\" = t",
    "j",
    "niet j",
    "j = \"nee\"",
    "d = 2026-01-01",
    "d <> 2026-01-01",
    "n > 1 en n < 9",
    "n < 5 of t = \"x\"",
    "niet (n < 5 of t = \"x\")",
    "niet (n < 5 en t <> \"x\")",
    "als t = \"x\" dan n is ingevuld",
    "als t <> \"x\" dan n ontbreekt",
    "als n > 1 dan (t = \"x\" en d is ingevuld)",
    "als n ontbreekt dan t ontbreekt",
    "als niet (n > 1) dan niet (t = \"x\")",
    "als (als n > 1 dan t = \"x\") dan d is ingevuld",
    "niet (als n > 1 dan t = \"x\")",
    "n is ingevuld of (als t = \"y\" dan j)",
    "t = \"x\" en n is ingevuld of t <> \"x\" en n ontbreekt",
];

const UNSAYABLE: &[&str] =
    &["d >= e", "n + 1 < 5", "d < 2026-01-02", "elfproef t", "als n > 1 dan d = e", "t = n", "t = 5", "n = \"5\""];

fn with_rule(rule: &str) -> Built {
    small(&format!(
        "{FIELDS}gegeven r \"R\" {{\n  type kenmerk mag ontbreken\n  eis {rule}\n}}\n\
         levering l \"L\" {{\n  van a\n  naar b\n  gegevens n, t, j, d, e, r\n}}"
    ))
}

fn rows() -> Vec<Value> {
    let mut rows = vec![json!({})];
    let domain = [
        ("n", json!([null, 1, 5, 9])),
        ("t", json!([null, "x", "y"])),
        ("j", json!([null, true, false])),
        ("d", json!([null, "2026-01-01", "2026-01-02"])),
    ];
    for (name, values) in domain {
        let with = |row: &Value| {
            let set = values.as_array().unwrap().iter().map(|value| {
                let mut row = row.clone();
                row[name] = value.clone();
                row
            });
            set.chain([row.clone()]).collect::<Vec<_>>()
        };
        rows = rows.iter().flat_map(with).collect();
    }
    rows
}

/// Some(true), Some(false), or None for neither.
fn truth(agreement: &Agreement, test: &Test, row: &Value) -> Option<bool> {
    let value = |test: &Test| match test {
        Test::Field(field) => row.get(&agreement.fields[*field].about.name).filter(|value| !value.is_null()).cloned(),
        Test::Number(number) => Some(json!(number)),
        Test::Date(date) => Some(json!(date.to_string())),
        Test::Text(word) if word == "nee" => Some(json!(false)),
        Test::Text(word) => Some(json!(word)),
        _ => panic!("{test:?}"),
    };
    let there = |field| value(&Test::Field(field)).is_some();
    match test {
        Test::Field(_) => value(test).map(|value| value == json!(true)),
        Test::Filled(field) => Some(there(*field)),
        Test::Absent(field) => Some(!there(*field)),
        Test::Not(inner) => truth(agreement, inner, row).map(|truth| !truth),
        Test::If(premise, conclusion) => {
            either(truth(agreement, premise, row).map(|truth| !truth), truth(agreement, conclusion, row))
        }
        Test::Binary(Operator::Or, left, right) => either(truth(agreement, left, row), truth(agreement, right, row)),
        Test::Binary(Operator::And, left, right) => {
            let untrue = |test| truth(agreement, test, row).map(|truth| !truth);
            either(untrue(left), untrue(right)).map(|truth| !truth)
        }
        Test::Binary(operator, left, right) => {
            let (left, right) = (value(left)?, value(right)?);
            let order = || left.as_i64().unwrap().cmp(&right.as_i64().unwrap());
            Some(match operator {
                Operator::Equal => left == right,
                Operator::NotEqual => left != right,
                Operator::Less => order().is_lt(),
                Operator::LessOrEqual => order().is_le(),
                Operator::Greater => order().is_gt(),
                Operator::GreaterOrEqual => order().is_ge(),
                _ => panic!("{operator:?}"),
            })
        }
        _ => panic!("{test:?}"),
    }
}

fn either(left: Option<bool>, right: Option<bool>) -> Option<bool> {
    match (left, right) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

#[test]
fn a_schema_refuses_exactly_the_rows_that_break_a_rule() {
    let rows = rows();
    for rule in SAYABLE {
        let built = with_rule(rule);
        let (schema, validator) = schema(&built, "l");
        assert_eq!(schema["x-eisen"][0]["nagegaan"], true, "{rule}");
        let agreement = built.checked.agreement();
        let test =
            agreement.fields.values().find_map(|field| field.requirements.first()).map(|rule| &rule.test).unwrap();
        let mut refused = 0;
        for row in &rows {
            let broken = truth(agreement, test, row) == Some(false);
            refused += usize::from(broken);
            assert_eq!(validator.is_valid(row), !broken, "{rule}: {row}");
        }
        assert!(refused > 0 && refused < rows.len(), "{rule} decides nothing");
    }
}

#[test]
fn what_a_schema_cannot_say_is_listed() {
    for rule in UNSAYABLE {
        let built = with_rule(rule);
        let (schema, validator) = schema(&built, "l");
        assert_eq!(schema["x-eisen"][0]["nagegaan"], false, "{rule}");
        assert_eq!(schema["x-eisen"][0]["eis"], *rule);
        assert!(schema.get("allOf").is_none(), "{rule}");
        assert!(validator.is_valid(&json!({ "n": 9, "t": "x", "d": "2026-01-01", "e": "2026-01-02" })));
    }
    let nested = format!("{}n = 5{}", "niet (".repeat(60), ")".repeat(60));
    let (schema, _) = schema(&with_rule(&nested), "l");
    assert_eq!(schema["x-eisen"][0]["nagegaan"], false);
}

#[test]
fn a_rule_about_what_is_not_delivered_is_listed_and_not_demanded() {
    let built = small(&format!(
        "{FIELDS}gegeven r \"R\" {{\n  type kenmerk mag ontbreken\n  eis als r is ingevuld dan n is ingevuld\n}}\n\
         levering l \"L\" {{\n  van a\n  naar b\n  gegevens r\n}}"
    ));
    let (schema, validator) = schema(&built, "l");
    assert!(schema["x-eisen"][0]["reden"].as_str().unwrap().ends_with("niet in zitten: n"));
    assert!(validator.is_valid(&json!({ "r": "x" })));
}

#[test]
fn a_rule_has_one_code_that_stays_when_others_come() {
    let codes = |rules: &str| {
        let built = with_rule(rules);
        plans(&built.checked)[0].conditions().map(|(rule, _)| rule.code.clone()).collect::<Vec<_>>()
    };
    let one = codes("n is ingevuld");
    let two = codes("t = \"x\"\n  eis n   is  ingevuld");
    assert_eq!((one.len(), two.len()), (1, 2));
    assert_eq!(one[0], two[1]);
    assert!(one[0].starts_with("l.r.eis-"));
}

#[test]
fn a_rule_is_written_as_the_language_writes_it() {
    for rule in SAYABLE.iter().chain(UNSAYABLE) {
        let text = plans(&with_rule(rule).checked)[0].conditions().next().unwrap().0.text.clone();
        let again = plans(&with_rule(&text).checked)[0].conditions().next().unwrap().0.clone();
        assert_eq!(again.text, text, "{rule}");
    }
}
