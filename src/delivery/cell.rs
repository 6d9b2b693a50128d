//! What one cell may hold. The fast look gives the value of a cell that is certainly right; the slow look says which rule of
//! its column a cell breaks. Both read the same content, without the quotation marks around it.

use std::borrow::Cow;

use xxhash_rust::xxh3::xxh3_64;

use super::codes::Codes;
use super::lane::unquoted;
use super::shape::{Places, Shape};

/// The value of an empty cell.
pub const ABSENT: i64 = i64::MIN;
/// The value of a cell that breaks a rule of its column.
pub const BROKEN: i64 = i64::MIN + 1;
/// The fast look is not sure.
pub(super) const UNSURE: i64 = i64::MIN + 2;

/// What the cells of a column hold.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// As `yyyymmdd`.
    Date {
        day_first: bool,
    },
    /// Four digits.
    Year,
    Whole,
    /// In cents.
    Euros {
        comma: bool,
    },
    YesNo,
    Bsn,
    /// Digits, or hexadecimal digits, at fixed places.
    Fixed(Box<Places>),
    /// Any characters.
    Text,
}

/// How a text becomes a value that can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Only whether it is there matters.
    Presence,
    /// Digits, with a one before them, so that leading zeroes count.
    Digits,
    Hash,
}

/// All that is asked of the cells of a column.
#[derive(Clone, Debug)]
pub(super) struct Cells {
    pub kind: Kind,
    pub required: bool,
    /// The least and greatest number.
    pub range: Option<(i64, i64)>,
    /// The least and greatest number of characters.
    pub length: Option<(usize, usize)>,
    pub shape: Option<Shape>,
    pub codes: Option<Codes>,
    /// The municipalities that deliver, and the one that delivers this file.
    pub senders: Option<Codes>,
    pub own: Option<Codes>,
    pub encoding: Encoding,
    pub windows_1252: bool,
}

/// A rule of a column that a cell breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    Required,
    Type,
    Range,
    Length,
    Pattern,
    CodeList,
    ElevenTest,
    Sender,
    Own,
}

pub(super) const FAULTS: usize = 9;

impl Cells {
    /// A text without accents and marks, and of the right length.
    #[inline(always)]
    pub(super) fn is_plain(&self, content: &[u8]) -> bool {
        let (least, most) = self.length.unwrap_or((1, usize::MAX));
        content.is_ascii() && !content.contains(&b'"') && (least..=most).contains(&content.len())
    }

    /// A text as a value that can be compared.
    pub(super) fn encode(&self, content: &[u8]) -> i64 {
        match self.encoding {
            Encoding::Presence => 0,
            Encoding::Digits => digits(content),
            Encoding::Hash => (xxh3_64(content) >> 2) as i64,
        }
    }

    /// The slow look: the value of a cell, or the first rule of its column that it breaks.
    pub(super) fn judge(&self, raw: &[u8]) -> Result<i64, Fault> {
        let content = content(raw);
        if content.is_empty() {
            return if self.required { Err(Fault::Required) } else { Ok(ABSENT) };
        }
        let value = self.typed(&content)?;
        if let Some((least, most)) = self.range
            && !(least..=most).contains(&value)
        {
            return Err(Fault::Range);
        }
        let text = self.decoded(&content);
        if let Some((least, most)) = self.length
            && !(least..=most).contains(&text.chars().count())
        {
            return Err(Fault::Length);
        }
        if self.shape.as_ref().is_some_and(|shape| !shape.holds(&text)) {
            return Err(Fault::Pattern);
        }
        let lacks = |codes: &Option<Codes>| codes.as_ref().is_some_and(|codes| !codes.contains(text.as_bytes()));
        if lacks(&self.codes) {
            return Err(Fault::CodeList);
        }
        if matches!(self.kind, Kind::Bsn) && !meets_eleven_test(&content) {
            return Err(Fault::ElevenTest);
        }
        if lacks(&self.senders) {
            return Err(Fault::Sender);
        }
        if lacks(&self.own) {
            return Err(Fault::Own);
        }
        Ok(if matches!(self.kind, Kind::Fixed(_) | Kind::Text) { self.encode(text.as_bytes()) } else { value })
    }

    /// The value by its type alone.
    fn typed(&self, content: &[u8]) -> Result<i64, Fault> {
        let value = match &self.kind {
            Kind::Date { day_first: false } => date(content),
            Kind::Date { day_first: true } => date_day_first(content),
            Kind::Year => year(content),
            Kind::Whole => whole_number(content),
            Kind::Euros { comma } => euros(content, *comma),
            Kind::YesNo => yes_no(content),
            Kind::Bsn if content.len() == 9 && content.iter().all(u8::is_ascii_digit) => digits(content),
            Kind::Fixed(places) if places.holds(content) => 0,
            Kind::Text => 0,
            Kind::Bsn | Kind::Fixed(_) => UNSURE,
        };
        if value == UNSURE { Err(Fault::Type) } else { Ok(value) }
    }

    /// The text of a cell. What is no UTF-8 was refused before, unless the agreement says that it is Windows-1252.
    pub(super) fn decoded<'c>(&self, content: &'c [u8]) -> Cow<'c, str> {
        if self.windows_1252 { windows_1252(content) } else { String::from_utf8_lossy(content) }
    }
}

/// A cell without the quotation marks around it; doubled ones within become single.
pub(super) fn content(raw: &[u8]) -> Cow<'_, [u8]> {
    let Some(inner) = unquoted(raw) else { return Cow::Borrowed(raw) };
    if memchr::memchr(b'"', inner).is_none() {
        return Cow::Borrowed(inner);
    }
    let mut out = Vec::with_capacity(inner.len());
    let mut skip = false;
    for byte in inner {
        if *byte == b'"' && !skip {
            skip = true;
            out.push(b'"');
        } else {
            if *byte != b'"' {
                out.push(*byte);
            }
            skip = false;
        }
    }
    Cow::Owned(out)
}

/// Windows-1252 as Unicode; the five bytes that it leaves open become the replacement character.
pub(super) fn windows_1252(bytes: &[u8]) -> Cow<'_, str> {
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    if let Some(text) = bytes.is_ascii().then(|| std::str::from_utf8(bytes).ok()).flatten() {
        return Cow::Borrowed(text);
    }
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        byte => char::from(*byte),
    };
    Cow::Owned(bytes.iter().map(letter).collect())
}

/// Digits with a one before them; up to seventeen.
#[inline(always)]
pub(super) fn digits(content: &[u8]) -> i64 {
    let mut value = 1_i64;
    let mut wrong = content.len() > 17;
    for byte in content {
        let digit = byte.wrapping_sub(b'0');
        wrong |= digit > 9;
        value = value.wrapping_mul(10).wrapping_add(i64::from(digit));
    }
    if wrong { UNSURE } else { value }
}

/// `2026-03-01` as 20260301, if there is such a day.
#[inline(always)]
pub(super) fn date(content: &[u8]) -> i64 {
    match content {
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => day([*y1, *y2, *y3, *y4, *m1, *m2, *d1, *d2]),
        _ => UNSURE,
    }
}

/// `01-03-2026` as 20260301.
#[inline(always)]
pub(super) fn date_day_first(content: &[u8]) -> i64 {
    match content {
        [d1, d2, b'-', m1, m2, b'-', y1, y2, y3, y4] => day([*y1, *y2, *y3, *y4, *m1, *m2, *d1, *d2]),
        _ => UNSURE,
    }
}

#[inline(always)]
fn day(digits: [u8; 8]) -> i64 {
    let mut wrong = false;
    let mut value = 0_u32;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        wrong |= digit > 9;
        value = value.wrapping_mul(10).wrapping_add(u32::from(digit));
    }
    if wrong { UNSURE } else { day_of(value) }
}

/// How many days a month can have; the others have none.
pub(super) const DAYS: [u8; 16] = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0];

/// `yyyymmdd`, if there is such a day.
fn day_of(value: u32) -> i64 {
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
    let most = if month < 16 { u32::from(DAYS[month as usize & 15]) } else { 0 };
    let wrong = day == 0 || day > most || (month == 2 && day == 29 && !is_leap(year));
    if wrong { UNSURE } else { i64::from(value) }
}

pub(super) fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[inline(always)]
pub(super) fn year(content: &[u8]) -> i64 {
    match content {
        [a, b, c, d] if [a, b, c, d].iter().all(|byte| byte.is_ascii_digit()) => {
            [a, b, c, d].iter().fold(0, |value, byte| value * 10 + i64::from(**byte - b'0'))
        }
        _ => UNSURE,
    }
}

/// A whole number of at most eighteen digits, perhaps with a minus.
#[inline(always)]
pub(super) fn whole_number(content: &[u8]) -> i64 {
    let (negative, figures) = match content {
        [b'-', rest @ ..] => (true, rest),
        all => (false, all),
    };
    let mut value = 0_i64;
    let mut wrong = figures.is_empty() || figures.len() > 18;
    for byte in figures {
        let digit = byte.wrapping_sub(b'0');
        wrong |= digit > 9;
        value = value.wrapping_mul(10).wrapping_add(i64::from(digit));
    }
    match (wrong, negative) {
        (true, _) => UNSURE,
        (_, true) => -value,
        _ => value,
    }
}

/// `1250.00` as 125000: no needless zeroes before it, and two decimals.
#[inline(always)]
pub(super) fn euros(content: &[u8], comma: bool) -> i64 {
    let sign = if comma { b',' } else { b'.' };
    let (negative, figures) = match content {
        [b'-', rest @ ..] => (true, rest),
        all => (false, all),
    };
    let [before @ .., point, tens, ones] = figures else { return UNSURE };
    let needless = before.len() > 1 && before[0] == b'0';
    let mut wrong = *point != sign || before.is_empty() || before.len() > 15 || needless;
    let mut value = 0_i64;
    for byte in before.iter().chain([tens, ones]) {
        let digit = byte.wrapping_sub(b'0');
        wrong |= digit > 9;
        value = value.wrapping_mul(10).wrapping_add(i64::from(digit));
    }
    match (wrong, negative) {
        (true, _) => UNSURE,
        (_, true) => -value,
        _ => value,
    }
}

#[inline(always)]
pub(super) fn yes_no(content: &[u8]) -> i64 {
    match content {
        b"ja" => 1,
        b"nee" => 0,
        _ => UNSURE,
    }
}

/// Nine digits that meet the eleven test.
#[inline(always)]
pub(super) fn bsn(content: &[u8]) -> i64 {
    if content.len() == 9 && meets_eleven_test(content) { digits(content) } else { UNSURE }
}

/// Whether nine digits meet the eleven test.
#[must_use]
pub fn is_bsn(number: &[u8; 9]) -> bool {
    bsn(number) != UNSURE
}

/// Whether the digits meet the eleven test: the first counts nine times, the eighth two times, the last minus once.
#[inline(always)]
pub(super) fn meets_eleven_test(content: &[u8]) -> bool {
    let Some((last, first)) = content.split_last() else { return false };
    if first.len() != 8 {
        return false;
    }
    let mut wrong = last.wrapping_sub(b'0') > 9;
    let mut sum = 0_u32;
    for (at, byte) in first.iter().enumerate() {
        let digit = byte.wrapping_sub(b'0');
        wrong |= digit > 9;
        sum += u32::from(digit) * (9 - at as u32);
    }
    // Eleven times nine makes up for what the last digit takes away.
    !wrong && (sum + 99 - u32::from(last.wrapping_sub(b'0'))).is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read() {
        assert_eq!(date(b"2024-02-29"), 20_240_229);
        for wrong in [
            "2023-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "2024-04-31", "24-01-01", "2024/01/01",
            "2o24-01-01", "2024-99-99",
        ] {
            assert_eq!(date(wrong.as_bytes()), UNSURE, "{wrong}");
        }
        assert_eq!(date_day_first(b"29-02-2024"), 20_240_229);
        assert_eq!((whole_number(b"-12"), whole_number(b"-"), whole_number(b"1.5")), (-12, UNSURE, UNSURE));
        assert_eq!((euros(b"1250.00", false), euros(b"-0.50", false), euros(b"12,50", true)), (125_000, -50, 1250));
        for wrong in ["1250", "01.00", ".50", "1.5", "1.250,00", "-", "1250,00"] {
            assert_eq!(euros(wrong.as_bytes(), false), UNSURE, "{wrong}");
        }
        assert_eq!((year(b"2012"), year(b"2o12"), year(b"212")), (2012, UNSURE, UNSURE));
    }

    #[test]
    fn the_eleven_test() {
        assert!(meets_eleven_test(b"999999990") && meets_eleven_test(b"123456782"));
        assert!(
            !meets_eleven_test(b"123456789") && !meets_eleven_test(b"12345678") && !meets_eleven_test(b"12345678x")
        );
    }

    #[test]
    fn content_is_without_quotation_marks() {
        assert_eq!(&*content(b"\"a\"\"b\""), b"a\"b");
        assert_eq!((&*content(b"\"\""), &*content(b"\"a"), &*content(b"a\"b")), (&b""[..], &b"\"a"[..], &b"a\"b"[..]));
        assert_eq!(windows_1252(b"co\xf6rdinatie \x80"), "coördinatie €");
    }
}
