//! A set of codes in which a cell is looked up. What they stand for is not known here.

use super::window::Window;

/// A set of codes. Short ones are looked up as numbers.
#[derive(Clone, Debug)]
pub(super) struct Codes {
    /// A table in which a code stands at the place its hash tells, or just behind it; 0 is empty.
    table: Vec<u64>,
    multiplier: u64,
    long: Vec<Vec<u8>>,
}

impl Codes {
    pub(super) fn new<'c>(codes: impl Iterator<Item = &'c str>) -> Self {
        let (short, long): (Vec<_>, Vec<_>) = codes.partition(|code| short_code(code.as_bytes()).is_some());
        let mut long: Vec<_> = long.into_iter().map(|code| code.as_bytes().to_vec()).collect();
        long.sort();
        let size = (short.len() * 4).next_power_of_two().max(8);
        let mut codes = Self { table: vec![0; size], multiplier: 0x9E37_79B9_7F4A_7C15, long };
        for code in short {
            let code = short_code(code.as_bytes()).unwrap_or_default();
            let mut at = codes.place(code);
            while codes.table[at] != 0 && codes.table[at] != code {
                at = (at + 1) & (size - 1);
            }
            codes.table[at] = code;
        }
        codes
    }

    #[inline]
    fn place(&self, code: u64) -> usize {
        (code.wrapping_mul(self.multiplier) >> 32) as usize & (self.table.len() - 1)
    }

    #[inline]
    pub(super) fn contains(&self, value: &[u8]) -> bool {
        match short_code(value) {
            Some(code) => self.has(code),
            None => self.long.binary_search_by(|known| known.as_slice().cmp(value)).is_ok(),
        }
    }

    /// Whether a cell that is not empty is one of the codes.
    #[inline(always)]
    pub(super) fn hold(&self, cell: Window<'_>) -> bool {
        match cell.len() {
            length @ 1..=7 => self.has(cell.short() | (length as u64) << 56),
            _ => self.contains(cell.bytes()),
        }
    }

    #[inline(always)]
    fn has(&self, code: u64) -> bool {
        let mut at = self.place(code);
        loop {
            match self.table[at] {
                0 => return false,
                known if known == code => return true,
                _ => at = (at + 1) & (self.table.len() - 1),
            }
        }
    }
}

/// A code of one to seven bytes as a number that is never zero: the bytes, the first lowest, and on top how many.
#[inline]
fn short_code(code: &[u8]) -> Option<u64> {
    let length = code.len();
    let bytes = || code.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte));
    (1..=7).contains(&length).then(|| bytes() | (length as u64) << 56)
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
