//! Files, places in them, and findings about them. This room knows nothing of the language, of agreements or of the
//! world outside: text comes in, and a rendered report goes out as a string.

mod diagnostic;
mod files;
mod text;

pub use diagnostic::{Diagnostic, Label, Severity};
pub use files::{FileId, Place, SourceFile, Sources, Span, Spanned};
pub use text::{Lang, Message, Text};
