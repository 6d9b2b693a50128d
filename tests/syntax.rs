//! What the syntax room makes of text: the tree, the finding for each kind of mistake, and properties that hold for any
//! text.

use std::fmt::Write as _;

use convenant::source::{FileId, Lang, Sources};
use convenant::syntax::{Entry, Tree, TriviaKind, format, parse, same_meaning, text_value};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

/// The findings of a text, each as `line:column code message | help`.
fn findings(text: &str) -> String {
    let mut sources = Sources::default();
    let file = sources.add("proef.convenant", text);
    let mut out = String::new();
    for finding in parse(file, text).1 {
        let place = sources.place(finding.span);
        let (says, help) = (finding.message.says.get(Lang::Nl), finding.message.help.get(Lang::Nl));
        let _ = writeln!(out, "{}:{} {} {says} | {help}", place.line, place.column, finding.code);
        for label in finding.related {
            let place = sources.place(label.span);
            let _ = writeln!(out, "    {}:{} {}", place.line, place.column, label.text.nl);
        }
    }
    out
}

/// The tree as an outline: key, terms between bars, `!` for a broken entry.
fn outline(text: &str) -> String {
    let (tree, _) = parse(FileId(0), text);
    let mut out = String::new();
    outline_entries(text, &tree, &tree.entries, 0, &mut out);
    out
}

fn outline_entries(text: &str, tree: &Tree, entries: &[Entry], depth: usize, out: &mut String) {
    for entry in entries {
        let terms = tree.terms(entry).iter().map(|term| &text[term.span.start as usize..term.span.end as usize]);
        let terms = std::iter::once(&text[entry.key.start as usize..entry.key.end as usize]).chain(terms);
        let terms = terms.collect::<Vec<_>>().join("|");
        let _ = writeln!(out, "{}{}{terms}", "  ".repeat(depth), if entry.broken { "!" } else { "" });
        if let Some(block) = &entry.block {
            outline_entries(text, tree, &block.entries, depth + 1, out);
        }
    }
}

#[test]
fn a_file_with_ten_mistakes_gives_ten_findings() {
    let text = include_str!("syntax/ten-mistakes.convenant");
    insta::assert_snapshot!(format!("{}\n{}", findings(text), outline(text)));
}

/// Each mistake beside what is said about it: input, findings and outline in one snapshot.
fn shown(text: &str) -> String {
    format!("{text}\n----\n{}----\n{}", findings(text), outline(text))
}

#[test]
fn each_mistake_is_one_finding() {
    let cases = include_str!("syntax/mistakes.txt");
    let shown: Vec<String> = cases.split("\n====\n").map(shown).collect();
    insta::assert_snapshot!(shown.join("\n====\n"));
}

/// Characters that must not stand in a file of this project as themselves.
#[test]
fn hidden_characters_are_named_by_number() {
    let text = "naam \"a\u{202E}b\" # \u{2066}\nkvk\u{200B} 7\nsoort \u{7} x\nafkorting x\ry\n";
    insta::assert_snapshot!(findings(text), @r"
    1:8 TAAL-10 hier staat een onzichtbaar teken, `U+202E` | wis het teken: zet de cursor erachter en druk op backspace, of typ de regel opnieuw
    1:14 TAAL-10 hier staat een onzichtbaar teken, `U+2066` | wis het teken: zet de cursor erachter en druk op backspace, of typ de regel opnieuw
    2:4 TAAL-10 hier staat een onzichtbaar teken, `U+200B` | wis het teken: zet de cursor erachter en druk op backspace, of typ de regel opnieuw
    3:7 TAAL-10 hier staat een onzichtbaar teken, `U+0007` | wis het teken: zet de cursor erachter en druk op backspace, of typ de regel opnieuw
    4:12 TAAL-10 hier staat een onzichtbaar teken, `U+000D` | wis het teken: zet de cursor erachter en druk op backspace, of typ de regel opnieuw
    ");
}

fn formatted(text: &str) -> String {
    let (tree, found) = parse(FileId(0), text);
    assert!(found.is_empty(), "{text}\n{}", findings(text));
    format(text, &tree)
}

#[test]
fn the_canonical_layout() {
    let text = include_str!("syntax/layout.convenant");
    let out = formatted(text);
    assert_eq!(formatted(&out), out);
    insta::assert_snapshot!(out);
}

#[test]
fn the_forms_that_word_processors_make_are_read() {
    let text = "\u{FEFF}partij x\u{A0}“Naam” {\r\n  a „b”, «c»\r\n}\r\n";
    insta::assert_snapshot!(findings(text) + &formatted(text), @r#"
    partij x "Naam" {
      a  "b", "c"
    }
    "#);
}

#[test]
fn a_hundred_thousand_levels_are_one_finding() {
    for open in ["{", "a {", "a {\n ", "a (", "(", "a \"x\" { b \n "] {
        let text = open.repeat(100_000);
        let (_, found) = parse(FileId(0), &text);
        assert!((1..=2).contains(&found.len()), "{open}: {}", found.len());
    }
    let text = format!("a {}b{}", "(".repeat(100_000), ")".repeat(100_000));
    assert_eq!(findings(&text).lines().count(), 1);
    let text = format!("{}{}", "a {\n ".repeat(100_000), "}".repeat(100_000));
    assert_eq!(findings(&text).lines().count(), 1);
}

/// Pieces that texts of the language are made of, and pieces that break them.
const FRAGMENTS: &[&str] = &[
    "naam", "avg.6.1.e", "t/m", "PAR-02", " ", "  ", "\n", "\n", "\r\n", "\"", "\"x\"", "“", "”", "„", "«", "»", "\\",
    "{", "{", "}", "}", "(", ")", ",", "?", "=", "<", ">=", "-", "/", "# x", "#", "7", "2026-03-01", "1-3-2026", "…",
    "...", ";", ":", "[", "//", "/*", "*/", "--", "\u{202E}", "\u{A0}", "\t", "é", "\u{301}", "\u{FEFF}", "\r", "@",
    ".", "_",
];

fn broken_text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(FRAGMENTS), 0..60).prop_map(|pieces| pieces.concat())
}

fn assert_spans(text: &str) {
    let (tree, found) = parse(FileId(0), text);
    let mut spans: Vec<_> = tree.terms.iter().map(|term| term.span).collect();
    spans.extend(tree.trivia.iter().map(|trivia| trivia.span));
    spans.extend(found.iter().flat_map(|finding| finding.related.iter().map(|label| label.span).chain([finding.span])));
    let mut todo: Vec<&Entry> = tree.entries.iter().collect();
    while let Some(entry) = todo.pop() {
        spans.extend([entry.key, tree.head(entry)]);
        if let Some(block) = &entry.block {
            spans.push(block.span);
            todo.extend(&block.entries);
        }
    }
    for span in spans {
        assert!(
            span.start <= span.end && text.get(span.start as usize..span.end as usize).is_some(),
            "{text:?} {span:?}"
        );
    }
}

fn comments(text: &str) -> Vec<String> {
    let (tree, _) = parse(FileId(0), text);
    let comments = tree.trivia.iter().filter(|trivia| trivia.kind != TriviaKind::Blank);
    comments.map(|trivia| text[trivia.span.start as usize..trivia.span.end as usize].to_owned()).collect()
}

fn assert_format_keeps(text: &str) {
    let (tree, found) = parse(FileId(0), text);
    if !found.is_empty() {
        return;
    }
    let once = format(text, &tree);
    let (again, found) = parse(FileId(0), &once);
    assert!(found.is_empty(), "{text:?}\n{once}\n{}", findings(&once));
    assert!(same_meaning((&tree, text), (&again, &once)), "{text}\n----\n{once}");
    assert_eq!(comments(text), comments(&once), "{text}\n----\n{once}");
    assert_eq!(once, format(&once, &again), "{text:?}");
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zé][a-z0-9_]{0,12}([.-][a-z0-9]{1,3}){0,2}",
        1 => "[0-9]{1,4}(\\.[0-9]{1,3})?",
        1 => Just("2026-03-01".to_owned()),
        1 => Just("?".to_owned()),
        2 => r#""([a-z .,#{}()]|\\\\|\\"){0,20}""#,
        1 => r#"„[a-z"« ]{0,9}”"#,
        1 => r#""[a-z]{0,9}[ \\]{0,2}\n {0,9}[a-z]{1,9}\n?\\? {0,3}""#,
    ]
}

fn line() -> impl Strategy<Value = String> {
    let joint =
        prop::sample::select(&[" ", "  ", ", ", " ,", ",\n      ", ", # x\n    # y\n\n      ", " >= ", " - "][..]);
    let values = (value(), prop::collection::vec((joint, value()), 0..9));
    let values = values.prop_map(|(first, rest)| rest.iter().fold(first, |line, (joint, value)| line + joint + value));
    let wrapped = (values, 0..6).prop_map(|(values, how)| match how {
        0 => format!("f({values})"),
        1 => format!("(\n{values} # z\n) ( a\n- b)"),
        _ => values,
    });
    ("[a-z_]{1,20}", wrapped).prop_map(|(key, values)| format!("{key} {values}"))
}

/// A valid text: lines, blocks, comments and blank lines, oddly laid out.
fn valid_text() -> impl Strategy<Value = String> {
    let end = prop::sample::select(&["\n", "\n\n", "\r\n", "  # na\n", "\n # eigen regel\n", "\n\n# a\n\n\n# b\n"][..]);
    let leaf = (line(), end.clone()).prop_map(|(line, end)| line + end);
    leaf.prop_recursive(3, 24, 5, move |inner| {
        let entries = prop::collection::vec(inner, 0..5).prop_map(|entries| entries.concat());
        (line(), end.clone(), entries, end.clone())
            .prop_map(|(line, start, entries, end)| format!("{line} {{{start}  {entries}}}{end}"))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_a_tree(text in "\\PC{0,80}", control in any::<String>()) {
        assert_spans(&text);
        assert_spans(&control);
    }

    #[test]
    fn any_broken_text_has_a_tree(text in broken_text()) {
        assert_spans(&text);
        assert_format_keeps(&text);
    }

    #[test]
    fn the_layout_keeps_meaning_and_comments(texts in prop::collection::vec(valid_text(), 1..4)) {
        assert_format_keeps(&texts.concat());
    }
}

#[test]
fn valid_texts_are_mostly_without_findings() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let valid = (0..100).filter(|_| {
        let text = valid_text().new_tree(&mut runner).unwrap().current();
        findings(&text).is_empty()
    });
    assert!(valid.count() > 50);
}

#[test]
fn the_value_of_a_text() {
    assert_eq!(text_value("\"a \\\"b\\\" \\\\\""), "a \"b\" \\");
    assert_eq!(text_value("“a\r\n   b ”"), "a b");
    assert_eq!(text_value("\" a \""), " a ");
}
