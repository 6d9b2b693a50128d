//! Values that must be unique, or be found again in another delivery: every row gives a key, the keys are divided over 256
//! partitions, and each partition is looked through by itself, so that the tables stay small. Past a limit the partitions
//! go to a place that the caller gives.

use std::sync::{Mutex, PoisonError};

use xxhash_rust::xxh3::xxh3_128;

use super::opening::Unfit;

pub(super) const PARTITIONS: usize = 256;
/// The bits of an entry that hold the number of a row within its block.
const ROW_BITS: u32 = 18;
const ROW_MASK: u64 = (1 << ROW_BITS) - 1;
/// An exact key has this many bits: eight choose the partition, the others stand in the entry.
pub(super) const EXACT_BITS: u32 = 64 - ROW_BITS + 8;
const EXACT_MASK: u64 = (1 << EXACT_BITS) - 1;
/// How many entries are kept together.
const PIECE: usize = 512;

/// A place for what does not fit in memory.
pub trait Spill: Send {
    /// Keeps bytes, and tells where.
    fn write(&mut self, bytes: &[u8]) -> Result<u64, Unfit>;
    /// Gives bytes back.
    fn read(&mut self, from: u64, into: &mut [u8]) -> Result<(), Unfit>;
}

/// No such place: everything stays in memory.
#[derive(Debug, Default)]
pub struct MemoryOnly(Vec<u8>);

impl Spill for MemoryOnly {
    fn write(&mut self, bytes: &[u8]) -> Result<u64, Unfit> {
        let from = self.0.len() as u64;
        self.0.extend_from_slice(bytes);
        Ok(from)
    }

    fn read(&mut self, from: u64, into: &mut [u8]) -> Result<(), Unfit> {
        let from = from as usize;
        into.copy_from_slice(&self.0[from..from + into.len()]);
        Ok(())
    }
}

/// An entry: a key without its row, and the row within the block.
pub(super) trait Entry: Copy + Send + Sync + PartialEq + 'static {
    const SIZE: usize;
    const EMPTY: Self;
    fn row(self) -> u32;
    /// The same for every row with the key, and never empty.
    fn key(self) -> Self;
    fn place(self) -> usize;
    fn put(self, out: &mut Vec<u8>);
    fn take(bytes: &[u8]) -> Self;
}

impl Entry for u64 {
    const SIZE: usize = 8;
    const EMPTY: Self = 0;
    fn row(self) -> u32 {
        (self & ROW_MASK) as u32
    }
    fn key(self) -> Self {
        self | ROW_MASK
    }
    fn place(self) -> usize {
        (self >> ROW_BITS) as usize
    }
    fn put(self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.to_le_bytes());
    }
    fn take(bytes: &[u8]) -> Self {
        bytes.try_into().map(Self::from_le_bytes).unwrap_or_default()
    }
}

impl Entry for u128 {
    const SIZE: usize = 16;
    const EMPTY: Self = 0;
    fn row(self) -> u32 {
        (self as u64 & ROW_MASK) as u32
    }
    fn key(self) -> Self {
        self | u128::from(ROW_MASK)
    }
    fn place(self) -> usize {
        (self >> 64) as usize
    }
    fn put(self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.to_le_bytes());
    }
    fn take(bytes: &[u8]) -> Self {
        bytes.try_into().map(Self::from_le_bytes).unwrap_or_default()
    }
}

/// No exact key: one of its columns has no value.
pub(super) const NONE: u64 = u64::MAX;

/// An exact key is turned round so that near keys land far apart; two keys never become the same.
#[inline]
fn turned(key: u64) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut turned = key.wrapping_mul(ODD) & EXACT_MASK;
    turned ^= turned >> (EXACT_BITS / 2);
    turned = turned.wrapping_mul(ODD) & EXACT_MASK;
    if key == NONE { NONE } else { turned }
}

/// The entry of a key of any length: a hash of 110 bits, and its partition.
pub(super) fn hashed(key: &[u8], row: u32) -> (usize, u128) {
    let hash = xxh3_128(key);
    ((hash >> 120) as usize, hash & !u128::from(ROW_MASK) | u128::from(row))
}

/// The entries of one block, partition after partition, each in the order of the rows.
#[derive(Debug)]
pub(super) struct Batch<E> {
    entries: Vec<E>,
    /// Where each partition ends.
    ends: [u32; PARTITIONS],
}

impl Batch<u64> {
    /// Of the exact keys of rows, with the number of each row in its block.
    pub(super) fn exact(keys: &[u64], ordinal: impl Fn(usize) -> u32) -> Self {
        let keys: Vec<u64> = keys.iter().map(|key| turned(*key)).collect();
        let partition = |key: u64| (key >> (EXACT_BITS - 8)) as usize;
        let rows = keys.iter().enumerate();
        let entry = |(row, key): (usize, &u64)| (partition(*key), key << ROW_BITS | u64::from(ordinal(row)));
        Self::divided(keys.len(), keys.iter().map(|key| partition(*key)), rows.map(entry))
    }
}

impl Batch<u128> {
    /// Of hashed keys and their partitions.
    pub(super) fn hashed(loose: &[(usize, u128)]) -> Self {
        Self::divided(loose.len(), loose.iter().map(|(partition, _)| *partition), loose.iter().copied())
    }
}

impl<E: Entry> Batch<E> {
    /// Divides entries over their partitions. What belongs in none is left out.
    fn divided(
        count: usize,
        partitions: impl Iterator<Item = usize>,
        entries: impl Iterator<Item = (usize, E)>,
    ) -> Self {
        // What is left out goes behind all others, so that nothing branches on it.
        let mut places = [0_u32; PARTITIONS + 1];
        for partition in partitions {
            places[partition.min(PARTITIONS)] += 1;
        }
        let mut next = 0;
        for place in &mut places {
            next += std::mem::replace(place, next);
        }
        let mut divided = vec![E::EMPTY; count];
        for (partition, entry) in entries {
            let place = &mut places[partition.min(PARTITIONS)];
            divided[*place as usize] = entry;
            *place += 1;
        }
        let mut ends = [0; PARTITIONS];
        ends.copy_from_slice(&places[..PARTITIONS]);
        divided.truncate(ends[PARTITIONS - 1] as usize);
        Self { entries: divided, ends }
    }

    fn partitions(&self) -> impl Iterator<Item = &[E]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let from = std::mem::replace(&mut start, *end as usize);
            &self.entries[from..start]
        })
    }
}

/// One partition: what is in memory, and where the earlier parts of it are kept.
struct Partition<E> {
    pieces: Vec<Vec<E>>,
    spilled: Vec<(u64, usize)>,
    /// How many entries each block gave.
    counts: Vec<u32>,
}

/// The keys of a whole file.
pub(super) struct Store<E> {
    partitions: Vec<Partition<E>>,
    held: usize,
}

/// A row, by its block and its number in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowAt {
    pub block: u32,
    pub row: u32,
}

impl<E: Entry> Store<E> {
    pub(super) fn new() -> Self {
        let empty = || Partition { pieces: Vec::new(), spilled: Vec::new(), counts: Vec::new() };
        Self { partitions: (0..PARTITIONS).map(|_| empty()).collect(), held: 0 }
    }

    /// Adds the keys of the next block.
    pub(super) fn add(&mut self, batch: &Batch<E>) {
        for (partition, entries) in self.partitions.iter_mut().zip(batch.partitions()) {
            partition.counts.push(entries.len() as u32);
            let mut rest = entries;
            while !rest.is_empty() {
                if partition.pieces.last().is_none_or(|piece| piece.len() == PIECE) {
                    partition.pieces.push(Vec::with_capacity(PIECE));
                    self.held += PIECE * E::SIZE;
                }
                let Some(piece) = partition.pieces.last_mut() else { break };
                let (now, later) = rest.split_at(rest.len().min(PIECE - piece.len()));
                piece.extend_from_slice(now);
                rest = later;
            }
        }
    }

    /// The bytes in memory.
    pub(super) fn held(&self) -> usize {
        self.held
    }

    /// Writes what is in memory away.
    pub(super) fn spill(&mut self, to: &mut dyn Spill) -> Result<(), Unfit> {
        let mut bytes = Vec::new();
        for partition in &mut self.partitions {
            bytes.clear();
            let entries = partition.pieces.iter().flatten();
            entries.for_each(|entry| entry.put(&mut bytes));
            if !bytes.is_empty() {
                partition.spilled.push((to.write(&bytes)?, bytes.len()));
            }
            partition.pieces = Vec::new();
        }
        self.held = 0;
        Ok(())
    }

    /// The rows with a key that an earlier row has, in order; each with the first row that has it, for the first few.
    pub(super) fn repeated(&self, spill: &Mutex<&mut dyn Spill>, threads: usize) -> Result<Vec<RowAt>, Unfit> {
        self.each(threads, |partition| {
            let mut seen = Table::sized(partition.len());
            partition.chosen(spill, |key| !seen.insert(key))
        })
    }

    /// The rows with a key that the other has not.
    pub(super) fn lacking(
        &self,
        other: &Self,
        spill: &Mutex<&mut dyn Spill>,
        threads: usize,
    ) -> Result<Vec<RowAt>, Unfit> {
        let pairs: Vec<_> = self.partitions.iter().zip(&other.partitions).collect();
        each(&pairs, threads, |(own, other)| {
            let mut known = Table::sized(other.len());
            other.each(spill, |entry| {
                known.insert(entry.key());
            })?;
            own.chosen(spill, |key| !known.contains(key))
        })
    }

    fn each(
        &self,
        threads: usize,
        look: impl Fn(&Partition<E>) -> Result<Vec<RowAt>, Unfit> + Sync,
    ) -> Result<Vec<RowAt>, Unfit> {
        each(&self.partitions, threads, look)
    }
}

/// Does something with every partition, on some threads, and puts what they find in the order of the file.
fn each<T: Sync>(
    parts: &[T],
    threads: usize,
    look: impl Fn(&T) -> Result<Vec<RowAt>, Unfit> + Sync,
) -> Result<Vec<RowAt>, Unfit> {
    let size = parts.len().div_ceil(threads.max(1)).max(1);
    let look = &look;
    let found: Result<Vec<_>, Unfit> = std::thread::scope(|scope| {
        let works: Vec<_> = parts
            .chunks(size)
            .map(|parts| scope.spawn(move || parts.iter().map(look).collect::<Result<Vec<_>, _>>()))
            .collect();
        works.into_iter().map(|work| work.join().unwrap_or(Ok(Vec::new()))).collect()
    });
    let mut rows: Vec<_> = found?.into_iter().flatten().flatten().collect();
    rows.sort_unstable();
    Ok(rows)
}

impl<E: Entry> Partition<E> {
    fn len(&self) -> usize {
        self.counts.iter().map(|count| *count as usize).sum()
    }

    /// Every entry in the order of the file.
    fn each(&self, spill: &Mutex<&mut dyn Spill>, mut visit: impl FnMut(E)) -> Result<(), Unfit> {
        let mut bytes = Vec::new();
        for (from, length) in &self.spilled {
            bytes.resize(*length, 0);
            spill.lock().unwrap_or_else(PoisonError::into_inner).read(*from, &mut bytes)?;
            bytes.chunks_exact(E::SIZE).for_each(|entry| visit(E::take(entry)));
        }
        self.pieces.iter().for_each(|piece| piece.iter().for_each(|entry| visit(*entry)));
        Ok(())
    }

    /// The rows of which the key is chosen. Where they stand is worked out for these alone.
    fn chosen(&self, spill: &Mutex<&mut dyn Spill>, mut is_chosen: impl FnMut(E) -> bool) -> Result<Vec<RowAt>, Unfit> {
        let (mut found, mut at) = (Vec::new(), 0_usize);
        self.each(spill, |entry| {
            if is_chosen(entry.key()) {
                found.push((at, entry.row()));
            }
            at += 1;
        })?;
        let (mut counts, mut block, mut before) = (self.counts.iter().enumerate(), 0, 0);
        let place = |(at, row)| {
            while at >= before {
                let Some((next, count)) = counts.next() else { break };
                (block, before) = (next as u32, before + *count as usize);
            }
            RowAt { block, row }
        };
        Ok(found.into_iter().map(place).collect())
    }
}

/// A set of keys, of which it was known how many there can be.
struct Table<E> {
    slots: Vec<E>,
}

impl<E: Entry> Table<E> {
    /// A third of the slots stays free at least.
    fn sized(most: usize) -> Self {
        Self { slots: vec![E::EMPTY; (most + most / 2 + 1).next_power_of_two()] }
    }

    /// Whether the key is new.
    #[inline]
    fn insert(&mut self, key: E) -> bool {
        let at = self.find(key);
        let is_new = self.slots[at] != key;
        self.slots[at] = key;
        is_new
    }

    fn contains(&self, key: E) -> bool {
        self.slots[self.find(key)] == key
    }

    /// The slot of a key, or the free one where it would stand.
    #[inline]
    fn find(&self, key: E) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = key.place() & mask;
        while self.slots[at] != E::EMPTY && self.slots[at] != key {
            at = (at + 1) & mask;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(keys: &[u64]) -> Batch<u64> {
        Batch::exact(keys, |row| row as u32)
    }

    fn wide(keys: &[u64]) -> Batch<u128> {
        let rows = (0..).zip(keys).filter(|(_, key)| **key != NONE);
        Batch::hashed(&rows.map(|(row, key)| hashed(&key.to_le_bytes(), row)).collect::<Vec<_>>())
    }

    fn fill<E: Entry>(
        keys: &[&[u64]],
        make: impl Fn(&[u64]) -> Batch<E>,
        mut spill: Option<&mut dyn Spill>,
    ) -> Store<E> {
        let mut store = Store::new();
        for block in keys {
            store.add(&make(block));
            if let Some(spill) = spill.as_deref_mut() {
                store.spill(spill).unwrap();
            }
        }
        store
    }

    #[test]
    fn what_comes_again_is_found_in_memory_and_beyond() {
        let blocks: &[&[u64]] = &[&[1, NONE, 3, 1], &[], &[NONE], &[4, 1, 5], &[3, 3, NONE]];
        let expected: Vec<_> = [(0, 3), (3, 1), (4, 0), (4, 1)].map(|(block, row)| RowAt { block, row }).to_vec();
        for spills in [false, true] {
            let mut place = MemoryOnly::default();
            let narrow = fill(blocks, exact, spills.then_some(&mut place as &mut dyn Spill));
            assert_eq!(narrow.repeated(&Mutex::new(&mut place), 2).unwrap(), expected);
            let mut place = MemoryOnly::default();
            let broad = fill(blocks, wide, spills.then_some(&mut place as &mut dyn Spill));
            assert_eq!(broad.repeated(&Mutex::new(&mut place), 3).unwrap(), expected);
        }
    }

    #[test]
    fn what_the_other_lacks_is_found() {
        let own = fill(&[&[1, 9, 2], &[8]], exact, None);
        let other = fill(&[&[2, 1, 1]], exact, None);
        let mut place = MemoryOnly::default();
        let found = own.lacking(&other, &Mutex::new(&mut place), 2).unwrap();
        assert_eq!(found, [RowAt { block: 0, row: 1 }, RowAt { block: 1, row: 0 }]);
    }

    #[test]
    fn exact_keys_stay_apart() {
        let mut seen = std::collections::BTreeSet::new();
        for key in (0..200_000).chain((1 << EXACT_BITS) - 1000..1 << EXACT_BITS) {
            assert!(turned(key) <= EXACT_MASK && seen.insert(turned(key)), "{key}");
        }
    }
}
