//! The comparisons can fail: every single edit of a line of `toegang` that changes the access relation is noticed by each
//! engine when, with what is built from the edited agreement, it is asked what is asked of the original. What is not noticed
//! is proved to change nothing.

use convenant::model::{Id, Role};
use convenant::relations::Normal;
use convenant::relations::normal::{Key, at_least_as_strict};
use jiff::civil::Date;

use super::domain::{Domain, KINDS, SMALL, Start, in_threads};
use super::edits::{Mutant, Original, add_policies};
use super::postgres::{Cluster, Trial};
use super::reading::{Question, Reading};
use super::{Built, cedar, rego};

const ENGINES: [Start; 2] = [cedar::start_edited, rego::start];

/// How many questions on which a mutant differs are put to Cedar and Rego.
const TRIED: usize = 20;

/// What the original and its mutant may not answer the same.
struct Edited<'a> {
    domain: Domain<'a>,
    before: Reading<'a>,
    after: Reading<'a>,
    role: Id<Role>,
}

impl<'a> Edited<'a> {
    fn of(original: &'a Built, mutant: &Mutant, built: &'a Built) -> Self {
        let [before, after] = [original, built].map(Reading::of);
        Self { domain: Domain::whole(original, mutant.role), before, after, role: mutant.role }
    }

    /// Questions of the original that it and its mutant do not answer the same, with the original's answer; on all days that
    /// matter, or on one.
    fn differences(&self, day: Option<Date>) -> impl Iterator<Item = (Question, bool)> {
        let keys = self.domain.keys().filter_map(|key| {
            let (data, field, purpose) = key;
            let ways = |relation: &Reading<'_>| !relation.ways((self.role, data, field, purpose)).is_empty();
            let (known, new) = (ways(&self.before), ways(&self.after));
            (known || new).then_some((key, known))
        });
        let questions = keys.flat_map(|(key, known)| self.domain.about(key, known));
        questions.filter_map(move |question| {
            let question = Question { day: day.unwrap_or(question.day), ..question };
            let answer = self.before.permits(&question);
            (answer != self.after.permits(&question)).then_some((question, answer))
        })
    }

    /// Some of them, spread over all there are.
    fn some(&self) -> Vec<(Question, bool)> {
        let all: Vec<_> = self.differences(None).collect();
        let step = all.len().div_ceil(TRIED).max(1);
        all.into_iter().step_by(step).collect()
    }
}

/// Whether the edit leaves what this role may as it was, decided on the normal form and not by trying.
fn is_equal(original: &Built, mutant: &Mutant, built: &Built) -> bool {
    let [before, after] =
        [original, built].map(|built| Normal::of(built.checked.agreement(), built.checked.relations()));
    let keys = |normal: &Normal| -> Vec<Key> {
        normal.iter().map(|(key, _)| *key).filter(|key| key.role == mutant.role).collect()
    };
    keys(&before).iter().chain(&keys(&after)).all(|key| {
        let (before, after) = (before.terms(key), after.terms(key));
        at_least_as_strict(before, after) && at_least_as_strict(after, before)
    })
}

/// Whether the edit changes an answer; then every engine says so.
fn is_noticed(original: &Built, mutant: &Mutant, mut built: Built, database: &mut Trial<'_>) -> bool {
    let edited = Edited::of(original, mutant, &built);
    let today = edited.differences(Some(database.day())).next().is_some();
    let differences = edited.some();
    assert_eq!(differences.is_empty(), is_equal(original, mutant, &built), "{mutant}");
    if differences.is_empty() {
        return false;
    }
    add_policies(&mut built);
    assert_eq!(database.notices(mutant, &built), today, "PostgreSQL: {mutant}");
    for start in ENGINES {
        let engine = start(&built);
        let mut asker = engine.asker(&[mutant.role]);
        let mut answers = 0;
        for (question, before) in &differences {
            let Some(answer) = asker(question) else { continue };
            assert_eq!(answer, !before, "{mutant}\n{question:?}");
            answers += 1;
        }
        assert!(answers > 0, "{mutant}");
    }
    true
}

/// Makes every edit; gives how many each engine noticed and how many changed nothing.
pub(super) fn notice_every_edit(original: &Original) -> (usize, usize) {
    let mutants = original.mutants();
    let halves: Vec<_> = mutants.chunks(mutants.len().div_ceil(2)).collect();
    let counts = in_threads(&halves, |mutants| {
        let cluster = Cluster::start();
        let mut database = Trial::new(&cluster, &original.built);
        let noticed =
            mutants.iter().filter(|mutant| is_noticed(&original.built, mutant, original.with(mutant), &mut database));
        noticed.count()
    });
    let noticed = counts.iter().sum();
    (noticed, mutants.len() - noticed)
}

fn every_edit_is_noticed(name: &str) {
    let (noticed, equal) = notice_every_edit(&Original::agreement(name));
    println!("{name}: each engine noticed {noticed} edits; {equal} others change nothing");
    assert!(noticed > 200, "{noticed} noticed, {equal} equal");
}

#[test]
fn every_edit_of_the_repaired_grjr_is_noticed() {
    every_edit_is_noticed("grjr-hersteld");
}

#[test]
fn every_edit_of_the_repaired_vabimpuls_is_noticed() {
    every_edit_is_noticed("vabimpuls-hersteld");
}

#[test]
fn every_edit_of_lines_of_every_kind_is_noticed() {
    for lines in KINDS.iter().filter(|lines| lines.contains(" als ")) {
        let (noticed, _) = notice_every_edit(&Original::small(&format!("{SMALL}toegang {{\n  {lines}\n}}")));
        assert!(noticed >= 5, "{lines}: {noticed}");
    }
}
