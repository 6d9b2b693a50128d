
-- Procedures van een eerdere versie gaan weg.
DO $convenant$
DECLARE
  eigenaar text := (SELECT naam FROM pg_temp.convenant_plan WHERE soort = 'eigenaar');
  schema text := (SELECT naam FROM pg_temp.convenant_plan WHERE soort = 'beheer');
  deze record;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = schema AND pg_get_userbyid(nspowner) = eigenaar) THEN
    RAISE EXCEPTION 'het schema % is er niet', schema USING HINT = 'draai eerst access.sql';
  END IF;
  FOR deze IN SELECT p.oid::regprocedure AS procedure FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
    WHERE n.nspname = schema AND p.prokind = 'p'
  LOOP
    EXECUTE format('DROP PROCEDURE %s', deze.procedure);
  END LOOP;
  EXECUTE format('SET LOCAL ROLE %I', eigenaar);
END
$convenant$;
