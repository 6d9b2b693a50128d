//! What a property gives: nothing, a hole, or a value with its place. A hole is a fact of its own: it is what the parties
//! still have to fill in.

use crate::source::{Span, Spanned};

/// One value that may be absent or still open.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Given<T> {
    /// The property is not stated.
    #[default]
    Absent,
    /// `?`
    Hole(Span),
    Known(Spanned<T>),
}

impl<T> Given<T> {
    pub fn known(&self) -> Option<&T> {
        match self {
            Given::Known(value) => Some(&value.value),
            _ => None,
        }
    }

    /// Where it is stated, as a hole or as a value.
    pub fn span(&self) -> Option<Span> {
        match self {
            Given::Absent => None,
            Given::Hole(span) => Some(*span),
            Given::Known(value) => Some(value.span),
        }
    }

    pub fn is_known(&self) -> bool {
        matches!(self, Given::Known(_))
    }

    pub fn is_hole(&self) -> bool {
        matches!(self, Given::Hole(_))
    }

    pub fn is_absent(&self) -> bool {
        matches!(self, Given::Absent)
    }
}

impl<T: Copy> Given<T> {
    /// The value, if it is known.
    pub fn get(&self) -> Option<T> {
        self.known().copied()
    }
}

/// A list of values, part of which may still be open.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T> {
    pub items: Vec<Spanned<T>>,
    /// A `?` in the list: there are more, or others, that the parties still have to name.
    pub hole: Option<Span>,
    /// Where the property stands, if it does.
    pub span: Option<Span>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new(), hole: None, span: None }
    }
}

impl<T> List<T> {
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Neither a value nor a hole.
    pub fn is_absent(&self) -> bool {
        self.items.is_empty() && self.hole.is_none()
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.items.iter().map(|item| &item.value)
    }
}

impl<T: Copy> List<T> {
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = T> {
        self.items.iter().map(|item| item.value)
    }
}

impl<T: PartialEq> List<T> {
    pub fn contains(&self, value: &T) -> bool {
        self.items.iter().any(|item| item.value == *value)
    }
}
