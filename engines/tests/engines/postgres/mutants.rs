//! The comparison can fail: every single edit of a line of `toegang` that changes the access relation is noticed when the
//! database of the edited agreement is compared with the relation of the original, and with its own relation it still agrees.

use convenant::model::{Id, Purpose, Role};

use super::cluster::Cluster;
use super::world::{Reading, Seen, User, World};
use super::{ACCESS, KINDS, SMALL};
use crate::edits::Original;

/// How many situations in which a mutant differs are put to the database.
const TRIED: usize = 10;

/// Situations in which an agreement and its mutant do not say the same, spread over all there are: a user with a purpose, and
/// what each says that it sees.
fn differences(
    world: &World<'_>,
    role: Id<Role>,
    original: &Reading<'_>,
    mutant: &Reading<'_>,
) -> Vec<(User, Id<Purpose>, Seen, Seen)> {
    let users = world.users(role, &[original.built, mutant.built]).into_iter();
    let purposes: Vec<_> = world.built.checked.agreement().purposes.ids().collect();
    let all: Vec<_> = users
        .flat_map(|user| purposes.iter().map(move |purpose| (user, *purpose)))
        .map(|(user, purpose)| {
            let of = |reading| world.expected(reading, user, role, purpose);
            (user, purpose, of(original), of(mutant))
        })
        .filter(|(_, _, original, mutant)| original != mutant)
        .collect();
    let step = all.len().div_ceil(TRIED).max(1);
    all.into_iter().step_by(step).collect()
}

/// Makes every edit; gives how many were noticed and how many changed nothing.
fn notice_every_edit(original: &Original) -> (usize, usize) {
    let cluster = Cluster::start();
    let mut world = World::new(&cluster, &original.built);
    let reading = Reading::of(&original.built);
    let (mut noticed, mut equal) = (0, 0);
    for mutant in original.mutants() {
        let (role, line, edit) = (mutant.role, &mutant.line, &mutant.edit);
        let mutant = original.with(&mutant);
        let differences = differences(&world, role, &reading, &Reading::of(&mutant));
        if differences.is_empty() {
            equal += 1;
            continue;
        }
        world.install(mutant.text(ACCESS));
        for (user, purpose, original, mutant) in differences {
            let seen = world.seen(user, role, purpose);
            assert_ne!(seen, original, "{line:?}\n{edit:?}\n{user:?}");
            assert_eq!(seen, mutant, "{line:?}\n{edit:?}\n{user:?}");
        }
        noticed += 1;
    }
    (noticed, equal)
}

#[test]
fn every_edit_of_the_repaired_grjr_is_noticed() {
    let (noticed, equal) = notice_every_edit(&Original::agreement("grjr-hersteld"));
    assert!(noticed > 100 && noticed > 4 * equal, "{noticed} noticed, {equal} equal");
}

#[test]
fn every_edit_of_two_lines_that_meet_is_noticed() {
    for lines in KINDS.iter().filter(|lines| lines.contains('\n')) {
        let original = Original::small(&format!("{SMALL}toegang {{\n  {lines}\n}}"));
        let (noticed, _) = notice_every_edit(&original);
        assert!(noticed >= 5, "{lines}: {noticed}");
    }
}
