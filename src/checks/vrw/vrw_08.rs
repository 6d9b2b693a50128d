//! `VRW-08`: words that the law no longer uses.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::rows::Rows;
use crate::checks::texts::{texts, words_of};
use crate::checks::wording::{Sentence, sentences};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vrw as says;
use crate::model::Provision;
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "VRW-08",
    name: "oude-termen",
    title: Title {
        nl: "een tekst gebruikt een woord dat de wet niet meer kent",
        en: "a text uses a word that the law no longer knows",
    },
    severity: Severity::Hint,
    law: &["avg.4", "avg.18"],
    explanation: include_str!("vrw_08.md"),
    stage: Stage::Agreement,
    run,
};

/// A word of a law that is no longer, or that the law has replaced.
struct Old<'a> {
    term: &'a str,
    words: Vec<String>,
    source: &'a str,
    now: &'a str,
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let old: Vec<Old<'_>> = context.agreement.provisions.values().flat_map(|one| old_words(context, one)).collect();
    let index = Index::of(&old);
    for (owner, text) in texts(context.agreement) {
        for sentence in sentences(context.sources.text(text.span), text.span) {
            for (at, span) in index.found_in(&sentence) {
                let Old { term, source, now, .. } = &old[at];
                report.add(span, owner, says::old_word(*term, *source, *now));
            }
        }
    }
}

/// Old words by how they are written.
struct Index {
    rows: Rows,
    /// For each row, how long it is and which old words are written so: positions in the list of them.
    written: Vec<(usize, Vec<usize>)>,
}

impl Index {
    fn of(old: &[Old<'_>]) -> Self {
        let mut written: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
        for (at, old) in old.iter().enumerate().filter(|(_, old)| !old.words.is_empty()) {
            written.entry(&old.words).or_default().push(at);
        }
        let rows = Rows::of(written.keys().map(|row| row.iter().map(String::as_str)));
        Self { rows, written: written.into_iter().map(|(row, old)| (row.len(), old)).collect() }
    }

    /// What stands in a sentence, and where first.
    fn found_in(&self, sentence: &Sentence) -> BTreeMap<usize, Span> {
        let (mut out, mut seen) = (BTreeMap::new(), BTreeSet::new());
        self.rows.along(sentence.words(), |row, end| {
            let is_new = seen.insert(row);
            let (length, old) = &self.written[row];
            for at in old.iter().filter(|_| is_new) {
                out.insert(*at, sentence.span_of(end - length..end).unwrap_or_default());
            }
            // Of a row that was seen, the shorter ones at its end were seen too.
            is_new
        });
        out
    }
}

fn old_words<'a>(context: &Context<'a>, provision: &'a Provision) -> impl Iterator<Item = Old<'a>> {
    let law = &context.agreement.sources[provision.source];
    let source = law.about.title.as_str();
    let gone = provision.until.is_some_and(|until| until <= context.date);
    let terms = provision.terms.iter().filter(move |_| gone).map(|term| (term.as_str(), provision.says.as_str()));
    // The library knows the present words from its edition on.
    let known_from = provision.from.max(law.edition.and_then(|edition| edition.from));
    let replaced = provision.formerly.iter().filter(move |_| known_from.is_some_and(|from| from <= context.date));
    let replaced = replaced.map(|(old, new)| (old.as_str(), new.as_str()));
    terms.chain(replaced).map(move |(term, now)| Old { term, words: words(term), source, now })
}

fn words(term: &str) -> Vec<String> {
    words_of(term).into_iter().map(|(_, word)| word.to_lowercase()).collect()
}
