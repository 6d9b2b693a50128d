//! What is said of fields and what they are made of, held to going over each list for each delivery, on random agreements.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::elements::{coarser, type_word};
use super::{vld_10, vld_12, vld_17};
use crate::checks::read_for_tests::{line, list, read, told};
use crate::model::words::TypeWord;
use crate::model::{Agreement, Field, Id, Origin, Provision};
use crate::source::Span;

/// A field: its type, its elements, and the fields and elements it is derived from.
type Made = (usize, Vec<usize>, Vec<usize>, Vec<usize>);

const TYPES: [&str; 4] = ["", "type jaartal", "type kenmerk lengte 4", "type datum"];

fn text(fields: &[Made], deliveries: &[Vec<usize>]) -> String {
    let mut out = "overeenkomst proef \"Proef\" { }\n\ndoel doel \"Doel\" { }\n\nbron eigen \"Eigen\" {\n  versie 1.0\n  \
                   bepaling eigen.bericht als \"bericht\" kern eigen.kern.e_0, eigen.kern.e_1, eigen.kern.e_2, eigen.kern.e_3\n"
        .to_owned();
    for at in 0..6 {
        let word = TYPES[1 + at % 3];
        out += &format!("  bepaling eigen.bericht.e_{at} als \"element {at}\" {word} grover jaartal\n");
        out += &format!("  bepaling eigen.kern.e_{at} als \"kern {at}\" {word} bron eigen.bericht.e_{at}\n");
    }
    out += "}\n\n";
    for (at, (word, elements, from, other)) in fields.iter().enumerate() {
        let from = [list("veld", from), list("eigen.bericht.e", other)];
        let from: Vec<_> = from.iter().filter(|list| !list.is_empty()).map(String::as_str).collect();
        let derived = if from.is_empty() {
            String::new()
        } else {
            format!("  afgeleid van {} volgens \"zo\"\n", from.join(", "))
        };
        let source = line("bron", &list("eigen.bericht.e", elements));
        out += &format!(
            "gegeven veld_{at} \"Veld {}\" {{\n  {}\n{source}{derived}  doelen doel\n}}\n\n",
            at % 4,
            TYPES[*word]
        );
    }
    for (at, held) in deliveries.iter().enumerate() {
        let held = if at == 0 && held.len() > 2 { format!("{}, ?", list("veld", held)) } else { list("veld", held) };
        out += &format!(
            "levering levering_{at} \"Levering {at}\" {{\n{}  bron eigen.bericht\n}}\n\n",
            line("gegevens", &held)
        );
    }
    out
}

/// For each field, a coarse one that is made of it or of one of its elements, in a delivery of both.
fn beside(agreement: &Agreement) -> Vec<Option<Id<Field>>> {
    let mut out = vec![None; agreement.fields.len()];
    for data in agreement.data.values() {
        let (mut fields, mut elements) = (BTreeMap::new(), BTreeMap::new());
        for id in data.fields.iter() {
            let field = &agreement.fields[id];
            if !matches!(type_word(agreement, field), Some(TypeWord::TypeYear | TypeWord::TypePostcode4)) {
                continue;
            }
            elements.extend(field.source.iter().map(|element| (element, id)));
            for origin in field.derivation.iter().flat_map(|derivation| derivation.from.iter()) {
                match origin {
                    Origin::Field(from) => drop(fields.insert(from, id)),
                    Origin::Element(element) => drop(elements.insert(element, id)),
                }
            }
        }
        for id in data.fields.iter() {
            let by_element = || agreement.fields[id].source.iter().find_map(|element| elements.get(&element));
            let found = fields.get(&id).or_else(by_element).filter(|coarse| **coarse != id);
            out[id.index() as usize] = out[id.index() as usize].or(found.copied());
        }
    }
    out
}

/// Fields that are the same as one before them in the same delivery.
fn same(agreement: &Agreement, unplaced: Vec<Id<Field>>) -> Vec<(Span, Option<Span>)> {
    let (mut out, mut said) = (Vec::new(), BTreeSet::new());
    let open = agreement.data.values().any(|data| data.fields.hole.is_some());
    for held in agreement.data.values().map(|data| data.fields.iter().collect()).chain(open.then_some(unplaced)) {
        let (mut by_element, mut by_title) = (BTreeMap::new(), BTreeMap::new());
        for id in held {
            let field: &Field = &agreement.fields[id];
            let word = type_word(agreement, field);
            let mut found: Option<Id<Field>> = None;
            for element in field.source.iter().filter(|_| field.derivation.is_none()) {
                found = found.or(Some(*by_element.entry((element, word)).or_insert(id)));
            }
            let titled = *by_title.entry(&field.about.title).or_insert(id);
            let other = type_word(agreement, &agreement.fields[titled]);
            let alike = word.is_none() || other.is_none() || word == other;
            let found = found.filter(|found| *found != id).or(Some(titled).filter(|_| alike));
            if let Some(other) = found.filter(|other| *other != id && said.insert((*other, id))) {
                out.push((field.about.span, Some(agreement.fields[other].about.span)));
            }
        }
    }
    out
}

/// The elements that a field is made of, by way of others too.
fn elements(agreement: &Agreement, field: Id<Field>) -> BTreeSet<Id<Provision>> {
    let (mut seen, mut todo, mut out) = (BTreeSet::from([field]), vec![field], BTreeSet::new());
    while let Some(id) = todo.pop() {
        let field = &agreement.fields[id];
        out.extend(field.source.iter());
        for origin in field.derivation.iter().flat_map(|derivation| derivation.from.iter()) {
            match origin {
                Origin::Element(element) => _ = out.insert(element),
                Origin::Field(from) if seen.insert(from) => todo.push(from),
                Origin::Field(_) => {}
            }
        }
    }
    out
}

/// What each delivery lacks of its message, as it is told.
fn lacking(agreement: &Agreement, unplaced: &[Id<Field>]) -> Vec<String> {
    let mut out = Vec::new();
    for data in agreement.data.values() {
        let Some(delivery) = &data.delivery else { continue };
        let open = unplaced.iter().filter(|_| data.fields.hole.is_some()).copied();
        let held: Vec<_> = data.fields.iter().chain(open).collect();
        let has = |entry: &Provision| {
            held.iter().any(|id| {
                let (field, of) = (&agreement.fields[*id], elements(agreement, *id));
                let untold = of.is_empty() && field.derivation.is_none();
                untold && type_word(agreement, field) == entry.element.as_ref().map(|element| element.word)
                    || entry.elements.iter().any(|element| of.contains(element))
            })
        };
        for message in delivery.source.iter().map(|message| &agreement.provisions[message]) {
            let missing = message.core.iter().map(|entry| &agreement.provisions[*entry]).filter(|entry| !has(entry));
            let missing: Vec<_> = missing.map(|entry| entry.path.rsplit('.').next().unwrap_or_default()).collect();
            if !missing.is_empty() {
                let names = crate::messages::all_of(missing);
                out.push(crate::messages::vld::core_missing(&data.about.name, names, &message.citation).says.nl);
            }
        }
    }
    out
}

fn some(of: usize, most: usize) -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..of, 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fields_are_judged_as_by_going_over_all_they_are_made_of(
        fields in prop::collection::vec((0..4_usize, some(6, 4), some(7, 3), some(6, 3)), 7),
        deliveries in prop::collection::vec(some(7, 5), 1..4),
    ) {
        let compiled = read(&text(&fields, &deliveries));
        let agreement = &compiled.agreement;
        prop_assert_eq!(vld_10::beside(agreement), beside(agreement));
        let placed: BTreeSet<_> = agreement.data.values().flat_map(|data| data.fields.iter()).collect();
        let unplaced: Vec<_> = agreement.fields.ids().filter(|id| !placed.contains(id)).collect();
        let missing: Vec<_> = told(&vld_17::CHECK, &compiled).into_iter().map(|(_, says, _)| says).collect();
        prop_assert_eq!(missing, lacking(agreement, &unplaced));
        let double: Vec<_> = told(&vld_12::CHECK, &compiled).into_iter().map(|(span, _, see)| (span, see)).collect();
        prop_assert_eq!(double, same(agreement, unplaced));
        prop_assert!(agreement.fields.values().filter(|field| !field.source.is_empty()).all(|field| coarser(agreement, field).is_some()));
    }
}
