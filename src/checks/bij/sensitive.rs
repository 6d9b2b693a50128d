//! What the library says that codes and elements give away: which code of which list, which element of which message.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::words::Nature;
use crate::model::{Agreement, Field, Id, Provision};

/// A code or element and what it gives away.
pub(super) type Telling<'a> = (&'a Provision, &'a [Nature]);

/// What is in force on one day.
pub(super) struct Sensitive<'a> {
    agreement: &'a Agreement,
    codes: BTreeMap<&'a str, Vec<Telling<'a>>>,
    /// The telling elements of each message, by its path.
    elements: BTreeMap<&'a str, Vec<&'a Provision>>,
}

impl<'a> Sensitive<'a> {
    pub(super) fn of(agreement: &'a Agreement, date: Date) -> Self {
        let mut out = Self { agreement, codes: BTreeMap::new(), elements: BTreeMap::new() };
        let in_force = || agreement.provisions.values().filter(|provision| provision.holds_on(date));
        for code in in_force().filter(|code| code.element.is_none() && !code.natures.is_empty()) {
            if let Some((list, _)) = code.path.rsplit_once('.') {
                out.codes.entry(list).or_default().push((code, &code.natures));
            }
        }
        for element in in_force().filter(|element| element.element.is_some()) {
            if let Some((message, _)) = element.path.rsplit_once('.')
                && !out.of_element(element).is_empty()
            {
                out.elements.entry(message).or_default().push(element);
            }
        }
        out
    }

    fn of_list(&self, list: Option<Id<Provision>>) -> impl Iterator<Item = Telling<'a>> + '_ {
        let path = list.map(|list| self.agreement.provisions[list].path.as_str());
        path.and_then(|path| self.codes.get(path)).into_iter().flatten().copied()
    }

    fn of_element(&self, element: &'a Provision) -> Vec<Telling<'a>> {
        let own = (!element.natures.is_empty()).then_some((element, element.natures.as_slice()));
        own.into_iter().chain(self.of_list(element.element.as_ref().and_then(|element| element.list))).collect()
    }

    /// What the values of a field can give away: by its own list, or else by the elements it is taken from as they are.
    pub(super) fn of_field(&self, field: &Field) -> Vec<Telling<'a>> {
        let own = field.field_type.known().and_then(|stated| stated.list);
        if own.is_some() || field.derivation.is_some() {
            return self.of_list(own).collect();
        }
        field.source.iter().flat_map(|element| self.of_element(&self.agreement.provisions[element])).collect()
    }

    /// The telling elements of a message.
    pub(super) fn in_message(&self, message: Id<Provision>) -> &[&'a Provision] {
        self.elements.get(self.agreement.provisions[message].path.as_str()).map_or(&[], Vec::as_slice)
    }
}
