//! Structural checks: names that do not resolve. What is wrong with the shape or the words of a text is found before there
//! is anything to check; what those codes mean stands in [`STRUCTURAL`].

pub mod letters;
mod reference_date;
mod scenarios;
pub(super) mod structural;
mod taal_54;
mod taal_55;
mod taal_66;
mod taal_67;
mod taal_68;
mod taal_69;
mod taal_70;

pub use reference_date::UNKNOWN_DATE;
pub(super) use reference_date::is_known as date_is_known;
pub use structural::{STRUCTURAL, Structural};

use std::collections::BTreeSet;

use super::vld::vld_07::Elements;
use super::{Check, Context, Findings, Stage, Title, unknown};
use crate::messages::{any_of, model as says};
use crate::model::{Sought, Unresolved, beside, module_of};
use crate::source::Severity;
use crate::vocabulary::{W, kind_names};

/// The structural checks that run over a model.
pub const CHECKS: &[&Check] = &[
    &UNKNOWN_NAME,
    &WRONG_KIND,
    &UNKNOWN_PROVISION,
    &scenarios::UNCLEAR,
    &scenarios::BROKEN,
    &taal_54::CHECK,
    &taal_55::CHECK,
    &taal_66::CHECK,
    &taal_67::CHECK,
    &taal_68::CHECK,
    &taal_69::CHECK,
    &taal_70::CHECK,
    &UNKNOWN_DATE,
];

/// `TAAL-40`
pub static UNKNOWN_NAME: Check = Check {
    code: "TAAL-40",
    name: "naam-onbekend",
    title: Title { nl: "een naam is nergens gedeclareerd", en: "a name is not declared anywhere" },
    severity: Severity::Error,
    law: &[],
    explanation: include_str!("taal_40.md"),
    stage: Stage::Names,
    run: unknown_names,
};

/// `TAAL-42`
pub static WRONG_KIND: Check = Check {
    code: "TAAL-42",
    name: "naam-van-andere-soort",
    title: Title {
        nl: "een naam staat voor iets van een andere soort",
        en: "a name stands for something of another kind",
    },
    severity: Severity::Error,
    law: &[],
    explanation: include_str!("taal_42.md"),
    stage: Stage::Names,
    run: wrong_kinds,
};

/// `TAAL-43`
pub static UNKNOWN_PROVISION: Check = Check {
    code: "TAAL-43",
    name: "bepaling-onbekend",
    title: Title {
        nl: "een bepaling staat niet in de standaardbibliotheek",
        en: "a provision is not in the standard library",
    },
    severity: Severity::Error,
    law: &[],
    explanation: include_str!("taal_43.md"),
    stage: Stage::Names,
    run: unknown_provisions,
};

/// Names of declarations whose absence has a code of its own in the catalogue: `DOE-01`, `TOE-05`, `VRW-01`. An element
/// that a message of a standard lacks has one too: `VLD-07`.
#[must_use]
pub fn has_own_code(unresolved: &Unresolved) -> bool {
    let kind = unresolved.wanted == [W::Purpose] || unresolved.wanted == [W::Role];
    unresolved.found.is_none() && (kind || unresolved.sought == Sought::Clause)
}

fn unknown_names(context: &Context<'_>, report: &mut Findings<'_>) {
    let names = context.unresolved.iter().filter(|name| name.found.is_none() && name.sought != Sought::Provision);
    let message = |name: &Unresolved| {
        let kinds = kind_names(name.wanted);
        match &name.near {
            Some(near) => says::unknown_name_near(&name.name, kinds, near),
            None => says::unknown_name(&name.name, kinds),
        }
    };
    unknown::report(names.filter(|name| !has_own_code(name)), message, report);
}

fn wrong_kinds(context: &Context<'_>, report: &mut Findings<'_>) {
    for name in context.unresolved {
        let Some(found) = name.found else { continue };
        report.add(name.span, &name.name, says::wrong_kind(&name.name, found, kind_names(name.wanted)));
    }
}

fn unknown_provisions(context: &Context<'_>, report: &mut Findings<'_>) {
    if context.unresolved.is_empty() {
        return;
    }
    // What a message of a standard lacks is for `VLD-07`.
    let elements = Elements::of(context.agreement);
    let names = context.unresolved.iter().filter(|name| name.sought == Sought::Provision);
    let names = names.filter(|name| elements.lacking(name).is_none());
    let used: BTreeSet<_> = context.agreement.provisions.values().map(|provision| source(&provision.path)).collect();
    unknown::report(names, |name| unknown_provision(&used, name), report);
}

/// How many provisions beside the unknown one are listed.
const MOST_LISTED: usize = 12;

/// The name of the source that a path begins with.
fn source(path: &str) -> &str {
    path.split('.').next().unwrap_or_default()
}

/// `used` are the sources that the agreement uses.
fn unknown_provision(used: &BTreeSet<&str>, name: &Unresolved) -> crate::source::Message {
    if let (false, Some(module)) = (used.contains(source(&name.name)), module_of(&name.name)) {
        return says::source_not_used(&name.name, format!("std.{module}"));
    }
    let known = beside(&name.name);
    match &name.near {
        _ if (2..=MOST_LISTED).contains(&known.len()) => says::unknown_provision_beside(&name.name, any_of(known)),
        Some(near) => says::unknown_provision_near(&name.name, near),
        None => says::unknown_provision(&name.name),
    }
}
