//! Conditions over fields (`einddatum >= ingangsdatum`, `als budget is ingevuld dan omvang ontbreekt`), read by binding
//! strength. Depth is capped, so that no text can overflow the stack.

use jiff::civil::Date;

use super::cursor::Cursor;
use super::slot::date;
use super::{Fault, W, fault};
use crate::messages::vocabulary as says;
use crate::source::{Span, Spanned};
use crate::syntax::{TermKind, text_value};

const MAX_DEPTH: usize = 256;

/// A condition, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression<'t> {
    /// The value of a field.
    Field(Spanned<&'t str>),
    Number(u64),
    Date(Date),
    Text(String),
    Binary(Operator, Box<Expression<'t>>, Box<Expression<'t>>),
    Not(Box<Expression<'t>>),
    /// `… ontbreekt`
    Absent(Spanned<&'t str>),
    /// `… is ingevuld`
    Filled(Spanned<&'t str>),
    /// `als … dan …`
    If(Box<Expression<'t>>, Box<Expression<'t>>),
    /// `elfproef bsn`
    ElevenTest(Spanned<&'t str>),
}

/// Operators, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
}

impl Operator {
    /// How it is written.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Operator::Or => W::Or.nl(),
            Operator::And => W::And.nl(),
            Operator::Equal => "=",
            Operator::NotEqual => "<>",
            Operator::Less => "<",
            Operator::LessOrEqual => "<=",
            Operator::Greater => ">",
            Operator::GreaterOrEqual => ">=",
            Operator::Add => "+",
            Operator::Subtract => "-",
            Operator::Multiply => "*",
            Operator::Divide => "/",
        }
    }

    /// How strongly it binds: an operand that binds less strongly stands in brackets.
    #[must_use]
    pub fn strength(self) -> u8 {
        match self {
            Operator::Or => 1,
            Operator::And => 2,
            Operator::Add | Operator::Subtract => 4,
            Operator::Multiply | Operator::Divide => 5,
            _ => 3,
        }
    }
}

const OPERATORS: &[Operator] = &[
    Operator::Or,
    Operator::And,
    Operator::Equal,
    Operator::NotEqual,
    Operator::Less,
    Operator::LessOrEqual,
    Operator::Greater,
    Operator::GreaterOrEqual,
    Operator::Add,
    Operator::Subtract,
    Operator::Multiply,
    Operator::Divide,
];

/// Reads a condition up to the end of the phrase.
pub fn parse<'t>(cursor: &mut Cursor<'t>) -> Result<Expression<'t>, Fault> {
    let expression = condition(cursor, 0)?;
    if cursor.done() { Ok(expression) } else { Err(unclear(cursor)) }
}

fn condition<'t>(cursor: &mut Cursor<'t>, depth: usize) -> Result<Expression<'t>, Fault> {
    let Some(count) = cursor.matches(W::AsKind) else { return binary(cursor, 0, depth) };
    cursor.advance(count);
    let premise = binary(cursor, 0, depth + 1)?;
    let count = cursor
        .matches(W::Then)
        .ok_or_else(|| fault("TAAL-49", here(cursor), says::condition_without_then(cursor.text_of(here(cursor)))))?;
    cursor.advance(count);
    let conclusion = binary(cursor, 0, depth + 1)?;
    Ok(Expression::If(Box::new(premise), Box::new(conclusion)))
}

fn binary<'t>(cursor: &mut Cursor<'t>, weakest: u8, depth: usize) -> Result<Expression<'t>, Fault> {
    if depth > MAX_DEPTH {
        return Err(fault("TAAL-49", here(cursor), says::condition_too_deep()));
    }
    let mut left = unary(cursor, depth)?;
    let mut length = 0;
    while let Some(operator) = operator(cursor).filter(|operator| operator.strength() > weakest) {
        length += 1;
        // A long chain of operators nests as deeply as brackets do.
        if depth + length > MAX_DEPTH {
            return Err(fault("TAAL-49", here(cursor), says::condition_too_deep()));
        }
        cursor.advance(1);
        let right = binary(cursor, operator.strength(), depth + 1)?;
        left = Expression::Binary(operator, Box::new(left), Box::new(right));
    }
    Ok(left)
}

fn unary<'t>(cursor: &mut Cursor<'t>, depth: usize) -> Result<Expression<'t>, Fault> {
    if let Some(count) = cursor.matches(W::Not) {
        if depth > MAX_DEPTH {
            return Err(fault("TAAL-49", here(cursor), says::condition_too_deep()));
        }
        cursor.advance(count);
        return Ok(Expression::Not(Box::new(unary(cursor, depth + 1)?)));
    }
    if let Some(count) = cursor.matches(W::ElevenTest) {
        cursor.advance(count);
        return Ok(Expression::ElevenTest(field(cursor)?));
    }
    if cursor.take(TermKind::Open).is_some() {
        let inner = condition(cursor, depth + 1)?;
        cursor.take(TermKind::Close).ok_or_else(|| unclear(cursor))?;
        return Ok(inner);
    }
    operand(cursor)
}

fn operand<'t>(cursor: &mut Cursor<'t>) -> Result<Expression<'t>, Fault> {
    let Some(term) = cursor.peek() else { return Err(unclear(cursor)) };
    let text = cursor.text_of(term.span);
    let value = match term.kind {
        TermKind::Word => return named(cursor),
        TermKind::Number => text.parse().ok().map(Expression::Number),
        TermKind::Date => {
            Some(Expression::Date(date(text).ok_or_else(|| fault("TAAL-38", term.span, says::no_such_day(text)))?))
        }
        TermKind::Text => Some(Expression::Text(text_value(text).into_owned())),
        _ => None,
    };
    let value = value.ok_or_else(|| unclear(cursor))?;
    cursor.advance(1);
    Ok(value)
}

fn named<'t>(cursor: &mut Cursor<'t>) -> Result<Expression<'t>, Fault> {
    let name = field(cursor)?;
    if let Some(count) = cursor.matches(W::Missing) {
        cursor.advance(count);
        return Ok(Expression::Absent(name));
    }
    if let Some(count) = cursor.matches(W::Filled) {
        cursor.advance(count);
        return Ok(Expression::Filled(name));
    }
    Ok(Expression::Field(name))
}

fn field<'t>(cursor: &mut Cursor<'t>) -> Result<Spanned<&'t str>, Fault> {
    let term = cursor.take(TermKind::Word).ok_or_else(|| unclear(cursor))?;
    Ok(Spanned::new(cursor.text_of(term.span), term.span))
}

fn operator(cursor: &Cursor<'_>) -> Option<Operator> {
    let term = cursor.peek()?;
    let sign = cursor.text_of(term.span);
    OPERATORS.iter().find(|operator| operator.sign() == sign).copied()
}

fn here(cursor: &Cursor<'_>) -> Span {
    if cursor.done() { cursor.end() } else { cursor.span(1) }
}

fn unclear(cursor: &Cursor<'_>) -> Fault {
    let span = here(cursor);
    let message =
        if cursor.done() { says::condition_unfinished() } else { says::condition_unclear(cursor.text_of(span)) };
    fault("TAAL-49", span, message)
}

impl<'t> Expression<'t> {
    /// Calls `visit` with every field the condition names.
    pub fn fields(&self, visit: &mut dyn FnMut(Spanned<&'t str>)) {
        match self {
            Expression::Field(name)
            | Expression::Absent(name)
            | Expression::Filled(name)
            | Expression::ElevenTest(name) => {
                visit(*name);
            }
            Expression::Binary(_, left, right) | Expression::If(left, right) => {
                left.fields(visit);
                right.fields(visit);
            }
            Expression::Not(inner) => inner.fields(visit),
            Expression::Number(_) | Expression::Date(_) | Expression::Text(_) => {}
        }
    }
}
