//! The comparison can fail: every single edit of a line of `toegang` that changes the access relation is noticed when Cedar and
//! Rego, with what is built from the edited agreement, are asked what is asked of the original.

use super::domain::{Domain, KINDS, SMALL, Start, in_threads};
use super::edits::{Mutant, Original};
use super::reading::{Question, permitted, tuples};
use super::{cedar, rego};

const ENGINES: [Start; 2] = [cedar::start, rego::start];

/// How many questions on which a mutant differs are put to the engines.
const TRIED: usize = 20;

/// Questions of the original that it and its mutant do not answer the same, spread over all there are, with the original's
/// answer.
fn differences(original: &Original, role: &Domain<'_>, mutant: &super::Built) -> Vec<(Question, bool)> {
    let of = [&original.built, mutant].map(|built| (built, tuples(built)));
    let mut all = Vec::new();
    role.for_each(|question| {
        let [original, mutant] = of.each_ref().map(|(built, tuples)| permitted(built, tuples, question));
        if original != mutant {
            all.push((*question, original));
        }
    });
    let step = all.len().div_ceil(TRIED).max(1);
    all.into_iter().step_by(step).collect()
}

/// Whether the edit changes an answer; then both engines say so.
fn is_noticed(original: &Original, mutant: &Mutant) -> bool {
    let built = original.with(mutant);
    let differences = differences(original, &Domain::whole(&original.built, mutant.role), &built);
    for start in ENGINES.iter().filter(|_| !differences.is_empty()) {
        let engine = start(&built);
        let mut asker = engine.asker(&[mutant.role]);
        let mut answers = 0;
        for (question, original) in &differences {
            let Some(answer) = asker(question) else { continue };
            assert_eq!(answer, !original, "{:?}\n{:?}\n{question:?}", mutant.line, mutant.edit);
            answers += 1;
        }
        assert!(answers > 0, "{:?}\n{:?}", mutant.line, mutant.edit);
    }
    !differences.is_empty()
}

/// Makes every edit; gives how many were noticed and how many changed nothing.
fn notice_every_edit(original: &Original) -> (usize, usize) {
    let noticed = in_threads(&original.mutants(), |mutant| is_noticed(original, mutant));
    let count = noticed.iter().filter(|noticed| **noticed).count();
    (count, noticed.len() - count)
}

#[test]
fn every_edit_of_the_repaired_grjr_is_noticed() {
    let (noticed, equal) = notice_every_edit(&Original::agreement("grjr-hersteld"));
    assert!(noticed > 100 && noticed > 4 * equal, "{noticed} noticed, {equal} equal");
}

#[test]
fn every_edit_of_the_repaired_vabimpuls_is_noticed() {
    let (noticed, equal) = notice_every_edit(&Original::agreement("vabimpuls-hersteld"));
    assert!(noticed > 100 && noticed > 4 * equal, "{noticed} noticed, {equal} equal");
}

#[test]
fn every_edit_of_lines_of_every_kind_is_noticed() {
    for lines in KINDS.iter().filter(|lines| lines.contains(" als ")) {
        let (noticed, _) = notice_every_edit(&Original::small(&format!("{SMALL}toegang {{\n  {lines}\n}}")));
        assert!(noticed >= 5, "{lines}: {noticed}");
    }
}
