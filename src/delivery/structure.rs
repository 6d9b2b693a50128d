//! Where the cells of a block are: one pass over the bytes notes every separator and line end outside quotation marks.
//! Vector instructions are used where the processor has them. What a cell holds is not known here.

use std::ops::Range;

/// The cells of a block, and the rows that do not have as many cells as the others.
#[derive(Debug, Default)]
pub struct Structure {
    /// For each row: where it starts, and behind each of its cells the place after its separator.
    bounds: Vec<u32>,
    columns: usize,
    pub rows: usize,
    /// Rows that were left out of `bounds`.
    pub ragged: Vec<Ragged>,
    /// The physical lines of the block.
    pub lines: u32,
    /// The block has a quotation mark.
    pub has_quotes: bool,
    /// The block has a byte that is not ASCII.
    pub has_high: bool,
    /// The place of the first byte that is zero.
    pub nul: Option<u32>,
    /// Rows and lines are in step, so that a row tells its line.
    pub is_plain: bool,
}

/// A row with another number of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ragged {
    /// How many good rows stand before it in the block.
    pub before: u32,
    pub start: u32,
    pub end: u32,
    pub cells: u32,
}

impl Structure {
    /// Finds the cells of a block, which ends with a line end.
    pub fn read(&mut self, bytes: &[u8], separator: u8, columns: usize) {
        self.bounds.clear();
        self.ragged.clear();
        self.columns = columns;
        self.rows = 0;
        let mut pass = Pass {
            bytes,
            columns,
            bounds: std::mem::take(&mut self.bounds),
            row: 0,
            rows: 0,
            blank: 0,
            ragged: std::mem::take(&mut self.ragged),
            lines: 0,
            quotes: 0,
            high: 0,
            nul: None,
        };
        pass.bounds.push(0);
        vector::scan(&mut pass, separator);
        pass.bounds.truncate(pass.row);
        self.rows = pass.rows;
        self.lines = pass.lines;
        self.has_quotes = pass.quotes != 0;
        self.has_high = pass.high != 0;
        self.nul = pass.nul;
        self.is_plain = pass.blank == 0 && pass.lines as usize == pass.rows + pass.ragged.len();
        self.bounds = pass.bounds;
        self.ragged = pass.ragged;
    }

    /// The bytes of a cell, with the quotation marks that stand around it.
    #[inline]
    pub fn raw<'b>(&self, bytes: &'b [u8], row: usize, column: usize) -> &'b [u8] {
        let at = row * (self.columns + 1) + column;
        match self.bounds.get(at..at + 2) {
            Some(&[start, next]) => bytes.get(start as usize..next as usize - 1).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Where the cells of a column stand in these rows.
    #[inline]
    pub fn column(&self, column: usize, rows: Range<usize>) -> impl Iterator<Item = (usize, usize)> {
        let width = self.columns + 1;
        let bounds = self.bounds.get(rows.start * width..rows.end * width).unwrap_or_default();
        bounds.chunks_exact(width).map(move |row| match row.get(column..column + 2) {
            Some(&[start, next]) => (start as usize, (next as usize).wrapping_sub(1)),
            _ => (0, 0),
        })
    }

    /// Where a row stands in the block, without its line end.
    pub fn row(&self, row: usize) -> (usize, usize) {
        let at = row * (self.columns + 1);
        (self.bounds[at] as usize, self.bounds[at + self.columns] as usize - 1)
    }

    /// The number of a row among all rows of the block, those that were left out too; from 0.
    pub fn ordinal(&self, row: usize) -> u32 {
        let before = self.ragged.partition_point(|ragged| ragged.before as usize <= row);
        (row + before) as u32
    }

    /// How many rows the block has, those that were left out too.
    pub fn all_rows(&self) -> usize {
        self.rows + self.ragged.len()
    }
}

/// The state of one pass.
struct Pass<'b> {
    bytes: &'b [u8],
    columns: usize,
    bounds: Vec<u32>,
    /// Where the bounds of the present row begin.
    row: usize,
    rows: usize,
    blank: usize,
    ragged: Vec<Ragged>,
    lines: u32,
    quotes: u64,
    high: u64,
    nul: Option<u32>,
}

/// One bit for each of 64 bytes.
#[derive(Clone, Copy, Default)]
struct Masks {
    separators: u64,
    line_ends: u64,
    quotes: u64,
    high: u64,
    zeros: u64,
}

/// A way to make the masks of 64 bytes.
trait MakeMasks: Copy {
    fn masks(self, block: &[u8; 64], separator: u8) -> Masks;
}

/// One byte after the other: for every processor.
#[derive(Clone, Copy)]
struct Plain;

impl MakeMasks for Plain {
    #[inline(always)]
    fn masks(self, block: &[u8; 64], separator: u8) -> Masks {
        let mut masks = Masks::default();
        for (at, byte) in block.iter().enumerate() {
            masks.separators |= u64::from(*byte == separator) << at;
            masks.line_ends |= u64::from(*byte == b'\n') << at;
            masks.quotes |= u64::from(*byte == b'"') << at;
            masks.high |= u64::from(*byte >= 0x80) << at;
            masks.zeros |= u64::from(*byte == 0) << at;
        }
        masks
    }
}

#[cfg(target_arch = "x86_64")]
mod vector {
    //! The same with the vector instructions of x86-64, when the processor has them.

    use pulp::x86::V3;
    use pulp::{NullaryFnOnce, cast};

    use super::{MakeMasks, Masks, Pass, Plain, walk};

    #[derive(Clone, Copy)]
    struct Avx2(V3);

    impl MakeMasks for Avx2 {
        #[inline(always)]
        fn masks(self, block: &[u8; 64], separator: u8) -> Masks {
            let simd = self.0;
            let (mut low, mut high) = ([0_u8; 32], [0_u8; 32]);
            low.copy_from_slice(&block[..32]);
            high.copy_from_slice(&block[32..]);
            let (low, high) = (cast(low), cast(high));
            let both = |left: i32, right: i32| u64::from(left as u32) | (u64::from(right as u32) << 32);
            let equal = |byte: u8| {
                let all = simd.avx._mm256_set1_epi8(byte as i8);
                both(
                    simd.avx2._mm256_movemask_epi8(simd.avx2._mm256_cmpeq_epi8(low, all)),
                    simd.avx2._mm256_movemask_epi8(simd.avx2._mm256_cmpeq_epi8(high, all)),
                )
            };
            Masks {
                separators: equal(separator),
                line_ends: equal(b'\n'),
                quotes: equal(b'"'),
                high: both(simd.avx2._mm256_movemask_epi8(low), simd.avx2._mm256_movemask_epi8(high)),
                zeros: equal(0),
            }
        }
    }

    struct Run<'p, 'b>(Avx2, &'p mut Pass<'b>, u8);

    impl NullaryFnOnce for Run<'_, '_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            walk(self.0, self.1, self.2);
        }
    }

    pub(super) fn scan(pass: &mut Pass<'_>, separator: u8) {
        match V3::try_new() {
            Some(simd) => simd.vectorize(Run(Avx2(simd), pass, separator)),
            None => walk(Plain, pass, separator),
        }
    }
}

#[cfg(not(target_arch = "x86_64"))]
mod vector {
    //! Without vector instructions of our own.

    use super::{Pass, Plain, walk};

    pub(super) fn scan(pass: &mut Pass<'_>, separator: u8) {
        walk(Plain, pass, separator);
    }
}

/// Goes over the block in steps of 64 bytes.
#[inline(always)]
fn walk<M: MakeMasks>(make: M, pass: &mut Pass<'_>, separator: u8) {
    let bytes = pass.bytes;
    let mut inside = 0_u64;
    let mut base = 0_usize;
    let (whole, rest) = bytes.as_chunks::<64>();
    for block in whole {
        step(pass, make.masks(block, separator), base, &mut inside);
        base += 64;
    }
    if !rest.is_empty() {
        // Spaces stand for nothing in the structure.
        let mut last = [b' '; 64];
        last[..rest.len()].copy_from_slice(rest);
        step(pass, make.masks(&last, separator), base, &mut inside);
    }
}

#[inline(always)]
fn step(pass: &mut Pass<'_>, masks: Masks, base: usize, inside: &mut u64) {
    pass.high |= masks.high;
    if masks.zeros != 0 && pass.nul.is_none() {
        pass.nul = Some(base as u32 + masks.zeros.trailing_zeros());
    }
    pass.lines += masks.line_ends.count_ones();
    let mut ends = masks.separators | masks.line_ends;
    if (masks.quotes | *inside) != 0 {
        pass.quotes |= masks.quotes;
        let quoted = parity(masks.quotes) ^ *inside;
        // All ones when the block ends within quotation marks.
        *inside = 0_u64.wrapping_sub(quoted >> 63);
        ends &= !quoted;
    }
    while ends != 0 {
        let bit = ends.trailing_zeros();
        ends &= ends - 1;
        let place = base as u32 + bit;
        if masks.line_ends >> bit & 1 == 0 {
            pass.bounds.push(place + 1);
        } else {
            pass.end_row(place);
        }
    }
}

/// For each bit whether an odd number of bits is set up to and including it.
#[inline(always)]
fn parity(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

impl Pass<'_> {
    #[inline(always)]
    fn end_row(&mut self, place: u32) {
        let carriage = place > 0 && self.bytes[place as usize - 1] == b'\r';
        let end = place + u32::from(!carriage);
        self.bounds.push(end);
        if self.bounds.len() == self.row + self.columns + 1 && (self.columns > 1 || end > self.bounds[self.row]) {
            self.rows += 1;
            self.row = self.bounds.len();
        } else {
            self.odd_row(end);
        }
        self.bounds.push(place + 1);
    }

    /// A line with nothing on it counts for nothing, unless there is one column; any other is noted.
    #[cold]
    fn odd_row(&mut self, end: u32) {
        let start = self.bounds[self.row];
        let cells = (self.bounds.len() - self.row - 1) as u32;
        if cells == 1 && end.saturating_sub(1) <= start && self.columns > 1 {
            self.blank += 1;
        } else if cells as usize == self.columns {
            self.rows += 1;
            self.row = self.bounds.len();
            return;
        } else {
            self.ragged.push(Ragged { before: self.rows as u32, start, end: end - 1, cells });
        }
        self.bounds.truncate(self.row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str, columns: usize) -> Vec<Vec<String>> {
        let mut found = Structure::default();
        found.read(text.as_bytes(), b',', columns);
        (0..found.rows)
            .map(|row| {
                let cell = |column| String::from_utf8_lossy(found.raw(text.as_bytes(), row, column)).into_owned();
                (0..columns).map(cell).collect()
            })
            .collect()
    }

    #[test]
    fn cells_are_found_whatever_ends_a_line() {
        assert_eq!(cells("a,b\nc,d\n", 2), [["a", "b"], ["c", "d"]]);
        assert_eq!(cells("a,b\r\n,\r\n", 2), [["a", "b"], ["", ""]]);
        assert_eq!(cells("\"a,\n\",b\n", 2), [["\"a,\n\"", "b"]]);
        assert_eq!(cells("a,b\n\n\r\nc,d\n", 2), [["a", "b"], ["c", "d"]]);
        assert_eq!(cells("a\n\nb\n", 1), [["a"], [""], ["b"]]);
    }

    #[test]
    fn rows_of_another_width_stand_apart() {
        let mut found = Structure::default();
        let text = b"a,b\nc\nd,e,f\ng,h\n";
        found.read(text, b',', 2);
        assert_eq!(found.rows, 2);
        let places: Vec<_> = found.ragged.iter().map(|row| (row.before, row.cells)).collect();
        assert_eq!(places, [(1, 1), (1, 3)]);
        assert_eq!((found.ordinal(0), found.ordinal(1)), (0, 3));
        assert_eq!(found.raw(text, 1, 1), b"h");
        assert!(found.is_plain);
    }

    #[test]
    fn both_ways_make_the_same_masks() {
        let mut text = Vec::new();
        for at in 0..4000_u32 {
            text.push(b"a,\"\n\r;\0\xc3\xa9x,,"[(at.wrapping_mul(2_654_435_761) >> 7) as usize % 12]);
        }
        text.push(b'\n');
        let read = |walker: &dyn Fn(&mut Pass<'_>)| {
            let mut pass = Pass {
                bytes: &text,
                columns: 3,
                bounds: vec![0],
                row: 0,
                rows: 0,
                blank: 0,
                ragged: Vec::new(),
                lines: 0,
                quotes: 0,
                high: 0,
                nul: None,
            };
            walker(&mut pass);
            (pass.bounds, pass.ragged, pass.lines, pass.nul, pass.high != 0)
        };
        assert_eq!(read(&|pass| vector::scan(pass, b',')), read(&|pass| walk(Plain, pass, b',')));
    }
}
