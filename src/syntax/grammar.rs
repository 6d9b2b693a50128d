//! The parser that pest makes of `grammar/convenant.pest`. It knows no tree; only `lex` may use it.

#![allow(unreachable_pub, missing_docs, reason = "the code is generated")]

#[derive(pest_derive::Parser)]
#[grammar = "../grammar/convenant.pest"]
pub(super) struct Shapes;
