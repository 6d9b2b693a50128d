//! The rows of persons taken out of a file, or what is delicate in them made empty. Nothing else in the file changes.

use std::collections::BTreeSet;

use super::cell::content;
use super::opening::split;
use super::program::Program;
use super::structure::Structure;
use crate::plan::Format;

/// What is looked for in which column, and what becomes of a row.
#[derive(Debug)]
pub struct Forget<'p> {
    program: &'p Program,
    /// The column in the file.
    column: usize,
    /// The contents of that column that are looked for.
    wanted: BTreeSet<Vec<u8>>,
    /// The columns in the file that are made empty; none: the row goes.
    masked: Option<Vec<usize>>,
    structure: Structure,
}

/// How many rows were met, and how many stay as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub met: u64,
    pub kept: u64,
}

/// How a file tells who a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    Number { column: usize },
    Pseudonym { column: usize },
}

impl Person {
    /// The column of the plan by which a person is found, if the file has it.
    #[must_use]
    pub fn of(program: &Program) -> Option<Self> {
        let is_there = |at: &usize| program.in_file[*at].is_some();
        let columns = || (0..program.plan.columns.len()).filter(is_there);
        let number = columns().find(|at| program.plan.columns[*at].format == Format::Bsn);
        let made = |at: &usize| program.plan.swaps.iter().any(|swap| swap.to == program.plan.columns[*at].field);
        number
            .map(|column| Self::Number { column })
            .or_else(|| columns().find(made).map(|column| Self::Pseudonym { column }))
    }
}

impl<'p> Forget<'p> {
    /// Looks for contents in a column of the plan; `masked` are columns of the plan.
    #[must_use]
    pub fn new(program: &'p Program, column: usize, wanted: BTreeSet<Vec<u8>>, masked: Option<&[usize]>) -> Self {
        let in_file = |at: &usize| program.in_file[*at];
        Self {
            program,
            column: program.in_file[column].unwrap_or_default(),
            wanted,
            masked: masked.map(|columns| columns.iter().filter_map(in_file).collect()),
            structure: Structure::default(),
        }
    }

    /// The block as it becomes.
    pub fn apply(&mut self, bytes: &[u8], out: &mut Vec<u8>) -> Counts {
        let separator = self.program.opening.separator;
        self.structure.read(bytes, separator, self.program.width);
        let mut counts = Counts { met: 0, kept: self.structure.ragged.len() as u64 };
        let mut written = 0;
        for row in 0..self.structure.rows {
            if !self.wanted.contains(&*content(self.structure.raw(bytes, row, self.column))) {
                counts.kept += 1;
                continue;
            }
            counts.met += 1;
            let (start, end) = self.structure.row(bytes, row);
            out.extend_from_slice(&bytes[written..start]);
            written = match &self.masked {
                None => end + line_end(&bytes[end..]),
                Some(masked) => {
                    for (at, cell) in split(&bytes[start..end], separator).into_iter().enumerate() {
                        if at > 0 {
                            out.push(separator);
                        }
                        if !masked.contains(&at) {
                            out.extend_from_slice(cell);
                        }
                    }
                    end
                }
            };
        }
        out.extend_from_slice(&bytes[written..]);
        counts
    }
}

fn line_end(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\n', ..] => 1,
        _ => 0,
    }
}
