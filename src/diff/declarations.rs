//! Declarations of two versions: which are the same one, which came and which went, and what is different in those that
//! stayed.

use rustc_hash::{FxHashMap, FxHashSet};

use super::classes::{BEHIND_THE_NAME, NUMBERED, coming_and_going, title};
use super::codes::C;
use super::lines::{self, Found};
use super::names::{Names, folded};
use super::{Asks, Change, Event, Subject, Tombstone, paragraphs, words};
use crate::model::{Declared, StatedLine as Line, What};
use crate::source::Span;
use crate::vocabulary::{Kind, W};

/// Two versions of a declaration.
pub(super) type Pair<'d> = (&'d Declared, &'d Declared);

/// The declarations by what became of them.
pub(super) struct Matched<'d> {
    pub(super) pairs: Vec<Pair<'d>>,
    pub(super) dropped: Vec<&'d Declared>,
    pub(super) added: Vec<&'d Declared>,
}

/// Blocks of access have no identity: what they say is a relation. Imports, tombstones and approvals say nothing of what is
/// agreed.
fn is_compared(one: &Declared) -> bool {
    !matches!(one.kind, W::Access | W::Use | W::Lapsed | W::Approved)
}

/// What a declaration is known by, in the words of the old version.
fn identity(one: &Declared, name: &str) -> (Kind, String) {
    let known_by = match one.kind {
        W::Agreement | W::Termination => String::new(),
        W::Scenario => folded(one.title.as_deref().unwrap_or_default()).into_owned(),
        W::Accept => format!("{} {}", headed(one, W::Head), headed(one, W::On)),
        W::Change | W::ModelClause => one.head.iter().map(|said| words::said(&said.what)).collect::<Vec<_>>().join(" "),
        _ => name.to_owned(),
    };
    (one.kind, known_by)
}

fn headed(one: &Declared, marker: W) -> String {
    one.headed(marker).map(words::said).unwrap_or_default()
}

/// Finds which declarations are the same one.
pub(super) fn matched<'d>(names: &Names, old: &'d [Declared], new: &'d [Declared]) -> Matched<'d> {
    let mut known: FxHashMap<(Kind, String), Vec<&Declared>> = FxHashMap::default();
    for one in old.iter().filter(|one| is_compared(one)) {
        known.entry(identity(one, &one.name)).or_default().push(one);
    }
    let mut out = Matched { pairs: Vec::new(), dropped: Vec::new(), added: Vec::new() };
    let mut met: FxHashSet<(Kind, Span)> = FxHashSet::default();
    for one in new.iter().filter(|one| is_compared(one)) {
        match known.get_mut(&identity(one, names.old(&one.name))).filter(|all| !all.is_empty()) {
            Some(all) => {
                let twin = all.remove(0);
                met.insert((twin.kind, twin.span));
                out.pairs.push((twin, one));
            }
            None => out.added.push(one),
        }
    }
    out.dropped = old.iter().filter(|one| is_compared(one) && !met.contains(&(one.kind, one.span))).collect();
    out
}

pub(super) fn subject(one: &Declared) -> Subject {
    if matches!(one.kind, W::Accept | W::Change | W::ModelClause) {
        let said = one.head.iter().filter(|said| matches!(said.marker, W::Head | W::On));
        let title: Vec<_> =
            said.map(|said| format!("{} {}", said.marker, words::said(&said.what)).trim().to_owned()).collect();
        return Subject { kind: one.kind, name: headed(one, W::On), title: title.join(" ") };
    }
    let title = one.title.as_deref().unwrap_or(&one.name);
    Subject { kind: one.kind, name: one.name.clone(), title: folded(title).into_owned() }
}

pub(super) fn event(code: C, subject: Subject, change: Change, old: Option<Span>, new: Option<Span>) -> Event {
    Event { code, subject, property: Vec::new(), change, old, new, asks: Asks::default(), approved: None }
}

/// The changes of all declarations, but for what is judged on a relation.
pub(super) fn compare(names: &Names, matched: &Matched<'_>, new: &[Declared], out: &mut Vec<Event>) {
    for one in &matched.added {
        if let Some((code, _)) = coming_and_going(one.kind) {
            let like = likeness(names, one, &matched.dropped, false);
            out.push(event(code, subject(one), Change::Added { like }, None, Some(one.span)));
        }
    }
    let tombstones = tombstones(new);
    for one in &matched.dropped {
        let Some((_, code)) = coming_and_going(one.kind) else { continue };
        let tombstone = tombstones.get(one.name.as_str()).filter(|_| !one.name.is_empty());
        let like = likeness(names, one, &matched.added, true);
        let place = tombstone.map(|(span, _)| *span);
        let unsaid = tombstone.is_none() && !one.name.is_empty() && !one.from_register;
        let change = Change::Dropped { tombstone: tombstone.map(|(_, told)| told.clone()), like };
        if unsaid {
            out.push(event(C::Vanished, subject(one), change.clone(), Some(one.span), None));
        }
        out.push(event(code, subject(one), change, Some(one.span), place));
    }
    for pair in &matched.pairs {
        declaration(names, *pair, out);
    }
    moved(matched, out);
    paragraphs::moved(out);
}

/// The declaration that came or went instead, if all it says is the same.
fn likeness(names: &Names, one: &Declared, others: &[&Declared], is_old: bool) -> Option<String> {
    if one.name.is_empty() {
        return None;
    }
    let same = |other: &&&Declared| {
        let (old, new) = if is_old { (one, **other) } else { (**other, one) };
        old.kind == new.kind
            && !old.lines.is_empty()
            && old.lines.len() == new.lines.len()
            && old.lines.iter().zip(&new.lines).all(|(old, new)| lines::same(names, old, new))
    };
    let mut like = others.iter().filter(same);
    let first = like.next()?;
    like.next().is_none().then(|| first.name.clone())
}

fn tombstones(new: &[Declared]) -> FxHashMap<&str, (Span, Tombstone)> {
    let all = new.iter().filter(|one| one.kind == W::Lapsed);
    all.filter_map(|one| {
        let Some(What::Name(name)) = one.headed(W::Head) else { return None };
        let told = |marker| one.headed(marker).map(words::said);
        Some((name.as_str(), (one.span, Tombstone { since: told(W::SinceDay), because: told(W::Because) })))
    })
    .collect()
}

/// What is different in a declaration that stayed.
fn declaration(names: &Names, (old, new): Pair<'_>, out: &mut Vec<Event>) {
    let about = || subject(new);
    let mut push = |code, property: Vec<W>, change, old, new| {
        out.push(Event { property, ..event(code, about(), change, old, new) });
    };
    if old.name != new.name {
        push(C::Renamed, Vec::new(), Change::Renamed { from: old.name.clone() }, Some(old.span), Some(new.span));
    }
    let titles = [old, new].map(|one| folded(one.title.as_deref().unwrap_or(&one.name)).into_owned());
    if titles[0] != titles[1] && (old.title.is_some() || new.title.is_some()) && new.kind != W::Scenario {
        let [before, after] = titles;
        push(title(new.kind), Vec::new(), Change::Title { before, after }, Some(old.span), Some(new.span));
    }
    if !lines::same_said(names, &old.head, &new.head) {
        head(names, (old, new), out);
    }
    properties(names, &about(), (old.kind, &[]), &old.lines, &new.lines, out);
    if old.kind == W::Scenario {
        statements(names, &about(), &old.statements, &new.statements, out);
    }
    if NUMBERED.contains(&old.kind) {
        paragraphs::compare(names, (old, new), out);
    }
}

/// What stands behind the name and the title, as if it were a property.
fn head(names: &Names, (old, new): Pair<'_>, out: &mut Vec<Event>) {
    let markers = old.head.iter().chain(&new.head).map(|said| said.marker);
    for marker in markers.collect::<std::collections::BTreeSet<_>>() {
        let of = |one: &Declared| -> Vec<_> { one.head.iter().filter(|said| said.marker == marker).cloned().collect() };
        let (before, after) = (of(old), of(new));
        if lines::same_said(names, &before, &after) {
            continue;
        }
        let is_hole = |all: &[crate::model::Said]| all.iter().any(|said| matches!(said.what, What::Hole(_)));
        let judged = super::classes::rule(new.kind, BEHIND_THE_NAME, marker);
        let code = match (is_hole(&before), is_hole(&after), judged) {
            (true, false, _) => C::HoleFilled,
            (false, true, _) => C::HoleOpened,
            (_, _, Some(super::classes::Rule::Any(code))) => code,
            _ => C::Editorial,
        };
        let told = |all: &[crate::model::Said]| {
            let values: Vec<_> = all.iter().map(|said| words::said(&said.what)).collect();
            (!values.is_empty()).then(|| format!("{marker} {}", values.join(", ")).trim().to_owned())
        };
        let change = Change::Stated { before: told(&before), after: told(&after) };
        out.push(event(code, subject(new), change, Some(old.span), Some(new.span)));
    }
}

/// The properties of a declaration or of a block in it, each by its class.
pub(super) fn properties(
    names: &Names,
    subject: &Subject,
    (kind, path): (Kind, &[W]),
    old: &[Line],
    new: &[Line],
    out: &mut Vec<Event>,
) {
    if old.len() == new.len() && old.iter().zip(new).all(|(old, new)| lines::same(names, old, new)) {
        return;
    }
    let mut keys: Vec<W> = Vec::new();
    for line in old.iter().chain(new) {
        if line.property.key != W::Paragraph && !keys.contains(&line.property.key) {
            keys.push(line.property.key);
        }
    }
    for key in keys {
        let of =
            |lines| -> Vec<&Line> { Iterator::collect(<[Line]>::iter(lines).filter(|line| line.property.key == key)) };
        let (before, after) = (of(old), of(new));
        let path: Vec<W> = path.iter().copied().chain([key]).collect();
        if [before.first(), after.first()].into_iter().flatten().any(|line| !line.property.block.is_empty()) {
            let inner = |lines: &[&Line]| -> Vec<Line> { lines.iter().flat_map(|line| line.block.clone()).collect() };
            properties(names, subject, (kind, &path), &inner(&before), &inner(&after), out);
        }
        for Found { code, change, old, new } in lines::compare(names, kind, key, &before, &after) {
            out.push(Event { property: path.clone(), ..event(code, subject.clone(), change, old, new) });
        }
    }
}

/// Lines of a scenario.
fn statements(names: &Names, subject: &Subject, old: &[Line], new: &[Line], out: &mut Vec<Event>) {
    let (old, new): (Vec<_>, Vec<_>) = (old.iter().collect(), new.iter().collect());
    for Found { code, change, old, new } in lines::compare(names, subject.kind, W::Allowed, &old, &new) {
        out.push(event(code, subject.clone(), change, old, new));
    }
}

/// What changed places among its kind, where the place is a number in the document: what is not in the longest run that
/// kept its order.
fn moved(matched: &Matched<'_>, out: &mut Vec<Event>) {
    for kind in NUMBERED {
        let mut pairs: Vec<_> = matched.pairs.iter().filter(|(_, new)| new.kind == *kind).collect();
        pairs.sort_by_key(|(_, new)| new.span);
        let mut olds: Vec<_> = pairs.iter().map(|(old, _)| old.span).collect();
        let order = olds.clone();
        olds.sort_unstable();
        let rank = |span: &Span| olds.binary_search(span).unwrap_or_default();
        let ranks: Vec<_> = order.iter().map(rank).collect();
        let kept = kept_in_order(&ranks);
        for (at, (old, new)) in pairs.iter().enumerate().filter(|(at, _)| !kept.contains(at)) {
            let change = Change::Moved { from: (ranks[at] + 1).to_string(), to: (at + 1).to_string() };
            out.push(event(C::Moved, subject(new), change, Some(old.span), Some(new.span)));
        }
    }
}

/// The positions of a longest increasing run.
pub(super) fn kept_in_order(ranks: &[usize]) -> Vec<usize> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (at, rank) in ranks.iter().enumerate() {
        let place = tails.partition_point(|tail| ranks[*tail] < *rank);
        before.push(place.checked_sub(1).and_then(|place| tails.get(place).copied()));
        match tails.get_mut(place) {
            Some(tail) => *tail = at,
            None => tails.push(at),
        }
    }
    let mut out = Vec::new();
    let mut next = tails.last().copied();
    while let Some(at) = next {
        out.push(at);
        next = before[at];
    }
    out.reverse();
    out
}
