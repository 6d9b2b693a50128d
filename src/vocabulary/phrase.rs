//! A phrase: the values of one property and the clauses behind it (`7 jaar vanaf einde volgens … door …`). A phrase that
//! goes wrong is one diagnostic, at the first place where it does.

use super::cursor::Cursor;
use super::nearest::nearest;
use super::record::{Atom, Value};
use super::shape::{Clause, Property, Slot};
use super::slip::{self, shown};
use super::{Fault, W, fault, filler, limits, slot};
use crate::messages::{any_of, vocabulary as says};
use crate::source::{Message, Span};
use crate::syntax::TermKind;

/// What a phrase is read against.
#[derive(Clone, Copy)]
pub struct Pattern<'p> {
    /// How errors call it.
    pub key: W,
    pub head: Clause,
    pub clauses: &'p [Clause],
}

impl From<&Property> for Pattern<'_> {
    fn from(property: &Property) -> Self {
        Self { key: property.key, head: property.head, clauses: property.clauses }
    }
}

/// Reads the whole phrase. `key` is the place of the keyword, for a phrase that is empty.
pub fn read<'t>(pattern: Pattern<'_>, key: Span, mut cursor: Cursor<'t>) -> Result<Vec<Atom<'t>>, Fault> {
    // Values and commas take turns in a list, and markers and values in clauses.
    let mut atoms = Vec::with_capacity(cursor.left().div_ceil(2));
    let mut reader = Reader { pattern, current: pattern.head, marker: key, filled: false, comma: false, hole: false };
    while !cursor.done() {
        if let Some(atom) = reader.step(&mut cursor)? {
            atoms.push(atom);
        }
    }
    let wants_value = !matches!(pattern.head.slot, Slot::Nothing) || !pattern.clauses.is_empty();
    if atoms.is_empty() && wants_value {
        return Err(fault("TAAL-32", key, says::value_missing(pattern.key, expected(&pattern))));
    }
    if !reader.filled && !matches!(reader.current.slot, Slot::Nothing) {
        let expected = slot::describe(reader.current.slot);
        let word = reader.current.marker_or(pattern.key);
        return Err(fault("TAAL-32", reader.marker, says::value_missing(word, expected)));
    }
    limits::judge(&atoms)?;
    filler::judge(pattern.key, &atoms)?;
    Ok(atoms)
}

fn expected(pattern: &Pattern<'_>) -> crate::source::Text {
    match pattern.head.slot {
        Slot::Nothing => any_of(pattern.clauses.iter().map(|clause| clause.marker)),
        slot => slot::describe(slot),
    }
}

impl Clause {
    fn marker_or(&self, key: W) -> W {
        if self.marker == W::Head { key } else { self.marker }
    }
}

/// Where in the pattern the reading is.
struct Reader<'p> {
    pattern: Pattern<'p>,
    current: Clause,
    /// The place of the marker that the current clause begins with, or of the keyword.
    marker: Span,
    /// The current clause has a value.
    filled: bool,
    /// A comma was read after the last value.
    comma: bool,
    /// The last value was a hole.
    hole: bool,
}

impl Reader<'_> {
    fn step<'t>(&mut self, cursor: &mut Cursor<'t>) -> Result<Option<Atom<'t>>, Fault> {
        if cursor.take(TermKind::Comma).is_some() {
            self.comma = true;
            return Ok(None);
        }
        if self.takes_expression() {
            return self.value(cursor).map(Some);
        }
        if let Some((clause, count)) = self.marker(cursor) {
            return Ok(self.enter(clause, count, cursor));
        }
        if self.filled && !(self.comma && self.current.list) {
            return Err(self.too_much(cursor));
        }
        self.value(cursor).map(Some)
    }

    fn takes_expression(&self) -> bool {
        matches!(self.current.slot, Slot::Expression) && !self.filled
    }

    fn marker(&self, cursor: &Cursor<'_>) -> Option<(Clause, usize)> {
        let first = cursor.word(0)?;
        let count = |clause: &Clause| cursor.matches_from(first, clause.marker);
        let here = self.pattern.clauses.iter().filter_map(|clause| Some((*clause, count(clause)?)));
        here.max_by_key(|(_, count)| *count)
    }

    fn enter<'t>(&mut self, clause: Clause, count: usize, cursor: &mut Cursor<'t>) -> Option<Atom<'t>> {
        let span = cursor.span(count);
        cursor.advance(count);
        (self.current, self.marker, self.comma, self.hole) = (clause, span, false, false);
        self.filled = matches!(clause.slot, Slot::Nothing);
        self.filled.then_some(Atom { clause: clause.marker, span, value: Value::Flag })
    }

    fn value<'t>(&mut self, cursor: &mut Cursor<'t>) -> Result<Atom<'t>, Fault> {
        let before = *cursor;
        let start = cursor.span(1);
        self.hole = cursor.kind() == Some(TermKind::Hole);
        let value = if let Some(hole) = slot::take_hole(cursor) {
            hole?
        } else if slot::fits(self.current.slot, cursor) {
            slot::take(self.current.slot, cursor)?
        } else {
            return Err(self.wrong(cursor));
        };
        (self.filled, self.comma) = (true, false);
        let span = start.to(cursor.last_from(&before));
        Ok(Atom { clause: self.current.marker, span, value })
    }

    /// The next term does not fit where a value is expected.
    fn wrong(&self, cursor: &Cursor<'_>) -> Fault {
        let span = cursor.span(1);
        let found = cursor.text_of(span);
        let key = self.current.marker_or(self.pattern.key);
        if matches!(self.current.slot, Slot::Nothing) {
            return fault("TAAL-37", span, self.not_understood(found));
        }
        slip::wrong_value(self.current.slot, key, cursor)
    }

    /// The next term comes after a value that ends the clause.
    fn too_much(&self, cursor: &Cursor<'_>) -> Fault {
        let span = cursor.span(1);
        let found = shown(cursor.text_of(span));
        let key = self.current.marker_or(self.pattern.key);
        let another = slot::fits(self.current.slot, cursor);
        if self.hole && found == W::By.nl() {
            return fault("TAAL-37", span, says::hole_without_day(cursor.word(1).unwrap_or("naam")));
        }
        if let Some(message) = self.verb(found) {
            return fault("TAAL-37", span, message);
        }
        match (another, self.comma) {
            (true, false) if self.may_lack_comma(found) => fault("TAAL-37", span, says::comma_missing(key, found)),
            (true, true) => fault("TAAL-36", span, says::one_value_only(key, found)),
            _ => fault("TAAL-37", span, self.not_understood(found)),
        }
    }

    /// In a line that begins with a name, the word behind it is meant as the verb.
    fn verb(&self, found: &str) -> Option<Message> {
        match self.pattern.key {
            _ if self.current.marker != W::Head => None,
            W::Reads => Some(says::verb_missing(W::Reads, found)),
            W::Allowed => Some(says::scenario_verb_missing(any_of([W::Allowed, W::Forbidden]), found)),
            _ => None,
        }
    }

    /// A second value where a list may stand, and no marker that is misspelt.
    fn may_lack_comma(&self, found: &str) -> bool {
        self.current.list && !self.looks_like_marker(found)
    }

    fn looks_like_marker(&self, found: &str) -> bool {
        nearest(found, self.pattern.clauses.iter().map(|clause| clause.marker.nl())).is_some()
    }

    fn not_understood(&self, found: &str) -> Message {
        let key = self.pattern.key;
        let markers = || self.pattern.clauses.iter().map(|clause| clause.marker);
        if let Some(near) = nearest(found, markers().map(W::nl)) {
            return says::word_misspelt(shown(found), key, near);
        }
        if self.pattern.clauses.is_empty() {
            return says::nothing_may_follow(shown(found), key);
        }
        says::word_not_understood(shown(found), key, any_of(markers()))
    }
}
