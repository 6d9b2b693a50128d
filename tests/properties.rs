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

/// The agreements in `agreements`, each as its files by name.
const AGREEMENTS: [&str; 4] = ["grjr", "grjr-hersteld", "vabimpuls", "vabimpuls-hersteld"];

/// A change to one line, chosen by a number that is cut to size: it goes, it comes twice, or it changes places.
#[derive(Clone, Copy, Debug)]
enum Edit {
    Delete(usize),
    Repeat(usize),
    Swap(usize, usize),
    /// Only what stands behind the first word changes places, so that more remains readable.
    SwapValues(usize, usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = || 0..10_000_usize;
    prop_oneof![
        at().prop_map(Edit::Delete),
        at().prop_map(Edit::Repeat),
        (at(), 1..8_usize).prop_map(|(at, far)| Edit::Swap(at, at + far)),
        (at(), 1..40_usize).prop_map(|(at, far)| Edit::SwapValues(at, at + far)),
    ]
}

fn apply(lines: &mut Vec<String>, edit: Edit) {
    let size = lines.len().max(1);
    let cut = |at: usize| at % size;
    match edit {
        _ if lines.is_empty() => {}
        Edit::Delete(at) => drop(lines.remove(cut(at))),
        Edit::Repeat(at) => lines.insert(cut(at), lines[cut(at)].clone()),
        Edit::Swap(at, other) => lines.swap(cut(at), cut(other)),
        Edit::SwapValues(at, other) => {
            let (at, other) = (cut(at), cut(other));
            let split = |line: &str| line.rfind("  ").map_or(0, |at| at + 2);
            let (first, second) = (lines[at].clone(), lines[other].clone());
            let ((key, value), (other_key, other_value)) =
                (first.split_at(split(&first)), second.split_at(split(&second)));
            (lines[at], lines[other]) = (format!("{key}{other_value}"), format!("{other_key}{value}"));
        }
    }
}

/// An agreement in `agreements` with its lines edited, checked. Files are put behind one another first.
fn run_edited(name: &str, edits: &[Edit]) -> usize {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements").join(name);
    let mut paths: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let sources = paths.iter().filter(|path| path.extension().is_some_and(|end| end == "convenant"));
    let whole: String = sources.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let mut lines: Vec<String> = whole.lines().map(str::to_owned).collect();
    edits.iter().for_each(|edit| apply(&mut lines, *edit));
    let files = |name: &str| {
        let file = std::path::Path::new(name).file_name().ok_or(Refusal::Missing)?;
        std::fs::read_to_string(folder.join(file)).map_err(|_| Refusal::Missing)
    };
    let compiled = compile(vec![("a.convenant".to_owned(), lines.join("\n") + "\n")], &files);
    check(compiled, DAY).findings.len()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_edit_of_an_agreement_makes_it_panic(
        name in prop::sample::select(AGREEMENTS.to_vec()),
        edits in prop::collection::vec(edit(), 1..6),
    ) {
        // A number of findings is an answer.
        prop_assert!(run_edited(name, &edits) < 10_000);
    }
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
