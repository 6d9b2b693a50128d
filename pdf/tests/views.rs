//! Any view can be laid out, whatever its texts are, and always gives the same bytes.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use convenant_pdf::{Picture, print};
use proptest::prelude::*;
use serde_json::{Value, json};

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><text x="5" y="20">a</text></svg>"#;

/// Takes the texts of a view from a list, round and round.
struct Texts<'a>(std::iter::Cycle<std::slice::Iter<'a, String>>);

impl Texts<'_> {
    fn text(&mut self) -> Value {
        self.0.next().cloned().unwrap_or_default().into()
    }

    fn inline(&mut self) -> Value {
        json!([
            { "kind": "plain", "text": self.text() },
            { "kind": "strong", "text": self.text() },
            { "kind": "link", "text": self.text(), "anchor": self.text(), "place": 1 },
            { "kind": "blank", "note": self.text() },
            { "kind": "blank", "note": null },
        ])
    }

    fn heading(&mut self) -> Value {
        json!({ "id": self.text(), "text": self.text() })
    }

    fn facts(&mut self) -> Value {
        json!([{ "label": self.text(), "text": self.inline() }, { "label": self.text(), "text": [] }])
    }

    fn numbered(&mut self) -> Value {
        json!([{ "id": self.text(), "number": self.text(), "text": self.inline() }])
    }

    fn definitions(&mut self) -> Value {
        json!([{ "id": self.text(), "term": self.text(), "meaning": self.inline() }])
    }

    fn duties(&mut self) -> Value {
        json!([{ "id": self.text(), "text": self.inline() }])
    }

    fn paragraph(&mut self, number: bool, heading: bool, items_first: bool) -> Value {
        let text = json!({ "kind": "text", "text": self.inline() });
        let items = json!({ "kind": "items", "items": [{ "mark": self.text(), "text": self.inline() }] });
        json!({
            "id": self.text(),
            "number": number.then(|| self.text()),
            "heading": heading.then(|| self.text()),
            "body": if items_first { [items, text] } else { [text, items] },
            "definitions": self.definitions(),
            "duties": self.duties(),
        })
    }

    fn table(&mut self, columns: usize) -> Value {
        let row = |texts: &mut Self| json!({ "id": texts.text(), "cells": (0..columns).map(|_| texts.inline()).collect::<Vec<_>>() });
        json!({
            "id": self.text(),
            "label": (columns > 2).then(|| self.text()),
            "caption": self.inline(),
            "mark": self.text(),
            "columns": (0..columns).map(|_| self.text()).collect::<Vec<_>>(),
            "rows": [row(self), row(self)],
            "footnotes": [{ "mark": self.text(), "text": self.inline() }],
        })
    }

    fn figure(&mut self, picture: bool) -> Value {
        let shown = json!({ "file": "a.svg", "inline": "", "alt": self.text(), "table": self.table(2) });
        json!({ "id": self.text(), "caption": self.text(), "text": self.inline(), "picture": picture.then_some(shown) })
    }

    fn view(&mut self, draft: bool) -> Value {
        json!({
            "title": self.text(),
            "day": draft.then_some("2026-03-01"),
            "draft": draft.then(|| self.inline()),
            "facts": self.facts(),
            "parties": { "heading": self.heading(), "items": self.numbered(), "closing": [self.inline()] },
            "preambles": { "heading": self.heading(), "items": self.numbered() },
            "clauses": { "heading": self.heading(), "articles": [{
                "heading": self.heading(),
                "paragraphs": [self.paragraph(true, false, false), self.paragraph(true, false, true)],
            }] },
            "accepted": { "heading": self.heading(), "intro": self.text(), "items": [{
                "id": self.text(), "code": self.text(), "finding": self.inline(), "reason": self.inline(), "facts": self.facts(),
            }] },
            "signing": { "heading": self.heading(), "intro": self.inline(), "blocks": [
                { "id": self.text(), "on_behalf": self.inline(), "signers": [self.facts(), self.facts()] },
                { "id": self.text(), "on_behalf": self.inline(), "signers": [] },
            ] },
            "overview": {
                "heading": self.heading(), "definitions": self.definitions(), "duties": self.duties(),
                "tables": [self.table(2), self.table(8), self.table(7), self.table(3)], "figures": [self.figure(false)],
            },
            "annexes": [{
                "number": 1, "heading": self.heading(),
                "paragraphs": [self.paragraph(false, true, false), self.paragraph(false, false, true)],
                "tables": [self.table(5)], "figures": [self.figure(true)],
                "contacts": [{ "id": self.text(), "party": self.text(), "groups": [{ "title": self.text(), "rows": self.facts() }] }],
            }],
        })
    }
}

fn laid_out(texts: &[String], draft: bool) -> Vec<u8> {
    let view = Texts(texts.iter().cycle()).view(draft);
    let pictures = [Picture { file: "a.svg", svg: SVG }];
    let printed = print(&serde_json::to_vec(&view).unwrap(), &pictures).unwrap();
    assert!(printed.remarks.is_empty(), "{:?}", printed.remarks);
    printed.bytes
}

#[test]
fn hostile_texts_are_laid_out_and_twice_the_same() {
    let texts = [
        "#panic()",
        "$x^2",
        "\\",
        "]]>",
        "<script>",
        "{{ 1 }}",
        "a | b",
        "een\ntwee",
        "\u{202e}abc",
        "\u{0}",
        "",
        " ",
        "= kop",
        "- punt",
        "/ term: uitleg",
        "@x",
        "*",
        "_",
        "`",
        "//",
        "/*",
        "~",
        "字",
        "👩‍⚕️",
        "e\u{301}\u{327}",
        "<label>",
        "\u{a0}",
        "Aansprakelijkheidswaardevaststellingsveranderingscommissie",
    ];
    let texts: Vec<_> = texts.iter().map(|&text| text.to_owned()).collect();
    let once = laid_out(&texts, true);
    convenant_pdf::forget();
    assert_eq!(once, laid_out(&texts, true));
}

#[test]
fn what_is_no_view_is_an_error() {
    assert!(print(b"{", &[]).unwrap_err().to_string().contains("JSON"));
    assert!(print(b"{}", &[]).unwrap_err().to_string().starts_with("template, line"));
    assert!(print(b"{}", &[Picture { file: "../a.svg", svg: SVG }]).is_err());
}

/// What cannot be laid out as given must not stop the document: an empty heading is no error, but a view has none.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "\\PC{1,12}",
        2 => "[#$\\\\\\[\\]{}<>*_`@=~/\"'|&;:+-]{1,6}",
        1 => proptest::collection::vec(any::<char>(), 1..6).prop_map(|all| all.into_iter().collect()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_view_can_be_laid_out(texts in proptest::collection::vec(text(), 3..40), draft: bool) {
        laid_out(&texts, draft);
    }
}
