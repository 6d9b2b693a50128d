//! PostgreSQL: the scripts run on a real server, and the database decides every question about an agreement as the access
//! relation does; where it does not, the comparison notices.
#![expect(clippy::disallowed_methods, reason = "a test with a server needs files and processes")]

mod cluster;
mod mutants;
mod naive;
mod scripts;
mod world;

use std::collections::BTreeSet;

use convenant::model::{Id, Purpose, Role};

use crate::agreement;
use crate::domain::{self, KINDS, UNDECIDED, with_lines};
use crate::reading::Reading;
pub(crate) use cluster::Cluster;
pub(crate) use mutants::Trial;
use world::{Seen, User, World};

const ACCESS: &str = "policies/postgres/access.sql";
const TABLES: &str = "policies/postgres/tables.sql";
const REMOVE: &str = "policies/postgres/remove.sql";
const PURGE: &str = "policies/postgres/purge.sql";
const REVIEW: &str = "policies/postgres/review.sql";

/// Asks everything that can be asked; gives how many questions there were and how often the answer was yes.
fn compare(world: &mut World<'_>) -> (usize, usize) {
    let built = world.built;
    let relation = Reading::of(built);
    let (mut asked, mut yes) = (0, 0);
    for role in built.checked.agreement().roles.ids() {
        for user in world.users(role) {
            world.become_user(user);
            for purpose in built.checked.agreement().purposes.ids() {
                let expected = world.expected(&relation, user, role, purpose);
                let seen = world.seen(role, purpose);
                assert_eq!(seen, expected, "{role:?} {purpose:?} {user:?}");
                asked += world.questions();
                yes += seen.len();
            }
        }
    }
    // And no schema that none of these questions was put to.
    let rights: BTreeSet<_> =
        built.checked.relations().access.tuples.iter().map(|tuple| (tuple.role, tuple.purpose)).collect();
    assert!(world.schemas() <= rights.len());
    (asked, yes)
}

/// A user with two roles sees what either shows and nothing else, and in one role nothing of the other.
fn compare_pairs(world: &mut World<'_>) -> usize {
    let built = world.built;
    let roles: Vec<_> = built.checked.agreement().roles.ids().collect();
    let mut pairs = 0;
    for (at, first) in roles.iter().enumerate() {
        for second in &roles[at + 1..] {
            compare_pair(world, *first, *second);
            pairs += 1;
        }
    }
    pairs
}

fn compare_pair(world: &mut World<'_>, first: Id<Role>, second: Id<Role>) {
    let built = world.built;
    let relation = Reading::of(built);
    let purposes: Vec<_> = built.checked.agreement().purposes.ids().collect();
    let both: Vec<(Id<Role>, Id<Purpose>)> =
        [first, second].iter().flat_map(|role| purposes.iter().map(|purpose| (*role, *purpose))).collect();
    let names: Vec<_> = both.iter().filter_map(|(role, purpose)| world.name_of(*role, *purpose)).collect();
    world.grant_roles(|role| names.iter().any(|name| name == role));
    for system in domain::systems(built, &[first, second]) {
        let user = User { system, at: 1, member: true };
        world.become_user(user);
        let mut union: [Seen; 2] = [Seen::new(), Seen::new()];
        for (role, purpose) in &both {
            union[0].extend(world.seen(*role, *purpose));
            union[1].extend(world.expected(&relation, user, *role, *purpose));
        }
        assert_eq!(union[0], union[1], "{first:?} and {second:?}");
    }
    // Without a role nothing, and in a role nothing of another.
    let foreign = "SELECT count(*) FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname !~ '^(pg_|information_schema)' AND n.nspname <> current_user
        AND (has_schema_privilege(n.oid, 'USAGE') OR (c.relkind IN ('r', 'v') AND has_any_column_privilege(c.oid, 'SELECT')))
        AND n.nspname <> 'public'";
    for name in &names {
        world.user.batch_execute(&format!("SET ROLE \"{name}\"")).unwrap();
        assert_eq!(world::told(&mut world.user, foreign).unwrap(), ["0"], "{name}");
        world.user.batch_execute("RESET ROLE").unwrap();
    }
    assert_eq!(world::told(&mut world.user, foreign).unwrap(), ["0"]);
}

fn decides_as_its_access_relation_does(name: &str) {
    let built = agreement(name);
    let cluster = Cluster::start();
    let mut world = World::new(&cluster, &built);
    world.install(built.text(ACCESS));
    let (asked, yes) = compare(&mut world);
    println!("{name}, one role: {asked} questions, {yes} of them answered with yes");
    assert!(yes > 0 && yes < asked, "{name}: {yes} of {asked}");
    let pairs = compare_pairs(&mut world);
    let roles = built.checked.agreement().roles.len();
    assert_eq!(pairs, roles * (roles - 1) / 2);
}

#[test]
fn grjr_decides_as_its_access_relation_does() {
    decides_as_its_access_relation_does("grjr");
}

#[test]
fn the_repaired_grjr_decides_as_its_access_relation_does() {
    decides_as_its_access_relation_does("grjr-hersteld");
}

#[test]
fn vabimpuls_decides_as_its_access_relation_does() {
    decides_as_its_access_relation_does("vabimpuls");
}

#[test]
fn the_repaired_vabimpuls_decides_as_its_access_relation_does() {
    decides_as_its_access_relation_does("vabimpuls-hersteld");
}

/// Lines that meet in one table, as they do in no other engine.
const MEETING: [&str; 15] = [
    "r leest g voor p als regels",
    "r leest g, h voor p, q als regels van eigen gemeente zonder x",
    "r leest g voor p, q als aantallen vanaf 5",
    "r leest g voor p als aantallen vanaf 5 van eigen gemeente",
    "r leest g voor p als aantallen vanaf 5\n  r leest g voor p als aantallen vanaf 10 in s",
    "r leest g voor q als regels in s, u",
    "r leest g voor p als regels mits toestemming",
    "r leest g voor p als regels mits na toewijzing\n  t leest h voor q als aantallen vanaf 3 mits toestemming, lidmaatschap",
    "r leest g voor p",
    "r leest g voor p als regels zonder x\n  r leest g voor p als regels alleen x mits toestemming",
    "r leest g voor p als regels van eigen gemeente\n  r leest g voor p als regels zonder y",
    "r leest g voor p als regels mits lidmaatschap\n  t leest g voor p als regels van eigen gemeente mits toestemming, na toewijzing in u",
    "r leest g voor p, q als aantallen vanaf 4 mits na toewijzing van eigen gemeente\n  r leest h voor q als regels alleen z",
    "r leest g voor p als aantallen vanaf 1",
    "r leest g voor p als regels mits toestemming geldig vanaf 2026-03-01\n  t leest g voor p als regels mits toestemming geldig vanaf 2999-01-01\n  t leest g voor p als regels alleen y",
];

#[test]
fn every_kind_of_right_is_decided_as_it_is_written() {
    let cluster = Cluster::start();
    for lines in KINDS.iter().chain(&MEETING) {
        let built = with_lines(lines);
        let mut world = World::new(&cluster, &built);
        world.install(built.text(ACCESS));
        let (asked, yes) = compare(&mut world);
        assert!(yes > 0 && yes < asked, "{lines}: {yes} of {asked}");
        compare_pairs(&mut world);
        world.remove(built.text(REMOVE));
    }
}

#[test]
fn what_is_not_decided_is_not_permitted() {
    let cluster = Cluster::start();
    for lines in UNDECIDED {
        let built = with_lines(lines);
        cluster.admin().batch_execute(built.text(ACCESS)).unwrap();
        let roles = "SELECT rolname FROM pg_roles WHERE rolname LIKE 'proef.%'";
        assert_eq!(world::told(&mut cluster.admin(), roles).unwrap(), ["proef.eigenaar"], "{lines}");
        assert!(built.text(ACCESS).contains(lines), "{lines}");
    }
}
