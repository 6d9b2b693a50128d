//! `convenant why`: where a line of a built file comes from. It looks at the built folder alone, which may come from anyone:
//! nothing outside it is read, and what it says is shown without being believed.

use std::fs;
use std::path::{Path, PathBuf};

use super::files::{because, read_bytes};
use super::out::{Exit, Terminal, complain, finish, note};
use super::verify::{self, Unverifiable};
use crate::emit::manifest::{MANIFEST, Manifest, digest};
use crate::emit::provenance::{PROVENANCE, Provenance, Row};
use crate::messages::{files, scenarios as says};
use crate::source::{Lang, Message, Severity, plain, render_message, wrap};

/// Far more than any artefact, or the list of where its parts come from, takes.
const LIMIT: u64 = 1 << 30;

/// Why there is no answer.
type Refused = (&'static str, Message);

/// Runs the command.
#[must_use]
pub(super) fn run(place: &Path, lang: Lang) -> Exit {
    let answer = split(place).and_then(|(path, line)| answer(&path, line, lang));
    match answer {
        Ok(text) => finish(&text, Exit::Clean, lang),
        Err((code, message)) => complain(code, &message, lang),
    }
}

/// The file and the line; a number behind a second colon, as editors add, is a column.
fn split(place: &Path) -> Result<(PathBuf, usize), Refused> {
    let text = place.display().to_string();
    let refused = || ("", says::why_place(plain(&text)));
    let (path, number) = text.rsplit_once(':').ok_or_else(refused)?;
    let line = number.parse().ok().filter(|line| *line > 0).ok_or_else(refused)?;
    let before = path.rsplit_once(':').and_then(|(path, number)| Some((path, number.parse::<usize>().ok()?)));
    match before.filter(|(inner, line)| *line > 0 && !Path::new(path).exists() && !inner.is_empty()) {
        Some((path, line)) => Ok((path.into(), line)),
        None if path.is_empty() => Err(refused()),
        None => Ok((path.into(), line)),
    }
}

fn answer(path: &Path, line: usize, lang: Lang) -> Result<String, Refused> {
    let shown = plain(&path.display().to_string());
    let unreadable = |refusal| (crate::source::Refusal::code(&refusal), files::refused(&refusal, &shown));
    let file = fs::canonicalize(path).map_err(|error| unreadable(because(&error)))?;
    let (dir, artefact) = built_folder(&file).ok_or_else(|| ("TAAL-28", says::why_no_manifest(&shown)))?;
    let manifest =
        verify::read_manifest(&dir).and_then(|bytes| Manifest::parse(&bytes).map_err(Unverifiable::Malformed));
    let manifest = manifest.map_err(|error| verify::message(&error, &plain(&dir.display().to_string())))?;
    let Some(expected) = manifest.artefacts.get(&artefact) else {
        return Err(("", says::why_not_built(&shown)));
    };
    if !fs::symlink_metadata(&file).is_ok_and(|found| found.is_file()) {
        return Err(unreadable(crate::source::Refusal::NotAFile));
    }
    let bytes = read_bytes(&file, LIMIT).map_err(unreadable)?;
    let text = String::from_utf8_lossy(&bytes);
    let count = text.lines().count();
    let Some(written) = text.lines().nth(line - 1) else {
        return Err(("", says::why_no_line(&shown, line, count)));
    };
    if digest(&bytes) != *expected {
        let options = Terminal::of_stderr().options(lang, "", &|_| None);
        note(&render_message("TAAL-28", Severity::Warning, &says::why_changed(&shown), &options));
    }
    let provenance = provenance(&dir).ok_or_else(|| ("TAAL-28", says::why_no_provenance(&shown, PROVENANCE)))?;
    let rows = provenance.at(&artefact, line);
    let head = format!("{shown}:{line}\n  {}\n", plain(written.trim()));
    if rows.is_empty() {
        return Ok(format!("{head}\n{}\n", says::why_nothing(line, &shown).get(lang)));
    }
    Ok(rows.iter().fold(head, |text, row| text + "\n" + &told(row, &provenance, lang)))
}

/// The folder that was built, and the path of a file in it with forward slashes.
fn built_folder(file: &Path) -> Option<(PathBuf, String)> {
    let dir = file.ancestors().skip(1).find(|dir| dir.join(MANIFEST).is_file())?;
    let parts: Option<Vec<_>> = file.strip_prefix(dir).ok()?.iter().map(|part| part.to_str()).collect();
    Some((dir.to_owned(), parts?.join("/")))
}

fn provenance(dir: &Path) -> Option<Provenance> {
    let path = dir.join(PROVENANCE);
    let is_file = fs::symlink_metadata(&path).is_ok_and(|found| found.is_file());
    let bytes = is_file.then(|| read_bytes(&path, LIMIT).ok()).flatten()?;
    Provenance::parse(&bytes).ok()
}

/// The part, the clause with its place, and the law, each with a label of its own.
fn told(row: &Row, provenance: &Provenance, lang: Lang) -> String {
    const LABEL: usize = 10;
    let width = Terminal::of_stdout().width.saturating_sub(LABEL);
    let mut out = format!("{}\n", plain(&row.part));
    let mut labelled = |label: &str, text: &str| {
        for (at, line) in wrap(&plain(text), width).iter().enumerate() {
            let label = if at == 0 { label } else { "" };
            out += &format!("  {label:<rest$}{line}\n", rest = LABEL - 2);
        }
    };
    labelled(says::why_source().get(lang), &format!("{}:{}", row.file, row.line));
    labelled("", &row.clause);
    for (at, path) in row.law.iter().enumerate() {
        let label = says::why_law();
        let label = if at == 0 { label.get(lang) } else { "" };
        match provenance.law.get(path) {
            Some(cited) => labelled(label, &format!("{} — {}", cited.citation, cited.says)),
            None => labelled(label, path),
        }
    }
    out
}
