//! The agreement as PDF: an independent validator holds it to both standards, and its tree of tags, read in order as a screen
//! reader does, says everything that the HTML edition says.

use std::path::Path;

use serde_json::Value;

use crate::{AGREEMENTS, Built, agreement, built_anew, python};

const PDF: &str = "document/overeenkomst.pdf";
const HTML: &str = "document/overeenkomst.html";

fn bytes(built: &Built) -> &[u8] {
    &built.artefacts.files[PDF]
}

/// What `tools/pdf.py` tells of a PDF in which these texts should be.
fn looked_at(pdf: &[u8], texts: &[String]) -> Value {
    let dir = tempfile::tempdir().unwrap();
    let (file, wanted) = (dir.path().join("a.pdf"), dir.path().join("a.json"));
    std::fs::write(&file, pdf).unwrap();
    std::fs::write(&wanted, serde_json::to_vec(texts).unwrap()).unwrap();
    let word = |path: &Path| path.to_str().unwrap().to_owned();
    let told = python("pdf.py", &[&word(&file), &word(&wanted)]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    serde_json::from_slice(&told.stdout).unwrap()
}

/// Every text of the HTML edition, but for those of its navigation and within its pictures.
fn texts_of(html: &str) -> Vec<String> {
    let body = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let header = html.split_once("<header>").unwrap().1.split_once("</header>").unwrap().0;
    [header, body].into_iter().flat_map(texts).collect()
}

fn texts(html: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut in_picture = false;
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        in_picture = (in_picture || tag.starts_with("svg")) && !tag.starts_with("/svg");
        let text = unescaped(text.trim());
        if !in_picture && !text.is_empty() {
            out.push(text);
        }
    }
    out
}

fn unescaped(text: &str) -> String {
    let named = [("&lt;", "<"), ("&#x2f;", "/"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    named.iter().fold(text.to_owned(), |text, (name, letter)| text.replace(name, letter))
}

fn count(value: &Value, path: &str) -> u64 {
    value.pointer(path).unwrap().as_u64().unwrap()
}

#[test]
fn every_agreement_is_accessible_and_can_be_archived() {
    for name in AGREEMENTS {
        let built = agreement(name);
        let texts = texts_of(std::str::from_utf8(&built.artefacts.files[HTML]).unwrap());
        assert!(texts.len() > 100, "{name}");
        let told = looked_at(bytes(built), &texts);
        assert_eq!(told["wrong"], Value::Array(Vec::new()), "{name}");
        assert!(count(&told, "/pages") > 3 && count(&told, "/links") > 10, "{name}");
    }
}

/// The tables hold the rows of the agreement, each with a head, under a row of heads.
#[test]
fn tables_have_heads_above_and_beside() {
    let told = looked_at(bytes(agreement("grjr")), &[]);
    let tables = told["tables"].as_array().unwrap();
    for (rows, columns) in [(3, 5), (16, 2), (3, 3), (13, 2)] {
        let fits = |table: &&Value| {
            (count(table, "/TR"), count(table, "/TH/~1Row"), count(table, "/TH/~1Column"), count(table, "/TD"))
                == (rows + 1, rows, columns, rows * (columns - 1))
        };
        assert!(tables.iter().any(|table| fits(&table)), "{rows} by {columns}: {tables:#?}");
    }
    for table in tables {
        let heads = count(table, "/TH/~1Row") + count(table, "/TH/~1Column");
        assert!(heads >= count(table, "/TR"), "{table}");
    }
}

/// The alternative of a figure is that of the source, and says something else than its caption.
#[test]
fn figures_are_told_in_words() {
    let built = agreement("grjr-hersteld");
    let told = looked_at(bytes(built), &[]);
    let alternatives: Vec<_> = told["figures"].as_array().unwrap().iter().map(|alt| alt.as_str().unwrap()).collect();
    let html = std::str::from_utf8(&built.artefacts.files[HTML]).unwrap();
    let described =
        unescaped(html.split_once("<desc").unwrap().1.split_once('>').unwrap().1.split_once('<').unwrap().0);
    assert!(alternatives.contains(&described.as_str()), "{described} in {alternatives:?}");
    assert!(alternatives.iter().all(|alt| !alt.starts_with("Figuur 1.")), "{alternatives:?}");
}

#[test]
fn the_same_agreement_gives_the_same_bytes() {
    assert_eq!(bytes(agreement("vabimpuls")), bytes(&built_anew("vabimpuls")));
}

/// Text that some format or another would run is shown.
const HOSTILE: &str = r##"
overeenkomst vijandig "#panic() $x$ \\ ]]> <script>alert(1)</script> {{ 7 * 7 }}" {
}
partij a "#eval(\"1+1\") | = kop * vet * _schuin_ `code` @ref <label>" {
  vestiging "https://voorbeeld.invalid // geen opmerking /* ook niet */"
}
partij b "~ -- --- ... \\u{41} 'x' #let" {
  toelichting "字 🙂 ← en אב"
}
doel d "- geen lijst" { }
artikel een "+ geen nummer" {
  lid x {
    tekst     "[a] zonder koppeling #image(\"/etc/passwd\") / term: uitleg"
    onderdeel "a | b | $ 1 $"
  }
}
"##;

#[test]
fn hostile_text_is_text() {
    let built = crate::built(HOSTILE);
    let texts = texts_of(std::str::from_utf8(&built.artefacts.files[HTML]).unwrap());
    let shown = |text: &String| {
        ["字", "🙂", "א", "ב"].iter().fold(text.clone(), |text, letter| text.replace(letter, &spelled(letter)))
    };
    let told = looked_at(bytes(&built), &texts.iter().map(shown).collect::<Vec<_>>());
    assert_eq!(told["wrong"], Value::Array(Vec::new()));
    assert!(told["title"].as_str().unwrap().contains("#panic() $x$"));
    let text = told["text"].as_str().unwrap();
    assert!(text.contains("#eval(") && text.contains("{{ 7 * 7 }}") && text.contains("<U+5B57>"), "{text}");
}

fn spelled(letter: &str) -> String {
    format!("<U+{:04X}>", u32::from(letter.chars().next().unwrap()))
}
