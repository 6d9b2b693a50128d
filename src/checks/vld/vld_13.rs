//! `VLD-13`: a field that serves a purpose whose law has a closed list of data, and is not on that list.

use std::collections::{BTreeMap, BTreeSet};

use super::elements::{Makings, own_elements, type_word};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::model::words::TypeWord;
use crate::model::{Agreement, Field, Id, Provision, Purpose};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-13",
    name: "buiten-wettelijke-lijst",
    title: Title {
        nl: "een gegeven staat niet op de gesloten lijst van de wet",
        en: "a field is not on the closed list of the law",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.c", "avg.6.3"],
    explanation: include_str!("vld_13.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let closed = |purpose: &Purpose| closed_list(context, purpose);
    let closed: BTreeMap<_, _> =
        agreement.purposes.iter().filter_map(|(id, purpose)| Some((id, closed(purpose)?))).collect();
    let lists: BTreeMap<_, _> = closed.values().map(|list| (*list, Entries::of(agreement, *list))).collect();
    if lists.is_empty() {
        return;
    }
    let makings = Makings::of(agreement);
    let own: Vec<BTreeSet<_>> = agreement.fields.values().map(|field| own_elements(field).collect()).collect();
    let mut known = Known::new();
    for (id, field) in agreement.fields.iter() {
        let resting = field.purposes.items.iter().filter_map(|purpose| Some((purpose, *closed.get(&purpose.value)?)));
        let resting: Vec<_> = resting.collect();
        if resting.is_empty() || field.open.is_known() {
            continue;
        }
        let (word, made_of) = (type_word(agreement, field), makings.with_elements(id));
        let mut outside = BTreeMap::new();
        for (purpose, list) in resting {
            let mut is_entry = |of: &Id<Field>| {
                let own = || lists[&list].have(word, &own[of.index() as usize]);
                *known.entry((list, word, *of)).or_insert_with(own)
            };
            let is_outside = || lists[&list].leave_out(word, &made_of, &mut is_entry);
            if !*outside.entry(list).or_insert_with(is_outside) {
                continue;
            }
            let (name, citation) = (&field.about.name, &agreement.provisions[list].citation);
            let finding = report.add(purpose.span, name, says::not_on_list(name, citation));
            let basis = &agreement.purposes[purpose.value].legal_basis;
            finding.see(basis.span.unwrap_or(field.about.span), says::rests_on_list(citation));
        }
    }
}

/// For a list, a type and a field, whether something of that type from an element that the field names is on the list.
type Known = BTreeMap<(Id<Provision>, Option<TypeWord>, Id<Field>), bool>;

/// The closed list that a purpose rests on, if it is in force.
fn closed_list(context: &Context<'_>, purpose: &Purpose) -> Option<Id<Provision>> {
    let provisions = &context.agreement.provisions;
    purpose.legal_basis.iter().find(|id| !provisions[*id].only.is_empty() && provisions[*id].holds_on(context.date))
}

/// The entries of a closed list, by what a field must be to be one of them.
#[derive(Default)]
struct Entries {
    all: Types,
    /// Those that name no element.
    anyhow: Types,
    by_element: BTreeMap<Id<Provision>, Types>,
}

impl Entries {
    fn of(agreement: &Agreement, list: Id<Provision>) -> Self {
        let mut out = Self::default();
        for entry in agreement.provisions[list].only.iter().map(|entry| &agreement.provisions[*entry]) {
            let word = entry.element.as_ref().map(|element| element.word);
            out.all.add(word);
            if entry.elements.is_empty() {
                out.anyhow.add(word);
            }
            for element in &entry.elements {
                out.by_element.entry(*element).or_default().add(word);
            }
        }
        out
    }

    /// Whether a field can be none of them: of its type, and from one of the elements it is made of, as far as both say so. Of a
    /// field without a type and without a source nothing can be said.
    fn leave_out(
        &self,
        word: Option<TypeWord>,
        made_of: &[Id<Field>],
        is_entry: &mut dyn FnMut(&Id<Field>) -> bool,
    ) -> bool {
        if made_of.is_empty() {
            return word.is_some() && !self.all.allow(word);
        }
        !self.anyhow.allow(word) && !made_of.iter().any(is_entry)
    }

    /// Whether one of them is of a type and from one of these elements.
    fn have(&self, word: Option<TypeWord>, own: &BTreeSet<Id<Provision>>) -> bool {
        // By whichever are fewer.
        if own.len() < self.by_element.len() {
            return own.iter().any(|element| self.by_element.get(element).is_some_and(|types| types.allow(word)));
        }
        self.by_element.iter().any(|(element, types)| types.allow(word) && own.contains(element))
    }
}

/// The types of some entries.
#[derive(Default)]
struct Types {
    /// One of them leaves its type open.
    any: bool,
    words: Vec<TypeWord>,
}

impl Types {
    fn add(&mut self, word: Option<TypeWord>) {
        match word {
            None => self.any = true,
            Some(word) if !self.words.contains(&word) => self.words.push(word),
            Some(_) => {}
        }
    }

    fn allow(&self, word: Option<TypeWord>) -> bool {
        self.any || word.map_or(!self.words.is_empty(), |word| self.words.contains(&word))
    }
}
