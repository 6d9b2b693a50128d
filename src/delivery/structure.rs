//! Where the cells of a block are: one pass over the bytes notes every separator and line end outside quotation marks.
//! What a cell holds is not known here, nor how the processor looks at bytes.

use std::ops::Range;

use super::masks::{MakeMasks, Rare, WithMasks, with_masks};

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
        with_masks(Walk { pass: &mut pass, separator });
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

/// The whole pass, with what the processor has.
struct Walk<'p, 'b> {
    pass: &'p mut Pass<'b>,
    separator: u8,
}

impl WithMasks for Walk<'_, '_> {
    #[inline(always)]
    fn run(self, make: impl MakeMasks) {
        walk(make, self.pass, self.separator);
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
        self.note(make, ends, base);
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

    /// Notes the place behind each bit.
    #[inline(always)]
    fn note<M: MakeMasks>(&mut self, make: M, ends: u64, base: u32) {
        if self.found.ends.len() < self.filled + 64 {
            self.found.ends.resize(self.filled + self.filled / 4 + 1024, 0);
        }
        let Some(room) = self.found.ends.get_mut(self.filled..).and_then(|room| room.first_chunk_mut()) else { return };
        make.places(ends, base + 1, room);
        self.filled += ends.count_ones() as usize;
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
    use std::cell::RefCell;

    use super::super::masks::tests::in_every_way;
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

    /// What a pass finds, whoever makes its masks.
    struct Found<'t> {
        text: &'t [u8],
        all: &'t RefCell<Vec<String>>,
    }

    impl WithMasks for Found<'_> {
        fn run(self, make: impl MakeMasks) {
            let mut pass = Pass::new(self.text, 3, Structure::default());
            walk(make, &mut pass, b',');
            let filled = pass.filled;
            let mut found = pass.finish();
            found.ends.truncate(filled);
            self.all.borrow_mut().push(format!("{found:?}"));
        }
    }

    #[test]
    fn all_ways_find_the_same() {
        let mut text = Vec::new();
        for at in 0..4000_u32 {
            text.push(b"a,\"\n\r;\0\xc3\xa9x,,"[(at.wrapping_mul(2_654_435_761) >> 7) as usize % 12]);
        }
        text.extend_from_slice(&[b','; 200]);
        text.push(b'\n');
        let all = RefCell::new(Vec::new());
        in_every_way(|| Found { text: &text, all: &all });
        let all = all.into_inner();
        assert!(all[0].len() > 10_000 && all.iter().all(|one| *one == all[0]));
    }
}
