//! `convenant build`: checks an agreement and writes everything that must agree with it, or nothing. What was found goes to
//! standard error, what was built to standard output.

use std::path::Path;

use jiff::civil::Date;

use super::args::Only;
use super::built::{Progress, table};
use super::check;
use super::files::Folder;
use super::out::{Exit, Terminal, complain, finish, note};
use super::write::write_folder;
use crate::checks::{Checked, Report};
use crate::emit::{self, Artefacts, Draft, Kind};
use crate::messages::{built, files as says};
use crate::model::fingerprint;
use crate::source::{Lang, Message, plain};

/// What was asked for.
pub(super) struct Wish<'a> {
    pub(super) path: &'a Path,
    pub(super) out: &'a Path,
    /// Empty means all kinds.
    pub(super) only: &'a [Only],
    pub(super) is_final: bool,
    pub(super) date: Option<Date>,
}

/// Runs the command.
#[must_use]
pub(super) fn run(wish: &Wish<'_>, lang: Lang) -> Exit {
    let kinds: Vec<_> = wish.only.iter().flat_map(|only| kinds(*only)).copied().collect();
    let progress = Progress::new(lang);
    progress.tell(&built::reading());
    let read = check::read(wish.path, wish.date);
    progress.done();
    let (folder, mut report) = match read {
        Ok(read) => read,
        Err(refused) => return check::refuse(&refused, lang),
    };
    if wish.is_final {
        check::add_unfinished(&mut report);
    }
    show(&report, &folder, lang);
    match &report.checked {
        None => refuse(&says::nothing_built(), lang),
        Some(checked) if wish.is_final && !checked.is_final() => refuse(&says::not_final(), lang),
        Some(checked) => write(wish, &kinds, checked, &report, lang),
    }
}

fn kinds(only: Only) -> &'static [Kind] {
    match only {
        Only::Document => &[Kind::Document, Kind::Pdf],
        Only::Validators => &[Kind::Validators],
        Only::Policies => &[Kind::Policies],
        Only::Registers => &[Kind::Registers],
    }
}

fn show(report: &Report, folder: &Folder, lang: Lang) {
    if !report.findings.is_empty() {
        note(&check::text(report, &folder.base(), Terminal::of_stderr(), lang));
        note("\n");
    }
}

/// Says why nothing was built, under the findings that are the reason.
fn refuse(message: &Message, lang: Lang) -> Exit {
    let _ = complain("", message, lang);
    Exit::Findings
}

fn write(wish: &Wish<'_>, kinds: &[Kind], checked: &Checked, report: &Report, lang: Lang) -> Exit {
    let progress = Progress::new(lang);
    let artefacts = emit::build_telling(checked, &report.sources, kinds, &|kind| progress.kind(kind));
    progress.tell(&built::writing());
    let failure = artefacts.failures.first();
    let written = if failure.is_none() { write_folder(wish.out, &artefacts.files) } else { Ok(()) };
    progress.done();
    if let Some(failure) = failure {
        return complain("", &says::not_printed(failure), lang);
    }
    if let Err(error) = written {
        let (code, message) = error.message(wish.out);
        return complain(code, &message, lang);
    }
    let has_document = kinds.is_empty() || kinds.contains(&Kind::Pdf);
    if has_document && !emit::document::pdf::IS_MADE {
        note(&format!("{}\n", says::no_pdf().get(lang)));
    }
    let exit = if report.findings.is_empty() { Exit::Clean } else { Exit::Findings };
    finish(&summary(&artefacts, report, Draft::of(checked), wish.out, lang), exit, lang)
}

fn summary(artefacts: &Artefacts, report: &Report, draft: Draft, out: &Path, lang: Lang) -> String {
    let (count, folder) = (artefacts.files.len(), plain(&out.display().to_string()));
    let first = match draft {
        Draft::Concept => says::built_draft(count, &folder),
        Draft::Final => says::built_final(count, &folder),
    };
    let found: Vec<_> = report.findings.iter().map(|finding| finding.severity).collect();
    let paths = artefacts.files.keys().map(String::as_str);
    format!("{}\n{}", first.get(lang), table(paths, &found, &fingerprint(&report.sources), &folder, lang))
}
