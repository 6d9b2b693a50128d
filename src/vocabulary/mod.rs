//! The words of the language and the table of declarations and properties, and the reading of a tree against them.
//! This room knows what may be written where; it does not know other declarations than the one it reads.

mod cursor;
mod expression;
mod filler;
mod limits;
pub mod manual;
mod nearest;
mod phrase;
mod read;
mod record;
pub mod shape;
mod slip;
mod slot;
pub mod tables;
mod words;

pub use expression::{Expression, Operator};
pub use nearest::nearest;
pub use read::{Reading, read};
pub use record::{Atom, Hole, Moment, Record, Stated, Term, TermUnit, Value, behind};
pub use shape::{Kind, Slot};
pub use slot::{date as day, kind_names};
pub use words::{MONTHS, W};

use crate::source::{Diagnostic, Message, Severity, Span};

/// A finding that stops the reading of one phrase.
type Fault = Box<Diagnostic>;

fn fault(code: &'static str, span: Span, message: Message) -> Fault {
    Box::new(Diagnostic::new(code, Severity::Error, span, message))
}
