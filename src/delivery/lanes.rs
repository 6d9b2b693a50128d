//! The cells of one column side by side. What is worked out for all of them in the same steps, the processor does for
//! several at once.

use super::cell::UNSURE;
use super::lane::{Lane, WIDEST, halves, unquoted};
use super::quick::Quick;
use super::structure::Structure;
use std::ops::Range;

/// So many rows are looked at together, column by column: their bytes stay in the nearest memory of the processor.
pub(super) const BATCH: usize = 256;

/// The length of a cell of which the lanes do not tell what it holds. No look is sure of one that long.
const UNKNOWN: u64 = u64::MAX >> 8;

/// The cells of one column.
pub(super) struct Lanes {
    /// The first sixteen bytes.
    heads: [[u64; 2]; BATCH],
    lengths: [u64; BATCH],
    count: usize,
}

impl Lanes {
    pub(super) fn new() -> Self {
        Self { heads: [[0; 2]; BATCH], lengths: [0; BATCH], count: 0 }
    }

    /// Takes the cells of a column of some rows.
    #[inline(always)]
    pub(super) fn fill(&mut self, bytes: &[u8], structure: &Structure, column: usize, rows: Range<usize>) {
        self.count = rows.len().min(BATCH);
        if structure.may_return(column) || !self.fill_heads(bytes, structure, column, rows.clone()) {
            self.fill_slowly(bytes, structure, column, rows.clone());
        }
        if structure.has_quotes && self.has_mark() {
            self.leave_out_marks(bytes, structure, column, rows);
        }
    }

    /// Takes them as they stand; gives up near the end of a block.
    #[inline(always)]
    fn fill_heads(&mut self, bytes: &[u8], structure: &Structure, column: usize, rows: Range<usize>) -> bool {
        let (firsts, ends) = structure.cells_of(rows);
        let (heads, lengths) = (&mut self.heads[..], &mut self.lengths[..]);
        let count = firsts.len().min(heads.len()).min(lengths.len());
        for at in 0..count {
            let place = firsts[at] as usize + column;
            let Some(&[start, next]) = ends.get(place..place + 2) else { return false };
            let start = start as usize;
            let Some(head) = bytes.get(start..start + WIDEST).and_then(|head| head.first_chunk()) else { return false };
            heads[at] = halves(head);
            lengths[at] = u64::from(next).wrapping_sub(start as u64 + 1);
        }
        true
    }

    #[cold]
    fn fill_slowly(&mut self, bytes: &[u8], structure: &Structure, column: usize, rows: Range<usize>) {
        let slots = self.heads.iter_mut().zip(&mut self.lengths);
        for ((start, end), (head, length)) in structure.column(bytes, column, rows).zip(slots) {
            let lane = Lane::new(bytes, start, end);
            (*head, *length) = ([lane.low, lane.high], lane.length);
        }
    }

    /// Whether a cell begins with a quotation mark.
    #[inline(always)]
    fn has_mark(&self) -> bool {
        self.heads[..self.count.min(BATCH)].iter().fold(false, |any, [low, _]| any | is_mark(*low))
    }

    /// Takes cells within quotation marks without them, if there is something between them and no other mark.
    #[cold]
    fn leave_out_marks(&mut self, bytes: &[u8], structure: &Structure, column: usize, rows: Range<usize>) {
        let slots = self.heads.iter_mut().zip(&mut self.lengths);
        for (row, (head, length)) in rows.zip(slots).filter(|(_, (head, _))| is_mark(head[0])) {
            let Some((start, end)) = structure.column(bytes, column, row..row + 1).next() else { continue };
            match bytes.get(start..end).and_then(unquoted) {
                Some(inner) if !inner.is_empty() && !inner.contains(&b'"') => {
                    let lane = Lane::new(bytes, start + 1, end - 1);
                    (*head, *length) = ([lane.low, lane.high], lane.length);
                }
                // An empty cell has no mark of its own.
                _ if start < end => *length = UNKNOWN,
                _ => {}
            }
        }
    }

    #[inline(always)]
    fn at(&self, at: usize) -> Lane {
        let [low, high] = self.heads[at];
        Lane { low, high, length: self.lengths[at] }
    }

    /// Whether a look is sure of every cell. Of an empty one it is, where there may be such.
    #[inline(always)]
    pub(super) fn all(&self, may_be_empty: bool, look: &impl Quick) -> bool {
        let mut all = true;
        for at in 0..self.count.min(BATCH) {
            let cell = self.at(at);
            all &= look.see(cell).0 | (may_be_empty & (cell.length == 0));
        }
        all
    }

    /// The value of each cell; tells whether the look is sure of all.
    #[inline(always)]
    pub(super) fn values(&self, values: &mut [i64], empty: i64, look: &impl Quick) -> bool {
        let mut all = true;
        let count = self.count.min(BATCH);
        for (at, slot) in values[..count].iter_mut().enumerate() {
            let cell = self.at(at);
            let (is_sure, value) = look.see(cell);
            let value = if is_sure { value } else { UNSURE };
            let value = if cell.length == 0 { empty } else { value };
            all &= value != UNSURE;
            *slot = value;
        }
        all
    }
}

#[inline(always)]
fn is_mark(low: u64) -> bool {
    low & 0xFF == 0x22
}
