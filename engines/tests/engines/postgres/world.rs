//! A database in which every situation occurs: for each combination of what is known about people and each size of group that
//! matters, two groups whose rows have a value of their own in every column. One query about a column so answers for all
//! situations at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use convenant::model::words::TypeWord;
use convenant::model::{DataSet, Field, Id, Purpose, Role, System};
use convenant::relations::Granularity;
use convenant::relations::access::granularity;
use jiff::civil::Date;
use postgres::{Client, SimpleQueryMessage, SimpleQueryRow};

use super::cluster::Cluster;
use crate::Built;
use crate::reading::{Question, Reading};

/// A group of people, all in one situation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    pub(super) size: u32,
    consent: bool,
    allocated: bool,
}

/// What is asked of a user, besides its role.
#[derive(Clone, Copy, Debug)]
pub(super) struct User {
    pub(super) system: Option<Id<System>>,
    /// The group whose municipality is its own.
    pub(super) at: usize,
    pub(super) member: bool,
}

/// What was seen: the group, the field, and whether in rows or in figures.
pub(super) type Seen = BTreeSet<(usize, Id<DataSet>, Id<Field>, bool)>;

pub(super) struct World<'a> {
    pub(super) cluster: &'a Cluster,
    pub(super) built: &'a Built,
    pub(super) groups: Vec<Group>,
    /// The clock of a database is real.
    pub(super) day: Date,
    pub(super) admin: Client,
    pub(super) user: Client,
    /// For each role of the database, how all its figures are asked for, or that there are none.
    asked: BTreeMap<String, Vec<(Id<DataSet>, postgres::Statement)>>,
    /// What the schemas are about, and their names.
    names: BTreeMap<String, String>,
}

const LOGIN: &str = "proefpersoon";

/// As many groups as there are of one size: of each combination of what is known about people, two.
const KINDS_OF_GROUP: usize = 8;

/// The sizes that matter: just below and at every threshold.
fn sizes(built: &Built) -> BTreeSet<u32> {
    let stated = built.checked.agreement().grants.iter().filter_map(|grant| grant.group_size.get());
    let edges: BTreeSet<_> = stated.flat_map(|size| [size.saturating_sub(1), size]).filter(|size| *size > 0).collect();
    if edges.is_empty() { BTreeSet::from([9, 10]) } else { edges }
}

impl<'a> World<'a> {
    pub(super) fn new(cluster: &'a Cluster, built: &'a Built) -> Self {
        let mut groups = Vec::new();
        for size in sizes(built) {
            for (consent, allocated) in [(true, true), (true, false), (false, true), (false, false)] {
                // Two of each: one group that is left out alone would take another with it.
                groups.extend([Group { size, consent, allocated }; 2]);
            }
        }
        let mut admin = cluster.admin();
        admin.batch_execute(&format!("CREATE ROLE {LOGIN} LOGIN NOINHERIT")).unwrap();
        admin.batch_execute(&tables(built, &groups)).unwrap();
        let user = cluster.connect(LOGIN);
        let today = told(&mut admin, "SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date").unwrap();
        let day = today[0].parse().unwrap();
        Self { cluster, built, groups, day, admin, user, asked: BTreeMap::new(), names: BTreeMap::new() }
    }

    /// Sets up access, and gives the user every role there is.
    pub(super) fn install(&mut self, script: &str) {
        self.admin.batch_execute(script).unwrap_or_else(|error| panic!("{error:?}"));
        self.asked.clear();
        self.names.clear();
        self.grant_roles(|_| true);
        let known = format!("SELECT 1 FROM \"{}.beheer\".toestemming LIMIT 1", self.whole());
        if told(&mut self.admin, &known).unwrap().is_empty() {
            let facts = facts(self.built, &self.groups);
            self.admin.batch_execute(&facts).unwrap();
        }
        // Nothing that was planned before holds now.
        self.user = self.cluster.connect(LOGIN);
    }

    /// Everything goes, so that another world can be made.
    pub(super) fn remove(mut self, script: &str) {
        self.admin.batch_execute(script).unwrap();
        let whole = self.whole().to_owned();
        self.admin.batch_execute(&format!("DROP SCHEMA \"{whole}\" CASCADE; DROP ROLE {LOGIN}")).unwrap();
    }

    /// The roles of the agreement in the database.
    pub(super) fn roles(&mut self) -> Vec<String> {
        let query = "SELECT rolname::text FROM pg_roles WHERE shobj_description(oid, 'pg_authid') = $1 AND rolname !~ 'eigenaar$'";
        let mark = format!("convenant {}", self.whole());
        self.admin.query(query, &[&mark]).unwrap().iter().map(|row| row.get(0)).collect()
    }

    fn whole(&self) -> &str {
        &self.built.checked.agreement().general.about.as_ref().unwrap().name
    }

    pub(super) fn grant_roles(&mut self, wanted: impl Fn(&str) -> bool) {
        for role in self.roles() {
            let (verb, join) = if wanted(&role) { ("GRANT", "TO") } else { ("REVOKE", "FROM") };
            self.admin.batch_execute(&format!("{verb} \"{role}\" {join} {LOGIN}")).unwrap();
        }
    }

    /// From now on the login is this user.
    pub(super) fn become_user(&mut self, user: User) {
        let system = user.system.map(|system| self.built.checked.agreement().systems[system].about.name.clone());
        let facts = format!("\"{}.beheer\"", self.whole());
        let day = if user.member { "2020-01-01" } else { "2999-01-01" };
        self.admin
            .batch_execute(&format!(
                "DELETE FROM {facts}.aanmelding; UPDATE {facts}.lidmaatschap SET van = '{day}';
                 INSERT INTO {facts}.aanmelding VALUES ('{LOGIN}', {}, 'm{}')",
                system.map_or_else(|| "NULL".to_owned(), |name| format!("'{name}'")),
                user.at,
            ))
            .unwrap();
    }

    /// What the database shows the user that the login is, in a role for a purpose.
    pub(super) fn seen(&mut self, role: Id<Role>, purpose: Id<Purpose>) -> Seen {
        let Some(name) = self.name_of(role, purpose) else { return Seen::new() };
        self.prepare(&name);
        let quoted = format!("\"{name}\"");
        self.user.batch_execute(&format!("SET ROLE {quoted}")).unwrap();
        let mut seen = Seen::new();
        let views = self.asked[&name].clone();
        for (data, statement) in &views {
            for row in self.user.query(statement, &[]).unwrap() {
                let (field, value, size): (Option<&str>, &str, i64) = (row.get(0), row.get(1), row.get(2));
                match field {
                    Some(field) => self.note_figure(&mut seen, *data, field, value, size),
                    None => self.note_row(&mut seen, *data, value),
                }
            }
        }
        self.user.batch_execute("RESET ROLE").unwrap();
        seen
    }

    /// The role for a purpose, by the comment on its schema: names may have been shortened.
    pub(super) fn name_of(&mut self, role: Id<Role>, purpose: Id<Purpose>) -> Option<String> {
        if self.names.is_empty() {
            let query = "SELECT obj_description(oid, 'pg_namespace'), nspname::text FROM pg_namespace";
            let rows = self.admin.query(query, &[]).unwrap();
            self.names = rows.iter().filter_map(|row| Some((row.get::<_, Option<String>>(0)?, row.get(1)))).collect();
        }
        let agreement = self.built.checked.agreement();
        let (role, purpose) = (&agreement.roles[role].about.name, &agreement.purposes[purpose].about.name);
        self.names.get(&format!("rol {role} voor doel {purpose}")).cloned()
    }

    /// Prepares the questions to all views of a role, the first time.
    fn prepare(&mut self, name: &str) {
        if self.asked.contains_key(name) {
            return;
        }
        let views = "SELECT viewname::text, split_part(obj_description(format('%I.%I', schemaname, viewname)::regclass), E'\\n', 1)
            FROM pg_views WHERE schemaname = $1::text ORDER BY 1";
        let views = self.admin.query(views, &[&name]).unwrap();
        let views: Vec<(String, String)> = views.iter().map(|row| (row.get(0), row.get(1))).collect();
        assert!(!views.is_empty(), "{name}");
        self.user.batch_execute(&format!("SET ROLE \"{name}\"")).unwrap();
        let agreement = self.built.checked.agreement();
        let mut prepared = Vec::new();
        for (data, declared) in agreement.data.iter() {
            let declared = &declared.about.name;
            let of_data = views.iter().filter(|(_, about)| about.split('.').next() == Some(declared));
            let queries: Vec<_> = of_data
                .map(|(view, about)| match about.split('.').nth(1) {
                    Some(field) => format!("SELECT '{field}'::text, waarde::text, aantal FROM \"{name}\".\"{view}\""),
                    None => format!("SELECT NULL::text, to_jsonb(v)::text, 1::bigint FROM \"{name}\".\"{view}\" AS v"),
                })
                .collect();
            if !queries.is_empty() {
                prepared.push((data, self.user.prepare(&queries.join("\nUNION ALL ")).unwrap()));
            }
        }
        self.user.batch_execute("RESET ROLE").unwrap();
        self.asked.insert(name.to_owned(), prepared);
    }

    fn note_figure(&self, seen: &mut Seen, data: Id<DataSet>, field: &str, value: &str, size: i64) {
        let field = self.field(data, field);
        let (group, one) = group(value);
        assert_eq!(size, if one { 1 } else { i64::from(self.groups[group].size) }, "{value}");
        seen.insert((group, data, field, true));
    }

    /// One row, as an object of columns.
    fn note_row(&self, seen: &mut Seen, data: Id<DataSet>, row: &str) {
        let row: BTreeMap<String, Option<String>> = serde_json::from_str(row).unwrap();
        for (column, value) in row {
            if let Some(value) = value {
                seen.insert((group(&value).0, data, self.field(data, &column), false));
            }
        }
    }

    fn field(&self, data: Id<DataSet>, name: &str) -> Id<Field> {
        let fields = self.built.checked.relations().fields.of_data(data);
        *fields.iter().find(|field| self.built.checked.agreement().fields[**field].about.name == name).unwrap()
    }

    /// What the access relation of an agreement with the same declarations lets the user see.
    pub(super) fn expected(&self, of: &Reading<'_>, user: User, role: Id<Role>, purpose: Id<Purpose>) -> Seen {
        let (of, relation) = (of.built, of);
        let mut expected = Seen::new();
        for data in of.checked.agreement().data.ids() {
            for field in of.checked.relations().fields.of_data(data).iter().copied() {
                if relation.ways((role, data, field, purpose)).is_empty() {
                    continue;
                }
                let person = of.checked.agreement().fields[field].about.name == person(of, data);
                for (at, group) in self.groups.iter().enumerate() {
                    for figure in [false, true] {
                        let size = figure.then_some(if person { 1 } else { group.size });
                        let facts = [group.consent, group.allocated, user.member];
                        let question = Question {
                            role,
                            data,
                            field,
                            purpose,
                            size,
                            own: user.at == at,
                            system: user.system,
                            facts,
                            day: self.day,
                        };
                        if relation.permits(&question) {
                            expected.insert((at, data, field, figure));
                        }
                    }
                }
            }
        }
        expected
    }

    /// How many schemas for a role and a purpose the database has.
    pub(super) fn schemas(&mut self) -> usize {
        self.name_of(Id::new(0), Id::new(0));
        self.names.keys().filter(|about| about.starts_with("rol ")).count()
    }

    /// How many questions one user in one role for one purpose is.
    pub(super) fn questions(&self) -> usize {
        let relations = self.built.checked.relations();
        let fields: usize =
            self.built.checked.agreement().data.ids().map(|data| relations.fields.of_data(data).len()).sum();
        fields * self.groups.len() * 2
    }

    /// Everyone that can matter for a role: in every system and in none, member or not, and of one municipality; where a line
    /// asks for the own one, of each that a group of another kind lives in, and for figures of each there is.
    pub(super) fn users(&self, role: Id<Role>) -> Vec<User> {
        let agreement = self.built.checked.agreement();
        let own = || agreement.grants.iter().filter(|grant| grant.own_municipality && grant.roles.contains(&role));
        let places = if own().any(|grant| granularity(grant) == Granularity::Figures) {
            self.groups.len()
        } else if own().next().is_some() {
            KINDS_OF_GROUP
        } else {
            1
        };
        let systems = agreement.systems.ids().map(Some).chain([None]);
        let in_system = |system| (0..places).map(move |at| (system, at));
        let users = systems.flat_map(in_system);
        users.flat_map(|(system, at)| [true, false].map(|member| User { system, at, member })).collect()
    }
}

/// The group a value belongs to, and whether it stands for one person: `g3`, `m3`, `g3p7`.
fn group(value: &str) -> (usize, bool) {
    let number = value.trim_start_matches(['g', 'm']);
    match number.split_once('p') {
        Some((number, _)) => (number.parse().unwrap(), true),
        None => (number.parse().unwrap(), false),
    }
}

/// The column that says who it is about.
fn person(built: &Built, data: Id<DataSet>) -> &'static str {
    let agreement = built.checked.agreement();
    let fields = built.checked.relations().fields.of_data(data);
    if fields.iter().any(|field| agreement.fields[*field].about.name == "gehasht_bsn") {
        "gehasht_bsn"
    } else {
        "_betrokkene"
    }
}

/// A table of texts for each group of data, filled.
fn tables(built: &Built, groups: &[Group]) -> String {
    let agreement = built.checked.agreement();
    let whole = &agreement.general.about.as_ref().unwrap().name;
    let mut text = format!("CREATE SCHEMA \"{whole}\";\n");
    for (data, declared) in agreement.data.iter() {
        let fields = built.checked.relations().fields.of_data(data);
        let fields: BTreeSet<_> = fields.iter().map(|field| agreement.fields[*field].about.name.as_str()).collect();
        let extra = ["_betrokkene", "_gemeente", "_zaak"];
        let columns: Vec<_> = fields.into_iter().chain(extra).collect();
        let table = format!("\"{whole}\".\"{}\"", declared.about.name);
        let _ = writeln!(
            text,
            "CREATE TABLE {table} ({});",
            columns.iter().map(|name| format!("\"{name}\" text")).collect::<Vec<_>>().join(", ")
        );
        let is_municipality = |name: &str| {
            let field = agreement.fields.values().find(|field| field.about.name == name);
            let word = field.and_then(|field| field.field_type.known()).map(|known| known.word);
            name == "_gemeente" || word == Some(TypeWord::TypeMunicipality)
        };
        for (at, group) in groups.iter().enumerate() {
            for one in 0..group.size {
                let values = columns.iter().map(|column| match *column {
                    place if is_municipality(place) => format!("'m{at}'"),
                    "gehasht_bsn" | "_betrokkene" => format!("'g{at}p{one}'"),
                    _ => format!("'g{at}'"),
                });
                let _ = writeln!(text, "INSERT INTO {table} VALUES ({});", values.collect::<Vec<_>>().join(", "));
            }
        }
    }
    text
}

/// What is known about the user and about people.
fn facts(built: &Built, groups: &[Group]) -> String {
    let agreement = built.checked.agreement();
    let facts = format!("\"{}.beheer\"", agreement.general.about.as_ref().unwrap().name);
    let mut text = String::new();
    for role in agreement.roles.values() {
        let _ =
            writeln!(text, "INSERT INTO {facts}.lidmaatschap VALUES ('{LOGIN}', '{}', '2020-01-01');", role.about.name);
    }
    for data in agreement.data.values() {
        let data = &data.about.name;
        for (at, group) in groups.iter().enumerate() {
            if group.allocated {
                let _ = writeln!(text, "INSERT INTO {facts}.zaak VALUES ('{LOGIN}', '{data}', 'g{at}', '2020-01-01');");
            }
            // Consent that has ended, or has yet to begin, is none.
            let (from, until) = match (group.consent, at % 2) {
                (true, _) => ("2020-01-01", "NULL"),
                (false, 0) => ("2020-01-01", "'2021-01-01'"),
                (false, _) => ("2999-01-01", "NULL"),
            };
            for one in 0..group.size {
                let _ = writeln!(
                    text,
                    "INSERT INTO {facts}.toestemming VALUES ('{data}', 'g{at}p{one}', '{from}', {until});"
                );
            }
        }
    }
    text
}

/// The first column of what a query gives, or the error.
pub(super) fn told(client: &mut Client, query: &str) -> Result<Vec<String>, String> {
    let rows = client.simple_query(query).map_err(|error| {
        error.as_db_error().map_or_else(
            || error.to_string(),
            |error| format!("{} {}", error.message(), error.detail().unwrap_or_default()),
        )
    })?;
    let first = |row: &SimpleQueryRow| row.get(0).unwrap_or("NULL").to_owned();
    Ok(rows
        .iter()
        .filter_map(|message| if let SimpleQueryMessage::Row(row) = message { Some(first(row)) } else { None })
        .collect())
}
