//! Convenant, a compiler for data-sharing agreements. ARCHITECTURE.md tells the layering and the invariants.

pub mod source;
#[macro_use]
pub mod messages;
pub mod syntax;
pub mod vocabulary;
#[macro_use]
pub mod model;
pub mod checks;
pub mod cli;
pub mod delivery;
pub mod diff;
pub mod emit;
pub mod plan;
pub mod relations;
