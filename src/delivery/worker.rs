//! What one thread does with one block: the fast look at each column, the slow look at what that is not sure of, the conditions, and
//! the keys. How blocks are handed out and put together again is not known here.

use std::ops::Range;

use super::cell::{ABSENT, BROKEN, content};
use super::chance::{Tally, tally};
use super::condition::{Rows, UNTRUE};
use super::keys::{Batch, NONE, hashed};
use super::lanes::{BATCH, Lanes};
use super::look::{Look, Part, Told};
use super::opening::Unfit;
use super::program::{Key, Program};
use super::pseudonym::Hasher;
use super::report::{EXAMPLES, Example, shown};
use super::run::{AnyBatch, Illustrated, Outcome};
use super::sha512::Lot;
use super::structure::Structure;
use crate::model::words::CharacterSet;
use crate::plan::RuleKind;

/// What one thread works with.
pub(super) struct Worker<'p> {
    program: &'p Program,
    illustrated: &'p Illustrated,
    hasher: Option<Hasher>,
    lot: Lot,
    structure: Structure,
    looks: Vec<Look<'p>>,
    lanes: Box<Lanes>,
    values: Vec<Vec<i64>>,
    scratch: Vec<i64>,
    unsure: Vec<u32>,
}

impl<'p> Worker<'p> {
    pub fn new(program: &'p Program, hasher: Option<&Hasher>, illustrated: &'p Illustrated) -> Self {
        Self {
            program,
            illustrated,
            hasher: hasher.cloned(),
            lot: Lot::new(),
            structure: Structure::default(),
            looks: program.cells.iter().map(Look::new).collect(),
            lanes: Box::new(Lanes::new()),
            values: vec![Vec::new(); program.plan.columns.len()],
            scratch: vec![ABSENT; BATCH],
            unsure: Vec::new(),
        }
    }

    /// Looks at one block.
    pub fn look(&mut self, bytes: &[u8]) -> Result<Outcome, Unfit> {
        let program = self.program;
        self.structure.read(bytes, program.opening.separator, program.width);
        self.refuse(bytes)?;
        let mut found = Vec::new();
        self.ragged(&mut found);
        let all = self.structure.rows;
        for (values, _) in self.values.iter_mut().zip(&program.kept).filter(|(_, kept)| **kept) {
            // What the file has is written over; what it has not stays absent.
            values.resize(all, ABSENT);
        }
        for from in (0..all).step_by(BATCH) {
            let rows = from..all.min(from + BATCH);
            for at in 0..program.plan.columns.len() {
                self.column(at, rows.clone(), bytes, &mut found);
            }
        }
        self.conditions(bytes, &mut found);
        let row_lines = (!self.structure.is_plain).then(|| self.row_lines(bytes));
        found.sort_unstable();
        let (found, examples) = self.placed(bytes, &found, row_lines.as_deref());
        let keys = program.keys.iter().map(|key| self.key(key, bytes)).collect();
        let (hasher, lot) = (self.hasher.as_ref(), &mut self.lot);
        let written = hasher.map(|hasher| hasher.write(program, &self.structure, bytes, lot)).unwrap_or_default();
        let tally_of = |at: Option<usize>| at.map(|at| self.tally(at, bytes)).unwrap_or_default();
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

    /// Looks at one column of some rows: first fast, then slowly at what was not sure.
    fn column(&mut self, at: usize, rows: Range<usize>, bytes: &[u8], found: &mut Vec<(u32, u32, u32)>) {
        let program = self.program;
        let Some(column) = program.in_file[at] else { return };
        // Values that nobody asks for all go to one place, which stays near.
        let values =
            if program.kept[at] { &mut self.values[at][rows.clone()] } else { &mut self.scratch[..rows.len()] };
        let part = Part { bytes, structure: &self.structure, column, first: rows.start, count: rows.len() };
        let is_kept = program.kept[at];
        self.looks[at].at(part, Told { lanes: &mut self.lanes, values, is_kept, unsure: &mut self.unsure });
        let cells = &program.cells[at];
        for at_row in &self.unsure {
            let row = rows.start + *at_row as usize;
            let judged = cells.judge(self.structure.raw(bytes, row, column));
            values[*at_row as usize] = judged.unwrap_or(BROKEN);
            if let Err(fault) = judged
                && let Some(rule) = program.faults[at][fault as usize]
            {
                found.push((self.structure.ordinal(row), row as u32, rule as u32));
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
        let mut starts: Vec<_> = (0..self.structure.rows).map(|row| self.structure.row(bytes, row).0).collect();
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
            if *count <= EXAMPLES && !self.illustrated.has(*rule as usize) {
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
        let rows = self.structure.rows;
        if let Some(sizes) = &key.exact {
            let mut keys = vec![0; rows];
            for (at, size) in key.columns.iter().zip(sizes) {
                for (key, value) in keys.iter_mut().zip(&self.values[*at]) {
                    *key = if *key == NONE || *value <= BROKEN { NONE } else { *key * size + *value as u64 };
                }
            }
            AnyBatch::Exact(Batch::exact(&keys, |row| self.structure.ordinal(row)))
        } else {
            let is_whole = |row: &usize| key.columns.iter().all(|at| self.values[*at][*row] > BROKEN);
            let mut whole = Vec::new();
            let entry = |row| {
                whole.clear();
                for at in &key.columns {
                    let Some(column) = self.program.in_file[*at] else { continue };
                    let content = content(self.structure.raw(bytes, row, column));
                    whole.extend_from_slice(&(content.len() as u64).to_le_bytes());
                    whole.extend_from_slice(&content);
                }
                hashed(&whole, self.structure.ordinal(row))
            };
            AnyBatch::Hashed(Batch::hashed(&(0..rows).filter(is_whole).map(entry).collect::<Vec<_>>()))
        }
    }

    fn tally(&self, column: usize, bytes: &[u8]) -> Tally {
        let mut all = Tally::default();
        let cells = self
            .structure
            .column(bytes, column, 0..self.structure.rows)
            .filter_map(|(start, end)| bytes.get(start..end));
        cells.filter(|cell| cell.len() >= 9).for_each(|cell| all.add(tally(cell)));
        all
    }
}
