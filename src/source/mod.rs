//! Files, places in them, and findings about them. This room knows nothing of the language, of agreements or of the
//! world outside: text comes in, and a rendered report goes out as a string.

mod diagnostic;
mod files;
mod line;
mod order;
mod plain;
mod refusal;
mod render;
mod snippet;
mod text;
mod words;

pub use diagnostic::{Diagnostic, Label, Severity};
pub use files::{FileId, Place, SourceFile, Sources, Span, Spanned};
pub use order::in_order;
pub use plain::plain;
pub use refusal::{Encoding, Refusal};
pub use render::{RenderOptions, render, render_message, summary, wrap};
pub use text::{Lang, Message, Text};
