//! `DuckDB`, Spark and the reader of data contracts, in one Python.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use convenant::plan::Stage;
use serde_json::{Value, json};

use super::cases::{CASES, Case, Pair};
use super::same;

/// Runs a program of `tools` on a question, and reads its answer.
fn asked(program: &str, question: &Value) -> Value {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools");
    let folder = tempfile::tempdir().unwrap();
    let (input, output) = (folder.path().join("vraag.json"), folder.path().join("antwoord.json"));
    std::fs::write(&input, question.to_string()).unwrap();
    let mut python = Command::new(tools.join("venv/bin/python"));
    python.arg(tools.join(program)).arg(&input).arg(&output).current_dir(folder.path());
    let told = "engines/tools/venv is missing, so NOTHING WAS TRIED: ./test.sh installs it";
    let done = python.output().unwrap_or_else(|error| panic!("{told} ({error})"));
    assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&std::fs::read(output).unwrap()).unwrap()
}

fn table(name: &str, header: &[String], rows: &[(u64, &Vec<String>)]) -> Value {
    json!({ "name": name, "header": header, "rows": rows })
}

fn queries(case: &Case, engine: &str) -> (BTreeSet<String>, Vec<String>) {
    case.queries(engine).into_iter().filter_map(|(code, query)| Some((code, query.ok()?))).unzip()
}

#[test]
fn duckdb_and_spark_find_the_same_rows() {
    let question: Vec<_> = CASES
        .iter()
        .map(|case| {
            let mut tables = vec![table(&case.plan.name, &case.header, &case.in_table().collect::<Vec<_>>())];
            if let Some((name, header, rows)) = &case.beside {
                tables.push(table(name, header, &(1..).zip(rows).collect::<Vec<_>>()));
            }
            json!({ "tables": tables, "duckdb": queries(case, "duckdb").1, "spark": queries(case, "spark").1 })
        })
        .collect();
    let answer = asked("rules.py", &json!(question));
    for (word, title) in [("duckdb", "DuckDB"), ("spark", "Spark SQL")] {
        let mut pairs = 0;
        for (at, case) in CASES.iter().enumerate() {
            let told: BTreeSet<Pair> = serde_json::from_value(answer[word][at].clone()).unwrap();
            pairs += same(title, case, &queries(case, word).0, &told);
        }
        println!("{title}: {} deliveries, {pairs} pairs of rule and row in {} s", CASES.len(), answer["seconds"][word]);
        assert!(pairs > 500, "{title}: {pairs}");
    }
}

fn as_csv(header: &[String], rows: &[&Vec<String>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).unwrap();
    for row in rows {
        writer.write_record(*row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

#[test]
fn data_contracts_take_good_files_and_refuse_bad_ones() {
    let question: Vec<_> = CASES.iter().map(contract).collect();
    let answer = asked("contract.py", &json!(question));
    for (case, said) in CASES.iter().zip(answer.as_array().unwrap()) {
        assert_eq!(said["lint"], "passed", "{}: {said}", case.title());
        if case.plan.stage != Stage::Upload {
            continue;
        }
        assert_eq!((&said["good"], &said["bad"]), (&json!("passed"), &json!("failed")), "{}: {said}", case.title());
        // What a contract looks at is what is in it as a query; each that some row breaks fails, and no other.
        let contract = case.built("odcs.yaml");
        let broken: BTreeSet<_> = case.native.iter().map(|(code, _)| code.as_str()).collect();
        let within = broken.into_iter().filter(|code| contract.contains(&format!("name: {code}\n")));
        let sign = |letter: char| if letter.is_ascii_alphanumeric() || letter == '_' { letter } else { '-' };
        let expected: BTreeSet<String> = within.map(|code| code.chars().map(sign).collect()).collect();
        let failed: BTreeSet<String> = serde_json::from_value(said["bad_failed"].clone()).unwrap();
        assert_eq!(failed, expected, "{}: {said}", case.title());
    }
}

/// Each contract is held to its standard; files are tried on what is uploaded, since a try of the rest takes as long again.
fn contract(case: &Case) -> Value {
    let mut question = json!({ "name": case.plan.name, "contract": case.built("odcs.yaml") });
    if case.plan.stage == Stage::Upload {
        question["good"] = json!(as_csv(&case.header, &case.good.iter().collect::<Vec<_>>()));
        question["bad"] = json!(as_csv(&case.header, &case.in_table().map(|(_, row)| row).collect::<Vec<_>>()));
    }
    question
}
