//! The scripts as administrators run them: again and again, over older output, on a database that does not fit, with names
//! that try to be something else, and away again.

use postgres::Client;

use super::cluster::Cluster;
use super::world::told;
use super::{ACCESS, PURGE, REMOVE, REVIEW, TABLES, with_lines};
use crate::{Built, agreement, small};

/// Everything of the agreements in the catalogues, and who may what.
const STATE: &str = "
    SELECT 'rol ' || r.rolname || ' ' || rolsuper || rolinherit || rolcanlogin || rolbypassrls FROM pg_roles AS r
    UNION ALL SELECT 'lid ' || m.roleid::regrole || ' ' || m.member::regrole FROM pg_auth_members AS m
    UNION ALL SELECT 'schema ' || nspname || ' ' || coalesce(nspacl, acldefault('n', nspowner))::text FROM pg_namespace WHERE nspname !~ '^pg_(temp|toast)'
    UNION ALL SELECT 'klasse ' || c.oid::regclass || ' ' || relowner::regrole || ' ' || coalesce(relacl, acldefault('r', relowner))::text || coalesce(reloptions::text, '')
      || coalesce(pg_get_viewdef(CASE WHEN relkind = 'v' THEN c.oid END), '') FROM pg_class AS c
      WHERE relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) AND relnamespace::regnamespace::text !~ '^pg_(temp|toast)'
    UNION ALL SELECT 'kolom ' || attrelid::regclass || attname || attacl::text FROM pg_attribute WHERE attacl IS NOT NULL AND attrelid > 16383
    UNION ALL SELECT 'procedure ' || p.oid::regprocedure || coalesce(proacl::text, '') FROM pg_proc AS p WHERE p.oid > 16383
    ORDER BY 1";

fn run(client: &mut Client, script: &str) -> Result<(), String> {
    told(client, script).map(drop).inspect_err(|_| {
        let _ = client.batch_execute("ROLLBACK");
    })
}

fn state(client: &mut Client) -> Vec<String> {
    told(client, STATE).unwrap()
}

/// A database with the tables of an agreement.
fn prepared(built: &Built) -> (Cluster, Client) {
    let cluster = Cluster::start();
    let mut admin = cluster.admin();
    run(&mut admin, built.text(TABLES)).unwrap();
    (cluster, admin)
}

#[test]
fn the_scripts_can_be_repeated_and_leave_nothing_behind() {
    for name in ["grjr", "grjr-hersteld", "vabimpuls"] {
        let built = agreement(name);
        let (cluster, mut admin) = prepared(&built);
        let before = state(&mut admin);
        // As people do it.
        for script in [ACCESS, PURGE, REVIEW] {
            let (good, said) = cluster.psql(built.text(script));
            assert!(good, "{script}: {said}");
            assert_eq!(said, "", "{script}");
        }
        let once = state(&mut admin);
        assert_ne!(once, before);
        for script in [TABLES, ACCESS, PURGE] {
            run(&mut admin, built.text(script)).unwrap();
        }
        assert_eq!(state(&mut admin), once, "{name}");
        run(&mut admin, built.text(REMOVE)).unwrap();
        assert_eq!(state(&mut admin), before, "{name}");
        run(&mut admin, built.text(REMOVE)).unwrap();
    }
}

#[test]
fn older_output_goes_and_who_has_a_role_keeps_it() {
    let wide = with_lines("r leest g, h voor p, q als regels\n  t leest g voor p als regels");
    let narrow = with_lines("r leest g voor p als aantallen vanaf 5");
    let (cluster, mut admin) = prepared(&wide);
    run(&mut admin, wide.text(ACCESS)).unwrap();
    // Someone had a hand in it.
    admin
        .batch_execute(
            "CREATE ROLE an LOGIN NOINHERIT; GRANT \"proef.r.p\", \"proef.t.p\" TO an; CREATE ROLE ander NOLOGIN;
             GRANT ander TO \"proef.r.p\"; GRANT SELECT ON proef.g TO \"proef.r.p\", PUBLIC; GRANT SELECT (x) ON proef.h TO \"proef.r.p\";
             ALTER ROLE \"proef.r.p\" LOGIN INHERIT BYPASSRLS PASSWORD 'x'; ALTER ROLE \"proef.eigenaar\" SUPERUSER;
             GRANT ALL ON SCHEMA \"proef.r.p\" TO PUBLIC; GRANT SELECT ON \"proef.t.p\".g TO an;
             CREATE VIEW \"proef.r.p\".extra AS SELECT * FROM proef.g; GRANT SELECT ON \"proef.r.p\".extra TO PUBLIC;
             INSERT INTO \"proef.beheer\".aanmelding VALUES ('an', 's', '0599'); ALTER TABLE proef.g ADD _betrokkene text;",
        )
        .unwrap();
    run(&mut admin, narrow.text(ACCESS)).unwrap();
    let after = state(&mut admin);
    assert_eq!(told(&mut admin, "SELECT login FROM \"proef.beheer\".aanmelding").unwrap(), ["an"]);
    // The same as on a clean database, but for the one who has the role.
    run(&mut admin, narrow.text(REMOVE)).unwrap();
    run(&mut admin, narrow.text(ACCESS)).unwrap();
    admin.batch_execute("GRANT \"proef.r.p\" TO an").unwrap();
    assert_eq!(after, state(&mut admin));
    let mut user = cluster.connect("an");
    user.batch_execute("SET ROLE \"proef.r.p\"").unwrap();
    for query in ["SELECT x FROM proef.g", "SELECT x FROM proef.h", "SELECT * FROM g", "SELECT * FROM extra"] {
        assert!(told(&mut user, query).is_err(), "{query}");
    }
    // A role that another database still uses gives nothing here, and stays.
    admin.batch_execute("CREATE DATABASE tweede").unwrap();
    let mut second = cluster.connect_to("tweede");
    run(&mut second, wide.text(TABLES)).unwrap();
    run(&mut second, wide.text(ACCESS)).unwrap();
    run(&mut admin, narrow.text(ACCESS)).unwrap();
    run(&mut admin, narrow.text(REMOVE)).unwrap();
    assert_eq!(told(&mut admin, "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'proef.%'").unwrap(), ["4"]);
    run(&mut second, wide.text(REMOVE)).unwrap();
    assert_eq!(told(&mut admin, "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'proef.%'").unwrap(), ["0"]);
}

#[test]
fn whoever_could_see_more_stops_the_script_and_nothing_changes() {
    let built = with_lines("r leest g voor p als regels zonder x");
    let (_cluster, mut admin) = prepared(&built);
    run(&mut admin, built.text(ACCESS)).unwrap();
    admin.batch_execute("CREATE ROLE an LOGIN NOINHERIT; GRANT \"proef.r.p\" TO an").unwrap();
    run(&mut admin, built.text(ACCESS)).unwrap();
    for (how, back, said) in [
        ("ALTER ROLE an INHERIT", "ALTER ROLE an NOINHERIT", "NOINHERIT"),
        ("ALTER ROLE an SUPERUSER", "ALTER ROLE an NOSUPERUSER", "superuser"),
        ("ALTER ROLE an BYPASSRLS", "ALTER ROLE an NOBYPASSRLS", "NOBYPASSRLS"),
        ("ALTER ROLE an CREATEROLE", "ALTER ROLE an NOCREATEROLE", "NOCREATEROLE"),
        ("GRANT SELECT ON proef.g TO an", "REVOKE SELECT ON proef.g FROM an", "buiten de views om"),
        ("GRANT SELECT (x) ON proef.g TO an", "REVOKE SELECT (x) ON proef.g FROM an", "buiten de views om"),
        (
            "CREATE ROLE los; GRANT SELECT ON proef.g TO los; GRANT los TO an",
            "DROP OWNED BY los; DROP ROLE los",
            "buiten de views om",
        ),
        ("GRANT pg_read_all_data TO an", "REVOKE pg_read_all_data FROM an", "buiten de views om"),
        ("GRANT \"proef.eigenaar\" TO an", "REVOKE \"proef.eigenaar\" FROM an", "eigenaar van de views"),
        (
            "CREATE ROLE tussen INHERIT; GRANT \"proef.r.p\" TO tussen; GRANT tussen TO an",
            "DROP ROLE tussen",
            "NOINHERIT",
        ),
        (
            "GRANT SELECT ON \"proef.beheer\".aanmelding TO an",
            "REVOKE SELECT ON \"proef.beheer\".aanmelding FROM an",
            "het recht SELECT",
        ),
        (
            "GRANT SELECT (gemeente) ON \"proef.beheer\".aanmelding TO an",
            "REVOKE SELECT (gemeente) ON \"proef.beheer\".aanmelding FROM an",
            "het recht SELECT",
        ),
        (
            "GRANT USAGE ON SCHEMA \"proef.beheer\" TO PUBLIC",
            "REVOKE USAGE ON SCHEMA \"proef.beheer\" FROM PUBLIC",
            "open voor PUBLIC",
        ),
        (
            "ALTER DEFAULT PRIVILEGES FOR ROLE \"proef.eigenaar\" GRANT SELECT ON TABLES TO PUBLIC",
            "ALTER DEFAULT PRIVILEGES FOR ROLE \"proef.eigenaar\" REVOKE SELECT ON TABLES FROM PUBLIC",
            "het recht SELECT",
        ),
    ] {
        admin.batch_execute(how).unwrap();
        let before = state(&mut admin);
        let error = run(&mut admin, built.text(ACCESS)).unwrap_err();
        assert!(error.starts_with("er is meer te zien") && error.contains(said), "{how}: {error}");
        assert_eq!(state(&mut admin), before, "{how}");
        admin.batch_execute(back).unwrap();
        run(&mut admin, built.text(ACCESS)).unwrap();
    }
}

#[test]
fn a_database_that_does_not_fit_gets_a_clear_message() {
    let built = with_lines("r leest g voor p als regels mits toestemming");
    let cluster = Cluster::start();
    let mut admin = cluster.admin();
    let mut refused = |before: &str, said: &str| {
        admin.batch_execute(before).unwrap();
        let error = run(&mut admin, built.text(ACCESS)).unwrap_err();
        assert!(error.contains(said), "{error}");
    };
    refused("", "proef.g, kolom _betrokkene\nproef.g, kolom x");
    refused("CREATE SCHEMA proef; CREATE TABLE proef.g (x text, _betrokkene text)", "proef.g, kolom y");
    refused(
        "ALTER TABLE proef.g ADD y text; CREATE ROLE \"proef.r.p\" SUPERUSER LOGIN",
        "niet van deze overeenkomst zijn: \"proef.r.p\"",
    );
    refused("DROP ROLE \"proef.r.p\"; CREATE SCHEMA \"proef.r.p\"", "niet van deze overeenkomst zijn: \"proef.r.p\"");
    refused("DROP SCHEMA \"proef.r.p\"; CREATE ROLE leek LOGIN CREATEROLE; SET ROLE leek", "als superuser");
    admin.batch_execute("RESET ROLE").unwrap();
    assert_eq!(told(&mut admin, "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'proef%'").unwrap(), ["0"]);
    run(&mut admin, built.text(ACCESS)).unwrap();
    // Without rows there is nothing to see, and no error.
    admin.batch_execute("CREATE ROLE an LOGIN NOINHERIT; GRANT \"proef.r.p\" TO an").unwrap();
    let mut user = cluster.connect("an");
    user.batch_execute("SET ROLE \"proef.r.p\"").unwrap();
    assert_eq!(told(&mut user, "SELECT count(*) FROM g").unwrap(), ["0"]);
}

#[test]
fn an_agreement_without_rights_takes_all_rights_away() {
    let (_cluster, mut admin) = prepared(&with_lines("r leest g voor p als regels"));
    run(&mut admin, with_lines("r leest g voor p als regels").text(ACCESS)).unwrap();
    let none = small("");
    for script in [ACCESS, PURGE, REVIEW, TABLES] {
        run(&mut admin, none.text(script)).unwrap();
    }
    assert_eq!(
        told(&mut admin, "SELECT rolname FROM pg_roles WHERE rolname LIKE 'proef.%'").unwrap(),
        ["proef.eigenaar"]
    );
    assert_eq!(told(&mut admin, "SELECT count(*) FROM pg_views WHERE schemaname LIKE 'proef.%'").unwrap(), ["0"]);
    let text = with_lines("r leest g voor p als regels").text(ACCESS).to_owned();
    assert!(text.contains("rol t heeft geen toegang"), "{text}");
}

#[test]
fn names_and_titles_of_any_kind_are_safe() {
    let long = "r".repeat(200);
    // The second differs in its last letter, the third in one that looks the same.
    let roles = [long.clone(), format!("{}s", &long[1..]), format!("{}\u{433}", &long[1..])];
    let declared: String =
        roles.iter().map(|role| format!("rol {role} \"'; DROP ROLE an; --\" bij a {{}}\n")).collect();
    let lines: String = roles
        .iter()
        .zip(["x", "y", "xmin"])
        .map(|(role, field)| format!("  {role} leest tabel voor dôel als regels alleen {field} # '; $$ $convenant$ DROP ROLE an; \\! touch /tmp/x\n"))
        .collect();
    let built = small(&format!(
        "doel dôel \"$$; $convenant$ DROP ROLE an; --\" {{}}\n\
         gegeven x \"\\\"; DROP ROLE an; --\" {{ doelen dôel }}\n\
         gegeven y \"'; DROP ROLE an; --\" {{ doelen dôel }}\ngegeven xmin \"*/ \\\\\" {{\n  type datum\n  doelen dôel\n}}\n\
         gegevensgroep tabel \"x\\\\'; DROP ROLE an; --\" {{\n  gegevens x, y, xmin\n  bewaren 1 jaar vanaf xmin volgens ? door a\n}}\n\
         {declared}toegang {{\n{lines}}}"
    ));
    let (cluster, mut admin) = prepared(&built);
    admin
        .batch_execute("CREATE ROLE an LOGIN NOINHERIT; INSERT INTO proef.tabel VALUES ('x1', 'y1', '2020-01-01')")
        .unwrap();
    for script in [ACCESS, PURGE, REVIEW] {
        let (good, said) = cluster.psql(built.text(script));
        assert!(good, "{script}: {said}");
    }
    let roles = told(
        &mut admin,
        "SELECT nspname FROM pg_namespace WHERE obj_description(oid, 'pg_namespace') LIKE 'rol %' ORDER BY 1",
    )
    .unwrap();
    assert_eq!(roles.len(), 3);
    assert!(roles.iter().all(|role| role.len() <= 63));
    assert_eq!(told(&mut admin, "SELECT count(*) FROM pg_roles WHERE rolname = 'an'").unwrap(), ["1"]);
    // Each has its own field and no other.
    let mut fields = Vec::new();
    for role in roles {
        admin.batch_execute(&format!("GRANT \"{role}\" TO an")).unwrap();
        let mut user = cluster.connect("an");
        user.batch_execute(&format!("SET ROLE \"{role}\"")).unwrap();
        fields.extend(told(&mut user, "SELECT to_jsonb(tabel)::text FROM tabel").unwrap());
    }
    fields.sort();
    assert_eq!(fields, [r#"{"x": "x1"}"#, r#"{"y": "y1"}"#, r#"{"~xmin": "2020-01-01"}"#]);
    let call = "CALL \"proef.beheer\".\"bewaren.tabel\"()";
    assert_eq!(told(&mut admin, call).unwrap(), ["1"]);
    run(&mut admin, built.text(REMOVE)).unwrap();
}

#[test]
fn destroying_asks_for_a_trial_first() {
    let built = agreement("grjr-hersteld");
    let (cluster, mut admin) = prepared(&built);
    run(&mut admin, built.text(ACCESS)).unwrap();
    run(&mut admin, built.text(PURGE)).unwrap();
    admin
        .batch_execute(
            "INSERT INTO grjr.toewijzingen (toewijzingnummer, einddatum_toewijzing)
             SELECT n, (now() AT TIME ZONE 'Europe/Amsterdam')::date - interval '7 years' - n * interval '1 day' FROM generate_series(-2, 2) AS n;
             INSERT INTO grjr.toewijzingen (toewijzingnummer) VALUES ('loopt');",
        )
        .unwrap();
    let purge = |number: &str| format!("CALL \"grjr.beheer\".\"bewaren.toewijzingen\"({number})");
    let count = "SELECT count(*) FROM grjr.toewijzingen";
    assert_eq!(told(&mut admin, &purge("")).unwrap(), ["2"]);
    assert_eq!(told(&mut admin, count).unwrap(), ["6"]);
    assert!(told(&mut admin, &purge("3")).unwrap_err().contains("er is niets vernietigd"));
    assert_eq!(told(&mut admin, count).unwrap(), ["6"]);
    assert_eq!(told(&mut admin, &purge("2")).unwrap(), ["2"]);
    assert_eq!(
        told(&mut admin, "SELECT toewijzingnummer FROM grjr.toewijzingen ORDER BY 1").unwrap(),
        ["-1", "-2", "0", "loopt"]
    );
    // A user cannot call it, and it lends nobody any right.
    admin.batch_execute("CREATE ROLE an LOGIN NOINHERIT; GRANT USAGE ON SCHEMA \"grjr.beheer\" TO an").unwrap();
    let mut user = cluster.connect("an");
    assert!(told(&mut user, &purge("")).unwrap_err().contains("denied"));
    admin.batch_execute("GRANT EXECUTE ON ALL PROCEDURES IN SCHEMA \"grjr.beheer\" TO an").unwrap();
    assert!(told(&mut user, &purge("")).unwrap_err().contains("denied"));
}

/// A rule that the database cannot carry out is not passed over: its procedure says that it destroys nothing, and why.
#[test]
fn a_term_that_no_day_in_the_data_begins_destroys_nothing_and_says_so() {
    let built = small(
        "doel p \"P\" {}\ngegeven x \"X\" { doelen p }\ngegeven d \"D\" {\n  type datum\n  doelen p\n}\n\
         gebeurtenis einde \"Einde\" {}\nmijlpaal slot \"Slot\" {\n  uiterlijk  2020-01-01\n}\n\
         gegevensgroep zonder_dag \"A\" {\n  gegevens x\n  bewaren 1 jaar vanaf einde volgens ? door a\n}\n\
         gegevensgroep op_mijlpaal \"B\" {\n  gegevens x\n  bewaren 1 jaar vanaf slot volgens ? door a\n}\n\
         gegevensgroep elders \"C\" {\n  gegevens x\n  bewaren 1 jaar vanaf d volgens ? door a\n}\n\
         gegevensgroep geen_datum \"D\" {\n  gegevens x\n  bewaren 1 jaar vanaf x volgens ? door a\n}\n\
         gegevensgroep open_termijn \"E\" {\n  gegevens x, d\n  bewaren ? vanaf d volgens ? door a\n}\n\
         gegevensgroep zonder_regel \"F\" { gegevens x }",
    );
    let (_cluster, mut admin) = prepared(&built);
    run(&mut admin, built.text(ACCESS)).unwrap();
    run(&mut admin, built.text(PURGE)).unwrap();
    for (data, reason) in [
        ("zonder_dag", "van de gebeurtenis waarop de termijn begint is geen dag bekend in de gegevens"),
        ("op_mijlpaal", "de termijn begint op een mijlpaal, en die dag staat niet in de gegevens"),
        ("elders", "het gegeven waarop de termijn begint zit niet in deze gegevens"),
        ("geen_datum", "het gegeven waarop de termijn begint is geen datum"),
        ("open_termijn", "de termijn is nog niet bepaald"),
    ] {
        for number in ["", "0", "1"] {
            let error = told(&mut admin, &format!("CALL \"proef.beheer\".\"bewaren.{data}\"({number})")).unwrap_err();
            assert!(error.contains("er is niets vernietigd") && error.contains(reason), "{data}: {error}");
        }
        assert!(built.text(PURGE).contains(&format!("NIET TE BEREKENEN: {reason}")), "{data}");
    }
    assert!(built.text(PURGE).contains("GEEN PROCEDURE: zonder_regel: de overeenkomst noemt geen bewaartermijn"));
}

#[test]
fn the_review_lists_who_is_authorised() {
    let built = agreement("grjr-hersteld");
    let (_cluster, mut admin) = prepared(&built);
    run(&mut admin, built.text(ACCESS)).unwrap();
    admin
        .batch_execute(
            "CREATE ROLE an LOGIN NOINHERIT; CREATE ROLE bo LOGIN; CREATE ROLE cor LOGIN NOINHERIT; CREATE ROLE team NOINHERIT;
             GRANT \"grjr.beheerder_toegang.toegangsbeheer\" TO an, bo; GRANT \"grjr.beheerder_toegang.toegangsbeheer\" TO team WITH ADMIN OPTION;
             GRANT team TO cor; INSERT INTO \"grjr.beheer\".aanmelding VALUES ('an', 'logboek', NULL);",
        )
        .unwrap();
    let review = built.text(REVIEW).trim_end().trim_end_matches(';');
    let listed = format!(
        "SELECT concat_ws(' | ', login, systeem, opvallend) FROM ({review}) AS lijst WHERE rol = 'beheerder_toegang'"
    );
    let listed = told(&mut admin, &listed).unwrap();
    let many = "rol heeft 3 gebruikers, hoogstens 2";
    assert_eq!(
        listed,
        [
            format!("an | logboek | {many}"),
            format!("bo | heeft de rol zonder SET ROLE; staat niet in aanmelding; {many}"),
            format!("cor | staat niet in aanmelding; {many}"),
        ]
    );
    let empty = format!("SELECT opvallend FROM ({review}) AS lijst WHERE rol = 'data_analist' LIMIT 1");
    assert!(told(&mut admin, &empty).unwrap()[0].starts_with("niemand heeft deze rol"));
}
