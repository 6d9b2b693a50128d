//! Plants single faults in an agreement that has no findings, and tells which of them the checker does not see. What is
//! measured is the checker, so nothing here knows a check: only the tables of the language, and the way in.

mod faults;
mod judge;
mod kinds;
mod operators;
mod report;
mod survivors;

pub use faults::{Fault, Operator, faults};
pub use judge::{Outcome, Text, Trial, trial};
pub use report::{Summary, page};
pub use survivors::{REASONS, Reason, reason};
