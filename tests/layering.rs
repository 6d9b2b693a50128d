//! The house rules that can be read off the source text: which room uses which, who may reach the outside world, how long a
//! file may be, and that a word of the language is spelled once.
#![expect(clippy::disallowed_methods, reason = "a test of the source reads the source")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use convenant::vocabulary::W;
use convenant::vocabulary::shape::{Clause, Property, Slot};
use convenant::vocabulary::tables::DECLARATIONS;

/// The rooms from top to bottom, and for each the rooms it may use. `checks` and `emit` stand beside each other, but a
/// back-end takes a checked agreement.
const ROOMS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("messages", &["source"]),
    ("syntax", &["source", "messages"]),
    ("vocabulary", &["source", "messages", "syntax"]),
    ("model", &["source", "messages", "syntax", "vocabulary"]),
    ("relations", &["source", "messages", "syntax", "vocabulary", "model"]),
    ("checks", &["source", "messages", "syntax", "vocabulary", "model", "relations"]),
    ("diff", &["source", "messages", "syntax", "vocabulary", "model", "relations"]),
    ("plan", &["source", "messages", "syntax", "vocabulary", "model", "relations", "checks"]),
    ("emit", &["source", "messages", "syntax", "vocabulary", "model", "relations", "checks", "diff", "plan"]),
    ("delivery", &["source", "messages", "vocabulary", "model", "plan"]),
    (
        "cli",
        &[
            "source", "messages", "syntax", "vocabulary", "model", "relations", "checks", "diff", "plan", "emit",
            "delivery",
        ],
    ),
];

/// Crates and parts of the standard library that one room alone may use.
const RESERVED: &[(&str, &str)] = &[
    ("convenant_pdf", "emit"),
    ("miette", "source"),
    ("pest", "syntax"),
    ("pest_derive", "syntax"),
    ("clap", "cli"),
    ("tempfile", "cli"),
    ("terminal_size", "cli"),
    ("rustix", "cli"),
    ("std::fs", "cli"),
    ("std::io", "cli"),
    ("std::env", "cli"),
    ("std::net", "cli"),
    ("std::process", "cli"),
    ("std::time::SystemTime", "cli"),
    ("std::time::Instant", "cli"),
];

/// Files that pack and unpack bytes in memory, and the parts of `std::io` for that.
const PACKERS: [&str; 2] = ["emit/carried.rs", "emit/document/word/package.rs"];
const IN_MEMORY: [&str; 4] = ["std::io::", "std::io::Cursor", "std::io::Read", "std::io::Write"];

const MAX_LINES: usize = 500;

struct Source {
    /// From `src`, with forward slashes.
    name: String,
    text: String,
}

impl Source {
    fn room(&self) -> &str {
        self.name.split(['/', '.']).next().unwrap_or_default()
    }

    /// The text without comments, literals and the tests at its end: what the compiler builds into the program.
    fn code(&self) -> String {
        let code = without_comments_and_literals(&self.text);
        let end = code.find("#[cfg(test)]\nmod tests {").unwrap_or(code.len());
        code[..end].to_owned()
    }

    fn is_test(&self) -> bool {
        self.name.ends_with("/tests.rs")
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut open = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                found.push(Source { name, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    found.sort_by(|left, right| left.name.cmp(&right.name));
    assert!(found.len() > 50, "the sources are found");
    found
}

/// Comments and the insides of literals become spaces, so that a path in them counts for nothing.
fn without_comments_and_literals(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(raw) = rest.strip_prefix("r#\"") {
            raw.find("\"#").map_or(rest.len(), |end| end + 5)
        } else if first == '"' {
            end_of_literal(rest)
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\''") {
            if rest.starts_with("'\"'") { 3 } else { 4 }
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        out.push(' ');
        rest = &rest[skipped..];
    }
    out
}

fn end_of_literal(text: &str) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Every path in the code, written out: `use crate::{source::Span, syntax}` gives `crate::source::Span` and `crate::syntax`.
fn paths(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for statement in code.split(';') {
        let statement = statement.trim();
        let start =
            statement.rfind("use ").filter(|at| *at == 0 || !statement.as_bytes()[at - 1].is_ascii_alphanumeric());
        if let Some(start) = start {
            expand("", &statement[start + 4..], &mut found);
        }
    }
    let joined: String = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_path = |character: char| character.is_alphanumeric() || character == '_' || character == ':';
    found.extend(joined.split(|character| !is_path(character)).filter(|word| word.contains("::")).map(str::to_owned));
    found
}

fn expand(before: &str, tree: &str, found: &mut BTreeSet<String>) {
    let tree = tree.trim();
    match tree.split_once('{') {
        Some((head, rest)) => {
            let inside = rest.trim_end().strip_suffix('}').unwrap_or(rest);
            for part in split_outside_braces(inside) {
                expand(&format!("{before}{}", head.trim()), part, found);
            }
        }
        None if !tree.is_empty() => {
            let _ = found.insert(format!("{before}{}", tree.split(" as ").next().unwrap_or(tree)));
        }
        None => {}
    }
}

fn split_outside_braces(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// The room a path of the crate leads into.
fn room_of(path: &str) -> Option<&str> {
    path.strip_prefix("crate::").or_else(|| path.strip_prefix("$crate::")).and_then(|rest| rest.split("::").next())
}

fn starts_with(path: &str, reserved: &str) -> bool {
    path.strip_prefix(reserved).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

#[test]
fn the_reader_of_paths_reads_them_all() {
    let code = without_comments_and_literals(
        "use crate::{source::{Span, Text}, syntax}; // use crate::cli;\nfn f() { crate::model::cite(\"crate::emit::x\") }\npub use std::fs::{self, File};",
    );
    let paths = paths(&code);
    for path in ["crate::source::Span", "crate::source::Text", "crate::syntax", "crate::model::cite", "std::fs::File"] {
        assert!(paths.contains(path), "{path} in {paths:?}");
    }
    assert!(!paths.iter().any(|path| path.contains("cli") || path.contains("emit")), "{paths:?}");
}

#[test]
fn a_room_uses_only_rooms_above_it() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some((room, above)) = ROOMS.iter().find(|(room, _)| *room == source.room()) else {
            assert!(matches!(source.name.as_str(), "lib.rs" | "main.rs"), "{} is in no room", source.name);
            continue;
        };
        for path in paths(&source.code()) {
            if let Some(used) = room_of(&path)
                && used != *room
                && ROOMS.iter().any(|(known, _)| *known == used)
                && !above.contains(&used)
            {
                wrong.push(format!("{} uses {path}", source.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_library_or_a_door_to_outside_belongs_to_one_room() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.name != "main.rs" && !source.is_test()) {
        for path in paths(&source.code()) {
            for (reserved, room) in RESERVED {
                let in_memory = PACKERS.contains(&&*source.name) && IN_MEMORY.contains(&&*path);
                if starts_with(&path, reserved) && source.room() != *room && !in_memory {
                    wrong.push(format!("{} uses {path}", source.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_one_file_knows_miette() {
    let users: Vec<_> = sources()
        .into_iter()
        .filter(|source| paths(&source.code()).iter().any(|path| starts_with(path, "miette")))
        .map(|source| source.name)
        .collect();
    assert_eq!(users, ["source/snippet.rs"]);
}

#[test]
fn only_one_file_knows_how_pages_are_laid_out() {
    let users: Vec<_> = sources()
        .into_iter()
        .filter(|source| paths(&source.code()).iter().any(|path| starts_with(path, "convenant_pdf")))
        .map(|source| source.name)
        .collect();
    assert_eq!(users, ["emit/document/pdf.rs"]);
}

#[test]
fn a_file_is_short_and_says_what_it_is() {
    let mut wrong = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        if lines > MAX_LINES {
            wrong.push(format!("{} has {lines} lines", source.name));
        }
        if !source.text.starts_with("//!") && !source.is_test() {
            wrong.push(format!("{} does not open with //!", source.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_word_is_spelled_once() {
    let mut seen: BTreeMap<&str, W> = BTreeMap::new();
    for word in W::ALL {
        if let Some(first) = seen.insert(word.nl(), *word) {
            panic!("`{word}` is {first:?} and {word:?}");
        }
    }
}

/// Words that no table lists, because the reader of values looks for them by himself.
const READ_BY_ITSELF: &[W] = &[
    // A phrase's beginning has no spelling.
    W::Head,
    // Terms and moments: `24 uur`, `15 mei`, `tzt`.
    W::Hour,
    W::Day,
    W::Days,
    W::WorkingDays,
    W::Week,
    W::Weeks,
    W::Month,
    W::Months,
    W::Year,
    W::Immediately,
    W::January,
    W::February,
    W::March,
    W::April,
    W::May,
    W::June,
    W::July,
    W::August,
    W::September,
    W::October,
    W::November,
    W::December,
    W::Soon,
    // Conditions: `als a is ingevuld dan b ontbreekt`.
    W::And,
    W::Or,
    W::Not,
    W::Then,
    W::Filled,
    W::ElevenTest,
    // Facts in the text of a standard clause: `[partijen.alle]`.
    W::Parties,
    W::AllOfThem,
    W::OtherOnes,
    W::RemainingOnes,
];

#[test]
fn every_word_is_used() {
    let mut used: BTreeSet<W> = READ_BY_ITSELF.iter().copied().collect();
    for declaration in DECLARATIONS {
        used.insert(declaration.keyword);
        declaration.head.iter().for_each(|clause| words_of_clause(clause, &mut used));
        declaration.properties.iter().chain(declaration.statements).for_each(|property| words_of(property, &mut used));
    }
    let unused: Vec<_> = W::ALL.iter().filter(|word| !used.contains(word)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

fn words_of(property: &Property, used: &mut BTreeSet<W>) {
    used.insert(property.key);
    words_of_clause(&property.head, used);
    property.clauses.iter().for_each(|clause| words_of_clause(clause, used));
    property.block.iter().for_each(|property| words_of(property, used));
}

fn words_of_clause(clause: &Clause, used: &mut BTreeSet<W>) {
    used.insert(clause.marker);
    words_of_slot(clause.slot, used);
}

fn words_of_slot(slot: Slot, used: &mut BTreeSet<W>) {
    match slot {
        Slot::Words(words) | Slot::Name(words) => used.extend(words),
        Slot::OneOf(slots) => slots.iter().for_each(|slot| words_of_slot(*slot, used)),
        _ => {}
    }
}

/// The keys of the register are words of the language too; only `id` is not, because the language has a name there.
#[test]
fn the_keys_of_a_register_are_words_of_the_language() {
    let words: BTreeSet<_> = W::ALL.iter().map(|word| word.nl()).collect();
    let register = sources().into_iter().find(|source| source.name == "model/register.rs").unwrap();
    let fields = register.text.lines().filter_map(|line| line.trim().strip_prefix("pub(super) ")?.split_once(": "));
    let keys: Vec<_> = fields.filter(|(_, kind)| kind.contains("Option<") || kind.contains("Vec<")).collect();
    assert!(keys.len() > 10, "the keys are found");
    for (key, _) in keys {
        assert!(key == "id" || words.contains(key), "{key}");
    }
}

/// A Dutch word in backticks or a literal may be a keyword by accident of spelling in a message; in code that decides, a
/// keyword is named by its variant. A comparison with a literal that is a word of the language is the tell-tale.
#[test]
fn no_code_compares_with_the_spelling_of_a_word() {
    let words: BTreeSet<_> = W::ALL.iter().map(|word| word.nl()).filter(|word| word.len() > 3).collect();
    let mut wrong = Vec::new();
    for source in sources() {
        if matches!(source.room(), "messages" | "cli" | "source" | "emit" | "delivery")
            || source.name == "vocabulary/words.rs"
            || source.is_test()
        {
            continue;
        }
        let end = source.text.find("#[cfg(test)]").unwrap_or(source.text.len());
        for (number, line) in source.text[..end].lines().enumerate() {
            let compared =
                line.split(['=', '!', '|', '(']).filter_map(|part| part.trim().strip_prefix('"')?.split_once('"'));
            for (literal, _) in compared.filter(|(literal, _)| words.contains(literal)) {
                let decides = ["==", "!=", "=>", "starts_with(", "contains(", "strip_prefix("]
                    .iter()
                    .any(|sign| line.contains(sign));
                if decides {
                    wrong.push(format!("{}:{}: `{literal}`", source.name, number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
