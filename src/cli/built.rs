//! What a build tells at its end: a short table of what was made and where, how much was found, and the fingerprint of the
//! source. On a terminal also how far it is, on a line that goes again.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal};

use super::out::note;
use crate::emit::Kind;
use crate::messages::built as says;
use crate::source::{Lang, Severity, Text};

/// A text without anything to fill in.
type Says = fn() -> Text;

/// What is made, by the folder in which it stands; the first that fits counts.
const PARTS: &[(&str, Says)] = &[
    ("document/partijen/", says::copies),
    ("document/", says::documents),
    ("validators/", says::validators),
    ("policies/", says::policies),
    ("registers/", says::registers),
    ("", says::about),
];

/// The table. `out` is the folder as it is shown.
pub(super) fn table<'p>(
    paths: impl Iterator<Item = &'p str>,
    found: &[Severity],
    fingerprint: &str,
    out: &str,
    lang: Lang,
) -> String {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for path in paths {
        if let Some(part) = PARTS.iter().position(|(folder, _)| path.starts_with(folder)) {
            *counts.entry(part).or_default() += 1;
        }
    }
    let made = PARTS.iter().enumerate().filter_map(|(at, (folder, what))| {
        let count = counts.get(&at)?;
        let folder = format!("{}/{folder}", out.trim_end_matches('/'));
        Some((what(), format!("{count:>4}  {}", folder.trim_end_matches('/'))))
    });
    let told = made.chain([(says::found(), severities(found, lang)), (says::fingerprint(), fingerprint.to_owned())]);
    let rows: Vec<_> = told.map(|(what, value)| (what.get(lang).to_owned(), value)).collect();
    let width = rows.iter().map(|(what, _)| what.chars().count()).max().unwrap_or_default();
    let line = |(what, value): &(String, String)| format!("  {what:width$}  {}\n", value.trim_end());
    rows.iter().map(line).collect()
}

/// `   3  1 bezwaar, 2 hints`
fn severities(found: &[Severity], lang: Lang) -> String {
    let of = |severity: Severity| found.iter().filter(|one| **one == severity).count();
    let all = [
        (Severity::Error, says::errors as fn(usize) -> Text),
        (Severity::Objection, says::objections),
        (Severity::Warning, says::warnings),
        (Severity::Hint, says::hints),
    ];
    let told = all.into_iter().filter(|(severity, _)| of(*severity) > 0);
    let told: Vec<_> = told.map(|(severity, says)| says(of(severity)).get(lang).to_owned()).collect();
    format!("{:>4}  {}", found.len(), told.join(", "))
}

/// Says on a terminal what is being done; elsewhere nothing.
pub(super) struct Progress {
    shows: bool,
    lang: Lang,
}

impl Progress {
    pub(super) fn new(lang: Lang) -> Self {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self { shows: io::stderr().is_terminal() && !dumb, lang }
    }

    pub(super) fn tell(&self, message: &Text) {
        if self.shows {
            note(&format!("\r\u{1b}[K{}", message.get(self.lang)));
        }
    }

    pub(super) fn kind(&self, kind: Kind) {
        self.tell(&match kind {
            Kind::Document => says::building_documents(),
            Kind::Pdf => says::building_pdf(),
            Kind::Validators => says::building_validators(),
            Kind::Policies => says::building_policies(),
            Kind::Registers => says::building_registers(),
        });
    }

    /// The line goes.
    pub(super) fn done(&self) {
        if self.shows {
            note("\r\u{1b}[K");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_where_and_how_much() {
        let paths =
            ["document/overeenkomst.md", "document/partijen/a/overeenkomst.md", "manifest.json", "document/a.html"];
        let found = [Severity::Warning, Severity::Objection, Severity::Warning];
        let of = |lang| table(paths.into_iter(), &found, "00ff", "dist/", lang);
        insta::assert_snapshot!(of(Lang::Nl), @r"
          exemplaren               1  dist/document/partijen
          documenten               2  dist/document
          herkomst en manifest     1  dist
          bevindingen              3  1 bezwaar, 2 waarschuwingen
          kenmerk               00ff
        ");
        insta::assert_snapshot!(of(Lang::En), @r"
          signing copies              1  dist/document/partijen
          documents                   2  dist/document
          provenance and manifest     1  dist
          findings                    3  1 objection, 2 warnings
          fingerprint              00ff
        ");
    }

    #[test]
    fn nothing_found_is_told_as_none() {
        assert!(table(std::iter::empty(), &[], "00", "dist", Lang::Nl).contains("bevindingen     0\n"));
    }
}
