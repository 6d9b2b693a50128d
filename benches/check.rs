//! How long `convenant check` takes as a whole, started like a user starts it, and how much memory it needs at most; for
//! agreements of 4,000, 10,000 and 100,000 fields, for the agreements in `agreements`, and for some that grow in everything.
//!
//! `cargo bench --bench check` prints a table; `-- --each` what each check takes on an agreement and on one ten times as
//! large (`-- --each grjr` for the shapes of that name, `-- --each together 100` from that size on); `-- --write DIR N` writes an
//! agreement of N fields instead, and `-- --write DIR N together` one of another shape. `CONVENANT=path` measures another build
//! of the program.
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark starts processes and shows times")]
#![expect(clippy::unwrap_used, clippy::cast_precision_loss, reason = "a benchmark may stop at once; times are small")]

mod copies;
mod crossed;
mod generate;
mod growth;
mod together;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The best of so many runs counts: everything that disturbs makes a run slower, never faster.
const RUNS: usize = 15;

struct Measured {
    name: String,
    bytes: u64,
    time: Duration,
    /// In KiB.
    memory: u64,
    findings: bool,
}

fn main() {
    let typed: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = typed.iter().map(String::as_str).filter(|word| *word != "--bench").collect();
    match words.as_slice() {
        ["--write", dir, count, shape @ ..] => {
            fs::create_dir_all(dir).unwrap();
            growth::write(shape.first().unwrap_or(&"fields"), count.parse().unwrap(), Path::new(dir));
        }
        ["--each", shape @ ..] => {
            growth::show(shape.first().copied(), shape.get(1).map(|count| count.parse().unwrap()));
        }
        _ => table(),
    }
}

fn table() {
    let dir = tempfile::tempdir().unwrap();
    let mut rows = Vec::new();
    for fields in [4_000, 10_000, 100_000] {
        let folder = dir.path().join(fields.to_string());
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("groot.convenant"), generate::agreement(fields)).unwrap();
        rows.push(measure(&format!("{fields} fields"), &folder, if fields > 50_000 { 5 } else { RUNS }));
    }
    for name in ["grjr", "grjr-hersteld", "vabimpuls", "vabimpuls-hersteld"] {
        rows.push(measure(name, &Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements").join(name), RUNS));
    }
    let wide = WIDE.map(|(shape, count)| {
        [count, count * 10].map(|count| {
            let folder = dir.path().join(format!("{shape}{count}"));
            fs::create_dir(&folder).unwrap();
            growth::write(shape, count, &folder);
            measure(&format!("{shape} {count}"), &folder, if count > 10 { 5 } else { RUNS })
        })
    });
    show(&rows);
    for [small, large] in &wide {
        println!(
            "{} ({:.1} ms) to {} ({:.1} ms): {:.1} times the time",
            small.name,
            ms(small),
            large.name,
            ms(large),
            ms(large) / ms(small)
        );
    }
}

/// Agreements in which everything grows: the shape, and how large it is to begin with.
const WIDE: [(&str, usize); 3] = [("together", 30), ("grjr-hersteld", 5), ("vabimpuls-hersteld", 5)];

fn ms(row: &Measured) -> f64 {
    row.time.as_secs_f64() * 1e3
}

fn measure(name: &str, folder: &Path, runs: usize) -> Measured {
    let results: Vec<_> = (0..runs).map(|_| run(folder)).collect();
    let bytes = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len()).sum();
    Measured {
        name: name.to_owned(),
        bytes,
        time: results.iter().map(|(time, ..)| *time).min().unwrap_or_default(),
        memory: results.iter().map(|(_, memory, _)| *memory).max().unwrap_or_default(),
        findings: results.iter().any(|(.., findings)| *findings),
    }
}

/// One run: its time, the most memory it held, and whether it found anything.
fn run(folder: &Path) -> (Duration, u64, bool) {
    let program = std::env::var("CONVENANT").unwrap_or_else(|_| env!("CARGO_BIN_EXE_convenant").to_owned());
    let mut command = Command::new(program);
    command.arg("check").arg(folder).args(["--format", "json", "--date", "2026-01-01"]);
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    let code = child.wait().unwrap().code();
    let time = start.elapsed();
    assert!(matches!(code, Some(0 | 1)), "{} cannot be checked", folder.display());
    (time, memory_of(command.stdout(Stdio::null())), code == Some(1))
}

/// The most memory a run of this command holds, in KiB. Watched in a run of its own, so that watching costs no time in the
/// one that is timed. The last value before the process ends is read; what it still adds after that is missed.
#[cfg(target_os = "linux")]
fn memory_of(command: &mut Command) -> u64 {
    let mut child = command.spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let size = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
        most = most.max(size.unwrap_or(0));
        std::thread::sleep(Duration::from_micros(200));
    }
    most
}

#[cfg(not(target_os = "linux"))]
fn memory_of(_: &mut Command) -> u64 {
    0
}

fn show(rows: &[Measured]) {
    println!("{:<16} {:>10} {:>12} {:>12} {:>10}", "agreement", "KiB", "best, ms", "peak, MiB", "findings");
    for row in rows {
        let (ms, mib) = (ms(row), row.memory as f64 / 1024.0);
        let found = if row.findings { "yes" } else { "no" };
        println!("{:<16} {:>10} {ms:>12.1} {mib:>12.1} {found:>10}", row.name, row.bytes / 1024);
    }
    if let [_, small, large, ..] = rows {
        let (time, memory) =
            (large.time.as_secs_f64() / small.time.as_secs_f64(), large.memory as f64 / small.memory as f64);
        println!("\nten times the fields (10,000 to 100,000): {time:.1} times the time, {memory:.1} times the memory");
    }
}
