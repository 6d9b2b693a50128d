//! What the agreement's own files state, as values: every declaration with its properties, also those of the members that a
//! register gives. For whoever compares two versions; the meaning is in the resolved agreement.

use serde_json::Value as Json;

use super::register::Row;
use crate::source::Span;
use crate::vocabulary::shape::{Property, Slot};
use crate::vocabulary::tables::declaration;
use crate::vocabulary::{Atom, Kind, Moment, Record, Stated, Term, Value, W, day};

/// One declaration.
#[derive(Clone, Debug)]
pub struct Declared {
    pub kind: Kind,
    /// Empty for a kind without a name, and for a block of access without one.
    pub name: String,
    pub title: Option<String>,
    /// The name, or the keyword where there is none.
    pub span: Span,
    /// Behind name and title.
    pub head: Vec<Said>,
    pub lines: Vec<Line>,
    /// Lines that begin with a name (`contractmanager leest …`).
    pub statements: Vec<Line>,
    /// It stands in a register of members.
    pub from_register: bool,
}

/// One property as it is stated.
#[derive(Clone, Debug)]
pub struct Line {
    pub property: &'static Property,
    pub name: Option<String>,
    /// From the keyword up to the last value.
    pub span: Span,
    pub said: Vec<Said>,
    pub block: Vec<Line>,
}

/// One value, and the marker it stands behind.
#[derive(Clone, Debug)]
pub struct Said {
    pub marker: W,
    pub span: Span,
    pub what: What,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A marker that says it all.
    Flag,
    /// `?`, with who fills it in and by when.
    Hole(String),
    Text(String),
    Number(u32),
    Digits(String),
    Moment(Moment),
    Term(Term),
    Word(W),
    /// A name, a path or a code.
    Name(String),
    /// A condition, as it is written, with single spaces.
    Expression(String),
}

impl Declared {
    /// Every statement of a property.
    pub fn all(&self, key: W) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.property.key == key)
    }

    /// The first value behind a marker of the head.
    #[must_use]
    pub fn headed(&self, marker: W) -> Option<&What> {
        self.head.iter().find(|said| said.marker == marker).map(|said| &said.what)
    }

    /// The name it had in an earlier version.
    #[must_use]
    pub fn formerly(&self) -> Option<&str> {
        self.all(W::FormerName).find_map(Line::first_name)
    }
}

impl Line {
    /// The values behind a marker.
    pub fn behind(&self, marker: W) -> impl Iterator<Item = &Said> {
        self.said.iter().filter(move |said| said.marker == marker)
    }

    fn first_name(&self) -> Option<&str> {
        self.said.iter().find_map(|said| match &said.what {
            What::Name(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// The name it had in an earlier version, of a paragraph.
    #[must_use]
    pub fn formerly(&self) -> Option<&str> {
        self.block.iter().filter(|line| line.property.key == W::FormerName).find_map(Line::first_name)
    }
}

/// The declaration that a record is; `text` is that of its file.
pub(super) fn declared(record: &Record<'_>, text: &str) -> Declared {
    let lines = |all: &[Stated<'_>]| all.iter().map(|stated| line(stated, text)).collect();
    Declared {
        kind: record.kind(),
        name: record.name.map_or_else(String::new, |name| name.value.to_owned()),
        title: record.title.as_ref().map(|title| title.value.clone().into_owned()),
        span: record.span(),
        head: record.head.iter().map(|atom| said(atom, text)).collect(),
        lines: lines(&record.properties),
        statements: lines(&record.statements),
        from_register: false,
    }
}

fn line(stated: &Stated<'_>, text: &str) -> Line {
    Line {
        property: stated.property,
        name: stated.name.map(|name| name.value.to_owned()),
        span: stated.span,
        said: stated.atoms.iter().map(|atom| said(atom, text)).collect(),
        block: stated.block.iter().map(|inner| line(inner, text)).collect(),
    }
}

fn said(atom: &Atom<'_>, text: &str) -> Said {
    let written = || text.get(atom.span.start as usize..atom.span.end as usize).unwrap_or_default();
    let spaced = || written().split_whitespace().collect::<Vec<_>>().join(" ");
    let what = match &atom.value {
        Value::Flag => What::Flag,
        Value::Hole(_) => What::Hole(spaced()),
        Value::Text(text) => What::Text(text.clone().into_owned()),
        Value::Number(number) => What::Number(*number),
        Value::Digits(digits) => What::Digits((*digits).to_owned()),
        Value::Moment(moment) => What::Moment(*moment),
        Value::Term(term) => What::Term(*term),
        Value::Word(word) => What::Word(*word),
        Value::Name(name) => What::Name((*name).to_owned()),
        Value::Expression(_) => What::Expression(spaced()),
    };
    Said { marker: atom.clause, span: atom.span, what }
}

/// What a register says of a member, as the declaration of a party would say it. Its keys are words of the vocabulary.
/// What it must say and does not, nor its group for all, is an open place.
pub(super) fn member(name: &str, row: &Row, span: Span, group: Option<&Declared>) -> Declared {
    let Ok(Json::Object(row)) = serde_json::to_value(row) else {
        return Declared::of_register(name, None, span, Vec::new());
    };
    let title = row.get(W::PersonName.nl()).and_then(Json::as_str).map(str::to_owned);
    let properties = declaration(W::Party.nl()).map_or(&[][..], |party| party.properties);
    let mut lines: Vec<Line> =
        properties.iter().filter_map(|property| told(property, row.get(property.key.nl())?, span)).collect();
    for property in properties.iter().filter(|property| is_required(property.key, group)) {
        match lines.iter_mut().find(|line| line.property.key == property.key) {
            Some(line) => line.block.extend(open_contact(&line.block, property, span)),
            None => lines.push(Line { block: open_contact(&[], property, span), ..open(property, span) }),
        }
    }
    Declared::of_register(name, title, span, lines)
}

/// Whether a member of a group is asked for a property: as the model reads a register.
fn is_required(key: W, group: Option<&Declared>) -> bool {
    let of_group = |key: W| group.is_some_and(|group| group.all(key).next().is_some());
    match key {
        W::Kvk | W::Seat | W::Contact | W::Fg => true,
        W::Represented | W::Signs => !of_group(key),
        W::Code => {
            let municipality = |said: &Said| said.what == What::Word(W::Municipality);
            of_group(W::WorkArea)
                || group.is_some_and(|group| group.all(W::LegalForm).flat_map(|line| &line.said).any(municipality))
        }
        _ => false,
    }
}

fn open(property: &'static Property, span: Span) -> Line {
    let hole = Said { marker: W::Head, span, what: What::Hole("?".to_owned()) };
    let said = if property.block.is_empty() { vec![hole] } else { Vec::new() };
    Line { property, name: None, span, said, block: Vec::new() }
}

/// Of a contact a name or a function is asked, and a telephone number or an address for mail.
fn open_contact(known: &[Line], property: &'static Property, span: Span) -> Vec<Line> {
    let silent = |keys: &[W]| !known.iter().any(|line| keys.contains(&line.property.key));
    let asked =
        [(W::PersonName, silent(&[W::PersonName, W::FunctionTitle])), (W::Phone, silent(&[W::Phone, W::Email]))];
    let wanted = asked.iter().filter(|(_, silent)| *silent).map(|(key, _)| *key);
    wanted.filter_map(|key| Some(open(property.block.iter().find(|one| one.key == key)?, span))).collect()
}

impl Declared {
    fn of_register(name: &str, title: Option<String>, span: Span, lines: Vec<Line>) -> Self {
        let (name, from_register) = (name.to_owned(), true);
        let (head, statements) = (Vec::new(), Vec::new());
        Self { kind: W::Party, name, title, span, head, lines, statements, from_register }
    }
}

fn told(property: &'static Property, value: &Json, span: Span) -> Option<Line> {
    let texts: Vec<&str> = match value {
        Json::String(text) => vec![text],
        Json::Array(all) => all.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    };
    let block: Vec<_> = value.as_object().map_or_else(Vec::new, |inner| {
        let told = |property: &'static Property| told(property, inner.get(property.key.nl())?, span);
        property.block.iter().filter_map(told).collect()
    });
    let said: Vec<_> =
        texts.into_iter().map(|text| Said { marker: W::Head, span, what: typed(property.head.slot, text) }).collect();
    (!said.is_empty() || !block.is_empty()).then_some(Line { property, name: None, span, said, block })
}

fn typed(slot: Slot, text: &str) -> What {
    match (slot, day(text)) {
        (Slot::Digits, _) => What::Digits(text.to_owned()),
        (Slot::Date | Slot::Moment, Some(day)) => What::Moment(Moment::Day(day)),
        (Slot::Moment, None) => What::Moment(Moment::Vague(W::Future)),
        _ => What::Text(text.to_owned()),
    }
}
