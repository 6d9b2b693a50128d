//! The lines of `toegang` as they are written: which are in one version only, and of those, what no change of the relation
//! tells of. That is a line said otherwise, or an open place.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::C;
use super::declarations::event;
use super::names::Names;
use super::side::Side;
use super::{Change, Event, Subject, words};
use crate::model::{StatedLine as Line, What};
use crate::source::Span;
use crate::vocabulary::W;

/// The lines that the other version does not have.
pub(super) struct Lines<'s> {
    names: &'s Names,
    old: Vec<&'s Line>,
    new: Vec<&'s Line>,
    explained: BTreeSet<(bool, Span)>,
}

impl<'s> Lines<'s> {
    pub(super) fn of(names: &'s Names, old: &'s Side, new: &'s Side) -> Self {
        let all =
            |side: &'s Side| side.stated.iter().filter(|one| one.kind == W::Access).flat_map(|one| &one.statements);
        let mut known: BTreeMap<String, Vec<&Line>> = BTreeMap::new();
        for line in all(old) {
            known.entry(key(&Names::default(), line, &|_| true)).or_default().push(line);
        }
        let mut left = Vec::new();
        for line in all(new) {
            if known.get_mut(&key(names, line, &|_| true)).and_then(Vec::pop).is_none() {
                left.push(line);
            }
        }
        let mut old: Vec<_> = known.into_values().flatten().collect();
        old.sort_by_key(|line| line.span);
        Self { names, old, new: left, explained: BTreeSet::new() }
    }

    /// Whether a line of a side is in the other one too.
    pub(super) fn in_both(&self, span: Span, is_new: bool) -> bool {
        let side = if is_new { &self.new } else { &self.old };
        side.iter().all(|line| line.span != span)
    }

    /// A change of the relation tells of these lines.
    pub(super) fn explained_by(&mut self, event: &Event) {
        self.explained.extend(event.old.map(|span| (false, span)));
        self.explained.extend(event.new.map(|span| (true, span)));
    }

    /// What is left to tell.
    pub(super) fn left(self) -> Vec<Event> {
        let mut out = Vec::new();
        let mut old = self.old.clone();
        let mut new = Vec::new();
        for line in &self.new {
            match old.iter().position(|other| is_open(other) != is_open(line) && self.about_the_same(other, line)) {
                Some(at) => {
                    let other = old.remove(at);
                    let code = if is_open(line) { C::HoleOpened } else { C::HoleFilled };
                    out.push(told(code, Some(other), Some(line)));
                }
                None => new.push(*line),
            }
        }
        old.retain(|line| !self.explained.contains(&(false, line.span)));
        new.retain(|line| !self.explained.contains(&(true, line.span)));
        for line in new.extract_if(.., |line| is_open(line)) {
            out.push(told(C::HoleOpened, None, Some(line)));
        }
        for line in old.extract_if(.., |line| is_open(line)) {
            out.push(told(C::HoleFilled, Some(line), None));
        }
        for line in &old {
            match new.iter().position(|other| self.about_the_same(line, other)) {
                Some(at) => out.push(told(C::AccessReworded, Some(line), Some(new.remove(at)))),
                None => out.push(told(C::AccessReworded, Some(line), None)),
            }
        }
        out.extend(new.into_iter().map(|line| told(C::AccessReworded, None, Some(line))));
        out
    }

    fn about_the_same(&self, old: &Line, new: &Line) -> bool {
        let main = |marker: W| matches!(marker, W::Head | W::Reads);
        key(&Names::default(), old, &main) == key(self.names, new, &main)
    }
}

fn told(code: C, old: Option<&Line>, new: Option<&Line>) -> Event {
    let role = new.or(old).and_then(|line| line.behind(W::Head).next()).map(|said| words::said(&said.what));
    let name = role.unwrap_or_default();
    let subject = Subject { kind: W::Access, title: name.clone(), name };
    let change = Change::Stated { before: old.map(words::told), after: new.map(words::told) };
    let event = event(code, subject, change, old.map(|line| line.span), new.map(|line| line.span));
    Event { property: vec![W::Access], ..event }
}

fn is_open(line: &Line) -> bool {
    line.said.iter().any(|said| matches!(said.what, What::Hole(_)))
}

/// What a line says, whatever the order of its values and its clauses.
fn key(names: &Names, line: &Line, wanted: &dyn Fn(W) -> bool) -> String {
    let mut parts: Vec<String> = line
        .said
        .iter()
        .filter(|said| wanted(said.marker))
        .map(|said| format!("{} {}", said.marker, names.key(&said.what)))
        .collect();
    parts.sort_unstable();
    parts.join("\u{1}")
}
