//! `VLD-07`: a field that is said to come from an element that the message of the standard does not have.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title, unknown};
use crate::messages::{any_of, vld as says};
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
    elements: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Elements<'a> {
    pub fn of(agreement: &'a Agreement) -> Self {
        let provisions = || agreement.provisions.values();
        // What a closed list or a core asks has a type as well, but is in no message.
        let asked: BTreeSet<_> = provisions().flat_map(|one| one.only.iter().chain(&one.core)).copied().collect();
        let mut standards = BTreeSet::new();
        let mut elements: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let stated = agreement.provisions.iter().filter(|(id, one)| one.element.is_some() && !asked.contains(id));
        for (_, element) in stated {
            let Some((_, name)) = element.path.rsplit_once('.') else { continue };
            standards.insert(element.source);
            elements.entry(name).or_default().push(&element.path);
        }
        let of_standard = provisions().filter(|provision| standards.contains(&provision.source));
        let messages = of_standard.filter(|provision| is_message(provision));
        let messages = messages.map(|message| (message.path.as_str(), message)).collect();
        Self { messages, elements }
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
        let here = |(name, paths): (&&'a str, &Vec<&'a str>)| {
            let here = paths.iter().any(|path| path.rsplit_once('.').is_some_and(|(parent, _)| parent == message));
            here.then_some(*name)
        };
        nearest(element, self.elements.iter().filter_map(here)).map(|name| format!("{message}.{name}"))
    }
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
    let source = unresolved.name.split('.').next().unwrap_or_default();
    let known = elements.elements.get(element).into_iter().flatten();
    let elsewhere: Vec<_> = known.filter(|path| path.split('.').next() == Some(source)).collect();
    if !elsewhere.is_empty() {
        return says::element_elsewhere(message, element, any_of(elsewhere));
    }
    // Not the nearest path: a short name lies near to any other in the same message.
    match elements.near(unresolved) {
        Some(near) => says::element_near(message, element, near),
        None => says::element_unknown(message, element),
    }
}
