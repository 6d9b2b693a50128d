//! What is built, given to the engines that it is built for: a JSON Schema validator, Cedar, Rego and PostgreSQL.
#![expect(clippy::print_stdout, reason = "how much was compared is told with `--nocapture`")]
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop at once")]

mod cedar;
mod domain;
mod edits;
mod mutants;
mod postgres;
mod reading;
mod rego;
mod rules;
mod validators;

use std::path::Path;

use convenant::checks::{Checked, check};
use convenant::cli::files::Folder;
use convenant::emit::{self, Artefacts, Kind};
use convenant::model::compile;
use convenant::source::{Refusal, Sources};

/// The agreements of the project.
const AGREEMENTS: [&str; 4] = ["grjr", "grjr-hersteld", "vabimpuls", "vabimpuls-hersteld"];

struct Built {
    checked: Checked,
    sources: Sources,
    artefacts: Artefacts,
}

impl Built {
    fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.artefacts.files[path]).unwrap()
    }
}

fn built(entries: Vec<(String, String)>, files: &dyn Fn(&str) -> Result<String, Refusal>) -> Built {
    let report = check(compile(entries, &files), jiff::civil::date(2026, 3, 1));
    let findings = format!("{:#?}", report.findings);
    let Some(checked) = report.checked else { panic!("{findings}") };
    let artefacts = emit::build(&checked, &report.sources, &Kind::TRACED);
    Built { checked, sources: report.sources, artefacts }
}

/// One of the project's own agreements.
fn agreement(name: &str) -> Built {
    let folder = Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../agreements").join(name)).unwrap();
    built(folder.entry_files().unwrap(), &|name| folder.read(name))
}

/// A small agreement of two parties, with these declarations.
fn small(declarations: &str) -> Built {
    built(vec![("proef.convenant".into(), small_text(declarations))], &|_| Err(Refusal::Missing))
}

fn small_text(declarations: &str) -> String {
    format!(
        "overeenkomst proef \"Proef\" {{\n  versie 1.0\n}}\n\npartij a \"A\" {{}}\npartij b \"B\" {{}}\n\n{declarations}\n"
    )
}
