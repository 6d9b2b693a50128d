//! PostgreSQL: the queries on a table of texts, and the table that takes no row that breaks a rule.

use std::collections::BTreeSet;

use convenant::plan::RuleKind;
use postgres::Client;

use super::cases::{CASES, Case, Pair};
use super::cluster::Cluster;
use super::same;

#[test]
fn postgresql_finds_and_refuses_the_same_rows() {
    let cluster = Cluster::start();
    let mut client = cluster.admin();
    let (mut pairs, mut refused) = (0, 0);
    for case in CASES.iter() {
        client.batch_execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public").unwrap();
        if let Some((name, header, rows)) = &case.beside {
            fill(&mut client, name, header, &(1..).zip(rows).collect::<Vec<_>>());
        }
        fill(&mut client, &case.plan.name, &case.header, &case.in_table().collect::<Vec<_>>());
        let (mut can, mut told) = (BTreeSet::new(), BTreeSet::new());
        for (code, query) in case.queries("postgres") {
            let Ok(query) = query else { continue };
            let rows = client.query(&query, &[]).unwrap_or_else(|error| panic!("{code}: {error}"));
            told.extend(rows.iter().map(|row| -> Pair { (row.get(0), row.get::<_, i64>(1).cast_unsigned()) }));
            can.insert(code);
        }
        pairs += same("PostgreSQL", case, &can, &told);
        refused += constraints(&mut client, case);
    }
    println!(
        "PostgreSQL: {} deliveries, {pairs} pairs of rule and row; {refused} rows refused by a table",
        CASES.len()
    );
    assert!(pairs > 500 && refused > 500, "{pairs}, {refused}");
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn fill(client: &mut Client, name: &str, header: &[String], rows: &[(u64, &Vec<String>)]) {
    let columns: Vec<_> = header.iter().map(|name| format!("{} text", quoted(name))).collect();
    client.batch_execute(&format!("CREATE TABLE {} (_rij bigint, {})", quoted(name), columns.join(", "))).unwrap();
    let copy = format!("COPY {} FROM STDIN (FORMAT csv)", quoted(name));
    let mut writer =
        csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(client.copy_in(&copy).unwrap());
    for (number, row) in rows {
        writer.write_field(number.to_string()).unwrap();
        writer.write_record(*row).unwrap();
    }
    writer.into_inner().unwrap_or_else(|error| panic!("{error}")).finish().unwrap();
}

/// The table takes every row that keeps to the rules, and of the others none for which it has a constraint: the constraint
/// that is told is a rule that the row breaks.
fn constraints(client: &mut Client, case: &Case) -> usize {
    let name = quoted(&case.plan.name);
    client.batch_execute(&format!("DROP TABLE {name};\n{}", case.built("tabel.postgres.sql"))).unwrap();
    let marks: Vec<_> = (1..=case.header.len() + 1).map(|at| format!("${at}")).collect();
    let insert = client.prepare(&format!("INSERT INTO {name} VALUES ({})", marks.join(", "))).unwrap();
    // What a table of PostgreSQL does not look at: other rows of other tables.
    let without = |code: &str| {
        let rule = case.plan.rules.iter().find(|rule| rule.code == code).unwrap();
        matches!(rule.kind, RuleKind::Reference(_) | RuleKind::Own | RuleKind::NoBsn)
    };
    let mut refused = 0;
    for (number, row) in case.in_table() {
        let broken: Vec<&str> = case
            .native
            .iter()
            .filter(|(code, at)| *at == number && !without(code))
            .map(|(code, _)| code.as_str())
            .collect();
        let number = number.cast_signed();
        let mut values: Vec<&(dyn postgres::types::ToSql + Sync)> = vec![&number];
        values.extend(row.iter().map(|cell| cell as &(dyn postgres::types::ToSql + Sync)));
        match client.execute(&insert, &values) {
            Ok(_) => assert!(broken.is_empty(), "{}, row {number}: taken, and breaks {broken:?}", case.title()),
            Err(error) => {
                let named =
                    error.as_db_error().and_then(|error| error.constraint()).unwrap_or_else(|| panic!("{error}"));
                let rule: usize = named.rsplit('_').next().unwrap().parse().unwrap();
                let code = &*case.plan.rules[rule].code;
                assert!(broken.contains(&code), "{}, row {number}: {code}, and it breaks {broken:?}", case.title());
                refused += 1;
            }
        }
    }
    refused
}
