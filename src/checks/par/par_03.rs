//! `PAR-03`: a number that cannot be one, or a municipality that is no more, or not yet. The catalogue knows one region:
//! of a code that it does not have nothing is said.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::taal::date_is_known;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::par as says;
use crate::model::{Agreement, Given, Membership, cite};
use crate::source::{Message, Severity, Span};
use crate::vocabulary::Moment;

pub(super) static CHECK: Check = Check {
    code: "PAR-03",
    name: "nummer-ongeldig",
    title: Title { nl: "een nummer van een partij bestaat niet", en: "a number of a party does not exist" },
    severity: Severity::Objection,
    law: &["avg.5.1.d"],
    explanation: include_str!("par_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for (name, kvk) in company_numbers(agreement) {
        if let Given::Known(number) = kvk
            && !is_digits(&number.value, 8)
        {
            report.add(number.span, name, says::kvk_shape(&number.value));
        }
    }
    for Stated { owner, code, span } in codes(context) {
        if let Some(message) = wrong(context, code) {
            report.add(span, owner, message);
        }
    }
    twice(context, report);
}

/// Two parties with one code, as far as both still take part.
fn twice(context: &Context<'_>, report: &mut Findings<'_>) {
    let mut first_by_code: BTreeMap<&str, (&str, Span)> = BTreeMap::new();
    for party in context.agreement.parties.values().filter(|party| !has_left(context, &party.membership)) {
        let Given::Known(code) = &party.code else { continue };
        let name = party.about.name.as_str();
        match first_by_code.get(code.value.as_str()) {
            Some((first, place)) => {
                let finding = report.add(code.span, name, says::code_twice(&code.value, first, name));
                finding.see(*place, says::code_also_here(first));
            }
            None => drop(first_by_code.insert(&code.value, (name, code.span))),
        }
    }
}

fn has_left(context: &Context<'_>, membership: &Membership) -> bool {
    matches!(membership.until.get(), Some(Moment::Day(day)) if day <= context.date)
}

fn company_numbers(agreement: &Agreement) -> impl Iterator<Item = (&str, &Given<String>)> {
    let parties = agreement.parties.values().map(|party| (party.about.name.as_str(), &party.kvk));
    let others = agreement.organisations.values().map(|other| (other.about.name.as_str(), &other.kvk));
    parties.chain(others)
}

/// A municipality code where it stands.
struct Stated<'a> {
    owner: &'a str,
    code: &'a str,
    span: Span,
}

/// The codes of parties and areas, and those that a territory names itself. Who has left before the day is history.
fn codes<'a>(context: &Context<'a>) -> Vec<Stated<'a>> {
    let agreement = context.agreement;
    let mut out = Vec::new();
    let mut seen = BTreeSet::new();
    for party in agreement.parties.values() {
        let Given::Known(code) = &party.code else { continue };
        seen.insert(code.value.as_str());
        if !has_left(context, &party.membership) {
            out.push(Stated { owner: &party.about.name, code: &code.value, span: code.span });
        }
    }
    for area in agreement.areas.values() {
        seen.extend(area.codes.values().map(String::as_str));
        if !has_left(context, &area.membership) {
            let owner = &area.about.name;
            out.extend(area.codes.items.iter().map(|code| Stated { owner, code: &code.value, span: code.span }));
        }
    }
    for party in agreement.parties.values() {
        let Some(span) = party.work_area.span else { continue };
        let own = party.work_area.codes.iter().filter(|code| seen.insert(code.as_str()));
        out.extend(own.map(|code| Stated { owner: &party.about.name, code, span }));
    }
    out
}

/// What is wrong with a code on the day, as far as the catalogue knows.
fn wrong(context: &Context<'_>, code: &str) -> Option<Message> {
    if !is_digits(code, 4) {
        return Some(says::code_shape(code));
    }
    if !date_is_known(context) {
        return None;
    }
    let known = cite(&format!("cbs.{code}"))?;
    if let Some(from) = known.from.filter(|from| context.date < *from) {
        return Some(says::code_not_yet(code, &known.says, from));
    }
    let until = known.until.filter(|until| *until <= context.date)?;
    let successor = known.successor.as_deref().and_then(|path| Some((path.rsplit('.').next()?, cite(path)?)));
    Some(match successor {
        Some((next, municipality)) => says::code_ended_into(code, &known.says, until, next, &municipality.says),
        None => says::code_ended(code, &known.says, until),
    })
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}
