//! `convenant why`
