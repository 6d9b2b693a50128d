//! `VLD-07`: a field that is said to come from an element that the message of the standard does not have.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title, unknown};
use crate::messages::{SHOWN, any_of, vld as says};
use crate::model::{Agreement, Provision, Sought, Unresolved};
use crate::source::{Message, Severity};
use crate::vocabulary::nearest;

pub(super) static CHECK: Check = Check {
    code: "VLD-07",
    name: "bron-kent-element-niet",
    title: Title {
        nl: "het bericht van de standaard kent dit element niet",
        en: "the message of the standard does not have this element",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.d"],
    explanation: include_str!("vld_07.md"),
    stage: Stage::Names,
    run,
};

/// The messages of the standards in use, with their elements by name.
pub struct Elements<'a> {
    messages: BTreeMap<&'a str, &'a Provision>,
    /// The paths of elements, by the name of the standard and their own.
    paths: BTreeMap<(&'a str, &'a str), Vec<&'a str>>,
    /// The names of the elements of each message.
    names: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// For how many more names the nearest is looked for.
    suggestions: Cell<usize>,
}

/// Looking for the nearest goes over all names of a message.
const MOST_SUGGESTIONS: usize = 50;

impl<'a> Elements<'a> {
    pub fn of(agreement: &'a Agreement) -> Self {
        let provisions = || agreement.provisions.values();
        // What a closed list or a core asks has a type as well, but is in no message.
        let asked: BTreeSet<_> = provisions().flat_map(|one| one.only.iter().chain(&one.core)).copied().collect();
        let mut standards = BTreeSet::new();
        let mut paths: BTreeMap<_, Vec<&str>> = BTreeMap::new();
        let mut names: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        let stated = agreement.provisions.iter().filter(|(id, one)| one.element.is_some() && !asked.contains(id));
        for (_, element) in stated {
            let Some((message, name)) = element.path.rsplit_once('.') else { continue };
            standards.insert(element.source);
            paths.entry((source(&element.path), name)).or_default().push(&element.path);
            names.entry(message).or_default().insert(name);
        }
        let of_standard = provisions().filter(|provision| standards.contains(&provision.source));
        let messages = of_standard.filter(|provision| is_message(provision));
        let messages = messages.map(|message| (message.path.as_str(), message)).collect();
        Self { messages, paths, names, suggestions: Cell::new(MOST_SUGGESTIONS) }
    }

    /// The message that lacks what a name was to stand for.
    pub fn lacking(&self, unresolved: &Unresolved) -> Option<&'a Provision> {
        let (message, _) = unresolved.name.rsplit_once('.')?;
        let sought = unresolved.sought == Sought::Provision;
        self.messages.get(message).copied().filter(|_| sought)
    }

    /// The element of the message that was probably meant.
    fn near(&self, unresolved: &Unresolved) -> Option<String> {
        let (message, element) = unresolved.name.rsplit_once('.')?;
        let left = self.suggestions.get().checked_sub(1)?;
        self.suggestions.set(left);
        let here = self.names.get(message)?.iter().copied();
        nearest(element, here).map(|name| format!("{message}.{name}"))
    }
}

/// The name of the standard that a path begins with.
fn source(path: &str) -> &str {
    path.split('.').next().unwrap_or(path)
}

/// What stands right below a standard, and is no element, code list or closed list.
fn is_message(provision: &Provision) -> bool {
    let Provision { path, element, values, only, .. } = provision;
    path.matches('.').count() == 1 && element.is_none() && values.is_empty() && only.is_empty()
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    if context.unresolved.is_empty() {
        return;
    }
    let elements = Elements::of(context.agreement);
    let names = context.unresolved.iter().filter(|name| elements.lacking(name).is_some());
    unknown::report(names, |name| message(&elements, name), report);
}

fn message(elements: &Elements<'_>, unresolved: &Unresolved) -> Message {
    let element = unresolved.name.rsplit('.').next().unwrap_or_default();
    let message = elements.lacking(unresolved).map_or("", |message| message.citation.as_str());
    if let Some(elsewhere) = elements.paths.get(&(source(&unresolved.name), element)) {
        return says::element_elsewhere(message, element, any_of(elsewhere.iter().take(SHOWN)));
    }
    // Not the nearest path: a short name lies near to any other in the same message.
    match elements.near(unresolved) {
        Some(near) => says::element_near(message, element, near),
        None => says::element_unknown(message, element),
    }
}
