//! Every single fault that can be planted in an agreement: walks what was read against the tables and lists the edits.
//! Whether anyone sees a fault is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use convenant::source::{FileId, Span};
use convenant::syntax::{Entry, Tree, parse};
use convenant::vocabulary::shape::Clause;
use convenant::vocabulary::{Atom, Kind, Record, Stated, Value, W, read};

use crate::judge::Text;
use crate::kinds::{cites_law, clause_of, is_commentary, nameable, words};
pub use crate::operators::Operator;
use crate::operators::{other_comparison, spoiled};

/// One fault: a stretch of one file, and what comes in its place.
#[derive(Clone, Debug)]
pub struct Fault {
    pub operator: Operator,
    /// Which of the files.
    pub file: usize,
    pub place: Range<usize>,
    pub instead: String,
    /// The kind of the declaration that is spoiled.
    pub kind: Kind,
    /// Its name; a declaration without one has its keyword here.
    pub subject: String,
    /// The properties that lead to the place, outermost first; none when the whole declaration is spoiled.
    pub property: Vec<W>,
    /// The marker before the place; [`W::Head`] when there is none.
    pub marker: W,
}

impl std::fmt::Display for Fault {
    /// `gegeven postcode4 doelen: DropItem 2:1034 → …`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let path: Vec<&str> = self.property.iter().map(|word| word.nl()).collect();
        let (kind, subject, marker) = (self.kind.nl(), &self.subject, self.marker.nl());
        let (operator, at) = (self.operator, self.place.start);
        write!(f, "{kind} {subject} {} {marker}: {operator:?} {}:{at} → {}", path.join(" "), self.file, self.instead)
    }
}

impl Fault {
    /// The file with the fault in it. It has as many lines as before, so that places elsewhere stay what they are.
    pub fn plant(&self, text: &str) -> String {
        let gone = &text[self.place.clone()];
        let lines = gone.matches('\n').count().saturating_sub(self.instead.matches('\n').count());
        let (before, after) = (&text[..self.place.start], &text[self.place.end..]);
        format!("{before}{}{}{after}", self.instead, "\n".repeat(lines))
    }
}

/// What may be put in the place of something else: the names of every kind, and the law that is cited.
#[derive(Default)]
struct Stock {
    names: BTreeMap<Kind, Vec<String>>,
    law: BTreeSet<String>,
}

/// Every fault, in the order of the source.
pub fn faults(texts: &[Text]) -> Vec<Fault> {
    let trees: Vec<Tree> = texts.iter().enumerate().map(|(at, text)| parse(FileId(at as u32), &text.text).0).collect();
    let readings: Vec<_> = trees.iter().zip(texts).map(|(tree, text)| read(tree, &text.text).records).collect();
    let stock = Stock::of(readings.iter().flatten());
    let mut out = Vec::new();
    for (file, ((tree, text), records)) in trees.iter().zip(texts).zip(&readings).enumerate() {
        let ends = ends(&tree.entries, tree);
        for record in records {
            let mut planter = Planter { text: &text.text, file, ends: &ends, stock: &stock, record, out: &mut out };
            planter.declaration();
        }
    }
    out
}

/// Where each entry ends, its block included, by the place of its keyword.
fn ends(entries: &[Entry], tree: &Tree) -> BTreeMap<u32, u32> {
    let mut out = BTreeMap::new();
    for entry in entries {
        let end = entry.block.as_ref().map_or(tree.head(entry).end, |block| block.span.end);
        out.insert(entry.key.start, end);
        out.extend(entry.block.iter().flat_map(|block| ends(&block.entries, tree)));
    }
    out
}

impl Stock {
    fn of<'r, 't: 'r>(records: impl Iterator<Item = &'r Record<'t>>) -> Self {
        let mut stock = Self::default();
        for record in records {
            if let Some(name) = record.name {
                stock.names.entry(record.kind()).or_default().push(name.value.to_owned());
            }
            for stated in record.properties.iter().chain(&record.statements) {
                stock.cited(stated);
            }
        }
        stock
    }

    fn cited(&mut self, stated: &Stated<'_>) {
        for atom in &stated.atoms {
            let slot = clause_of(stated.property.head, stated.property.clauses, atom.clause).map(|clause| clause.slot);
            if let (Value::Name(path), true) = (&atom.value, slot.is_some_and(cites_law) && is_path(&atom.value)) {
                self.law.insert((*path).to_owned());
            }
        }
        stated.block.iter().for_each(|inner| self.cited(inner));
    }

    /// A declared name of these kinds that is not among these: the next one, so that not everything becomes the same.
    fn other(&self, kinds: &[Kind], taken: &[&str]) -> Option<&str> {
        let all: Vec<&String> = kinds.iter().filter_map(|kind| self.names.get(kind)).flatten().collect();
        let from = all.iter().position(|name| taken.last() == Some(&name.as_str())).map_or(0, |at| at + 1);
        let mut turned = all.iter().cycle().skip(from).take(all.len());
        turned.find(|name| !taken.contains(&name.as_str())).map(|name| name.as_str())
    }

    /// Another provision that the agreement cites, of the same source.
    fn other_law(&self, path: &str) -> Option<&str> {
        let source = path.split('.').next()?;
        let same = self.law.iter().filter(|other| other.split('.').next() == Some(source));
        let all: Vec<&String> = same.collect();
        let at = all.iter().position(|other| other.as_str() == path)?;
        let next = all[(at + 1) % all.len()];
        (next != path).then_some(next.as_str())
    }
}

fn is_path(value: &Value<'_>) -> bool {
    matches!(value, Value::Name(path) if path.contains('.'))
}

struct Planter<'a, 't> {
    text: &'a str,
    file: usize,
    ends: &'a BTreeMap<u32, u32>,
    stock: &'a Stock,
    record: &'a Record<'t>,
    out: &'a mut Vec<Fault>,
}

/// Where in a declaration the planter is.
#[derive(Clone)]
struct Spot {
    property: Vec<W>,
    marker: W,
}

impl Planter<'_, '_> {
    fn add(&mut self, operator: Operator, spot: &Spot, place: (u32, u32), instead: impl Into<String>) {
        let subject = self.record.name.map_or(self.record.kind().nl(), |name| name.value);
        self.out.push(Fault {
            operator,
            file: self.file,
            place: place.0 as usize..place.1 as usize,
            instead: instead.into(),
            kind: self.record.kind(),
            subject: subject.to_owned(),
            property: spot.property.clone(),
            marker: spot.marker,
        });
    }

    fn end_of(&self, key: Span, or: u32) -> u32 {
        self.ends.get(&key.start).copied().unwrap_or(or)
    }

    fn declaration(&mut self) {
        let record = self.record;
        let spot = Spot { property: Vec::new(), marker: W::Head };
        if record.kind() != W::Agreement {
            let end = self.end_of(record.keyword, record.keyword.end);
            self.add(Operator::DropDeclaration, &spot, (record.keyword.start, end), "");
        }
        let from = record.title.as_ref().map(|title| title.span).or(record.name.map(|name| name.span));
        let head = Clause { marker: W::Head, slot: convenant::vocabulary::shape::Slot::Nothing, list: false };
        self.phrase(&spot, from.unwrap_or(record.keyword).end, head, record.declaration.head, &record.head);
        for stated in record.properties.iter().chain(&record.statements) {
            self.stated(stated, &[]);
        }
    }

    fn stated(&mut self, stated: &Stated<'_>, within: &[W]) {
        let property = stated.property;
        if is_commentary(property) {
            return;
        }
        let path: Vec<W> = within.iter().copied().chain([property.key]).collect();
        let spot = Spot { property: path.clone(), marker: W::Head };
        let end = self.end_of(stated.key, stated.span.end);
        self.add(Operator::DropProperty, &spot, (stated.key.start, end), "");
        let from = stated.name.map_or(stated.key.end, |name| name.span.end);
        self.phrase(&spot, from, property.head, property.clauses, &stated.atoms);
        for inner in &stated.block {
            self.stated(inner, &path);
        }
    }

    /// The faults of the values of one phrase, which begins behind `from`.
    fn phrase(&mut self, spot: &Spot, from: u32, head: Clause, clauses: &[Clause], atoms: &[Atom<'_>]) {
        let mut before = from;
        for part in atoms.chunk_by(|one, other| one.clause == other.clause) {
            let Some(clause) = part.first().and_then(|atom| clause_of(head, clauses, atom.clause)) else { continue };
            let spot = Spot { marker: clause.marker, ..spot.clone() };
            let end = part.last().map_or(before, |atom| atom.span.end);
            if clause.marker != W::Head {
                self.add(Operator::DropClause, &spot, (before, end), "");
            }
            self.items(&spot, clause, part);
            for atom in part {
                self.value(&spot, clause, atom);
            }
            before = end;
        }
    }

    fn items(&mut self, spot: &Spot, clause: Clause, part: &[Atom<'_>]) {
        let Some(last) = part.last() else { return };
        for (at, atom) in part.iter().enumerate().filter(|_| part.len() > 1) {
            let place = match at.checked_sub(1) {
                Some(before) => (part[before].span.end, atom.span.end),
                None => (atom.span.start, part[1].span.start),
            };
            self.add(Operator::DropItem, spot, place, "");
        }
        let taken: Vec<&str> = part.iter().filter_map(named).collect();
        let other = self.stock.other(&nameable(clause.slot), &taken).filter(|_| clause.list && !taken.is_empty());
        if let Some(other) = other {
            self.add(Operator::AddItem, spot, (last.span.end, last.span.end), format!(", {other}"));
        }
    }

    fn value(&mut self, spot: &Spot, clause: Clause, atom: &Atom<'_>) {
        let place = (atom.span.start, atom.span.end);
        for (operator, instead) in spoiled(&atom.value) {
            self.add(operator, spot, place, instead);
        }
        match &atom.value {
            Value::Name(name) => self.name(spot, clause, name, place),
            Value::Word(word) => {
                let words = words(clause.slot);
                let at = words.iter().position(|other| other == word).unwrap_or_default();
                if let Some(other) = words.get((at + 1) % words.len().max(1)).filter(|other| *other != word) {
                    self.add(Operator::OtherWord, spot, place, other.nl());
                }
            }
            Value::Expression(_) => {
                let written = &self.text[place.0 as usize..place.1 as usize];
                if let Some(other) = other_comparison(written) {
                    self.add(Operator::OtherComparison, spot, place, other);
                }
            }
            _ => {}
        }
    }

    fn name(&mut self, spot: &Spot, clause: Clause, name: &str, place: (u32, u32)) {
        if let Some(other) = self.stock.other_law(name).filter(|_| cites_law(clause.slot)) {
            self.add(Operator::OtherLaw, spot, place, other);
            return;
        }
        if let Some(other) = self.stock.other(&nameable(clause.slot), &[name]) {
            self.add(Operator::OtherName, spot, place, other);
        }
    }
}

fn named<'t>(atom: &Atom<'t>) -> Option<&'t str> {
    match &atom.value {
        Value::Name(name) => Some(name),
        _ => None,
    }
}
