//! Runs a program on a file: blocks are looked at by several threads at once, and what they find is put together in the order
//! of the file, so that the outcome does not depend on how the file was cut.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, PoisonError};

use super::blocks::{Block, Blocks};
use super::cell::{ABSENT, BROKEN, Cells, Kind, UNSURE, content, unquoted};
use super::chance::{Tally, tally};
use super::condition::{Rows, UNTRUE};
use super::keys::{Batch, RowAt, Spill, Store, exact, hashed};
use super::opening::Unfit;
use super::program::{Key, Program};
use super::pseudonym::Hasher;
use super::report::{EXAMPLES, Example, Report, shown};
use super::structure::Structure;
use crate::model::words::CharacterSet;
use crate::model::{DataSet, Id};
use crate::plan::RuleKind;

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

enum AnyBatch {
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

/// What one thread works with.
struct Worker<'p> {
    program: &'p Program,
    hasher: Option<Hasher>,
    structure: Structure,
    values: Vec<Vec<i64>>,
    unsure: Vec<u32>,
}

/// What is found in one block.
struct Outcome {
    rows: u64,
    lines: u64,
    /// Rule, row in the block from 0, line in the block from 0.
    found: Vec<(u32, u32, u32)>,
    examples: Vec<(u32, Example)>,
    keys: Vec<AnyBatch>,
    /// For a block whose rows and lines are not in step: the line of each row.
    row_lines: Option<Box<[u32]>>,
    tallies: Vec<Tally>,
    strangers: Vec<Tally>,
    written: Vec<u8>,
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
    let shared = Shared {
        blocks: Mutex::new(blocks),
        merged: Mutex::new((merged, BTreeMap::new(), 0, None)),
        next: Condvar::new(),
    };
    let work = || {
        let mut worker = Worker::new(program, hasher);
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

impl<'p> Worker<'p> {
    fn new(program: &'p Program, hasher: Option<&Hasher>) -> Self {
        Self {
            program,
            hasher: hasher.cloned(),
            structure: Structure::default(),
            values: vec![Vec::new(); program.plan.columns.len()],
            unsure: Vec::new(),
        }
    }

    /// Looks at one block.
    fn look(&mut self, bytes: &[u8]) -> Result<Outcome, Unfit> {
        let program = self.program;
        self.structure.read(bytes, program.opening.separator, program.width);
        self.refuse(bytes)?;
        let mut found = Vec::new();
        self.ragged(&mut found);
        for at in 0..program.plan.columns.len() {
            self.column(at, bytes, &mut found);
        }
        self.conditions(bytes, &mut found);
        let row_lines = (!self.structure.is_plain).then(|| self.row_lines(bytes));
        found.sort_unstable();
        let (found, examples) = self.placed(bytes, &found, row_lines.as_deref());
        let keys = program.keys.iter().map(|key| self.key(key, bytes)).collect();
        let tally_of = |at: Option<usize>| at.map(|at| self.tally(at, bytes)).unwrap_or_default();
        let mut written = Vec::new();
        if let Some(hasher) = &self.hasher {
            hasher.write(program, &self.structure, bytes, &mut written);
        }
        Ok(Outcome {
            rows: self.structure.all_rows() as u64,
            lines: u64::from(self.structure.lines),
            examples,
            keys,
            row_lines: row_lines.filter(|_| !program.keys.is_empty()),
            tallies: program.watched.iter().map(|(at, _)| tally_of(program.in_file[*at])).collect(),
            strangers: program.unknown.iter().map(|at| tally_of(Some(*at))).collect(),
            written,
            found,
        })
    }

    /// What is no text is no delivery.
    fn refuse(&self, bytes: &[u8]) -> Result<(), Unfit> {
        let line = |at: usize| memchr::memchr_iter(b'\n', &bytes[..at]).count() as u64 + 1;
        if let Some(at) = self.structure.nul {
            return Err(Unfit::Nul { line: line(at as usize) });
        }
        if self.structure.has_high && self.program.plan.file.characters == CharacterSet::Utf8 {
            std::str::from_utf8(bytes).map_err(|error| Unfit::NotUtf8 { line: line(error.valid_up_to()) })?;
        }
        Ok(())
    }

    /// Rows of another width. They are judged no further.
    fn ragged(&self, found: &mut Vec<(u32, u32, u32)>) {
        let rules = &self.program.plan.rules;
        let Some(rule) = rules.iter().position(|rule| rule.kind == RuleKind::Width) else { return };
        for (at, ragged) in self.structure.ragged.iter().enumerate() {
            found.push((ragged.before + at as u32, u32::MAX, rule as u32));
        }
    }

    /// Looks at one column: first fast, then slowly at what was not sure.
    fn column(&mut self, at: usize, bytes: &[u8], found: &mut Vec<(u32, u32, u32)>) {
        let (program, rows) = (self.program, self.structure.rows);
        let values = &mut self.values[at];
        values.clear();
        let Some(column) = program.in_file[at] else {
            values.resize(rows, ABSENT);
            return;
        };
        self.unsure.clear();
        let cells = &program.cells[at];
        if self.structure.has_quotes {
            fast::<true>(cells, &self.structure, bytes, column, values, &mut self.unsure);
        } else {
            fast::<false>(cells, &self.structure, bytes, column, values, &mut self.unsure);
        }
        for row in &self.unsure {
            let raw = self.structure.raw(bytes, *row as usize, column);
            match cells.judge(raw) {
                Ok(value) => values[*row as usize] = value,
                Err(fault) => {
                    values[*row as usize] = BROKEN;
                    if let Some(rule) = program.faults[at][fault as usize] {
                        found.push((self.structure.ordinal(*row as usize), *row, rule as u32));
                    }
                }
            }
        }
    }

    fn conditions(&self, bytes: &[u8], found: &mut Vec<(u32, u32, u32)>) {
        let rows = Rows {
            values: &self.values,
            count: self.structure.rows,
            bytes,
            structure: &self.structure,
            in_file: &self.program.in_file,
        };
        for (rule, node) in &self.program.conditions {
            let truth = rows.judge(node);
            for row in memchr::memchr_iter(UNTRUE, &truth) {
                found.push((self.structure.ordinal(row), row as u32, *rule as u32));
            }
        }
    }

    /// For each row of the block, its line.
    fn row_lines(&self, bytes: &[u8]) -> Box<[u32]> {
        let mut starts: Vec<_> = (0..self.structure.rows).map(|row| self.structure.row(row).0).collect();
        starts.extend(self.structure.ragged.iter().map(|ragged| ragged.start as usize));
        starts.sort_unstable();
        let (mut line, mut seen) = (0, 0);
        let line_of = |start: usize| {
            line += memchr::memchr_iter(b'\n', &bytes[seen..start]).count() as u32;
            seen = start;
            line
        };
        starts.into_iter().map(line_of).collect()
    }

    /// Findings with their lines, and the first of each rule with what stands there.
    fn placed(
        &self,
        bytes: &[u8],
        found: &[(u32, u32, u32)],
        lines: Option<&[u32]>,
    ) -> (Vec<(u32, u32, u32)>, Vec<(u32, Example)>) {
        let mut kept = vec![0_usize; self.program.plan.rules.len()];
        let mut examples = Vec::new();
        let place = |(ordinal, row, rule): &(u32, u32, u32)| {
            let line = lines.map_or(*ordinal, |lines| lines[*ordinal as usize]);
            let count = &mut kept[*rule as usize];
            *count += 1;
            if *count <= EXAMPLES {
                let value = self.value(bytes, *row, *rule as usize);
                examples.push((*rule, Example { row: u64::from(*ordinal) + 1, line: u64::from(line) + 1, value }));
            }
            (*rule, *ordinal, line)
        };
        let placed = found.iter().map(place).collect();
        (placed, examples)
    }

    fn value(&self, bytes: &[u8], row: u32, rule: usize) -> Option<String> {
        let at = *self.program.plan.rules[rule].columns.first()?;
        let column = self.program.in_file[at].filter(|_| row != u32::MAX)?;
        Some(shown(&self.program.plan.columns[at], self.structure.raw(bytes, row as usize, column)))
    }

    fn key(&self, key: &Key, bytes: &[u8]) -> AnyBatch {
        let rows = 0..self.structure.rows;
        let is_whole = |row: &usize| key.columns.iter().all(|at| self.values[*at][*row] > BROKEN);
        match &key.exact {
            Some(sizes) => {
                let mut batch = Batch::new();
                let columns: Vec<_> = key.columns.iter().map(|at| self.values[*at].as_slice()).zip(sizes).collect();
                for row in rows.filter(is_whole) {
                    let value = columns.iter().fold(0_u64, |all, (values, size)| all * **size + values[row] as u64);
                    batch.push(exact(value, self.structure.ordinal(row)));
                }
                AnyBatch::Exact(batch)
            }
            None => {
                let (mut batch, mut whole) = (Batch::new(), Vec::new());
                for row in rows.filter(is_whole) {
                    whole.clear();
                    for at in &key.columns {
                        let Some(column) = self.program.in_file[*at] else { continue };
                        let content = content(self.structure.raw(bytes, row, column));
                        whole.extend_from_slice(&(content.len() as u64).to_le_bytes());
                        whole.extend_from_slice(&content);
                    }
                    batch.push(hashed(&whole, self.structure.ordinal(row)));
                }
                AnyBatch::Hashed(batch)
            }
        }
    }

    fn tally(&self, column: usize, bytes: &[u8]) -> Tally {
        let mut all = Tally::default();
        let cells = self.structure.column(bytes, column).filter(|cell| cell.len() >= 9);
        cells.for_each(|cell| all.add(tally(cell)));
        all
    }
}

/// Where the records of a block stand, in order and without their line ends.
#[must_use]
pub fn records(program: &Program, bytes: &[u8]) -> Vec<(usize, usize)> {
    let mut structure = Structure::default();
    structure.read(bytes, program.opening.separator, program.width);
    let mut records: Vec<_> = (0..structure.rows).map(|row| structure.row(row)).collect();
    records.extend(structure.ragged.iter().map(|ragged| (ragged.start as usize, ragged.end as usize)));
    records.sort_unstable();
    records
}

/// The fast look at a column: its values, and the rows it is not sure of.
fn fast<const QUOTES: bool>(
    cells: &Cells,
    structure: &Structure,
    bytes: &[u8],
    column: usize,
    values: &mut Vec<i64>,
    unsure: &mut Vec<u32>,
) {
    let absent = if cells.required { UNSURE } else { ABSENT };
    macro_rules! each {
        ($look:expr) => {{
            let look = $look;
            let cells = structure.column(bytes, column).enumerate();
            values.extend(cells.map(|(row, raw)| {
                let value = if raw.is_empty() {
                    absent
                } else if QUOTES && raw[0] == b'"' {
                    match unquoted(raw) {
                        Some(inner) if !inner.is_empty() && !inner.contains(&b'"') => look(inner),
                        _ => UNSURE,
                    }
                } else {
                    look(raw)
                };
                if value == UNSURE {
                    unsure.push(row as u32);
                }
                value
            }));
        }};
    }
    match &cells.kind {
        Kind::Date { day_first: false } => each!(super::cell::date),
        Kind::Date { day_first: true } => each!(super::cell::date_day_first),
        Kind::Year => each!(|raw: &[u8]| cells.in_range(super::cell::year(raw))),
        Kind::Whole => each!(|raw: &[u8]| cells.in_range(super::cell::whole_number(raw))),
        Kind::Euros { comma: false } => each!(|raw: &[u8]| cells.in_range(super::cell::euros(raw, false))),
        Kind::Euros { comma: true } => each!(|raw: &[u8]| cells.in_range(super::cell::euros(raw, true))),
        Kind::YesNo => each!(super::cell::yes_no),
        Kind::Bsn if cells.shape.is_none() => each!(super::cell::bsn),
        Kind::Fixed(places) => each!(|raw: &[u8]| cells.fixed(places, raw)),
        Kind::Text => each!(|raw: &[u8]| cells.text(raw)),
        Kind::Bsn => each!(|_: &[u8]| UNSURE),
    }
}
