//! How long the documents of an agreement take: its PDF alone, and everything that `convenant build` makes, without writing
//! files. The first time counts apart, because a program that is started once has only that; what comes after knows letters
//! and breaks of lines already.
//!
//! `cargo bench --bench documents` prints a table.
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark reads a clock and shows times")]
#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]

use std::path::Path;
use std::time::{Duration, Instant};

use convenant::checks::{Checked, check};
use convenant::cli::files::Folder;
use convenant::emit::{self, Artefacts, document};
use convenant::model::compile;
use convenant::source::Sources;

/// The best of so many runs counts: everything that disturbs makes a run slower, never faster.
const RUNS: usize = 5;

const DAY: jiff::civil::Date = jiff::civil::date(2026, 3, 1);

fn main() {
    println!("{:>20} {:>26} {:>12} {:>12} {:>10}", "agreement", "what", "first, ms", "best, ms", "files");
    for name in ["grjr", "grjr-hersteld"] {
        let folder = Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements").join(name)).unwrap();
        let report = check(compile(folder.entry_files().unwrap(), &|name| folder.read(name)), DAY);
        let (checked, sources) = (report.checked.unwrap(), report.sources);
        tell(name, "the PDF", || one(&checked, &sources));
        tell(name, "all artefacts", || emit::build(&checked, &sources, &[]));
    }
}

fn one(checked: &Checked, sources: &Sources) -> Artefacts {
    let mut out = Artefacts::default();
    document::pdf::emit(checked, sources, &mut out);
    out
}

fn tell(name: &str, what: &str, make: impl Fn() -> Artefacts) {
    let timed = || {
        let start = Instant::now();
        let made = make();
        assert!(made.failures.is_empty(), "{:?}", made.failures);
        (start.elapsed(), made.files.len())
    };
    let (first, files) = timed();
    let best = (0..RUNS).map(|_| timed().0).min().unwrap();
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!("{name:>20} {what:>26} {:>12.1} {:>12.1} {files:>10}", ms(first), ms(best));
}
