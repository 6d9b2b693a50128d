//! `VLD-07`: a field that is said to come from an element that the message of the standard does not have.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Stage, Title, unknown};
use crate::messages::{any_of, vld as says};
use crate::model::{Agreement, Provision, Sought, Unresolved};
use crate::source::{Message, Severity};

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
    elements: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Elements<'a> {
    pub fn of(agreement: &'a Agreement) -> Self {
        let paths: BTreeMap<_, _> =
            agreement.provisions.values().map(|provision| (provision.path.as_str(), provision)).collect();
        let mut out = Self { messages: BTreeMap::new(), elements: BTreeMap::new() };
        for element in agreement.provisions.values().filter(|provision| provision.element.is_some()) {
            let Some((parent, name)) = element.path.rsplit_once('.') else { continue };
            let Some(message) = paths.get(parent).filter(|message| message.only.is_empty()) else { continue };
            out.messages.insert(&message.path, message);
            out.elements.entry(name).or_default().push(&element.path);
        }
        out
    }

    /// The message that lacks what a name was to stand for.
    pub fn lacking(&self, unresolved: &Unresolved) -> Option<&'a Provision> {
        let (message, _) = unresolved.name.rsplit_once('.')?;
        let sought = unresolved.sought == Sought::Provision;
        self.messages.get(message).copied().filter(|_| sought)
    }
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
    let source = unresolved.name.split('.').next().unwrap_or_default();
    let known = elements.elements.get(element).into_iter().flatten();
    let elsewhere: Vec<_> = known.filter(|path| path.split('.').next() == Some(source)).collect();
    match (&unresolved.near, elsewhere.is_empty()) {
        (_, false) => says::element_elsewhere(message, element, any_of(elsewhere)),
        (Some(near), true) => says::element_near(message, element, near),
        (None, true) => says::element_unknown(message, element),
    }
}
