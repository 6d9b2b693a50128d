//! The words of the language and the table of declarations and properties, and the reading of a tree against them.
//! This room knows what may be written where; it does not know other declarations than the one it reads.

pub mod shape;
pub mod tables;
mod words;

pub use shape::Kind;
pub use words::{MONTHS, W};
