//! `convenant check`: reads an agreement, checks it, and tells what it found. Also the first half of `build`.

use std::path::Path;

use jiff::civil::Date;

use super::args::Format;
use super::files::{Folder, Refused};
use super::out::{Exit, Terminal, complain, finish};
use super::report::{self, Findings};
use crate::checks::{self, Report, explain};
use crate::messages::files as says;
use crate::model::{cite, compile};
use crate::source::{Lang, render};

/// Runs the command.
#[must_use]
pub fn run(path: &Path, format: Format, date: Option<Date>, is_final: bool, lang: Lang) -> Exit {
    match read(path, date) {
        Ok((folder, mut report)) => {
            if is_final {
                add_unfinished(&mut report);
            }
            let exit = if report.findings.is_empty() { Exit::Clean } else { Exit::Findings };
            let shown = show(&report, &folder.base(), format, lang);
            // The program ends here: taking a large agreement apart piece by piece would only cost time.
            std::mem::forget(report);
            finish(&shown, exit, lang)
        }
        Err(refused) => refuse(&refused, lang),
    }
}

/// Reads and checks the agreement at a path, as of a day: today, if none is given.
pub(super) fn read(path: &Path, date: Option<Date>) -> Result<(Folder, Report), Refused> {
    let folder = Folder::open(path)?;
    let entries = folder.entry_files()?;
    let compiled = compile(entries, &|name| folder.read(name));
    let report = checks::check(compiled, date.unwrap_or_else(today));
    Ok((folder, report))
}

/// For a final text, what is left open is a finding too.
pub(super) fn add_unfinished(report: &mut Report) {
    let finding = checks::unfinished(report);
    report.findings.extend(finding);
}

pub(super) fn today() -> Date {
    jiff::Zoned::now().date()
}

/// Says why an agreement could not be read at all.
pub(super) fn refuse(refused: &Refused, lang: Lang) -> Exit {
    complain(refused.refusal.code(), &says::refused(&refused.refusal, &refused.name), lang)
}

/// The report in a format.
pub(super) fn show(report: &Report, base: &str, format: Format, lang: Lang) -> String {
    if format == Format::Text {
        return text(report, base, Terminal::of_stdout(), lang);
    }
    let title = |code: &str| explain(code).map(|found| found.title.get(lang).to_owned());
    let mut findings = Findings::new(&report.findings, &report.sources, lang);
    (findings.base, findings.law, findings.title) = (base, &law, &title);
    match format {
        Format::Json | Format::Text => report::json(&findings),
        Format::Sarif => report::sarif(&findings),
        Format::Github => report::github(&findings),
        Format::Gitlab => report::gitlab(&findings),
        Format::Junit => report::junit(&findings),
    }
}

/// The findings as text for people.
pub(super) fn text(report: &Report, base: &str, terminal: Terminal, lang: Lang) -> String {
    render(&report.findings, &report.sources, &terminal.options(lang, base, &law))
}

/// `art. 26 lid 1 AVG — wat het artikel vraagt`
pub(super) fn law(path: &str) -> Option<String> {
    let cited = cite(path)?;
    Some(format!("{} — {}", cited.citation, cited.says))
}
