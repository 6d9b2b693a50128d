//! A tree read against the table: declarations whose properties hold typed values. Names are still text here; that they
//! stand for something is the model's to find out.

use std::borrow::Cow;

use jiff::civil::Date;

use super::expression::Expression;
use super::shape::{Declaration, Property};
use super::{Kind, W};
use crate::source::{Span, Spanned};

/// One declaration.
#[derive(Debug)]
pub struct Record<'t> {
    pub declaration: &'static Declaration,
    /// The keyword.
    pub keyword: Span,
    pub name: Option<Spanned<&'t str>>,
    pub title: Option<Spanned<Cow<'t, str>>>,
    pub head: Vec<Atom<'t>>,
    pub properties: Vec<Stated<'t>>,
    /// Lines that begin with a name (`contractmanager leest …`).
    pub statements: Vec<Stated<'t>>,
}

/// One property as it was stated.
#[derive(Clone, Debug)]
pub struct Stated<'t> {
    pub property: &'static Property,
    pub key: Span,
    /// From the keyword up to the last value.
    pub span: Span,
    pub name: Option<Spanned<&'t str>>,
    pub atoms: Vec<Atom<'t>>,
    pub block: Vec<Stated<'t>>,
}

/// One value, and the marker it stands behind.
#[derive(Clone, Debug)]
pub struct Atom<'t> {
    pub clause: W,
    pub span: Span,
    pub value: Value<'t>,
}

/// A value.
#[derive(Clone, Debug)]
pub enum Value<'t> {
    /// A marker that says it all.
    Flag,
    Hole(Hole<'t>),
    Text(Cow<'t, str>),
    Number(u32),
    Digits(&'t str),
    Moment(Moment),
    Term(Term),
    Word(W),
    /// A name, a path or a code; the slot says which.
    Name(&'t str),
    Expression(Box<Expression<'t>>),
}

/// `?`, perhaps with who fills it in and by when.
#[derive(Clone, Copy, Debug)]
pub struct Hole<'t> {
    pub by: Option<Spanned<&'t str>>,
    pub before: Option<Date>,
}

/// A moment as the text states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    Day(Date),
    /// A day and a month, without a year.
    DayOfYear {
        day: u8,
        month: u8,
    },
    /// `tzt`, `zo spoedig mogelijk`
    Vague(W),
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub amount: u32,
    pub unit: TermUnit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermUnit {
    /// `onverwijld`: no amount.
    Immediate,
    Hour,
    Day,
    WorkingDay,
    Week,
    Month,
    Year,
}

impl std::fmt::Display for Term {
    /// As it is written: `24 uur`, `1 maand`, `onverwijld`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let one = self.amount == 1;
        let unit = match self.unit {
            TermUnit::Immediate => return f.write_str(W::Immediately.nl()),
            TermUnit::Hour => W::Hour,
            TermUnit::Day if one => W::Day,
            TermUnit::Day => W::Days,
            TermUnit::WorkingDay => W::WorkingDays,
            TermUnit::Week if one => W::Week,
            TermUnit::Week => W::Weeks,
            TermUnit::Month if one => W::Month,
            TermUnit::Month => W::Months,
            TermUnit::Year => W::Year,
        };
        write!(f, "{} {unit}", self.amount)
    }
}

impl Term {
    /// Whether two terms are equally long, whatever the day they start: a year is twelve months, a week seven days, a day
    /// 24 hours. A month and 30 days are not the same.
    #[must_use]
    pub fn equals(self, other: Term) -> bool {
        self.measure() == other.measure()
    }

    /// The least and the most hours it can last, whatever the day it starts.
    #[must_use]
    pub fn hours(self) -> (u64, u64) {
        let amount = u64::from(self.amount);
        let (least, most) = match self.unit {
            TermUnit::Immediate => (0, 0),
            TermUnit::Hour => return (amount, amount),
            TermUnit::Day => (amount, amount),
            // At most a weekend and four holidays in each week.
            TermUnit::WorkingDay => (amount, amount * 7),
            TermUnit::Week => (amount * 7, amount * 7),
            TermUnit::Month => ((amount * 365 / 12).saturating_sub(2), amount * 31),
            TermUnit::Year => (amount * 365, amount * 366),
        };
        (least * 24, most * 24)
    }

    /// Whether it is certainly shorter than another.
    #[must_use]
    pub fn is_shorter(self, other: Term) -> bool {
        match (self.measure(), other.measure()) {
            ((unit, amount), (same, more)) if unit == same => amount < more,
            _ => self.hours().1 < other.hours().0,
        }
    }

    /// The amount in the smallest unit that it always converts to. Terms that are equal have the same.
    #[must_use]
    pub fn measure(self) -> (TermUnit, u64) {
        let amount = u64::from(self.amount);
        match self.unit {
            TermUnit::Immediate => (TermUnit::Immediate, 0),
            TermUnit::Hour => (TermUnit::Hour, amount),
            TermUnit::Day => (TermUnit::Hour, amount * 24),
            TermUnit::Week => (TermUnit::Hour, amount * 7 * 24),
            TermUnit::WorkingDay => (TermUnit::WorkingDay, amount),
            TermUnit::Month => (TermUnit::Month, amount),
            TermUnit::Year => (TermUnit::Month, amount * 12),
        }
    }
}

impl<'t> Record<'t> {
    pub fn kind(&self) -> Kind {
        self.declaration.keyword
    }

    /// Where to point when the whole declaration is meant: its name, or its keyword.
    pub fn span(&self) -> Span {
        self.name.map_or(self.keyword, |name| name.span)
    }

    /// The first statement of a property.
    pub fn get(&self, key: W) -> Option<&Stated<'t>> {
        self.properties.iter().find(|stated| stated.property.key == key)
    }

    /// Every statement of a property.
    pub fn all(&self, key: W) -> impl Iterator<Item = &Stated<'t>> {
        self.properties.iter().filter(move |stated| stated.property.key == key)
    }
}

impl<'t> Stated<'t> {
    /// The values behind a marker ([`W::Head`]: before any).
    pub fn behind(&self, marker: W) -> impl Iterator<Item = &Atom<'t>> {
        behind(&self.atoms, marker)
    }

    /// The first value behind a marker.
    pub fn first(&self, marker: W) -> Option<&Atom<'t>> {
        self.behind(marker).next()
    }

    /// A property in the block of this one.
    pub fn get(&self, key: W) -> Option<&Stated<'t>> {
        self.block.iter().find(|stated| stated.property.key == key)
    }

    /// Every statement of a property in the block of this one.
    pub fn all(&self, key: W) -> impl Iterator<Item = &Stated<'t>> {
        self.block.iter().filter(move |stated| stated.property.key == key)
    }
}

/// The values behind a marker.
pub fn behind<'a, 't>(atoms: &'a [Atom<'t>], marker: W) -> impl Iterator<Item = &'a Atom<'t>> {
    atoms.iter().filter(move |atom| atom.clause == marker)
}

#[cfg(test)]
mod tests {
    use super::{Term, TermUnit};

    fn term(amount: u32, unit: TermUnit) -> Term {
        Term { amount, unit }
    }

    #[test]
    fn a_term_is_shorter_only_when_that_is_certain() {
        assert!(term(19, TermUnit::Year).is_shorter(term(20, TermUnit::Year)));
        assert!(!term(12, TermUnit::Month).is_shorter(term(1, TermUnit::Year)));
        assert!(!term(30, TermUnit::Day).is_shorter(term(1, TermUnit::Month)));
        assert!(term(27, TermUnit::Day).is_shorter(term(1, TermUnit::Month)));
        assert!(term(1, TermUnit::Month).is_shorter(term(32, TermUnit::Day)));
        assert!(term(0, TermUnit::Immediate).is_shorter(term(1, TermUnit::Hour)));
    }
}
