//! `convenant fmt`: puts the files of an agreement in the fixed layout. A file with a syntax error is left alone, because
//! what is broken stands in no tree and would be lost.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::check::{law, refuse};
use super::files::Folder;
use super::out::{Exit, Terminal, complain, finish};
use crate::messages::commands as says;
use crate::model::{OwnFiles, own_files};
use crate::source::{Diagnostic, FileId, Lang, Text, plain, render};
use crate::syntax::{Tree, format, parse, same_meaning};

/// Runs the command.
#[must_use]
pub fn run(path: &Path, check: bool, lang: Lang) -> Exit {
    match Folder::open(path).and_then(|folder| Ok((folder.entry_files()?, folder))) {
        Ok((entries, folder)) => Run { folder: &folder, check, lang }.all(entries),
        Err(refused) => refuse(&refused, lang),
    }
}

/// What happened to one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    AsItWas,
    Changed,
    /// It has syntax errors.
    Skipped,
    /// It could not be written; that has been said.
    Failed,
}

struct Run<'r> {
    folder: &'r Folder,
    check: bool,
    lang: Lang,
}

impl Run<'_> {
    fn all(&self, entries: Vec<(String, String)>) -> Exit {
        let files = own_files(entries, &|name| self.wanted(name));
        let findings = self.of_interest(&files);
        let done: Vec<_> = files.trees.iter().map(|tree| (tree.file, self.one(tree, &files))).collect();
        let shown = self.findings(&findings, &files) + &self.report(&done, &files);
        let unreadable = findings.iter().any(|finding| finding.code >= "TAAL-20");
        let exit = exit(&done, unreadable, self.check);
        finish(&shown, exit, self.lang)
    }

    /// One file alone is formatted alone: what it brings in is not read.
    fn wanted(&self, name: &str) -> Result<String, crate::source::Refusal> {
        if self.folder.is_one_file() { Ok(String::new()) } else { self.folder.read(name) }
    }

    /// Syntax errors and files that cannot be read; whether imports run in a circle is not the formatter's business.
    fn of_interest(&self, files: &OwnFiles) -> Vec<Diagnostic> {
        let limit = if self.folder.is_one_file() { "TAAL-20" } else { "TAAL-30" };
        files.findings.iter().filter(|finding| finding.code < limit).cloned().collect()
    }

    fn one(&self, tree: &Tree, files: &OwnFiles) -> Done {
        if files.findings.iter().any(|finding| finding.span.file == tree.file && finding.code < "TAAL-20") {
            return Done::Skipped;
        }
        let file = files.sources.file(tree.file);
        let laid_out = format(&file.text, tree);
        if *laid_out == *file.text {
            return Done::AsItWas;
        }
        if !keeps_meaning(tree, &file.text, &laid_out) {
            return self.failed(&says::fmt_would_differ(self.folder.show(&file.name)));
        }
        if self.check {
            return Done::Changed;
        }
        match self.write(&file.name, &laid_out) {
            Ok(()) => Done::Changed,
            Err(error) => self.failed(&says::fmt_not_written(self.folder.show(&file.name), error)),
        }
    }

    fn failed(&self, message: &crate::source::Message) -> Done {
        let _ = complain("TAAL-27", message, self.lang);
        Done::Failed
    }

    /// Writes beside the file and renames over it, so that nobody ever finds half a file.
    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let path = self.folder.path_of(name).map_err(|_| io::Error::from(io::ErrorKind::NotFound))?;
        let parent = path.parent().ok_or(io::ErrorKind::NotFound)?;
        let permissions = fs::metadata(&path)?.permissions();
        if permissions.readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let mut new = tempfile::Builder::new().prefix(".convenant-").tempfile_in(parent)?;
        new.write_all(text.as_bytes())?;
        new.as_file().set_permissions(permissions)?;
        new.as_file().sync_all()?;
        new.persist(&path).map_err(|error| error.error)?;
        Ok(())
    }

    fn findings(&self, findings: &[Diagnostic], files: &OwnFiles) -> String {
        if findings.is_empty() {
            return String::new();
        }
        let base = self.folder.base();
        let options = Terminal::of_stdout().options(self.lang, &base, &law);
        render(findings, &files.sources, &options) + "\n"
    }

    fn report(&self, done: &[(FileId, Done)], files: &OwnFiles) -> String {
        let count = |wanted| done.iter().filter(|(_, done)| *done == wanted).count();
        let (changed, skipped, failed) = (count(Done::Changed), count(Done::Skipped), count(Done::Failed));
        if changed + skipped + failed == 0 {
            return self.line(&says::fmt_all_clean(done.len()));
        }
        let mut lines: String =
            done.iter().filter_map(|(file, done)| self.row(&files.sources.file(*file).name, *done)).collect();
        lines.push('\n');
        let summary = if self.check { says::fmt_check_summary } else { says::fmt_summary };
        lines += &self.line(&summary(changed, done.len()));
        if skipped > 0 {
            lines += &self.line(&says::fmt_skipped(skipped));
        }
        lines
    }

    fn row(&self, name: &str, done: Done) -> Option<String> {
        let path = plain(&self.folder.show(name));
        let row = match done {
            Done::AsItWas | Done::Failed => return None,
            Done::Skipped => says::fmt_broken(path),
            Done::Changed if self.check => says::fmt_would_change(path),
            Done::Changed => says::fmt_changed(path),
        };
        Some(self.line(&row))
    }

    fn line(&self, text: &Text) -> String {
        format!("{}\n", text.get(self.lang))
    }
}

/// The layout must change nothing but the layout. This is known of the formatter by its tests; it is seen to once more
/// because the file is the only copy of somebody's work.
fn keeps_meaning(tree: &Tree, text: &str, laid_out: &str) -> bool {
    let (new, findings) = parse(tree.file, laid_out);
    findings.is_empty() && same_meaning((tree, text), (&new, laid_out))
}

fn exit(done: &[(FileId, Done)], unreadable: bool, check: bool) -> Exit {
    let any = |wanted| done.iter().any(|(_, done)| *done == wanted);
    if unreadable || any(Done::Failed) {
        return Exit::Unusable;
    }
    if any(Done::Skipped) || (check && any(Done::Changed)) { Exit::Findings } else { Exit::Clean }
}
