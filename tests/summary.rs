//! The public summary: it answers every question from the agreement, shows what is open, never limps where a fact is absent, and
//! its own sentences are short and in everyday words.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]
#![expect(clippy::cast_precision_loss, reason = "a summary has few words")]

mod common;

use std::collections::BTreeMap;

use convenant::emit::{Artefacts, document};

const MD: &str = "document/samenvatting.md";

fn built(text: &str) -> Artefacts {
    common::built(&BTreeMap::from([("a.convenant".to_owned(), text.to_owned())]), document::emit)
}

fn file(out: &Artefacts, path: &str) -> String {
    String::from_utf8(out.files.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).unwrap()
}

/// An agreement with short names, so that what is measured are the words of the program.
const FULL: &[&str] = &[
    "gebruik std.avg, std.landen\n",
    "overeenkomst o \"Hulp\" {\n versie 1.0\n verantwoordelijken stad, dorp\n",
    " doorgifte binnen_eer tenzij modelcontract, adequaatheidsbesluit\n",
    " contactpunt stad\n",
    " wezenlijke_inhoud \"stad.nl\"\n",
    " ontvangers bureau\n",
    "}\npartij stad \"Stad\" {\n rechtsvorm gemeente\n code 0599\n",
    " contactpersoon { telefoon \"010 1\" }\n",
    " fg { email \"a@b.nl\" }\n",
    "}\npartij dorp \"Dorp\" { rechtsvorm gemeente\n code 0606\n }\norganisatie bureau \"Bureau\" { }\n",
    "betrokkenen ouders \"Ouders\" { }\n",
    "gebeurtenis vraag \"Uw vraag\" { }\n",
    "doel hulp \"Hulp geven\" {\n",
    " omschrijving \"Wij geven hulp.\"\n",
    " grondslag avg.6.1.e\n",
    "}\ngegeven naam \"Naam\" {\n doelen hulp\n type vrije_tekst\n",
    " aard gezondheid\n",
    "}\nsysteem kast \"Kast\" { }\nlevering lijst \"Lijst\" {\n van dorp\n naar stad\n opslag kast\n gegevens naam\n",
    " bewaren 7 jaar vanaf vraag door stad\n",
    "}\nrol hulp_gever \"Hulpgever\" bij stad { }\n",
    "toegang { hulp_gever leest lijst voor hulp als regels }\n",
    "taak vertellen \"Vertellen\" {\n soort informatie\n artikelen avg.13, avg.14\n door elke_verantwoordelijke\n}\n",
    "taak rechten_doen \"Rechten\" {\n soort rechten\n artikelen avg.15 t/m avg.22\n verdeeld op woonplaats over stad, dorp\n",
    " anders stad\n",
    " samenloop dorp\n",
    " termijn 1 maand vanaf vraag\n",
    "}\ntaak lek \"Lek\" {\n soort mededeling_betrokkene\n artikelen avg.34\n door stad\n",
    " termijn onverwijld vanaf vraag\n",
    "}\n",
];

/// Lines that can be left out, each a fact.
fn facts() -> Vec<usize> {
    let is_fact =
        |line: &str| line.starts_with(' ') || line.starts_with("toegang") || line.starts_with("taak vertellen");
    FULL.iter().enumerate().filter(|(_, line)| is_fact(line)).map(|(at, _)| at).collect()
}

/// What a reader sees: no anchors, no marks of a table.
fn shown(markdown: &str) -> Vec<String> {
    let lines = markdown.lines().filter(|line| !line.starts_with("<a id") && !line.starts_with("| ---"));
    let cells = lines.flat_map(|line| line.split('|'));
    let plain = cells.map(|cell| cell.replace("**", "").trim_start_matches(['#', '-', '>']).trim().to_owned());
    plain.filter(|cell| !cell.is_empty()).collect()
}

fn reads_well(markdown: &str) {
    for text in shown(markdown) {
        for wrong in ["  ", " ,", " .", ",,", ",.", " ;", "()", ": .", "bij .", "naar .", "van .", "over .", "Dan ."] {
            assert!(!text.contains(wrong), "{wrong:?} in {text:?}");
        }
        assert!(
            !text.ends_with(':') || text.starts_with("De") || text.starts_with("Deze"),
            "{text:?} leads to nothing"
        );
    }
}

#[test]
fn it_says_who_does_what() {
    let text = file(&built(&FULL.concat()), MD);
    for told in [
        "- Stad\n- Dorp",
        "De gemeente waar u woont. Woont u ergens anders? Dan de Stad. Woont u op meer dan één plek? Dan de Dorp.",
        "| Inzage (artikel 15 AVG) |",
        "Binnen 1 maand na uw vraag.",
        "Hier geldt dit recht niet.",
        "| Hulpgever | De Stad | Lijst | Gegevens per persoon |",
        "| Lijst | 7 jaar | Uw vraag | De Stad |",
        "Uw gegevens blijven in de Europese Unie, IJsland, Noorwegen en Liechtenstein.",
        "Autoriteit Persoonsgegevens",
        "Meteen na uw vraag.",
    ] {
        let told = told.replace("de Stad", "Stad").replace("De Stad", "Stad").replace("de Dorp", "Dorp");
        assert!(text.contains(&told), "{told:?} is not in\n{text}");
    }
    reads_well(&text);
}

/// Each fact left out alone, and every pair of them.
#[test]
fn it_never_limps_when_facts_are_absent() {
    let facts = facts();
    for (at, first) in facts.iter().enumerate() {
        for second in facts.iter().skip(at) {
            let lines = FULL.iter().enumerate().filter(|(line, _)| line != first && line != second);
            reads_well(&file(&built(&lines.map(|(_, line)| *line).collect::<String>()), MD));
        }
    }
}

#[test]
fn what_is_open_is_a_blank() {
    let text = FULL.concat().replace("contactpunt stad", "contactpunt ?").replace("bewaren 7 jaar", "bewaren ?");
    let summary = file(&built(&text), MD);
    assert!(summary.contains("kunt u terecht bij …………."), "{summary}");
    assert!(summary.contains("| Lijst | ………… | Uw vraag |"), "{summary}");
}

#[test]
fn without_joint_controllers_there_is_no_arrangement_to_tell_of() {
    let out = built("overeenkomst o \"O\" { versie 1.0 }\npartij a \"A\" { }\npartij b \"B\" { }\n");
    assert!(!out.files.contains_key(MD), "{:?}", out.files.keys());
}

/// The sentences of a text.
fn sentences(text: &str) -> Vec<Vec<&str>> {
    let ends = |letter: char| matches!(letter, '.' | '?' | '!' | ':');
    let all = text.split_inclusive(ends).map(|one| one.trim_end_matches(ends));
    let words =
        all.map(|one| one.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect::<Vec<_>>());
    words.filter(|words| words.len() > 1).collect()
}

/// A coarse measure of how easy a text is: the number of words in a sentence, and the share of long words, of twelve letters or
/// more. It sees no meaning and proves no level; a text that is hard to read mostly fails it. What is measured are the sentences
/// that the program words, in an agreement whose own names are short.
#[test]
fn its_own_sentences_are_short_and_their_words_too() {
    let text = file(&built(&FULL.concat()), MD);
    let body = text.split_once("In deze uitleg").unwrap().1.replace("autoriteitpersoonsgegevens.nl", "die plek");
    let texts = shown(&body);
    let all: Vec<_> = texts.iter().flat_map(|text| sentences(text)).collect();
    let words: Vec<&str> = all.iter().flatten().copied().collect();
    let longest = all.iter().max_by_key(|sentence| sentence.len()).unwrap();
    assert!(longest.len() <= 17, "{longest:?}");
    let average = words.len() as f64 / all.len() as f64;
    assert!(average <= 9.0, "{average} words in a sentence");
    let long: Vec<_> =
        words.iter().filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() >= 12).collect();
    let share = long.len() as f64 / words.len() as f64;
    assert!(share <= 0.05, "{share} of the words are long: {long:?}");
}
