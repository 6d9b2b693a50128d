//! Names through two versions. A declaration keeps its name; where it has another one, `voorheen` says which it had. So what
//! the new version names is translated to the names of the old, and then the two can be compared.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{Declared, What};
use crate::vocabulary::W;

/// What the new version calls otherwise: from the new name to the old.
#[derive(Debug, Default)]
pub(super) struct Names {
    old_of: FxHashMap<String, String>,
}

impl Names {
    /// A former name counts when the old version declares it, of the same kind, and the new one does not; a name that two
    /// declarations claim is the first one's.
    pub(super) fn of(old: &[Declared], new: &[Declared]) -> Self {
        let mut old_of: FxHashMap<String, String> =
            claims(old, new).into_iter().map(|(new, old)| (new.to_owned(), old.to_owned())).collect();
        // The older version may be the new side: then what it calls so is what the other one says it was called.
        for (old, new) in claims(new, old) {
            old_of.entry(new.to_owned()).or_insert_with(|| old.to_owned());
        }
        Self { old_of }
    }

    /// The name in the old version of what the new one calls so.
    pub(super) fn old<'n>(&'n self, new: &'n str) -> &'n str {
        self.old_of.get(new).map_or(new, String::as_str)
    }

    fn is_empty(&self) -> bool {
        self.old_of.is_empty()
    }

    /// A path, with each part translated: `artikel.lid`, `levering.gegeven`.
    fn path<'n>(&self, new: &'n str) -> Cow<'n, str> {
        if self.is_empty() {
            return Cow::Borrowed(new);
        }
        Cow::Owned(new.split('.').map(|part| self.old(part)).collect::<Vec<_>>().join("."))
    }

    /// A text, with white space folded and the names between brackets translated.
    fn prose<'n>(&self, new: &'n str) -> Cow<'n, str> {
        let folded = folded(new);
        if self.is_empty() || !folded.contains('[') {
            return folded;
        }
        let mut out = String::with_capacity(folded.len());
        let mut rest: &str = &folded;
        while let Some((before, after)) = rest.split_once('[') {
            let Some((name, behind)) = after.split_once(']') else { break };
            out.push_str(before);
            out.push('[');
            out.push_str(&self.path(name));
            out.push(']');
            rest = behind;
        }
        out.push_str(rest);
        Cow::Owned(out)
    }

    /// A condition, with its names translated and texts in it left alone.
    fn expression<'n>(&self, new: &'n str) -> Cow<'n, str> {
        if self.is_empty() {
            return Cow::Borrowed(new);
        }
        let parts = new.split('"').enumerate();
        let parts = parts.map(|(at, part)| if at % 2 == 1 { part.to_owned() } else { self.words(part) });
        Cow::Owned(parts.collect::<Vec<_>>().join("\""))
    }

    fn words(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut word = String::new();
        for letter in text.chars().chain([' ']) {
            if letter.is_alphanumeric() || letter == '_' {
                word.push(letter);
            } else {
                out.push_str(self.old(&word));
                word.clear();
                out.push(letter);
            }
        }
        out.truncate(out.len().saturating_sub(1));
        out
    }

    /// Whether a value of the old version and one of the new say the same.
    pub(super) fn same(&self, old: &What, new: &What) -> bool {
        match (old, new) {
            (What::Name(old), What::Name(new)) => *old == *self.path(new),
            (What::Text(old), What::Text(new)) => old == new || folded(old) == self.prose(new),
            (What::Expression(old), What::Expression(new)) => *old == *self.expression(new),
            (What::Term(old), What::Term(new)) => old.equals(*new),
            _ => old == new,
        }
    }

    /// What a value of the new version is in the words of the old, to be compared as a whole.
    pub(super) fn key(&self, new: &What) -> String {
        match new {
            What::Name(name) => self.path(name).into_owned(),
            What::Text(text) => format!("\"{}", self.prose(text)),
            What::Expression(text) => self.expression(text).into_owned(),
            What::Hole(_) => "?".to_owned(),
            What::Flag => String::new(),
            What::Number(number) => number.to_string(),
            What::Digits(digits) => digits.clone(),
            What::Moment(moment) => format!("{moment:?}"),
            What::Term(term) => canonical(*term),
            What::Word(word) => word.nl().to_owned(),
        }
    }
}

/// Each name of `later` that says it was called otherwise in `earlier`, with that name.
fn claims<'d>(earlier: &'d [Declared], later: &'d [Declared]) -> Vec<(&'d str, &'d str)> {
    let claimants: Vec<_> = later.iter().filter_map(|one| Some((one, one.formerly()?))).collect();
    if claimants.is_empty() {
        return Vec::new();
    }
    let declared =
        |all: &'d [Declared]| all.iter().map(|one| (one.name.as_str(), one.kind)).collect::<FxHashMap<_, _>>();
    let (before, after) = (declared(earlier), declared(later));
    let mut taken = FxHashSet::default();
    claimants
        .into_iter()
        .filter(|(one, former)| {
            let of_the_kind = before.get(former).is_some_and(|kind| *kind == one.kind);
            // Who had the name already is who it was.
            of_the_kind
                && !after.contains_key(former)
                && !before.contains_key(one.name.as_str())
                && taken.insert(*former)
        })
        .map(|(one, former)| (one.name.as_str(), former))
        .collect()
}

/// The same length of time has one key: a year is twelve months, a week seven days, a day 24 hours.
fn canonical(term: crate::vocabulary::Term) -> String {
    use crate::vocabulary::TermUnit::{Day, Hour, Immediate, Month, Week, WorkingDay, Year};
    let amount = u64::from(term.amount);
    let (amount, unit) = match term.unit {
        Immediate => (0, W::Immediately),
        Hour => (amount, W::Hour),
        Day => (amount * 24, W::Hour),
        Week => (amount * 7 * 24, W::Hour),
        WorkingDay => (amount, W::WorkingDays),
        Month => (amount, W::Month),
        Year => (amount * 12, W::Month),
    };
    format!("{amount} {unit}")
}

/// A text with its white space folded to single spaces.
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    let is_folded =
        !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ") && !text.contains(['\n', '\t', '\r']);
    if is_folded { Cow::Borrowed(text) } else { Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" ")) }
}
