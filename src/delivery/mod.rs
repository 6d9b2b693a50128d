//! Runs a plan on the rows of a delivery: a file comes in as blocks of bytes, findings come out. How the bytes are had, and
//! how findings are shown, is not known here; nor is the language, but for the plan.
//!
//! A block is cut into cells by a structural index, then looked at column by column: a fast look only decides that all is
//! well, and what it is not sure of goes to a slow look that alone says what is wrong.

mod blocks;
mod cell;
mod chance;
mod condition;
mod forget;
mod generate;
mod keys;
mod opening;
mod program;
mod pseudonym;
mod report;
mod run;
mod shape;
mod structure;

pub use blocks::{Block, Blocks, Source};
pub use cell::{ABSENT, BROKEN, is_bsn};
pub use forget::{Counts, Forget, Person};
pub use generate::{Generator, Planted};
pub use keys::{MemoryOnly, Spill};
pub use opening::{Opening, REASON, Unfit, open};
pub use program::LeftOut;
pub use program::{Program, Wish};
pub use pseudonym::{Hasher, KeyFault, LEAST_KEY};
pub use report::{Example, Report, masked};
pub use run::{Finding, Manner, OtherKeys, Sink, other_keys, records, run};
