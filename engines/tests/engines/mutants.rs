//! The comparisons can fail: every single edit of a line of `toegang` that changes the access relation is noticed by each
//! engine when, with what is built from the edited agreement, it is asked what is asked of the original. What is not noticed
//! is proved to change nothing.

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

/// Questions of the original that it and its mutant do not answer the same, spread over all there are, with the original's
/// answer; on all days that matter, or on one.
fn differences(original: &Built, mutant: &Mutant, built: &Built, day: Option<Date>) -> Vec<(Question, bool)> {
    let [before, after] = [original, built].map(Reading::of);
    let domain = Domain::whole(original, mutant.role);
    let mut all = Vec::new();
    for key in domain.keys() {
        let (data, field, purpose) = key;
        let known = |relation: &Reading<'_>| !relation.ways((mutant.role, data, field, purpose)).is_empty();
        if !known(&before) && !known(&after) {
            continue;
        }
        for question in domain.about(key, known(&before)) {
            let question = Question { day: day.unwrap_or(question.day), ..question };
            let answer = before.permits(&question);
            if answer != after.permits(&question) {
                all.push((question, answer));
            }
        }
    }
    let step = all.len().div_ceil(TRIED).max(1);
    all.into_iter().step_by(step).collect()
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
    let today = !differences(original, mutant, &built, Some(database.day())).is_empty();
    let differences = differences(original, mutant, &built, None);
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
