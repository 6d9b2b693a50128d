//! An agreement that grows in everything at once: copies of the agreements of the project beside one another, each with names
//! of its own, and the lists of `overeenkomst` over all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use convenant::source::{FileId, Span};
use convenant::syntax::{Tree, parse};
use convenant::vocabulary::{Atom, Expression, Record, Stated, Value, W, read};

/// The files of an agreement, and those it brings in.
pub type Files = BTreeMap<String, String>;

/// A text, and the stretches of it that become others.
type Edits = Vec<(Span, String)>;

/// So many copies of the agreement in a folder.
pub fn copies(folder: &Path, count: usize) -> Files {
    let mut texts = Files::new();
    let mut out = Files::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let (name, text) = (path.file_name().unwrap().to_str().unwrap(), fs::read_to_string(&path).unwrap());
        if name.ends_with(".convenant") {
            texts.insert(name.to_owned(), text);
        } else {
            for copy in 0..count {
                out.insert(numbered_file(name, copy), register(&text, copy));
            }
        }
    }
    let trees: BTreeMap<_, _> = texts.iter().map(|(name, text)| (name, parse(FileId(0), text).0)).collect();
    let records: Vec<_> = texts.iter().map(|(name, text)| (name, text, read(&trees[name], text).records)).collect();
    let declared = records.iter().flat_map(|(_, _, records)| records).filter_map(|record| Some(record.name?.value));
    let declared: BTreeSet<&str> = declared.collect();
    for copy in 0..count {
        for (name, text, records) in &records {
            let mut copier = Copier { text, declared: &declared, copy, count, edits: Edits::new() };
            copier.file(&trees[name], records);
            out.insert(format!("{copy}_{name}"), edited(text, copier.edits));
        }
    }
    out
}

fn numbered(name: &str, copy: usize) -> String {
    if copy == 0 { name.to_owned() } else { format!("{name}_kopie{copy}") }
}

fn numbered_file(name: &str, copy: usize) -> String {
    if copy == 0 { name.to_owned() } else { format!("{copy}_{name}") }
}

/// A register of members, with other names.
fn register(text: &str, copy: usize) -> String {
    let line = |line: &str| {
        let named = ["- naam: ", "  partij: ", "- partij: "].iter().any(|key| line.starts_with(key));
        if named && copy > 0 { format!("{line}_kopie{copy}\n") } else { format!("{line}\n") }
    };
    text.lines().map(line).collect()
}

fn edited(text: &str, mut edits: Edits) -> String {
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    let mut out = String::new();
    let mut at = 0;
    for (span, instead) in edits {
        if span.start as usize >= at {
            out.push_str(&text[at..span.start as usize]);
            out.push_str(&instead);
            at = span.end as usize;
        }
    }
    out + &text[at..]
}

struct Copier<'a> {
    text: &'a str,
    declared: &'a BTreeSet<&'a str>,
    copy: usize,
    count: usize,
    edits: Edits,
}

impl Copier<'_> {
    fn file(&mut self, tree: &Tree, records: &[Record<'_>]) {
        for record in records {
            match record.kind() {
                // There is one of each.
                W::Agreement | W::Use | W::Termination if self.copy > 0 => {
                    let entry = tree.entries.iter().find(|entry| entry.key.start == record.keyword.start).unwrap();
                    let end = entry.block.as_ref().map_or(tree.head(entry).end, |block| block.span.end);
                    self.edits.push((Span { end, ..record.keyword }, String::new()));
                }
                W::Agreement => record.properties.iter().for_each(|stated| self.spread(stated)),
                _ => self.record(record),
            }
        }
    }

    fn record(&mut self, record: &Record<'_>) {
        if let Some(name) = record.name {
            self.name(name.value, name.span);
        }
        if let Some(title) = record.title.as_ref().filter(|_| self.copy > 0) {
            let end = Span { start: title.span.end - 1, ..title.span };
            self.edits.push((end, format!(" {}\"", self.copy)));
        }
        record.head.iter().for_each(|atom| self.atom(atom));
        record.properties.iter().chain(&record.statements).for_each(|stated| self.stated(stated));
    }

    fn stated(&mut self, stated: &Stated<'_>) {
        if let Some(name) = stated.name {
            self.name(name.value, name.span);
        }
        stated.atoms.iter().for_each(|atom| self.atom(atom));
        stated.block.iter().for_each(|inner| self.stated(inner));
    }

    /// A list of `overeenkomst`: with every name, those of the copies.
    fn spread(&mut self, stated: &Stated<'_>) {
        let clauses = std::iter::once(&stated.property.head).chain(stated.property.clauses);
        let lists: Vec<W> = clauses.filter(|clause| clause.list).map(|clause| clause.marker).collect();
        for atom in stated.atoms.iter().filter(|atom| lists.contains(&atom.clause)) {
            if let Value::Name(name) = atom.value
                && self.declared.contains(name)
            {
                let all: Vec<_> = (0..self.count).map(|copy| numbered(name, copy)).collect();
                self.edits.push((atom.span, all.join(", ")));
            }
        }
    }

    fn name(&mut self, name: &str, span: Span) {
        let first = name.split('.').next().unwrap_or(name);
        if self.copy > 0 && self.declared.contains(first) {
            let span = Span { end: span.start + first.len() as u32, ..span };
            self.edits.push((span, numbered(first, self.copy)));
        }
    }

    fn atom(&mut self, atom: &Atom<'_>) {
        match &atom.value {
            Value::Name(name) => self.name(name, atom.span),
            Value::Text(_) => self.prose(atom.span),
            Value::Hole(hole) => hole.by.iter().for_each(|by| self.name(by.value, by.span)),
            Value::Expression(expression) => self.expression(expression),
            _ => {}
        }
    }

    /// The references in a text, and the name of a register.
    fn prose(&mut self, span: Span) {
        let written = &self.text[span.start as usize..span.end as usize];
        for (open, _) in written.match_indices('[') {
            let name = &written[open + 1..];
            let name = &name[..name.find(']').unwrap_or(0)];
            let start = span.start + open as u32 + 1;
            self.name(name, Span { start, end: start + name.len() as u32, ..span });
        }
        if written.ends_with(".yaml\"") {
            self.edits.push((span, format!("\"{}\"", numbered_file(written.trim_matches('"'), self.copy))));
        }
    }

    fn expression(&mut self, expression: &Expression<'_>) {
        match expression {
            Expression::Field(name)
            | Expression::Absent(name)
            | Expression::Filled(name)
            | Expression::ElevenTest(name) => self.name(name.value, name.span),
            Expression::Binary(_, one, other) | Expression::If(one, other) => {
                self.expression(one);
                self.expression(other);
            }
            Expression::Not(inner) => self.expression(inner),
            Expression::Number(_) | Expression::Date(_) | Expression::Text(_) => {}
        }
    }
}
