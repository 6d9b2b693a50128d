//! How fast a text becomes a tree: `cargo bench --bench parse`, with the number of declarations behind `--` if need be.
//! Prints the best of many runs, by the grammar's short cuts and by its strict rules alone.

#![expect(clippy::cast_precision_loss, reason = "a speed is shown, not reckoned with")]
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "a measurement reads the clock and prints")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use convenant::source::FileId;
use convenant::syntax::{parse, parse_strictly};

const RUNS: usize = 60;

fn main() {
    let count = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(4_000);
    let text = agreement(count);
    let (tree, found) = parse(FileId(0), &text);
    assert!(found.is_empty());
    println!("{count} declarations, {} lines, {} terms, {} bytes", text.lines().count(), tree.terms.len(), text.len());
    let short = best(|| parse(FileId(0), &text).0.terms.len());
    let strict = best(|| parse_strictly(FileId(0), &text).0.terms.len());
    print("with short cuts", short, text.len());
    print("strict rules only", strict, text.len());
    println!("strict rules take {:.1} times as long", strict.as_secs_f64() / short.as_secs_f64());
}

fn best(work: impl Fn() -> usize) -> Duration {
    let timed = (0..RUNS).map(|_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    });
    timed.min().unwrap_or_default()
}

fn print(what: &str, time: Duration, bytes: usize) {
    let (seconds, bytes) = (time.as_secs_f64(), bytes as f64);
    let (whole, each, speed) = (seconds * 1e3, seconds * 1e9 / bytes, bytes / seconds / 1e6);
    println!("{what:17}  {whole:7.2} ms  {each:5.1} ns/byte  {speed:6.1} MB/s");
}

/// Declarations such as agreements are made of, with each shape of term.
fn agreement(count: usize) -> String {
    let mut text = String::new();
    for number in 0..count {
        let _ = write!(
            text,
            "gegeven veld_{number} \"Gegeven nummer {number}\" {{\n  \
             type          tekst lengte {number}\n  \
             doelen        procesanalyse, beleidsanalyse\n  \
             grondslag     avg.6.1.e\n  \
             omschrijving  \"Coördinaten.\"  # Bron {number}\n}}\n"
        );
    }
    text
}
