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

/// The fields seen so far in one delivery.
#[derive(Default)]
struct Seen {
    by_element: BTreeMap<(Id<Provision>, Option<TypeWord>), Id<Field>>,
    by_title: BTreeMap<usize, Id<Field>>,
}

/// What is worked out once of each field, by its number.
struct Known {
    words: Vec<Option<TypeWord>>,
    /// Titles that are the same have the same number.
    titles: Vec<usize>,
}

impl Known {
    fn of(agreement: &Agreement) -> Self {
        let mut numbers = BTreeMap::new();
        let mut number = |field: &Field| {
            let next = numbers.len();
            *numbers.entry(letters(&field.about.title)).or_insert(next)
        };
        Self {
            words: agreement.fields.values().map(|field| type_word(agreement, field)).collect(),
            titles: agreement.fields.values().map(&mut number).collect(),
        }
    }
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut said = BTreeSet::new();
    let known = Known::of(agreement);
    let open = context.relations.fields.unplaced();
    let open_too = agreement.data.values().any(|data| data.fields.hole.is_some());
    let lists = agreement.data.values().map(|data| data.fields.iter().collect::<Vec<_>>());
    for list in lists.chain(open_too.then(|| open.to_vec())) {
        let mut seen = Seen::default();
        for id in list {
            let Some(other) = seen.same_as(agreement, &known, id).filter(|other| *other != id) else { continue };
            if !said.insert((other, id)) {
                continue;
            }
            let (first, second) = (&agreement.fields[other].about, &agreement.fields[id].about);
            let message = says::same_field(&second.name, &first.name);
            report.add(second.span, &second.name, message).see(first.span, says::the_other_one());
        }
    }
}

impl Seen {
    /// An earlier field of the same content; the field is remembered.
    fn same_as(&mut self, agreement: &Agreement, known: &Known, id: Id<Field>) -> Option<Id<Field>> {
        let field = &agreement.fields[id];
        let word = known.words[id.index() as usize];
        let mut found = None;
        // What is derived from an element is another value than the element.
        for element in field.source.iter().filter(|_| field.derivation.is_none() && field.open.is_absent()) {
            found = found.or(Some(*self.by_element.entry((element, word)).or_insert(id)));
        }
        let titled = *self.by_title.entry(known.titles[id.index() as usize]).or_insert(id);
        let other = known.words[titled.index() as usize];
        let alike = word.is_none() || other.is_none() || word == other;
        found.filter(|found| *found != id).or(Some(titled).filter(|_| alike))
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
