//! How each check grows: what it takes on an agreement and on one ten times as large, in the same run.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use convenant::checks::{self, Context, Stage};
use convenant::model::{Compiled, compile};
use convenant::relations::Relations;
use convenant::source::{Refusal, Severity};
use jiff::civil::date;

use crate::copies::{Files, copies};
use crate::crossed::{CROSSED, unknown};
use crate::generate;
use crate::together::together;

/// How many rows of each table are shown.
const SHOWN: usize = 14;

/// Something that grows: its name, how large it is to begin with, and how to make it.
type Shape = (String, usize, Box<dyn Fn(usize) -> Files>);

/// All that is measured.
pub fn shapes() -> Vec<Shape> {
    let one = |text: String| Files::from([("alles.convenant".to_owned(), text)]);
    let mut out: Vec<Shape> = vec![
        ("fields".to_owned(), 4_000, Box::new(move |count| one(generate::agreement(count)))),
        ("together".to_owned(), 30, Box::new(move |count| one(together(count)))),
    ];
    for (name, make) in CROSSED.iter().chain([&("unknown", unknown as fn(usize) -> String)]) {
        out.push((format!("crossed {name}"), 100, Box::new(move |count| one(make(count)))));
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements");
    for name in ["grjr-hersteld", "vabimpuls-hersteld", "grjr", "vabimpuls"] {
        let folder = folder.join(name);
        out.push((format!("{name} ×"), 5, Box::new(move |count| copies(&folder, count))));
    }
    out
}

/// An agreement that was read; it may hold no error but for names that nothing declares, or no check would run.
pub fn compiled(files: &Files) -> Compiled {
    let entries: Vec<_> = files.iter().filter(|(name, _)| name.ends_with(".convenant")).collect();
    let entries = entries.into_iter().map(|(name, text)| (name.clone(), text.clone())).collect();
    let read = |name: &str| files.get(name).cloned().ok_or(Refusal::Missing);
    let compiled = compile(entries, &read);
    let error = compiled.findings.iter().find(|finding| finding.severity == Severity::Error);
    assert!(error.is_none(), "{error:?}");
    compiled
}

/// The parts of one check, each with its time; and how many findings it gives.
fn parts(files: &Files) -> Vec<(String, Duration, usize)> {
    let (reading, compiled) = mean(|| compiled(files));
    let agreement = &compiled.agreement;
    let (relating, relations) = mean(|| Relations::of(agreement));
    let context = Context {
        agreement,
        relations: &relations,
        unresolved: &compiled.unresolved,
        sources: &compiled.sources,
        date: date(2026, 1, 1),
    };
    let mut out = vec![("reading".to_owned(), reading, 0), ("relations".to_owned(), relating, 0)];
    // The program does not look further where a name is unknown.
    let whole = compiled.unresolved.is_empty();
    for check in checks::all().filter(|check| check.stage == Stage::Names || whole && check.stage == Stage::Agreement) {
        let (time, found) = mean(|| checks::findings_of(check, &context).len());
        out.push((check.code.to_owned(), time, found));
    }
    out
}

/// The time of one run, over as many as make it measurable.
fn mean<T>(work: impl Fn() -> T) -> (Duration, T) {
    let start = busy();
    let mut times = 0;
    loop {
        let out = work();
        times += 1;
        let spent = busy().saturating_sub(start);
        // The system counts in steps of some milliseconds.
        if spent > Duration::from_millis(40) || times == 1_000 {
            return (spent / times, out);
        }
    }
}

/// How long this thread has been at work: what other programs take does not count.
fn busy() -> Duration {
    let known = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let busy = known.and_then(|text| text.split_whitespace().next()?.parse().ok()).filter(|busy| *busy > 0);
    busy.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Prints for each shape what takes longest when it is ten times as large, from a size on.
pub fn show(only: Option<&str>, from: Option<usize>) {
    for (name, small, make) in shapes().into_iter().filter(|(name, ..)| only.is_none_or(|only| name.starts_with(only)))
    {
        let small = from.unwrap_or(small);
        // Alone, so that the time of this thread is all there is.
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let (small_files, large_files) = (make(small), make(small * 10));
        let (less, more) = alone.install(|| (parts(&small_files), parts(&large_files)));
        let total =
            |parts: &[(String, Duration, usize)]| parts.iter().map(|part| part.1.as_secs_f64()).sum::<f64>() * 1e3;
        let (one, ten) = (total(&less), total(&more));
        println!("\n{name} {small} → {}: {one:.1} → {ten:.1} ms, {:.1} times", small * 10, ten / one);
        let mut rows: Vec<_> = less.into_iter().zip(more).collect();
        rows.sort_by_key(|(_, more)| std::cmp::Reverse(more.1));
        for ((code, one, found), (_, ten, more)) in rows.into_iter().take(SHOWN) {
            let (one, ten) = (one.as_secs_f64() * 1e3, ten.as_secs_f64() * 1e3);
            println!("  {code:<10} {one:>9.3} → {ten:>9.3} ms {:>7.1} times   {found} → {more} findings", ten / one);
        }
    }
}

/// Writes a shape to a folder, for whoever wants to look at it or to run the program on it.
pub fn write(name: &str, count: usize, dir: &Path) {
    let (_, _, make) = shapes().into_iter().find(|(known, ..)| known.starts_with(name)).unwrap();
    for (file, text) in make(count) {
        fs::write(dir.join(file), text).unwrap();
    }
}
