//! Where the cells of a block are: one pass over the bytes notes every separator and line end outside quotation marks.
//! Vector instructions are used where the processor has them. What a cell holds is not known here.

use std::ops::Range;

/// The cells of a block, and the rows that do not have as many cells as the others.
#[derive(Debug, Default)]
pub struct Structure {
    /// The place behind every separator and line end, in order, and before all of them 0. So what stands between two that
    /// follow each other is a cell with its separator.
    ends: Vec<u32>,
    /// For each row, where in `ends` its first cell starts.
    firsts: Vec<u32>,
    columns: usize,
    pub rows: usize,
    /// Rows that were left out of `firsts`.
    pub ragged: Vec<Ragged>,
    /// The physical lines of the block.
    pub lines: u32,
    /// The block has a quotation mark.
    pub has_quotes: bool,
    /// The block has a byte that is not ASCII.
    pub has_high: bool,
    /// Some rows end with a carriage return, which is no part of the last cell.
    has_returns: bool,
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
        let mut pass = Pass::new(bytes, columns, std::mem::take(self));
        vector::scan(&mut pass, separator);
        *self = pass.finish();
    }

    /// The bytes of a cell, with the quotation marks that stand around it.
    #[inline]
    pub fn raw<'b>(&self, bytes: &'b [u8], row: usize, column: usize) -> &'b [u8] {
        let (start, end) = self.column(bytes, column, row..row + 1).next().unwrap_or_default();
        bytes.get(start..end).unwrap_or_default()
    }

    /// Where the cells of a column stand in these rows.
    pub fn column(&self, bytes: &[u8], column: usize, rows: Range<usize>) -> impl Iterator<Item = (usize, usize)> {
        let may_return = self.may_return(column);
        let (firsts, ends) = self.cells_of(rows);
        firsts.iter().map(move |first| {
            let at = *first as usize + column;
            let Some(&[start, next]) = ends.get(at..at + 2) else { return (0, 0) };
            let (start, end) = (start as usize, (next as usize).wrapping_sub(1));
            (start, if may_return { before_return(bytes, start, end) } else { end })
        })
    }

    /// For each of these rows where its first cell starts among the places that come second. So many places further is the
    /// start of another cell, and the next place lies behind it and its separator.
    #[inline]
    pub fn cells_of(&self, rows: Range<usize>) -> (&[u32], &[u32]) {
        (self.firsts.get(rows).unwrap_or_default(), &self.ends)
    }

    /// Whether the cells of a column may end with a carriage return that is no part of them.
    #[inline]
    pub fn may_return(&self, column: usize) -> bool {
        self.has_returns && column + 1 == self.columns
    }

    /// Where a row stands in the block, without its line end.
    pub fn row(&self, bytes: &[u8], row: usize) -> (usize, usize) {
        let first = self.firsts[row] as usize;
        let start = self.ends[first] as usize;
        (start, before_return(bytes, start, self.ends[first + self.columns] as usize - 1))
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

/// Where a line from `start` ends that has its line end at `end`.
#[inline(always)]
fn before_return(bytes: &[u8], start: usize, end: usize) -> usize {
    end - usize::from(end > start && bytes.get(end - 1) == Some(&b'\r'))
}

/// The state of one pass.
struct Pass<'b> {
    bytes: &'b [u8],
    found: Structure,
    /// How many of `ends` are filled.
    filled: usize,
    /// Where in `ends` the present row starts.
    first: usize,
    blank: usize,
    /// All ones when the last block of 64 bytes ended within quotation marks.
    inside: u64,
}

/// One bit for each of 64 bytes.
#[derive(Clone, Copy, Default)]
struct Masks {
    /// Separators and line ends.
    ends: u64,
    line_ends: u64,
    /// There is something that is rare: a quotation mark, a zero, or a byte that is not ASCII.
    has_rare: bool,
}

#[derive(Clone, Copy, Default)]
struct Rare {
    quotes: u64,
    high: u64,
    zeros: u64,
}

/// A way to make the masks of 64 bytes.
trait MakeMasks: Copy {
    fn masks(self, block: &[u8; 64], separator: u8) -> Masks;
    fn rare(self, block: &[u8; 64]) -> Rare;
}

/// One byte after the other: for every processor.
#[derive(Clone, Copy)]
struct Plain;

impl MakeMasks for Plain {
    #[inline(always)]
    fn masks(self, block: &[u8; 64], separator: u8) -> Masks {
        let mut masks = Masks::default();
        for (at, byte) in block.iter().enumerate() {
            masks.ends |= u64::from(*byte == separator || *byte == b'\n') << at;
            masks.line_ends |= u64::from(*byte == b'\n') << at;
            masks.has_rare |= matches!(*byte, b'"' | 0 | 0x80..);
        }
        masks
    }

    fn rare(self, block: &[u8; 64]) -> Rare {
        let mut rare = Rare::default();
        for (at, byte) in block.iter().enumerate() {
            rare.quotes |= u64::from(*byte == b'"') << at;
            rare.high |= u64::from(*byte >= 0x80) << at;
            rare.zeros |= u64::from(*byte == 0) << at;
        }
        rare
    }
}

#[cfg(target_arch = "x86_64")]
mod vector {
    //! The same with the vector instructions of x86-64, when the processor has them.

    use std::arch::x86_64::__m256i;

    use pulp::x86::V3;
    use pulp::{NullaryFnOnce, cast};

    use super::{MakeMasks, Masks, Pass, Plain, Rare, walk};

    #[derive(Clone, Copy)]
    struct Avx2(V3);

    impl Avx2 {
        #[inline(always)]
        fn all(self, byte: u8) -> __m256i {
            self.0.avx._mm256_set1_epi8(byte as i8)
        }

        #[inline(always)]
        fn bits(self, halves: [__m256i; 2]) -> u64 {
            let [low, high] = halves.map(|half| u64::from(self.0.avx2._mm256_movemask_epi8(half) as u32));
            low | high << 32
        }

        #[inline(always)]
        fn equal(self, halves: [__m256i; 2], byte: u8) -> [__m256i; 2] {
            halves.map(|half| self.0.avx2._mm256_cmpeq_epi8(half, self.all(byte)))
        }

        #[inline(always)]
        fn either(self, [low, high]: [__m256i; 2], other: [__m256i; 2]) -> [__m256i; 2] {
            let simd = self.0.avx2;
            [simd._mm256_or_si256(low, other[0]), simd._mm256_or_si256(high, other[1])]
        }
    }

    impl MakeMasks for Avx2 {
        #[inline(always)]
        fn masks(self, block: &[u8; 64], separator: u8) -> Masks {
            let bytes = cast::<_, [__m256i; 2]>(*block);
            let lines = self.equal(bytes, b'\n');
            let ends = self.either(lines, self.equal(bytes, separator));
            // A byte that is not ASCII has its highest bit.
            let [low, high] = self.either(bytes, self.either(self.equal(bytes, b'"'), self.equal(bytes, 0)));
            let simd = self.0.avx2;
            let has_rare = simd._mm256_movemask_epi8(simd._mm256_or_si256(low, high)) != 0;
            Masks { ends: self.bits(ends), line_ends: self.bits(lines), has_rare }
        }

        #[inline(always)]
        fn rare(self, block: &[u8; 64]) -> Rare {
            let bytes = cast::<_, [__m256i; 2]>(*block);
            let equal = |byte| self.bits(self.equal(bytes, byte));
            Rare { quotes: equal(b'"'), high: self.bits(bytes), zeros: equal(0) }
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
    let mut base = 0_u32;
    let (whole, rest) = pass.bytes.as_chunks::<64>();
    for block in whole {
        pass.step(make, block, separator, base);
        base += 64;
    }
    if !rest.is_empty() {
        // Spaces stand for nothing in the structure.
        let mut last = [b' '; 64];
        last[..rest.len()].copy_from_slice(rest);
        pass.step(make, &last, separator, base);
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

impl<'b> Pass<'b> {
    /// A pass that uses the room of an earlier one again.
    fn new(bytes: &'b [u8], columns: usize, used: Structure) -> Self {
        let Structure { mut ends, mut firsts, mut ragged, .. } = used;
        ends.resize(ends.len().max(1), 0);
        firsts.clear();
        ragged.clear();
        let found = Structure { ends, firsts, columns, ragged, ..Structure::default() };
        Self { bytes, found, filled: 1, first: 0, blank: 0, inside: 0 }
    }

    fn finish(self) -> Structure {
        let mut found = self.found;
        found.rows = found.firsts.len();
        found.is_plain = self.blank == 0 && found.lines as usize == found.rows + found.ragged.len();
        found
    }

    #[inline(always)]
    fn step<M: MakeMasks>(&mut self, make: M, block: &[u8; 64], separator: u8, base: u32) {
        let masks = make.masks(block, separator);
        let (mut ends, mut line_ends) = (masks.ends, masks.line_ends);
        self.found.lines += line_ends.count_ones();
        if masks.has_rare || self.inside != 0 {
            let outside = self.outside(make.rare(block), base);
            ends &= outside;
            line_ends &= outside;
        }
        let before = self.filled;
        self.note(ends, base);
        while line_ends != 0 {
            // This line end and all bits below it.
            let up_to = line_ends ^ (line_ends - 1);
            self.end_row(before + (ends & up_to).count_ones() as usize, base + line_ends.trailing_zeros());
            line_ends &= line_ends - 1;
        }
    }

    /// The bytes that are not between quotation marks; and keeps what else is rare.
    fn outside(&mut self, rare: Rare, base: u32) -> u64 {
        self.found.has_high |= rare.high != 0;
        self.found.has_quotes |= rare.quotes != 0;
        if rare.zeros != 0 && self.found.nul.is_none() {
            self.found.nul = Some(base + rare.zeros.trailing_zeros());
        }
        let quoted = parity(rare.quotes) ^ self.inside;
        self.inside = 0_u64.wrapping_sub(quoted >> 63);
        !quoted
    }

    /// Notes the place behind each bit. A few more are written than there are, so that nothing branches on how many.
    #[inline(always)]
    fn note(&mut self, mut ends: u64, base: u32) {
        const AT_ONCE: usize = 16;
        let count = ends.count_ones() as usize;
        if self.found.ends.len() < self.filled + 64 {
            self.found.ends.resize(self.filled + self.filled / 4 + 1024, 0);
        }
        let Some(room) = self.found.ends.get_mut(self.filled..self.filled + 64) else { return };
        for slots in room.chunks_exact_mut(AT_ONCE).take(count.div_ceil(AT_ONCE)) {
            for slot in slots {
                *slot = base + ends.trailing_zeros() + 1;
                ends &= ends.wrapping_sub(1);
            }
        }
        self.filled += count;
    }

    /// A line ends at a place, and the next one starts behind so many of `ends`.
    #[inline(always)]
    fn end_row(&mut self, filled: usize, place: u32) {
        let cells = filled - 1 - self.first;
        self.found.has_returns |= place > 0 && self.bytes.get(place as usize - 1) == Some(&b'\r');
        if cells == self.found.columns {
            self.found.firsts.push(self.first as u32);
        } else {
            self.odd_row(cells, place as usize);
        }
        self.first = filled - 1;
    }

    /// A line with nothing on it counts for nothing; any other is noted.
    #[cold]
    fn odd_row(&mut self, cells: usize, place: usize) {
        let start = self.found.ends[self.first];
        let end = before_return(self.bytes, start as usize, place) as u32;
        if cells == 1 && end == start {
            self.blank += 1;
            return;
        }
        let before = self.found.firsts.len() as u32;
        self.found.ragged.push(Ragged { before, start, end, cells: cells as u32 });
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
            let mut pass = Pass::new(&text, 3, Structure::default());
            walker(&mut pass);
            let filled = pass.filled;
            let found = pass.finish();
            (found.ends[..filled].to_vec(), found.firsts, found.ragged, found.lines, found.nul, found.has_high)
        };
        assert_eq!(read(&|pass| vector::scan(pass, b',')), read(&|pass| walk(Plain, pass, b',')));
    }
}
