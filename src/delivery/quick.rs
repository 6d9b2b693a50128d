//! The looks at a short cell as a whole, by a few numbers of 64 bits. Each tells whether it is sure, and if so the value that
//! the look in `cell` gives that goes byte by byte. Nothing branches on what a cell holds.

use super::codes::{Codes, code_of};
use super::lane::{Lane, Ranges, are_digits, joined, number, pairs, weighed};

/// Whether a look is sure, and the value if it is.
pub(super) type Seen = (bool, i64);

/// A look at a cell. Each is a type of its own, so that it becomes a part of the loop over the cells.
pub(super) trait Quick {
    fn see(&self, cell: Lane) -> Seen;
}

/// `2026-03-01`, or `01-03-2026`
pub(super) struct Date<const DAY_FIRST: bool>;
pub(super) struct Year;
pub(super) struct Whole;
pub(super) struct Euros<const COMMA: bool>;
pub(super) struct YesNo;
/// Nine digits that meet the eleven test.
pub(super) struct Bsn;
/// A number that is not less than the first and not more than the second.
pub(super) struct Within<Q>(pub Q, pub i64, pub i64);
/// Exactly this code.
pub(super) struct Code(pub u64);
/// One of these codes, which are short.
pub(super) struct Listed<'c>(pub &'c Codes);
/// So many bytes, each in its range.
pub(super) struct Ranged<'c>(pub &'c Ranges, pub u64);
/// What another look is sure of, if it is digits, with the value of these.
pub(super) struct Counted<Q>(pub Q);

impl<const DAY_FIRST: bool> Quick for Date<DAY_FIRST> {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        if DAY_FIRST { date_day_first(cell) } else { date(cell) }
    }
}

impl Quick for Year {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        year(cell)
    }
}

impl Quick for Whole {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        whole_number(cell)
    }
}

impl<const COMMA: bool> Quick for Euros<COMMA> {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        euros(cell, if COMMA { b',' } else { b'.' })
    }
}

impl Quick for YesNo {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        yes_no(cell)
    }
}

impl Quick for Bsn {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        bsn(cell)
    }
}

impl<Q: Quick> Quick for Within<Q> {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        let (is_sure, value) = self.0.see(cell);
        (is_sure & (value >= self.1) & (value <= self.2), value)
    }
}

impl Quick for Code {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        (code_of(cell) == self.0, 0)
    }
}

impl Quick for Listed<'_> {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        (self.0.hold(cell), 0)
    }
}

impl Quick for Ranged<'_> {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        ((cell.length == self.1) & self.0.hold(cell), 0)
    }
}

impl<Q: Quick> Quick for Counted<Q> {
    #[inline(always)]
    fn see(&self, cell: Lane) -> Seen {
        let (is_number, value) = whole_number(cell);
        (self.0.see(cell).0 & is_number, value + one_before(cell.length))
    }
}

/// `2026-03-01`
#[inline(always)]
fn date(cell: Lane) -> Seen {
    const DASHES: u64 = 0x2D00_002D_0000_0000;
    let Lane { low, high, length } = cell;
    let digits = low & 0xFFFF_FFFF | (low >> 40 & 0xFFFF) << 32 | high << 48;
    day((length == 10) & (low & 0xFF00_00FF_0000_0000 == DASHES), digits)
}

/// `01-03-2026`
#[inline(always)]
fn date_day_first(cell: Lane) -> Seen {
    const DASHES: u64 = 0x0000_2D00_002D_0000;
    let Lane { low, high, length } = cell;
    let digits = low >> 48 | (high & 0xFFFF) << 16 | (low >> 24 & 0xFFFF) << 32 | low << 48;
    day((length == 10) & (low & 0x0000_FF00_00FF_0000 == DASHES), digits)
}

/// `yyyymmdd`, if these are digits and there is such a day.
#[inline(always)]
fn day(right: bool, digits: u64) -> Seen {
    /// For each month how many days it can have beyond 28, in two bits.
    const BEYOND: u64 = 0b11_10_11_10_11_11_10_11_10_11_01_11_00;
    let pairs = pairs(digits);
    let [century, year, month, day] = [0, 16, 32, 48].map(|shift| pairs >> shift & 0xFF);
    let most = 28 + (BEYOND >> ((2 * month) & 63) & 3);
    let exists = (month.wrapping_sub(1) < 12) & (day.wrapping_sub(1) < most);
    // A year that ends in two zeroes is a leap year if its century can be divided by four.
    let is_leap = (if year == 0 { century } else { year }) & 3 == 0;
    let is_leap_day = (month == 2) & (day == 29);
    (right & exists & are_digits(digits) & (is_leap | !is_leap_day), joined(pairs) as i64)
}

/// Four digits.
#[inline(always)]
fn year(cell: Lane) -> Seen {
    let digits = Lane { length: 4, ..cell }.tail()[1];
    ((cell.length == 4) & are_digits(digits), number(digits) as i64)
}

/// Up to sixteen digits without a minus.
#[inline(always)]
fn whole_number(cell: Lane) -> Seen {
    let [first, last] = cell.tail();
    let right = (cell.length <= 16) & are_digits(first) & are_digits(last);
    (right, number(first) as i64 * 100_000_000 + number(last) as i64)
}

/// Up to thirteen digits, the sign and two digits.
#[inline(always)]
fn euros(cell: Lane, sign: u8) -> Seen {
    let end = cell.tail()[1] >> 40;
    let [tens, ones] = [8, 16].map(|shift| (end >> shift & 0xFF).wrapping_sub(0x30));
    let (is_number, whole) = whole_number(cell.but_last(3));
    // A zero before other digits is needless.
    let is_needless = (cell.length > 4) & (cell.low & 0xFF == 0x30);
    let is_cents = (end & 0xFF == u64::from(sign)) & (tens <= 9) & (ones <= 9);
    let right = (cell.length.wrapping_sub(4) <= 12) & is_number & is_cents & !is_needless;
    (right, whole.wrapping_mul(100).wrapping_add((tens & 0xF) as i64 * 10 + (ones & 0xF) as i64))
}

/// Nine digits that meet the eleven test.
#[inline(always)]
fn bsn(cell: Lane) -> Seen {
    let last = (cell.high & 0xFF).wrapping_sub(0x30);
    // Eleven times nine makes up for what the last digit takes away.
    let sum = weighed(cell.low).wrapping_add(99).wrapping_sub(last) & 0xFFFF;
    // Divided by eleven; exact for what is so small.
    let meets = ((sum * 5958) >> 16) * 11 == sum;
    let right = (cell.length == 9) & are_digits(cell.low) & (last <= 9) & meets;
    (right, 1_000_000_000 + number(cell.low) as i64 * 10 + last as i64)
}

/// What a one before so many digits counts.
#[inline(always)]
fn one_before(digits: u64) -> i64 {
    const TENS: [i64; 17] = {
        let mut all = [1; 17];
        let mut at = 1;
        while at <= 16 {
            all[at] = all[at - 1] * 10;
            at += 1;
        }
        all
    };
    TENS[digits.min(16) as usize]
}

#[inline(always)]
fn yes_no(cell: Lane) -> Seen {
    let is = |word: &[u8; 8], length| (cell.length == length) & (cell.short() == u64::from_le_bytes(*word));
    let (yes, no) = (is(b"ja\0\0\0\0\0\0", 2), is(b"nee\0\0\0\0\0", 3));
    (yes | no, i64::from(yes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delivery::cell::{self as slow, UNSURE};

    /// The quick looks say what the others say, of right and wrong values and of what differs in one byte.
    #[test]
    fn quick_looks_agree() {
        let seeds = [
            "2024-02-29", "29-02-2024", "2023-02-29", "2026", "0012", "12345678", "123456789", "-5", "1250.00", "0.50",
            "01.00", "99999.99", "123456.78", "12,50", "999999990", "123456782", "1", "", "0", "8603355422", "-1.00",
            "1234567890123456", "12345678901234567", "2024-02-2", "2024-02-290", "2000-02-29", "1900-02-29",
            "2023-04-31", "1234567890123.45", "ja", "nee", "neen",
        ];
        let mut values: Vec<Vec<u8>> = seeds.iter().map(|seed| seed.as_bytes().to_vec()).collect();
        for seed in seeds {
            for at in 0..seed.len() {
                for byte in *b"0159-.,/:\"a \x00\x80\xff" {
                    let mut value = seed.as_bytes().to_vec();
                    value[at] = byte;
                    values.push(value);
                }
            }
        }
        for value in &values {
            let shown = String::from_utf8_lossy(value);
            let mut block = value.clone();
            block.extend_from_slice(b"9999999999999999");
            for block in [value.as_slice(), &block] {
                let cell = Lane::new(block, 0, value.len());
                let told = |(is_sure, value): Seen| if is_sure { value } else { UNSURE };
                assert_eq!(told(date(cell)), slow::date(value), "{shown}");
                assert_eq!(told(date_day_first(cell)), slow::date_day_first(value), "{shown}");
                assert_eq!(told(year(cell)), slow::year(value), "{shown}");
                assert_eq!(told(bsn(cell)), slow::bsn(value), "{shown}");
                assert_eq!(told(yes_no(cell)), slow::yes_no(value), "{shown}");
                // An empty cell is no business of these, and of some they are not sure.
                let agree = |seen: Seen, value| !seen.0 || seen.1 == value;
                if !value.is_empty() {
                    let digits = Counted(Whole).see(cell);
                    assert!(agree(digits, slow::digits(value)) && digits.0 == (told(digits) != UNSURE), "{shown}");
                    let number = slow::whole_number(value);
                    assert!(agree(whole_number(cell), number), "{shown}");
                    assert!(whole_number(cell).0 || number < 0 || value.len() > 16 || value[0] == b'-', "{shown}");
                    for sign in *b".," {
                        let number = slow::euros(value, sign == b',');
                        assert!(agree(euros(cell, sign), number), "{shown}");
                        assert!(euros(cell, sign).0 || number < 0 || value.len() > 16 || value[0] == b'-', "{shown}");
                    }
                }
            }
        }
    }
}
