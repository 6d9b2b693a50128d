//! A file's tree → records. An entry that goes wrong is one diagnostic; the rest of its declaration is still read, and a
//! misspelt keyword is read as the one that was meant, so that one slip does not make the names in it unknown.

use rayon::prelude::*;

use super::cursor::Cursor;
use super::nearest::nearest;
use super::phrase::{self, Pattern};
use super::record::{Record, Stated};
use super::shape::{Declaration, Presence, Property, Slot, clause};
use super::tables::{DECLARATIONS, declaration};
use super::{Fault, W, fault};
use crate::messages::{all_of, any_of, vocabulary as says};
use crate::source::{Diagnostic, Span, Spanned};
use crate::syntax::{Entry, TermKind, Tree, text_value};

/// What reading a file gives.
#[derive(Debug, Default)]
pub struct Reading<'t> {
    pub records: Vec<Record<'t>>,
    /// Names of declarations that could not be read at all: nobody should call them unknown.
    pub lost: Vec<&'t str>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a tree against the table. `text` is the text the tree was made from.
pub fn read<'t>(tree: &'t Tree, text: &'t str) -> Reading<'t> {
    let of = |entries: &'t [Entry]| {
        let mut reader = Reader { tree, text, reading: Reading::default() };
        for entry in entries {
            reader.declaration(entry);
        }
        reader.reading
    };
    if tree.entries.len() <= PORTION {
        return of(&tree.entries);
    }
    // A declaration is read by itself, so a large file can be read by all cores; the portions are joined in order.
    let portions: Vec<_> = tree.entries.par_chunks(PORTION).map(of).collect();
    portions.into_iter().fold(Reading::default(), Reading::and)
}

/// How many declarations one core reads at a time: with fewer in all, starting others costs more than it saves.
const PORTION: usize = 512;

impl Reading<'_> {
    fn and(mut self, next: Self) -> Self {
        self.records.extend(next.records);
        self.lost.extend(next.lost);
        self.diagnostics.extend(next.diagnostics);
        self
    }
}

struct Reader<'t> {
    tree: &'t Tree,
    text: &'t str,
    reading: Reading<'t>,
}

impl<'t> Reader<'t> {
    fn slice(&self, span: Span) -> &'t str {
        &self.text[span.start as usize..span.end as usize]
    }

    fn cursor(&self, entry: &Entry) -> Cursor<'t> {
        Cursor::new(self.text, self.tree.terms(entry))
    }

    fn report(&mut self, fault: impl Into<Box<Diagnostic>>) {
        self.reading.diagnostics.push(*fault.into());
    }

    fn declaration(&mut self, entry: &'t Entry) {
        let word = self.slice(entry.key);
        let meant = declaration(word).or_else(|| self.meant(word, entry).filter(|guess| fits_shape(guess, entry)));
        let Some(declaration) = meant else {
            let name = self.cursor(entry).word(0);
            self.reading.lost.extend(name);
            return;
        };
        let record = self.record(declaration, entry);
        self.reading.records.push(record);
    }

    /// The declaration that a misspelt keyword most likely stands for; the slip is reported either way.
    fn meant(&mut self, word: &str, entry: &Entry) -> Option<&'static Declaration> {
        let near = nearest(word, DECLARATIONS.iter().map(|declaration| declaration.keyword.nl()));
        if !entry.broken {
            let message = match near {
                Some(near) => says::misspelt_declaration(word, near),
                None => says::unknown_declaration(word),
            };
            self.report(fault("TAAL-30", entry.key, message));
        }
        declaration(near?)
    }

    fn record(&mut self, declaration: &'static Declaration, entry: &'t Entry) -> Record<'t> {
        let mut cursor = self.cursor(entry);
        let name = self.name(declaration, entry, &mut cursor);
        let title = (declaration.title != Presence::None).then(|| cursor.take(TermKind::Text)).flatten();
        let title = title.map(|term| Spanned::new(text_value(self.slice(term.span)), term.span));
        let title = title.filter(|title| !title.value.trim().is_empty());
        let mut record = Record {
            declaration,
            keyword: entry.key,
            name,
            title,
            head: Vec::new(),
            properties: Vec::new(),
            statements: Vec::new(),
        };
        if !entry.broken {
            self.head(&mut record, entry, cursor);
        }
        self.body(&mut record, entry);
        record
    }

    fn name(&mut self, declaration: &Declaration, entry: &Entry, cursor: &mut Cursor<'t>) -> Option<Spanned<&'t str>> {
        if declaration.name == Presence::None {
            return None;
        }
        if let Some(term) = cursor.take(TermKind::Word) {
            return Some(Spanned::new(self.slice(term.span), term.span));
        }
        if declaration.name == Presence::Required && !entry.broken {
            self.report(fault("TAAL-34", entry.key, says::name_missing(declaration.keyword)));
        }
        None
    }

    fn head(&mut self, record: &mut Record<'t>, entry: &Entry, cursor: Cursor<'t>) {
        let declaration = record.declaration;
        if let Some(words) = self.name_of_words(record, cursor) {
            let name = words.value;
            return self.report(fault("TAAL-34", words.span, says::name_of_words(name, name.replace(' ', "_"))));
        }
        let untitled = declaration.title == Presence::Required && record.title.is_none();
        if let (true, Some(name)) = (untitled && cursor.kind() != Some(TermKind::Hole), record.name) {
            self.report(fault("TAAL-35", name.span, says::title_missing(declaration.keyword, name.value)));
        }
        if declaration.name == Presence::None && untitled {
            self.report(fault("TAAL-35", entry.key, says::title_missing_behind(declaration.keyword)));
        }
        let nothing = clause(W::Head, Slot::Nothing);
        let head = declaration.head.iter().find(|clause| clause.marker == W::Head).copied().unwrap_or(nothing);
        if cursor.done() && head.slot == Slot::Nothing {
            return;
        }
        let pattern = Pattern { key: declaration.keyword, head, clauses: declaration.head };
        match phrase::read(pattern, entry.key, cursor) {
            Ok(atoms) => record.head = atoms,
            Err(fault) => self.report(fault),
        }
    }

    /// `controle achteraf "Controle achteraf"`: a name that is written as several words, before the title.
    fn name_of_words(&self, record: &Record<'t>, mut cursor: Cursor<'t>) -> Option<Spanned<&'t str>> {
        let name = record.name.filter(|_| record.title.is_none())?;
        let mut last = None;
        while let Some(term) = cursor.take(TermKind::Word) {
            last = Some(term.span);
        }
        let span = name.span.to(last?);
        let is_head =
            |clause: &super::shape::Clause| self.slice(span).split(' ').any(|word| word == clause.marker.nl());
        let titled = cursor.kind() == Some(TermKind::Text) && !record.declaration.head.iter().any(is_head);
        titled.then(|| Spanned::new(self.slice(span), span))
    }

    fn body(&mut self, record: &mut Record<'t>, entry: &'t Entry) {
        let declaration = record.declaration;
        let wants_block = !declaration.properties.is_empty();
        let Some(block) = &entry.block else {
            let nameless = declaration.name == Presence::Required && record.name.is_none();
            if wants_block && !nameless && !may_stand_alone(declaration) && !entry.broken {
                self.report(fault("TAAL-39", entry.key, says::block_missing(declaration.keyword)));
            }
            return;
        };
        if !wants_block {
            if block.closed {
                self.report(fault("TAAL-39", block.span, says::block_unexpected(declaration.keyword)));
            }
            return;
        }
        for line in &block.entries {
            let word = self.slice(line.key);
            match find(declaration.properties, word) {
                Some(property) => self.property(property, line, &mut record.properties),
                None => self.statement(record, line),
            }
        }
    }

    fn statement(&mut self, record: &mut Record<'t>, line: &'t Entry) {
        let shapes = record.declaration.statements;
        let cursor = Cursor::new(self.text, self.tree.line(line));
        let found = shape_of(shapes, cursor);
        let Some(shape) = found.or(shapes.first()) else {
            return self.unknown(record.declaration, record.declaration.properties, line);
        };
        if line.broken {
            return;
        }
        let names_property =
            nearest(self.slice(line.key), record.declaration.properties.iter().map(|known| known.key.nl()));
        if names_property.is_some() && found.is_none() {
            return self.unknown(record.declaration, record.declaration.properties, line);
        }
        match phrase::read(Pattern::from(shape), line.key, cursor) {
            Ok(atoms) => {
                let span = self.tree.head(line);
                record.statements.push(Stated {
                    property: shape,
                    key: line.key,
                    span,
                    name: None,
                    atoms,
                    block: Vec::new(),
                });
            }
            Err(fault) => self.report(fault),
        }
    }

    fn property(&mut self, property: &'static Property, line: &'t Entry, out: &mut Vec<Stated<'t>>) {
        let first = out.iter().find(|stated| stated.property.key == property.key).map(|stated| stated.key);
        if let (Some(first), false) = (first, property.many) {
            let twice = fault("TAAL-33", line.key, says::stated_twice(property.key));
            self.report(twice.related(first, says::stated_first()));
            return;
        }
        if line.broken || opened_by_mistake(property.block, line) {
            return;
        }
        match self.stated(property, line) {
            Ok(stated) => out.push(stated),
            Err(fault) => self.report(fault),
        }
    }

    fn stated(&mut self, property: &'static Property, line: &'t Entry) -> Result<Stated<'t>, Fault> {
        let mut cursor = self.cursor(line);
        let name = property.named.then(|| cursor.take(TermKind::Word)).flatten();
        let name = name.map(|term| Spanned::new(self.slice(term.span), term.span));
        if property.block.is_empty() && line.block.is_some() {
            return Err(fault("TAAL-39", line.key, says::block_unexpected(property.key)));
        }
        if property.head.slot == Slot::Nothing && property.clauses.is_empty() && !cursor.done() && line.block.is_none()
        {
            return Err(fault("TAAL-39", line.key, says::block_missing(property.key)));
        }
        let bare_block = cursor.done() && !property.block.is_empty();
        let atoms = if bare_block { Vec::new() } else { phrase::read(property.into(), line.key, cursor)? };
        let block = self.block(property, line);
        Ok(Stated { property, key: line.key, span: self.tree.head(line), name, atoms, block })
    }

    fn block(&mut self, property: &'static Property, line: &'t Entry) -> Vec<Stated<'t>> {
        let mut inner = Vec::new();
        let Some(block) = &line.block else { return inner };
        for line in &block.entries {
            match find(property.block, self.slice(line.key)) {
                Some(property) => self.property(property, line, &mut inner),
                None => self.unknown_in(property.key, property.block, line),
            }
        }
        inner
    }

    fn unknown(&mut self, declaration: &Declaration, known: &[Property], line: &Entry) {
        self.unknown_in(declaration.keyword, known, line);
    }

    fn unknown_in(&mut self, owner: W, known: &[Property], line: &Entry) {
        if line.broken || opened_by_mistake(&[], line) {
            return;
        }
        let word = self.slice(line.key);
        let message = match nearest(word, known.iter().map(|property| property.key.nl())) {
            Some(near) => says::misspelt_property(word, owner, near),
            None => elsewhere(word, owner).unwrap_or_else(|| {
                says::unknown_property(word, owner, any_of(known.iter().map(|property| property.key)))
            }),
        };
        self.report(fault("TAAL-31", line.key, message));
    }
}

/// The shape of a line whose verb comes first in it; what the verb is about stands before it.
fn shape_of(shapes: &'static [Property], mut cursor: Cursor<'_>) -> Option<&'static Property> {
    cursor.advance(1);
    while !cursor.done() {
        if let Some(found) = shapes.iter().find(|shape| cursor.matches(shape.key).is_some()) {
            return Some(found);
        }
        cursor.advance(1);
    }
    None
}

/// Whether an entry is of the shape of a declaration that its keyword may be a slip of. A property that stands outside its
/// block is not: one finding about it is enough.
fn fits_shape(guess: &Declaration, entry: &Entry) -> bool {
    guess.properties.is_empty() || may_stand_alone(guess) || entry.block.is_some()
}

fn may_stand_alone(declaration: &Declaration) -> bool {
    matches!(declaration.keyword, W::Role | W::Event | W::Organisation)
}

/// A line that takes no block has one that is never closed: that has been reported, and the brace is the mistake.
fn opened_by_mistake(properties: &[Property], line: &Entry) -> bool {
    properties.is_empty() && line.block.as_ref().is_some_and(|block| !block.closed)
}

fn find(properties: &'static [Property], word: &str) -> Option<&'static Property> {
    properties.iter().find(|property| property.key.nl() == word)
}

/// The word is a property, but of other declarations.
fn elsewhere(word: &str, owner: W) -> Option<crate::source::Message> {
    let owners: Vec<W> = DECLARATIONS
        .iter()
        .filter(|declaration| declaration.properties.iter().any(|property| property.key.nl() == word))
        .map(|declaration| declaration.keyword)
        .collect();
    (!owners.is_empty()).then(|| says::property_elsewhere(word, owner, all_of(&owners)))
}
