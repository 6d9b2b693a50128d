//! Invented rows that keep to a plan, and rows that break one known rule of it. A row is a function of the seed and its number
//! alone, so rows can be made in any order. Nobody is in it: citizen service numbers come from the range meant for tests.

use regex_syntax::hir::Hir;

use std::collections::BTreeSet;

use super::cell::{ABSENT, BROKEN, Fault, windows_1252};
use super::chance::{Tally, tally};
use super::condition::{Rows, UNTRUE};
use super::invented::{Chance, bsn, hex, sample, words};
use super::prepared::{Invention, Known, borrowed, digits_of, gather, numbered, opening, other, sender};
use super::program::{Program, Wish};
use super::structure::Structure;
use crate::model::words::{CharacterSet, DateForm, DecimalSign};
use crate::model::{DataSet, Id};
use crate::plan::{Column, Format, Plan, RuleKind, whole};

/// A fault that was put in on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planted {
    /// From 1, the header not counted; 0 for a fault of a column as a whole.
    pub row: u64,
    /// The number of the rule in the plan.
    pub rule: usize,
}

/// Makes rows.
#[derive(Clone, Debug)]
pub struct Generator {
    program: Program,
    seed: u64,
    rows: u64,
    faults: u64,
    separator: u8,
    sender: Option<String>,
    known: Vec<Known>,
    leak: Option<usize>,
    /// Columns whose values are those of another delivery.
    borrowed: BTreeSet<usize>,
    /// Columns whose value follows from the number of the row, so that no two rows have the same.
    numbered: Vec<usize>,
    patterns: Vec<Option<Hir>>,
    /// Constants that conditions compare a column with.
    constants: Vec<Vec<String>>,
    /// Rows of other municipalities are among the faults.
    others: bool,
}

type Row = Vec<String>;

/// How often a row is changed before it is given up.
const TRIES: usize = 4000;

impl Generator {
    /// For a plan; when its first rows cannot be made, the rules that stood in the way.
    pub fn new(plan: &Plan, wish: Invention) -> Result<Self, Vec<usize>> {
        let borrowed = borrowed(plan, &wish.known)?;
        let at_hand = plan.rules.iter().enumerate().filter(|(at, _)| wish.known.iter().any(|known| known.rule == *at));
        let at_hand: Vec<Id<DataSet>> = at_hand.filter_map(|(_, rule)| other(&rule.kind)).collect();
        let sender = sender(plan, &wish);
        let own = sender.clone();
        let program = Program::new(plan, opening(plan, wish.separator), &Wish { sender: own, at_hand });
        let parse = |column: &Column| regex_syntax::parse(&column.pattern.as_deref().and_then(whole)?).ok();
        let mut constants = vec![Vec::new(); plan.columns.len()];
        for (_, test) in plan.conditions() {
            gather(plan, test, &mut constants);
        }
        let mut generator = Self {
            numbered: numbered(&program),
            patterns: plan.columns.iter().map(parse).collect(),
            constants,
            seed: wish.seed,
            rows: wish.rows,
            faults: wish.faults.min(wish.rows),
            separator: wish.separator,
            sender,
            known: wish.known,
            leak: wish.leak,
            borrowed,
            others: wish.sender.is_some(),
            program,
        };
        generator.keep_own_rows()?;
        (0..wish.rows.min(3)).try_for_each(|row| generator.good(row).map(drop))?;
        match generator.leak {
            Some(rule) if !generator.can_leak(rule) => Err(vec![rule]),
            _ => Ok(generator),
        }
    }

    /// Of another delivery only the rows of the municipality that delivers can be in it, and a row that must be unique can
    /// borrow each only once.
    fn keep_own_rows(&mut self) -> Result<(), Vec<usize>> {
        let sender = self.sender.clone();
        let mut known = std::mem::take(&mut self.known);
        for one in &mut known {
            let columns = &self.program.rule(one.rule).columns;
            let place = columns.iter().position(|at| self.plan().columns[*at].format == Format::Municipality);
            one.rows.sort();
            if let (Some(place), Some(sender)) = (place, &sender) {
                one.rows.retain(|row| row.get(place) == Some(sender));
            }
            let once = self.numbered.iter().any(|at| columns.contains(at));
            if one.rows.is_empty() || once && (one.rows.len() as u64) < self.rows {
                return Err(vec![one.rule]);
            }
        }
        self.known = known;
        Ok(())
    }

    /// Whether enough rows take a citizen service number in a column for the rate to tell.
    fn can_leak(&self, rule: usize) -> bool {
        let Some(at) = self.program.rule(rule).columns.first() else { return false };
        let mut all = Tally::default();
        for cells in (0..self.rows.min(60)).filter_map(|row| self.good(row).ok()) {
            all.add(tally(cells[*at].as_bytes()));
        }
        self.is_free(*at) && all.is_no_chance()
    }

    /// Faults of columns as a whole.
    pub fn of_columns(&self) -> impl Iterator<Item = Planted> {
        self.leak.into_iter().map(|rule| Planted { row: 0, rule })
    }

    /// The municipality that delivers.
    #[must_use]
    pub fn sender(&self) -> Option<&str> {
        self.sender.as_deref()
    }

    /// The line with the names of the columns.
    #[must_use]
    pub fn header(&self) -> Vec<u8> {
        let names: Row = self.plan().columns.iter().map(|column| column.name.clone()).collect();
        self.line(&names)
    }

    fn plan(&self) -> &Plan {
        &self.program.plan
    }

    /// Rows as lines, and the faults in them. Rows that cannot be made to keep to the rules are told.
    pub fn lines(&self, rows: std::ops::Range<u64>) -> Result<(Vec<u8>, Vec<Planted>), Vec<usize>> {
        let (mut out, mut planted) = (Vec::new(), Vec::new());
        for row in rows {
            let mut cells = self.good(row)?;
            if self.is_faulty(row)
                && let Some((faulty, rule)) = self.faulty(row, &cells)
            {
                cells = faulty;
                planted.push(Planted { row: row + 1, rule });
            }
            out.extend(self.line(&cells));
        }
        Ok((out, planted))
    }

    fn line(&self, cells: &[String]) -> Vec<u8> {
        let mut out = Vec::new();
        let latin = self.plan().file.characters == CharacterSet::Windows1252;
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                out.push(self.separator);
            }
            let special = |byte: u8| byte == self.separator || matches!(byte, b'"' | b'\n' | b'\r');
            let cell =
                if cell.bytes().any(special) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() };
            if latin {
                out.extend(
                    cell.chars().map(|letter| {
                        (0..=255).find(|byte| windows_1252(&[*byte]).starts_with(letter)).unwrap_or(b'?')
                    }),
                );
            } else {
                out.extend_from_slice(cell.as_bytes());
            }
        }
        out.push(b'\n');
        out
    }

    /// Whether a fault is put into a row: one in every stretch of rows, at a place of chance.
    fn is_faulty(&self, row: u64) -> bool {
        let Some(stretch) = self.rows.checked_div(self.faults) else { return false };
        let number = row / stretch;
        number < self.faults && row % stretch == Chance::of(self.seed ^ 0xFA17, number).below(stretch)
    }

    /// A row that keeps to every rule.
    fn good(&self, row: u64) -> Result<Row, Vec<usize>> {
        let mut chance = Chance::of(self.seed, row);
        let mut cells: Row = (0..self.plan().columns.len()).map(|at| self.cell(at, row, &mut chance)).collect();
        for known in &self.known {
            let found = &known.rows[(row % known.rows.len() as u64) as usize];
            for (at, value) in self.program.rule(known.rule).columns.iter().zip(found) {
                cells[*at].clone_from(value);
            }
        }
        let mut judge = Judge::new(&self.program);
        for _ in 0..TRIES {
            let broken = judge.broken(&self.line(&cells));
            let Some(rule) = chance.pick(&broken) else { return Ok(self.leaking(cells, row, &mut judge)) };
            let columns: Vec<_> =
                self.program.rule(*rule).columns.iter().copied().filter(|at| self.is_free(*at)).collect();
            if let Some(at) = chance.pick(&columns) {
                cells[*at] = self.other(*at, row, &mut chance);
            }
        }
        Err(judge.broken(&self.line(&cells)))
    }

    /// Whether nothing but the row itself asks for the value of a column.
    fn is_free(&self, at: usize) -> bool {
        !self.numbered.contains(&at) && !self.borrowed.contains(&at)
    }

    /// In most rows with a citizen service number where none may be, if one was asked for and the row stays right.
    fn leaking(&self, cells: Row, row: u64, judge: &mut Judge<'_>) -> Row {
        let mut chance = Chance::of(self.seed ^ 0x1EA4, row);
        let Some(at) = self.leak.and_then(|rule| self.program.rule(rule).columns.first()) else { return cells };
        let mut leaking = cells.clone();
        leaking[*at] = bsn(&mut chance);
        if chance.one_in(4) || !judge.broken(&self.line(&leaking)).is_empty() { cells } else { leaking }
    }

    /// Another value for a cell, perhaps one that a condition asks for.
    fn other(&self, at: usize, row: u64, chance: &mut Chance) -> String {
        match chance.pick(&self.constants[at]) {
            Some(constant) if chance.one_in(4) => constant.clone(),
            _ => self.cell(at, row, chance),
        }
    }

    fn cell(&self, at: usize, row: u64, chance: &mut Chance) -> String {
        let column = &self.plan().columns[at];
        if self.numbered.contains(&at) {
            return self.number(at, row);
        }
        if !self.program.cells[at].required && chance.one_in(3) {
            return String::new();
        }
        for _ in 0..64 {
            let value = self.value(at, column, chance);
            let judged = self.program.cells[at].judge(value.as_bytes());
            if judged.is_ok_and(|value| value != ABSENT) {
                return value;
            }
        }
        String::new()
    }

    fn value(&self, at: usize, column: &Column, chance: &mut Chance) -> String {
        let between = |least: Option<u64>, most: Option<u64>, or: (u64, u64), chance: &mut Chance| {
            let least = least.unwrap_or(or.0);
            let most = most.unwrap_or(or.1.max(least));
            least + chance.below((most - least).saturating_add(1))
        };
        let (least, most) = (column.range.least, column.range.most);
        if let Some(pattern) = &self.patterns[at] {
            let mut out = String::new();
            sample(pattern, chance, &mut out);
            return out;
        }
        match column.format {
            Format::Date => {
                self.date(20_220_000 + chance.below(6) * 10_000 + (1 + chance.below(12)) * 100 + 1 + chance.below(28))
            }
            Format::Year => between(least, most, (1950, 2025), chance).to_string(),
            Format::Number | Format::Cents => {
                between(least, most.map(|most| most.min(1 << 50)), (0, 99_999), chance).to_string()
            }
            Format::Euros => {
                self.euros(between(least, most.map(|most| most.min(1 << 40)), (0, 9_999), chance), chance.below(100))
            }
            Format::YesNo => if chance.one_in(2) { "ja" } else { "nee" }.to_owned(),
            Format::Bsn => bsn(chance),
            Format::Hash => (0..column.length.most.unwrap_or(128)).map(|_| hex(chance)).collect(),
            Format::Postcode4 => (1000 + chance.below(9000)).to_string(),
            Format::Municipality => self.sender.clone().unwrap_or_else(|| format!("{:04}", chance.below(2000))),
            Format::OneOf => chance.pick(&column.codes).cloned().unwrap_or_else(|| format!("{:02}", chance.below(100))),
            Format::Text | Format::Unknown => words(column, chance),
            Format::Code => {
                let length = between(column.length.least, column.length.most, (4, 8), chance);
                (0..length).map(|_| char::from(b'A' + chance.below(26) as u8)).collect()
            }
        }
    }

    fn date(&self, day: u64) -> String {
        let (year, month, day) = (day / 10_000, day / 100 % 100, day % 100);
        match self.plan().file.dates {
            DateForm::YearFirst => format!("{year:04}-{month:02}-{day:02}"),
            DateForm::DayFirst => format!("{day:02}-{month:02}-{year:04}"),
        }
    }

    fn euros(&self, whole: u64, cents: u64) -> String {
        let sign = if self.plan().file.decimals == DecimalSign::Comma { ',' } else { '.' };
        format!("{whole}{sign}{cents:02}")
    }

    /// The value of a column that no other row has: the numbers of the rows, shuffled.
    fn number(&self, at: usize, row: u64) -> String {
        match digits_of(&self.program.cells[at], &self.plan().columns[at]) {
            Some(digits) => {
                let all = 10_u128.pow(digits);
                let number = (u128::from(row) * 7_368_787_531 + 1_234_567_891 + u128::from(self.seed)) % all;
                format!("{number:0width$}", width = digits as usize)
            }
            None => format!("R{row}"),
        }
    }

    /// A row with one fault, and the rule that it breaks.
    fn faulty(&self, row: u64, good: &Row) -> Option<(Row, usize)> {
        let mut chance = Chance::of(self.seed ^ 0xBAD, row);
        let mut judge = Judge::new(&self.program);
        for _ in 0..400 {
            let number = chance.below(self.plan().rules.len() as u64) as usize;
            let mut cells = good.clone();
            let kind = &self.plan().rules[number].kind;
            let columns = &self.plan().rules[number].columns;
            match kind {
                RuleKind::Width => {
                    cells.push(String::new());
                    return Some((cells, number));
                }
                RuleKind::Own if !self.others => continue,
                RuleKind::NoBsn => continue,
                RuleKind::Reference(_) => {
                    let Some(known) = self.known.iter().find(|known| known.rule == number) else { continue };
                    let Some(at) = chance.pick(columns).filter(|at| !self.numbered.contains(at)) else { continue };
                    cells[*at] = self.value(*at, &self.plan().columns[*at], &mut chance);
                    let sought: Row = columns.iter().map(|at| cells[*at].clone()).collect();
                    let is_whole = sought.iter().all(|cell| !cell.is_empty());
                    if is_whole
                        && known.rows.binary_search(&sought).is_err()
                        && judge.broken(&self.line(&cells)).is_empty()
                    {
                        return Some((cells, number));
                    }
                    continue;
                }
                RuleKind::Unique => {
                    let earlier = (0..row).rev().take(50).find(|row| !self.is_faulty(*row));
                    let Some(Ok(earlier)) = earlier.map(|row| self.good(row)) else { continue };
                    for at in columns {
                        cells[*at].clone_from(&earlier[*at]);
                    }
                    let whole = columns.iter().all(|at| !cells[*at].is_empty());
                    if whole && judge.broken(&self.line(&cells)).is_empty() {
                        return Some((cells, number));
                    }
                    continue;
                }
                RuleKind::Condition(_) => {
                    let free: Vec<_> = columns.iter().filter(|at| self.is_free(**at)).collect();
                    for _ in 0..4 {
                        if let Some(at) = chance.pick(&free) {
                            cells[**at] = self.other(**at, row, &mut chance);
                        }
                    }
                }
                kind => {
                    let at = *columns.first()?;
                    cells[at] = self.spoiled(at, kind, &cells[at], &mut chance);
                }
            }
            if judge.broken(&self.line(&cells)) == [number] {
                return Some((cells, number));
            }
        }
        None
    }

    /// A value that breaks a rule of its column, or perhaps does.
    fn spoiled(&self, at: usize, kind: &RuleKind, value: &str, chance: &mut Chance) -> String {
        let column = &self.plan().columns[at];
        match kind {
            RuleKind::Required => String::new(),
            RuleKind::Range => match column.range.most {
                Some(most) if column.format == Format::Euros => self.euros(most + 1, chance.below(100)),
                Some(most) if column.format != Format::Year || most < 9999 => (most + 1 + chance.below(3)).to_string(),
                _ => {
                    let least = column.range.least.unwrap_or(1);
                    let below = least.saturating_sub(1 + chance.below(9));
                    if column.format == Format::Year { format!("{below:04}") } else { below.to_string() }
                }
            },
            RuleKind::ElevenTest => {
                let mut digits = bsn(chance).into_bytes();
                digits[8] = b'0' + (digits[8] - b'0' + 1 + chance.below(8) as u8) % 10;
                String::from_utf8(digits).unwrap_or_default()
            }
            RuleKind::CodeList => format!("{}X", chance.below(10)),
            RuleKind::Sender => format!("{:04}", chance.below(10_000)),
            RuleKind::Own => chance.pick(&self.plan().senders).cloned().unwrap_or_default(),
            RuleKind::Length => value.repeat(40),
            RuleKind::Type => Self::wrong_type(column, chance),
            _ => match chance.below(3) {
                0 => value.to_lowercase(),
                1 => format!("{value}?"),
                _ => value.chars().skip(1).collect(),
            },
        }
    }

    fn wrong_type(column: &Column, chance: &mut Chance) -> String {
        let choices: &[&str] = match column.format {
            Format::Date => &["2023-02-30", "30-02-2023", "2024-13-01", "gisteren", "2024/01/01"],
            Format::Year => &["2o12", "12", "20122"],
            Format::Number | Format::Cents => &["12,5", "1e3", "veel", "--1"],
            Format::Euros => &["1.234,56", "1,234.56", "12", "12.5", "EUR 5"],
            Format::YesNo => &["j", "true", "1"],
            Format::Bsn => &["99999001", "9999900190", "99999001X"],
            Format::Postcode4 => &["0123", "3011AB", "301"],
            Format::Municipality => &["599", "05999", "RTD"],
            _ => &["abc", "ZZ"],
        };
        chance.pick(choices).map(|choice| (*choice).to_owned()).unwrap_or_default()
    }
}

/// Judges one row by itself.
struct Judge<'p> {
    program: &'p Program,
    structure: Structure,
    values: Vec<Vec<i64>>,
}

impl<'p> Judge<'p> {
    fn new(program: &'p Program) -> Self {
        Self { program, structure: Structure::default(), values: vec![vec![ABSENT]; program.plan.columns.len()] }
    }

    /// The rules that a row breaks, but for those on rows together.
    fn broken(&mut self, line: &[u8]) -> Vec<usize> {
        let program = self.program;
        self.structure.read(line, program.opening.separator, program.width);
        let mut broken = Vec::new();
        for (at, cells) in program.cells.iter().enumerate() {
            self.values[at][0] = match cells.judge(self.structure.raw(line, 0, at)) {
                Ok(value) => value,
                Err(fault) => {
                    broken.extend(self.rule(at, fault));
                    BROKEN
                }
            };
        }
        let rows =
            Rows { values: &self.values, count: 1, bytes: line, structure: &self.structure, in_file: &program.in_file };
        let untrue = program.conditions.iter().filter(|(_, node)| rows.judge(node) == [UNTRUE]);
        broken.extend(untrue.map(|(rule, _)| *rule));
        broken
    }

    fn rule(&self, at: usize, fault: Fault) -> Option<usize> {
        self.program.faults[at][fault as usize]
    }
}
