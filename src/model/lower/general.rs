//! The agreement itself, its preamble, definitions, end, and accepted findings.

use crate::model::context::Lower;
use crate::model::given::{Given, List};
use crate::model::types::{
    About, Acceptance, Alias, Approval, Asked, ChangeRule, Count, Definition, General, Preamble, Seal, Termination,
};
use crate::source::{Span, Spanned};
use crate::vocabulary::{Atom, Record, Value, W, behind};

pub(super) fn general<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About, out: &mut General) {
    if out.about.is_some() {
        return;
    }
    let signed_on = lower.clause(record, W::Signed, W::On);
    // A hole is read once.
    let signed_as = if signed_on == Given::Absent { lower.clause(record, W::Signed, W::On) } else { Given::Absent };
    *out = General {
        about: Some(about),
        version: lower.one(record, W::Version),
        sealed: record.get(W::Sealed).map(|stated| Seal {
            version: lower.behind(stated, W::Head),
            fingerprint: lower.behind(stated, W::AsKind),
            span: stated.span,
        }),
        form: lower.one(record, W::Form),
        dated: lower.one(record, W::Dated),
        signed_at: lower.clause(record, W::Signed, W::At),
        signed_on,
        signed_as,
        signed_in: lower.clause(record, W::Signed, W::In),
        start: lower.one(record, W::Start),
        duration: lower.one(record, W::Duration),
        applicable_law: lower.one(record, W::ApplicableLaw),
        disputes: lower.one(record, W::Disputes),
        controllers: lower.list(record, W::Controllers),
        suppliers: lower.list(record, W::Suppliers),
        supplied_to: lower.clause(record, W::Suppliers, W::Inform),
        users: lower.list(record, W::Users),
        recipients: lower.list(record, W::Recipients),
        counts: record
            .all(W::Counts)
            .filter_map(|stated| {
                let number = lower.behind(stated, W::Head);
                let group = lower.behind(stated, W::Among);
                match number {
                    Given::Known(number) => Some(Count { number, group }),
                    _ => None,
                }
            })
            .collect(),
        aliases: record
            .all(W::Alias)
            .map(|stated| Alias { names: lower.list_behind(stated, W::Head), of: lower.list_behind(stated, W::For) })
            .collect(),
        operations: lower.list(record, W::Operations),
        transfer: lower.one(record, W::Transfer),
        transfer_unless: lower.clause_list(record, W::Transfer, W::Unless),
        change: lower.one(record, W::Change),
        change_by: lower.clause_list(record, W::Change, W::By),
        review: lower.one(record, W::Review),
        essence: lower.one(record, W::Essence),
        contact_point: lower.one(record, W::ContactPoint),
        contains: lower.list(record, W::Contains),
    };
}

pub(super) fn preamble<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Preamble {
    Preamble { about, text: lower.one(record, W::TextOf), purposes: lower.list(record, W::Purposes) }
}

pub(super) fn definition<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Definition {
    Definition { about, meaning: lower.one(record, W::Meaning), law: lower.list(record, W::Source) }
}

pub(super) fn termination<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, span: Span) -> Termination {
    Termination {
        span,
        notice: lower.one(record, W::Notice),
        notice_term: lower.clause(record, W::Notice, W::With),
        data_after: lower.one(record, W::DataAfter),
        data_at_exit: lower.one(record, W::DataAtExit),
        survives: lower.list(record, W::Survives),
        note: lower.one(record, W::Note),
    }
}

/// `aanvaard CODE op naam omdat "…" tot dag`; without a code it was reported already.
pub(super) fn acceptance<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> Option<Acceptance> {
    let (code, place) = first(record, W::Head).and_then(|atom| match atom.value {
        Value::Name(code) => Some((code.to_owned(), atom.span)),
        _ => None,
    })?;
    if let Some(Value::Name(name)) = first(record, W::On).map(|atom| &atom.value) {
        let place = first(record, W::On).map_or(place, |atom| atom.span);
        lower.symbol(Spanned::new(name, place), crate::vocabulary::tables::ANYTHING)?;
    }
    Some(Acceptance {
        span: record.keyword,
        code: Spanned::new(code, place),
        on: given(lower, record, W::On),
        because: given(lower, record, W::Because),
        until: given(lower, record, W::Until),
    })
}

fn first<'r, 't>(record: &'r Record<'t>, marker: W) -> Option<&'r Atom<'t>> {
    behind(&record.head, marker).next()
}

fn given<'t, T: crate::model::context::FromAtom>(
    lower: &mut Lower<'_, 't>,
    record: &Record<'t>,
    marker: W,
) -> Given<T> {
    first(record, marker).map_or(Given::Absent, |atom| lower.read(atom, marker))
}

pub(super) fn change_rule<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> ChangeRule {
    let mut codes = List::default();
    for atom in behind(&record.head, W::Head) {
        match lower.read(atom, W::Change) {
            Given::Known(code) => codes.items.push(code),
            Given::Hole(span) => codes.hole = Some(span),
            Given::Absent => {}
        }
    }
    let asked = record.all(W::Asks);
    let asked =
        asked.map(|stated| Asked { acts: lower.list_behind(stated, W::Head), by: lower.list_behind(stated, W::By) });
    ChangeRule {
        span: record.keyword,
        codes,
        asked: asked.collect(),
        law: lower.list(record, W::Under),
        note: lower.one(record, W::Note),
    }
}

/// What is changed may have gone, so that its name is not looked up.
pub(super) fn approval<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> Approval {
    Approval {
        span: record.keyword,
        code: given(lower, record, W::Head),
        on: given(lower, record, W::On),
        because: given(lower, record, W::Because),
        until: given(lower, record, W::Until),
        rests_on: given(lower, record, W::RestsOn),
    }
}
