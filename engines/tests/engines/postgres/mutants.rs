//! What an edit of a line of `toegang` does in the database: it is noticed when what a user sees is not what the relation of
//! the original says, while it is what that of the edited agreement says.

use jiff::civil::Date;

use super::cluster::Cluster;
use super::world::World;
use super::{ACCESS, MEETING};
use crate::Built;
use crate::domain::SMALL;
use crate::edits::{Mutant, Original};
use crate::mutants::notice_every_edit;
use crate::reading::Reading;

/// In how many situations an edit is tried.
const TRIED: usize = 2;

/// A database with the people of an agreement.
pub(crate) struct Trial<'a> {
    world: World<'a>,
    relation: Reading<'a>,
}

impl<'a> Trial<'a> {
    pub(crate) fn new(cluster: &'a Cluster, original: &'a Built) -> Self {
        Self { world: World::new(cluster, original), relation: Reading::of(original) }
    }

    /// The only day on which the database can be asked anything.
    pub(crate) fn day(&self) -> Date {
        self.world.day
    }

    /// Whether the comparison of the original notices the edit; the questions are those of the original.
    pub(crate) fn notices(&mut self, mutant: &Mutant, built: &Built) -> bool {
        let (world, role, edited) = (&mut self.world, mutant.role, Reading::of(built));
        let purposes: Vec<_> = built.checked.agreement().purposes.ids().collect();
        let mut differences = Vec::new();
        'users: for user in world.users(role) {
            for purpose in &purposes {
                let of = |relation| world.expected(relation, user, role, *purpose);
                let (original, edited) = (of(&self.relation), of(&edited));
                if original != edited {
                    differences.push((user, *purpose, original, edited));
                    if differences.len() == TRIED {
                        break 'users;
                    }
                }
            }
        }
        if differences.is_empty() {
            return false;
        }
        world.install(built.text(ACCESS));
        for (user, purpose, original, edited) in differences {
            world.become_user(user);
            let seen = world.seen(role, purpose);
            assert_ne!(seen, original, "{mutant}\n{user:?}");
            assert_eq!(seen, edited, "{mutant}\n{user:?}");
        }
        true
    }
}

#[test]
fn every_edit_of_two_lines_that_meet_is_noticed() {
    for lines in MEETING.iter().filter(|lines| lines.contains('\n')) {
        let original = Original::small(&format!("{SMALL}toegang {{\n  {lines}\n}}"));
        let (noticed, _) = notice_every_edit(&original);
        assert!(noticed >= 5, "{lines}: {noticed}");
    }
}
