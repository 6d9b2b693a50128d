//! The command line: clap, and all input and output.
#![expect(clippy::disallowed_methods, reason = "this is the room in which input and output belong")]

pub mod files;
pub mod report;
