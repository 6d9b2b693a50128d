//! What the data are and where they go: purposes, fields, deliveries, systems, processors, pseudonyms, erasure.

use super::rules::custody;
use crate::model::arena::Id;
use crate::model::context::Lower;
use crate::model::given::{Given, List};
use crate::model::types::{
    About, Basis, Consent, DataSet, Delivery, Derivation, Erasure, Event, Field, FieldType, FileForm, Processor,
    Provision, Pseudonymisation, Purpose, Requirement, Retention, RowReference, System, Test,
};
use crate::source::Spanned;
use crate::vocabulary::{Expression, Record, Stated, Value, W};

pub(super) fn purpose<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Purpose {
    let bases: Vec<_> = record
        .all(W::LegalBasis)
        .map(|stated| Basis { provisions: lower.list_behind(stated, W::Head), of: lower.list_behind(stated, W::For) })
        .collect();
    Purpose {
        about,
        description: lower.one(record, W::Description),
        kinds: lower.list(record, W::Kind),
        legal_basis: all_bases(&bases),
        bases,
        further_use: lower.list(record, W::FurtherUse),
        allowed_by: lower.clause_list(record, W::FurtherUse, W::Under),
        compatibility: lower.clause(record, W::FurtherUse, W::With),
        consent: record.get(W::Consent).map(|stated| Consent {
            free: lower.behind(stated, W::Because),
            withdraw: lower.behind(stated, W::Withdraw),
        }),
        start: lower.one(record, W::Start),
        suffices: lower.list(record, W::Suffices),
        note: lower.one(record, W::Note),
    }
}

fn all_bases(bases: &[Basis]) -> List<Id<Provision>> {
    let mut out = List::default();
    for Basis { provisions, .. } in bases {
        out.items.extend(provisions.items.iter().copied());
        out.hole = out.hole.or(provisions.hole);
        out.span = out.span.or(provisions.span);
    }
    out
}

pub(super) fn event<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Event {
    Event { about, field: lower.one(record, W::Field), description: lower.one(record, W::Description) }
}

pub(super) fn field<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Field {
    Field {
        about,
        field_type: record.get(W::Type).map_or(Given::Absent, |stated| field_type(lower, stated)),
        source: lower.list(record, W::Source),
        derivation: record.get(W::Derived).map(|stated| derivation(lower, stated)),
        requirements: record.all(W::Requirement).filter_map(|stated| requirement(lower, stated)).collect(),
        purposes: lower.list(record, W::Purposes),
        concerns: lower.list(record, W::Concerns),
        nature: lower.list(record, W::Nature),
        exception: lower.list(record, W::Exception),
        legal_basis: lower.list(record, W::LegalBasis),
        recipients: lower.list(record, W::Recipients),
        open: lower.one(record, W::Open),
        alternatives: lower.list(record, W::Alternatives),
        discriminator: lower.one(record, W::Discriminator),
        note: lower.one(record, W::Note),
    }
}

fn field_type<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Given<FieldType> {
    match lower.behind(stated, W::Head) {
        Given::Known(word) => Given::Known(Spanned::new(type_clauses(lower, stated, word.value), stated.span)),
        Given::Hole(span) => Given::Hole(span),
        Given::Absent => Given::Absent,
    }
}

/// The clauses that narrow a type down; the same ones describe an element of a standard.
pub(super) fn type_clauses<'t>(
    lower: &mut Lower<'_, 't>,
    stated: &Stated<'t>,
    word: crate::model::words::TypeWord,
) -> FieldType {
    FieldType {
        word,
        optional: Lower::flag(stated, W::MayBeAbsent),
        currency: lower.behind(stated, W::In).get(),
        per_week: Lower::flag(stated, W::PerWeek),
        list: lower.behind(stated, W::Out).get(),
        length: lower.behind(stated, W::Length).get(),
        from: lower.behind(stated, W::From).get(),
        up_to: lower.behind(stated, W::UpTo).get(),
        pattern: lower.behind::<String>(stated, W::Pattern).known().cloned(),
        method: lower.behind(stated, W::Method).get(),
    }
}

fn derivation<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Derivation {
    Derivation {
        span: stated.span,
        from: lower.list_behind(stated, W::From),
        rule: lower.behind(stated, W::Under),
        system: lower.behind(stated, W::In),
        grain: lower.behind(stated, W::AsKind),
    }
}

fn requirement<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Option<Requirement> {
    match &stated.first(W::Head)?.value {
        Value::Expression(expression) => Some(Requirement { span: stated.span, test: test(lower, expression)? }),
        _ => None,
    }
}

fn test(lower: &mut Lower<'_, '_>, expression: &Expression<'_>) -> Option<Test> {
    Some(match expression {
        Expression::Field(name) => Test::Field(named(lower, *name)?),
        Expression::Absent(name) => Test::Absent(named(lower, *name)?),
        Expression::Filled(name) => Test::Filled(named(lower, *name)?),
        Expression::ElevenTest(name) => Test::ElevenTest(named(lower, *name)?),
        Expression::Number(number) => Test::Number(*number),
        Expression::Date(date) => Test::Date(*date),
        Expression::Text(text) => Test::Text(text.clone()),
        Expression::Not(inner) => Test::Not(Box::new(test(lower, inner)?)),
        Expression::If(premise, conclusion) => {
            let (premise, conclusion) = (test(lower, premise), test(lower, conclusion));
            Test::If(Box::new(premise?), Box::new(conclusion?))
        }
        Expression::Binary(operator, left, right) => {
            let (left, right) = (test(lower, left), test(lower, right));
            Test::Binary(*operator, Box::new(left?), Box::new(right?))
        }
    })
}

fn named(lower: &mut Lower<'_, '_>, name: Spanned<&str>) -> Option<Id<Field>> {
    lower.symbol(name, &[W::Field]).map(|symbol| Id::new(symbol.index))
}

pub(super) fn data_set<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> DataSet {
    let delivery = (record.kind() == W::Delivery).then(|| delivery(lower, record));
    DataSet {
        about,
        fields: lower.list(record, W::Fields),
        open: lower.one(record, W::Open),
        concerns: lower.list(record, W::Concerns),
        storage: lower.list(record, W::Storage),
        custody: record.all(W::Custody).map(|stated| custody(lower, stated)).collect(),
        retention: retention(lower, record),
        holder: lower.one(record, W::Holder),
        description: lower.one(record, W::Description),
        note: lower.one(record, W::Note),
        delivery,
    }
}

fn delivery<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> Delivery {
    Delivery {
        from: lower.list(record, W::From),
        to: lower.list(record, W::To),
        via: lower.one(record, W::Via),
        rhythm: lower.one(record, W::Rhythm),
        rhythm_in: lower.clause(record, W::Rhythm, W::Under),
        processing: lower.list(record, W::Processing),
        file: FileForm {
            dates: lower.clause(record, W::FileForm, W::TypeDate),
            decimals: lower.clause(record, W::FileForm, W::Decimal),
            characters: lower.clause(record, W::FileForm, W::Characters),
        },
        unique: record.all(W::Unique).map(|stated| lower.list_behind(stated, W::Head)).collect(),
        references: record.all(W::RefersTo).map(|stated| row_reference(lower, stated)).collect(),
        source: lower.list(record, W::Source),
        derived_from: lower.clause_list(record, W::Derived, W::From),
        derived_in: lower.clause(record, W::Derived, W::In),
        grain: lower.one(record, W::AsKind),
        group_size: lower.clause(record, W::AsKind, W::Since),
        own_municipality: record.get(W::AsKind).is_some_and(|stated| Lower::flag(stated, W::Of)),
        purposes: lower.list(record, W::Purposes),
        status: lower.list(record, W::Status),
        proviso: lower.one(record, W::Proviso),
        proviso_until: lower.clause(record, W::Proviso, W::Until),
        start: lower.one(record, W::Start),
        deadline: lower.one(record, W::Deadline),
        after: lower.list(record, W::After),
    }
}

fn row_reference<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> RowReference {
    RowReference { span: stated.span, to: lower.behind(stated, W::To), fields: lower.list_behind(stated, W::With) }
}

pub(super) fn retention<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> Vec<Retention> {
    record
        .all(W::Retain)
        .map(|stated| Retention {
            span: stated.span,
            term: lower.behind(stated, W::Head),
            start: lower.behind(stated, W::Since),
            ground: lower.behind(stated, W::Under),
            by: lower.behind(stated, W::By),
            systems: lower.list_behind(stated, W::In),
            reason: lower.behind(stated, W::Because),
        })
        .collect()
}

pub(super) fn system<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> System {
    System {
        about,
        abbreviation: lower.one(record, W::Abbreviation),
        kind: lower.one(record, W::Kind),
        operator: lower.one(record, W::Operator),
        vendor: lower.one(record, W::Vendor),
        location: lower.list(record, W::Location),
        transfer_tool: lower.clause(record, W::Location, W::With),
        tool_from: lower.clause(record, W::Location, W::Since),
        tool_until: lower.clause(record, W::Location, W::Until),
        remote_access: lower.one(record, W::RemoteAccess),
        remote_tool: lower.clause(record, W::RemoteAccess, W::With),
        part_of: lower.clause(record, W::Part, W::From),
        staging: lower.one(record, W::Staging),
        purposes: lower.list(record, W::Purposes),
        incidental: lower.one(record, W::Incidental),
        retention: retention(lower, record),
        description: lower.one(record, W::Description),
        note: lower.one(record, W::Note),
    }
}

pub(super) fn processor<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Processor {
    Processor {
        about,
        who: lower.one(record, W::Who),
        department: lower.one(record, W::Department),
        systems: lower.list(record, W::Systems),
        actions: lower.list(record, W::Actions),
        actions_for: lower.clause(record, W::Actions, W::For),
        contract: lower.one(record, W::Contract),
        // `actief 2026-01-01` and `actief vanaf 2026-01-01` say the same.
        active_since: match lower.one(record, W::Active) {
            Given::Absent => lower.clause(record, W::Active, W::Since),
            stated => stated,
        },
        settles: lower.list(record, W::Settles),
        note: lower.one(record, W::Note),
    }
}

pub(super) fn pseudonymisation<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Pseudonymisation {
    Pseudonymisation {
        about,
        from: lower.one(record, W::From),
        to: lower.one(record, W::To),
        method: lower.one(record, W::Method),
        system: lower.one(record, W::In),
        by: lower.one(record, W::By),
        key_holder: lower.clause(record, W::Key, W::Where),
        key_rotation: lower.clause(record, W::Key, W::Rotation),
        key_kept: lower.clause(record, W::Key, W::In),
        claims: lower.list(record, W::Claim),
        note: lower.one(record, W::Note),
    }
}

pub(super) fn erasure<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Erasure {
    Erasure {
        about,
        manner: lower.one(record, W::Manner),
        by: lower.one(record, W::By),
        reaches: lower.list(record, W::Reaches),
        time_limit: lower.one(record, W::TimeLimit),
        description: lower.one(record, W::Description),
        note: lower.one(record, W::Note),
    }
}
