//! A plan made ready to run on one file: what each column of the file must hold, which conditions can be worked out, which
//! keys are gathered, and which rules cannot be looked at here and why.

use super::cell::{Cells, Encoding, FAULTS, Fault, Kind};
use super::codes::Codes;
use super::condition::{Known, Node};
use super::keys::EXACT_BITS;
use super::opening::Opening;
use super::shape::{Places, Shape};
use crate::model::words::{CharacterSet, DateForm, DecimalSign};
use crate::model::{DataSet, Field, Id, Test};
use crate::plan::{Column, Format, Plan, Rule, RuleKind, whole};

/// What is asked besides the plan.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// The code of the municipality that delivers the file.
    pub sender: Option<String>,
    /// Other deliveries that are at hand to look rows up in.
    pub at_hand: Vec<Id<DataSet>>,
}

/// A plan made ready for one file.
#[derive(Clone, Debug)]
pub struct Program {
    pub plan: Plan,
    pub opening: Opening,
    /// For each column of the plan what is asked of its cells.
    pub(super) cells: Vec<Cells>,
    /// For each column of the plan, its column in the file.
    pub(super) in_file: Vec<Option<usize>>,
    /// For each column of the plan and each fault, the number of the rule.
    pub(super) faults: Vec<[Option<usize>; FAULTS]>,
    /// The values of these columns are kept, for conditions and keys.
    pub(super) kept: Vec<bool>,
    pub(super) width: usize,
    pub(super) conditions: Vec<(usize, Node)>,
    pub(super) keys: Vec<Key>,
    /// Columns of the plan in which citizen service numbers are looked for, with the rule.
    pub(super) watched: Vec<(usize, usize)>,
    /// Columns of the file that are not in the plan, in which they are looked for too.
    pub(super) unknown: Vec<usize>,
    /// Rules that cannot be looked at, with the reason.
    pub left_out: Vec<(usize, LeftOut)>,
}

/// Why a rule is not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It names fields that are not in the file.
    Missing,
    /// It is not said who delivers.
    NoSender,
    /// The other delivery is not at hand.
    NotAtHand,
    /// It asks for something that cannot be worked out.
    NotComputable,
}

/// The key of a rule on rows together.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub rule: usize,
    /// Columns of the plan.
    pub columns: Vec<usize>,
    /// For an exact key, how many values each column has; otherwise the key is hashed.
    pub exact: Option<Vec<u64>>,
    /// The delivery in which it is looked up; none: it must be unique.
    pub other: Option<Id<DataSet>>,
}

impl Program {
    /// Makes a plan ready for a file that begins like this.
    #[must_use]
    pub fn new(plan: &Plan, opening: Opening, wish: &Wish) -> Self {
        let mut in_file = vec![None; plan.columns.len()];
        let mut unknown = Vec::new();
        for (at, column) in opening.columns.iter().enumerate() {
            match column {
                Some(column) => in_file[*column] = Some(at),
                None => unknown.push(at),
            }
        }
        let width = opening.columns.len();
        let mut program = Self {
            cells: plan.columns.iter().map(|column| cells(plan, column)).collect(),
            plan: plan.clone(),
            opening,
            in_file,
            faults: vec![[None; FAULTS]; plan.columns.len()],
            kept: vec![false; plan.columns.len()],
            width,
            conditions: Vec::new(),
            keys: Vec::new(),
            watched: Vec::new(),
            unknown,
            left_out: Vec::new(),
        };
        program.keep(plan);
        for (number, rule) in plan.rules.iter().enumerate() {
            program.add(number, rule, wish);
        }
        program
    }

    /// Which values are needed, and how texts are made comparable: digits where a key can be exact that way.
    fn keep(&mut self, plan: &Plan) {
        for rule in &plan.rules {
            match &rule.kind {
                RuleKind::Unique | RuleKind::Reference(_) => {
                    for at in &rule.columns {
                        self.kept[*at] = true;
                        if most_digits(&self.cells[*at]).is_some() {
                            self.cells[*at].encoding = Encoding::Digits;
                        }
                    }
                }
                RuleKind::Condition(test) => {
                    rule.columns.iter().for_each(|at| self.kept[*at] = true);
                    compared_texts(test, &mut |field| {
                        let at = plan.position(field);
                        if let Some(cells) = at.map(|at| &mut self.cells[at])
                            && cells.encoding == Encoding::Presence
                        {
                            cells.encoding = Encoding::Hash;
                        }
                    });
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, number: usize, rule: &Rule, wish: &Wish) {
        if let (Some(fault), Some(at)) = (fault(&rule.kind), rule.columns.first()) {
            self.add_of_cell(number, *at, fault, wish);
            return;
        }
        if !rule.missing.is_empty() {
            self.left_out.push((number, LeftOut::Missing));
            return;
        }
        match &rule.kind {
            RuleKind::NoBsn => self.watched.extend(rule.columns.first().map(|at| (*at, number))),
            RuleKind::Condition(test) => {
                let position = |field| self.plan.position(field);
                let node = Known { cells: &self.cells, position: &position }.node(test);
                match node {
                    Some(node) => self.conditions.push((number, node)),
                    None => self.left_out.push((number, LeftOut::NotComputable)),
                }
            }
            RuleKind::Unique => self.add_key(number, rule, None),
            RuleKind::Reference(to) if wish.at_hand.contains(to) => self.add_key(number, rule, Some(*to)),
            RuleKind::Reference(_) => self.left_out.push((number, LeftOut::NotAtHand)),
            _ => {}
        }
    }

    fn add_of_cell(&mut self, number: usize, at: usize, fault: Fault, wish: &Wish) {
        self.faults[at][fault as usize] = Some(number);
        let codes = |codes: &[String]| Some(Codes::new(codes.iter().map(String::as_str)));
        match fault {
            Fault::Sender => self.cells[at].senders = codes(&self.plan.senders),
            Fault::Own => match &wish.sender {
                Some(sender) => self.cells[at].own = codes(std::slice::from_ref(sender)),
                None => self.left_out.push((number, LeftOut::NoSender)),
            },
            _ => {}
        }
    }

    fn add_key(&mut self, rule: usize, of: &Rule, other: Option<Id<DataSet>>) {
        let sizes = || {
            let digits = of.columns.iter().map(|at| most_digits(&self.cells[*at]));
            digits.map(|digits| Some(2 * 10_u64.checked_pow(digits?)?)).collect::<Option<Vec<_>>>()
        };
        let fits = |sizes: &Vec<u64>| {
            let all = sizes.iter().try_fold(1_u64, |all, size| all.checked_mul(*size));
            all.is_some_and(|all| all <= 1 << EXACT_BITS)
        };
        let exact = sizes().filter(fits);
        self.keys.push(Key { rule, columns: of.columns.clone(), exact, other });
    }

    /// The rules on columns that are watched, in the order of the tallies of a report.
    pub fn watched_rules(&self) -> impl Iterator<Item = usize> {
        self.watched.iter().map(|(_, rule)| *rule)
    }

    /// A rule by its number in the plan.
    #[must_use]
    pub fn rule(&self, number: usize) -> &Rule {
        &self.plan.rules[number]
    }
}

/// The fault that a rule of a cell is about.
fn fault(kind: &RuleKind) -> Option<Fault> {
    Some(match kind {
        RuleKind::Required => Fault::Required,
        RuleKind::Type => Fault::Type,
        RuleKind::Range => Fault::Range,
        RuleKind::Length => Fault::Length,
        RuleKind::Pattern => Fault::Pattern,
        RuleKind::CodeList => Fault::CodeList,
        RuleKind::ElevenTest => Fault::ElevenTest,
        RuleKind::Sender => Fault::Sender,
        RuleKind::Own => Fault::Own,
        _ => return None,
    })
}

/// What a column asks of its cells.
pub(super) fn cells(plan: &Plan, column: &Column) -> Cells {
    let kind = match column.format {
        Format::Date => Kind::Date { day_first: plan.file.dates == DateForm::DayFirst },
        Format::Year => Kind::Year,
        Format::Number | Format::Cents => Kind::Whole,
        Format::Euros => Kind::Euros { comma: plan.file.decimals == DecimalSign::Comma },
        Format::YesNo => Kind::YesNo,
        Format::Bsn => Kind::Bsn,
        Format::Hash => Kind::Fixed(Box::new(Places::hexadecimal(column.length.most.unwrap_or(128) as usize))),
        Format::Postcode4 => Kind::Fixed(Box::new(Places::digits(4, true))),
        Format::Municipality => Kind::Fixed(Box::new(Places::digits(4, false))),
        Format::Text | Format::Code | Format::OneOf | Format::Unknown => Kind::Text,
    };
    let of_text = matches!(column.format, Format::Text | Format::Code);
    let has_length = of_text && (column.length.least.is_some() || column.length.most.is_some());
    let is_list = column.format == Format::OneOf && !column.codes.is_empty();
    let mut shape = column.pattern.as_deref().and_then(whole).and_then(|whole| Shape::read(&whole));
    let mut length = has_length.then(|| {
        let (least, most) = (column.length.least.unwrap_or(1), column.length.most.unwrap_or(u64::MAX));
        (least as usize, usize::try_from(most).unwrap_or(usize::MAX))
    });
    // A length that the pattern keeps to by itself need not be looked at.
    if let (Some(Shape::Places(places)), Some((least, most))) = (&mut shape, length)
        && places.least >= least
        && places.most <= most
    {
        length = None;
    }
    Cells {
        kind,
        required: column.required && !plan.is_undecided(),
        range: range(column),
        length,
        shape,
        codes: is_list.then(|| Codes::new(column.codes.iter().map(String::as_str))),
        senders: None,
        own: None,
        encoding: Encoding::Presence,
        windows_1252: plan.file.characters == CharacterSet::Windows1252,
    }
}

fn range(column: &Column) -> Option<(i64, i64)> {
    let by = match column.format {
        Format::Number | Format::Cents | Format::Year => 1,
        Format::Euros => 100,
        _ => return None,
    };
    let bound = |bound: Option<u64>, otherwise| {
        bound.and_then(|bound| i64::try_from(bound).ok()?.checked_mul(by)).unwrap_or(otherwise)
    };
    let stated = column.range.least.is_some() || column.range.most.is_some();
    stated.then(|| (bound(column.range.least, i64::MIN + 3), bound(column.range.most, i64::MAX)))
}

/// The greatest number of digits of a value, where it has nothing but digits.
fn most_digits(cells: &Cells) -> Option<u32> {
    let most = match &cells.kind {
        Kind::Bsn => 9,
        Kind::Fixed(places) if places.is_digits => places.most,
        Kind::Text if cells.codes.is_none() => match &cells.shape {
            Some(Shape::Places(places)) if places.is_digits => places.most,
            _ => return None,
        },
        _ => return None,
    };
    (most <= 17).then_some(most as u32)
}

/// Calls `visit` with every field that is compared with a text.
fn compared_texts(test: &Test, visit: &mut dyn FnMut(Id<Field>)) {
    match test {
        Test::Binary(_, left, right) => match (&**left, &**right) {
            (Test::Field(field), Test::Text(_)) | (Test::Text(_), Test::Field(field)) => visit(*field),
            (left, right) => {
                compared_texts(left, visit);
                compared_texts(right, visit);
            }
        },
        Test::If(left, right) => {
            compared_texts(left, visit);
            compared_texts(right, visit);
        }
        Test::Not(inner) => compared_texts(inner, visit),
        _ => {}
    }
}
