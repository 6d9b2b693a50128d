//! `convenant-mutants FOLDER…`: plants every fault in each agreement and prints which go unseen.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program of the project's own, not the product")]

use std::path::Path;
use std::process::ExitCode;

use convenant::cli::files::Folder;
use convenant_mutants::{Fault, Outcome, Summary, Text, faults, trial};
use jiff::civil::date;
use rayon::prelude::*;

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for path in std::env::args().skip(1) {
        match run(Path::new(&path)) {
            Ok(()) => {}
            Err(error) => {
                eprintln!("{path}: {error}");
                code = ExitCode::from(2);
            }
        }
    }
    code
}

fn run(path: &Path) -> Result<(), String> {
    let folder = Folder::open(path).map_err(|refused| format!("{refused:?}"))?;
    let entries = folder.entry_files().map_err(|refused| format!("{refused:?}"))?;
    let texts: Vec<Text> = entries.into_iter().map(|(name, text)| Text { name, text }).collect();
    let files = |name: &str| folder.read(name);
    let trial = trial(&texts, &files, date(2026, 3, 1))?;
    let outcomes: Vec<(Fault, Outcome)> = faults(&texts)
        .into_par_iter()
        .map(|fault| {
            let outcome = trial.outcome(&fault);
            (fault, outcome)
        })
        .collect();
    let summary = Summary::new(&path.display().to_string(), &outcomes);
    for fault in &summary.unseen {
        let text = &texts[fault.file];
        let line = text.text[..fault.place.start].matches('\n').count() + 1;
        let path: Vec<&str> = fault.property.iter().map(|word| word.nl()).collect();
        println!(
            "{}:{line} {} {} {} [{}] {:?} -> {:?}",
            text.name,
            fault.operator.nl(),
            fault.kind.nl(),
            path.join("/"),
            fault.marker.nl(),
            &text.text[fault.place.clone()],
            fault.instead
        );
    }
    for (operator, counts) in &summary.counts {
        println!("{:34} {counts:?}", operator.nl());
    }
    println!("{}", summary.line());
    Ok(())
}
