
-- Wat er over gebruikers bekend is. Alleen de eigenaar (en een superuser) schrijft hier; geen gebruiker leest of schrijft het.
-- aanmelding: langs welk systeem deze login binnenkomt, en de CBS-code van de eigen gemeente.
CREATE TABLE IF NOT EXISTS beheer.aanmelding (
  login     name PRIMARY KEY,
  systeem   text,
  gemeente  text
);
-- lidmaatschap: van wanneer tot wanneer (die dag niet meer) een login lid is, in welke rol.
CREATE TABLE IF NOT EXISTS beheer.lidmaatschap (
  login  name NOT NULL,
  rol    text NOT NULL,
  van    date NOT NULL,
  tot    date CHECK (tot >= van),
  PRIMARY KEY (login, rol, van)
);
-- zaak: welke zaken aan een login zijn toegewezen.
CREATE TABLE IF NOT EXISTS beheer.zaak (
  login     name NOT NULL,
  levering  text NOT NULL,
  zaak      text NOT NULL,
  van       date NOT NULL,
  tot       date CHECK (tot >= van),
  PRIMARY KEY (login, levering, zaak, van)
);
-- toestemming: van wanneer tot wanneer iemand toestemming geeft.
CREATE TABLE IF NOT EXISTS beheer.toestemming (
  levering    text NOT NULL,
  betrokkene  text NOT NULL,
  van         date NOT NULL,
  tot         date CHECK (tot >= van),
  PRIMARY KEY (levering, betrokkene, van)
);
