//! Invented rows that keep to a plan, and rows that break one known rule of it. A row is a function of the seed and its number
//! alone, so rows can be made in any order. Nobody is in it: citizen service numbers come from the range meant for tests.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::cell::{ABSENT, BROKEN, Cells, Fault, windows_1252};
use super::condition::{Rows, UNTRUE};
use super::opening::Opening;
use super::program::{Program, Wish};
use super::structure::Structure;
use crate::model::words::{CharacterSet, DateForm, DecimalSign};
use crate::model::{Field, Id, Test};
use crate::plan::{Column, Format, Plan, RuleKind, whole};

/// A fault that was put in on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planted {
    /// From 1, the header not counted.
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
    /// Columns whose value follows from the number of the row, so that no two rows have the same.
    numbered: Vec<usize>,
    patterns: Vec<Option<Hir>>,
    /// Constants that conditions compare a column with.
    constants: Vec<Vec<String>>,
}

/// Chance that can be had again.
struct Chance(u64);

impl Chance {
    fn of(seed: u64, row: u64) -> Self {
        let mut chance = Self(seed ^ row.wrapping_mul(0xD134_2543_DE82_EF95));
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(bound.max(1))) >> 64) as u64
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    fn pick<'t, T>(&mut self, from: &'t [T]) -> Option<&'t T> {
        from.get(self.below(from.len() as u64) as usize)
    }
}

type Row = Vec<String>;

/// How often a row is changed before it is given up.
const TRIES: usize = 4000;

impl Generator {
    /// For a plan; `None` when its first rows cannot be made, with the rules that stood in the way.
    pub fn new(plan: &Plan, seed: u64, rows: u64, faults: u64, separator: u8) -> Result<Self, Vec<usize>> {
        let names: Vec<_> = plan.columns.iter().map(|column| column.name.clone()).collect();
        let opening = Opening {
            separator,
            columns: (0..names.len()).map(Some).collect(),
            header: Vec::new(),
            names,
            body: 0,
            lines: 1,
        };
        let sender =
            (!plan.senders.is_empty()).then(|| plan.senders[(seed % plan.senders.len() as u64) as usize].clone());
        let wish = Wish { sender: sender.clone(), at_hand: Vec::new() };
        let program = Program::new(plan, opening, &wish);
        let parse = |column: &Column| regex_syntax::parse(&column.pattern.as_deref().and_then(whole)?).ok();
        let mut constants = vec![Vec::new(); plan.columns.len()];
        for (_, test) in plan.conditions() {
            gather(plan, test, &mut constants);
        }
        let generator = Self {
            numbered: numbered(&program),
            patterns: plan.columns.iter().map(parse).collect(),
            constants,
            program,
            seed,
            rows,
            faults: faults.min(rows),
            separator,
            sender,
        };
        (0..rows.min(3)).try_for_each(|row| generator.good(row).map(drop))?;
        Ok(generator)
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
        let mut judge = Judge::new(&self.program);
        for _ in 0..TRIES {
            let broken = judge.broken(&self.line(&cells));
            let Some(rule) = chance.pick(&broken) else { return Ok(cells) };
            let columns: Vec<_> =
                self.program.rule(*rule).columns.iter().copied().filter(|at| !self.numbered.contains(at)).collect();
            if let Some(at) = chance.pick(&columns) {
                cells[*at] = self.other(*at, row, &mut chance);
            }
        }
        Err(judge.broken(&self.line(&cells)))
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
                RuleKind::Own | RuleKind::NoBsn | RuleKind::Reference(_) => continue,
                RuleKind::Unique => {
                    let earlier = (0..row).rev().take(50).find(|row| !self.is_faulty(*row));
                    let Some(Ok(earlier)) = earlier.map(|row| self.good(row)) else { continue };
                    columns.iter().for_each(|at| cells[*at].clone_from(&earlier[*at]));
                    let whole = columns.iter().all(|at| !cells[*at].is_empty());
                    if whole && judge.broken(&self.line(&cells)).is_empty() {
                        return Some((cells, number));
                    }
                    continue;
                }
                RuleKind::Condition(_) => {
                    let free: Vec<_> = columns.iter().filter(|at| !self.numbered.contains(at)).collect();
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
            RuleKind::Length => value.repeat(40),
            RuleKind::Type => self.wrong_type(column, chance),
            _ => match chance.below(3) {
                0 => value.to_lowercase(),
                1 => format!("{value}?"),
                _ => value.chars().skip(1).collect(),
            },
        }
    }

    fn wrong_type(&self, column: &Column, chance: &mut Chance) -> String {
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

/// For each rule that rows be unique, the column with most values.
fn numbered(program: &Program) -> Vec<usize> {
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
fn digits_of(cells: &Cells, column: &Column) -> Option<u32> {
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

/// A citizen service number from the range for tests.
fn bsn(chance: &mut Chance) -> String {
    loop {
        let first = 99_990_000 + chance.below(10_000);
        let digits = format!("{first}");
        let sum: u64 = digits.bytes().enumerate().map(|(at, digit)| (9 - at as u64) * u64::from(digit - b'0')).sum();
        if sum % 11 < 10 {
            return format!("{digits}{}", sum % 11);
        }
    }
}

fn hex(chance: &mut Chance) -> char {
    char::from(b"0123456789abcdef"[chance.below(16) as usize])
}

fn words(column: &Column, chance: &mut Chance) -> String {
    const WORDS: &[&str] = &["hulp", "traject", "één", "begeleiding, thuis", "\"kort\"", "verlengd; zie brief", "week"];
    let count = 1 + chance.below(3);
    let text: Vec<_> = (0..count).filter_map(|_| chance.pick(WORDS).copied()).collect();
    let most = column.length.most.unwrap_or(60) as usize;
    let text: String = text.join(" ").chars().take(most).collect();
    text.trim().to_owned()
}

/// A text that a pattern allows.
fn sample(pattern: &Hir, chance: &mut Chance, out: &mut String) {
    match pattern.kind() {
        HirKind::Literal(literal) => out.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(Class::Unicode(class)) => {
            // Plain characters, as long as the class has them.
            let plain: Vec<char> = ('!'..='~')
                .filter(|letter| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(letter)))
                .collect();
            out.push(
                chance
                    .pick(&plain)
                    .copied()
                    .or_else(|| class.ranges().first().map(|range| range.start()))
                    .unwrap_or(' '),
            );
        }
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(repetition.min + 4).max(repetition.min);
            let count = repetition.min + chance.below(u64::from(most - repetition.min) + 1) as u32;
            (0..count).for_each(|_| sample(&repetition.sub, chance, out));
        }
        HirKind::Capture(capture) => sample(&capture.sub, chance, out),
        HirKind::Concat(parts) => parts.iter().for_each(|part| sample(part, chance, out)),
        HirKind::Alternation(parts) => {
            parts.get(chance.below(parts.len() as u64) as usize).into_iter().for_each(|part| sample(part, chance, out))
        }
        _ => {}
    }
}

/// Texts, numbers and days that conditions compare a field with.
fn gather(plan: &Plan, test: &Test, out: &mut [Vec<String>]) {
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
