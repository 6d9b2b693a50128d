//! `convenant test`: tries the scenarios of an agreement, and tells of each how it ends. What a scenario means is not known
//! here.

mod formats;
mod text;

use std::path::Path;

use jiff::civil::Date;

use super::args::TestFormat;
use super::check;
use super::out::{Exit, Terminal, complain, finish, note};
use super::reasons::{on_one_line, place, reasons};
use crate::checks::{Checked, Report};
use crate::messages::scenarios as says;
use crate::model::{Agreement, Line, Scenario};
use crate::relations::{Decision, Trial, Verdict};
use crate::source::{Lang, Message, Severity, Sources, Text};

/// A scenario as it is told.
pub(super) struct Tried {
    pub(super) title: String,
    pub(super) file: String,
    pub(super) line: usize,
    /// Where it is promised, as the document numbers it.
    pub(super) under: Vec<String>,
    pub(super) lines: Vec<TriedLine>,
}

/// A line of it.
pub(super) struct TriedLine {
    pub(super) text: String,
    pub(super) place: String,
    /// `None` when it is kept.
    pub(super) failure: Option<Failure>,
}

/// Why a line is not kept.
pub(super) struct Failure {
    /// The request that shows it, and whether that is permitted; `None` when there was nothing to try.
    pub(super) witness: Option<(String, bool)>,
    /// The line of `toegang` that decides, or that comes nearest: its place and its text.
    pub(super) grant: Option<(String, String)>,
    pub(super) lacks: Vec<Text>,
    /// What is so instead, of another relation than access, and the place it follows from.
    pub(super) otherwise: Option<(String, Option<String>)>,
}

impl Failure {
    /// That there was nothing to try.
    fn nothing() -> Self {
        Self { witness: None, grant: None, lacks: Vec::new(), otherwise: None }
    }
}

impl Tried {
    /// A scenario without lines promises nothing, and does not count as kept.
    pub(super) fn is_good(&self) -> bool {
        !self.lines.is_empty() && self.lines.iter().all(|line| line.failure.is_none())
    }
}

/// Runs the command.
#[must_use]
pub(super) fn run(path: &Path, format: TestFormat, date: Option<Date>, lang: Lang) -> Exit {
    let (folder, report) = match check::read(path, date) {
        Ok(read) => read,
        Err(refused) => return check::refuse(&refused, lang),
    };
    let base = folder.base();
    let Some(checked) = &report.checked else { return unreadable(report, &base, &says::test_unreadable(), lang) };
    let tried = tried(checked, &report.sources, &base);
    let good = tried.iter().all(Tried::is_good);
    let shown = match format {
        TestFormat::Text => text::text(&tried, Terminal::of_stdout(), lang),
        TestFormat::Json => formats::json(&tried, lang),
        TestFormat::Junit => formats::junit(&tried, lang),
    };
    finish(&shown, if good { Exit::Clean } else { Exit::Findings }, lang)
}

/// Shows what is wrong with an agreement that cannot be read as meant, and what was not done because of it.
pub(super) fn unreadable(mut report: Report, base: &str, message: &Message, lang: Lang) -> Exit {
    report.findings.retain(|finding| finding.severity == Severity::Error);
    note(&check::text(&report, base, Terminal::of_stderr(), lang));
    note("\n");
    complain("", message, lang)
}

fn tried(checked: &Checked, sources: &Sources, base: &str) -> Vec<Tried> {
    let agreement = checked.agreement();
    let told = |(scenario, lines): (&Scenario, Vec<(&Line, Verdict)>)| Tried {
        title: scenario.title.clone(),
        file: format!("{base}{}", sources.file(scenario.span.file).name),
        line: sources.place(scenario.span).line,
        under: scenario.under.iter().map(|target| agreement.called(target)).collect(),
        lines: lines.into_iter().map(|(line, verdict)| told_line(agreement, sources, base, line, verdict)).collect(),
    };
    Trial::new(agreement, checked.relations()).all().map(told).collect()
}

fn told_line(agreement: &Agreement, sources: &Sources, base: &str, line: &Line, verdict: Verdict) -> TriedLine {
    let grant = |at: usize| {
        let span = agreement.grants.get(at)?.span;
        Some((place(sources, base, span), on_one_line(sources, span)))
    };
    let failure = match verdict {
        Verdict::Kept => None,
        Verdict::Nothing => Some(Failure::nothing()),
        Verdict::Otherwise { said, at } => {
            let at = at.map(|at| place(sources, base, at));
            Some(Failure { otherwise: Some((said, at)), ..Failure::nothing() })
        }
        Verdict::Broken { witness, decision } => {
            let said = witness.said(agreement);
            Some(match decision {
                Decision::Allow { grant: at } => {
                    Failure { witness: Some((said, true)), grant: grant(at), ..Failure::nothing() }
                }
                Decision::Deny { nearest } => Failure {
                    witness: Some((said, false)),
                    grant: nearest.as_ref().and_then(|near| grant(near.grant)),
                    lacks: nearest.iter().flat_map(|near| reasons(agreement, near, &witness)).collect(),
                    otherwise: None,
                },
            })
        }
    };
    TriedLine { text: on_one_line(sources, line.span), place: place(sources, base, line.span), failure }
}
