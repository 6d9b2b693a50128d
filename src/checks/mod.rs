//! The checks: one small file each, with its explanation beside it, in a folder per family. A check looks at the model and
//! the relations and says what it finds; how that is shown, and which formats there are, is not known here.

mod accept;
pub mod bev;
pub mod bew;
pub mod bij;
pub mod btr;
mod coverage;
pub mod doc;
pub mod doe;
pub mod drg;
pub mod ifc;
pub mod inc;
mod left;
pub mod par;
pub mod pse;
#[cfg(test)]
mod read_for_tests;
mod registry;
mod rows;
mod run;
// `str` itself is the type.
#[path = "str/mod.rs"]
pub mod str_;
pub mod taal;
mod texts;
pub mod toe;
pub mod trm;
mod undecided;
mod unknown;
pub mod vld;
pub mod vrw;
mod wording;

pub use accept::Accepted;
pub use registry::{Explained, FAMILIES, all, explain, explained, find};
pub use run::{Checked, Report, check, findings_of, unfinished};
pub use undecided::{UNDECIDED, Undecided};

use jiff::civil::Date;

use crate::model::{Agreement, Unresolved};
use crate::relations::Relations;
use crate::source::{Diagnostic, Lang, Message, Severity, Sources, Span, Text};

/// A check: what it is called, how grave its findings are, which law it rests on, and how it looks.
pub struct Check {
    /// The code, such as `PAR-02`.
    pub code: &'static str,
    /// A short Dutch name, such as `kvk-dubbel`.
    pub name: &'static str,
    pub title: Title,
    pub severity: Severity,
    /// Paths into the standard library, most important first.
    pub law: &'static [&'static str],
    /// The explanation: Markdown with a failing and a passing example in the language.
    pub explanation: &'static str,
    pub stage: Stage,
    pub run: fn(&Context<'_>, &mut Findings<'_>),
}

/// A title in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Title {
    pub nl: &'static str,
    pub en: &'static str,
}

impl Title {
    #[must_use]
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }
}

/// When a check runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Always, also on an agreement that could not be read wholly: it looks at unresolved names only.
    Names,
    /// On an agreement that was read wholly.
    Agreement,
}

/// What a check looks at.
pub struct Context<'a> {
    pub agreement: &'a Agreement,
    pub relations: &'a Relations,
    pub unresolved: &'a [Unresolved],
    /// The texts, for a check that looks at the words themselves.
    pub sources: &'a Sources,
    /// The day for which law and dates are looked at.
    pub date: Date,
}

/// Where a check puts what it finds.
pub struct Findings<'o> {
    check: &'static Check,
    out: &'o mut Vec<Diagnostic>,
}

impl Findings<'_> {
    /// Adds a finding at a place about a declaration; code, severity and law are the check's own.
    pub fn add(&mut self, span: Span, subject: &str, message: Message) -> &mut Diagnostic {
        let finding = Diagnostic::new(self.check.code, self.check.severity, span, message);
        let finding = finding.law(self.check.law).about(subject);
        let at = self.out.len();
        self.out.push(finding);
        &mut self.out[at]
    }
}

impl Diagnostic {
    /// Points at a second place.
    pub fn see(&mut self, span: Span, text: Text) -> &mut Self {
        self.related.push(crate::source::Label { span, text });
        self
    }
}
