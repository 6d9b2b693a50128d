//! Runs a program on a file: blocks are looked at by several threads at once, and what they find is put together in the order
//! of the file, so that the outcome does not depend on how the file was cut.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use super::blocks::{Block, Blocks};
use super::chance::Tally;
use super::keys::{Batch, RowAt, Spill, Store};
use super::opening::Unfit;
use super::program::{Key, Program};
use super::pseudonym::Hasher;
use super::report::{EXAMPLES, Example, Report};
use super::structure::Structure;
use super::worker::Worker;
use crate::model::{DataSet, Id};

/// A row that breaks a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The number of the rule in the plan.
    pub rule: usize,
    /// From 1, the header not counted.
    pub row: u64,
    /// From 1.
    pub line: u64,
}

/// Who is told while a file is looked at, in the order of the file.
pub trait Sink: Send {
    /// Rows that break rules. Rules on rows together come last.
    fn findings(&mut self, found: &[Finding]) -> Result<(), Unfit>;

    /// The rows of a block as they become, where columns are replaced.
    fn rows(&mut self, _bytes: &[u8]) -> Result<(), Unfit> {
        Ok(())
    }

    /// The bytes that were read so far.
    fn progress(&mut self, _bytes: u64) {}
}

/// The keys of another delivery.
pub struct OtherKeys {
    data: Id<DataSet>,
    stores: Vec<(usize, AnyStore)>,
}

/// Keys of either size.
enum AnyStore {
    Exact(Store<u64>),
    Hashed(Store<u128>),
}

pub(super) enum AnyBatch {
    Exact(Batch<u64>),
    Hashed(Batch<u128>),
}

/// How a run goes about it.
pub struct Manner<'m> {
    pub threads: usize,
    /// The bytes of keys that stay in memory.
    pub limit: usize,
    pub spill: &'m mut dyn Spill,
    /// What replaces a column.
    pub hasher: Option<&'m Hasher>,
}

/// The rules of which there are examples enough, in the blocks that were merged: later ones need none.
pub(super) struct Illustrated(Vec<AtomicBool>);

impl Illustrated {
    fn none(rules: usize) -> Self {
        Self((0..rules).map(|_| AtomicBool::new(false)).collect())
    }

    fn add(&self, rule: usize) {
        self.0[rule].store(true, Ordering::Relaxed);
    }

    pub(super) fn has(&self, rule: usize) -> bool {
        self.0[rule].load(Ordering::Relaxed)
    }
}

/// What is found in one block.
pub(super) struct Outcome {
    pub rows: u64,
    pub lines: u64,
    /// Rule, row in the block from 0, line in the block from 0.
    pub found: Vec<(u32, u32, u32)>,
    pub examples: Vec<(u32, Example)>,
    pub keys: Vec<AnyBatch>,
    /// For a block whose rows and lines are not in step: the line of each row.
    pub row_lines: Option<Box<[u32]>>,
    pub tallies: Vec<Tally>,
    pub strangers: Vec<Tally>,
    pub written: Vec<u8>,
}

/// Looks at a file. The blocks start behind the header.
pub fn run(
    program: &Program,
    blocks: &mut Blocks<'_>,
    others: &[OtherKeys],
    manner: Manner<'_>,
    sink: &mut dyn Sink,
) -> Result<Report, Unfit> {
    let Manner { threads, limit, spill, hasher } = manner;
    let mut merged = Merged::new(program, limit, spill, sink);
    in_order(program, hasher, blocks, threads, &mut merged)?;
    merged.finish(others, threads)
}

/// The keys of another delivery that rules of this program look rows up in.
pub fn other_keys(
    program: &Program,
    other: &Program,
    blocks: &mut Blocks<'_>,
    manner: Manner<'_>,
) -> Result<OtherKeys, Unfit> {
    let data = other.plan.data;
    let mut gatherer = other.clone();
    gatherer.keys = program
        .keys
        .iter()
        .filter(|key| key.other == Some(data))
        .filter_map(|key| {
            let fields = key.columns.iter().map(|at| program.plan.columns[*at].field);
            let columns = fields.map(|field| other.plan.position(field)).collect::<Option<Vec<_>>>()?;
            Some(Key { columns, ..key.clone() })
        })
        .collect();
    for key in &gatherer.keys {
        for (own, at) in
            program.keys.iter().filter(|one| one.rule == key.rule).flat_map(|one| &one.columns).zip(&key.columns)
        {
            gatherer.kept[*at] = true;
            gatherer.cells[*at].encoding = program.cells[*own].encoding;
        }
    }
    gatherer.conditions.clear();
    let Manner { threads, limit, spill, .. } = manner;
    let mut nobody = Nobody;
    let mut merged = Merged::new(&gatherer, limit, spill, &mut nobody);
    in_order(&gatherer, None, blocks, threads, &mut merged)?;
    let stores = gatherer.keys.iter().map(|key| key.rule).zip(merged.stores).collect();
    Ok(OtherKeys { data, stores })
}

struct Nobody;

impl Sink for Nobody {
    fn findings(&mut self, _: &[Finding]) -> Result<(), Unfit> {
        Ok(())
    }
}

/// Lets threads take blocks, and merges what they find in order.
fn in_order(
    program: &Program,
    hasher: Option<&Hasher>,
    blocks: &mut Blocks<'_>,
    threads: usize,
    merged: &mut Merged<'_, '_>,
) -> Result<(), Unfit> {
    /// A thread that is so many blocks ahead waits for the others.
    const AHEAD: u64 = 8;
    struct Shared<'a, 's, 'm, 'p, 'k> {
        blocks: Mutex<&'a mut Blocks<'s>>,
        merged: Mutex<(&'m mut Merged<'p, 'k>, BTreeMap<u64, Result<Outcome, Unfit>>, u64, Option<Unfit>)>,
        next: Condvar,
    }
    let illustrated = Arc::clone(&merged.illustrated);
    let shared = Shared {
        blocks: Mutex::new(blocks),
        merged: Mutex::new((merged, BTreeMap::new(), 0, None)),
        next: Condvar::new(),
    };
    let work = || {
        let mut worker = Worker::new(program, hasher, &illustrated);
        let mut block = Block::default();
        loop {
            let (taken, number, outcome) = {
                let mut blocks = shared.blocks.lock().unwrap_or_else(PoisonError::into_inner);
                let more = blocks.next(&mut block);
                let (taken, number) = (blocks.taken, block.number);
                drop(blocks);
                match more {
                    Ok(false) => return,
                    Ok(true) => (taken, number, worker.look(&block.bytes)),
                    Err(unfit) => (taken, number, Err(unfit)),
                }
            };
            let mut guard = shared.merged.lock().unwrap_or_else(PoisonError::into_inner);
            while guard.3.is_none() && number > guard.2 + AHEAD {
                guard = shared.next.wait(guard).unwrap_or_else(PoisonError::into_inner);
            }
            let (merged, waiting, next, failure) = &mut *guard;
            waiting.insert(number, outcome);
            while let Some(outcome) = waiting.remove(next) {
                if failure.is_none() {
                    *failure = outcome.and_then(|outcome| merged.add(outcome)).err().map(|unfit| merged.placed(unfit));
                }
                *next += 1;
            }
            merged.sink.progress(taken);
            let stop = failure.is_some();
            drop(guard);
            shared.next.notify_all();
            if stop {
                return;
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.max(1) {
            scope.spawn(work);
        }
        work();
    });
    let failure = shared.merged.into_inner().unwrap_or_else(PoisonError::into_inner).3;
    failure.map_or(Ok(()), Err)
}

/// What is found in all blocks so far.
struct Merged<'p, 'k> {
    program: &'p Program,
    report: Report,
    illustrated: Arc<Illustrated>,
    stores: Vec<AnyStore>,
    limit: usize,
    spill: &'k mut dyn Spill,
    sink: &'k mut dyn Sink,
    /// For each block the rows and lines before it, and the lines of its rows where they are not in step.
    before: Vec<(u64, u64)>,
    row_lines: BTreeMap<u32, Box<[u32]>>,
    lines: u64,
    buffer: Vec<Finding>,
}

impl<'p, 'k> Merged<'p, 'k> {
    fn new(program: &'p Program, limit: usize, spill: &'k mut dyn Spill, sink: &'k mut dyn Sink) -> Self {
        let rules = program.plan.rules.len();
        let report = Report {
            rows: 0,
            counts: vec![0; rules],
            examples: vec![Vec::new(); rules],
            tallies: vec![Tally::default(); program.watched.len()],
            strangers: vec![Tally::default(); program.unknown.len()],
        };
        let store = |key: &Key| match key.exact {
            Some(_) => AnyStore::Exact(Store::new()),
            None => AnyStore::Hashed(Store::new()),
        };
        let stores = program.keys.iter().map(store).collect();
        let lines = program.opening.lines;
        Self {
            program,
            report,
            illustrated: Arc::new(Illustrated::none(rules)),
            stores,
            limit,
            spill,
            sink,
            before: Vec::new(),
            row_lines: BTreeMap::new(),
            lines,
            buffer: Vec::new(),
        }
    }

    /// What is wrong in the block that comes now, with its line in the file.
    fn placed(&self, unfit: Unfit) -> Unfit {
        match unfit {
            Unfit::Nul { line } => Unfit::Nul { line: line + self.lines },
            Unfit::NotUtf8 { line } => Unfit::NotUtf8 { line: line + self.lines },
            Unfit::OpenQuote { line } => Unfit::OpenQuote { line: line + self.lines },
            Unfit::LongRecord { line } => Unfit::LongRecord { line: line + self.lines },
            other => other,
        }
    }

    fn add(&mut self, outcome: Outcome) -> Result<(), Unfit> {
        let (rows, lines) = (self.report.rows, self.lines);
        self.buffer.clear();
        for (rule, row, line) in &outcome.found {
            let rule = *rule as usize;
            self.report.counts[rule] += 1;
            self.buffer.push(Finding { rule, row: rows + u64::from(*row) + 1, line: lines + u64::from(*line) + 1 });
        }
        for (rule, example) in outcome.examples {
            let kept = &mut self.report.examples[rule as usize];
            if kept.len() < EXAMPLES {
                kept.push(Example { row: rows + example.row, line: lines + example.line, ..example });
            }
            if kept.len() == EXAMPLES {
                self.illustrated.add(rule as usize);
            }
        }
        for (all, one) in self.report.tallies.iter_mut().zip(outcome.tallies) {
            all.add(one);
        }
        for (all, one) in self.report.strangers.iter_mut().zip(outcome.strangers) {
            all.add(one);
        }
        if !self.stores.is_empty() {
            if let Some(row_lines) = outcome.row_lines {
                self.row_lines.insert(self.before.len() as u32, row_lines);
            }
            self.before.push((rows, lines));
            self.keep(&outcome.keys)?;
        }
        self.report.rows += outcome.rows;
        self.lines += outcome.lines;
        if !self.buffer.is_empty() {
            self.sink.findings(&self.buffer)?;
        }
        if outcome.written.is_empty() { Ok(()) } else { self.sink.rows(&outcome.written) }
    }

    fn keep(&mut self, keys: &[AnyBatch]) -> Result<(), Unfit> {
        for (store, batch) in self.stores.iter_mut().zip(keys) {
            match (store, batch) {
                (AnyStore::Exact(store), AnyBatch::Exact(batch)) => store.add(batch),
                (AnyStore::Hashed(store), AnyBatch::Hashed(batch)) => store.add(batch),
                _ => {}
            }
        }
        let held = |store: &AnyStore| match store {
            AnyStore::Exact(store) => store.held(),
            AnyStore::Hashed(store) => store.held(),
        };
        if self.stores.iter().map(held).sum::<usize>() <= self.limit {
            return Ok(());
        }
        for store in &mut self.stores {
            match store {
                AnyStore::Exact(store) => store.spill(self.spill)?,
                AnyStore::Hashed(store) => store.spill(self.spill)?,
            }
        }
        Ok(())
    }

    /// The rules on rows together, and on columns as a whole.
    fn finish(mut self, others: &[OtherKeys], threads: usize) -> Result<Report, Unfit> {
        let (stores, program) = (std::mem::take(&mut self.stores), self.program);
        let late = together(program, &stores, others, self.spill, threads)?;
        for (rule, rows) in late {
            self.add_late(rule, &rows)?;
        }
        for (at, (_, rule)) in program.watched.iter().enumerate() {
            self.report.counts[*rule] = u64::from(self.report.tallies[at].is_no_chance());
        }
        Ok(self.report)
    }

    fn add_late(&mut self, rule: usize, rows: &[RowAt]) -> Result<(), Unfit> {
        self.report.counts[rule] = rows.len() as u64;
        for rows in rows.chunks(4096) {
            self.buffer.clear();
            for at in rows {
                let (row, line) = self.before[at.block as usize];
                let inside = self.row_lines.get(&at.block).map_or(at.row, |lines| lines[at.row as usize]);
                let finding = Finding { rule, row: row + u64::from(at.row) + 1, line: line + u64::from(inside) + 1 };
                self.buffer.push(finding);
                let kept = &mut self.report.examples[rule];
                if kept.len() < EXAMPLES {
                    kept.push(Example { row: finding.row, line: finding.line, value: None });
                }
            }
            self.sink.findings(&self.buffer)?;
        }
        Ok(())
    }
}

/// The rows that break rules on rows together.
fn together(
    program: &Program,
    stores: &[AnyStore],
    others: &[OtherKeys],
    spill: &mut dyn Spill,
    threads: usize,
) -> Result<Vec<(usize, Vec<RowAt>)>, Unfit> {
    let spill = Mutex::new(spill);
    let mut late = Vec::new();
    for (key, store) in program.keys.iter().zip(stores) {
        let rows = match (store, key.other) {
            (AnyStore::Exact(store), None) => store.repeated(&spill, threads)?,
            (AnyStore::Hashed(store), None) => store.repeated(&spill, threads)?,
            (store, Some(data)) => lacking(store, key.rule, data, others, &spill, threads)?,
        };
        late.push((key.rule, rows));
    }
    Ok(late)
}

fn lacking(
    store: &AnyStore,
    rule: usize,
    data: Id<DataSet>,
    others: &[OtherKeys],
    spill: &Mutex<&mut dyn Spill>,
    threads: usize,
) -> Result<Vec<RowAt>, Unfit> {
    let other = others.iter().filter(|other| other.data == data).flat_map(|other| &other.stores);
    let Some((_, other)) = other.into_iter().find(|(known, _)| *known == rule) else { return Ok(Vec::new()) };
    match (store, other) {
        (AnyStore::Exact(store), AnyStore::Exact(other)) => store.lacking(other, spill, threads),
        (AnyStore::Hashed(store), AnyStore::Hashed(other)) => store.lacking(other, spill, threads),
        _ => Ok(Vec::new()),
    }
}

/// Where the records of a block stand, in order and without their line ends.
#[must_use]
pub fn records(program: &Program, bytes: &[u8]) -> Vec<(usize, usize)> {
    let mut structure = Structure::default();
    structure.read(bytes, program.opening.separator, program.width);
    let mut records: Vec<_> = (0..structure.rows).map(|row| structure.row(bytes, row)).collect();
    records.extend(structure.ragged.iter().map(|ragged| (ragged.start as usize, ragged.end as usize)));
    records.sort_unstable();
    records
}
