
WITH RECURSIVE recht (naam, rol, doel, minstens, hoogstens) AS (
  VALUES
/* rollen */
), lid AS (
  SELECT recht.naam, m.member, m.admin_option AS geeft_door,
    coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, r.rolinherit) AS erft
  FROM recht JOIN pg_catalog.pg_roles AS groep ON groep.rolname = recht.naam
    JOIN pg_catalog.pg_auth_members AS m ON m.roleid = groep.oid JOIN pg_catalog.pg_roles AS r ON r.oid = m.member
  UNION
  SELECT lid.naam, m.member, m.admin_option, coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, r.rolinherit)
  FROM lid JOIN pg_catalog.pg_auth_members AS m ON m.roleid = lid.member JOIN pg_catalog.pg_roles AS r ON r.oid = m.member
), gebruiker AS (
  SELECT lid.naam, r.rolname AS login, r.rolsuper, r.rolvaliduntil AS geldig_tot,
    bool_or(lid.erft) AS erft, bool_or(lid.geeft_door) AS geeft_door
  FROM lid JOIN pg_catalog.pg_roles AS r ON r.oid = lid.member
  WHERE r.rolcanlogin
  GROUP BY 1, 2, 3, 4
), aantal AS (
  SELECT recht.rol, count(DISTINCT gebruiker.login) AS mensen
  FROM recht LEFT JOIN gebruiker USING (naam) GROUP BY recht.rol
)
SELECT recht.rol, recht.doel, gebruiker.login, f.systeem, f.gemeente, gebruiker.geldig_tot, concat_ws('; ',
    CASE WHEN gebruiker.login IS NULL THEN 'niemand heeft deze rol' END,
    CASE WHEN gebruiker.rolsuper THEN 'is superuser' END,
    CASE WHEN gebruiker.erft THEN 'heeft de rol zonder SET ROLE' END,
    CASE WHEN gebruiker.geeft_door THEN 'kan de rol doorgeven' END,
    CASE WHEN gebruiker.login IS NOT NULL AND f.login IS NULL THEN 'staat niet in aanmelding' END,
    CASE WHEN aantal.mensen < recht.minstens THEN format('rol heeft %s gebruikers, minstens %s', aantal.mensen, recht.minstens) END,
    CASE WHEN aantal.mensen > recht.hoogstens THEN format('rol heeft %s gebruikers, hoogstens %s', aantal.mensen, recht.hoogstens) END
  ) AS opvallend
FROM recht JOIN aantal USING (rol) LEFT JOIN gebruiker USING (naam)
  LEFT JOIN /* aanmelding */ AS f ON f.login = gebruiker.login
ORDER BY recht.rol, recht.doel, gebruiker.login;
