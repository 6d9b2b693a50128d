//! What goes wrong when it is done naively: each case is first shown to leak the naive way, so that the probe is known to work,
//! and then tried on what Convenant makes.

use postgres::Client;

use super::cluster::Cluster;
use super::world::told;
use super::{ACCESS, with_lines};

/// The tables of the small agreement, with one group of people of each size from 1 to 7, and a user of every role.
fn database(cluster: &Cluster, lines: &str) -> (Client, Client) {
    let mut admin = cluster.admin();
    admin
        .batch_execute(
            "CREATE SCHEMA proef; GRANT CREATE, USAGE ON SCHEMA public TO PUBLIC;
             CREATE TABLE proef.g (x text, y integer, z text, _betrokkene text, _gemeente text, _zaak text);
             CREATE TABLE proef.h (x text, z text, _betrokkene text, _gemeente text, _zaak text);
             INSERT INTO proef.g SELECT 'x' || n, n, 'z' || n, n || '-' || p, CASE WHEN n < 4 THEN '0599' ELSE '0344' END, 'c' || n
               FROM generate_series(1, 7) AS n, generate_series(1, n) AS p;
             CREATE ROLE an LOGIN NOINHERIT; CREATE ROLE kwaad LOGIN NOINHERIT;",
        )
        .unwrap();
    admin.batch_execute(with_lines(lines).text(ACCESS)).unwrap();
    let roles = told(&mut admin, "SELECT rolname FROM pg_roles WHERE rolname LIKE 'proef.%.%'").unwrap();
    for role in roles {
        admin.batch_execute(&format!("GRANT \"{role}\" TO an")).unwrap();
    }
    admin.batch_execute("INSERT INTO \"proef.beheer\".aanmelding VALUES ('an', 's', '0599')").unwrap();
    admin.batch_execute(SPY).unwrap();
    (admin, cluster.connect("an"))
}

/// A function that costs nothing, so that it is asked first, and makes an error of what it looks for.
const SPY: &str = "CREATE FUNCTION public.spion(v text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN
    IF v = current_setting('spion.zoekt') THEN RAISE EXCEPTION 'gezien %', v; END IF; RETURN true; END $$";

/// Whether the spy in a query saw a value.
fn spied(client: &mut Client, query: &str, value: &str) -> bool {
    client.batch_execute(&format!("SET spion.zoekt = '{value}'")).unwrap();
    told(client, query).is_err_and(|error| error.contains("gezien"))
}

#[test]
fn rows_of_one_role_do_not_meet_columns_of_another() {
    let cluster = Cluster::start();
    let lines = "r leest g voor p als regels van eigen gemeente\n  t leest g voor p als regels alleen x";
    let (mut admin, mut user) = database(&cluster, lines);
    // Naively: row policies and grants on columns, which add up.
    admin
        .batch_execute(
            "CREATE ROLE naief_r; CREATE ROLE naief_t; CREATE ROLE els LOGIN IN ROLE naief_r, naief_t;
             CREATE TABLE public.naief AS SELECT * FROM proef.g; ALTER TABLE public.naief ENABLE ROW LEVEL SECURITY;
             GRANT SELECT ON public.naief TO naief_r; GRANT SELECT (x) ON public.naief TO naief_t;
             CREATE POLICY r ON public.naief TO naief_r USING (_gemeente = '0599');
             CREATE POLICY t ON public.naief TO naief_t USING (true);",
        )
        .unwrap();
    let foreign = "SELECT count(*) FROM public.naief WHERE y > 3";
    assert_ne!(told(&mut cluster.connect("els"), foreign).unwrap(), ["0"]);

    user.batch_execute("SET ROLE \"proef.r.p\"").unwrap();
    assert_eq!(told(&mut user, "SELECT max(y) FROM \"proef.r.p\".g").unwrap(), ["3"]);
    // The schema of the role is the first in the search path.
    assert_eq!(told(&mut user, "SELECT max(y) FROM g").unwrap(), ["3"]);
    assert!(told(&mut user, "SELECT x FROM \"proef.t.p\".g").unwrap_err().contains("denied"));
    user.batch_execute("RESET ROLE; SET ROLE \"proef.t.p\"").unwrap();
    assert_eq!(told(&mut user, "SELECT count(*) FROM g").unwrap(), ["28"]);
    assert!(told(&mut user, "SELECT y FROM g").is_err());
    assert!(told(&mut user, "SELECT y FROM proef.g").unwrap_err().contains("denied"));
}

#[test]
fn a_field_under_a_condition_is_masked_within_one_table() {
    let cluster = Cluster::start();
    let lines = "r leest g voor p als regels zonder x\n  r leest g voor p als regels alleen x mits toestemming";
    let (mut admin, mut user) = database(&cluster, lines);
    admin.batch_execute("INSERT INTO \"proef.beheer\".toestemming VALUES ('g', '2-1', '2020-01-01', NULL)").unwrap();
    user.batch_execute("SET ROLE \"proef.r.p\"").unwrap();
    assert_eq!(told(&mut user, "SELECT count(y) FROM g").unwrap(), ["28"]);
    assert_eq!(told(&mut user, "SELECT count(x) FROM g").unwrap(), ["1"]);
    assert_eq!(told(&mut user, "SELECT x FROM g WHERE x IS NOT NULL").unwrap(), ["x2"]);
    assert!(!spied(&mut user, "SELECT y FROM g WHERE public.spion(x)", "x3"));
}

#[test]
fn consent_holds_on_the_dutch_day_whatever_the_user_sets() {
    let cluster = Cluster::start();
    let (mut admin, mut user) = database(&cluster, "r leest g voor p als regels mits toestemming");
    let day = "(now() AT TIME ZONE 'Europe/Amsterdam')::date";
    admin
        .batch_execute(&format!(
            "INSERT INTO \"proef.beheer\".toestemming VALUES ('g', '1-1', {day}, NULL), ('g', '2-1', {day} + 1, NULL),
               ('g', '3-1', {day} - 9, {day}), ('g', '4-1', {day} - 9, {day} + 1), ('h', '5-1', {day} - 9, NULL)"
        ))
        .unwrap();
    user.batch_execute("SET ROLE \"proef.r.p\"").unwrap();
    for zone in ["UTC", "XXX-167", "XXX+167"] {
        user.batch_execute(&format!("SET TIME ZONE '{zone}'")).unwrap();
        assert_eq!(told(&mut user, "SELECT x FROM g ORDER BY x").unwrap(), ["x1", "x4"], "{zone}");
    }
}

#[test]
fn figures_stand_up_to_a_spy_and_to_division_by_zero() {
    let cluster = Cluster::start();
    let (mut admin, mut user) = database(&cluster, "r leest g voor p als aantallen vanaf 4");
    admin
        .batch_execute(
            "CREATE VIEW public.naief AS SELECT x, y, count(DISTINCT _betrokkene) AS aantal FROM proef.g GROUP BY x, y
               HAVING count(DISTINCT _betrokkene) >= 4;
             GRANT SELECT ON public.naief TO PUBLIC;",
        )
        .unwrap();
    let divided = |view: &str, column: &str| format!("SELECT 1 FROM {view} WHERE 1 / ({column} - 2) > -9");
    assert!(spied(&mut user, "SELECT 1 FROM public.naief WHERE public.spion(x)", "x2"));
    assert!(told(&mut user, &divided("public.naief", "y")).unwrap_err().contains("division by zero"));

    user.batch_execute("SET ROLE \"proef.r.p\"").unwrap();
    assert_eq!(told(&mut user, "SELECT aantal FROM \"g.x\" ORDER BY 1").unwrap(), ["4", "5", "6", "7"]);
    for value in ["x1", "x2", "x3"] {
        assert!(!spied(&mut user, "SELECT 1 FROM \"g.x\" WHERE public.spion(waarde)", value));
    }
    assert!(spied(&mut user, "SELECT 1 FROM \"g.x\" WHERE public.spion(waarde)", "x7"));
    assert!(told(&mut user, &divided("\"g.y\"", "waarde")).is_ok());
    // Without its barrier it would not be so: every view has it.
    let without =
        "SELECT count(*) FROM pg_class WHERE relkind = 'v' AND relnamespace::regnamespace::text LIKE '%proef.r%'
        AND NOT coalesce('security_barrier=true' = ANY (reloptions), false)";
    assert_eq!(told(&mut admin, without).unwrap(), ["0"]);
}

#[test]
fn what_is_left_out_does_not_follow_from_a_total() {
    let cluster = Cluster::start();
    let (mut admin, mut user) = database(&cluster, "r leest g voor p als aantallen vanaf 4");
    let shown =
        |user: &mut Client, view: &str| told(user, &format!("SELECT waarde FROM \"{view}\" ORDER BY 1")).unwrap();
    user.batch_execute("SET ROLE \"proef.r.p\"").unwrap();
    // 1 + 2 + 3 people are left out: enough together.
    assert_eq!(shown(&mut user, "g.x"), ["x4", "x5", "x6", "x7"]);
    // With only the three, total minus shown would be their number: the smallest other group goes as well.
    admin.batch_execute("DELETE FROM proef.g WHERE y IN (1, 2)").unwrap();
    assert_eq!(shown(&mut user, "g.x"), ["x5", "x6", "x7"]);
    assert_eq!(shown(&mut user, "g.y"), ["5", "6", "7"]);
    // Nothing left out, nothing hidden.
    admin.batch_execute("DELETE FROM proef.g WHERE y = 3").unwrap();
    assert_eq!(shown(&mut user, "g.x"), ["x4", "x5", "x6", "x7"]);
    // The same people in two small groups count once.
    admin.batch_execute("INSERT INTO proef.g SELECT 'a' || n, 9, 'z', 'p' || p FROM generate_series(1, 2) AS n, generate_series(1, 3) AS p").unwrap();
    assert_eq!(shown(&mut user, "g.x"), ["x5", "x6", "x7"]);
    // An absent value is a group as well, and rows about nobody count for nothing.
    admin.batch_execute("DELETE FROM proef.g WHERE x LIKE 'a%'; UPDATE proef.g SET x = NULL WHERE x = 'x7'; INSERT INTO proef.g (x) SELECT 'niemand' FROM generate_series(1, 9)").unwrap();
    assert_eq!(shown(&mut user, "g.x"), ["x4", "x5", "x6", "NULL"]);
}

#[test]
fn the_owner_of_the_views_is_no_superuser() {
    let cluster = Cluster::start();
    let (mut admin, mut user) = database(&cluster, "r leest g voor p als regels");
    admin
        .batch_execute(
            "ALTER TABLE proef.g ENABLE ROW LEVEL SECURITY; CREATE POLICY geheim ON proef.g USING (y < 7);
             CREATE VIEW public.naief WITH (security_barrier = true) AS SELECT x, y FROM proef.g;
             GRANT SELECT ON public.naief TO PUBLIC;",
        )
        .unwrap();
    assert_eq!(told(&mut user, "SELECT max(y) FROM public.naief").unwrap(), ["7"]);
    user.batch_execute("SET ROLE \"proef.r.p\"").unwrap();
    assert_eq!(told(&mut user, "SELECT max(y) FROM g").unwrap(), ["6"]);
    let owners = "SELECT DISTINCT viewowner || ' ' || rolsuper || ' ' || rolbypassrls || ' ' || rolcanlogin
        FROM pg_views JOIN pg_roles ON rolname = viewowner WHERE schemaname LIKE 'proef.%'";
    assert_eq!(told(&mut admin, owners).unwrap(), ["proef.eigenaar false false false"]);
}

#[test]
fn a_column_is_not_taken_away_from_a_table_that_was_given() {
    let cluster = Cluster::start();
    let (mut admin, mut user) = database(&cluster, "r leest g voor p als regels zonder x");
    admin
        .batch_execute("CREATE TABLE public.naief AS SELECT * FROM proef.g; GRANT SELECT ON public.naief TO an; REVOKE SELECT (x) ON public.naief FROM an;")
        .unwrap();
    assert_eq!(told(&mut user, "SELECT count(x) FROM public.naief").unwrap(), ["28"]);
    user.batch_execute("SET ROLE \"proef.r.p\"").unwrap();
    for query in
        ["SELECT x FROM g", "SELECT g.x FROM g", "SELECT (g).x FROM g", "SELECT x FROM proef.g", "TABLE proef.g"]
    {
        assert!(told(&mut user, query).is_err(), "{query}");
    }
    assert_eq!(told(&mut user, "SELECT to_jsonb(g)->>'x' FROM g LIMIT 1").unwrap(), ["NULL"]);
    let grants = "SELECT count(*) FROM information_schema.column_privileges WHERE table_schema = 'proef' AND grantee NOT IN ('postgres', 'proef.eigenaar')";
    assert_eq!(told(&mut admin, grants).unwrap(), ["0"]);
}

#[test]
fn a_purpose_is_a_role_and_no_variable() {
    let cluster = Cluster::start();
    let (mut admin, mut user) =
        database(&cluster, "r leest g voor p als regels alleen y\n  t leest g voor q als regels alleen z");
    admin
        .batch_execute(
            "CREATE VIEW public.naief WITH (security_barrier = true) AS SELECT z FROM proef.g WHERE current_setting('app.doel', true) = 'q';
             GRANT SELECT ON public.naief TO PUBLIC; REVOKE \"proef.t.q\" FROM an;",
        )
        .unwrap();
    user.batch_execute("SET app.doel = 'q'").unwrap();
    assert_eq!(told(&mut user, "SELECT count(*) FROM public.naief").unwrap(), ["28"]);
    assert!(told(&mut user, "SET ROLE \"proef.t.q\"").unwrap_err().contains("denied"));
    assert!(told(&mut user, "SELECT z FROM \"proef.t.q\".g").unwrap_err().contains("denied"));
    // Nor is who asks something that a user can set.
    for attempt in [
        "SET SESSION AUTHORIZATION kwaad",
        "SET ROLE \"proef.eigenaar\"",
        "SELECT * FROM \"proef.beheer\".aanmelding",
        "UPDATE \"proef.beheer\".aanmelding SET gemeente = '0344'",
        "CREATE VIEW \"proef.r.p\".meer AS SELECT 1",
    ] {
        assert!(told(&mut user, attempt).is_err(), "{attempt}");
        user.batch_execute("SET ROLE \"proef.r.p\"").unwrap();
        assert!(told(&mut user, attempt).is_err(), "{attempt}");
        user.batch_execute("RESET ROLE").unwrap();
    }
}
