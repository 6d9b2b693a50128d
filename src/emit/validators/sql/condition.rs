//! Conditions in SQL. Absent values are NULL, so that a comparison with one is neither true nor untrue, as it should be.

use super::cell::Cells;
use crate::model::Test;
use crate::plan::Format;
use crate::vocabulary::Operator;

/// What kind of value a part of a comparison has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Date,
    Year,
    Number,
    Euros,
    /// A number as it is written.
    Plain,
    Text,
    YesNo,
}

/// The condition, or nothing when it cannot be said.
pub(super) fn holds(cells: &Cells<'_>, test: &Test) -> Option<String> {
    side(cells, test, Against::Untrue)
}

/// What counts against the row: within `niet`, and behind `als`, it is what is true.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Against {
    Untrue,
    True,
}

impl Against {
    fn other(self) -> Self {
        if self == Self::Untrue { Self::True } else { Self::Untrue }
    }
}

fn side(cells: &Cells<'_>, test: &Test, against: Against) -> Option<String> {
    let at = |field| cells.plan.position(field);
    let holds = |test| side(cells, test, against);
    let other = |test| side(cells, test, against.other());
    Some(match test {
        Test::Filled(field) => format!("({})", cells.is_filled(at(*field)?)),
        Test::Absent(field) => format!("(NOT ({}))", cells.is_filled(at(*field)?)),
        Test::ElevenTest(field) => {
            let at = at(*field)?;
            let nine = cells.engine.matches(&cells.text(at), "^(?:[0-9]{9})$");
            let eleven = format!("CASE WHEN {nine} THEN {} ELSE FALSE END", cells.eleven(at));
            format!("({})", cells.guarded(at, "NULL", &eleven))
        }
        Test::Not(inner) => format!("(NOT {})", other(inner)?),
        Test::If(premise, conclusion) => format!("((NOT {}) OR {})", other(premise)?, holds(conclusion)?),
        Test::Binary(Operator::And, left, right) => format!("({} AND {})", holds(left)?, holds(right)?),
        Test::Binary(Operator::Or, left, right) => format!("({} OR {})", holds(left)?, holds(right)?),
        Test::Binary(operator, left, right) => compared(cells, *operator, left, right, against)?,
        Test::Field(field) => {
            let at = at(*field)?;
            (cells.format(at) == Format::YesNo).then(|| format!("({})", cells.value(at)))?
        }
        Test::Number(_) | Test::Date(_) | Test::Text(_) => return None,
    })
}

fn compared(cells: &Cells<'_>, operator: Operator, left: &Test, right: &Test, against: Against) -> Option<String> {
    let (left_is, right_is) = (kind(cells, left)?, kind(cells, right)?);
    let texts = |kind| matches!(kind, Kind::Text | Kind::YesNo);
    let (left_by, right_by) = match (left_is, right_is) {
        (one, other) if texts(one) && texts(other) => {
            if !matches!(operator, Operator::Equal | Operator::NotEqual) {
                return None;
            }
            let text = |test: &Test| match test {
                Test::Field(field) => {
                    let at = cells.plan.position(*field)?;
                    Some(cells.guarded(at, "NULL", &cells.text(at)))
                }
                Test::Text(text) => Some(cells.engine.text(text)),
                _ => None,
            };
            return Some(format!("({} {} {})", text(left)?, operator.sign(), text(right)?));
        }
        (one, other) if texts(one) || texts(other) => return None,
        (Kind::Date, Kind::Year | Kind::Plain) => (By::Year, By::Times(1)),
        (Kind::Year | Kind::Plain, Kind::Date) => (By::Times(1), By::Year),
        (Kind::Euros, Kind::Number | Kind::Plain) => (By::Times(1), By::Times(100)),
        (Kind::Number | Kind::Plain, Kind::Euros) => (By::Times(100), By::Times(1)),
        (Kind::Number | Kind::Plain | Kind::Year, Kind::Number | Kind::Plain | Kind::Year) => {
            (By::Times(1), By::Times(1))
        }
        (one, other) if one == other => (By::Times(1), By::Times(1)),
        _ => return None,
    };
    if left.divides() || right.divides() {
        let (left, right) = (fraction(cells, left, left_by)?, fraction(cells, right, right_by)?);
        return exactly(operator, &left, &right, against);
    }
    Some(format!("({} {} {})", number(cells, left, left_by)?, operator.sign(), number(cells, right, right_by)?))
}

/// A number over another. Nothing is divided, so nothing is rounded.
struct Fraction {
    over: String,
    under: String,
    /// Everything that is divided by.
    divisors: Vec<String>,
}

/// Two fractions compared crosswise; below nought everything turns round. By nought nothing can be divided, so that counts
/// against the row.
fn exactly(operator: Operator, left: &Fraction, right: &Fraction, against: Against) -> Option<String> {
    let turned = match operator {
        Operator::Less => Operator::Greater,
        Operator::LessOrEqual => Operator::GreaterOrEqual,
        Operator::Greater => Operator::Less,
        Operator::GreaterOrEqual => Operator::LessOrEqual,
        Operator::Equal | Operator::NotEqual => operator,
        _ => return None,
    };
    let (one, other) = (format!("({} * {})", left.over, right.under), format!("({} * {})", right.over, left.under));
    let under = format!("({} * {})", left.under, right.under);
    let divisors: Vec<_> =
        left.divisors.iter().chain(&right.divisors).map(|divisor| format!("{divisor} = 0")).collect();
    let by_nought = if against == Against::Untrue { "FALSE" } else { "TRUE" };
    let (sign, turned) = (operator.sign(), turned.sign());
    Some(format!(
        "(CASE WHEN ({one} + {other} + {under}) IS NULL THEN NULL WHEN {} THEN {by_nought} \
         WHEN {under} < 0 THEN {one} {turned} {other} ELSE {one} {sign} {other} END)",
        divisors.join(" OR "),
    ))
}

fn fraction(cells: &Cells<'_>, test: &Test, by: By) -> Option<Fraction> {
    let wide = |number: &str| cells.engine.wide(number);
    let Test::Binary(operator, left, right) = test else {
        return Some(Fraction { over: wide(&number(cells, test, by)?), under: wide("1"), divisors: Vec::new() });
    };
    let (left_by, right_by) = match operator {
        Operator::Divide => (by, By::Times(1)),
        Operator::Multiply => factors(cells, left, right, by)?,
        _ => (by, by),
    };
    let (left, right) = (fraction(cells, left, left_by)?, fraction(cells, right, right_by)?);
    let mut divisors = [left.divisors, right.divisors].concat();
    let product = |one: &str, other: &str| format!("({one} * {other})");
    let (over, under) = match operator {
        Operator::Divide => {
            divisors.push(right.over.clone());
            (product(&left.over, &right.under), product(&left.under, &right.over))
        }
        Operator::Multiply => (product(&left.over, &right.over), product(&left.under, &right.under)),
        operator => {
            let (one, other) = (product(&left.over, &right.under), product(&right.over, &left.under));
            (format!("({one} {} {other})", operator.sign()), product(&left.under, &right.under))
        }
    };
    Some(Fraction { over, under, divisors })
}

/// What is multiplied is counted in its own unit, so only one side may have one.
fn factors(cells: &Cells<'_>, left: &Test, right: &Test, by: By) -> Option<(By, By)> {
    let one = By::Times(1);
    Some(match kind(cells, left)? {
        Kind::Plain => (one, by),
        _ if kind(cells, right)? == Kind::Plain => (by, one),
        Kind::Number => (by, one),
        _ => return None,
    })
}

/// What one kind of number divided by another is: a share of the same, or how often the one goes in the other.
fn quotient(left: Kind, right: Kind) -> Option<Kind> {
    Some(match (left, right) {
        (Kind::Plain | Kind::Number | Kind::Euros, Kind::Plain) => left,
        (Kind::Plain | Kind::Number, Kind::Number) | (Kind::Euros, Kind::Euros) => Kind::Number,
        (Kind::Euros, Kind::Number) => Kind::Euros,
        _ => return None,
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Times(u64),
    Year,
}

fn kind(cells: &Cells<'_>, test: &Test) -> Option<Kind> {
    Some(match test {
        Test::Number(_) => Kind::Plain,
        Test::Date(_) => Kind::Date,
        Test::Text(_) => Kind::Text,
        Test::Field(field) => match cells.format(cells.plan.position(*field)?) {
            Format::Date => Kind::Date,
            Format::Year => Kind::Year,
            Format::Number | Format::Cents => Kind::Number,
            Format::Euros => Kind::Euros,
            Format::YesNo => Kind::YesNo,
            _ => Kind::Text,
        },
        Test::Binary(Operator::Add | Operator::Subtract | Operator::Multiply, left, right) => {
            let numeric = |kind| matches!(kind, Kind::Number | Kind::Euros | Kind::Plain | Kind::Year);
            match (kind(cells, left)?, kind(cells, right)?) {
                (Kind::Plain, other) | (other, Kind::Plain) if numeric(other) => other,
                (one, other) if one == other && numeric(one) => one,
                _ => return None,
            }
        }
        Test::Binary(Operator::Divide, left, right) => quotient(kind(cells, left)?, kind(cells, right)?)?,
        _ => return None,
    })
}

fn number(cells: &Cells<'_>, test: &Test, by: By) -> Option<String> {
    Some(match (test, by) {
        (Test::Number(number), By::Times(by)) => number.checked_mul(by)?.to_string(),
        (Test::Number(number), By::Year) => number.to_string(),
        (Test::Date(date), By::Year) => date.year().to_string(),
        (Test::Date(date), By::Times(_)) => date.strftime("%Y%m%d").to_string(),
        (Test::Field(field), By::Year) => {
            let value = cells.value(cells.plan.position(*field)?);
            cells.engine.whole_part(&format!("({value})"), 10_000)
        }
        (Test::Field(field), By::Times(by)) => {
            let value = cells.value(cells.plan.position(*field)?);
            if by == 1 { format!("({value})") } else { format!("({value}) * {by}") }
        }
        (Test::Binary(Operator::Multiply, left, right), by) => {
            let (left_by, right_by) = factors(cells, left, right, by)?;
            format!("({} * {})", number(cells, left, left_by)?, number(cells, right, right_by)?)
        }
        (Test::Binary(operator, left, right), by) => {
            format!("({} {} {})", number(cells, left, by)?, operator.sign(), number(cells, right, by)?)
        }
        _ => return None,
    })
}
