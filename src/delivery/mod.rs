//! Runs a plan on the rows of a delivery: a file comes in as blocks of bytes, findings come out. How the bytes are had, and
//! how findings are shown, is not known here; nor is the language, but for the plan.
//!
//! A block is cut into cells by a structural index, then looked at column by column: a fast look only decides that all is
//! well, and what it is not sure of goes to a slow look that alone says what is wrong.

mod blocks;
// Called for every cell, from one place each; a number is read from digits that were counted.
#[allow(clippy::inline_always, clippy::cast_possible_wrap)]
mod cell;
mod chance;
// Called for every cell; nothing branches on what cannot be foretold.
#[allow(clippy::inline_always, clippy::needless_bitwise_bool)]
mod codes;
mod condition;
mod forget;
mod generate;
mod invented;
mod keys;
// Called for every cell.
#[allow(clippy::inline_always)]
mod lane;
// Called for every cell; nothing branches on what cannot be foretold.
#[allow(clippy::inline_always, clippy::needless_bitwise_bool)]
mod lanes;
// The same.
#[allow(clippy::inline_always, clippy::needless_bitwise_bool, clippy::needless_pass_by_value)]
mod look;
// The bits of a mask, as the machine gives them.
#[allow(clippy::inline_always, clippy::cast_possible_wrap, clippy::cast_sign_loss)]
mod masks;
mod opening;
mod prepared;
mod program;
mod pseudonym;
// Called for every cell; nothing branches on what cannot be foretold.
#[allow(clippy::inline_always, clippy::cast_possible_wrap, clippy::needless_bitwise_bool, clippy::verbose_bit_mask)]
mod quick;
mod report;
// Values are not negative where they make a key.
#[allow(clippy::type_complexity, clippy::cast_sign_loss)]
mod run;
// Called for every cell.
#[allow(clippy::inline_always)]
mod shape;
// The rounds of the hash become a part of the work; words go by the letters of the standard.
#[allow(clippy::inline_always, clippy::many_single_char_names, clippy::needless_range_loop, clippy::unreadable_literal)]
mod sha512;
// Becomes a part of the pass; what was met in a block is a row of yes and no.
#[allow(clippy::inline_always, clippy::struct_excessive_bools)]
mod structure;
// Becomes a part of the work.
#[allow(clippy::inline_always)]
mod wide;
// Values are not negative where they make a key.
#[allow(clippy::type_complexity, clippy::cast_sign_loss, clippy::inline_always)]
mod worker;

pub use blocks::{Block, Blocks, Source};
pub use cell::{ABSENT, BROKEN, is_bsn};
pub use forget::{Counts, Forget, Person};
pub use generate::{Generator, Planted};
pub use keys::{MemoryOnly, Spill};
pub use opening::{Opening, REASON, Unfit, open};
pub use prepared::{Invention, Known, known};
pub use program::LeftOut;
pub use program::{Program, Wish};
pub use pseudonym::{Hasher, KeyFault, LEAST_KEY};
pub use report::{Example, Report, masked};
pub use run::{Finding, Manner, OtherKeys, Sink, other_keys, records, run};
