//! `VRW-08`: words that the law no longer uses.

use std::collections::{BTreeMap, BTreeSet};

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

/// Old words by how they are written: positions in the list of them.
struct Index<'o> {
    rows: BTreeMap<Vec<&'o str>, Vec<usize>>,
    /// Of how many words they are, by the first.
    lengths: BTreeMap<&'o str, BTreeSet<usize>>,
}

impl<'o> Index<'o> {
    fn of(old: &'o [Old<'_>]) -> Self {
        let mut out = Self { rows: BTreeMap::new(), lengths: BTreeMap::new() };
        for (at, old) in old.iter().enumerate() {
            let Some(first) = old.words.first() else { continue };
            out.lengths.entry(first).or_default().insert(old.words.len());
            out.rows.entry(old.words.iter().map(String::as_str).collect()).or_default().push(at);
        }
        out
    }

    /// What stands in a sentence, and where first.
    fn found_in(&self, sentence: &Sentence) -> BTreeMap<usize, Span> {
        let words: Vec<&str> = sentence.words().collect();
        let mut out = BTreeMap::new();
        for (start, word) in words.iter().enumerate() {
            for length in self.lengths.get(word).into_iter().flatten() {
                let end = start + length;
                let found = words.get(start..end).and_then(|row| self.rows.get(row));
                for at in found.into_iter().flatten() {
                    out.entry(*at).or_insert_with(|| sentence.span_of(start..end).unwrap_or_default());
                }
            }
        }
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
