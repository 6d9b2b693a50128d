//! The kinds of fault, and the edits that make one value another. It knows no places.

use convenant::vocabulary::{Moment, Term, TermUnit, Value};
use jiff::ToSpan;

/// A way to spoil one place of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operator {
    /// A whole declaration is left out.
    DropDeclaration,
    /// A property, or a line of a block, is left out.
    DropProperty,
    /// A marker and what stands behind it is left out: a start event, a ground, an exception.
    DropClause,
    /// One of several values is left out.
    DropItem,
    /// A value that is declared elsewhere is added to a list.
    AddItem,
    /// A number or a term is twice as large.
    Double,
    /// A number or a term is half as large.
    Halve,
    /// The last digit of a number that identifies is another.
    OtherDigit,
    /// A day is a year later.
    Later,
    /// A day is a year earlier.
    Earlier,
    /// A name points at another declaration of the same kind.
    OtherName,
    /// Another provision is cited.
    OtherLaw,
    /// Another word of the same list.
    OtherWord,
    /// A comparison is the other way round.
    OtherComparison,
}

impl Operator {
    /// What the fault does, in Dutch, for the manual.
    pub fn nl(self) -> &'static str {
        match self {
            Self::DropDeclaration => "declaratie weg",
            Self::DropProperty => "eigenschap weg",
            Self::DropClause => "zinsdeel weg",
            Self::DropItem => "waarde uit een lijst weg",
            Self::AddItem => "waarde aan een lijst toegevoegd",
            Self::Double => "getal of termijn verdubbeld",
            Self::Halve => "getal of termijn gehalveerd",
            Self::OtherDigit => "ander cijfer in een nummer",
            Self::Later => "dag een jaar later",
            Self::Earlier => "dag een jaar eerder",
            Self::OtherName => "verwijzing naar iets anders",
            Self::OtherLaw => "andere bepaling",
            Self::OtherWord => "ander woord",
            Self::OtherComparison => "vergelijking omgekeerd",
        }
    }
}

/// What a value becomes, by each operator that applies to the value alone.
pub fn spoiled(value: &Value<'_>) -> Vec<(Operator, String)> {
    match value {
        Value::Number(number) => amounts(*number, |amount| amount.to_string()),
        Value::Term(term) => terms(*term),
        Value::Digits(digits) => vec![(Operator::OtherDigit, other_digit(digits))],
        Value::Moment(Moment::Day(day)) => [(Operator::Later, 1), (Operator::Earlier, -1)]
            .into_iter()
            .filter_map(|(operator, years)| Some((operator, day.checked_add(years.years()).ok()?.to_string())))
            .collect(),
        _ => Vec::new(),
    }
}

fn terms(term: Term) -> Vec<(Operator, String)> {
    match term.unit {
        TermUnit::Immediate => vec![(Operator::Double, Term { amount: 1, unit: TermUnit::Month }.to_string())],
        _ => amounts(term.amount, |amount| Term { amount, ..term }.to_string()),
    }
}

fn amounts(amount: u32, show: impl Fn(u32) -> String) -> Vec<(Operator, String)> {
    let mut out = vec![(Operator::Double, show((amount * 2).max(1)))];
    if amount > 1 {
        out.push((Operator::Halve, show(amount / 2)));
    }
    out
}

fn other_digit(digits: &str) -> String {
    let mut out = digits.to_owned();
    let last = out.pop().and_then(|digit| digit.to_digit(10)).unwrap_or_default();
    out.push_str(&((last + 1) % 10).to_string());
    out
}

/// An expression with its first comparison the other way round.
pub fn other_comparison(text: &str) -> Option<String> {
    let turned = [("<>", "="), (">=", "<"), ("<=", ">"), (">", "<="), ("<", ">="), ("=", "<>")];
    let (written, other) = turned.into_iter().find(|(written, _)| text.contains(written))?;
    Some(text.replacen(written, other, 1))
}
