//! Conditions over the values of a row, for all rows of a block at once. A condition is untrue, neither, or true; a rule is
//! broken by the rows for which it is untrue.

use super::cell::{ABSENT, BROKEN, Cells, Encoding, Kind, content, meets_eleven_test};
use super::structure::Structure;
use crate::model::words::YesNo;
use crate::model::{Field, Id, Test};
use crate::vocabulary::Operator;

pub(super) const UNTRUE: u8 = 0;
const NEITHER: u8 = 1;
const TRUE: u8 = 2;

/// A condition that can be worked out.
#[derive(Clone, Debug)]
pub(super) enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    Present(usize),
    Missing(usize),
    Yes(usize),
    Compare(Operator, Number, Number),
    /// A comparison with a division in it, worked out without rounding.
    Exact(Box<Exact>),
    /// The cells hold the same text.
    SameText(usize, usize),
    /// The digits in the cell meet the eleven test.
    Eleven(usize),
}

/// A number that can be worked out.
#[derive(Clone, Debug)]
pub(super) enum Number {
    /// The value of a column, divided by something: a date counts as its year beside a year.
    Column(usize, i64),
    /// The value of a column, times something: euros count as cents beside cents.
    Times(usize, i64),
    Constant(i64),
    Sum(Operator, Box<Number>, Box<Number>),
}

/// Two fractions that are compared. By nought nothing can be divided: the comparison counts against the row then.
#[derive(Clone, Debug)]
pub(super) struct Exact {
    operator: Operator,
    left: Fraction,
    right: Fraction,
    /// What the comparison is when something is divided by nought.
    by_nought: u8,
}

#[derive(Clone, Debug)]
struct Fraction {
    over: Number,
    under: Number,
    /// Everything that is divided by.
    divisors: Vec<Number>,
}

/// What a part of a comparison is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Date,
    Year,
    Number,
    Euros,
    YesNo,
    Text,
    /// A number as written, which may be any of the kinds of numbers.
    Plain,
}

/// The columns of the plan as conditions see them.
pub(super) struct Known<'a> {
    pub cells: &'a [Cells],
    pub position: &'a dyn Fn(Id<Field>) -> Option<usize>,
}

impl Known<'_> {
    /// A condition as something that can be worked out; `None` when there is no such thing.
    pub(super) fn node(&self, test: &Test) -> Option<Node> {
        self.side(test, UNTRUE)
    }

    /// The same, where what counts against the row is known: within `niet`, and behind `als`, it is what is true.
    fn side(&self, test: &Test, against: u8) -> Option<Node> {
        let other = TRUE - against;
        Some(match test {
            Test::Filled(field) => Node::Present(self.at(*field)?),
            Test::Absent(field) => Node::Missing(self.at(*field)?),
            Test::ElevenTest(field) => Node::Eleven(self.at(*field)?),
            Test::Not(inner) => Node::Not(Box::new(self.side(inner, other)?)),
            Test::If(premise, conclusion) => {
                Node::Any(vec![Node::Not(Box::new(self.side(premise, other)?)), self.side(conclusion, against)?])
            }
            Test::Binary(Operator::And, left, right) => {
                Node::All(vec![self.side(left, against)?, self.side(right, against)?])
            }
            Test::Binary(Operator::Or, left, right) => {
                Node::Any(vec![self.side(left, against)?, self.side(right, against)?])
            }
            Test::Binary(operator, left, right) => self.comparison(*operator, left, right, against)?,
            Test::Field(field) => {
                let at = self.at(*field)?;
                matches!(self.cells[at].kind, Kind::YesNo).then_some(Node::Yes(at))?
            }
            Test::Number(_) | Test::Date(_) | Test::Text(_) => return None,
        })
    }

    fn at(&self, field: Id<Field>) -> Option<usize> {
        (self.position)(field)
    }

    fn comparison(&self, operator: Operator, left: &Test, right: &Test, against: u8) -> Option<Node> {
        let of_text = matches!(operator, Operator::Equal | Operator::NotEqual);
        match (self.family(left)?, self.family(right)?) {
            (Family::Text | Family::YesNo, Family::Text | Family::YesNo) if of_text => {
                self.texts(operator, left, right)
            }
            (Family::Text | Family::YesNo, _) | (_, Family::Text | Family::YesNo) => None,
            (left_is, right_is) => {
                let (left_by, right_by) = scales(left_is, right_is)?;
                if left.divides() || right.divides() {
                    let (left, right) = (self.fraction(left, left_by)?, self.fraction(right, right_by)?);
                    return Some(Node::Exact(Box::new(Exact { operator, left, right, by_nought: against })));
                }
                Some(Node::Compare(operator, self.number(left, left_by)?, self.number(right, right_by)?))
            }
        }
    }

    fn texts(&self, operator: Operator, left: &Test, right: &Test) -> Option<Node> {
        let node = match (left, right) {
            (Test::Field(left), Test::Field(right)) => Node::SameText(self.at(*left)?, self.at(*right)?),
            (Test::Field(field), Test::Text(text)) | (Test::Text(text), Test::Field(field)) => {
                let at = self.at(*field)?;
                Node::Compare(Operator::Equal, Number::Column(at, 1), Number::Constant(self.constant(at, text)))
            }
            _ => return None,
        };
        Some(if operator == Operator::Equal { node } else { Node::Not(Box::new(node)) })
    }

    /// A text as the value that a column would have for it; one that no cell has when the column cannot hold it.
    fn constant(&self, at: usize, text: &str) -> i64 {
        const NO_CELL: i64 = -1;
        let cells = &self.cells[at];
        match cells.kind {
            Kind::YesNo => YesNo::ALL
                .iter()
                .find(|word| word.word().nl() == text)
                .map_or(NO_CELL, |word| i64::from(*word == YesNo::Yes)),
            Kind::Bsn => super::cell::digits(text.as_bytes()).max(NO_CELL),
            _ if cells.encoding == Encoding::Digits => super::cell::digits(text.as_bytes()).max(NO_CELL),
            _ => cells.encode(text.as_bytes()),
        }
    }

    fn family(&self, test: &Test) -> Option<Family> {
        Some(match test {
            Test::Number(_) => Family::Plain,
            Test::Date(_) => Family::Date,
            Test::Text(_) => Family::Text,
            Test::Field(field) => match self.cells[self.at(*field)?].kind {
                Kind::Date { .. } => Family::Date,
                Kind::Year => Family::Year,
                Kind::Whole => Family::Number,
                Kind::Euros { .. } => Family::Euros,
                Kind::YesNo => Family::YesNo,
                Kind::Bsn | Kind::Fixed(_) | Kind::Text => Family::Text,
            },
            Test::Binary(Operator::Add | Operator::Subtract | Operator::Multiply, left, right) => {
                match (self.family(left)?, self.family(right)?) {
                    (Family::Plain, other) | (other, Family::Plain) if is_numeric(other) => other,
                    (one, other) if one == other && is_numeric(one) => one,
                    _ => return None,
                }
            }
            Test::Binary(Operator::Divide, left, right) => quotient(self.family(left)?, self.family(right)?)?,
            _ => return None,
        })
    }

    /// A number as one number over another, so that nothing is rounded.
    fn fraction(&self, test: &Test, by: Scale) -> Option<Fraction> {
        let one = Scale::Times(1);
        let product = |left: Number, right: Number| self.sum(Operator::Multiply, left, right);
        let Test::Binary(operator, left, right) = test else { return Some(Fraction::whole(self.number(test, by)?)) };
        let (left_by, right_by) = match operator {
            Operator::Divide => (by, one),
            Operator::Multiply => self.factors(left, right, by)?,
            _ => (by, by),
        };
        let (left, right) = (self.fraction(left, left_by)?, self.fraction(right, right_by)?);
        let mut divisors = [left.divisors, right.divisors].concat();
        let (over, under) = match operator {
            Operator::Divide => {
                divisors.push(right.over.clone());
                (product(left.over, right.under), product(left.under, right.over))
            }
            Operator::Multiply => (product(left.over, right.over), product(left.under, right.under)),
            operator => {
                let (one, other) = (product(left.over, right.under.clone()), product(right.over, left.under.clone()));
                (self.sum(*operator, one, other), product(left.under, right.under))
            }
        };
        Some(Fraction { over, under, divisors })
    }

    /// What is multiplied is counted in its own unit, so only one side may have one.
    fn factors(&self, left: &Test, right: &Test, by: Scale) -> Option<(Scale, Scale)> {
        let one = Scale::Times(1);
        Some(match self.family(left)? {
            Family::Plain => (one, by),
            _ if self.family(right)? == Family::Plain => (by, one),
            Family::Number => (by, one),
            _ => return None,
        })
    }

    fn number(&self, test: &Test, by: Scale) -> Option<Number> {
        Some(match (test, by) {
            (Test::Number(number), Scale::Times(by)) => Number::Constant(i64::try_from(*number).ok()?.checked_mul(by)?),
            (Test::Number(number), Scale::Year) => Number::Constant(i64::try_from(*number).ok()?),
            (Test::Date(date), by) => {
                let value = i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day());
                Number::Constant(if by == Scale::Year { value / YEAR } else { value })
            }
            (Test::Field(field), Scale::Year) => Number::Column(self.at(*field)?, YEAR),
            (Test::Field(field), Scale::Times(1)) => Number::Column(self.at(*field)?, 1),
            (Test::Field(field), Scale::Times(by)) => Number::Times(self.at(*field)?, by),
            (Test::Binary(Operator::Multiply, left, right), by) => {
                let (left_by, right_by) = self.factors(left, right, by)?;
                self.sum(Operator::Multiply, self.number(left, left_by)?, self.number(right, right_by)?)
            }
            (Test::Binary(operator, left, right), by) => {
                self.sum(*operator, self.number(left, by)?, self.number(right, by)?)
            }
            _ => return None,
        })
    }

    #[expect(clippy::unused_self, reason = "reads as the others")]
    fn sum(&self, operator: Operator, left: Number, right: Number) -> Number {
        Number::Sum(operator, Box::new(left), Box::new(right))
    }
}

impl Fraction {
    fn whole(over: Number) -> Self {
        Self { over, under: Number::Constant(1), divisors: Vec::new() }
    }
}

/// What one kind of number divided by another is: a share of the same, or how often the one goes in the other.
fn quotient(left: Family, right: Family) -> Option<Family> {
    Some(match (left, right) {
        (Family::Plain | Family::Number | Family::Euros, Family::Plain) => left,
        (Family::Plain | Family::Number, Family::Number) | (Family::Euros, Family::Euros) => Family::Number,
        (Family::Euros, Family::Number) => Family::Euros,
        _ => return None,
    })
}

fn is_numeric(family: Family) -> bool {
    matches!(family, Family::Number | Family::Euros | Family::Plain | Family::Year)
}

/// What a side of a comparison is turned into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scale {
    Times(i64),
    Year,
}

/// What makes two kinds of values comparable, if they are at all.
fn scales(left: Family, right: Family) -> Option<(Scale, Scale)> {
    const ONE: Scale = Scale::Times(1);
    const HUNDRED: Scale = Scale::Times(100);
    Some(match (left, right) {
        (Family::Date, Family::Year | Family::Plain) => (Scale::Year, ONE),
        (Family::Year | Family::Plain, Family::Date) => (ONE, Scale::Year),
        // The value of a column of euros is in cents already.
        (Family::Euros, Family::Number | Family::Plain) => (ONE, HUNDRED),
        (Family::Number | Family::Plain, Family::Euros) => (HUNDRED, ONE),
        (Family::Number | Family::Plain | Family::Year, Family::Number | Family::Plain | Family::Year) => (ONE, ONE),
        (one, other) if one == other => (ONE, ONE),
        _ => return None,
    })
}

/// The rows of a block.
pub(super) struct Rows<'a> {
    pub values: &'a [Vec<i64>],
    pub count: usize,
    pub bytes: &'a [u8],
    pub structure: &'a Structure,
    /// For each column of the plan, its column in the file.
    pub in_file: &'a [Option<usize>],
}

/// The value of a column, divided by something. A date is asked for its year often; that is quicker by a number that is known
/// beforehand.
#[inline]
fn divided(value: i64, by: i64) -> i64 {
    match (value, by) {
        (ABSENT | BROKEN, _) | (_, 1) => value,
        (_, YEAR) => value / YEAR,
        _ => value / by,
    }
}

/// What a date is divided by to give its year.
const YEAR: i64 = 10_000;

impl Rows<'_> {
    /// What a condition comes to in each row.
    pub(super) fn judge(&self, node: &Node) -> Vec<u8> {
        match node {
            Node::Present(at) => self.each(*at, |value| match value {
                ABSENT => UNTRUE,
                BROKEN => NEITHER,
                _ => TRUE,
            }),
            Node::Missing(at) => self.each(*at, |value| match value {
                ABSENT => TRUE,
                BROKEN => NEITHER,
                _ => UNTRUE,
            }),
            Node::Yes(at) => self.each(*at, |value| match value {
                ABSENT | BROKEN => NEITHER,
                value => {
                    if value == 1 {
                        TRUE
                    } else {
                        UNTRUE
                    }
                }
            }),
            Node::Not(inner) => {
                let mut truth = self.judge(inner);
                for one in &mut truth {
                    *one = TRUE - *one;
                }
                truth
            }
            Node::All(parts) => self.together(parts, u8::min),
            Node::Any(parts) => self.together(parts, u8::max),
            Node::Compare(operator, left, right) => self.compare(*operator, left, right),
            Node::Exact(exact) => (0..self.count).map(|row| self.exactly(exact, row).unwrap_or(NEITHER)).collect(),
            Node::SameText(left, right) => self.same_text(*left, *right),
            Node::Eleven(at) => self.eleven(*at),
        }
    }

    fn each(&self, at: usize, truth: impl Fn(i64) -> u8) -> Vec<u8> {
        self.values[at][..self.count].iter().map(|value| truth(*value)).collect()
    }

    fn together(&self, parts: &[Node], join: impl Fn(u8, u8) -> u8) -> Vec<u8> {
        let mut parts = parts.iter().map(|part| self.judge(part));
        let Some(mut all) = parts.next() else { return vec![NEITHER; self.count] };
        for part in parts {
            all.iter_mut().zip(part).for_each(|(one, other)| *one = join(*one, other));
        }
        all
    }

    fn compare(&self, operator: Operator, left: &Number, right: &Number) -> Vec<u8> {
        match operator {
            Operator::Equal => self.compared(left, right, |left, right| left == right),
            Operator::NotEqual => self.compared(left, right, |left, right| left != right),
            Operator::Less => self.compared(left, right, |left, right| left < right),
            Operator::LessOrEqual => self.compared(left, right, |left, right| left <= right),
            Operator::Greater => self.compared(left, right, |left, right| left > right),
            Operator::GreaterOrEqual => self.compared(left, right, |left, right| left >= right),
            _ => vec![NEITHER; self.count],
        }
    }

    fn compared(&self, left: &Number, right: &Number, holds: impl Fn(i64, i64) -> bool) -> Vec<u8> {
        // The two sentinels are the least numbers there are.
        let judge = |left: i64, right: i64| {
            if left <= BROKEN || right <= BROKEN { NEITHER } else { u8::from(holds(left, right)) * TRUE }
        };
        match (left, right) {
            (Number::Column(left, 1), Number::Column(right, 1)) => {
                let (left, right) = (&self.values[*left][..self.count], &self.values[*right][..self.count]);
                left.iter().zip(right).map(|(left, right)| judge(*left, *right)).collect()
            }
            (Number::Column(left, 1), Number::Constant(right)) => self.each(*left, |left| judge(left, *right)),
            (Number::Column(left, left_by), Number::Column(right, right_by)) => {
                let (left, right) = (&self.values[*left][..self.count], &self.values[*right][..self.count]);
                let pairs = left.iter().zip(right);
                pairs.map(|(left, right)| judge(divided(*left, *left_by), divided(*right, *right_by))).collect()
            }
            _ => (0..self.count).map(|row| judge(self.number(left, row), self.number(right, row))).collect(),
        }
    }

    /// Neither when a value is absent or a number is too large.
    fn exactly(&self, exact: &Exact, row: usize) -> Option<u8> {
        let of = |number: &Number| self.large(number, row);
        let (left, right) = (&exact.left, &exact.right);
        let under = of(&left.under)?.checked_mul(of(&right.under)?)?;
        let (one, other) =
            (of(&left.over)?.checked_mul(of(&right.under)?)?, of(&right.over)?.checked_mul(of(&left.under)?)?);
        let divisors = left.divisors.iter().chain(&right.divisors).map(of).collect::<Option<Vec<_>>>()?;
        if divisors.contains(&0) {
            return Some(exact.by_nought);
        }
        // Below nought everything turns round.
        let order = if under < 0 { other.cmp(&one) } else { one.cmp(&other) };
        let holds = match exact.operator {
            Operator::Equal => order.is_eq(),
            Operator::NotEqual => order.is_ne(),
            Operator::Less => order.is_lt(),
            Operator::LessOrEqual => order.is_le(),
            Operator::Greater => order.is_gt(),
            Operator::GreaterOrEqual => order.is_ge(),
            _ => return None,
        };
        Some(u8::from(holds) * TRUE)
    }

    /// A number that is not rounded and not cut off.
    fn large(&self, number: &Number, row: usize) -> Option<i128> {
        match number {
            Number::Sum(operator, left, right) => {
                let (left, right) = (self.large(left, row)?, self.large(right, row)?);
                match operator {
                    Operator::Add => left.checked_add(right),
                    Operator::Subtract => left.checked_sub(right),
                    _ => left.checked_mul(right),
                }
            }
            Number::Times(at, by) => match self.values[*at][row] {
                ABSENT | BROKEN => None,
                value => Some(i128::from(value) * i128::from(*by)),
            },
            number => Some(self.number(number, row)).filter(|value| *value > BROKEN).map(i128::from),
        }
    }

    fn number(&self, number: &Number, row: usize) -> i64 {
        match number {
            Number::Constant(constant) => *constant,
            Number::Column(at, by) => divided(self.values[*at][row], *by),
            Number::Times(at, by) => match self.values[*at][row] {
                none @ (ABSENT | BROKEN) => none,
                value => value.checked_mul(*by).unwrap_or(BROKEN),
            },
            Number::Sum(operator, left, right) => {
                let (left, right) = (self.number(left, row), self.number(right, row));
                if left <= BROKEN || right <= BROKEN {
                    return BROKEN;
                }
                let sum = match operator {
                    Operator::Add => left.checked_add(right),
                    Operator::Subtract => left.checked_sub(right),
                    _ => left.checked_mul(right),
                };
                sum.unwrap_or(BROKEN)
            }
        }
    }

    fn cell(&self, at: usize, row: usize) -> Option<std::borrow::Cow<'_, [u8]>> {
        if self.values[at][row] <= BROKEN {
            return None;
        }
        self.in_file[at].map(|column| content(self.structure.raw(self.bytes, row, column)))
    }

    fn same_text(&self, left: usize, right: usize) -> Vec<u8> {
        let judge = |row| match (self.cell(left, row), self.cell(right, row)) {
            (Some(left), Some(right)) => u8::from(left == right) * TRUE,
            _ => NEITHER,
        };
        (0..self.count).map(judge).collect()
    }

    fn eleven(&self, at: usize) -> Vec<u8> {
        let judge = |row| self.cell(at, row).map_or(NEITHER, |cell| u8::from(meets_eleven_test(&cell)) * TRUE);
        (0..self.count).map(judge).collect()
    }
}
