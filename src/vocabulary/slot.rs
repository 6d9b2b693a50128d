//! One value: whether the next terms fit a slot, and what they mean there. Dates are real calendar dates from here on.

use jiff::civil::Date;

use super::cursor::Cursor;
use super::expression;
use super::record::{Hole, Moment, Term, TermUnit, Value};
use super::shape::{Kind, Slot};
use super::{Fault, MONTHS, W, fault, slip};
use crate::messages::{any_of, syntax as shapes, vocabulary as says};
use crate::source::{Spanned, Text};
use crate::syntax::{TermKind, text_value};

/// The units of a length of time, with every spelling.
pub(super) const UNITS: &[(W, TermUnit)] = &[
    (W::Hour, TermUnit::Hour),
    (W::Day, TermUnit::Day),
    (W::Days, TermUnit::Day),
    (W::WorkingDays, TermUnit::WorkingDay),
    (W::Week, TermUnit::Week),
    (W::Weeks, TermUnit::Week),
    (W::Month, TermUnit::Month),
    (W::Months, TermUnit::Month),
    (W::Year, TermUnit::Year),
];

/// Whether a value of this slot begins here.
pub fn fits(slot: Slot, cursor: &Cursor<'_>) -> bool {
    let kind = cursor.kind();
    let word = cursor.word(0);
    match slot {
        Slot::Nothing => false,
        Slot::Text => kind == Some(TermKind::Text),
        Slot::Number | Slot::Digits => kind == Some(TermKind::Number),
        Slot::Date => kind == Some(TermKind::Date),
        Slot::Moment => kind == Some(TermKind::Date) || day_of_year(cursor).is_some() || vague(cursor).is_some(),
        Slot::Term => cursor.matches(W::Immediately).is_some() || unit(cursor).is_some(),
        Slot::Words(words) => longest(words, cursor).is_some(),
        Slot::Name(_) => word.is_some_and(|word| !word.contains('.')),
        Slot::Law => word.is_some_and(|word| word.contains('.')),
        Slot::Code => word.is_some_and(is_code),
        Slot::Clause | Slot::Reach => word.is_some(),
        Slot::Module => word.is_some_and(|word| word.starts_with("std.")),
        Slot::Expression => kind.is_some(),
        Slot::OneOf(slots) => slots.iter().any(|slot| fits(*slot, cursor)),
    }
}

/// Takes the value that begins here; the slot must fit.
pub fn take<'t>(slot: Slot, cursor: &mut Cursor<'t>) -> Result<Value<'t>, Fault> {
    match slot {
        Slot::Text => take_text(cursor),
        Slot::Number => take_number(cursor),
        Slot::Digits => Ok(Value::Digits(take_raw(cursor))),
        Slot::Date | Slot::Moment => take_moment(cursor),
        Slot::Term => take_term(cursor),
        Slot::Words(words) => Ok(take_word(words, cursor)),
        Slot::Name(_) | Slot::Law | Slot::Code | Slot::Clause | Slot::Reach | Slot::Module => {
            Ok(Value::Name(take_raw(cursor)))
        }
        Slot::Expression => expression::parse(cursor).map(|expression| Value::Expression(Box::new(expression))),
        Slot::Nothing => Ok(Value::Flag),
        Slot::OneOf(slots) => {
            let slot = slots.iter().find(|slot| fits(**slot, cursor)).copied().unwrap_or(Slot::Nothing);
            take(slot, cursor)
        }
    }
}

/// Takes a hole. `door … voor …` belongs to the hole only when both stand there.
pub fn take_hole<'t>(cursor: &mut Cursor<'t>) -> Option<Result<Value<'t>, Fault>> {
    cursor.take(TermKind::Hole)?;
    let mut ahead = *cursor;
    let filler = hole_filler(&mut ahead);
    match filler {
        Some(Ok(hole)) => {
            *cursor = ahead;
            Some(Ok(Value::Hole(hole)))
        }
        Some(Err(error)) => Some(Err(error)),
        None => Some(Ok(Value::Hole(Hole { by: None, before: None }))),
    }
}

fn hole_filler<'t>(cursor: &mut Cursor<'t>) -> Option<Result<Hole<'t>, Fault>> {
    cursor.advance(cursor.matches(W::By)?);
    let term = cursor.take(TermKind::Word)?;
    let by = Some(Spanned::new(cursor.text_of(term.span), term.span));
    cursor.advance(cursor.matches(W::For)?);
    let term = cursor.take(TermKind::Date)?;
    let text = cursor.text_of(term.span);
    match date(text) {
        Some(date) => Some(Ok(Hole { by, before: Some(date) })),
        None => Some(Err(fault("TAAL-38", term.span, says::no_such_day(text)))),
    }
}

fn take_raw<'t>(cursor: &mut Cursor<'t>) -> &'t str {
    let text = cursor.peek().map_or("", |term| cursor.text_of(term.span));
    cursor.advance(1);
    text
}

/// A text without a word says nothing; what is not known yet is a hole.
fn take_text<'t>(cursor: &mut Cursor<'t>) -> Result<Value<'t>, Fault> {
    let span = cursor.span(1);
    let text = text_value(take_raw(cursor));
    if text.trim().is_empty() { Err(fault("TAAL-32", span, says::text_empty())) } else { Ok(Value::Text(text)) }
}

fn take_number<'t>(cursor: &mut Cursor<'t>) -> Result<Value<'t>, Fault> {
    Ok(Value::Number(number(cursor)?))
}

fn number(cursor: &mut Cursor<'_>) -> Result<u32, Fault> {
    let span = cursor.span(1);
    let text = take_raw(cursor);
    match text.parse::<u32>() {
        Ok(number) if number < 1_000_000_000 => Ok(number),
        _ => Err(fault("TAAL-48", span, says::number_too_large(text))),
    }
}

fn take_moment<'t>(cursor: &mut Cursor<'t>) -> Result<Value<'t>, Fault> {
    if let Some((word, count)) = vague(cursor) {
        cursor.advance(count);
        return Ok(Value::Moment(Moment::Vague(word)));
    }
    if let Some((day, month)) = day_of_year(cursor) {
        let before = *cursor;
        let span = cursor.span(2);
        cursor.advance(2);
        if let Some((span, meant)) = slip::day_in_words(&before) {
            return Err(fault("TAAL-15", span, shapes::date_shape(before.text_of(span), meant)));
        }
        // 2024 is a leap year: only days that never exist are refused.
        return match Date::new(2024, month, day) {
            Ok(_) => Ok(Value::Moment(Moment::DayOfYear { day: day.unsigned_abs(), month: month.unsigned_abs() })),
            Err(_) => Err(fault("TAAL-38", span, says::no_such_day(cursor.text_of(span)))),
        };
    }
    let span = cursor.span(1);
    let text = take_raw(cursor);
    let day = date(text).ok_or_else(|| fault("TAAL-38", span, says::no_such_day(text)))?;
    Ok(Value::Moment(Moment::Day(day)))
}

fn take_term<'t>(cursor: &mut Cursor<'t>) -> Result<Value<'t>, Fault> {
    if let Some(count) = cursor.matches(W::Immediately) {
        cursor.advance(count);
        return Ok(Value::Term(Term { amount: 0, unit: TermUnit::Immediate }));
    }
    let unit = unit(cursor).unwrap_or(TermUnit::Year);
    let amount = number(cursor)?;
    cursor.advance(1);
    Ok(Value::Term(Term { amount, unit }))
}

fn take_word<'t>(words: &[W], cursor: &mut Cursor<'t>) -> Value<'t> {
    let Some((word, count)) = longest(words, cursor) else { return Value::Flag };
    cursor.advance(count);
    Value::Word(word)
}

/// The longest of these words that stands here (`bewerken` must not hide a longer spelling).
fn longest(words: &[W], cursor: &Cursor<'_>) -> Option<(W, usize)> {
    let first = cursor.word(0)?;
    let here = words.iter().filter_map(|word| Some((*word, cursor.matches_from(first, *word)?)));
    here.max_by_key(|(_, count)| *count)
}

fn vague(cursor: &Cursor<'_>) -> Option<(W, usize)> {
    longest(&[W::Future, W::Soon], cursor)
}

fn day_of_year(cursor: &Cursor<'_>) -> Option<(i8, i8)> {
    let term = cursor.peek().filter(|term| term.kind == TermKind::Number)?;
    let day = cursor.text_of(term.span).parse().ok()?;
    let month = cursor.word(1)?;
    let month = MONTHS.iter().position(|known| known.nl() == month)?;
    Some((day, i8::try_from(month).ok()? + 1))
}

fn unit(cursor: &Cursor<'_>) -> Option<TermUnit> {
    cursor.peek().filter(|term| term.kind == TermKind::Number)?;
    let word = cursor.word(1)?;
    UNITS.iter().find(|(known, _)| known.nl() == word).map(|(_, unit)| *unit)
}

/// A date that exists, from its text.
pub fn date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::new(year, month, day).ok()
}

/// Capitals, a hyphen, digits: `PAR-02`.
fn is_code(word: &str) -> bool {
    word.split_once('-').is_some_and(|(family, number)| {
        family.chars().all(|letter| letter.is_ascii_uppercase()) && number.chars().all(|digit| digit.is_ascii_digit())
    })
}

/// What a slot takes, for people.
pub fn describe(slot: Slot) -> Text {
    match slot {
        Slot::Nothing => says::nothing(),
        Slot::Text => says::a_text(),
        Slot::Number => says::a_number(),
        Slot::Digits => says::digits(),
        Slot::Date | Slot::Moment => says::a_date(),
        Slot::Term => says::a_term(),
        Slot::Words(words) => any_of(words),
        Slot::Name(kinds) => says::name_of(kind_names(kinds)),
        Slot::Law => says::a_provision(),
        Slot::Code => says::a_code(),
        Slot::Clause => says::a_clause_target(),
        Slot::Reach => says::a_reach(),
        Slot::Module => says::a_module(),
        Slot::Expression => says::a_condition(),
        Slot::OneOf(slots) => {
            slots.iter().map(|slot| describe(*slot)).reduce(says::either).unwrap_or_else(says::nothing)
        }
    }
}

/// `partij, groep of organisatie`; a slot that takes any kind says so shortly.
pub fn kind_names(kinds: &[Kind]) -> Text {
    if kinds.len() > 6 {
        return Text { nl: "declaratie".to_owned(), en: "declaration".to_owned() };
    }
    let text = any_of(kinds);
    Text { nl: text.nl.replace('`', ""), en: text.en.replace('`', "") }
}

/// The words a slot knows by heart, for `bedoelt u …?`.
pub fn known_words(slot: Slot) -> Vec<&'static str> {
    match slot {
        Slot::Words(words) => words.iter().map(|word| word.nl()).collect(),
        Slot::OneOf(slots) => slots.iter().flat_map(|slot| known_words(*slot)).collect(),
        _ => Vec::new(),
    }
}
