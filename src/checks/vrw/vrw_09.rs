//! `VRW-09`: one name, spelled in several ways.

use super::slips::Slips;
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
            is_one_word(name) && slips.near(name).any(|other| places[other] < at && is_slip(other, name))
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
    /// Names of at least three words, by those words in lower case.
    long: BTreeMap<Vec<String>, BTreeSet<&'a str>>,
    /// Of how many words such names are, by their first word.
    lengths: BTreeMap<String, BTreeSet<usize>>,
    /// Names of one word that is written with several capitals, by how many letters they have.
    short: BTreeMap<usize, BTreeSet<&'a str>>,
    /// The same by what they are near to, once that is asked.
    slips: OnceCell<Slips<'a>>,
}

impl<'a> Names<'a> {
    fn of(agreement: &'a Agreement) -> Self {
        let titles = actors(agreement).map(|actor| agreement.actor(actor).title.as_str());
        let aliases = agreement.general.aliases.iter().flat_map(|alias| alias.names.values()).map(String::as_str);
        let mut names =
            Self { long: BTreeMap::new(), lengths: BTreeMap::new(), short: BTreeMap::new(), slips: OnceCell::new() };
        for name in titles.chain(abbreviations(agreement)).chain(aliases) {
            let words = words_of(name);
            if let ([(_, first), ..], true) = (words.as_slice(), words.len() > 2) {
                names.long.entry(lower(&words)).or_default().insert(name);
                names.lengths.entry(first.to_lowercase()).or_default().insert(words.len());
            }
            if has_capitals(name) {
                names.short.entry(name.chars().count()).or_default().insert(name);
            }
        }
        names
    }

    /// What stands in a text and is nearly one of the names, with that name.
    fn variants(&self, text: &str, at: Span) -> Vec<(Span, &'a str)> {
        let words = words_of(text);
        let lowered = lower(&words);
        let span = |from: usize, to: usize| Span::new(at.file, at.start + from as u32, at.start + to as u32);
        let mut out = Vec::new();
        for (number, (start, word)) in words.iter().enumerate() {
            let here = &words[number..];
            let lengths = self.lengths.get(&lowered[number]).into_iter().flatten();
            let alike = lengths.filter_map(|length| self.long.get(lowered.get(number..number + length)?)).flatten();
            out.extend(alike.filter_map(|name| Some((span(*start, other_case(here, name)?), *name))));
            out.extend(self.slip(word).map(|name| (span(*start, start + word.len()), name)));
        }
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
        let mut near = self.slips.get_or_init(|| Slips::of(&self.short)).near(word);
        near.find(|name| name.chars().count().abs_diff(length) <= 2 && is_slip(name, word))
    }
}

/// Words in lower case.
fn lower(words: &[(usize, &str)]) -> Vec<String> {
    words.iter().map(|(_, word)| word.to_lowercase()).collect()
}

/// Where the name ends, if it stands here with other capitals; a capital in front is no difference.
fn other_case(words: &[(usize, &str)], name: &str) -> Option<usize> {
    let wanted = words_of(name);
    let here = words.get(..wanted.len())?;
    let alike = here.iter().zip(&wanted).all(|((_, word), (_, own))| word.to_lowercase() == own.to_lowercase());
    let differs = here.iter().zip(&wanted).skip(1).any(|((_, word), (_, own))| word != own);
    let (start, last) = here.last()?;
    (alike && differs).then_some(start + last.len())
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
