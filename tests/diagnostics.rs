//! What a privacy officer reads after a slip: each typical mistake, and the finding it gives. The snapshots are there to be
//! read: is it kind, right, in plain words, at the right word, and only once?
#![expect(clippy::panic, reason = "a test may stop at once")]

use convenant::checks::check;
use convenant::model::{cite, compile};
use convenant::source::{Lang, Refusal, RenderOptions, Severity, render};

/// A sound agreement in a file of its own, for the mistakes to refer to.
const BASE: &str = include_str!("diagnostics/basis.convenant");

/// The mistakes: a line `== what went wrong`, or `== what went wrong (2)` when it is two mistakes, and the text below it.
const MISTAKES: &str = include_str!("diagnostics/mistakes.txt");

struct Mistake<'t> {
    what: &'t str,
    count: usize,
    text: &'t str,
}

fn mistakes() -> Vec<Mistake<'static>> {
    let parts = MISTAKES.split("== ").skip(1);
    parts
        .map(|part| {
            let (head, text) = part.split_once('\n').unwrap_or((part, ""));
            let (what, count) = head.strip_suffix(')').and_then(|head| head.rsplit_once(" (")).unwrap_or((head, "1"));
            let Ok(count) = count.parse() else { panic!("`{head}` has no number") };
            Mistake { what, count, text: text.trim_end_matches('\n') }
        })
        .collect()
}

/// The findings about the language, as they are shown.
fn shown(text: &str, lang: Lang) -> (usize, String) {
    let entries =
        vec![("basis.convenant".to_owned(), BASE.to_owned()), ("tekst.convenant".to_owned(), format!("{text}\n"))];
    let compiled = compile(entries, &|_| Err(Refusal::Missing));
    let mut report = check(compiled, jiff::civil::date(2026, 1, 1));
    report.findings.retain(|finding| finding.severity == Severity::Error);
    let law = |path: &str| cite(path).map(|cited| cited.citation.clone());
    let options = RenderOptions { lang, base: "", color: false, width: 100, unicode: true, law: &law };
    (report.findings.len(), render(&report.findings, &report.sources, &options))
}

fn catalogue(lang: Lang) -> String {
    let one = |mistake: &Mistake<'_>| {
        let (_, shown) = shown(mistake.text, lang);
        format!("════ {}\n\n{}\n\n────\n{shown}\n", mistake.what, mistake.text.replace('\t', "→   "))
    };
    mistakes().iter().map(one).collect()
}

#[test]
fn the_base_is_sound() {
    let (count, shown) = shown("", Lang::Nl);
    assert_eq!(count, 0, "{shown}");
}

#[test]
fn each_mistake_is_one_finding() {
    let mut wrong = String::new();
    for mistake in mistakes() {
        let (count, shown) = shown(mistake.text, Lang::Nl);
        if count != mistake.count {
            wrong.push_str(&["==== ", mistake.what, "\n", mistake.text, "\n----\n", &shown].concat());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_said_in_dutch() {
    insta::assert_snapshot!(catalogue(Lang::Nl));
}

#[test]
fn what_is_said_in_english() {
    insta::assert_snapshot!(catalogue(Lang::En));
}
