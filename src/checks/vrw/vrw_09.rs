//! `VRW-09`: one name, spelled in several ways.

use super::slips::Slips;
use crate::checks::rows::Rows;
use crate::checks::texts::{texts, words_of};
use crate::checks::{Check, Context, Findings, Stage, Title};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::messages::{all_of, vrw as says};
use crate::model::{Actor, Agreement};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "VRW-09",
    name: "naamvarianten",
    title: Title { nl: "een naam is op meer dan één manier gespeld", en: "a name is spelled in more than one way" },
    severity: Severity::Warning,
    law: &["avg.26.1"],
    explanation: include_str!("vrw_09.md"),
    stage: Stage::Agreement,
    run,
};

/// Shorter names lie too near to one another by chance.
const SHORTEST: usize = 6;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    stated(context.agreement, report);
    let names = Names::of(context.agreement);
    for (owner, text) in texts(context.agreement) {
        let source = context.sources.text(text.span);
        for (span, known) in names.variants(source, text.span) {
            let written = context.sources.text(span).split_whitespace().collect::<Vec<_>>().join(" ");
            report.add(span, owner, says::other_spelling(written, known));
        }
    }
}

/// Names that one line gives to one actor and that differ by a slip of the pen.
fn stated(agreement: &Agreement, report: &mut Findings<'_>) {
    for alias in &agreement.general.aliases {
        let Some(actor) = alias.of.iter().next().filter(|_| alias.of.len() == 1) else { continue };
        let about = agreement.actor(actor);
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut known: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
        for (at, name) in alias.names.values().enumerate().filter(|(_, name)| is_one_word(name)) {
            places.entry(name).or_insert(at);
            known.entry(name.chars().count()).or_default().insert(name);
        }
        let slips = Slips::of(&known);
        let same = |at: usize, name: &str| {
            is_one_word(name)
                && slips.near(name).into_iter().flatten().any(|other| places[other] < at && is_slip(other, name))
        };
        if let Some((_, first)) = alias.names.items.iter().enumerate().find(|(at, name)| same(*at, &name.value)) {
            let names = all_of(alias.names.values());
            report.add(first.span, &about.name, says::spelled_in_ways(&about.name, names));
        }
    }
}

/// Whether two different names of one word are alike but for case or one or two letters, and not as singular and plural.
fn is_slip(one: &str, other: &str) -> bool {
    let (first, second) = (one.to_lowercase(), other.to_lowercase());
    let plural =
        |short: &str, long: &str| long.strip_prefix(short).is_some_and(|rest| matches!(rest, "s" | "n" | "en"));
    one != other
        && is_one_word(one)
        && is_one_word(other)
        && !plural(&first, &second)
        && !plural(&second, &first)
        && strsim::levenshtein(&first, &second) <= 2
}

fn is_one_word(name: &str) -> bool {
    name.chars().all(char::is_alphanumeric) && name.chars().count() >= SHORTEST
}

/// The names of those involved, looked up by the words or by the number of letters they hold.
struct Names<'a> {
    /// Names of at least three words, by those words in lower case: how many these are, and the names, each with the number of
    /// its tail.
    long: Vec<(usize, BTreeMap<&'a str, usize>)>,
    rows: Rows,
    /// All words of such names but the first, as they are written.
    tails: Rows,
    /// Names of one word that is written with several capitals, by how many letters they have.
    short: BTreeMap<usize, BTreeSet<&'a str>>,
    /// The same by what they are near to, once that is asked.
    slips: OnceCell<Slips<'a>>,
}

impl<'a> Names<'a> {
    fn of(agreement: &'a Agreement) -> Self {
        let titles = actors(agreement).map(|actor| agreement.actor(actor).title.as_str());
        let aliases = agreement.general.aliases.iter().flat_map(|alias| alias.names.values()).map(String::as_str);
        let mut long: BTreeMap<Vec<String>, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
        let mut short: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
        for name in titles.chain(abbreviations(agreement)).chain(aliases) {
            let words = words_of(name);
            if words.len() > 2 {
                let tail = words.iter().skip(1).map(|(_, word)| *word).collect();
                long.entry(lower(&words)).or_default().insert(name, tail);
            }
            if has_capitals(name) {
                short.entry(name.chars().count()).or_default().insert(name);
            }
        }
        let rows = Rows::of(long.keys().map(|row| row.iter().map(String::as_str)));
        let tails: BTreeSet<&[&str]> = long.values().flat_map(BTreeMap::values).map(Vec::as_slice).collect();
        let number: BTreeMap<_, _> = tails.iter().enumerate().map(|(number, tail)| (*tail, number)).collect();
        let of_row = |(row, names): (&Vec<String>, &BTreeMap<&'a str, Vec<&str>>)| {
            (row.len(), names.iter().map(|(name, tail)| (*name, number[tail.as_slice()])).collect())
        };
        let long = long.iter().map(of_row).collect();
        Self {
            long,
            rows,
            tails: Rows::of(tails.iter().map(|tail| tail.iter().copied())),
            short,
            slips: OnceCell::new(),
        }
    }

    /// What stands in a text and is nearly one of the names, with that name.
    fn variants(&self, text: &str, at: Span) -> Vec<(Span, &'a str)> {
        let words = words_of(text);
        let span = |from: usize, to: usize| {
            let ((start, _), (last, word)) = (words[from], words[to - 1]);
            Span::new(at.file, at.start + start as u32, at.start + (last + word.len()) as u32)
        };
        // By where they begin; names of several words go before a name of one, and the shortest goes first.
        let mut out = BTreeSet::new();
        for (start, end, name) in self.in_other_case(&words) {
            out.insert((start, false, end, name));
        }
        for (number, (_, word)) in words.iter().enumerate() {
            out.extend(self.slip(word).map(|name| (number, true, number + 1, name)));
        }
        out.into_iter().map(|(start, _, end, name)| (span(start, end), name)).collect()
    }

    /// Where a long name stands with other capitals; a capital in front is no difference.
    fn in_other_case(&self, words: &[(usize, &str)]) -> Vec<(usize, usize, &'a str)> {
        let mut as_written = BTreeSet::new();
        self.tails.along(words.iter().map(|(_, word)| *word), |tail, end| as_written.insert((end, tail)));
        let (lowered, mut out) = (lower(words), Vec::new());
        self.rows.along(lowered.iter().map(String::as_str), |row, end| {
            let (length, names) = &self.long[row];
            let differing = names.iter().filter(|(_, tail)| !as_written.contains(&(end, **tail)));
            out.extend(differing.map(|(name, _)| (end - length, end, *name)));
            true
        });
        out
    }

    /// The short name that a word is a slip of.
    fn slip(&self, word: &str) -> Option<&'a str> {
        if !has_capitals(word) {
            return None;
        }
        let length = word.chars().count();
        if self.short.get(&length).is_some_and(|names| names.contains(word)) {
            return None;
        }
        let near = self.slips.get_or_init(|| Slips::of(&self.short)).near(word);
        let is_near = |name: &&str| name.chars().count().abs_diff(length) <= 2 && is_slip(name, word);
        let order = |name: &'a str| (name.chars().count(), name);
        let mut first: Option<&str> = None;
        // Each list has the shortest first.
        for names in near {
            let before = |name: &&'a str| first.is_none_or(|first| order(name) < order(first));
            first = names.iter().copied().take_while(before).find(is_near).or(first);
        }
        first
    }
}

/// Words in lower case.
fn lower(words: &[(usize, &str)]) -> Vec<String> {
    words.iter().map(|(_, word)| word.to_lowercase()).collect()
}

fn has_capitals(word: &str) -> bool {
    word.chars().count() >= SHORTEST
        && word.chars().filter(|letter| letter.is_uppercase()).count() > 1
        && word.chars().all(char::is_alphanumeric)
}

fn actors(agreement: &Agreement) -> impl Iterator<Item = Actor> {
    let parties = agreement.parties.ids().map(Actor::Party);
    let organisations = agreement.organisations.ids().map(Actor::Organisation);
    parties.chain(organisations).chain(agreement.groups.ids().map(Actor::Group))
}

fn abbreviations(agreement: &Agreement) -> impl Iterator<Item = &str> {
    let parties = agreement.parties.values().map(|one| &one.abbreviation);
    let organisations = agreement.organisations.values().map(|one| &one.abbreviation);
    let groups = agreement.groups.values().map(|one| &one.abbreviation);
    parties.chain(organisations).chain(groups).filter_map(|given| given.known().map(String::as_str))
}
