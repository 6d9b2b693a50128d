//! Two texts word by word, and two lists of parts by what each is known by. What the parts are, and how a difference is
//! printed, is not known here: a document with insertions and deletions and one with tracked changes take the same pieces.

use serde::Serialize;
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};

/// A stretch of text that stayed, came or went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Segment {
    pub kind: Kind,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Kept,
    Inserted,
    Deleted,
}

/// What became of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// In both, in the same order; its text may differ.
    Stayed,
    Added,
    Dropped,
    /// It stands elsewhere in the new version.
    MovedAway,
    /// It stood elsewhere in the old version.
    MovedHere,
}

/// The old and the new part under one identity; positions in the two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aligned {
    pub fate: Fate,
    pub old: Option<usize>,
    pub new: Option<usize>,
}

/// Puts two lists of parts side by side, by their identities, in the order of the new one; what went stands where it was.
#[must_use]
pub fn align(old: &[&str], new: &[&str]) -> Vec<Aligned> {
    let mut out = Vec::new();
    let dropped = |at: usize| {
        let twin = new.iter().position(|id| *id == old[at]);
        let fate = if twin.is_some() { Fate::MovedAway } else { Fate::Dropped };
        Aligned { fate, old: Some(at), new: twin }
    };
    let added = |at: usize| {
        let twin = old.iter().position(|id| *id == new[at]);
        let fate = if twin.is_some() { Fate::MovedHere } else { Fate::Added };
        Aligned { fate, old: twin, new: Some(at) }
    };
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => out.extend((0..len).map(|at| Aligned {
                fate: Fate::Stayed,
                old: Some(old_index + at),
                new: Some(new_index + at),
            })),
            DiffOp::Delete { old_index, old_len, .. } => out.extend((old_index..old_index + old_len).map(dropped)),
            DiffOp::Insert { new_index, new_len, .. } => out.extend((new_index..new_index + new_len).map(added)),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                out.extend((old_index..old_index + old_len).map(dropped));
                out.extend((new_index..new_index + new_len).map(added));
            }
        }
    }
    out
}

/// How much of a text may stay for its differences to be shown within it: below that, a text with holes in it reads worse
/// than the old text and the new one.
const ENOUGH: f32 = 0.3;

/// Two texts, word by word.
#[must_use]
pub fn segments(old: &str, new: &str) -> Vec<Segment> {
    let whole = |kind, text: &str| Segment { kind, text: text.to_owned() };
    match (old.is_empty(), new.is_empty()) {
        _ if old == new => return if new.is_empty() { Vec::new() } else { vec![whole(Kind::Kept, new)] },
        (true, _) => return vec![whole(Kind::Inserted, new)],
        (_, true) => return vec![whole(Kind::Deleted, old)],
        _ => {}
    }
    let words = TextDiff::configure().algorithm(Algorithm::Myers).diff_words(old, new);
    if words.ratio() < ENOUGH {
        return vec![whole(Kind::Deleted, old), whole(Kind::Inserted, new)];
    }
    let mut out: Vec<Segment> = Vec::new();
    for change in words.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => Kind::Kept,
            ChangeTag::Insert => Kind::Inserted,
            ChangeTag::Delete => Kind::Deleted,
        };
        push(&mut out, kind, change.value());
    }
    joined(out)
}

fn push(out: &mut Vec<Segment>, kind: Kind, text: &str) {
    match out.last_mut() {
        Some(last) if last.kind == kind => last.text.push_str(text),
        _ => out.push(Segment { kind, text: text.to_owned() }),
    }
}

/// Between two differences a single space is no text that stayed: joined, a phrase reads as one deletion and one insertion.
fn joined(segments: Vec<Segment>) -> Vec<Segment> {
    let mut out = Vec::new();
    let mut gone = String::new();
    let mut come = String::new();
    for segment in segments {
        match segment.kind {
            Kind::Deleted => gone.push_str(&segment.text),
            Kind::Inserted => come.push_str(&segment.text),
            Kind::Kept if segment.text.trim().is_empty() && !(gone.is_empty() && come.is_empty()) => {
                gone.push_str(&segment.text);
                come.push_str(&segment.text);
            }
            Kind::Kept => {
                settle(&mut out, &mut gone, &mut come);
                out.push(segment);
            }
        }
    }
    settle(&mut out, &mut gone, &mut come);
    out
}

fn settle(out: &mut Vec<Segment>, gone: &mut String, come: &mut String) {
    // White space that both end on stayed.
    let tail: String = match (gone.is_empty(), come.is_empty()) {
        (false, false) if gone.ends_with(' ') && come.ends_with(' ') => {
            gone.pop();
            come.pop();
            " ".to_owned()
        }
        _ => String::new(),
    };
    for (kind, text) in [(Kind::Deleted, gone), (Kind::Inserted, come)] {
        if !text.is_empty() {
            out.push(Segment { kind, text: std::mem::take(text) });
        }
    }
    if !tail.is_empty() {
        out.push(Segment { kind: Kind::Kept, text: tail });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(segments: &[Segment], other: Kind) -> String {
        segments.iter().filter(|segment| segment.kind != other).map(|segment| segment.text.as_str()).collect()
    }

    #[test]
    fn both_texts_can_be_read_from_the_segments() {
        for (old, new) in [
            ("een twee drie", "een drie"),
            ("een twee drie vier", "een 2 3 vier"),
            ("", "nieuw"),
            ("oud", ""),
            ("geheel iets anders hier", "wat een ander verhaal"),
            ("zeven jaar na afloop.", "tien jaar na afloop, tenzij."),
        ] {
            let found = segments(old, new);
            assert_eq!(side(&found, Kind::Inserted), old, "{found:?}");
            assert_eq!(side(&found, Kind::Deleted), new, "{found:?}");
        }
    }

    #[test]
    fn a_phrase_is_one_difference() {
        let kinds: Vec<_> =
            segments("binnen een week na afloop", "binnen tien dagen na afloop").iter().map(|s| s.kind).collect();
        assert_eq!(kinds, [Kind::Kept, Kind::Deleted, Kind::Inserted, Kind::Kept]);
    }

    #[test]
    fn parts_are_put_side_by_side() {
        let fates = |old: &[&str], new: &[&str]| align(old, new).into_iter().map(|one| one.fate).collect::<Vec<_>>();
        assert_eq!(fates(&["a", "b"], &["a", "b"]), [Fate::Stayed, Fate::Stayed]);
        assert_eq!(fates(&["a", "b"], &["b", "c"]), [Fate::Dropped, Fate::Stayed, Fate::Added]);
        assert_eq!(
            fates(&["a", "b", "c"], &["c", "a", "b"]),
            [Fate::MovedHere, Fate::Stayed, Fate::Stayed, Fate::MovedAway]
        );
    }
}
