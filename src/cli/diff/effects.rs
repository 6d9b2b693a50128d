//! What each change carries through to: the rows, rules and files of a build that differ between the two versions, put with
//! the change they come from. Every part of an artefact knows the place in the source it comes from; that is all that is used
//! here, so that a new kind of artefact is told of without a word about it.

use std::collections::{BTreeMap, BTreeSet};

use super::Compared;
use crate::checks::Checked;
use crate::diff::{Change, Event};
use crate::emit::{self, Artefacts, Kind, Origin};
use crate::model::Declared;
use crate::source::{FileId, Span};

/// A part of an artefact that differs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Effect {
    pub(super) artefact: String,
    pub(super) part: String,
}

/// What was built of one version, with the text of each part.
struct Built<'s> {
    stated: &'s [Declared],
    parts: BTreeMap<(String, String), (Origin, String)>,
}

/// The effects of each change, in order.
pub(super) fn effects(compared: &Compared, old: &Checked, new: &Checked) -> Vec<Vec<Effect>> {
    let (before, after) = rayon::join(|| build(old, &compared.old), || build(new, &compared.new));
    let (gone, come) = (differing(&before, &after), differing(&after, &before));
    let all = |event: &Event| -> Vec<Effect> {
        let old = touched(event, &before, &gone, false);
        let new = touched(event, &after, &come, true);
        old.chain(new).collect::<BTreeSet<_>>().into_iter().collect()
    };
    compared.diff.events.iter().map(all).collect()
}

fn build<'s>(checked: &Checked, version: &'s super::Version) -> Built<'s> {
    let sources = &version.side.sources;
    let artefacts = emit::build(checked, sources, &Kind::TRACED);
    let texts: BTreeMap<&str, Vec<&str>> = artefacts
        .files
        .iter()
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap_or_default().lines().collect()))
        .collect();
    let parts = artefacts.origins.iter().map(|origin| {
        let key = (origin.artefact.clone(), origin.mark.clone());
        (key, (origin.clone(), text(&artefacts, &texts, origin)))
    });
    Built { stated: &version.side.stated, parts: parts.collect() }
}

/// What stands on the lines of a part; the numbers of clauses that it may hold are those of its own version.
fn text(artefacts: &Artefacts, texts: &BTreeMap<&str, Vec<&str>>, origin: &Origin) -> String {
    let marked = artefacts.lines.get(&origin.artefact).and_then(|lines| lines.get(&origin.mark));
    let lines = if origin.lines.is_empty() { marked.map_or(&[][..], Vec::as_slice) } else { &origin.lines };
    let Some(text) = texts.get(origin.artefact.as_str()) else { return String::new() };
    let of = |(first, last): &(usize, usize)| text.get(first.saturating_sub(1)..*last).unwrap_or_default().join("\n");
    lines.iter().map(of).collect::<Vec<_>>().join("\n")
}

/// The parts that the other version does not have, or has otherwise.
fn differing<'b>(here: &'b Built<'_>, there: &Built<'_>) -> Vec<&'b Origin> {
    let differs = |(key, (_, text)): &(&(String, String), &(Origin, String))| {
        there.parts.get(*key).is_none_or(|(_, other)| other != text)
    };
    here.parts.iter().filter(differs).map(|(_, (origin, _))| origin).collect()
}

/// The parts that come from what an event is about.
fn touched<'b>(
    event: &'b Event,
    built: &'b Built<'_>,
    differing: &'b [&Origin],
    is_new: bool,
) -> impl Iterator<Item = Effect> + 'b {
    let own = if is_new { event.new } else { event.old };
    let name = event.subject.name.split('.').next().unwrap_or_default();
    let was = match &event.change {
        Change::Renamed { from } if !is_new => from.as_str(),
        _ => name,
    };
    let is_line =
        matches!(event.change, Change::Access(_)) || event.property.first() == Some(&crate::vocabulary::W::Access);
    let whole = if is_line { None } else { reach(built.stated, was) };
    let comes_from = move |origin: &&&Origin| {
        own.is_some_and(|span| overlap(span, origin.span)) || whole.is_some_and(|whole| within(origin.span, whole))
    };
    let effect = |origin: &&Origin| Effect { artefact: origin.artefact.clone(), part: origin.part.clone() };
    differing.iter().filter(comes_from).map(effect)
}

/// From where to where the declaration of a name reaches: up to the next one in its file.
fn reach(stated: &[Declared], name: &str) -> Option<(FileId, u32, u32)> {
    let one = stated.iter().find(|one| one.name == name && !name.is_empty())?;
    let span = one.span;
    let next =
        stated.iter().map(|other| other.span).filter(|other| other.file == span.file && other.start > span.start);
    Some((span.file, span.start, next.map(|other| other.start).min().unwrap_or(u32::MAX)))
}

fn within(span: Span, (file, start, end): (FileId, u32, u32)) -> bool {
    span.file == file && span.start >= start && span.start < end
}

fn overlap(one: Span, other: Span) -> bool {
    one.file == other.file && one.start < other.end.max(other.start + 1) && other.start < one.end.max(one.start + 1)
}
