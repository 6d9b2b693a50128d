//! The reach of data and the promises about it, against every path there is: small agreements are made at random, all paths
//! through them are walked one by one without remembering anything, and both must say the same.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use convenant::checks::{Report, check};
use convenant::model::words::{AtMost, Grain};
use convenant::model::{Actor, Agreement, DataSet, Id, Pledge, Role, compile};
use convenant::relations::{Form, Granularity, HopKind, Relations, Station};
use convenant::source::{Refusal, Severity, Span};
use proptest::prelude::*;

const ACTORS: usize = 4;
const SYSTEMS: usize = 4;
const DATA: usize = 3;
const ROLES: usize = 4;

#[derive(Clone, Debug)]
struct Draw {
    operator: Vec<usize>,
    part_of: Vec<Option<usize>>,
    /// Of each delivery: sender (the last number is the group), receiver, chain, fields (0 both, 1 pseudonym, 2 plain), made of an earlier one, figures.
    data: Vec<(usize, usize, Vec<usize>, usize, bool, bool)>,
    replaced_in: usize,
    /// Of each role: where, promise (0 none), kept apart from, together with.
    roles: Vec<(usize, usize, Option<usize>, Option<usize>)>,
    /// Of each role: data and whether as rows, and whether the identifier is named.
    grants: Vec<(usize, usize, bool, bool)>,
    pledges: Vec<usize>,
    /// Which actors are in the group, and what is promised of it.
    members: Vec<bool>,
    group: usize,
    scope: bool,
}

fn draw() -> impl Strategy<Value = Draw> {
    let delivery = (
        0..=ACTORS,
        0..ACTORS,
        prop::collection::vec(0..SYSTEMS, 1..4),
        0..3_usize,
        any::<bool>(),
        prop::bool::weighted(0.3),
    );
    let role = (0..ACTORS, 0..3_usize, prop::option::of(0..ROLES), prop::option::weighted(0.3, 0..ROLES));
    let grant = (0..ROLES, 0..DATA, any::<bool>(), prop::bool::weighted(0.2));
    (
        prop::collection::vec(0..=ACTORS, SYSTEMS),
        prop::collection::vec(prop::option::weighted(0.3, 0..SYSTEMS), SYSTEMS),
        prop::collection::vec(delivery, DATA),
        0..SYSTEMS,
        prop::collection::vec(role, ROLES),
        prop::collection::vec(grant, 0..6),
        prop::collection::vec(0..3_usize, ACTORS),
        (prop::collection::vec(any::<bool>(), ACTORS), 0..3_usize),
        any::<bool>(),
    )
        .prop_map(|(operator, part_of, data, replaced_in, roles, grants, pledges, (members, group), scope)| Draw {
            operator,
            part_of,
            data,
            replaced_in,
            roles,
            grants,
            pledges,
            members,
            group,
            scope,
        })
}

fn pledge(kind: usize, scope: bool) -> String {
    let over = if scope { " over d0" } else { "" };
    match kind {
        1 => format!("belofte alleen aantallen{over}\n"),
        2 => format!("belofte alleen pseudoniemen{over}\n"),
        _ => String::new(),
    }
}

impl Draw {
    /// The agreement in the language. The last actor is a part of the third.
    fn text(&self) -> String {
        let mut out = String::from("gebruik std.avg, std.bio2\novereenkomst o \"O\" { }\ndoel p \"P\" { }\n");
        out.push_str("gegeven id \"Id\" {\ntype bsn\ndoelen p\n}\ngegeven pseudo \"Ps\" {\ntype hash\ndoelen p\n}\n");
        out.push_str("gegeven rest \"Rest\" {\ntype datum\ndoelen p\n}\n");
        for at in 0..ACTORS {
            let (kind, more) = match at {
                0 | 1 => ("partij", ""),
                2 => ("organisatie", ""),
                _ => ("organisatie", "onderdeel van a2\n"),
            };
            let pledge = pledge(self.pledges[at], self.scope);
            writeln!(out, "{kind} a{at} \"A{at}\" {{\n{more}{pledge}}}").unwrap();
        }
        let members: Vec<_> = (0..ACTORS).filter(|at| self.members[*at]).map(|at| format!("a{at}")).collect();
        let leden = if members.is_empty() { String::new() } else { format!("leden {}\n", members.join(", ")) };
        writeln!(out, "groep g \"G\" {{\n{leden}{}}}", pledge(self.group, self.scope)).unwrap();
        for (at, operator) in self.operator.iter().enumerate() {
            let runs = if *operator < ACTORS { format!("beheerder a{operator}\n") } else { String::new() };
            let part = self.part_of[at].filter(|whole| *whole > at);
            let part = part.map_or_else(String::new, |whole| format!("onderdeel van s{whole}\n"));
            writeln!(out, "systeem s{at} \"S{at}\" {{\n{runs}{part}}}").unwrap();
        }
        for (at, (from, to, chain, fields, made, figures)) in self.data.iter().enumerate() {
            let fields = ["id, pseudo, rest", "pseudo, rest", "rest"][*fields];
            let chain: Vec<_> = chain.iter().map(|system| format!("s{system}")).collect();
            let from = if *from < ACTORS { format!("a{from}") } else { "g".to_owned() };
            writeln!(out, "levering d{at} \"D{at}\" {{\nvan {from}\nnaar a{to}\nopslag {}", chain.join(", ")).unwrap();
            writeln!(out, "gegevens {fields}").unwrap();
            if *made && at > 0 {
                let place = self.data[at - 1].2.last().unwrap();
                writeln!(out, "afgeleid van d{} in s{place}", at - 1).unwrap();
            }
            out.push_str(if *figures { "als aantallen vanaf 10\n}\n" } else { "als regels\n}\n" });
        }
        writeln!(out, "pseudonimisering v \"V\" {{\nvan id\nnaar pseudo\nin s{}\n}}", self.replaced_in).unwrap();
        for (at, (actor, kind, apart, together)) in self.roles.iter().enumerate() {
            let mut lines = pledge(*kind, self.scope);
            apart
                .filter(|other| *other != at)
                .into_iter()
                .for_each(|other| writeln!(lines, "gescheiden van r{other}").unwrap());
            together
                .filter(|other| *other != at)
                .into_iter()
                .for_each(|other| writeln!(lines, "verenigbaar met r{other}").unwrap());
            writeln!(out, "rol r{at} \"R{at}\" bij a{actor} {{\n{lines}}}").unwrap();
        }
        out.push_str("toegang {\nherziening jaarlijks door a0\n");
        for (role, data, rows, named) in &self.grants {
            let grain = if *rows { "regels" } else { "aantallen vanaf 10" };
            let only = if *named && *rows { " alleen id" } else { "" };
            writeln!(out, "r{role} leest d{data} voor p als {grain}{only}").unwrap();
        }
        out + "}\n"
    }
}

type Node = (Id<DataSet>, Station, Form);

/// All there is to know, without cleverness.
struct Naive<'a> {
    agreement: &'a Agreement,
    relations: &'a Relations,
    seen: BTreeSet<Node>,
    /// Systems through which an organisation has an identifier.
    raw_through: BTreeSet<(Id<DataSet>, Actor, Station)>,
}

impl<'a> Naive<'a> {
    fn of(agreement: &'a Agreement, relations: &'a Relations) -> Self {
        let mut out = Self { agreement, relations, seen: BTreeSet::new(), raw_through: BTreeSet::new() };
        for hop in relations.flow.hops.iter().filter(|hop| matches!(hop.from, Station::Actor(_))) {
            if out.agreement.data[hop.data].delivery.as_ref().unwrap().derived_from.is_empty() {
                let form = out.form(hop);
                out.walk(&mut vec![(hop.data, hop.from, form)]);
            }
        }
        out
    }

    fn figures(&self, data: Id<DataSet>) -> bool {
        self.agreement.data[data].delivery.as_ref().unwrap().grain.get() == Some(Grain::Figures)
    }

    fn form(&self, hop: &convenant::relations::Hop) -> Form {
        let raw = |field: Id<convenant::model::Field>| self.agreement.fields[field].about.name == "id";
        match hop.kind == HopKind::Aggregate || self.figures(hop.data) {
            true => Form::Figures,
            false if hop.fields.iter().any(|at| raw(at.field)) => Form::Raw,
            false => Form::Rows,
        }
    }

    /// Every path that goes on from here and comes nowhere twice.
    fn walk(&mut self, path: &mut Vec<Node>) {
        let (data, station, form) = *path.last().unwrap();
        let mut next = Vec::new();
        for hop in self.relations.flow.hops.iter().filter(|hop| (hop.data, hop.from) == (data, station)) {
            next.push((data, hop.to, self.form(hop)));
        }
        if let Station::System(system) = station {
            for whole in self.agreement.wholes_of(system) {
                if let Some(operator) = self.agreement.systems[whole].operator.get() {
                    next.push((data, Station::Actor(operator), form));
                    let runs = self.agreement.systems[system].operator.get() == Some(operator);
                    let direct = runs && self.receives(system, operator);
                    if form == Form::Raw && !direct {
                        self.raw_through.insert((data, operator, station));
                    }
                }
            }
        }
        if let Station::Role(role) = station {
            next.push((data, Station::Actor(self.agreement.roles[role].at.get().unwrap()), form));
        }
        for (made, one) in self.agreement.data.iter() {
            let delivery = one.delivery.as_ref().unwrap();
            if delivery.derived_from.contains(&data) && delivery.derived_in.get().map(Station::System) == Some(station)
            {
                let raw = one.fields.iter().any(|field| self.agreement.fields[field].about.name == "id");
                let form = if self.figures(made) {
                    Form::Figures
                } else if raw {
                    Form::Raw
                } else {
                    Form::Rows
                };
                next.push((made, station, form));
            }
        }
        for node in next {
            self.seen.insert(node);
            if !path.contains(&node) {
                path.push(node);
                self.walk(path);
                path.pop();
            }
        }
    }

    /// The receiver runs the system where its pseudonym is made: that is told elsewhere.
    fn receives(&self, system: Id<convenant::model::System>, actor: Actor) -> bool {
        let replaced = self
            .relations
            .flow
            .hops
            .iter()
            .filter(|hop| hop.kind == HopKind::Pseudonymise && hop.to == Station::System(system));
        let to = replaced.flat_map(|hop| self.agreement.data[hop.data].delivery.as_ref().unwrap().to.iter());
        let whole = |actor| self.agreement.answerable(actor);
        to.into_iter().any(|to| whole(to) == whole(actor))
    }

    fn in_scope(&self, pledge: &Pledge, data: Id<DataSet>) -> bool {
        pledge.about.is_empty() || pledge.about.iter().any(|one| self.made_of(data, one))
    }

    /// Whether data are others, or made of them without becoming figures.
    fn made_of(&self, data: Id<DataSet>, other: Id<DataSet>) -> bool {
        let sources = &self.agreement.data[data].delivery.as_ref().unwrap().derived_from;
        data == other || !self.figures(data) && sources.iter().any(|source| self.made_of(source, other))
    }

    fn comes_of(&self, data: Id<DataSet>, other: Id<DataSet>) -> bool {
        let sources = &self.agreement.data[data].delivery.as_ref().unwrap().derived_from;
        data == other || sources.iter().any(|source| self.comes_of(source, other))
    }

    fn sends(&self, data: Id<DataSet>, actor: Actor) -> bool {
        let from = &self.agreement.data[data].delivery.as_ref().unwrap().from;
        from.iter().any(|from| from == actor || self.is_in(from, actor) || self.is_in(actor, from))
    }

    fn is_in(&self, group: Actor, actor: Actor) -> bool {
        let Actor::Group(id) = group else { return false };
        self.agreement.groups[id].members.iter().any(|member| member.value == actor)
    }

    fn covers(&self, holder: Actor, actor: Actor) -> bool {
        if let Actor::Group(id) = holder {
            let members = &self.agreement.groups[id].members;
            return holder == actor || members.iter().any(|member| self.covers(member.value, actor));
        }
        holder == actor
            || matches!(actor, Actor::Organisation(_)) && self.agreement.answerable(actor) == holder
            || self.part_of(actor) == Some(holder)
    }

    fn part_of(&self, actor: Actor) -> Option<Actor> {
        match actor {
            Actor::Organisation(id) => self.agreement.organisations[id].part_of.get(),
            _ => None,
        }
    }

    /// Whether a promise about an organisation is broken on some path.
    fn broken(&self, holder: Actor, pledge: &Pledge) -> bool {
        let counts = |data: Id<DataSet>| self.in_scope(pledge, data) && !self.sends(data, holder);
        if pledge.at_most.get() == Some(AtMost::Figures) {
            return self.seen.iter().any(|(data, station, form)| {
                let here = matches!(station, Station::Actor(actor) if self.covers(holder, *actor));
                here && *form != Form::Figures && counts(*data)
            });
        }
        let through = self.raw_through.iter().any(|(data, actor, _)| self.covers(holder, *actor) && counts(*data));
        through
            || self.seen.iter().any(|(data, station, form)| {
                let read = matches!(station, Station::Role(role)
                    if self.covers(holder, self.agreement.roles[*role].at.get().unwrap()));
                let sent = self.relations.flow.hops.iter().any(|hop| {
                    hop.data == *data
                        && hop.to == *station
                        && self.form(hop) == Form::Raw
                        && matches!(station, Station::Actor(actor) if self.covers(holder, *actor))
                });
                *form == Form::Raw && (read || sent) && counts(*data)
            })
    }

    fn role_broken(&self, role: Id<Role>, pledge: &Pledge) -> bool {
        let at = self.agreement.roles[role].at.get().unwrap();
        self.seen.iter().any(|(data, station, form)| {
            let finer = match pledge.at_most.get() {
                Some(AtMost::Figures) => *form != Form::Figures,
                _ => *form == Form::Raw,
            };
            *station == Station::Role(role) && finer && self.in_scope(pledge, *data) && !self.sends(*data, at)
        })
    }

    /// Whether someone else's role that the same person may hold breaks it.
    fn together_broken(&self, role: Id<Role>, pledge: &Pledge, holder: Option<Actor>) -> bool {
        let one = &self.agreement.roles[role];
        let at = one.at.get().unwrap();
        let reads: Vec<_> = self.seen.iter().filter(|node| node.1 == Station::Role(role)).map(|node| node.0).collect();
        let scope = |data: Id<DataSet>| {
            if !pledge.about.is_empty() {
                return self.in_scope(pledge, data);
            }
            let bases = self.agreement.data.ids().filter(|base| reads.iter().any(|read| self.comes_of(*read, *base)));
            bases.into_iter().any(|base| self.made_of(data, base))
        };
        self.agreement.roles.iter().any(|(other, two)| {
            let apart = one.apart_from.contains(&other) || two.apart_from.contains(&role);
            let joined = one.together_with.contains(&other) || two.together_with.contains(&role);
            let covered = holder.is_some_and(|holder| self.covers(holder, two.at.get().unwrap()));
            let near = holder.is_none() && two.at.get() == Some(at);
            let may = other != role && !apart && !covered && (joined || near);
            may && self.agreement.data.ids().any(|data| {
                scope(data) && !self.sends(data, at) && self.sees_finer(other, data, pledge.at_most.get().unwrap())
            })
        })
    }

    fn sees_finer(&self, role: Id<Role>, data: Id<DataSet>, at_most: AtMost) -> bool {
        let has = |form| self.seen.contains(&(data, Station::Role(role), form));
        let named = self.relations.access.tuples.iter().any(|tuple| {
            let field = &self.agreement.fields[tuple.field].about.name;
            (tuple.role, tuple.data) == (role, data) && field == "id" && tuple.granularity != Granularity::Figures
        });
        match at_most {
            AtMost::Figures => has(Form::Raw) || has(Form::Rows),
            AtMost::Pseudonyms => has(Form::Raw) || named,
        }
    }
}

fn found(report: &Report, code: &str, subject: &str, span: Span) -> bool {
    let about = Some(subject.to_owned());
    report.findings.iter().any(|one| one.code == code && one.subject == about && one.span == span)
}

fn compare(draw: &Draw) -> Result<(), TestCaseError> {
    let text = draw.text();
    let compiled = compile(vec![("a.convenant".to_owned(), text.clone())], &|_| Err(Refusal::Missing));
    let agreement = compiled.agreement.clone();
    let report = check(compiled, jiff::civil::date(2026, 3, 1));
    let unread: Vec<_> = report.findings.iter().filter(|one| one.severity == Severity::Error).collect();
    prop_assert!(unread.is_empty(), "{text}\n{unread:#?}");
    let relations = Relations::of(&agreement);
    let naive = Naive::of(&agreement, &relations);
    let started: BTreeSet<Node> = relations
        .reach
        .arrivals
        .iter()
        .filter(|one| one.previous.is_none())
        .map(|one| (one.data, one.station, one.form))
        .collect();
    let quick: BTreeSet<Node> = relations.reach.arrivals.iter().map(|one| (one.data, one.station, one.form)).collect();
    let slow: BTreeSet<Node> = naive.seen.union(&started).copied().collect();
    prop_assert_eq!(&quick, &slow, "{}", text);
    let actors = agreement.parties.iter().map(|(id, one)| (Actor::Party(id), &one.about, &one.pledges));
    let organisations =
        agreement.organisations.iter().map(|(id, one)| (Actor::Organisation(id), &one.about, &one.pledges));
    let groups = agreement.groups.iter().map(|(id, one)| (Actor::Group(id), &one.about, &one.pledges));
    for (actor, about, pledges) in actors.chain(organisations).chain(groups) {
        for pledge in pledges {
            let code = if pledge.at_most.get() == Some(AtMost::Figures) { "IFC-04" } else { "IFC-05" };
            let told = found(&report, code, &about.name, pledge.span);
            prop_assert_eq!(told, naive.broken(actor, pledge), "{} {}\n{}", code, about.name, text);
            let roles = agreement.roles.iter().filter(|(_, role)| naive.covers(actor, role.at.get().unwrap()));
            for (id, role) in roles {
                let told = found(&report, "IFC-06", &role.about.name, pledge.span);
                let slow = naive.together_broken(id, pledge, Some(actor));
                prop_assert_eq!(told, slow, "IFC-06 {} {}\n{}", about.name, role.about.name, text);
            }
        }
    }
    for (id, role) in agreement.roles.iter() {
        for pledge in &role.pledges {
            let code = if pledge.at_most.get() == Some(AtMost::Figures) { "IFC-04" } else { "IFC-05" };
            let told = found(&report, code, &role.about.name, pledge.span);
            prop_assert_eq!(told, naive.role_broken(id, pledge), "{} {}\n{}", code, role.about.name, text);
            let told = found(&report, "IFC-06", &role.about.name, pledge.span);
            prop_assert_eq!(told, naive.together_broken(id, pledge, None), "IFC-06 {}\n{}", role.about.name, text);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_is_what_every_path_shows(draw in draw()) {
        compare(&draw)?;
    }
}
