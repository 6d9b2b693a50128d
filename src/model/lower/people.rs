//! Who is involved: parties, organisations, groups, areas, data subjects, roles.

use crate::model::arena::Id;
use crate::model::context::Lower;
use crate::model::types::{
    About, Area, Capacity, Contact, Group, Membership, Organisation, Party, Pledge, Role, SubjectCategory, WorkArea,
};
use crate::vocabulary::{Record, Stated, Value, W, behind};

pub(super) fn party<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Party {
    Party {
        about,
        abbreviation: lower.one(record, W::Abbreviation),
        legal_form: lower.one(record, W::LegalForm),
        organ: lower.one(record, W::Organ),
        organ_is_party: organ_is_party(record),
        kvk: lower.one(record, W::Kvk),
        seat: lower.one(record, W::Seat),
        represented: lower.list(record, W::Represented),
        signs: lower.list(record, W::Signs),
        signs_under: lower.clause_list(record, W::Signs, W::Under),
        code: lower.one(record, W::Code),
        // Areas and groups are expanded to codes when all are known: see `territory`.
        work_area: WorkArea { span: record.get(W::WorkArea).map(|stated| stated.span), ..WorkArea::default() },
        membership: membership(lower, record),
        capacities: record.all(W::Capacity).map(|stated| capacity(lower, stated)).collect(),
        contact: record.get(W::Contact).map(|stated| contact(lower, stated)),
        fg: record.get(W::Fg).map(|stated| contact(lower, stated)),
        pledges: pledges(lower, record),
        note: lower.one(record, W::Note),
        member_of: Vec::new(),
        from_register: false,
    }
}

fn pledges<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> Vec<Pledge> {
    let all = record.all(W::Claim).map(|stated| Pledge {
        span: stated.span,
        at_most: lower.behind(stated, W::Only),
        about: lower.list_behind(stated, W::About),
    });
    all.collect()
}

/// Whether the organ, and not the legal person, is the party.
pub(in crate::model) fn organ_is_party(record: &Record<'_>) -> bool {
    record.get(W::Organ).is_some_and(|stated| Lower::flag(stated, W::AsKind))
}

fn membership<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> Membership {
    Membership { from: lower.one(record, W::Accession), until: lower.one(record, W::Exit) }
}

fn capacity<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Capacity {
    Capacity { span: stated.span, kinds: lower.list_behind(stated, W::Head), data: lower.list_behind(stated, W::For) }
}

fn contact<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Contact {
    let mut of = |key| stated.get(key).map_or_else(Default::default, |inner| lower.behind(inner, W::Head));
    Contact {
        span: stated.key,
        function: of(W::FunctionTitle),
        name: of(W::PersonName),
        phone: of(W::Phone),
        email: of(W::Email),
        reachable: of(W::Reachable),
    }
}

pub(super) fn organisation<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Organisation {
    Organisation {
        about,
        abbreviation: lower.one(record, W::Abbreviation),
        legal_form: lower.one(record, W::LegalForm),
        kvk: lower.one(record, W::Kvk),
        seat: lower.one(record, W::Seat),
        country: lower.one(record, W::Country),
        parent: lower.one(record, W::Parent),
        part_of: lower.clause(record, W::Part, W::From),
        housed_at: lower.clause(record, W::HousedAt, W::Where),
        pledges: pledges(lower, record),
        description: lower.one(record, W::Description),
        note: lower.one(record, W::Note),
    }
}

pub(super) fn group<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Group {
    let members = lower.list(record, W::Members);
    Group {
        about,
        abbreviation: lower.one(record, W::Abbreviation),
        members: members.items,
        register: record.all(W::Members).find_map(|stated| stated.first(W::Out)).map(|atom| atom.span),
        hole: members.hole,
        own_municipality: record.get(W::WorkArea).map(|stated| stated.span),
        pledges: pledges(lower, record),
        membership: membership(lower, record),
        description: lower.one(record, W::Description),
        note: lower.one(record, W::Note),
    }
}

pub(super) fn area<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Area {
    Area {
        about,
        codes: lower.list(record, W::Municipalities),
        contains: lower.list(record, W::Contains),
        membership: membership(lower, record),
        description: lower.one(record, W::Description),
    }
}

pub(super) fn subjects<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> SubjectCategory {
    SubjectCategory { about, minor: lower.one(record, W::Minor), description: lower.one(record, W::Description) }
}

pub(super) fn role<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Role {
    let at = behind(&record.head, W::Where).next();
    Role {
        about,
        at: at.map_or_else(Default::default, |atom| lower.read(atom, W::Where)),
        description: lower.one(record, W::Description),
        people: record.get(W::People).map(|stated| stated.span),
        at_least: lower.clause(record, W::People, W::Minimum),
        at_most: lower.clause(record, W::People, W::Maximum),
        pledges: pledges(lower, record),
        apart_from: lower.clause_list(record, W::Apart, W::From),
        together_with: lower.clause_list(record, W::Compatible, W::With),
        note: lower.one(record, W::Note),
    }
}

/// What a party's `werkgebied` names: areas, a group of municipalities, or codes.
pub(in crate::model) enum AreaPart {
    Area(Id<Area>),
    Group(Id<Group>),
    Code(String),
    Hole,
}

/// The parts of a party's territory.
pub(in crate::model) fn work_area<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> Vec<AreaPart> {
    let Some(stated) = record.get(W::WorkArea) else { return Vec::new() };
    stated
        .behind(W::Head)
        .filter_map(|atom| match atom.value {
            Value::Hole(_) => Some(AreaPart::Hole),
            Value::Digits(code) => Some(AreaPart::Code(code.to_owned())),
            Value::Name(name) => {
                let symbol = lower.symbol(crate::source::Spanned::new(name, atom.span), &[W::Area, W::Group])?;
                Some(match symbol.kind {
                    W::Area => AreaPart::Area(Id::new(symbol.index)),
                    _ => AreaPart::Group(Id::new(symbol.index)),
                })
            }
            _ => None,
        })
        .collect()
}
