//! `VLD-12`: two fields of one delivery that hold the same: from the same element, or under the same title but for
//! capitals, spaces and punctuation.

use std::collections::{BTreeMap, BTreeSet};

use super::elements::type_word;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::model::words::TypeWord;
use crate::model::{Agreement, Field, Id, Provision};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-12",
    name: "dubbel-veld",
    title: Title { nl: "twee gegevens zijn hetzelfde", en: "two fields are the same" },
    severity: Severity::Warning,
    law: &["avg.5.1.d"],
    explanation: include_str!("vld_12.md"),
    stage: Stage::Agreement,
    run,
};

/// What is worked out once of each field, by its number.
struct Known {
    words: Vec<Option<TypeWord>>,
    /// Titles that are the same have the same number.
    titles: Vec<usize>,
    /// The element that a field is told by: the first of those it is taken from as they are.
    first: Vec<Option<Id<Provision>>>,
    /// For each of those, and each type: the fields that are taken from it.
    taken: BTreeMap<Key, BTreeSet<Id<Field>>>,
}

/// What makes fields the same: an element, and a type.
type Key = (Id<Provision>, Option<TypeWord>);

impl Known {
    fn of(agreement: &Agreement) -> Self {
        let mut numbers = BTreeMap::new();
        let mut number = |field: &Field| {
            let next = numbers.len();
            *numbers.entry(letters(&field.about.title)).or_insert(next)
        };
        let titles = agreement.fields.values().map(&mut number).collect();
        let words = agreement.fields.values().map(|field| type_word(agreement, field)).collect();
        let first = agreement.fields.values().map(|field| taken_from(field).next()).collect();
        let mut out = Self { words, titles, first, taken: BTreeMap::new() };
        let asked: BTreeSet<_> = agreement.fields.ids().filter_map(|id| out.key(id)).collect();
        for (id, field) in agreement.fields.iter() {
            let word = out.words[id.index() as usize];
            for key in taken_from(field).map(|element| (element, word)).filter(|key| asked.contains(key)) {
                out.taken.entry(key).or_default().insert(id);
            }
        }
        out
    }

    fn key(&self, id: Id<Field>) -> Option<Key> {
        Some((self.first[id.index() as usize]?, self.words[id.index() as usize]))
    }
}

/// The elements that a field is taken from. What is derived from an element is another value than the element.
fn taken_from(field: &Field) -> impl Iterator<Item = Id<Provision>> {
    field.source.iter().filter(|_| field.derivation.is_none() && field.open.is_absent())
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut said = BTreeSet::new();
    let known = Known::of(agreement);
    let open = context.relations.fields.unplaced();
    let open_too = agreement.data.values().any(|data| data.fields.hole.is_some());
    let lists = agreement.data.values().map(|data| data.fields.iter().collect::<Vec<_>>());
    for list in lists.chain(open_too.then(|| open.to_vec())) {
        let mut list = Listed::of(&known, &list);
        for id in list.fields {
            let Some(other) = list.same_as(*id).filter(|other| other != id) else { continue };
            if !said.insert((other, *id)) {
                continue;
            }
            let (first, second) = (&agreement.fields[other].about, &agreement.fields[*id].about);
            let message = says::same_field(&second.name, &first.name);
            report.add(second.span, &second.name, message).see(first.span, says::the_other_one());
        }
    }
}

/// The fields of one delivery.
struct Listed<'a> {
    known: &'a Known,
    fields: &'a [Id<Field>],
    /// The first place of each.
    places: BTreeMap<Id<Field>, usize>,
    /// The first field that is taken from an element, as far as that was asked.
    by_element: BTreeMap<Key, Id<Field>>,
    /// The first field with a title, of those seen so far.
    by_title: BTreeMap<usize, Id<Field>>,
}

impl<'a> Listed<'a> {
    fn of(known: &'a Known, fields: &'a [Id<Field>]) -> Self {
        let places = fields.iter().enumerate().rev().map(|(at, id)| (*id, at)).collect();
        Self { known, fields, places, by_element: BTreeMap::new(), by_title: BTreeMap::new() }
    }

    /// An earlier field of the same content; the field is remembered.
    fn same_as(&mut self, id: Id<Field>) -> Option<Id<Field>> {
        let known = self.known;
        let found = known.key(id).and_then(|key| self.first_of(key));
        let titled = *self.by_title.entry(known.titles[id.index() as usize]).or_insert(id);
        let (word, other) = (known.words[id.index() as usize], known.words[titled.index() as usize]);
        let alike = word.is_none() || other.is_none() || word == other;
        found.filter(|found| *found != id).or(Some(titled).filter(|_| alike))
    }

    /// The first field here that is taken from an element; gone along is whatever there are fewer of.
    fn first_of(&mut self, key: Key) -> Option<Id<Field>> {
        if let Some(first) = self.by_element.get(&key) {
            return Some(*first);
        }
        let taken = self.known.taken.get(&key)?;
        let first = if taken.len() < self.places.len() {
            taken.iter().filter_map(|id| Some((*self.places.get(id)?, *id))).min()
        } else {
            self.places.iter().filter(|(id, _)| taken.contains(id)).map(|(id, at)| (*at, *id)).min()
        };
        let (_, first) = first?;
        self.by_element.insert(key, first);
        Some(first)
    }
}

/// A title without capitals, spaces and punctuation.
fn letters(title: &str) -> String {
    if title.is_ascii() {
        let letters = title.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase()));
        return letters.collect();
    }
    title.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
