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
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// For each length, the bits of so many bytes from the first on, in two halves.
const FIRST: [[u64; 2]; WIDEST + 1] = {
    let mut all = [[0_u64; 2]; WIDEST + 1];
    let mut length = 0;
    while length <= WIDEST {
        all[length][0] = if length >= 8 { u64::MAX } else { (1 << (length * 8)) - 1 };
        all[length][1] = match length {
            0..=8 => 0,
            WIDEST => u64::MAX,
            _ => (1 << ((length - 8) * 8)) - 1,
        };
        length += 1;
    }
    all
};

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

    /// The cell without its first and last byte.
    #[inline(always)]
    pub(super) fn inner(self) -> Self {
        Self { start: self.start + 1, end: self.end.saturating_sub(1), ..self }
    }

    #[inline(always)]
    pub(super) fn bytes(self) -> &'b [u8] {
        self.block.get(self.start..self.end).unwrap_or_default()
    }

    /// Sixteen bytes from the start of the cell on; those behind it are zero. The cell is not longer than that.
    #[inline(always)]
    pub(super) fn head(self) -> [u64; 2] {
        let [low, high] = FIRST[self.len().min(WIDEST)];
        match self.block.get(self.start..).and_then(|rest| rest.first_chunk::<WIDEST>()) {
            Some(bytes) => {
                let [first, second] = halves(bytes);
                [first & low, second & high]
            }
            None => self.copied(),
        }
    }

    /// Eight bytes up to the end of the cell; those before it are the digit zero. The cell is not longer than that.
    #[inline(always)]
    pub(super) fn tail(self) -> u64 {
        let keep = !FIRST[8_usize.saturating_sub(self.len())][0];
        match self.block.get(..self.end).and_then(|before| before.last_chunk::<8>()) {
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
    const PAIRS: u64 = 0x0000_00FF_0000_00FF;
    let values = digits.wrapping_sub(ZEROS);
    let pairs = values.wrapping_mul(10).wrapping_add(values >> 8);
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
}

const TOPS: u64 = 0x8080_8080_8080_8080;

impl Ranges {
    /// The places in order, each with its least and greatest byte, which are ASCII.
    pub(super) fn of(places: &[(u8, u8)]) -> Option<Self> {
        if places.len() > WIDEST || places.iter().any(|(least, most)| !most.is_ascii() || least > most) {
            return None;
        }
        let (mut above, mut least) = ([0x7F; WIDEST], [0; WIDEST]);
        for (at, (from, to)) in places.iter().enumerate() {
            above[at] = 0x7F - to;
            least[at] = *from;
        }
        Some(Self { above: halves(&above), least: halves(&least) })
    }

    /// Whether every byte lies in the range of its place; what is behind the last place is zero.
    #[inline(always)]
    pub(super) fn hold(&self, head: [u64; 2]) -> bool {
        (self.wrong(head[0], 0) | self.wrong(head[1], 1)) & TOPS == 0
    }

    /// The highest bit of each byte that is out of its range. No sum of two bytes goes over into the next one where both are
    /// ASCII, and one that is not has its own highest bit.
    #[inline(always)]
    fn wrong(&self, bytes: u64, half: usize) -> u64 {
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
            assert_eq!(cell.head(), [u64::from_le_bytes(*b"12345678"), 0]);
            assert_eq!((cell.tail(), cell.len()), (u64::from_le_bytes(*b"12345678"), 8));
        });
        everywhere("123", |cell| assert_eq!((number(cell.tail()), cell.bytes()), (123, &b"123"[..])));
        everywhere("", |cell| assert_eq!((number(cell.tail()), cell.head()), (0, [0, 0])));
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
