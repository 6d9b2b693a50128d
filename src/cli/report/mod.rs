//! Findings in the formats that other tools read, one file per format. A format is a pure function from [`Findings`] to
//! text; it knows nothing of how findings came about.

mod fingerprint;
mod github;
mod gitlab;
mod json;
mod junit;
mod sarif;
#[cfg(test)]
mod tests;

pub use github::github;
pub use gitlab::gitlab;
pub use json::json;
pub use junit::{escape as escape_xml, junit, junit_of};
pub use sarif::sarif;

use crate::source::{Diagnostic, Lang, Place, Severity, Sources, in_order};

/// The findings of one run, in the order in which they are told, and what is needed to tell them.
pub struct Findings<'a> {
    pub diagnostics: Vec<&'a Diagnostic>,
    pub sources: &'a Sources,
    pub lang: Lang,
    /// Stands before the name of every file, so that it can be found from the working folder: `agreements/grjr/`.
    pub base: &'a str,
    /// The text of a path into the standard library.
    pub law: &'a dyn Fn(&str) -> Option<String>,
    /// The title of a check, by its code.
    pub title: &'a dyn Fn(&str) -> Option<String>,
}

impl<'a> Findings<'a> {
    #[must_use]
    pub fn new(diagnostics: &'a [Diagnostic], sources: &'a Sources, lang: Lang) -> Self {
        let diagnostics = in_order(diagnostics, sources);
        Self { diagnostics, sources, lang, base: "", law: &|_| None, title: &|_| None }
    }

    fn place(&self, finding: &Diagnostic) -> Place {
        self.sources.place(finding.span)
    }

    fn file(&self, finding: &Diagnostic) -> String {
        format!("{}{}", self.base, self.sources.file(finding.span.file).name)
    }

    fn says(&self, finding: &'a Diagnostic) -> &'a str {
        finding.message.says.get(self.lang)
    }

    fn help(&self, finding: &'a Diagnostic) -> &'a str {
        finding.message.help.get(self.lang)
    }

    /// What the law asks, a line per article.
    fn why(&self, finding: &Diagnostic) -> Vec<String> {
        finding.law.iter().map(|path| (self.law)(path).unwrap_or_else(|| (*path).to_owned())).collect()
    }

    /// What is said, the law and the help, as lines of plain text.
    fn whole(&self, finding: &'a Diagnostic) -> Vec<String> {
        let help = Some(self.help(finding)).filter(|help| !help.is_empty());
        let says = std::iter::once(self.says(finding).to_owned());
        says.chain(self.why(finding)).chain(help.map(str::to_owned)).collect()
    }
}

/// The three levels that most tools know. An objection is as grave to them as a fault: neither may be signed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Error,
    Warning,
    Note,
}

fn level(severity: Severity) -> Level {
    match severity {
        Severity::Error | Severity::Objection => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Hint => Level::Note,
    }
}

/// Prints JSON as people can read it too, with a line end after it.
pub fn print_json(value: &impl serde::Serialize) -> String {
    // Only a map with keys other than strings cannot be printed, and no format has one.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
