
DECLARE
  gezien bigint := aantal;
BEGIN
  IF gezien IS NULL THEN
    SELECT count(*) INTO aantal FROM /* tabel */ AS b WHERE /* voorwaarde */;
    RAISE NOTICE 'proef: % regels kunnen weg; er is niets vernietigd', aantal;
    RETURN;
  END IF;
  DELETE FROM /* tabel */ AS b WHERE /* voorwaarde */;
  GET DIAGNOSTICS aantal = ROW_COUNT;
  IF aantal <> gezien THEN
    RAISE EXCEPTION 'er is niets vernietigd: het gaat nu om % regels en niet om %', aantal, gezien
      USING HINT = 'doe eerst weer een proef, zonder aantal';
  END IF;
END
