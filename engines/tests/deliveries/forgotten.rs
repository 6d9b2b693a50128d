//! The SQL that takes persons out of the stores, run in PostgreSQL: a database for each store, filled with what it holds.

use std::collections::BTreeSet;

use convenant::delivery::{Generator, Invention};
use convenant::emit::validators::forget_sql;
use convenant::plan::{Stage, plan_at};
use convenant::source::Lang;
use postgres::Client;

use super::cases::repaired;
use super::cluster::Cluster;

/// The parts of the SQL, each with the title of its store.
fn parts(sql: &str) -> Vec<(String, String)> {
    let part = |part: &str| {
        let (title, rest) = part.trim_start_matches("-- ").split_once('\n')?;
        Some((title.to_owned(), rest.to_owned()))
    };
    sql.trim().split("\n\n").skip(1).filter_map(part).collect()
}

/// Fills the table of a store; tells the values by which persons are found.
fn fill(client: &mut Client, stage: Stage) -> Vec<String> {
    let checked = repaired();
    let data = checked.agreement().data.iter().find(|(_, data)| data.about.name == "toewijzingen").unwrap().0;
    let plan = plan_at(checked, data, stage).unwrap();
    let wish = Invention { seed: 3, rows: 200, separator: b'\t', ..Invention::default() };
    let lines = Generator::new(&plan, wish).unwrap().lines(0..200).unwrap().0;
    let columns: Vec<_> = plan.columns.iter().map(|column| format!("\"{}\" text", column.name)).collect();
    let name = &checked.agreement().general.about.as_ref().unwrap().name;
    client
        .batch_execute(&format!(
            "DROP SCHEMA IF EXISTS \"{name}\" CASCADE; CREATE SCHEMA \"{name}\"; CREATE TABLE \"{name}\".toewijzingen ({});
             CREATE OR REPLACE VIEW public.regels AS SELECT * FROM \"{name}\".toewijzingen",
            columns.join(", ")
        ))
        .unwrap();
    let mut copy =
        client.copy_in(&format!("COPY \"{name}\".toewijzingen FROM STDIN (FORMAT csv, DELIMITER E'\\t')")).unwrap();
    std::io::Write::write_all(&mut copy, &lines).unwrap();
    copy.finish().unwrap();
    let rows = String::from_utf8(lines).unwrap();
    rows.lines().map(|line| line.split('\t').next().unwrap().to_owned()).collect()
}

fn rows(client: &mut Client) -> BTreeSet<String> {
    client.query("SELECT to_jsonb(regels)::text FROM regels", &[]).unwrap().iter().map(|row| row.get(0)).collect()
}

#[test]
fn persons_are_gone_from_every_store_or_what_is_delicate_is() {
    let cluster = Cluster::start();
    let mut client = cluster.admin();
    let checked = repaired();
    let agreement = checked.agreement();
    let data = agreement.data.iter().find(|(_, data)| data.about.name == "toewijzingen").unwrap().0;
    for mask in [false, true] {
        let sql = forget_sql(checked, data, mask, Lang::Nl);
        assert!(!sql.chars().collect::<Vec<_>>().windows(9).any(|run| run.iter().all(char::is_ascii_digit)), "{sql}");
        let parts = parts(&sql);
        let titles: BTreeSet<_> = parts.iter().map(|(title, _)| title.as_str()).collect();
        // Each system that the erasure reaches, besides those of the chain.
        let manner = if mask { "afscherming" } else { "wissing" };
        let erasure = agreement.erasures.values().find(|erasure| erasure.about.name == manner).unwrap();
        for place in erasure.reaches.iter() {
            assert!(titles.contains(agreement.systems[place].about.title.as_str()), "{manner}: {titles:?}");
        }
        let mut run = 0;
        for (title, part) in &parts {
            let Some(fills) = part.lines().find(|line| line.contains("\\copy")) else {
                assert!(part.starts_with("-- ") && part.contains("met de hand"), "{title}: {part}");
                continue;
            };
            run += 1;
            let upload = fills.contains("burgerservicenummers");
            let values = fill(&mut client, if upload { Stage::Upload } else { Stage::Stored });
            let gone = [&values[3], &values[77]];
            let before = rows(&mut client);
            let insert =
                format!("INSERT INTO te_vergeten VALUES ('{}'), ('{}') ON CONFLICT DO NOTHING;", gone[0], gone[1]);
            client
                .batch_execute(&part.replace(fills, &insert))
                .unwrap_or_else(|error| panic!("{title}: {error}\n{part}"));
            let after = rows(&mut client);
            let of_them = |row: &String| gone.iter().any(|value| row.contains(value.as_str()));
            let others: BTreeSet<_> = before.iter().filter(|row| !of_them(row)).cloned().collect();
            assert!(!after.iter().any(of_them) && others.is_subset(&after), "{title}");
            let met = values.iter().filter(|value| gone.contains(value)).count();
            let count: i64 = client.query_one("SELECT count(*) FROM regels", &[]).unwrap().get(0);
            let left = if mask { values.len() } else { values.len() - met };
            assert_eq!((usize::try_from(count).unwrap(), met >= 2), (left, true), "{title}");
            // What was masked keeps what is needed to pay, and not what help it was.
            let changed: Vec<_> = after.difference(&others).collect();
            assert!(changed.iter().all(|row| row.contains("\"toewijzingnummer\": \"")), "{changed:?}");
            assert!(changed.iter().all(|row| row.contains("\"productcode\": null")), "{changed:?}");
            assert_eq!(changed.is_empty(), !mask);
        }
        assert!(run >= 3, "{run} databases");
    }
}
