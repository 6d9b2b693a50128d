//! A short cell as two numbers of 64 bits, so that all its bytes are looked at in a few steps instead of one by one; the same
//! steps whatever the cell holds, so that the processor can take several cells at once. What a cell means is not known here.

/// The longest cell that fits.
pub(super) const WIDEST: usize = 16;
/// Eight digits zero.
pub(super) const ZEROS: u64 = 0x3030_3030_3030_3030;

/// A cell: its first bytes, the first lowest, and how many it has. What stands behind its end is anything.
#[derive(Clone, Copy)]
pub(super) struct Lane {
    pub low: u64,
    pub high: u64,
    pub length: u64,
}

impl Lane {
    /// The first bytes of a cell within its block.
    #[inline(always)]
    pub(super) fn new(block: &[u8], start: usize, end: usize) -> Self {
        let head = block.get(start..start + WIDEST).and_then(|bytes| bytes.first_chunk());
        let [low, high] = head.map_or_else(|| copied(block.get(start..end).unwrap_or_default()), halves);
        Self { low, high, length: end.wrapping_sub(start) as u64 }
    }

    /// The bytes of a cell of one to eight; those behind it are zero.
    #[inline(always)]
    pub(super) fn short(self) -> u64 {
        self.low & u64::MAX >> (64_u64.wrapping_sub(8 * self.length) & 63)
    }

    /// The cell without its last bytes.
    #[inline(always)]
    pub(super) fn but_last(self, count: u64) -> Self {
        Self { length: self.length.wrapping_sub(count), ..self }
    }

    /// The sixteen bytes up to the end of a cell of one to sixteen, as two halves; before the cell stand digits zero.
    #[inline(always)]
    pub(super) fn tail(self) -> [u64; 2] {
        let bits = self.length.wrapping_mul(8);
        // Of a longer cell, what stands in its second half.
        let over = bits.wrapping_sub(64);
        let rest = 64_u64.wrapping_sub(over) & 63;
        // Two shifts, because one by all 64 bits is none.
        let last = self.low >> 1 >> (over.wrapping_sub(1) & 63) | self.high << rest;
        if bits <= 64 {
            [ZEROS, pushed(self.low, 64_u64.wrapping_sub(bits) & 63)]
        } else {
            [pushed(self.low, rest), last]
        }
    }
}

/// The same near the end of a block.
#[cold]
fn copied(cell: &[u8]) -> [u64; 2] {
    let mut all = [0; WIDEST];
    all.iter_mut().zip(cell).for_each(|(to, from)| *to = *from);
    halves(&all)
}

/// Eight bytes shifted up, with the digit zero where they were.
#[inline(always)]
fn pushed(bytes: u64, by: u64) -> u64 {
    let kept = u64::MAX << by;
    bytes << by | ZEROS & !kept
}

/// What stands between the quotation marks around a cell.
#[inline(always)]
pub(super) fn unquoted(raw: &[u8]) -> Option<&[u8]> {
    match raw {
        [b'"', inner @ .., b'"'] => Some(inner),
        _ => None,
    }
}

#[inline(always)]
pub(super) fn halves(bytes: &[u8; WIDEST]) -> [u64; 2] {
    let (first, second) = bytes.split_at(8);
    let number = |half: &[u8]| half.try_into().map(u64::from_le_bytes).unwrap_or_default();
    [number(first), number(second)]
}

/// Whether all eight bytes are digits.
#[inline(always)]
pub(super) fn are_digits(bytes: u64) -> bool {
    const HIGH: u64 = 0xF0F0_F0F0_F0F0_F0F0;
    (bytes & HIGH) | ((bytes.wrapping_add(0x0606_0606_0606_0606) & HIGH) >> 4) == 0x3333_3333_3333_3333
}

/// The number that eight digits stand for.
#[inline(always)]
pub(super) fn number(digits: u64) -> u64 {
    joined(pairs(digits))
}

/// The numbers of the four pairs of eight digits, each in the lower of two bytes; the other byte is anything.
#[inline(always)]
pub(super) fn pairs(digits: u64) -> u64 {
    let values = digits.wrapping_sub(ZEROS);
    values.wrapping_mul(10).wrapping_add(values >> 8)
}

/// The number that four pairs stand for.
#[inline(always)]
pub(super) fn joined(pairs: u64) -> u64 {
    let pairs = pairs & 0x00FF_00FF_00FF_00FF;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16);
    (fours & 0xFFFF) * 10_000 + (fours >> 32 & 0xFFFF)
}

/// Eight digits times nine, eight, … two, added up: the sums of the first one, two, … eight digits, and the last sum again.
#[inline(always)]
pub(super) fn weighed(digits: u64) -> u64 {
    const EVERY_OTHER: u64 = 0x00FF_00FF_00FF_00FF;
    let mut sums = digits.wrapping_sub(ZEROS);
    sums = sums.wrapping_add(sums << 8);
    sums = sums.wrapping_add(sums << 16);
    sums = sums.wrapping_add(sums << 32);
    let mut all = (sums & EVERY_OTHER).wrapping_add(sums >> 8 & EVERY_OTHER);
    all = all.wrapping_add(all >> 32);
    all = all.wrapping_add(all >> 16);
    (all & 0xFFFF) + (sums >> 56)
}

/// For each of up to sixteen places the least and greatest byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ranges {
    /// Added to a byte that is too great, it sets the highest bit.
    above: [u64; 2],
    least: [u64; 2],
    /// The bytes that have a place.
    own: [u64; 2],
}

const TOPS: u64 = 0x8080_8080_8080_8080;

impl Ranges {
    /// The places in order, each with its least and greatest byte, which are ASCII.
    pub(super) fn of(places: &[(u8, u8)]) -> Option<Self> {
        if places.len() > WIDEST || places.iter().any(|(least, most)| !most.is_ascii() || least > most) {
            return None;
        }
        let (mut above, mut least, mut own) = ([0x7F; WIDEST], [0; WIDEST], [0; WIDEST]);
        for (at, (from, to)) in places.iter().enumerate() {
            above[at] = 0x7F - to;
            least[at] = *from;
            own[at] = u8::MAX;
        }
        Some(Self { above: halves(&above), least: halves(&least), own: halves(&own) })
    }

    /// Whether every byte lies in the range of its place; what stands behind the last place is anything.
    #[inline(always)]
    pub(super) fn hold(&self, cell: Lane) -> bool {
        (self.wrong(cell.low, 0) | self.wrong(cell.high, 1)) & TOPS == 0
    }

    /// The highest bit of each byte that is out of its range. No sum of two bytes goes over into the next one where both are
    /// ASCII, and one that is not has its own highest bit.
    #[inline(always)]
    fn wrong(&self, bytes: u64, half: usize) -> u64 {
        let bytes = bytes & self.own[half];
        bytes | bytes.wrapping_add(self.above[half]) | !(bytes | TOPS).wrapping_sub(self.least[half])
    }
}

/// Whether all bytes are hexadecimal digits in lower case.
pub(super) fn are_hexadecimal(bytes: &[u8]) -> bool {
    let is_one = |byte: &u8| u8::from(byte.wrapping_sub(b'0') < 10 || byte.wrapping_sub(b'a') < 6);
    bytes.iter().map(is_one).fold(1, |all, one| all & one) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cell at every place of a block of every size that holds it.
    fn everywhere(cell: &str, check: impl Fn(Lane)) {
        for before in 0..20 {
            for behind in 0..20 {
                let block = format!("{}{cell}{}", "9".repeat(before), "9".repeat(behind));
                check(Lane::new(block.as_bytes(), before, before + cell.len()));
            }
        }
    }

    fn eight(bytes: [u8; 8]) -> u64 {
        u64::from_le_bytes(bytes)
    }

    #[test]
    fn a_cell_is_read_wherever_it_stands() {
        everywhere("12345678", |cell| {
            let whole = eight(*b"12345678");
            assert_eq!((cell.low, cell.short(), cell.tail(), cell.length), (whole, whole, [ZEROS, whole], 8));
        });
        everywhere("123", |cell| {
            assert_eq!((cell.tail(), cell.short()), ([ZEROS, eight(*b"00000123")], eight(*b"123\0\0\0\0\0")));
        });
        everywhere("abcdefghijk", |cell| {
            assert_eq!(cell.tail(), [eight(*b"00000abc"), eight(*b"defghijk")]);
            assert_eq!(cell.but_last(3).tail(), [ZEROS, eight(*b"abcdefgh")]);
        });
        everywhere("abcdefghijklmnop", |cell| {
            let halves = [eight(*b"abcdefgh"), eight(*b"ijklmnop")];
            assert_eq!(([cell.low, cell.high], cell.tail()), (halves, halves));
        });
    }

    #[test]
    fn digits_are_digits_and_nothing_else() {
        for byte in 0..=255_u8 {
            for at in 0..8 {
                let mut bytes = *b"01928374";
                bytes[at] = byte;
                assert_eq!(are_digits(u64::from_le_bytes(bytes)), byte.is_ascii_digit(), "{byte} at {at}");
            }
        }
        assert_eq!(number(u64::from_le_bytes(*b"20260301")), 20_260_301);
        assert_eq!(number(u64::from_le_bytes(*b"99999999")), 99_999_999);
        assert_eq!(weighed(u64::from_le_bytes(*b"99999999")), 9 * 44);
        assert_eq!(weighed(u64::from_le_bytes(*b"12345678")), 9 + 16 + 21 + 24 + 25 + 24 + 21 + 16);
    }

    #[test]
    fn a_byte_out_of_its_range_is_found_at_every_place() {
        let places = [(b'B', b'B'), (b'0', b'9'), (b'a', b'f'), (0, 127), (b'~', b'~'), (b'0', b'0')];
        for count in 0..=places.len() {
            let ranges = Ranges::of(&places[..count]).unwrap();
            let right: Vec<u8> = places[..count].iter().map(|(least, _)| *least).collect();
            assert!(ranges.hold(Lane::new(&right, 0, count)));
            for at in 0..count {
                for byte in 0..=255 {
                    let mut cell = right.clone();
                    cell[at] = byte;
                    let expected = (places[at].0..=places[at].1).contains(&byte);
                    assert_eq!(ranges.hold(Lane::new(&cell, 0, count)), expected, "{byte} at {at}");
                }
            }
        }
        assert_eq!(Ranges::of(&[(b'0', b'9'); 17]), None);
        assert_eq!(Ranges::of(&[(0, 200)]), None);
    }

    #[test]
    fn hexadecimal_is_lower_case() {
        assert!(are_hexadecimal(b"0123456789abcdef") && are_hexadecimal(b""));
        for wrong in ["A", "g", " ", "/", ":", "`", "0123456789abcdefG"] {
            assert!(!are_hexadecimal(wrong.as_bytes()), "{wrong}");
        }
    }
}
