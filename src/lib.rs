//! Convenant, a compiler for data-sharing agreements. ARCHITECTURE.md tells the layering and the invariants.

pub mod source;
#[macro_use]
pub mod messages;
pub mod cli;
pub mod emit;
pub mod syntax;
pub mod vocabulary;
