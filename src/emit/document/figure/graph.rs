//! What the picture of the flow shows: where data are, in whose hands, and the lines along which they go, with what they are then.
//! Lines that carry the same form between the same places are one, and roles that see the same from the same places are one.
//! Nothing is known of sizes and drawing.

use std::collections::BTreeMap;

use crate::emit::document::dutch;
use crate::emit::document::scribe::Scribe;
use crate::emit::document::text::{Inline, series};
use crate::model::words::{SystemKind, TypeWord};
use crate::model::{Actor, Agreement, DataSet, Id, Role, System};
use crate::relations::{FieldAt, Flow, Hop, HopKind, State, Station};
use crate::source::Span;

/// What can be seen of people along a line, from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// With a number that says who it is.
    Identified,
    /// With a pseudonym in its place.
    Pseudonymised,
    /// Rows with neither.
    Rows,
    Figures,
}

impl Form {
    pub const ALL: [Self; 4] = [Self::Identified, Self::Pseudonymised, Self::Rows, Self::Figures];

    /// In words, for the legend and the table.
    pub fn words(self) -> &'static str {
        match self {
            Self::Identified => "met een direct herleidbaar nummer",
            Self::Pseudonymised => "gepseudonimiseerd",
            Self::Rows => "per regel, zonder nummer of pseudoniem",
            Self::Figures => "alleen aantallen",
        }
    }

    /// How it is marked in the picture.
    pub fn class(self) -> &'static str {
        match self {
            Self::Identified => "identified",
            Self::Pseudonymised => "pseudonymised",
            Self::Rows => "rows",
            Self::Figures => "figures",
        }
    }
}

/// What a node looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Holder,
    Program,
    Store,
    Users,
}

#[derive(Debug)]
pub(super) struct Node {
    /// One title; more where roles see the same.
    pub titles: Vec<String>,
    pub under: String,
    pub shape: Shape,
    /// A position in [`Graph::zones`].
    pub zone: usize,
}

#[derive(Debug)]
pub(super) struct Edge {
    pub from: usize,
    pub to: usize,
    pub form: Form,
    pub data: Vec<Id<DataSet>>,
    /// What happens along it.
    pub kind: HopKind,
    /// Where its first step is stated.
    pub span: Span,
}

/// Places, lines, and the zones of trust around the places, from above.
#[derive(Debug, Default)]
pub(super) struct Graph {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    pub zones: Vec<String>,
}

/// In whose hands a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Hands {
    Of(Actor),
    Unsaid,
    Users,
}

/// Between which places, and in what form.
type Way = (Place, Place, Form);

/// A place: roles that see the same are one, known by the first of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place(Station);

/// The steps along one line.
struct Stretch {
    data: Vec<Id<DataSet>>,
    kind: HopKind,
    span: Span,
}

pub(super) fn of(scribe: &Scribe<'_>, flow: &Flow) -> Graph {
    let agreement = scribe.agreement;
    let shown: Vec<_> = flow.hops.iter().filter(|hop| hop.from != hop.to && hop.kind != HopKind::Destroy).collect();
    let alike = alike(agreement, &shown);
    let place = |station: Station| Place(alike.get(&station).copied().unwrap_or(station));
    let mut order: Vec<Way> = Vec::new();
    let mut stretches: BTreeMap<Way, Stretch> = BTreeMap::new();
    for hop in shown {
        let way = (place(hop.from), place(hop.to), form(agreement, hop));
        let stretch = stretches.entry(way).or_insert_with(|| {
            order.push(way);
            Stretch { data: Vec::new(), kind: hop.kind, span: hop.span }
        });
        if !stretch.data.contains(&hop.data) {
            stretch.data.push(hop.data);
        }
    }
    let mut places: Vec<Place> = Vec::new();
    for place in order.iter().flat_map(|(from, to, _)| [*from, *to]) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let zones = zones(agreement, &places, &order);
    let at = |place: Place| places.iter().position(|other| *other == place).unwrap_or_default();
    let nodes = places.iter().map(|place| node(scribe, flow, *place, &alike, &zones)).collect();
    let edges = order.iter().filter_map(|way| {
        let stretch = stretches.remove(way)?;
        let Stretch { data, kind, span } = stretch;
        Some(Edge { from: at(way.0), to: at(way.1), form: way.2, data, kind, span })
    });
    let edges = edges.collect();
    Graph { nodes, edges, zones: zones.into_iter().map(|hands| called(scribe, hands)).collect() }
}

/// The first role that sees the same, of each role.
fn alike(agreement: &Agreement, hops: &[&Hop]) -> BTreeMap<Station, Station> {
    let mut seen: BTreeMap<Station, Vec<(Station, Form, Id<DataSet>)>> = BTreeMap::new();
    let mut order = Vec::new();
    for hop in hops.iter().filter(|hop| matches!(hop.to, Station::Role(_))) {
        let sights = seen.entry(hop.to).or_insert_with(|| {
            order.push(hop.to);
            Vec::new()
        });
        sights.push((hop.from, form(agreement, hop), hop.data));
    }
    for sights in seen.values_mut() {
        sights.sort_unstable();
        sights.dedup();
    }
    let first_like = |role: &Station| order.iter().find(|other| seen[*other] == seen[role]).copied();
    order.iter().filter_map(|role| Some((*role, first_like(role)?))).collect()
}

fn form(agreement: &Agreement, hop: &Hop) -> Form {
    hop.fields.iter().map(|at| form_of_field(agreement, *at)).min().unwrap_or(match hop.kind {
        HopKind::Aggregate => Form::Figures,
        _ => Form::Rows,
    })
}

fn form_of_field(agreement: &Agreement, at: FieldAt) -> Form {
    let word = agreement.fields[at.field].field_type.known().map(|stated| stated.word);
    match (at.state, word) {
        (State::Figures, _) => Form::Figures,
        (State::Raw, _) | (State::Plain, Some(TypeWord::TypeBsn)) => Form::Identified,
        (State::Pseudonym, _) | (State::Plain, Some(TypeWord::TypeHash)) => Form::Pseudonymised,
        (State::Plain, _) => Form::Rows,
    }
}

fn hands(agreement: &Agreement, place: Place) -> Hands {
    match place.0 {
        Station::Actor(actor) => Hands::Of(actor),
        Station::System(system) => operator(agreement, system).map_or(Hands::Unsaid, Hands::Of),
        Station::Role(_) | Station::Destroyed => Hands::Users,
    }
}

/// Who runs a system, or what it is a part of.
fn operator(agreement: &Agreement, system: Id<System>) -> Option<Actor> {
    const DEEPEST: usize = 256;
    let within = std::iter::successors(Some(system), |inner| agreement.systems[*inner].part_of.get());
    within.take(DEEPEST).find_map(|system| agreement.systems[system].operator.get())
}

/// The zones from above, so that few lines go back up: each time the one that least comes into from what is left. Who sees the
/// data comes last.
fn zones(agreement: &Agreement, places: &[Place], ways: &[Way]) -> Vec<Hands> {
    let mut left: Vec<Hands> = Vec::new();
    for place in places {
        let hands = hands(agreement, *place);
        if !left.contains(&hands) {
            left.push(hands);
        }
    }
    let mut out = Vec::new();
    while !left.is_empty() {
        let coming = |zone: Hands| {
            let from_others = ways.iter().map(|way| (hands(agreement, way.0), hands(agreement, way.1)));
            from_others.filter(|(from, to)| *to == zone && *from != zone && left.contains(from)).count()
        };
        let next = (0..left.len()).min_by_key(|at| (left[*at] == Hands::Users, coming(left[*at]), *at));
        out.push(left.remove(next.unwrap_or_default()));
    }
    out
}

fn called(scribe: &Scribe<'_>, hands: Hands) -> String {
    let agreement = scribe.agreement;
    match hands {
        Hands::Of(actor) => {
            let title = dutch::title(agreement.actor(actor));
            match actor {
                Actor::Group(id) if agreement.groups[id].hole.is_none() => {
                    format!("{title} ({})", agreement.groups[id].members.len())
                }
                _ => title,
            }
        }
        Hands::Unsaid => "Beheerder niet vermeld".to_owned(),
        Hands::Users => "Wie de gegevens ziet".to_owned(),
    }
}

fn node(scribe: &Scribe<'_>, flow: &Flow, place: Place, alike: &BTreeMap<Station, Station>, zones: &[Hands]) -> Node {
    let agreement = scribe.agreement;
    let zone = zones.iter().position(|zone| *zone == hands(agreement, place)).unwrap_or_default();
    match place.0 {
        Station::Actor(actor) => {
            let titles = vec![scribe.short(actor).text()];
            Node { titles, under: sent_by(flow, place.0).to_owned(), shape: Shape::Holder, zone }
        }
        Station::System(id) => {
            let titles = vec![dutch::title(&agreement.systems[id].about)];
            Node { titles, under: in_system(scribe, flow, id), shape: shape(&agreement.systems[id]), zone }
        }
        Station::Role(_) => {
            let roles: Vec<_> =
                alike.iter().filter(|(_, first)| **first == place.0).filter_map(|(own, _)| role(*own)).collect();
            let titles = roles.iter().map(|id| dutch::title(&agreement.roles[*id].about)).collect();
            Node { titles, under: at_whom(scribe, &roles), shape: Shape::Users, zone }
        }
        // Steps that destroy are not shown.
        Station::Destroyed => Node { titles: Vec::new(), under: String::new(), shape: Shape::Users, zone },
    }
}

fn role(station: Station) -> Option<Id<Role>> {
    match station {
        Station::Role(role) => Some(role),
        _ => None,
    }
}

fn sent_by(flow: &Flow, place: Station) -> &'static str {
    let sends = flow.hops.iter().any(|hop| hop.from == place);
    let receives = flow.hops.iter().any(|hop| hop.to == place);
    let delivers = flow.hops.iter().any(|hop| hop.from == place && hop.kind != HopKind::Store);
    match (sends, receives, delivers) {
        (true, false, true) => "levert",
        (true, true, true) => "levert en ontvangt",
        (true, _, false) => "houdt bij",
        (false, ..) => "ontvangt",
    }
}

/// What kind of system it is, and what is replaced in it.
fn in_system(scribe: &Scribe<'_>, flow: &Flow, id: Id<System>) -> String {
    let agreement = scribe.agreement;
    let kind = agreement.systems[id].kind.get().map(|kind| dutch::spaced(kind.word()));
    let here = flow.hops.iter().any(|hop| hop.kind == HopKind::Pseudonymise && hop.to == Station::System(id));
    let steps = agreement.pseudonymisations.values().filter(|step| here && step.system.get() == Some(id));
    let replaced: Vec<_> =
        steps.filter_map(|step| step.from.get()).map(|field| dutch::title(&agreement.fields[field].about)).collect();
    let replaced = (!replaced.is_empty()).then(|| format!("vervangt {}", dutch::enumerate(&replaced)));
    kind.into_iter().chain(replaced).collect::<Vec<_>>().join("; ")
}

fn shape(system: &System) -> Shape {
    match system.kind.get() {
        Some(SystemKind::Database | SystemKind::Warehouse | SystemKind::FileStore) => Shape::Store,
        _ => Shape::Program,
    }
}

fn at_whom(scribe: &Scribe<'_>, roles: &[Id<Role>]) -> String {
    let mut names: Vec<Inline> = Vec::new();
    for role in roles {
        let name = scribe.agreement.roles[*role].at.known().map(|actor| scribe.short(*actor));
        names.extend(name.filter(|name| !names.contains(name)));
    }
    if names.is_empty() { String::new() } else { format!("bij {}", series(names).text()) }
}
