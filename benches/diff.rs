//! How long `convenant diff` takes as a whole, started like a user starts it, on two agreements of 4,000 and of 40,000 fields
//! that differ in one thing and in a hundred; and how that grows.
//!
//! `cargo bench --bench diff` prints a table. `CONVENANT=path` measures another build of the program.
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark starts processes and shows times")]
#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]

mod generate;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The best of so many runs counts: everything that disturbs makes a run slower, never faster.
const RUNS: usize = 20;

fn main() {
    let dir = tempfile::tempdir().unwrap();
    println!("{:>8} {:>10} {:>12} {:>6}", "fields", "changes", "best, ms", "exit");
    let mut best = Vec::new();
    for fields in [4_000, 40_000] {
        for changes in [0, 1, 100] {
            let (old, new) =
                (dir.path().join(format!("{fields}-a-{changes}")), dir.path().join(format!("{fields}-b-{changes}")));
            let text = generate::agreement(fields);
            write(&old, &text);
            write(&new, &changed(&text, changes));
            let results: Vec<_> = (0..RUNS).map(|_| run(&old, &new)).collect();
            let time = results.iter().map(|(time, _)| *time).min().unwrap();
            println!("{fields:>8} {changes:>10} {:>12.1} {:>6}", time.as_secs_f64() * 1e3, results[0].1);
            best.push(time);
        }
    }
    println!("\nten times the fields: {:.1} times the time", best[3].as_secs_f64() / best[0].as_secs_f64());
}

fn write(dir: &Path, text: &str) {
    fs::create_dir_all(dir).unwrap();
    fs::write(dir.join("groot.convenant"), text).unwrap();
}

/// So many things other: fields get another type, and every right a smaller group.
fn changed(text: &str, changes: usize) -> String {
    let mut out = text.to_owned();
    if changes > 0 {
        out = out.replacen("vanaf 10 in", "vanaf 5 in", changes.div_ceil(50));
    }
    out.replacen("kenmerk lengte 12", "kenmerk lengte 13", changes.saturating_sub(1))
}

fn run(old: &Path, new: &Path) -> (Duration, i32) {
    let program = std::env::var("CONVENANT").unwrap_or_else(|_| env!("CARGO_BIN_EXE_convenant").to_owned());
    let mut command = Command::new(program);
    command.arg("diff").arg(old).arg(new).args(["--format", "json", "--date", "2026-01-01"]);
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).status().unwrap();
    let code = status.code().unwrap();
    assert!(matches!(code, 0 | 1), "{} cannot be compared", new.display());
    (start.elapsed(), code)
}
