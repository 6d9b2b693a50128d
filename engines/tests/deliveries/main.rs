//! Deliveries with faults, given to every engine that the validators are built for: the same rows break the same rules.
//! PostgreSQL runs here; `DuckDB`, Spark and the reader of data contracts run in one Python, which `tools/install.sh` makes.
#![expect(clippy::print_stdout, reason = "how much was compared is told with `--nocapture`")]
#![expect(clippy::disallowed_methods, reason = "a test writes the files that it has read")]
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop at once")]

mod cases;
#[path = "../engines/postgres/cluster.rs"]
#[allow(dead_code, reason = "the other tests use the rest of it")]
mod cluster;
mod forgotten;
mod json;
mod postgres;
mod python;

use std::collections::BTreeSet;

use self::cases::{Case, Pair};

/// Two engines that should say the same do. How many pairs they have in common is told.
fn same(engine: &str, case: &Case, can: &BTreeSet<String>, told: &BTreeSet<Pair>) -> usize {
    let expected: BTreeSet<_> = case.native.iter().filter(|(code, _)| can.contains(code)).cloned().collect();
    let missing: Vec<_> = expected.difference(told).take(5).collect();
    let extra: Vec<_> = told.difference(&expected).take(5).collect();
    assert!(missing.is_empty() && extra.is_empty(), "{engine}, {}: missing {missing:?}, extra {extra:?}", case.title());
    expected.len()
}
