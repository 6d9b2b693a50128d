//! From the files of an agreement to the trees of all files it brings in. Texts come from the caller, who alone can read;
//! here is decided which are wanted, and that imports do not run in a circle.

use std::collections::BTreeMap;

use super::library::{ALWAYS, MODULES, module};
use crate::messages::{all_of, files, model as says};
use crate::source::{Diagnostic, FileId, Refusal, Severity, Sources, Span};
use crate::syntax::{self, Tree, text_value};
use crate::vocabulary::tables::DECLARATIONS;
use crate::vocabulary::{W, nearest};

/// Gives the text of a file of the agreement by its name, relative to the agreement's folder.
pub type Files<'f> = dyn Fn(&str) -> Result<String, Refusal> + 'f;

/// The most files an agreement may bring in.
const MAX_FILES: usize = 10_000;

/// Every file of an agreement, parsed.
pub(super) struct Loaded {
    pub(super) sources: Sources,
    pub(super) trees: Vec<Tree>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Which files are of the standard library.
    pub(super) library: Vec<FileId>,
}

/// The files of an agreement that stand in its own folder.
#[derive(Debug, Default)]
pub struct OwnFiles {
    pub sources: Sources,
    /// Each file's tree, in the order in which the files were met.
    pub trees: Vec<Tree>,
    /// What is not in the shape of the language, and what could not be brought in.
    pub findings: Vec<Diagnostic>,
}

/// Reads the files of an agreement and those it brings in from its folder; the standard library is left out.
#[must_use]
pub fn own_files(entries: Vec<(String, String)>, read: &Files<'_>) -> OwnFiles {
    let Loaded { sources, mut trees, diagnostics: findings, library } = load(entries, read);
    trees.retain(|tree| !library.contains(&tree.file));
    OwnFiles { sources, trees, findings }
}

/// An import: the file it stands in, where, and the file it names.
struct Import {
    from: String,
    span: Span,
    to: String,
}

/// Parses the entry files and whatever they bring in, each once.
pub(super) fn load(entries: Vec<(String, String)>, read: &Files<'_>) -> Loaded {
    let mut loader = Loader { read, known: BTreeMap::new(), imports: Vec::new(), loaded: Loaded::new() };
    for (name, text) in entries {
        loader.add(&name, &name, text);
    }
    for name in ALWAYS {
        loader.module(name, Span::default());
    }
    let mut done = 0;
    while done < loader.loaded.trees.len() && done < MAX_FILES {
        loader.follow(done);
        done += 1;
    }
    loader.refuse_cycles();
    loader.loaded
}

/// The keyword of a declaration, or the one that it is most likely a slip of.
fn meant(word: &str) -> Option<&'static str> {
    let keywords = || DECLARATIONS.iter().map(|declaration| declaration.keyword.nl());
    keywords().find(|keyword| *keyword == word).or_else(|| nearest(word, keywords()))
}

impl Loaded {
    fn new() -> Self {
        Self { sources: Sources::default(), trees: Vec::new(), diagnostics: Vec::new(), library: Vec::new() }
    }
}

struct Loader<'r> {
    read: &'r Files<'r>,
    known: BTreeMap<String, FileId>,
    imports: Vec<Import>,
    loaded: Loaded,
}

impl Loader<'_> {
    fn add(&mut self, key: &str, name: &str, text: String) -> FileId {
        let text: std::sync::Arc<str> = text.into();
        let file = self.loaded.sources.add(name, text.clone());
        let (tree, findings) = syntax::parse(file, &text);
        self.known.insert(key.to_owned(), file);
        self.loaded.trees.push(tree);
        self.loaded.diagnostics.extend(findings);
        file
    }

    /// Follows the `gebruik` lines of one file.
    fn follow(&mut self, position: usize) {
        let tree = &self.loaded.trees[position];
        let file = self.loaded.sources.file(tree.file);
        let (name, text) = (file.name.to_string(), file.text.clone());
        let slice = |span: Span| &text[span.start as usize..span.end as usize];
        let wanted: Vec<(Span, String, bool)> = tree
            .entries
            .iter()
            .filter(|entry| !entry.broken && meant(slice(entry.key)) == Some(W::Use.nl()))
            .flat_map(|entry| tree.terms(entry))
            .filter_map(|term| match term.kind {
                syntax::TermKind::Word => Some((term.span, slice(term.span).to_owned(), true)),
                syntax::TermKind::Text => Some((term.span, text_value(slice(term.span)).into_owned(), false)),
                _ => None,
            })
            .collect();
        for (span, path, is_module) in wanted {
            if is_module {
                self.module(&path, span);
            } else {
                self.file(&name, span, &path);
            }
        }
    }

    /// Brings in a part of the library. A name without `std.` is reported as such where it is read; that it is unknown
    /// besides would be a second finding on one slip.
    fn module(&mut self, path: &str, span: Span) {
        let name = path.strip_prefix("std.").unwrap_or(path);
        if name == path && module(name).is_none() {
            return;
        }
        let key = format!("std.{name}");
        if self.known.contains_key(&key) {
            return;
        }
        let Some(text) = module(name) else {
            let known = MODULES.iter().map(|(known, _)| *known);
            let Some(near) = nearest(name, known.clone()) else {
                let message = says::unknown_module(&key, all_of(known.map(|known| format!("std.{known}"))));
                return self.report("TAAL-44", span, message);
            };
            let near = format!("std.{near}");
            self.report("TAAL-44", span, says::misspelt_module(&key, &near));
            // Read as the one that was meant, so that what it states is not unknown as well.
            return self.module(&near, span);
        };
        let file = self.add(&key, &format!("std/{name}.convenant"), text.to_owned());
        self.loaded.library.push(file);
    }

    fn file(&mut self, from: &str, span: Span, path: &str) {
        let Some(name) = beside(from, path) else {
            let refusal = Refusal::Outside;
            return self.report(refusal.code(), span, files::refused(&refusal, path));
        };
        self.imports.push(Import { from: from.to_owned(), span, to: name.clone() });
        if self.known.contains_key(&name) {
            return;
        }
        match (self.read)(&name) {
            Ok(text) => drop(self.add(&name, &name, text)),
            Err(refusal) => self.report(refusal.code(), span, files::refused(&refusal, path)),
        }
    }

    fn report(&mut self, code: &'static str, span: Span, message: crate::source::Message) {
        self.loaded.diagnostics.push(Diagnostic::new(code, Severity::Error, span, message));
    }

    /// Reports each circle of imports once, at the line that closes it.
    fn refuse_cycles(&mut self) {
        let mut onward: BTreeMap<&str, Vec<&Import>> = BTreeMap::new();
        for import in &self.imports {
            onward.entry(&import.from).or_default().push(import);
        }
        let mut state: BTreeMap<&str, bool> = BTreeMap::new();
        let mut found = Vec::new();
        for start in onward.keys() {
            circles(start, &onward, &mut state, &mut found);
        }
        for (span, names) in found {
            self.report("TAAL-45", span, says::import_cycle(all_of(names)));
        }
    }
}

/// Walks the imports from one file without recursion; `state` holds files on the current path (`true`) and done (`false`).
fn circles<'i>(
    start: &'i str,
    onward: &BTreeMap<&'i str, Vec<&'i Import>>,
    state: &mut BTreeMap<&'i str, bool>,
    found: &mut Vec<(Span, Vec<String>)>,
) {
    if state.contains_key(start) {
        return;
    }
    let mut path = vec![(start, 0)];
    state.insert(start, true);
    while let Some((file, next)) = path.last_mut() {
        let Some(import) = onward.get(file).and_then(|imports| imports.get(*next)) else {
            state.insert(file, false);
            path.pop();
            continue;
        };
        *next += 1;
        match state.get(import.to.as_str()) {
            Some(true) => {
                let from = path.iter().position(|(file, _)| *file == import.to).unwrap_or(0);
                found.push((import.span, path[from..].iter().map(|(file, _)| (*file).to_owned()).collect()));
            }
            Some(false) => {}
            None => {
                state.insert(&import.to, true);
                path.push((&import.to, 0));
            }
        }
    }
}

/// The name, from the agreement's folder, of a file that `from` calls `path`; `None` when that leaves the folder.
pub(super) fn beside(from: &str, path: &str) -> Option<String> {
    if path.starts_with('/') || path.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_in_the_folder() {
        assert_eq!(beside("a.convenant", "delen/b.convenant").as_deref(), Some("delen/b.convenant"));
        assert_eq!(beside("delen/b.convenant", "../a.convenant").as_deref(), Some("a.convenant"));
        assert_eq!(beside("a.convenant", "../a.convenant"), None);
        assert_eq!(beside("a.convenant", "/etc/passwd"), None);
    }

    #[test]
    fn a_circle_is_reported_once() {
        let text = |name: &str| match name {
            "a" => "gebruik \"b\"\n",
            "b" => "gebruik \"a\"\n",
            _ => "",
        };
        let loaded = load(vec![("a".into(), text("a").into())], &|name| Ok(text(name).to_owned()));
        let codes: Vec<_> = loaded.diagnostics.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["TAAL-45"]);
    }
}
