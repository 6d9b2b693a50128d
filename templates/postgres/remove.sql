
DO $convenant$
DECLARE
  merk text := (SELECT naam FROM pg_temp.convenant_plan WHERE soort = 'merk');
  eigenaar text := (SELECT naam FROM pg_temp.convenant_plan WHERE soort = 'eigenaar');
  deze record;
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    RAISE EXCEPTION 'voer dit script uit als superuser; % is dat niet', current_user;
  END IF;
  FOR deze IN
    SELECT n.nspname FROM pg_namespace AS n JOIN pg_roles AS r ON r.oid = n.nspowner
    WHERE r.rolname = eigenaar AND shobj_description(r.oid, 'pg_authid') = merk
  LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', deze.nspname);
  END LOOP;
  FOR deze IN
    SELECT r.rolname FROM pg_roles AS r WHERE shobj_description(r.oid, 'pg_authid') = merk ORDER BY r.rolname
  LOOP
    EXECUTE format('DROP OWNED BY %I CASCADE', deze.rolname);
    BEGIN
      EXECUTE format('DROP ROLE %I', deze.rolname);
    EXCEPTION WHEN dependent_objects_still_exist THEN
      RAISE WARNING 'rol % geeft hier niets meer, en blijft staan voor een andere database', deze.rolname;
    END;
  END LOOP;
END
$convenant$;
