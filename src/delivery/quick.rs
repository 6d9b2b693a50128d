//! The looks at a short cell as a whole, by a few numbers of 64 bits. Each says what the look in `cell` that goes byte by byte
//! says, or is not sure.

use super::cell::{self as cell_of, DAYS, UNSURE, is_leap};
use super::window::{Window, ZEROS, are_digits, joined, number, pairs, weighed};

#[inline(always)]
pub(super) fn date(cell: Window<'_>) -> i64 {
    const DASHES: u64 = 0x2D00_002D_0000_0000;
    let [low, high] = cell.head();
    let digits = low & 0xFFFF_FFFF | (low >> 40 & 0xFFFF) << 32 | (high & 0xFFFF) << 48;
    checked_day(cell.len() == 10 && low & 0xFF00_00FF_0000_0000 == DASHES, digits)
}

#[inline(always)]
pub(super) fn date_day_first(cell: Window<'_>) -> i64 {
    const DASHES: u64 = 0x0000_2D00_002D_0000;
    let [low, high] = cell.head();
    let digits = low >> 48 | (high & 0xFFFF) << 16 | (low >> 24 & 0xFFFF) << 32 | (low & 0xFFFF) << 48;
    checked_day(cell.len() == 10 && low & 0x0000_FF00_00FF_0000 == DASHES, digits)
}

/// `yyyymmdd`, if these are digits and there is such a day. Whether it is right cannot be foretold, so nothing branches on
/// it but the last day of February.
#[inline(always)]
fn checked_day(right: bool, digits: u64) -> i64 {
    let pairs = pairs(digits);
    let [month, day] = [pairs >> 32 & 0xFF, pairs >> 48 & 0xFF];
    let most = u64::from(DAYS[month as usize & 15]);
    let exists = (month < 16) & (day.wrapping_sub(1) < most);
    let leap_day = (month == 2) & (day == 29);
    if leap_day && !is_leap(((pairs & 0xFF) * 100 + (pairs >> 16 & 0xFF)) as u32) {
        return UNSURE;
    }
    if right & exists & are_digits(digits) { joined(pairs) as i64 } else { UNSURE }
}

#[inline(always)]
pub(super) fn year(cell: Window<'_>) -> i64 {
    let digits = cell.tail();
    if cell.len() == 4 && are_digits(digits) { number(digits) as i64 } else { UNSURE }
}

/// Up to eight digits without a minus.
#[inline(always)]
pub(super) fn whole_number(cell: Window<'_>) -> i64 {
    let digits = cell.tail();
    if cell.len() <= 8 && are_digits(digits) { number(digits) as i64 } else { cell_of::whole_number(cell.bytes()) }
}

/// Up to five digits, the sign and two digits.
#[inline(always)]
pub(super) fn euros(cell: Window<'_>, comma: bool) -> i64 {
    let sign = if comma { b',' } else { b'.' };
    let tail = cell.tail();
    let digits = tail & 0xFFFF_0000_0000_0000 | (tail & 0xFF_FFFF_FFFF) << 8 | 0x30;
    let length = cell.len();
    // A zero before other digits is needless.
    let needless = length > 4 && (tail >> (8 * (8 - length.min(8)))) & 0xFF == 0x30;
    let right = (4..=8).contains(&length) && (tail >> 40) as u8 == sign && !needless;
    if right && are_digits(digits) { number(digits) as i64 } else { cell_of::euros(cell.bytes(), comma) }
}

#[inline(always)]
pub(super) fn bsn(cell: Window<'_>) -> i64 {
    let [first, last] = cell.head();
    let last = (last & 0xFF).wrapping_sub(0x30);
    // Eleven times nine makes up for what the last digit takes away.
    let right = (cell.len() == 9) & are_digits(first) & (last <= 9);
    if right && (weighed(first) + 99 - last).is_multiple_of(11) {
        (1_000_000_000 + number(first) * 10 + last) as i64
    } else {
        UNSURE
    }
}

/// Digits with a one before them; up to sixteen in few steps.
#[inline(always)]
pub(super) fn all_digits(cell: Window<'_>) -> i64 {
    const TENS: [u64; 17] = {
        let mut all = [1; 17];
        let mut at = 1;
        while at <= 16 {
            all[at] = all[at - 1] * 10;
            at += 1;
        }
        all
    };
    let length = cell.len();
    if length > 16 {
        return cell_of::digits(cell.bytes());
    }
    let last = cell.tail();
    let first = if length > 8 { cell.but_last(8).tail() } else { ZEROS };
    if are_digits(first) && are_digits(last) {
        (TENS[length] + number(first) * TENS[8] + number(last)) as i64
    } else {
        UNSURE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The quick looks say what the others say, of right and wrong values and of what differs in one byte.
    #[test]
    fn quick_looks_agree() {
        let seeds = [
            "2024-02-29", "29-02-2024", "2023-02-29", "2026", "0012", "12345678", "123456789", "-5", "1250.00", "0.50",
            "01.00", "99999.99", "123456.78", "12,50", "999999990", "123456782", "1", "", "0", "8603355422", "-1.00",
            "1234567890123456", "12345678901234567", "2024-02-2", "2024-02-290",
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
                let cell = Window::new(block, 0, value.len());
                assert_eq!(date(cell), cell_of::date(value), "{shown}");
                assert_eq!(date_day_first(cell), cell_of::date_day_first(value), "{shown}");
                assert_eq!(year(cell), cell_of::year(value), "{shown}");
                assert_eq!(bsn(cell), cell_of::bsn(value), "{shown}");
                assert_eq!(all_digits(cell), cell_of::digits(value), "{shown}");
                if !value.is_empty() {
                    assert_eq!(whole_number(cell), cell_of::whole_number(value), "{shown}");
                    assert_eq!(euros(cell, false), cell_of::euros(value, false), "{shown}");
                    assert_eq!(euros(cell, true), cell_of::euros(value, true), "{shown}");
                }
            }
        }
    }
}
