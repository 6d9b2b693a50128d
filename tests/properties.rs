//! What holds for every text, tried on texts made from the words of the language: reading and checking never panic, every
//! place lies inside its file, and the same input gives the same findings.

use convenant::checks::check;
use convenant::model::compile;
use convenant::source::{Diagnostic, Refusal, Sources};
use convenant::vocabulary::W;
use convenant::vocabulary::tables::DECLARATIONS;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const DAY: Date = date(2026, 1, 1);

/// A word, a name, a value or a sign, with the words of the language the likeliest.
fn token() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(W::ALL).prop_map(|word| word.nl().to_owned()),
        3 => prop::sample::select(vec!["a", "b", "oljr", "gemeenten", "toewijzingen", "a.b"]).prop_map(str::to_owned),
        2 => prop::sample::select(vec!["?", ",", "\"tekst\"", "\"[a] en [onbekend]\"", "7 jaar", "0599", "2026-02-30", "2026-03-01"]).prop_map(str::to_owned),
        2 => prop::sample::select(vec!["avg.6.1.e", "avg.15", "std.avg", "PAR-02", ">=", "(", ")", "{", "}"]).prop_map(str::to_owned),
        1 => "\\PC{1,6}",
    ]
}

fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(token(), 1..9).prop_map(|tokens| tokens.join(" "))
}

/// A text of declarations whose properties are mostly of the right kind.
fn declaration() -> impl Strategy<Value = String> {
    (0..DECLARATIONS.len()).prop_flat_map(|at| {
        let declaration = &DECLARATIONS[at];
        let keys: Vec<_> = declaration.properties.iter().map(|property| property.key.nl()).collect();
        let key = if keys.is_empty() { Just("leest").boxed() } else { prop::sample::select(keys).boxed() };
        let lines = prop::collection::vec((key, line()), 0..6);
        (Just(declaration.keyword.nl()), prop::sample::select(vec!["a", "b", "c"]), lines).prop_map(
            |(keyword, name, lines)| {
                let body: Vec<_> = lines.iter().map(|(key, rest)| format!("  {key} {rest}\n")).collect();
                format!("{keyword} {name} \"Opschrift\" {{\n{}}}\n", body.concat())
            },
        )
    })
}

fn text() -> impl Strategy<Value = String> {
    let parts = prop_oneof![4 => declaration(), 1 => line().prop_map(|line| line + "\n")];
    prop::collection::vec(parts, 0..8)
        .prop_map(|parts| format!("overeenkomst o \"O\" {{\n}}\ngebruik std.avg\n{}", parts.concat()))
}

fn run(text: &str) -> (Vec<Diagnostic>, Sources) {
    let register = "- naam: A\n  code: \"0599\"\n".to_owned();
    let files = |name: &str| if name.ends_with("yaml") { Ok(register.clone()) } else { Err(Refusal::Missing) };
    let compiled = compile(vec![("a.convenant".to_owned(), text.to_owned())], &files);
    let report = check(compiled, DAY);
    (report.findings, report.sources)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(text in text()) {
        let (findings, sources) = run(&text);
        for finding in &findings {
            let whole = &sources.file(finding.span.file).text;
            prop_assert!(finding.span.start <= finding.span.end && finding.span.end as usize <= whole.len());
            prop_assert!(whole.is_char_boundary(finding.span.start as usize));
            prop_assert!(!finding.message.says.nl.is_empty() && !finding.message.says.en.is_empty());
        }
    }

    #[test]
    fn the_same_text_gives_the_same_findings(text in text()) {
        prop_assert_eq!(run(&text).0, run(&text).0);
    }
}
