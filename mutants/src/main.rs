//! `convenant-mutants [--write | --check | --list]`: plants every fault in the repaired agreements, prints what was seen, and writes or
//! compares the page of the manual, or lists each fault that only the seal gives away. It ends with 1 when less than 95 % is found, or a survivor has no reason.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a program, not the product"
)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use convenant::cli::files::Folder;
use convenant_mutants::{Fault, Outcome, Summary, Text, faults, page, reason, trial};
use jiff::civil::date;
use rayon::prelude::*;

/// The agreements without findings.
const AGREEMENTS: [&str; 2] = ["grjr-hersteld", "vabimpuls-hersteld"];

/// The least that must be found, in thousandths.
const LEAST: usize = 950;

fn main() -> ExitCode {
    match run(std::env::args().nth(1).as_deref()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn run(mode: Option<&str>) -> Result<bool, String> {
    let summaries = AGREEMENTS.iter().map(|name| summary(name)).collect::<Result<Vec<_>, _>>()?;
    let mut sound = true;
    for summary in &summaries {
        println!("{}", summary.line());
        let lost: Vec<_> = summary.unseen.iter().filter(|fault| reason(fault).is_none()).collect();
        for fault in &lost {
            println!("unseen and without a reason: {fault:?}");
        }
        if mode == Some("--list") {
            summary.by_seal.iter().for_each(|fault| println!("{fault}"));
        }
        sound &= lost.is_empty() && summary.found() >= LEAST;
    }
    let (path, text) = (root().join("docs/mutanten.md"), page(&summaries));
    match mode {
        Some("--write") => std::fs::write(&path, text).map_err(|error| error.to_string())?,
        Some("--check") if std::fs::read_to_string(&path).ok().as_deref() != Some(&text) => {
            println!("docs/mutanten.md is stale: cargo run --release -p convenant-mutants -- --write");
            sound = false;
        }
        _ => {}
    }
    Ok(sound)
}

fn summary(name: &str) -> Result<Summary, String> {
    let folder = Folder::open(&root().join("agreements").join(name)).map_err(|refused| format!("{refused:?}"))?;
    let entries = folder.entry_files().map_err(|refused| format!("{refused:?}"))?;
    let texts: Vec<Text> = entries.into_iter().map(|(name, text)| Text { name, text }).collect();
    let files = |name: &str| folder.read(name);
    let trial = trial(&texts, &files, date(2026, 3, 1))?;
    let outcome = |fault: Fault| {
        let outcome = trial.outcome(&fault);
        (fault, outcome)
    };
    let outcomes: Vec<(Fault, Outcome)> = faults(&texts).into_par_iter().map(outcome).collect();
    Ok(Summary::new(name, &outcomes))
}
