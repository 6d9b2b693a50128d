//! The standard clauses: with every fact, with each fact absent, with two parties and with more, every sentence of them is whole. An
//! agreement takes them, replaces or adds a paragraph, and gives standard clauses of its own.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

mod common;

use std::collections::BTreeMap;

use convenant::emit::{Artefacts, document};
use convenant::model::Fact;

const MD: &str = "document/overeenkomst.md";
const STANDARD: &str = include_str!("../agreements/std/bepalingen.convenant");

fn built(text: &str) -> Artefacts {
    common::built(&BTreeMap::from([("a.convenant".to_owned(), text.to_owned())]), document::emit)
}

fn markdown(text: &str) -> String {
    String::from_utf8(built(text).files.get(MD).unwrap_or_else(|| panic!("no {MD}")).clone()).unwrap()
}

/// The subjects that the library has a clause for.
fn topics() -> Vec<&'static str> {
    STANDARD.lines().filter_map(|line| line.strip_prefix("modelbepaling ")?.split_whitespace().next()).collect()
}

/// What an agreement can state, a line each, that a standard clause reads.
const FACTS: &[&str] = &[
    " ingang 2026-01-01\n",
    " looptijd onbepaald\n",
    " recht Nederland\n",
    " geschillen \"Op de wijze die de regeling aangeeft.\"\n",
    " evaluatie jaarlijks\n",
    " wijziging schriftelijk\n",
    " contactpunt a\n",
    " wezenlijke_inhoud \"https://a.example\"\n",
    " verantwoordelijken a, b\n",
    " doorgifte binnen_eer tenzij modelcontract\n",
    "begrip zaak \"Zaak\" { betekenis \"iets\" }\n",
    "beeindiging {\n opzegging schriftelijk met 6 maanden\n}\n",
    "bijlage verwerking \"Verwerking\" { inhoud verwerkingen }\n",
    "bijlage genomen \"Maatregelen\" { inhoud maatregelen }\n",
    "bijlage mensen \"Contact\" { inhoud contactgegevens }\n",
    "taak t1 \"T1\" {\n soort rechten\n verdeeld op woonplaats over a, b\n termijn 1 maand vanaf nu\n}\n",
    "taak t2 \"T2\" {\n soort informatie\n door a\n termijn 1 maand vanaf nu\n}\n",
    "taak t3 \"T3\" {\n soort onderlinge_melding\n door elke_verantwoordelijke\n termijn 24 uur vanaf nu\n}\n",
    "taak t4 \"T4\" {\n soort melding_toezichthouder\n door a\n termijn 36 uur\n}\n",
    "taak t5 \"T5\" {\n soort mededeling_betrokkene\n door b\n termijn onverwijld\n}\n",
    "taak t6 \"T6\" {\n soort doorzending\n termijn 2 werkdagen\n}\n",
    "taak t7 \"T7\" {\n soort register\n door elke_verantwoordelijke\n}\n",
    "taak t8 \"T8\" {\n soort inbreukregister\n door a, b\n}\n",
    "taak t9 \"T9\" {\n soort dpia\n door a\n}\n",
    "taak t10 \"T10\" {\n soort kern\n door a\n}\n",
    "taak t11 \"T11\" {\n soort datakwaliteit_bewaken\n door b\n}\n",
    "taak t12 \"T12\" {\n soort autorisatiebeheer\n door b\n}\n",
];

/// An agreement that takes every standard clause.
fn agreement(parties: &[&str], facts: &[&str], more: &str) -> String {
    let (of_agreement, others): (Vec<_>, Vec<_>) = facts.iter().copied().partition(|fact| fact.starts_with(' '));
    let parties: String = parties.iter().map(|name| format!("partij {name} \"Partij {name}\" {{ }}\n")).collect();
    let taken = topics()
        .into_iter()
        .map(|topic| format!("artikel over_{topic} \"Over {topic}\" {{ modelbepaling {topic} }}\n"));
    format!(
        "gebruik std.bepalingen, std.landen\novereenkomst o \"O\" {{\n versie 1.0\n{}}}\n{parties}gebeurtenis nu \"Nu\" {{ }}\n{}{}{more}",
        of_agreement.concat(),
        others.concat(),
        taken.collect::<String>(),
    )
}

/// The articles of a document, one paragraph a line.
fn clauses(markdown: &str) -> Vec<String> {
    let articles = markdown.split_once("id=\"artikelen\"").unwrap().1.split_once("id=\"ondertekening\"").unwrap().0;
    let lines =
        articles.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '-']) && !line.starts_with("<a"));
    let paragraphs = articles.lines().filter(|line| line.contains("\">**") || line.contains("></a>**"));
    lines.chain(paragraphs).map(str::to_owned).collect()
}

fn is_whole(text: &str) {
    let plain =
        text.split_once("**").and_then(|(_, rest)| rest.split_once("** ")).map_or(text, |(_, rest)| rest).trim();
    for wrong in ["  ", " .", " ,", "..", ",,", "[]", "()", " ;", "?", "…", ": .", " in .", "is een taak van ."] {
        assert!(!plain.contains(wrong), "{wrong:?} in {plain:?}");
    }
    assert!(
        plain.ends_with(['.', ':', ';']) || plain.is_empty() || plain.starts_with("##") || plain.ends_with('>'),
        "no end: {plain:?}"
    );
    assert!(plain.chars().next().is_none_or(|first| !first.is_lowercase()), "no beginning: {plain:?}");
}

/// The text without the facts, with each of them, and with all but each.
fn every_way(parties: &[&str], look: impl Fn(&str)) {
    look(&markdown(&agreement(parties, FACTS, "")));
    look(&markdown(&agreement(parties, &[], "")));
    for fact in FACTS {
        look(&markdown(&agreement(parties, &[fact], "")));
        let others: Vec<_> = FACTS.iter().copied().filter(|other| other != fact).collect();
        look(&markdown(&agreement(parties, &others, "")));
    }
}

#[test]
fn every_sentence_is_whole_whatever_is_stated() {
    every_way(&["a", "b"], |text| clauses(text).iter().for_each(|line| is_whole(line)));
}

#[test]
fn both_is_said_of_two_parties_only() {
    every_way(&["a", "b", "c"], |text| {
        for line in clauses(text) {
            is_whole(&line);
        }
        assert!(!text.to_lowercase().contains("beide"), "{text}");
        assert!(text.contains("alle Partijen"));
        assert!(text.contains("blijft zij dan gelden"), "the others go on");
    });
    let two = markdown(&agreement(&["a", "b"], FACTS, ""));
    assert!(two.contains("met instemming van beide Partijen"));
    assert!(two.contains("aan de andere Partij."));
    assert!(!two.contains("overige Partijen"));
}

#[test]
fn facts_are_in_the_text() {
    let text = markdown(&agreement(&["a", "b"], FACTS, ""));
    for told in [
        "Deze overeenkomst gaat op 1 januari 2026 in.",
        "Zij geldt voor onbepaalde tijd.",
        "opzeggen met een termijn van 6 maanden.",
        "Een geschil wordt als volgt beslecht: op de wijze die de regeling aangeeft.",
        "dan meldt zij die binnen 24 uur na nu aan de andere Partij.",
        "is een taak van de Partij in wier werkgebied de betrokkene woont.",
        "[Bijlage 2](bijlage-2.md#bijlage-genomen)",
        "alleen binnen de Europese Economische Ruimte verwerkt",
        "hier te vinden: https://a.example.",
    ] {
        assert!(text.contains(told), "{told:?} is not in\n{text}");
    }
}

#[test]
fn a_fact_that_is_open_is_a_blank() {
    let text = markdown(&agreement(&["a", "b"], &[" looptijd ?\n"], ""));
    assert!(text.contains("Zij geldt …………."), "{text}");
}

#[test]
fn every_fact_can_be_named() {
    for fact in Fact::all() {
        assert_eq!(Fact::parse(&fact.to_string()), Some(fact));
        let more = format!("artikel eigen \"Eigen\" {{ lid x {{ tekst \"Feit: [{fact}].\" }} }}\n");
        let text = markdown(&agreement(&["a", "b"], FACTS, &more));
        assert!(!text.contains(&format!("[{fact}]")) && !text.contains(&format!("\\[{fact}")), "{fact}");
    }
}

#[test]
fn a_paragraph_of_the_agreement_takes_the_place_of_the_standard_one_and_says_so() {
    let text = "gebruik std.bepalingen\novereenkomst o \"O\" { versie 1.0 }\npartij a \"A\" { }\npartij b \"B\" { }\n\
                artikel stil \"Stil\" {\n modelbepaling geheimhouding\n lid uitzondering { tekst \"Er is geen uitzondering.\" }\n \
                lid extra { tekst \"Zie [stil.uitzondering] en [stil.na_afloop].\" }\n}\n";
    let text = markdown(text);
    assert!(
        text.contains("**1.2** \nEr is geen uitzondering.\n\n_Dit lid wijkt af van de modelbepaling._")
            || text.contains("Er is geen uitzondering.\n\n_Dit lid wijkt af van de modelbepaling._"),
        "{text}"
    );
    assert!(text.contains("_Dit lid vult de modelbepaling aan._"), "{text}");
    assert!(
        text.contains("[artikel 1 lid 2](#artikel-stil.uitzondering) en [artikel 1 lid 3](#artikel-stil.na_afloop)"),
        "{text}"
    );
    assert_eq!(text.matches("modelbepaling").count(), 2, "{text}");
}

#[test]
fn a_folder_gives_standard_clauses_of_its_own() {
    let own = "modelbepaling geheimhouding { lid plicht { tekst \"Zwijgen is goud, [overeenkomst.looptijd].\" anders \"Zwijgen is goud.\" } }\n";
    let text = format!(
        "gebruik std.bepalingen\novereenkomst o \"O\" {{ versie 1.0 }}\npartij a \"A\" {{ }}\npartij b \"B\" {{ }}\n\
         artikel stil \"Stil\" {{ modelbepaling geheimhouding }}\n{own}"
    );
    let told = markdown(&text);
    assert!(told.contains("Zwijgen is goud."), "{told}");
    assert!(!told.contains("verbindt wie voor haar"), "{told}");
}
