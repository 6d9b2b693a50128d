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
    let at = |field| cells.plan.position(field);
    Some(match test {
        Test::Filled(field) => format!("({})", cells.is_filled(at(*field)?)),
        Test::Absent(field) => format!("(NOT ({}))", cells.is_filled(at(*field)?)),
        Test::ElevenTest(field) => {
            let at = at(*field)?;
            let nine = cells.engine.matches(&cells.text(at), "^(?:[0-9]{9})$");
            let eleven = format!("CASE WHEN {nine} THEN {} ELSE FALSE END", cells.eleven(at));
            format!("({})", cells.guarded(at, "NULL", &eleven))
        }
        Test::Not(inner) => format!("(NOT {})", holds(cells, inner)?),
        Test::If(premise, conclusion) => format!("((NOT {}) OR {})", holds(cells, premise)?, holds(cells, conclusion)?),
        Test::Binary(Operator::And, left, right) => format!("({} AND {})", holds(cells, left)?, holds(cells, right)?),
        Test::Binary(Operator::Or, left, right) => format!("({} OR {})", holds(cells, left)?, holds(cells, right)?),
        Test::Binary(operator, left, right) => compared(cells, *operator, left, right)?,
        Test::Field(field) => {
            let at = at(*field)?;
            (cells.format(at) == Format::YesNo).then(|| format!("({})", cells.value(at)))?
        }
        Test::Number(_) | Test::Date(_) | Test::Text(_) => return None,
    })
}

fn compared(cells: &Cells<'_>, operator: Operator, left: &Test, right: &Test) -> Option<String> {
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
    Some(format!("({} {} {})", number(cells, left, left_by)?, operator.sign(), number(cells, right, right_by)?))
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
            let one = By::Times(1);
            let (left_by, right_by) = match kind(cells, left)? {
                Kind::Plain => (one, by),
                Kind::Number => (by, one),
                _ if kind(cells, right)? == Kind::Plain => (by, one),
                _ => return None,
            };
            format!("({} * {})", number(cells, left, left_by)?, number(cells, right, right_by)?)
        }
        (Test::Binary(operator, left, right), by) => {
            format!("({} {} {})", number(cells, left, by)?, operator.sign(), number(cells, right, by)?)
        }
        _ => return None,
    })
}
