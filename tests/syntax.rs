//! What the syntax room makes of text: the tree, the finding for each kind of mistake, and properties that hold for any
//! text.

use std::fmt::Write as _;

use convenant::source::{FileId, Lang, Sources};
use convenant::syntax::{Entry, Tree, parse};

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
