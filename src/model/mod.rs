//! The resolved agreement: typed numbers for names, closed sets for words, holes kept. It says what the source says; whether
//! that is any good is not for this room.

mod arena;
mod belonging;
mod changes;
mod circles;
mod compile;
mod context;
mod facts;
mod fingerprint;
mod given;
mod library;
mod load;
mod lookup;
mod lower;
mod names;
mod prose;
mod reason;
mod register;
mod standing;
mod stated;
mod territory;
mod text;
mod types;
pub mod words;

pub use arena::{Arena, Id};
pub use belonging::Controllers;
pub use changes::library_rules;
pub use circles::Circles;
pub use compile::{Compiled, compile, compile_stated};
pub use context::{Sought, Unresolved};
pub use facts::Fact;
pub use fingerprint::fingerprint;
pub use given::{Given, List};
pub use library::{Cited, beside, cite, module_of};
pub use load::{Files, OwnFiles, own_files};
pub use lookup::under;
pub use standing::Standing;
pub use stated::{Declared, Line as StatedLine, Said, What};
pub use text::{Piece, Prose};
pub use types::*;
