//! What must be known before rows are invented: which columns follow from something else than chance, which municipality
//! delivers, and what stands in other deliveries.

use std::collections::BTreeSet;

use super::blocks::{Block, Blocks};
use super::cell::{ABSENT, Cells, content, windows_1252};
use super::opening::{Opening, Unfit, split};
use super::program::Program;
use super::run::records;
use crate::model::{DataSet, Field, Id, Test};
use crate::plan::{Column, Format, Plan, RuleKind};

/// Which rows are wanted, and which faults in them.
#[derive(Clone, Debug, Default)]
pub struct Invention {
    pub seed: u64,
    pub rows: u64,
    pub faults: u64,
    pub separator: u8,
    /// The municipality that delivers, when rows of others are to be among the faults; otherwise one is chosen.
    pub sender: Option<String>,
    /// What other deliveries hold: for each rule that looks rows up, the values it finds there.
    pub known: Vec<Known>,
    /// A rule that a column hold no citizen service numbers, which is to be broken.
    pub leak: Option<usize>,
}

/// What stands in another delivery, for a rule that looks rows up.
#[derive(Clone, Debug)]
pub struct Known {
    pub rule: usize,
    /// The values of the columns of the rule, row by row.
    pub rows: Vec<Vec<String>>,
}

/// The delivery in which a rule looks rows up.
pub(super) fn other(kind: &RuleKind) -> Option<Id<DataSet>> {
    match kind {
        RuleKind::Reference(to) => Some(*to),
        _ => None,
    }
}

/// The columns that have the values of another delivery; two rules cannot both say what stands in one.
pub(super) fn borrowed(plan: &Plan, known: &[Known]) -> Result<BTreeSet<usize>, Vec<usize>> {
    let mut borrowed = BTreeSet::new();
    for one in known {
        if !plan.rules[one.rule].columns.iter().all(|at| borrowed.insert(*at)) {
            return Err(vec![one.rule]);
        }
    }
    Ok(borrowed)
}

/// The municipality that delivers: the one that was named, that of the first row of another delivery, or any.
pub(super) fn sender(plan: &Plan, wish: &Invention) -> Option<String> {
    let is_sender = |code: &&String| plan.senders.contains(code);
    let of = |known: &Known| {
        let columns = &plan.rules[known.rule].columns;
        let place = columns.iter().position(|at| plan.columns[*at].format == Format::Municipality)?;
        known.rows.iter().filter_map(|row| row.get(place)).find(is_sender).cloned()
    };
    let chosen = || plan.senders.get((wish.seed % plan.senders.len().max(1) as u64) as usize).cloned();
    wish.sender.clone().or_else(|| wish.known.iter().find_map(of)).or_else(chosen)
}

pub(super) fn opening(plan: &Plan, separator: u8) -> Opening {
    let names: Vec<_> = plan.columns.iter().map(|column| column.name.clone()).collect();
    let columns = (0..names.len()).map(Some).collect();
    Opening { separator, columns, header: Vec::new(), names, body: 0, lines: 1 }
}

/// What the rows of another delivery hold, for a rule that looks rows up in it. All of it is kept.
pub fn known(plan: &Plan, rule: usize, other: &Program, blocks: &mut Blocks<'_>) -> Result<Known, Unfit> {
    let fields = plan.rules[rule].columns.iter().map(|at| plan.columns[*at].field);
    let columns: Option<Vec<_>> = fields.map(|field| other.plan.position(field)).collect();
    let (mut rows, mut block) = (BTreeSet::new(), Block::default());
    while blocks.next(&mut block)? {
        for (start, end) in records(other, &block.bytes) {
            let cells = split(&block.bytes[start..end], other.opening.separator);
            let value = |at: &usize| {
                let raw = cells.get(other.in_file[*at]?)?;
                other.cells[*at].judge(raw).ok().filter(|value| *value != ABSENT)?;
                let content = content(raw);
                let latin = other.cells[*at].windows_1252;
                Some(if latin { windows_1252(&content) } else { String::from_utf8_lossy(&content) }.into_owned())
            };
            let values = columns.iter().flatten().map(value).collect::<Option<Vec<_>>>();
            rows.extend(values.filter(|_| cells.len() == other.width));
        }
    }
    Ok(Known { rule, rows: if columns.is_some() { rows.into_iter().collect() } else { Vec::new() } })
}

/// For each rule that rows be unique, the column with most values.
pub(super) fn numbered(program: &Program) -> Vec<usize> {
    let plan = &program.plan;
    let unique = plan.rules.iter().filter(|rule| rule.kind == RuleKind::Unique && rule.missing.is_empty());
    let room = |at: &usize| match digits_of(&program.cells[*at], &plan.columns[*at]) {
        Some(digits) => digits,
        None if matches!(plan.columns[*at].format, Format::Code | Format::Text | Format::Unknown) => 8,
        None => 0,
    };
    unique.filter_map(|rule| rule.columns.iter().copied().max_by_key(room)).collect()
}

/// The digits of a value that has nothing but digits and may be any number of them.
pub(super) fn digits_of(cells: &Cells, column: &Column) -> Option<u32> {
    use super::cell::Kind;
    use super::shape::Shape;
    match (&cells.kind, &cells.shape) {
        (Kind::Text, Some(Shape::Places(places))) if places.is_digits && cells.codes.is_none() => {
            Some(places.most as u32)
        }
        (Kind::Whole, None) if column.range.most.is_none() && column.range.least.is_none_or(|least| least == 0) => {
            Some(12)
        }
        _ => None,
    }
}

/// Texts, numbers and days that conditions compare a field with.
pub(super) fn gather(plan: &Plan, test: &Test, out: &mut [Vec<String>]) {
    let mut note = |field: Id<Field>, constant: &Test| {
        let text = match constant {
            Test::Text(text) => text.clone(),
            Test::Number(number) => number.to_string(),
            _ => return,
        };
        out.extend_at(plan.position(field), text);
    };
    match test {
        Test::Binary(_, left, right) => match (&**left, &**right) {
            (Test::Field(field), constant) | (constant, Test::Field(field)) => note(*field, constant),
            (left, right) => {
                gather(plan, left, out);
                gather(plan, right, out);
            }
        },
        Test::If(left, right) => {
            gather(plan, left, out);
            gather(plan, right, out);
        }
        Test::Not(inner) => gather(plan, inner, out),
        _ => {}
    }
}

trait ExtendAt {
    fn extend_at(&mut self, at: Option<usize>, text: String);
}

impl ExtendAt for [Vec<String>] {
    fn extend_at(&mut self, at: Option<usize>, text: String) {
        if let Some(list) = at.and_then(|at| self.get_mut(at)) {
            list.push(text);
        }
    }
}
