//! `convenant verify FILE PATH`: whether one file belongs to an agreement. The agreement is built again, in memory; the file may
//! come from anyone, and only its bytes are looked at.

use std::path::Path;

use jiff::civil::Date;

use super::check;
use super::files::read_bytes;
use super::out::{Exit, complain, finish};
use crate::emit;
use crate::emit::carried::{Belongs, belongs};
use crate::messages::files as says;
use crate::model::fingerprint;
use crate::source::{Lang, Text, plain};

/// Far more than any document takes.
const LIMIT: u64 = 1 << 30;

/// Runs the command.
#[must_use]
pub(super) fn run(file: &Path, source: &Path, date: Option<Date>, lang: Lang) -> Exit {
    let name = plain(&file.display().to_string());
    let bytes = match read_bytes(file, LIMIT) {
        Ok(bytes) => bytes,
        Err(refusal) => return complain(refusal.code(), &says::refused(&refusal, &name), lang),
    };
    let report = match check::read(source, date) {
        Ok((_, report)) => report,
        Err(refusal) => return check::refuse(&refusal, lang),
    };
    let Some(checked) = &report.checked else {
        return complain("", &says::belongs_unreadable(plain(&source.display().to_string())), lang);
    };
    let built = emit::build(checked, &report.sources, &[]);
    if let Some(failure) = built.failures.first() {
        return complain("", &says::not_printed(failure), lang);
    }
    let mark = fingerprint(&report.sources);
    let found = belongs(&bytes, &built.files, &mark);
    let exit = if matches!(found, Belongs::Unchanged { .. }) { Exit::Clean } else { Exit::Findings };
    finish(&format!("{}\n", told(&found, &name, mark).get(lang)), exit, lang)
}

fn told(found: &Belongs, name: &str, mark: String) -> Text {
    match found {
        Belongs::Unchanged { path } => says::belongs_unchanged(name, plain(path), mark),
        Belongs::Extended { path, added } => says::belongs_extended(name, plain(path), added),
        Belongs::Changed => says::belongs_changed(name, mark),
        Belongs::Elsewhere { carries } => says::belongs_elsewhere(name, plain(carries), mark),
        Belongs::Unmarked => says::belongs_unmarked(name, mark),
    }
}
