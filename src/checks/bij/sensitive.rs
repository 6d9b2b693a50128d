//! What the library says that codes and elements give away: which code of which list, which element of which message.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::messages::SHOWN;
use crate::model::words::Nature;
use crate::model::{Agreement, Field, Id, Provision};

/// What can be given away, in the order in which it is told.
pub(super) const NATURES: [Nature; 3] = [Nature::Health, Nature::Criminal, Nature::Delicate];

/// Codes or elements: the first, as they are cited, and how many there are.
#[derive(Clone, Default)]
pub(super) struct Several<'a> {
    pub(super) first: Vec<&'a str>,
    pub(super) count: usize,
}

impl<'a> Several<'a> {
    fn add(&mut self, provision: &'a Provision) {
        self.count += 1;
        if self.first.len() < SHOWN {
            self.first.push(&provision.citation);
        }
    }

    fn extend(&mut self, others: &Self) {
        self.count += others.count;
        let room = SHOWN.saturating_sub(self.first.len());
        self.first.extend(others.first.iter().take(room));
    }
}

/// For each of [`NATURES`], what gives it away.
pub(super) type Telling<'a> = [Several<'a>; NATURES.len()];

fn add<'a>(to: &mut Telling<'a>, provision: &'a Provision) {
    for (some, _) in to.iter_mut().zip(NATURES).filter(|(_, nature)| provision.natures.contains(nature)) {
        some.add(provision);
    }
}

/// What is in force on one day.
pub(super) struct Sensitive<'a> {
    agreement: &'a Agreement,
    codes: BTreeMap<&'a str, Telling<'a>>,
    /// The telling elements of each message, by its path.
    elements: BTreeMap<&'a str, Several<'a>>,
}

impl<'a> Sensitive<'a> {
    pub(super) fn of(agreement: &'a Agreement, date: Date) -> Self {
        let mut out = Self { agreement, codes: BTreeMap::new(), elements: BTreeMap::new() };
        let in_force = || agreement.provisions.values().filter(|provision| provision.holds_on(date));
        for code in in_force().filter(|code| code.element.is_none() && !code.natures.is_empty()) {
            if let Some((list, _)) = code.path.rsplit_once('.') {
                add(out.codes.entry(list).or_default(), code);
            }
        }
        for element in in_force().filter(|element| element.element.is_some()) {
            if let Some((message, _)) = element.path.rsplit_once('.')
                && (!element.natures.is_empty() || out.of_list(list_of(element)).is_some())
            {
                out.elements.entry(message).or_default().add(element);
            }
        }
        out
    }

    fn of_list(&self, list: Option<Id<Provision>>) -> Option<&Telling<'a>> {
        self.codes.get(self.agreement.provisions[list?].path.as_str())
    }

    /// What the values of a field can give away: by its own list, or else by the elements it is taken from as they are.
    pub(super) fn of_field(&self, field: &Field) -> Telling<'a> {
        let own = field.field_type.known().and_then(|stated| stated.list);
        if own.is_some() || field.derivation.is_some() {
            return self.of_list(own).cloned().unwrap_or_default();
        }
        let mut out = Telling::default();
        for element in field.source.iter().map(|element| &self.agreement.provisions[element]) {
            add(&mut out, element);
            let codes = self.of_list(list_of(element)).into_iter().flatten();
            out.iter_mut().zip(codes).for_each(|(some, others)| some.extend(others));
        }
        out
    }

    /// The telling elements of a message.
    pub(super) fn in_message(&self, message: Id<Provision>) -> Option<&Several<'a>> {
        self.elements.get(self.agreement.provisions[message].path.as_str())
    }

    /// The telling elements of some messages.
    pub(super) fn in_messages(&self, messages: impl Iterator<Item = Id<Provision>>) -> Several<'a> {
        let mut out = Several::default();
        messages.filter_map(|message| self.in_message(message)).for_each(|some| out.extend(some));
        out
    }
}

/// The list of codes of an element.
fn list_of(element: &Provision) -> Option<Id<Provision>> {
    element.element.as_ref()?.list
}
