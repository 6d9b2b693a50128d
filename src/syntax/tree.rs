//! The tree of one file. Everything in the language has one shape, the entry: a keyword, terms behind it, and perhaps a
//! block of further entries (`soort naam "Opschrift" { eigenschap waarde, waarde }`).
//!
//! Terms of a whole file lie in one vector and entries point into it, so that a large agreement costs few allocations.

use std::borrow::Cow;
use std::ops::Range;

use crate::source::{FileId, Span};

/// One parsed file.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    pub file: FileId,
    pub entries: Vec<Entry>,
    pub terms: Vec<Term>,
    /// Comments and blank lines in order of place; only the formatter reads them.
    pub trivia: Vec<Trivia>,
}

/// A keyword, its terms, and perhaps a block.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The first word.
    pub key: Span,
    /// The terms behind the key, commas included: a range in [`Tree::terms`]. The key itself lies just before it.
    pub terms: Range<u32>,
    /// The entries between braces; `None` when there are no braces.
    pub block: Option<Block>,
    /// A syntax error was reported inside this entry's own line: later rooms must not report it again.
    pub broken: bool,
}

/// What stands between `{` and `}`.
#[derive(Clone, Debug)]
pub struct Block {
    pub entries: Vec<Entry>,
    /// From `{` up to and including `}`, or to the place where the block was taken to end.
    pub span: Span,
    /// Its `}` stands there. Of a block without one a finding has been made.
    pub closed: bool,
}

/// One term of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub kind: TermKind,
    pub span: Span,
}

/// The shape of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermKind {
    /// A word or a dotted path: `gemeenten`, `PAR-02`, `avg.6.1.e`.
    Word,
    /// Digits, with single dots between groups of digits: `7`, `0613`, `2023.1`.
    Number,
    /// Four digits, two digits, two digits, with hyphens; whether that day exists is not decided here.
    Date,
    /// Text between quotation marks (`"…"`, also `“…”` and `„…”`); see [`text_value`].
    Text,
    /// `?`
    Hole,
    Comma,
    /// `=`, `<>`, `<`, `<=`, `>`, `>=`, `+`, `-`, `*`, `/`
    Operator,
    Open,
    Close,
}

/// A comment (from `#` to the end of the line) or a run of blank lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trivia {
    pub kind: TriviaKind,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TriviaKind {
    /// A comment with a line of its own.
    Comment,
    /// A comment behind an entry, on the same line.
    Trailing,
    /// One or more blank lines.
    Blank,
}

impl Tree {
    /// The terms of an entry.
    #[must_use]
    pub fn terms(&self, entry: &Entry) -> &[Term] {
        &self.terms[entry.terms.start as usize..entry.terms.end as usize]
    }

    /// The key and the terms behind it, for lines whose first word is a value (`contractmanager leest …`).
    #[must_use]
    pub fn line(&self, entry: &Entry) -> &[Term] {
        &self.terms[entry.terms.start.saturating_sub(1) as usize..entry.terms.end as usize]
    }

    /// From the key up to the last term of the entry, without its block.
    #[must_use]
    pub fn head(&self, entry: &Entry) -> Span {
        self.terms(entry).last().map_or(entry.key, |last| entry.key.to(last.span))
    }
}

/// The text between the quotation marks of a text term, given with its marks. A line break with the white space around
/// it counts as one space; `\"` is a quotation mark and `\\` a backslash.
#[must_use]
pub fn text_value(quoted: &str) -> Cow<'_, str> {
    let mut characters = quoted.chars();
    characters.next();
    characters.next_back();
    let inner = characters.as_str();
    if inner.contains('\n') {
        let joined = inner.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        return Cow::Owned(unescape(&joined));
    }
    if inner.contains('\\') { Cow::Owned(unescape(inner)) } else { Cow::Borrowed(inner) }
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut escaped = false;
    for character in text.chars() {
        escaped = character == '\\' && !escaped;
        if !escaped {
            out.push(character);
        }
    }
    out
}

/// Whether two files say the same: the same entries with the same terms in the same blocks. Places, comments, blank
/// lines and the way of quoting do not count.
#[must_use]
pub fn same_meaning(left: (&Tree, &str), right: (&Tree, &str)) -> bool {
    same_entries(left, &left.0.entries, right, &right.0.entries)
}

fn same_entries(left: (&Tree, &str), ours: &[Entry], right: (&Tree, &str), theirs: &[Entry]) -> bool {
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(our, their)| same_entry(left, our, right, their))
}

fn same_entry(left: (&Tree, &str), our: &Entry, right: (&Tree, &str), their: &Entry) -> bool {
    let (ours, theirs) = (left.0.terms(our), right.0.terms(their));
    slice(left.1, our.key) == slice(right.1, their.key)
        && our.broken == their.broken
        && ours.len() == theirs.len()
        && ours
            .iter()
            .zip(theirs)
            .all(|(our, their)| our.kind == their.kind && value(left.1, our) == value(right.1, their))
        && match (&our.block, &their.block) {
            (Some(our), Some(their)) => same_entries(left, &our.entries, right, &their.entries),
            (our, their) => our.is_none() && their.is_none(),
        }
}

fn value<'t>(text: &'t str, term: &Term) -> Cow<'t, str> {
    let written = slice(text, term.span);
    if term.kind == TermKind::Text { text_value(written) } else { Cow::Borrowed(written) }
}

fn slice(text: &str, span: Span) -> &str {
    &text[span.start as usize..span.end as usize]
}
