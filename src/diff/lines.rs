//! The statements of one property, old and new: which belong to each other, and what is different in them by the class of the
//! property. Which declaration they stand in is the caller's.

use rustc_hash::FxHashSet;

use super::classes::{Absent, Rule, rule, statements};
use super::codes::C;
use super::names::Names;
use super::{Change, words};
use crate::model::{Said, StatedLine as Line, What};
use crate::source::Span;
use crate::vocabulary::{Kind, Moment, Term, W};

/// A difference, and where.
pub(super) struct Found {
    pub(super) code: C,
    pub(super) change: Change,
    pub(super) old: Option<Span>,
    pub(super) new: Option<Span>,
}

/// Whether two statements say the same.
pub(super) fn same(names: &Names, old: &Line, new: &Line) -> bool {
    old.property.key == new.property.key
        && old.name == new.name
        && same_said(names, &old.said, &new.said)
        && old.block.len() == new.block.len()
        && old.block.iter().zip(&new.block).all(|(old, new)| same(names, old, new))
}

pub(super) fn same_said(names: &Names, old: &[Said], new: &[Said]) -> bool {
    let same = |(old, new): (&Said, &Said)| old.marker == new.marker && names.same(&old.what, &new.what);
    old.len() == new.len() && old.iter().zip(new).all(same)
}

/// What is different in a property; statements of blocks are left to the caller.
pub(super) fn compare(names: &Names, kind: Kind, key: W, old: &[&Line], new: &[&Line]) -> Vec<Found> {
    let lines = Lines { names, kind, key };
    let whole = rule(kind, key, W::Head).into_iter().chain(rule(kind, key, W::Only));
    for judged in whole {
        if let Rule::Statements { added, dropped } = judged {
            return lines.coming_and_going(old, new, added, dropped);
        }
    }
    match statements(key) {
        Some((by, ends)) => lines.paired(old, new, by, ends),
        None => lines.merged(old, new),
    }
}

struct Lines<'n> {
    names: &'n Names,
    kind: Kind,
    key: W,
}

impl Lines<'_> {
    /// Whole statements that came, and those that went.
    fn coming_and_going(&self, old: &[&Line], new: &[&Line], added: C, dropped: C) -> Vec<Found> {
        let (gone, come) = self.unmatched(old, new);
        let gone = gone.into_iter().map(|line| found(dropped, Some(line), None));
        gone.chain(come.into_iter().map(|line| found(added, None, Some(line)))).collect()
    }

    /// Statements of which the other side has none that says the same.
    fn unmatched<'l>(&self, old: &[&'l Line], new: &[&'l Line]) -> (Vec<&'l Line>, Vec<&'l Line>) {
        let begin = old.iter().zip(new).take_while(|(old, new)| same(self.names, old, new)).count();
        let (old, new) = (&old[begin..], &new[begin..]);
        let end = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| same(self.names, old, new)).count();
        let (old, new) = (&old[..old.len() - end], &new[..new.len() - end]);
        let mut left: Vec<Option<&Line>> = new.iter().copied().map(Some).collect();
        let mut gone = Vec::new();
        for line in old {
            let twin = left.iter_mut().find(|other| other.is_some_and(|other| self.alike(line, other)));
            match twin {
                Some(twin) => *twin = None,
                None => gone.push(*line),
            }
        }
        (gone, left.into_iter().flatten().collect())
    }

    /// The same, whatever the order of values where order says nothing.
    fn alike(&self, old: &Line, new: &Line) -> bool {
        same(self.names, old, new) || self.differences(old, new).is_empty()
    }

    /// Statements that may stand more than once: those that are about the same are compared with each other.
    fn paired(&self, old: &[&Line], new: &[&Line], by: &[W], ends: Option<(C, C)>) -> Vec<Found> {
        let (gone, mut come) = self.unmatched(old, new);
        let mut out = Vec::new();
        let mut alone = Vec::new();
        for line in gone {
            match come.iter().position(|other| self.about_the_same(line, other, by)) {
                Some(at) => out.extend(self.differences(line, come.remove(at))),
                None => alone.push(line),
            }
        }
        // One that is left on each side is the same one, about something else.
        if let ([before], [after]) = (alone.as_slice(), come.as_slice()) {
            out.extend(self.differences(before, after));
            return out;
        }
        out.extend(alone.into_iter().flat_map(|line| self.end(line, true, ends)));
        out.extend(come.into_iter().flat_map(|line| self.end(line, false, ends)));
        out
    }

    /// A statement that stands on one side only.
    fn end(&self, line: &Line, gone: bool, ends: Option<(C, C)>) -> Vec<Found> {
        match (ends, gone) {
            (Some((_, dropped)), true) => vec![found(dropped, Some(line), None)],
            (Some((added, _)), false) => vec![found(added, None, Some(line))],
            (None, true) => self.judged(&[line], &[]),
            (None, false) => self.judged(&[], &[line]),
        }
    }

    fn about_the_same(&self, old: &Line, new: &Line, by: &[W]) -> bool {
        by.iter().all(|marker| {
            let mut old: Vec<_> = old.behind(*marker).map(|said| Names::default().key(&said.what)).collect();
            let mut new: Vec<_> = new.behind(*marker).map(|said| self.names.key(&said.what)).collect();
            old.sort_unstable();
            new.sort_unstable();
            old == new
        })
    }

    fn differences(&self, old: &Line, new: &Line) -> Vec<Found> {
        self.judged(&[old], &[new])
    }

    /// All statements of a property taken together.
    fn merged(&self, old: &[&Line], new: &[&Line]) -> Vec<Found> {
        if old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(self.names, old, new)) {
            return Vec::new();
        }
        self.judged(old, new)
    }

    /// Judges what stands behind each marker; differences of one code become one.
    fn judged(&self, old: &[&Line], new: &[&Line]) -> Vec<Found> {
        let line = old.first().or(new.first());
        let Some(property) = line.map(|line| line.property) else { return Vec::new() };
        let markers = std::iter::once(W::Head).chain(property.clauses.iter().map(|clause| clause.marker));
        let mut out: Vec<Found> = Vec::new();
        for marker in markers {
            let of = |lines: &[&Line]| -> Vec<What> {
                lines.iter().flat_map(|line| line.behind(marker)).map(|said| said.what.clone()).collect()
            };
            let judged = rule(self.kind, self.key, marker).unwrap_or(Rule::Any(C::Editorial));
            for (code, values) in self.judge(judged, &of(old), &of(new)) {
                Self::add(&mut out, code, values, old, new);
            }
            // What a value may be depends on its type: where that is another, the rest is another too.
            if self.key == W::Type && marker == W::Head && !out.is_empty() {
                break;
            }
        }
        out
    }

    fn add(out: &mut Vec<Found>, code: C, values: Option<Change>, old: &[&Line], new: &[&Line]) {
        if let Some(known) = out.iter_mut().find(|known| known.code == code) {
            if values.is_none() || !matches!(known.change, Change::Stated { .. }) {
                known.change = stated(old, new);
            }
            return;
        }
        let change = values.unwrap_or_else(|| stated(old, new));
        out.push(Found {
            code,
            change,
            old: old.first().map(|line| line.span),
            new: new.first().map(|line| line.span),
        });
    }

    /// The codes of the difference between the values behind one marker, and the values that came and went, for a list.
    fn judge(&self, judged: Rule, old: &[What], new: &[What]) -> Vec<(C, Option<Change>)> {
        let mut out = Vec::new();
        let (open, closed) = (has_hole(old), has_hole(new));
        let (known_old, known_new) = (known(old), known(new));
        match (open, closed) {
            (true, false) => out.push((C::HoleFilled, None)),
            (false, true) => out.push((C::HoleOpened, None)),
            _ => {}
        }
        // What was wholly open, or becomes so, is no other value: it was none.
        if open != closed && (known_old.is_empty() || known_new.is_empty()) {
            return out;
        }
        if open && closed && known_old.is_empty() && known_new.is_empty() {
            if old != new {
                out.push((C::Editorial, None));
            }
            return out;
        }
        out.extend(self.judge_known(judged, &known_old, &known_new));
        out
    }

    fn judge_known(&self, judged: Rule, old: &[&What], new: &[&What]) -> Vec<(C, Option<Change>)> {
        let same = old.len() == new.len() && old.iter().zip(new).all(|(old, new)| self.names.same(old, new));
        if same {
            return Vec::new();
        }
        match judged {
            Rule::Nothing => Vec::new(),
            Rule::Any(code) | Rule::Relation(code) => {
                if is_set(self.key) && self.is_permuted(old, new) {
                    Vec::new()
                } else {
                    vec![(code, None)]
                }
            }
            Rule::Statements { added, .. } => vec![(added, None)],
            Rule::Set { more, less } => self.set(old, new, more, less),
            Rule::Limit { more, less } => match (old.is_empty(), new.is_empty()) {
                (true, _) => vec![(less, None)],
                (_, true) => vec![(more, None)],
                _ => self.set(old, new, more, less),
            },
            Rule::Flag { on, off } => vec![(if old.is_empty() { on } else { off }, None)],
            Rule::Restriction { set, lifted, other } => match (old.is_empty(), new.is_empty()) {
                (true, _) => vec![(set, None)],
                (_, true) => vec![(lifted, None)],
                _ => vec![(other, None)],
            },
            Rule::Measure { up, down, other, absent } => {
                vec![(direction(measure(old.first().copied(), new.first().copied(), absent), up, down, other), None)]
            }
            Rule::Scale { order, up, down, other, absent } => {
                let way = scale(order, old.first().copied(), new.first().copied(), absent);
                vec![(direction(way, up, down, other), None)]
            }
        }
    }

    fn is_permuted(&self, old: &[&What], new: &[&What]) -> bool {
        let mut before: Vec<_> = old.iter().map(|one| Names::default().key(one)).collect();
        let mut after: Vec<_> = new.iter().map(|one| self.names.key(one)).collect();
        before.sort_unstable();
        after.sort_unstable();
        before == after
    }

    fn set(&self, old: &[&What], new: &[&What], more: C, less: C) -> Vec<(C, Option<Change>)> {
        let before: FxHashSet<String> = old.iter().map(|one| Names::default().key(one)).collect();
        let after: FxHashSet<String> = new.iter().map(|one| self.names.key(one)).collect();
        let owned = |one: &&What| (*one).clone();
        let added: Vec<What> = new.iter().filter(|one| !before.contains(&self.names.key(one))).map(owned).collect();
        let dropped: Vec<What> =
            old.iter().filter(|one| !after.contains(&Names::default().key(one))).map(owned).collect();
        let mut out = Vec::new();
        if !added.is_empty() {
            out.push((more, Some(Change::Values { added, dropped: Vec::new() })));
        }
        if !dropped.is_empty() {
            out.push((less, Some(Change::Values { added: Vec::new(), dropped })));
        }
        out
    }
}

/// Lists in which the order of the values says something: where data go one after another, and running text.
fn is_set(key: W) -> bool {
    !matches!(key, W::Storage | W::Processing | W::TextOf | W::Part)
}

fn has_hole(values: &[What]) -> bool {
    values.iter().any(|value| matches!(value, What::Hole(_)))
}

fn known(values: &[What]) -> Vec<&What> {
    values.iter().filter(|value| !matches!(value, What::Hole(_))).collect()
}

fn found(code: C, old: Option<&Line>, new: Option<&Line>) -> Found {
    let change = Change::Stated { before: old.map(words::told), after: new.map(words::told) };
    Found { code, change, old: old.map(|line| line.span), new: new.map(|line| line.span) }
}

fn stated(old: &[&Line], new: &[&Line]) -> Change {
    let all = |lines: &[&Line]| {
        let told: Vec<_> = lines.iter().map(|line| words::told(line)).collect();
        (!told.is_empty()).then(|| told.join("; "))
    };
    Change::Stated { before: all(old), after: all(new) }
}

/// Which way a value goes; nothing when that cannot be said.
type Way = Option<std::cmp::Ordering>;

fn direction(way: Way, up: C, down: C, other: C) -> C {
    match way {
        Some(std::cmp::Ordering::Less) => up,
        Some(std::cmp::Ordering::Greater) => down,
        _ => other,
    }
}

/// How the old value stands to the new one.
fn measure(old: Option<&What>, new: Option<&What>, absent: Absent) -> Way {
    use std::cmp::Ordering::{Greater, Less};
    match (old, new) {
        (Some(old), Some(new)) => compared(old, new),
        (None, None) => None,
        (None, Some(_)) => match absent {
            Absent::Least => Some(Less),
            Absent::Most => Some(Greater),
            Absent::Other => None,
        },
        (Some(_), None) => match absent {
            Absent::Least => Some(Greater),
            Absent::Most => Some(Less),
            Absent::Other => None,
        },
    }
}

fn compared(old: &What, new: &What) -> Way {
    match (old, new) {
        (What::Number(old), What::Number(new)) => Some(old.cmp(new)),
        (What::Term(old), What::Term(new)) => terms(*old, *new),
        (What::Moment(Moment::Day(old)), What::Moment(Moment::Day(new))) => Some(old.cmp(new)),
        _ => None,
    }
}

fn terms(old: Term, new: Term) -> Way {
    use std::cmp::Ordering::{Greater, Less};
    if old.is_shorter(new) {
        return Some(Less);
    }
    new.is_shorter(old).then_some(Greater)
}

fn scale(order: &[W], old: Option<&What>, new: Option<&What>, absent: Absent) -> Way {
    let rank = |what: &What| match what {
        What::Word(word) => order.iter().position(|known| known == word),
        _ => None,
    };
    match (old, new) {
        (Some(old), Some(new)) => Some(rank(old)?.cmp(&rank(new)?)),
        _ => measure(old, new, absent),
    }
}
