
-- Tot slot: kan iemand meer zien dan hierboven staat? Dan stopt het script, en verandert er niets.
DO $convenant$
DECLARE
  eigenaar text := (SELECT naam FROM pg_temp.convenant_plan WHERE soort = 'eigenaar');
  mis text;
BEGIN
  WITH RECURSIVE groep AS (
    SELECT r.oid FROM pg_roles AS r JOIN pg_temp.convenant_plan AS p ON p.naam = r.rolname WHERE p.soort = 'rol'
  ), lid AS (
    SELECT m.member, coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, r.rolinherit) AS erft
    FROM pg_auth_members AS m JOIN pg_roles AS r ON r.oid = m.member WHERE m.roleid IN (SELECT oid FROM groep)
    UNION
    SELECT m.member, coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, r.rolinherit)
    FROM lid JOIN pg_auth_members AS m ON m.roleid = lid.member JOIN pg_roles AS r ON r.oid = m.member
  ), gebruiker AS (
    SELECT r.oid, r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, bool_or(lid.erft) AS erft
    FROM lid JOIN pg_roles AS r ON r.oid = lid.member GROUP BY 1, 2, 3, 4, 5
  ), bron AS (
    SELECT c.oid, p.naam, p.deel
    FROM (SELECT DISTINCT naam, deel FROM pg_temp.convenant_plan WHERE soort = 'kolom') AS p
      JOIN pg_namespace AS n ON n.nspname = p.naam JOIN pg_class AS c ON c.relnamespace = n.oid AND c.relname = p.deel
  ), fout AS (
    SELECT format('%I is superuser en ziet alles: ontneem de rol of het recht', rolname) AS wat
    FROM gebruiker WHERE rolsuper
    UNION ALL
    SELECT format('%I gaat aan afscherming voorbij: ALTER ROLE %I NOBYPASSRLS', rolname, rolname)
    FROM gebruiker WHERE rolbypassrls AND NOT rolsuper
    UNION ALL
    SELECT format('%I kan zichzelf rollen geven: ALTER ROLE %I NOCREATEROLE', rolname, rolname)
    FROM gebruiker WHERE rolcreaterole AND NOT rolsuper
    UNION ALL
    SELECT format('%I heeft rollen zonder SET ROLE: ALTER ROLE %I NOINHERIT (vanaf PostgreSQL 16 ook GRANT … WITH INHERIT FALSE)',
      rolname, rolname)
    FROM gebruiker WHERE erft AND NOT rolsuper
    UNION ALL
    SELECT format('%I kan de eigenaar van de views worden: REVOKE %I FROM %I', rolname, eigenaar, rolname)
    FROM gebruiker WHERE NOT rolsuper AND pg_has_role(oid, eigenaar, 'MEMBER')
    UNION ALL
    SELECT format('%I kan buiten de views om bij %I.%I', g.rolname, b.naam, b.deel)
    FROM gebruiker AS g CROSS JOIN bron AS b
    WHERE NOT g.rolsuper AND EXISTS (
      SELECT FROM pg_roles AS r WHERE pg_has_role(g.oid, r.oid, 'MEMBER') AND r.rolname <> eigenaar
        AND has_any_column_privilege(r.oid, b.oid, 'SELECT'))
    UNION ALL
    SELECT format('%I kan bij %I.%I', g.rolname, b.naam, b.deel)
    FROM pg_roles AS g JOIN groep USING (oid) CROSS JOIN bron AS b
    WHERE has_any_column_privilege(g.oid, b.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
    UNION ALL
    SELECT format('op %s heeft %s het recht %s', c.oid::regclass, coalesce(quote_ident(ander.rolname), 'PUBLIC'), recht.privilege_type)
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attacl IS NOT NULL
      CROSS JOIN LATERAL (SELECT * FROM aclexplode(c.relacl) UNION SELECT * FROM aclexplode(a.attacl)) AS recht
      LEFT JOIN pg_roles AS ander ON ander.oid = recht.grantee
    WHERE pg_get_userbyid(n.nspowner) = eigenaar AND ander.rolname IS DISTINCT FROM eigenaar AND NOT (
      ander.rolname IS NOT DISTINCT FROM n.nspname AND recht.privilege_type = 'SELECT' AND NOT recht.is_grantable
      AND EXISTS (SELECT FROM pg_temp.convenant_plan WHERE soort = 'rol' AND naam = n.nspname))
    UNION ALL
    SELECT format('het schema %I is open voor %s', n.nspname, coalesce(quote_ident(ander.rolname), 'PUBLIC'))
    FROM pg_namespace AS n CROSS JOIN LATERAL aclexplode(n.nspacl) AS recht LEFT JOIN pg_roles AS ander ON ander.oid = recht.grantee
    WHERE pg_get_userbyid(n.nspowner) = eigenaar AND ander.rolname IS DISTINCT FROM eigenaar
      AND NOT (ander.rolname IS NOT DISTINCT FROM n.nspname AND recht.privilege_type = 'USAGE' AND NOT recht.is_grantable)
  )
  SELECT string_agg(wat, E'\n' ORDER BY wat) INTO mis FROM fout;
  IF mis IS NOT NULL THEN
    RAISE EXCEPTION 'er is meer te zien dan de overeenkomst toestaat' USING DETAIL = mis;
  END IF;
END
$convenant$;
