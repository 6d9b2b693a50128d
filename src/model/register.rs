//! A register of members (`leden uit "gemeenten.yaml"`): read typed, with a cap on its size, and without anchors, because
//! a reference to a reference to a reference fills any memory. A key that is absent is a hole in the agreement.

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::messages::vocabulary::no_such_day;
use crate::messages::{files, model as says, register as told};
use crate::source::{Diagnostic, FileId, Message, Refusal, Severity, Sources, Span};

use crate::vocabulary::{W, day};

use super::load::Files;
use super::reason::{self, reason};

const MAX_BYTES: usize = 4 << 20;
const MAX_MEMBERS: usize = 10_000;
/// The library needs time that grows with the square of how deeply brackets lie in each other.
const MAX_BRACKETS: usize = 5_000;

/// One member as the register states it. The keys are words of the vocabulary.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "member")]
pub(super) struct Row {
    /// The name of a party that is declared in the agreement.
    #[serde(default)]
    pub(super) partij: Option<String>,
    /// The name in the language, when it is not simply made from `naam`.
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) naam: Option<String>,
    #[serde(default, deserialize_with = "digits")]
    pub(super) code: Option<String>,
    #[serde(default)]
    pub(super) afkorting: Option<String>,
    #[serde(default)]
    pub(super) orgaan: Option<String>,
    #[serde(default, deserialize_with = "digits")]
    pub(super) kvk: Option<String>,
    #[serde(default)]
    pub(super) vestiging: Option<String>,
    #[serde(default, deserialize_with = "one_or_many")]
    pub(super) vertegenwoordigd: Vec<String>,
    #[serde(default, deserialize_with = "one_or_many")]
    pub(super) tekent: Vec<String>,
    #[serde(default)]
    pub(super) toetreding: Option<String>,
    /// A day, or the word for one that is not known yet.
    #[serde(default)]
    pub(super) uittreding: Option<String>,
    #[serde(default)]
    pub(super) contactpersoon: Option<ContactRow>,
    #[serde(default)]
    pub(super) fg: Option<ContactRow>,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "contact")]
pub(super) struct ContactRow {
    #[serde(default)]
    pub(super) functie: Option<String>,
    #[serde(default)]
    pub(super) naam: Option<String>,
    #[serde(default)]
    pub(super) telefoon: Option<String>,
    #[serde(default)]
    pub(super) email: Option<String>,
    #[serde(default)]
    pub(super) bereikbaar: Option<String>,
}

/// A number kept as text: `0599` is not 599. A bare number in YAML loses its zeros, so it must stand between marks.
fn digits<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let mut texts = deserializer.deserialize_any(Texts { many: false })?;
    Ok(texts.pop())
}

fn one_or_many<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    deserializer.deserialize_any(Texts { many: true })
}

/// Takes a text, or nothing, or, if `many`, a list of texts. (An untagged enum would lose the place of what is wrong.)
struct Texts {
    many: bool,
}

impl<'d> Visitor<'d> for Texts {
    type Value = Vec<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.many { reason::TEXTS } else { reason::DIGITS })
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(vec![text.to_owned()])
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_seq<A: de::SeqAccess<'d>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        if !self.many {
            return Err(de::Error::invalid_type(de::Unexpected::Seq, &self));
        }
        let mut texts = Vec::new();
        while let Some(text) = items.next_element()? {
            texts.push(text);
        }
        Ok(texts)
    }
}

/// A member, and where in the register it begins.
pub(super) struct Member {
    pub(super) name: String,
    pub(super) row: Row,
    pub(super) span: Span,
}

/// Reads a register. `span` is where the agreement names it.
pub(super) fn read(
    path: &str,
    span: Span,
    files: &Files<'_>,
    sources: &mut Sources,
) -> Result<Vec<Member>, Box<Diagnostic>> {
    let text = files(path).map_err(|refusal| refused(path, span, &refusal))?;
    if text.len() > MAX_BYTES {
        return Err(fault("TAAL-46", span, says::register_too_large(path, MAX_MEMBERS)));
    }
    let file = sources.add(path, text.as_str());
    if let Some(at) = alias(&text) {
        let place = Span::new(file, at as u32, at as u32 + 1);
        return Err(fault("TAAL-46", place, says::register_has_anchor(path)));
    }
    if text.bytes().filter(|byte| matches!(byte, b'[' | b'{')).count() > MAX_BRACKETS {
        return Err(fault("TAAL-46", span, told::too_many_brackets(path)));
    }
    let rows: Vec<Row> = serde_yaml::from_str(&text).map_err(|error| unreadable(path, file, &error, sources, span))?;
    if rows.len() > MAX_MEMBERS {
        return Err(fault("TAAL-46", span, says::register_too_large(path, MAX_MEMBERS)));
    }
    if rows.is_empty() {
        return Err(fault("TAAL-46", span, told::without_members(path)));
    }
    let places = places(&text, file, span);
    let place = |number: usize| places.get(number).copied().unwrap_or(span);
    refuse_doubles(path, &rows, &place)?;
    rows.into_iter().enumerate().map(|(number, row)| member(path, row, place(number))).collect()
}

/// The finding that a register cannot be had.
pub(super) fn refused(path: &str, span: Span, refusal: &Refusal) -> Box<Diagnostic> {
    fault(refusal.code(), span, files::refused(refusal, path))
}

fn member(path: &str, row: Row, span: Span) -> Result<Member, Box<Diagnostic>> {
    for text in row.toetreding.iter().chain(row.uittreding.as_ref().filter(|text| *text != W::Future.nl())) {
        day(text).ok_or_else(|| fault("TAAL-38", span, no_such_day(text)))?;
    }
    let name = row.partij.clone().or_else(|| row.id.clone()).or_else(|| row.naam.as_deref().map(slug));
    match name.filter(|name| !name.is_empty()) {
        Some(name) => Ok(Member { name, row, span }),
        None => Err(fault("TAAL-47", span, says::member_without_name(path))),
    }
}

fn refuse_doubles(path: &str, rows: &[Row], place: &dyn Fn(usize) -> Span) -> Result<(), Box<Diagnostic>> {
    let mut seen = std::collections::BTreeSet::new();
    for (number, row) in rows.iter().enumerate() {
        if let Some(code) = &row.code
            && !seen.insert(code)
        {
            return Err(fault("TAAL-47", place(number), says::member_twice(code, path)));
        }
    }
    Ok(())
}

fn unreadable(
    path: &str,
    file: FileId,
    error: &serde_yaml::Error,
    sources: &Sources,
    otherwise: Span,
) -> Box<Diagnostic> {
    let start = error.location().and_then(|at| sources.file(file).line_start(at.line()));
    let place = start.map_or(otherwise, |start| line_from(sources.file(file).text.as_ref(), file, start));
    fault("TAAL-46", place, says::register_unreadable(path, reason(&error.to_string())))
}

fn line_from(text: &str, file: FileId, start: u32) -> Span {
    let length = text[start as usize..].lines().next().map_or(0, str::len);
    Span::new(file, start, start + length as u32)
}

/// Where each member begins: the lines that start a new item of the outer list.
fn places(text: &str, file: FileId, otherwise: Span) -> Vec<Span> {
    let mut out = Vec::new();
    let mut indent = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start_matches(' ');
        let depth = line.len() - bare.len();
        if bare.starts_with("- ") && *indent.get_or_insert(depth) == depth {
            out.push(line_from(text, file, start));
        }
        start += line.len() as u32;
    }
    if out.is_empty() { vec![otherwise] } else { out }
}

/// The first alias (`*name`) in a text that also has an anchor (`&name`); one without the other does no harm. Quotation
/// marks and comments are not looked at, because a text can be made so that we and the library disagree on where they end;
/// so this may refuse a register that is only odd.
fn alias(text: &str) -> Option<usize> {
    let is_followed = |at: usize| text[at + 1..].starts_with(|next: char| !next.is_whitespace());
    text.match_indices('&').find(|(at, _)| is_followed(*at))?;
    text.match_indices('*').map(|(at, _)| at).find(|at| is_followed(*at) && begins_value(&text[..*at]))
}

/// Whether a value may begin behind this text: at a new line, or behind a sign of YAML.
fn begins_value(before: &str) -> bool {
    let is_line_end = |character: char| matches!(character, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let blank = |character: char| character.is_whitespace() && !is_line_end(character) || character == '\u{feff}';
    let rest = before.trim_end_matches(blank);
    rest.is_empty() || rest.ends_with(|last: char| is_line_end(last) || ":-,[{?".contains(last))
}

/// `Capelle aan den IJssel` → `capelle_aan_den_ijssel`
fn slug(name: &str) -> String {
    let letters = name
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { '_' })
        .collect::<String>();
    letters.split('_').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_")
}

fn fault(code: &'static str, span: Span, message: Message) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(code, Severity::Error, span, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        let mut sources = Sources::default();
        match read("r.yaml", Span::default(), &|_| Ok(text.to_owned()), &mut sources) {
            Ok(_) => Vec::new(),
            Err(finding) => vec![finding.code],
        }
    }

    #[test]
    fn a_register_is_refused_for_what_is_wrong_with_it() {
        assert!(codes("- naam: Barendrecht\n  code: \"0489\"\n").is_empty());
        assert_eq!(codes("- naam: Barendrecht\n  cod: \"0489\"\n"), ["TAAL-46"]);
        assert_eq!(codes("- naam: Barendrecht\n  code: 489\n"), ["TAAL-46"]);
        assert_eq!(codes("- &a naam\n- *a\n"), ["TAAL-46"]);
        assert!(codes("- naam: Jansen & Zn\n- naam: A*B &co\n").is_empty());
        assert_eq!(codes("- code: \"0489\"\n"), ["TAAL-47"]);
        assert_eq!(codes("- naam: A\n  code: \"1\"\n- naam: B\n  code: \"1\"\n"), ["TAAL-47"]);
    }

    #[test]
    fn an_alias_does_not_hide_behind_what_looks_like_a_quotation() {
        for text in [
            "- naam: x 's\n- &a [1]\n- *a\n",
            "- naam: |\n    \"open\n- &a [1]\n- [*a,*a]\n",
            "- [a\n \"b, &x c, *x ]\n",
            "- !!seq &a [1]\n- {b: *a}\n",
            "- \"x # y\"\n- {b: &a [1], c: *a}\n",
            "- &a x\u{2028}*a : y\n",
        ] {
            assert!(alias(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_slug_is_a_name_of_the_language() {
        assert_eq!(slug("Capelle aan den IJssel"), "capelle_aan_den_ijssel");
        assert_eq!(slug("Goeree-Overflakkee"), "goeree_overflakkee");
    }
}
