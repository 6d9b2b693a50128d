//! Who may and who must: access, duties, measures, assessments, milestones, promises.

use super::data::retention;
use crate::messages::model as says;
use crate::model::arena::Id;
use crate::model::context::Lower;
use crate::model::given::{Given, List};
use crate::model::types::{
    About, Agreement, AuthorisationReview, Custody, Division, Dpia, Duty, Grant, Measure, Milestone, Promise,
    Provision, TimeLimit,
};
use crate::source::{Diagnostic, Severity, Spanned};
use crate::vocabulary::{Record, Stated, W};

pub(super) fn access<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, agreement: &mut Agreement) {
    for stated in record.all(W::AuthorisationReview) {
        agreement.reviews.push(AuthorisationReview {
            span: stated.span,
            rhythm: lower.behind(stated, W::Head),
            by: lower.behind(stated, W::By),
        });
    }
    for stated in &record.statements {
        agreement.grants.push(grant(lower, stated));
    }
}

fn grant<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Grant {
    Grant {
        span: stated.span,
        roles: lower.list_behind(stated, W::Head),
        data: lower.list_behind(stated, W::Reads),
        purposes: lower.list_behind(stated, W::For),
        grain: lower.behind(stated, W::AsKind),
        group_size: lower.behind(stated, W::Since),
        own_municipality: Lower::flag(stated, W::Of),
        without: lower.list_behind(stated, W::Without),
        only: lower.list_behind(stated, W::Only),
        conditions: lower.list_behind(stated, W::Provided),
        consent_from: lower.behind(stated, W::ValidFrom),
        systems: lower.list_behind(stated, W::In),
    }
}

pub(super) fn custody<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Custody {
    Custody {
        span: stated.span,
        by: lower.behind(stated, W::Head),
        from: lower.behind(stated, W::From),
        until: lower.behind(stated, W::Until),
    }
}

pub(super) fn duty<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Duty {
    let mut articles = List::default();
    for stated in record.all(W::Articles) {
        add_articles(lower, stated, &mut articles);
    }
    Duty {
        about,
        kind: lower.one(record, W::Kind),
        articles,
        by: lower.list(record, W::By),
        division: record.get(W::Divided).map(|stated| Division {
            span: stated.span,
            key: lower.behind(stated, W::On),
            over: lower.list_behind(stated, W::About),
        }),
        otherwise: lower.one(record, W::Otherwise),
        concurrence: lower.one(record, W::Concurrence),
        by_law: lower.list(record, W::ByLaw),
        subjects: lower.list(record, W::For),
        time_limits: record
            .all(W::TimeLimit)
            .map(|stated| TimeLimit {
                span: stated.span,
                term: lower.behind(stated, W::Head),
                since: lower.behind(stated, W::Since),
                by: lower.behind(stated, W::By),
            })
            .collect(),
        inform: lower.list(record, W::Inform),
        description: lower.one(record, W::Description),
        note: lower.one(record, W::Note),
    }
}

/// One `artikelen` line: a list, or a range with `t/m`.
fn add_articles<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>, out: &mut List<Id<Provision>>) {
    let head = lower.list_behind::<Id<Provision>>(stated, W::Head);
    let last = lower.behind::<Id<Provision>>(stated, W::UpTo);
    out.span = out.span.or(head.span);
    out.hole = out.hole.or(head.hole);
    let first = head.items.last().map(|item| item.value);
    out.items.extend(head.items);
    if let (Some(first), Given::Known(last)) = (first, last) {
        let range = between(lower, first, last);
        out.items.extend(range.into_iter().map(|id| Spanned::new(id, stated.span)));
    }
}

/// The provisions after `first` up to and including `last` that lie as deep in the same source. That the last is none of them
/// is reported.
pub(super) fn between(
    lower: &mut Lower<'_, '_>,
    first: Id<Provision>,
    last: Spanned<Id<Provision>>,
) -> Vec<Id<Provision>> {
    let Spanned { value: last, span } = last;
    let paths = lower.names.provisions();
    let shape = |id: u32| {
        let path = &paths[id as usize];
        (path.split('.').next(), path.matches('.').count())
    };
    let wanted = shape(first.index());
    if last <= first || shape(last.index()) != wanted {
        let message = says::range_reversed(&paths[last.index() as usize], &paths[first.index() as usize]);
        lower.findings.push(Diagnostic::new("TAAL-56", Severity::Error, span, message).about(&lower.owner));
        return Vec::new();
    }
    (first.index() + 1..=last.index()).filter(|id| shape(*id) == wanted).map(Id::new).collect()
}

pub(super) fn measure<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Measure {
    Measure {
        about,
        kinds: lower.list(record, W::Kind),
        text: lower.one(record, W::TextOf),
        articles: lower.list(record, W::Articles),
        norm: lower.list(record, W::Norm),
        by: lower.list(record, W::By),
        control: lower.one(record, W::Control),
        control_by: lower.clause(record, W::Control, W::By),
        rhythm: lower.one(record, W::Rhythm),
        loss: lower.one(record, W::Loss),
        subjects: lower.list(record, W::For),
        against: lower.one(record, W::Against),
        against_in: lower.clause_list(record, W::Against, W::In),
        time_limit: lower.one(record, W::TimeLimit),
        time_limit_for: lower.clause(record, W::TimeLimit, W::For),
        systems: lower.list(record, W::Systems),
        records: lower.list(record, W::Records),
        log: lower.clause(record, W::Records, W::In),
        factors: lower.one(record, W::Factors),
        retention: retention(lower, record),
        note: lower.one(record, W::Note),
    }
}

pub(super) fn dpia<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Dpia {
    Dpia {
        about,
        dated: lower.one(record, W::Dated),
        by: lower.list(record, W::By),
        concerns: lower.list(record, W::Concerns),
        advice: lower.one(record, W::Advice),
        outcome: lower.one(record, W::Outcome),
        risk: lower.one(record, W::ResidualRisk),
        consulted: lower.one(record, W::Consultation),
        note: lower.one(record, W::Note),
    }
}

pub(super) fn milestone<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Milestone {
    Milestone {
        about,
        deadline: lower.one(record, W::Deadline),
        before: lower.one(record, W::For),
        by: lower.list(record, W::By),
        delivers: lower.list(record, W::Delivers),
        after: lower.list(record, W::After),
        taken_over_by: lower.one(record, W::TakesOver),
        taken_over: lower.clause_list(record, W::TakesOver, W::For),
        description: lower.one(record, W::Description),
        note: lower.one(record, W::Note),
    }
}

pub(super) fn promise<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>, about: About) -> Promise {
    Promise {
        about,
        topics: lower.list(record, W::About),
        by: lower.list(record, W::By),
        deadline: lower.one(record, W::Deadline),
        description: lower.one(record, W::Description),
    }
}
