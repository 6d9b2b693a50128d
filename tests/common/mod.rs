//! Examples in explanations: taking them out of the Markdown, and checking them as an agreement of their own.

#![allow(dead_code, reason = "each test uses a part of it")]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test reads the agreements, and may stop at once"
)]

use std::collections::BTreeMap;

use convenant::checks::{self, Checked, Report};
use convenant::emit::Artefacts;
use convenant::model::compile;
use convenant::source::{Diagnostic, Lang, Refusal, Sources};
use jiff::civil::{Date, date};

/// The day as of which examples are checked.
pub const DAY: Date = date(2026, 1, 15);

/// An agreement by way of example: its text, and the files it brings in.
#[derive(Debug, Default)]
pub struct Example {
    pub text: String,
    pub files: BTreeMap<String, String>,
}

impl Example {
    /// Checks the example; where it has no `overeenkomst` of its own, a minimal one goes before it.
    pub fn check(&self) -> Report {
        let own = self.text.lines().any(|line| line.starts_with("overeenkomst "));
        let before = if own { "" } else { "overeenkomst voorbeeld \"Voorbeeld\" { }\n\n" };
        let entries = vec![("voorbeeld.convenant".to_owned(), format!("{before}{}", self.text))];
        let read = |name: &str| self.files.get(name).cloned().ok_or(Refusal::Missing);
        checks::check(compile(entries, &read), DAY)
    }
}

/// The files of an agreement of the house.
pub fn agreement(name: &str) -> BTreeMap<String, String> {
    let path = format!("{}/agreements/{name}", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(path).expect("the agreement is there").map(|entry| entry.expect("it can be read"));
    let name = |file: &std::fs::DirEntry| file.file_name().into_string().expect("a plain name");
    files.map(|file| (name(&file), std::fs::read_to_string(file.path()).expect("text"))).collect()
}

/// What these files are built into. They may have objections, but no errors.
pub fn built(files: &BTreeMap<String, String>, emit: impl Fn(&Checked, &Sources, &mut Artefacts)) -> Artefacts {
    let entries = files.iter().filter(|(name, _)| name.ends_with(".convenant"));
    let entries = entries.map(|(name, text)| (name.clone(), text.clone())).collect();
    let compiled = compile(entries, &|name| files.get(name).cloned().ok_or(Refusal::Missing));
    let report = checks::check(compiled, date(2026, 1, 1));
    let said = || report.findings.iter().map(|finding| finding.message.says.nl.clone()).collect::<Vec<_>>();
    let checked = report.checked.as_ref().unwrap_or_else(|| panic!("errors: {:#?}", said()));
    let mut out = Artefacts::default();
    emit(checked, &report.sources, &mut out);
    out
}

/// The example under a heading (`Fout`, `Goed`); `None` without one. More than one block of the language is a mistake.
pub fn example(explanation: &str, heading: &str) -> Option<Example> {
    let title = format!("## {heading}");
    let section = explanation
        .split("\n## ")
        .map(|part| format!("## {part}"))
        .find(|part| part.lines().next().map(str::trim_end) == Some(title.as_str()))?;
    let mut found = Example::default();
    let mut agreements = 0;
    for (language, text) in blocks(&section) {
        match language.as_str() {
            "convenant" => {
                agreements += 1;
                found.text = text;
            }
            "yaml" => {
                let name =
                    text.lines().next().and_then(|line| line.strip_prefix("# ")).map(str::trim).map(str::to_owned);
                found.files.insert(name.unwrap_or_default(), text);
            }
            _ => {}
        }
    }
    (agreements == 1 && !found.files.contains_key("")).then_some(found)
}

/// The fenced blocks of a piece of Markdown: the language and the text of each.
fn blocks(markdown: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in markdown.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(language)) => open = Some((language.trim().to_owned(), String::new())),
            (Some(_), Some(_)) => out.extend(open.take()),
            (Some((_, text)), None) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    out
}

/// The findings as people read them, one a line.
pub fn shown(report: &Report) -> String {
    let line = |finding: &Diagnostic| {
        let (file, place) = (&report.sources.file(finding.span.file).name, report.sources.place(finding.span));
        format!("  {} {file}:{}:{}: {}\n", finding.code, place.line, place.column, finding.message.says.get(Lang::Nl))
    };
    report.findings.iter().map(line).collect()
}

/// The texts of a folder of the project, by name.
pub fn texts(path: &str) -> Vec<(String, String)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let entries = std::fs::read_dir(&root).expect("the folder is there");
    let names = entries.map(|entry| entry.expect("its entries can be read").file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names.filter(|name| name.ends_with(".convenant")).collect();
    names.sort();
    let read = |name: &str| std::fs::read_to_string(root.join(name)).expect("it can be read");
    names.into_iter().map(|name| (name.clone(), read(&name))).collect()
}

/// Checks an agreement of the project itself, by its folder.
pub fn folder(path: &str) -> Report {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let read = |name: &str| std::fs::read_to_string(root.join(name)).map_err(|_| Refusal::Missing);
    checks::check(compile(texts(path), &read), DAY)
}

/// The cells of the Markdown table under a caption.
pub fn table(markdown: &str, caption: &str) -> Vec<Vec<String>> {
    let lines = markdown.lines().skip_while(|line| !line.contains(caption)).skip(1);
    let rows = lines.skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| row.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
    rows.filter(|row| !row.contains("---")).map(cells).collect()
}
