//! What a writer most likely meant by a value that does not fit: a text without its quotation marks, a name within them, a
//! day written out, a unit or a word misspelt. Only guesses that can be shown as a correction are made.

use super::cursor::Cursor;
use super::nearest::nearest;
use super::shape::Slot;
use super::slot::{UNITS, describe, known_words};
use super::{Fault, MONTHS, W, fault};
use crate::messages::{syntax as shapes, vocabulary as says};
use crate::source::Span;
use crate::syntax::{TermKind, text_value};

/// How much of a found text a message repeats.
const MOST_SHOWN: usize = 40;

/// A found text, short enough for a message.
pub(super) fn shown(found: &str) -> &str {
    match found.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => &found[..end],
        None => found,
    }
}

/// The finding on a value that does not fit.
pub(super) fn wrong_value(slot: Slot, key: W, cursor: &Cursor<'_>) -> Fault {
    let span = cursor.span(1);
    let found = cursor.text_of(span);
    if let Some((span, meant)) = day_in_words(cursor).filter(|_| takes_day(slot)) {
        return fault("TAAL-15", span, shapes::date_shape(cursor.text_of(span), meant));
    }
    if let Some(rest) = unquoted_text(slot, cursor) {
        let text = shown(cursor.text_of(rest));
        return fault("TAAL-32", rest, says::unquoted(key, text));
    }
    let near = known_words(slot).into_iter();
    let message = match (meant(slot, cursor), nearest(found, near)) {
        (Some((span, meant)), _) => {
            return fault("TAAL-32", span, says::misspelt_value(key, cursor.text_of(span), meant));
        }
        (None, Some(near)) => says::misspelt_value(key, shown(found), near),
        (None, None) => says::wrong_value(key, shown(found), describe(slot)),
    };
    fault("TAAL-32", span, message)
}

fn any(slot: Slot, is: &dyn Fn(Slot) -> bool) -> bool {
    match slot {
        Slot::OneOf(slots) => slots.iter().any(|slot| any(*slot, is)),
        slot => is(slot),
    }
}

fn takes_day(slot: Slot) -> bool {
    any(slot, &|slot| matches!(slot, Slot::Date | Slot::Moment))
}

/// `1 maart 2026`: the place, and the day as it is written here.
pub(super) fn day_in_words(cursor: &Cursor<'_>) -> Option<(Span, String)> {
    let mut ahead = *cursor;
    let day: u8 = cursor.text_of(ahead.take(TermKind::Number)?.span).parse().ok()?;
    let month = cursor.text_of(ahead.take(TermKind::Word)?.span).to_lowercase();
    let month = MONTHS.iter().position(|known| known.nl() == month)? + 1;
    let year: u16 = cursor.text_of(ahead.take(TermKind::Number)?.span).parse().ok()?;
    ((1000..=9999).contains(&year) && (1..=31).contains(&day))
        .then(|| (cursor.span(3), format!("{year}-{month:02}-{day:02}")))
}

/// Words where only a text may stand: up to the end, or up to a text that is quoted.
fn unquoted_text(slot: Slot, cursor: &Cursor<'_>) -> Option<Span> {
    let only_text = matches!(slot, Slot::Text);
    (only_text && matches!(cursor.kind(), Some(TermKind::Word | TermKind::Number)))
        .then(|| cursor.span(cursor.words_ahead()))
}

/// The correction, and what it replaces.
fn meant(slot: Slot, cursor: &Cursor<'_>) -> Option<(Span, String)> {
    let here = cursor.span(1);
    let found = cursor.text_of(here);
    match cursor.kind()? {
        TermKind::Text => {
            let inner = text_value(found).trim().to_owned();
            any(slot, &|slot| is_written_bare(slot, &inner)).then_some((here, inner))
        }
        TermKind::Number => {
            let word = cursor.word(1)?;
            let near = |words: &[&'static str]| nearest(word, words.iter().copied());
            let units: Vec<_> = UNITS.iter().map(|(unit, _)| unit.nl()).collect();
            // `jaren` and `uren` are plurals that a term does not take.
            let singular = || nearest(word.strip_suffix("en")?, units.iter().copied());
            let unit = near(&units).or_else(singular).filter(|_| any(slot, &|slot| slot == Slot::Term));
            let month = nearest(word, MONTHS.iter().map(|month| month.nl()))
                .filter(|_| any(slot, &|slot| slot == Slot::Moment));
            unit.or(month).map(|word| (cursor.span(2), format!("{found} {word}")))
        }
        TermKind::Word if any(slot, &|slot| slot == Slot::Module) && !found.contains('.') => {
            Some((here, format!("std.{found}")))
        }
        TermKind::Word if any(slot, &|slot| slot == Slot::Code) => {
            let digits = found.find(|character: char| character.is_ascii_digit())?;
            let (family, number) = found.split_at(digits);
            let bare = family.trim_end_matches(['-', '_', '.']);
            (!bare.is_empty() && bare.chars().all(char::is_alphabetic))
                .then(|| (here, format!("{}-{number}", bare.to_uppercase())))
        }
        _ => None,
    }
}

/// Whether a value of this slot is written like this, without quotation marks.
fn is_written_bare(slot: Slot, text: &str) -> bool {
    let all = |is: &dyn Fn(char) -> bool| !text.is_empty() && text.chars().all(is);
    match slot {
        Slot::Number | Slot::Digits => all(&|character| character.is_ascii_digit()),
        Slot::Name(_) | Slot::Clause => all(&|character| character.is_alphanumeric() || character == '_'),
        Slot::Words(words) => words.iter().any(|word| word.nl() == text),
        Slot::Law => text.contains('.') && all(&|character| character.is_alphanumeric() || "._".contains(character)),
        Slot::Date | Slot::Moment => super::slot::date(text).is_some(),
        _ => false,
    }
}
