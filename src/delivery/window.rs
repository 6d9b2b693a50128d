//! A short cell as one or two numbers of 64 bits, so that all its bytes are looked at in a few steps instead of one by one.
//! The first byte is the lowest. What a cell means is not known here.

/// The bytes of a cell within its block.
#[derive(Clone, Copy)]
pub(super) struct Window<'b> {
    block: &'b [u8],
    start: usize,
    end: usize,
}

/// The longest cell that fits.
pub(super) const WIDEST: usize = 16;
/// Eight digits zero.
pub(super) const ZEROS: u64 = 0x3030_3030_3030_3030;

impl<'b> Window<'b> {
    #[inline(always)]
    pub(super) fn new(block: &'b [u8], start: usize, end: usize) -> Self {
        Self { block, start, end }
    }

    #[inline(always)]
    pub(super) fn len(self) -> usize {
        self.end.wrapping_sub(self.start)
    }

    /// The cell without its last bytes.
    #[inline(always)]
    pub(super) fn but_last(self, count: usize) -> Self {
        Self { end: self.end.saturating_sub(count), ..self }
    }

    #[inline(always)]
    pub(super) fn bytes(self) -> &'b [u8] {
        self.block.get(self.start..self.end).unwrap_or_default()
    }

    /// The cell without the quotation marks around it, if there is something between them and no other mark.
    #[inline(always)]
    pub(super) fn unquoted(self) -> Option<Self> {
        let inner = unquoted(self.bytes()).filter(|inner| !inner.is_empty() && !inner.contains(&b'"'))?;
        Some(Self { start: self.start + 1, end: self.start + 1 + inner.len(), ..self })
    }

    /// Sixteen bytes from the start of the cell on. What stands behind the cell is anything.
    #[inline(always)]
    pub(super) fn head(self) -> [u64; 2] {
        match self.block.get(self.start..self.start + WIDEST).and_then(|bytes| bytes.first_chunk()) {
            Some(bytes) => halves(bytes),
            None => self.copied(),
        }
    }

    /// The bytes of a cell of one to eight; those behind it are zero.
    #[inline(always)]
    pub(super) fn short(self) -> u64 {
        let above = u64::MAX >> (64_usize.wrapping_sub(8 * self.len()) & 63);
        match self.block.get(self.start..self.start + 8).and_then(|bytes| bytes.first_chunk()) {
            Some(bytes) => u64::from_le_bytes(*bytes) & above,
            None => self.copied()[0] & above,
        }
    }

    /// Eight bytes up to the end of a cell; those before it are the digit zero.
    #[inline(always)]
    pub(super) fn tail(self) -> u64 {
        let keep = match self.len() {
            0 => 0,
            length => u64::MAX << (8 * 8_usize.saturating_sub(length)),
        };
        let from = self.end.wrapping_sub(8);
        match self.block.get(from..self.end).and_then(|bytes| bytes.first_chunk()) {
            Some(bytes) => u64::from_le_bytes(*bytes) & keep | ZEROS & !keep,
            None => self.copied_tail(),
        }
    }

    /// The same near the end of a block.
    #[cold]
    fn copied(self) -> [u64; 2] {
        let mut all = [0; WIDEST];
        all.iter_mut().zip(self.bytes()).for_each(|(to, from)| *to = *from);
        halves(&all)
    }

    /// The same near the start of a block.
    #[cold]
    fn copied_tail(self) -> u64 {
        let mut all = [b'0'; 8];
        all.iter_mut().rev().zip(self.bytes().iter().rev()).for_each(|(to, from)| *to = *from);
        u64::from_le_bytes(all)
    }
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
fn halves(bytes: &[u8; WIDEST]) -> [u64; 2] {
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
    const PAIRS: u64 = 0x0000_00FF_0000_00FF;
    let thousands = (pairs & PAIRS).wrapping_mul(100 + (1_000_000 << 32));
    let ones = (pairs >> 16 & PAIRS).wrapping_mul(1 + (10_000 << 32));
    thousands.wrapping_add(ones) >> 32
}

/// Eight digits times nine, eight, … two, added up.
#[inline(always)]
pub(super) fn weighed(digits: u64) -> u64 {
    const EVERY_OTHER: u64 = 0x00FF_00FF_00FF_00FF;
    let values = digits.wrapping_sub(ZEROS);
    let of = |values: u64, weights: u64| (values & EVERY_OTHER).wrapping_mul(weights) >> 48;
    of(values, 9 << 48 | 7 << 32 | 5 << 16 | 3) + of(values >> 8, 8 << 48 | 6 << 32 | 4 << 16 | 2)
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
    pub(super) fn hold(&self, head: [u64; 2]) -> bool {
        (self.wrong(head[0], 0) | self.wrong(head[1], 1)) & TOPS == 0
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
    fn everywhere(cell: &str, check: impl Fn(Window<'_>)) {
        for before in 0..20 {
            for behind in 0..20 {
                let block = format!("{}{cell}{}", "9".repeat(before), "9".repeat(behind));
                check(Window::new(block.as_bytes(), before, before + cell.len()));
            }
        }
    }

    #[test]
    fn a_cell_is_read_wherever_it_stands() {
        everywhere("12345678", |cell| {
            let whole = u64::from_le_bytes(*b"12345678");
            assert_eq!((cell.head()[0], cell.short(), cell.tail(), cell.len()), (whole, whole, whole, 8));
        });
        everywhere("123", |cell| {
            assert_eq!((number(cell.tail()), cell.bytes()), (123, &b"123"[..]));
            assert_eq!(cell.short(), u64::from_le_bytes(*b"123\0\0\0\0\0"));
        });
        everywhere("", |cell| assert_eq!(number(cell.tail()), 0));
        everywhere("abcdefghijklmnop", |cell| {
            assert_eq!(cell.head(), [u64::from_le_bytes(*b"abcdefgh"), u64::from_le_bytes(*b"ijklmnop")]);
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
            assert!(ranges.hold(Window::new(&right, 0, count).head()));
            for at in 0..count {
                for byte in 0..=255 {
                    let mut cell = right.clone();
                    cell[at] = byte;
                    let expected = (places[at].0..=places[at].1).contains(&byte);
                    assert_eq!(ranges.hold(Window::new(&cell, 0, count).head()), expected, "{byte} at {at}");
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
