
-- Eerst: klopt alles waar dit script op bouwt? Anders stopt het, en verandert er niets.
DO $convenant$
DECLARE
  eigenaar text := (SELECT naam FROM pg_temp.convenant_plan WHERE soort = 'eigenaar');
  merk text := (SELECT naam FROM pg_temp.convenant_plan WHERE soort = 'merk');
  mis text;
BEGIN
  IF current_setting('server_version_num')::integer < 150000 THEN
    RAISE EXCEPTION 'dit script vraagt PostgreSQL 15 of later; dit is %', current_setting('server_version');
  END IF;
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    RAISE EXCEPTION 'voer dit script uit als superuser; % is dat niet', current_user;
  END IF;
  SELECT string_agg(format('%I.%I, kolom %I', p.naam, p.deel, p.kolom), E'\n' ORDER BY p.naam, p.deel, p.kolom) INTO mis
  FROM pg_temp.convenant_plan AS p
  WHERE p.soort = 'kolom' AND NOT EXISTS (
    SELECT FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname = p.naam AND c.relname = p.deel AND a.attname = p.kolom AND a.attnum > 0 AND NOT a.attisdropped);
  IF mis IS NOT NULL THEN
    RAISE EXCEPTION 'in de database ontbreken tabellen of kolommen van de overeenkomst' USING DETAIL = mis,
      HINT = 'tables.sql maakt lege tabellen om het te proberen';
  END IF;
  SELECT string_agg(quote_ident(r.rolname), ', ' ORDER BY r.rolname) INTO mis
  FROM pg_temp.convenant_plan AS p JOIN pg_roles AS r ON r.rolname = p.naam
  WHERE p.soort IN ('rol', 'eigenaar') AND shobj_description(r.oid, 'pg_authid') IS DISTINCT FROM merk;
  IF mis IS NOT NULL THEN
    RAISE EXCEPTION 'er zijn al rollen met deze namen die niet van deze overeenkomst zijn: %', mis;
  END IF;
  SELECT string_agg(quote_ident(n.nspname), ', ' ORDER BY n.nspname) INTO mis
  FROM pg_temp.convenant_plan AS p JOIN pg_namespace AS n ON n.nspname = p.naam
  WHERE p.soort IN ('rol', 'beheer') AND pg_get_userbyid(n.nspowner) <> eigenaar;
  IF mis IS NOT NULL THEN
    RAISE EXCEPTION 'er zijn al schema''s met deze namen die niet van deze overeenkomst zijn: %', mis;
  END IF;
END
$convenant$;

-- Dan: alles weg wat een eerdere versie maakte of wat er met de hand aan is toegevoegd. Wie een rol heeft, houdt haar.
DO $convenant$
DECLARE
  eigenaar text := (SELECT naam FROM pg_temp.convenant_plan WHERE soort = 'eigenaar');
  merk text := (SELECT naam FROM pg_temp.convenant_plan WHERE soort = 'merk');
  deze record;
BEGIN
  FOR deze IN
    SELECT n.nspname FROM pg_namespace AS n
    WHERE pg_get_userbyid(n.nspowner) = eigenaar
      AND NOT EXISTS (SELECT FROM pg_temp.convenant_plan WHERE soort = 'beheer' AND naam = n.nspname)
  LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', deze.nspname);
  END LOOP;
  FOR deze IN
    SELECT r.rolname, EXISTS (SELECT FROM pg_temp.convenant_plan WHERE soort = 'rol' AND naam = r.rolname) AS blijft
    FROM pg_roles AS r
    WHERE shobj_description(r.oid, 'pg_authid') = merk AND r.rolname <> eigenaar
  LOOP
    EXECUTE format('DROP OWNED BY %I', deze.rolname);
    IF NOT deze.blijft THEN
      BEGIN
        EXECUTE format('DROP ROLE %I', deze.rolname);
      EXCEPTION WHEN dependent_objects_still_exist THEN
        RAISE WARNING 'rol % geeft hier niets meer, en blijft staan voor een andere database', deze.rolname;
      END;
    END IF;
  END LOOP;
  FOR deze IN
    SELECT DISTINCT c.oid::regclass AS tabel FROM pg_class AS c LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid
      CROSS JOIN LATERAL (SELECT * FROM aclexplode(c.relacl) UNION ALL SELECT * FROM aclexplode(a.attacl)) AS recht
    WHERE pg_get_userbyid(recht.grantee) = eigenaar AND pg_get_userbyid(c.relowner) <> eigenaar
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %I', deze.tabel, eigenaar);
  END LOOP;
  FOR deze IN
    SELECT naam FROM pg_temp.convenant_plan WHERE soort IN ('eigenaar', 'rol')
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = deze.naam) THEN
      EXECUTE format('CREATE ROLE %I', deze.naam);
      EXECUTE format('COMMENT ON ROLE %I IS %L', deze.naam, merk);
    END IF;
    EXECUTE format('ALTER ROLE %I NOLOGIN NOSUPERUSER NOINHERIT NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD NULL',
      deze.naam);
    EXECUTE format('ALTER ROLE %I RESET ALL', deze.naam);
  END LOOP;
  FOR deze IN
    SELECT groep.rolname AS groep, lid.rolname AS lid, gever.rolname AS gever
    FROM pg_auth_members AS m JOIN pg_roles AS groep ON groep.oid = m.roleid JOIN pg_roles AS lid ON lid.oid = m.member
      LEFT JOIN pg_roles AS gever ON gever.oid = m.grantor
    WHERE lid.rolname IN (SELECT naam FROM pg_temp.convenant_plan WHERE soort IN ('eigenaar', 'rol'))
  LOOP
    EXECUTE format('REVOKE %I FROM %I', deze.groep, deze.lid)
      || coalesce(format(' GRANTED BY %I', deze.gever), '') || ' CASCADE';
  END LOOP;
  FOR deze IN
    SELECT DISTINCT naam, deel FROM pg_temp.convenant_plan WHERE soort = 'kolom'
  LOOP
    EXECUTE format('REVOKE ALL ON %I.%I FROM PUBLIC', deze.naam, deze.deel);
  END LOOP;
END
$convenant$;
