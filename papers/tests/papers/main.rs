//! The documents that are built, given to the programs that people and archives read them with.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at once")]
#![expect(clippy::disallowed_methods, reason = "a test writes the files that it has read")]

mod web;

mod word;

mod pdf;

mod formats;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use convenant::checks::{Checked, check};
use convenant::cli::files::Folder;
use convenant::emit::{self, Artefacts, Kind};
use convenant::model::{Compiled, compile};
use convenant::source::{Refusal, Sources};

/// The agreements of the project.
const AGREEMENTS: [&str; 4] = ["grjr", "grjr-hersteld", "vabimpuls", "vabimpuls-hersteld"];

struct Built {
    checked: Checked,
    sources: Sources,
    artefacts: Artefacts,
}

/// The documents of the project's own agreements, which several tests look at.
static BUILT: [LazyLock<Built>; AGREEMENTS.len()] = [
    LazyLock::new(|| built_anew(AGREEMENTS[0])),
    LazyLock::new(|| built_anew(AGREEMENTS[1])),
    LazyLock::new(|| built_anew(AGREEMENTS[2])),
    LazyLock::new(|| built_anew(AGREEMENTS[3])),
];

/// The documents of one of the project's own agreements.
fn agreement(name: &str) -> &'static Built {
    let at = AGREEMENTS.iter().position(|one| *one == name).unwrap();
    &BUILT[at]
}

fn built_anew(name: &str) -> Built {
    let folder = Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../agreements").join(name)).unwrap();
    of(compile(folder.entry_files().unwrap(), &|name| folder.read(name)))
}

/// The documents of an agreement of one file.
fn built(text: &str) -> Built {
    of(compile(vec![("a.convenant".to_owned(), text.to_owned())], &|_| Err(Refusal::Missing)))
}

fn of(compiled: Compiled) -> Built {
    let report = check(compiled, jiff::civil::date(2026, 3, 1));
    let checked = report.checked.unwrap();
    let artefacts = emit::build(&checked, &report.sources, &[Kind::Document, Kind::Pdf]);
    Built { checked, sources: report.sources, artefacts }
}

/// A file beside the programs that `tools/install.sh` has put there.
fn tool(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tools").join(name)
}

/// Runs a script with the Python of `tools/install.sh`.
fn python(script: &str, words: &[&str]) -> Output {
    run(&tool("venv/bin/python"), script, words)
}

/// Runs a script with Node and the packages of `tools/install.sh`.
fn node(script: &str, words: &[&str]) -> Output {
    run(Path::new("node"), script, words)
}

fn run(program: &Path, script: &str, words: &[&str]) -> Output {
    let told = format!("{} is missing: run papers/tools/install.sh", program.display());
    Command::new(program).arg(tool(script)).args(words).output().expect(&told)
}

#[test]
fn every_document_can_be_printed() {
    for name in AGREEMENTS {
        let built = agreement(name);
        assert!(built.artefacts.failures.is_empty(), "{name}: {:?}", built.artefacts.failures);
        assert!(built.artefacts.files.contains_key("document/overeenkomst.html"), "{name}");
        assert_eq!(built.checked.is_final(), name.ends_with("-hersteld"), "{name}");
        assert!(built.sources.iter().count() > 1, "{name}");
    }
}
