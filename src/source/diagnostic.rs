//! One finding: what is wrong, where, why it matters (the law) and how to mend it. Only data; showing it is `render`'s.

use super::{Message, Span, Text};

/// How grave a finding is. The order is the order of gravity, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// `fout`: the agreement cannot be read as meant; nothing is built.
    Error,
    /// `bezwaar`: it can be read, but falls short of law or of itself; only a draft is built.
    Objection,
    /// `waarschuwing`
    Warning,
    /// `hint`
    Hint,
}

/// A second place that a finding points at, with what is to be seen there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub span: Span,
    pub text: Text,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The code of the check, such as `PAR-02`; structural ones begin with `TAAL-`.
    pub code: &'static str,
    pub severity: Severity,
    pub message: Message,
    /// The place that causes it.
    pub span: Span,
    /// Other places that explain it.
    pub related: Vec<Label>,
    /// Paths into the standard library (`avg.26.1`), most important first.
    pub law: &'static [&'static str],
    /// The name of the declaration it is about, if it is about one: what an acceptance (`aanvaard … op naam`) matches.
    pub subject: Option<String>,
}

impl Diagnostic {
    #[must_use]
    pub fn new(code: &'static str, severity: Severity, span: Span, message: Message) -> Self {
        Self { code, severity, message, span, related: Vec::new(), law: &[], subject: None }
    }

    #[must_use]
    pub fn related(mut self, span: Span, text: Text) -> Self {
        self.related.push(Label { span, text });
        self
    }

    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    #[must_use]
    pub fn law(mut self, law: &'static [&'static str]) -> Self {
        self.law = law;
        self
    }
}
