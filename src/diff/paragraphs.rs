//! The paragraphs of an article or annex, old and new. One with a name is known by it; the others are known by what they say,
//! and what is left between two that are known is paired in order.

use super::codes::C;
use super::declarations::{Pair, event, kept_in_order, properties, subject};
use super::lines;
use super::names::Names;
use super::{Change, Event, Subject, words};
use crate::model::{Declared, StatedLine as Line};
use crate::vocabulary::W;

/// What is different in the paragraphs of a declaration that stayed.
pub(super) fn compare(names: &Names, (old, new): Pair<'_>, out: &mut Vec<Event>) {
    let (before, after): (Vec<_>, Vec<_>) = (old.all(W::Paragraph).collect(), new.all(W::Paragraph).collect());
    if before.is_empty() && after.is_empty() {
        return;
    }
    let twins = twins(names, &before, &after);
    let mut ranks = Vec::new();
    let mut kept = Vec::new();
    for (at, line) in after.iter().enumerate() {
        let about = called(new, line, at);
        match twins[at] {
            None => out.push(text_event(C::ClauseAdded, about, None, Some(line))),
            Some(twin) => {
                let previous = before[twin];
                ranks.push(twin);
                kept.push((at, twin));
                if let (Some(from), true) = (&previous.name, line.name.is_some() && line.name != previous.name) {
                    let change = Change::Renamed { from: format!("{}.{from}", old.name) };
                    out.push(event(C::Renamed, about.clone(), change, Some(previous.span), Some(line.span)));
                }
                properties(names, &about, (new.kind, &[W::Paragraph]), &previous.block, &line.block, out);
            }
        }
    }
    for (at, line) in before.iter().enumerate().filter(|(at, _)| !twins.contains(&Some(*at))) {
        out.push(text_event(C::ClauseDropped, called(old, line, at), Some(line), None));
    }
    let in_order = kept_in_order(&ranks);
    for (_, (at, twin)) in kept.iter().enumerate().filter(|(place, _)| !in_order.contains(place)) {
        let change = Change::Moved { from: (twin + 1).to_string(), to: (at + 1).to_string() };
        let places = (Some(before[*twin].span), Some(after[*at].span));
        out.push(event(C::Moved, called(new, after[*at], *at), change, places.0, places.1));
    }
}

fn called(owner: &Declared, line: &Line, at: usize) -> Subject {
    let whole = subject(owner);
    let name = match &line.name {
        Some(name) => format!("{}.{name}", owner.name),
        None => format!("{}.{}", owner.name, at + 1),
    };
    Subject { name, title: format!("{}, {} {}", whole.title, W::Paragraph, at + 1), ..whole }
}

fn text_event(code: C, about: Subject, old: Option<&Line>, new: Option<&Line>) -> Event {
    let change = Change::Stated { before: old.map(text), after: new.map(text) };
    Event {
        property: vec![W::Paragraph],
        ..event(code, about, change, old.map(|line| line.span), new.map(|line| line.span))
    }
}

/// What a paragraph says, on one line.
fn text(line: &Line) -> String {
    let told = line.block.iter().filter(|line| !matches!(line.property.key, W::Subject | W::FormerName));
    let told: Vec<_> = told
        .map(|line| match line.property.key {
            W::TextOf | W::Part | W::Holds => words::told(line),
            key => format!("{key} {}", words::told(line)),
        })
        .collect();
    told.join(" ")
}

/// For each new paragraph the position of the old one that it was.
fn twins(names: &Names, old: &[&Line], new: &[&Line]) -> Vec<Option<usize>> {
    let mut taken = vec![false; old.len()];
    let mut out = vec![None; new.len()];
    let mut pair = |out: &mut Vec<Option<usize>>, at: usize, found: Option<usize>| {
        if let Some(found) = found {
            taken[found] = true;
            out[at] = Some(found);
        }
    };
    let called_so =
        |name: Option<&str>| name.and_then(|name| old.iter().position(|line| line.name.as_deref() == Some(name)));
    for (at, line) in new.iter().enumerate() {
        let former = line.formerly().map(|path| path.rsplit('.').next().unwrap_or(path));
        let found = called_so(line.name.as_deref()).or_else(|| called_so(former));
        // The older version may be the new side: then the old one says what this one is called.
        let backward = || {
            let name = line.name.as_deref()?;
            let claims = |line: &&Line| line.formerly().is_some_and(|path| path.rsplit('.').next() == Some(name));
            old.iter().position(claims)
        };
        let found = found.or_else(backward).filter(|found| !out.contains(&Some(*found)));
        pair(&mut out, at, found);
    }
    let open = |out: &[Option<usize>], found: usize| !out.contains(&Some(found));
    for (at, line) in new.iter().enumerate().filter(|(_, line)| line.name.is_none()) {
        let same = |other: &&Line| other.name.is_none() && lines::same(names, other, line);
        let found = (0..old.len()).find(|found| open(&out, *found) && same(&old[*found]));
        pair(&mut out, at, found);
    }
    // What is left between the same neighbours.
    for at in 0..new.len() {
        if out[at].is_some() || new[at].name.is_some() {
            continue;
        }
        let first = at.checked_sub(1).map_or(Some(0), |before| out[before].map(|twin| twin + 1));
        let found = first.filter(|found| old.get(*found).is_some_and(|line| line.name.is_none()) && open(&out, *found));
        pair(&mut out, at, found);
    }
    out
}

/// A paragraph that went from one place and came in another with the same words has moved.
pub(super) fn moved(events: &mut Vec<Event>) {
    let paragraph = |event: &&Event| event.property == [W::Paragraph];
    let dropped: Vec<_> =
        events.iter().filter(paragraph).filter(|event| event.code == C::ClauseDropped).cloned().collect();
    for gone in dropped {
        let Change::Stated { before: Some(text), .. } = &gone.change else { continue };
        let twin = events.iter().position(|event| {
            event.code == C::ClauseAdded
                && event.property == [W::Paragraph]
                && matches!(&event.change, Change::Stated { after: Some(after), .. } if after == text)
        });
        let Some(at) = twin.filter(|_| text.len() > 20) else { continue };
        let (from, to) = (gone.subject.name.clone(), events[at].subject.name.clone());
        let moved = event(C::Moved, events[at].subject.clone(), Change::Moved { from, to }, gone.old, events[at].new);
        events[at] = moved;
        events.retain(|event| {
            !(event.code == C::ClauseDropped && event.subject == gone.subject && event.old == gone.old)
        });
    }
}
