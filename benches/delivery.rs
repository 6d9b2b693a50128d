//! How long `convenant validate` and `convenant pseudonymise` take beside peers that do the same, in one run: the programs take
//! turns on the same file, so that what disturbs the machine hits all of them, and what counts is the ratio.
//!
//! `cargo bench --bench delivery -- [ROWS]` prints a table; a million rows unless said otherwise, one in a thousand cells
//! with a fault. The peers are written by hand with Polars (`benches/delivery/peers.py`), and the bare cutting of a file into cells
//! with the crate `simd-csv`. `PYTHON=path` is a Python with Polars; without one the peers are left out.
//! `CONVENANT=path` measures another build of the program. A delivery of a few rows tells what starting costs.
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark starts processes and shows times")]
#![expect(clippy::unwrap_used, clippy::cast_precision_loss, reason = "a benchmark may stop at once; times are small")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const HOME: &str = env!("CARGO_MANIFEST_DIR");
/// How often each program has its turn.
const ROUNDS: usize = 3;
/// Of the delivery that is validated.
const COLUMNS: usize = 15;
/// A key is a secret of at least 32 bytes; this one keeps nothing secret.
const KEY: &str = "0123456789abcdef0123456789abcdef";

/// A program with its words; where its output goes is said when it runs.
struct Runner {
    name: &'static str,
    words: Vec<String>,
}

/// Of one run, in seconds and KiB.
#[derive(Clone, Copy, Debug)]
struct Spent {
    wall: f64,
    processor: f64,
    memory: u64,
}

fn main() {
    let typed: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    match typed.as_slice() {
        [word, file] if word == "--cells" => println!("{}", cells(Path::new(file))),
        [rows, ..] => measure(rows.parse().unwrap()),
        [] => measure(1_000_000),
    }
}

/// Cuts a file into cells and counts them.
fn cells(file: &Path) -> usize {
    let mut builder = simd_csv::ZeroCopyReaderBuilder::new();
    // Some rows that are wrong on purpose have another number of cells.
    let mut reader = builder.flexible(true).from_reader(fs::File::open(file).unwrap());
    let mut count = 0;
    while let Some(record) = reader.read_byte_record().unwrap() {
        count += record.len();
    }
    count
}

fn measure(rows: usize) {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name).display().to_string();
    let program = std::env::var("CONVENANT").unwrap_or_else(|_| env!("CARGO_BIN_EXE_convenant").to_owned());
    let agreement = format!("{HOME}/benches/delivery/meting.convenant");
    let (file, truth) = (at("levering.csv"), at("fouten.csv"));
    let (count, faults) = (rows.to_string(), (rows * COLUMNS / 1000).to_string());
    let words = ["generate", &agreement, "--delivery", "toewijzingen", "--rows", &count, "--faults", &faults];
    let made = Command::new(&program).args(words).args(["--out", &file, "--truth", &truth]).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    fs::write(at("sleutel"), KEY).unwrap();
    fs::set_permissions(at("sleutel"), std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    println!("{rows} rows, {:.0} MB", fs::metadata(&file).unwrap().len() as f64 / 1e6);

    // The files are in memory or on their way to the disk; that they are is not what is measured.
    let _ = Command::new("sync").status();
    let own = |name, words: &[&str]| Runner {
        name,
        words: [program.as_str()].iter().chain(words).map(|word| (*word).to_owned()).collect(),
    };
    let validate = |delivery| ["validate", &agreement, "--delivery", delivery, "--format", "csv", &file];
    let myself = std::env::current_exe().unwrap().display().to_string();
    let mut runners = vec![
        own("convenant", &validate("toewijzingen")),
        own("convenant, nothing unique", &validate("kaal")),
        Runner { name: "cells alone (simd-csv)", words: vec![myself, "--cells".to_owned(), file.clone()] },
    ];
    runners.extend(peer("polars", &["validate", &file]));
    let spent = take_turns(&runners, dir.path());
    show(&runners, &spent);
    compare(&dir.path().join("convenant"), Path::new(&truth));

    let clean = at("goed.csv");
    let words = ["generate", &agreement, "--delivery", "gehasht", "--rows", &count, "--out", &clean];
    let made = Command::new(&program).args(words).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    let (key, out) = (at("sleutel"), at("uit.csv"));
    let pseudonymise = ["pseudonymise", &agreement, "--delivery", "gehasht", "--key-file", &key, &clean, &out];
    let mut runners = vec![own("pseudonymise", &pseudonymise)];
    runners.extend(peer("polars and hashlib", &["pseudonymise", &clean, KEY, &at("uit-polars.csv")]));
    let _ = Command::new("sync").status();
    println!();
    show(&runners, &take_turns(&runners, dir.path()));
}

/// A peer, where there is a Python that has what it needs.
fn peer(name: &'static str, words: &[&str]) -> Option<Runner> {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has_polars = Command::new(&python).args(["-c", "import polars"]).stderr(Stdio::null()).status();
    if !has_polars.is_ok_and(|status| status.success()) {
        println!("({name}: `{python}` has no polars; PYTHON=path is another)");
        return None;
    }
    let script = format!("{HOME}/benches/delivery/peers.py");
    let all = [python.as_str(), &script].into_iter().chain(words.iter().copied());
    Some(Runner { name, words: all.map(str::to_owned).collect() })
}

/// Every program in turn, a few rounds. In a round before them the memory is watched, so that watching costs nothing in those
/// that are timed.
fn take_turns(runners: &[Runner], dir: &Path) -> Vec<Vec<Spent>> {
    let memory: Vec<_> = runners.iter().map(memory_of).collect();
    let mut all = vec![Vec::new(); runners.len()];
    for _ in 0..ROUNDS {
        for ((runner, spent), memory) in runners.iter().zip(&mut all).zip(&memory) {
            spent.push(run(runner, &dir.join(runner.name), *memory));
        }
    }
    all
}

/// One run, timed by the shell, which knows what a process used when it has ended.
fn run(runner: &Runner, out: &Path, memory: u64) -> Spent {
    let mut command = Command::new("bash");
    command.args(["-c", "TIMEFORMAT='%R %U %S'; time \"$@\" 2>/dev/null", "bash"]).args(&runner.words);
    let output = command.env("LC_ALL", "C").stdout(fs::File::create(out).unwrap()).stderr(Stdio::piped()).output();
    let output = output.unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}: {:?}", runner.name, output.status);
    let told = String::from_utf8(output.stderr).unwrap();
    let numbers: Vec<f64> = told.lines().last().unwrap().split(' ').map(|number| number.parse().unwrap()).collect();
    Spent { wall: numbers[0], processor: numbers[1] + numbers[2], memory }
}

/// The most memory a run holds, in KiB.
fn memory_of(runner: &Runner) -> u64 {
    let mut command = Command::new(&runner.words[0]);
    let mut child = command.args(&runner.words[1..]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        most = most.max(line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).unwrap_or(0));
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    most
}

fn show(runners: &[Runner], spent: &[Vec<Spent>]) {
    println!(
        "{:<28} {:>9} {:>9} {:>10} {:>12} {:>12}",
        "", "wall, s", "cpu, s", "peak, MiB", "times wall", "times cpu"
    );
    let middle = |of: &dyn Fn(usize) -> f64, count: usize| {
        let mut all: Vec<_> = (0..count).map(of).collect();
        all.sort_by(f64::total_cmp);
        all[count / 2]
    };
    for (runner, own) in runners.iter().zip(spent) {
        let first = &spent[0];
        let ratio = |of: fn(&Spent) -> f64| middle(&|round| of(&own[round]) / of(&first[round]), own.len());
        let (wall, processor) =
            (middle(&|round| own[round].wall, own.len()), middle(&|round| own[round].processor, own.len()));
        let most = own.iter().map(|one| one.memory).max().unwrap_or_default() as f64 / 1024.0;
        println!(
            "{:<28} {wall:>9.3} {processor:>9.3} {most:>10.1} {:>12.2} {:>12.2}",
            runner.name,
            ratio(|one| one.wall),
            ratio(|one| one.processor)
        );
    }
}

/// What was found beside what was planted.
fn compare(found: &Path, truth: &Path) {
    let rules = |path: &Path| -> BTreeSet<(String, String)> {
        let mut reader = csv::Reader::from_path(path).unwrap();
        reader.records().map(|record| record.unwrap()).map(|row| (row[0].to_owned(), row[2].to_owned())).collect()
    };
    let (found, truth) = (rules(found), rules(truth));
    println!(
        "found {} of {} faults that were planted, and {} others",
        truth.intersection(&found).count(),
        truth.len(),
        found.difference(&truth).count()
    );
}
