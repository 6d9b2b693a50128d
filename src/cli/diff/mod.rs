//! `convenant diff`: reads two versions of an agreement, compares them, and tells what changed and who has to act. Neither
//! version is written to.

mod effects;
mod findings;
mod git;
mod json;
mod markdown;
mod text;

use std::path::Path;

use jiff::civil::Date;

use super::args::{Comparison, DiffFormat};
use super::check;
use super::files::{Folder, Refused};
use super::out::{Exit, Terminal, complain, finish, note};
use super::write::write_folder;
use crate::checks::{self, Checked, Report};
use crate::diff::{self, Diff, Incomparable, Side};
use crate::emit;
use crate::messages::{diff as says, files};
use crate::model::{Compiled, Declared, compile_stated};
use crate::source::{Diagnostic, Lang, Message, Severity, plain};

/// Why there is no comparison: a code, and what to say.
type Refusal = (&'static str, Message);

/// The two versions and what is different, with what is needed to show it.
struct Compared {
    diff: Diff,
    old: Version,
    new: Version,
    lang: Lang,
    /// What each change carries through to, if that was asked for.
    effects: Option<Vec<Vec<effects::Effect>>>,
}

/// One version.
struct Version {
    side: Side,
    /// Stands before the name of every file.
    base: String,
}

/// What could be read of one version.
struct Read {
    compiled: Compiled,
    stated: Vec<Declared>,
    base: String,
    shown: String,
}

/// Runs the command.
#[must_use]
pub(super) fn run(wish: &Comparison, lang: Lang) -> Exit {
    let date = wish.date.unwrap_or_else(check::today);
    let (mut compared, checked) = match compared(wish, date, lang) {
        Ok(compared) => compared,
        Err(exit) => return exit,
    };
    if let (true, Some((old, new))) = (wish.effects, &checked) {
        compared.effects = Some(effects::effects(&compared, old, new));
    }
    if let (Some(dir), Some(checked)) = (&wish.document, &checked)
        && let Err((code, message)) = write(dir, &compared, checked)
    {
        return complain(code, &message, lang);
    }
    let exit = if compared.diff.asks() { Exit::Findings } else { Exit::Clean };
    let shown = match wish.format {
        DiffFormat::Text => text::text(&compared, Terminal::of_stdout()),
        DiffFormat::Markdown => markdown::markdown(&compared),
        DiffFormat::Json => json::json(&compared),
        format => findings::show(&compared, format),
    };
    // The program ends here: taking two large agreements apart piece by piece would only cost time.
    std::mem::forget(compared);
    finish(&shown, exit, lang)
}

/// Both versions, looked at by all checks: what is built takes nothing else.
type BothChecked = (Checked, Checked);

fn compared(wish: &Comparison, date: Date, lang: Lang) -> Result<(Compared, Option<BothChecked>), Exit> {
    let refuse = |(code, message): Refusal| complain(code, &message, lang);
    let (old, new) = match (wish.paths.as_slice(), &wish.against) {
        ([old, new], None) => rayon::join(|| read(old), || read(new)),
        ([path], Some(revision)) => rayon::join(|| git::read(revision, path), || read(path)),
        _ => return Err(refuse(("", says::diff_paths()))),
    };
    let (old, new) = (old.map_err(refuse)?, new.map_err(refuse)?);
    for (read, name) in [(&old, says::old_side(&old.shown)), (&new, says::new_side(&new.shown))] {
        if let Some(report) = unreadable(&read.compiled, date) {
            note(&check::text(&report, &read.base, Terminal::of_stderr(), lang));
            note("\n");
            return Err(complain("", &says::side_unreadable(name), lang));
        }
    }
    let is_built = wish.effects || wish.document.is_some();
    let checked = is_built.then(|| rayon::join(|| checked(&old, date), || checked(&new, date)));
    let checked = checked.and_then(|(old, new)| Some((old?, new?)));
    let (old, new) = rayon::join(|| version(old), || version(new));
    match diff::compare(&old.side, &new.side, date) {
        Ok(diff) => Ok((Compared { diff, old, new, lang, effects: None }, checked)),
        Err(Incomparable::NothingInCommon { old, new }) => Err(refuse(("", says::strangers(old, new)))),
    }
}

fn checked(read: &Read, date: Date) -> Option<Checked> {
    checks::check(read.compiled.clone(), date).checked
}

/// Writes the change as a document, in a folder of its own.
fn write(dir: &Path, compared: &Compared, (old, new): &BothChecked) -> Result<(), Refusal> {
    let mut out = emit::Artefacts::default();
    let (before, after) = (&compared.old.side.sources, &compared.new.side.sources);
    emit::document::redline::emit(&compared.diff, (old, before), (new, after), &mut out);
    if let Some(failure) = out.failures.first() {
        return Err(("", files::not_printed(failure)));
    }
    emit::manifest::seal(new.agreement(), after, &mut out);
    write_folder(dir, &out.files).map_err(|error| error.message(dir))
}

fn version(read: Read) -> Version {
    Version { side: Side::of(read.compiled, read.stated), base: read.base }
}

fn read(path: &Path) -> Result<Read, Refusal> {
    let refused = |Refused { name, refusal }| (refusal.code(), files::refused(&refusal, &name));
    let folder = Folder::open(path).map_err(refused)?;
    let entries = folder.entry_files().map_err(refused)?;
    let (compiled, stated) = compile_stated(entries, &|name| folder.read(name));
    Ok(Read { compiled, stated, base: folder.base(), shown: plain(&path.display().to_string()) })
}

/// Why a version cannot be read as meant, if it cannot. A name that stands for nothing may be an error or an objection: that
/// is for the checks to say, and only then they are run.
fn unreadable(compiled: &Compiled, date: Date) -> Option<Report> {
    let is_error = |finding: &Diagnostic| finding.severity == Severity::Error;
    if compiled.unresolved.is_empty() && !compiled.findings.iter().any(is_error) {
        return None;
    }
    let mut report = checks::check(compiled.clone(), date);
    report.findings.retain(is_error);
    (!report.findings.is_empty()).then_some(report)
}
