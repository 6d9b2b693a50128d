//! A set of codes in which a cell is looked up. What they stand for is not known here.

use super::lane::Lane;

/// A set of codes. Short ones are looked up as numbers.
#[derive(Clone, Debug)]
pub(super) struct Codes {
    short: Table,
    long: Vec<Vec<u8>>,
}

/// A table in which a number stands at the place its hash tells, or just behind it; 0 is empty.
#[derive(Clone, Debug, Default)]
struct Table {
    slots: Vec<u64>,
    multiplier: u64,
    mask: usize,
    /// How far behind its place a number stands at most. All these slots are looked at always, because where a number stands
    /// cannot be foretold.
    reach: usize,
}

impl Table {
    /// The first table in which every number stands at its own place, if a small one has that; else one with little reach.
    fn new(numbers: &[u64]) -> Self {
        const TRIES: u64 = 16;
        const LARGEST: usize = 4096;
        let least = (numbers.len() * 4).next_power_of_two().max(8);
        let sizes = (0..).map(|at| least << at).take_while(|size| *size == least || *size <= LARGEST);
        let tries = sizes.flat_map(|size| (0..TRIES).map(move |at| (size, at)));
        let mut best: Option<Self> = None;
        for (size, at) in tries {
            let table = Self::with(numbers, size, 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(2 * at + 1));
            if best.as_ref().is_none_or(|best| table.reach < best.reach) {
                best = Some(table);
            }
            if best.as_ref().is_some_and(|best| best.reach == 0) {
                break;
            }
        }
        best.unwrap_or_default()
    }

    fn with(numbers: &[u64], size: usize, multiplier: u64) -> Self {
        let mut table = Self { slots: vec![0; size + numbers.len()], multiplier, mask: size - 1, reach: 0 };
        for number in numbers {
            let place = table.place(*number);
            let mut at = place;
            while table.slots[at] != 0 && table.slots[at] != *number {
                at += 1;
            }
            table.slots[at] = *number;
            table.reach = table.reach.max(at - place);
        }
        table
    }

    #[inline(always)]
    fn place(&self, number: u64) -> usize {
        (number.wrapping_mul(self.multiplier) >> 32) as usize & self.mask
    }

    #[inline(always)]
    fn has(&self, number: u64) -> bool {
        let place = self.place(number);
        if self.reach == 0 {
            return self.slots.get(place) == Some(&number);
        }
        let near = self.slots.get(place..=place + self.reach).unwrap_or_default();
        near.iter().fold(false, |any, known| any | (*known == number))
    }

    fn numbers(&self) -> impl Iterator<Item = u64> {
        self.slots.iter().copied().filter(|number| *number != 0)
    }
}

impl Codes {
    pub(super) fn new<'c>(codes: impl Iterator<Item = &'c str>) -> Self {
        let (mut short, mut long) = (Vec::new(), Vec::new());
        for code in codes.map(str::as_bytes) {
            match short_code(code) {
                Some(number) => short.push(number),
                None => long.push(code.to_vec()),
            }
        }
        long.sort();
        Self { short: Table::new(&short), long }
    }

    #[inline]
    pub(super) fn contains(&self, value: &[u8]) -> bool {
        match short_code(value) {
            Some(code) => self.short.has(code),
            None => self.long.binary_search_by(|known| known.as_slice().cmp(value)).is_ok(),
        }
    }

    /// Whether all codes are short, so that a lane tells whether a cell is one.
    pub(super) fn are_short(&self) -> bool {
        self.long.is_empty()
    }

    /// The only code, if there is one that is short.
    pub(super) fn only(&self) -> Option<u64> {
        let mut codes = self.short.numbers();
        let code = codes.next().filter(|_| self.are_short())?;
        codes.next().is_none().then_some(code)
    }

    /// Whether all codes are ASCII.
    pub(super) fn are_ascii(&self) -> bool {
        self.short.numbers().all(|code| code.to_le_bytes().is_ascii()) && self.long.iter().all(|code| code.is_ascii())
    }

    /// Whether every code is one of the others.
    pub(super) fn are_among(&self, others: &Self) -> bool {
        self.short.numbers().all(|code| others.short.has(code)) && self.long.iter().all(|code| others.contains(code))
    }

    /// Whether a cell is one of the codes, which are short.
    #[inline(always)]
    pub(super) fn hold(&self, cell: Lane) -> bool {
        self.short.has(code_of(cell)) & (cell.length.wrapping_sub(1) < 7)
    }
}

/// A code of one to seven bytes as a number that is never zero: the bytes, the first lowest, and on top how many.
#[inline]
fn short_code(code: &[u8]) -> Option<u64> {
    let length = code.len();
    let bytes = || code.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte));
    (1..=7).contains(&length).then(|| bytes() | (length as u64) << 56)
}

/// The same of a cell, if it is that short.
#[inline(always)]
pub(super) fn code_of(cell: Lane) -> u64 {
    cell.short() | cell.length << 56
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found() {
        let codes = Codes::new(["01", "1", "lokaal_team", "agb", "0599"].into_iter());
        for code in ["01", "1", "lokaal_team", "agb", "0599"] {
            assert!(codes.contains(code.as_bytes()), "{code}");
        }
        for code in ["", "0", "001", "lokaal", "599", "lokaal_teams"] {
            assert!(!codes.contains(code.as_bytes()), "{code}");
        }
    }
}
