//! What a scenario promises of the relations other than access. Whether it is so is not known here.

use super::rules::between;
use crate::model::Id;
use crate::model::context::{FromAtom, Lower};
use crate::model::given::{Given, List};
use crate::model::types::{
    Assurance, AssuredDelivery, AssuredDuty, AssuredKeeping, AssuredStep, Borne, Provision, ScenarioSlip,
};
use crate::source::Spanned;
use crate::vocabulary::{Atom, Stated, Value, W};

pub(super) fn assurance<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Assurance {
    match stated.property.key {
        W::Comprises => {
            Assurance::Contents { data: lower.behind(stated, W::Head), fields: lower.list_behind(stated, W::Comprises) }
        }
        W::ComesOnlyIn => Assurance::Systems {
            data: lower.behind(stated, W::Head),
            systems: lower.list_behind(stated, W::ComesOnlyIn),
        },
        W::UsesOnly => {
            Assurance::Uses { purpose: lower.behind(stated, W::Head), fields: lower.list_behind(stated, W::UsesOnly) }
        }
        W::StandsOnlyIn => stands(lower, stated),
        W::Survives => kept(lower, stated),
        W::RestsWith => rests(lower, stated),
        W::IsReady => ready(lower, stated),
        W::Counts => Assurance::Staffed {
            role: lower.behind(stated, W::Head),
            least: lower.behind(stated, W::Counts),
            most: lower.behind(stated, W::UpTo),
            at: lower.behind(stated, W::Where),
        },
        W::RunsOnly => {
            Assurance::Runs { who: lower.behind(stated, W::Head), systems: lower.list_behind(stated, W::RunsOnly) }
        }
        W::SuppliesOnly => Assurance::Supplies {
            who: lower.behind(stated, W::Head),
            systems: lower.list_behind(stated, W::SuppliesOnly),
        },
        W::ProcessesOnly => Assurance::Processes {
            who: lower.behind(stated, W::Head),
            systems: lower.list_behind(stated, W::ProcessesOnly),
        },
        _ => delivered(lower, stated),
    }
}

fn stands<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Assurance {
    let is_nature = matches!(stated.first(W::Head).map(|atom| &atom.value), Some(Value::Word(_)));
    Assurance::Stands {
        about: if is_nature { Given::Absent } else { lower.behind(stated, W::Head) },
        nature: if is_nature { lower.behind(stated, W::Head) } else { Given::Absent },
        fields: lower.list_behind(stated, W::StandsOnlyIn),
    }
}

fn delivered<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Assurance {
    if Lower::flag(stated, W::Controlled) {
        return Assurance::Controlled {
            measure: lower.behind(stated, W::Head),
            rhythm: lower.behind(stated, W::Becomes),
            by: lower.list_behind(stated, W::By),
        };
    }
    Assurance::Delivered(AssuredDelivery {
        data: lower.behind(stated, W::Head),
        rhythm: lower.behind(stated, W::Becomes),
        by: lower.list_behind(stated, W::By),
        to: lower.list_behind(stated, W::Inform),
        from: lower.list_behind(stated, W::Out),
        grain: lower.behind(stated, W::AsKind),
        group_size: lower.behind(stated, W::Since),
        deadline: lower.behind(stated, W::Deadline),
        after: lower.list_behind(stated, W::After),
    })
}

fn kept<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Assurance {
    Assurance::Kept(AssuredKeeping {
        data: lower.behind(stated, W::Head),
        term: lower.behind(stated, W::Survives),
        start: lower.behind(stated, W::Since),
        ground: lower.behind(stated, W::Under),
        by: lower.behind(stated, W::By),
        systems: lower.list_behind(stated, W::In),
    })
}

fn rests<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Assurance {
    let path = |value: &Value<'_>| matches!(value, Value::Name(name) if name.contains('.'));
    let articles = stated.behind(W::Head).filter(|atom| path(&atom.value));
    let borne = stated.behind(W::Head).filter(|atom| !path(&atom.value));
    let codes = stated.behind(W::ResidentOf).filter(|atom| matches!(atom.value, Value::Digits(_)));
    let areas = stated.behind(W::ResidentOf).filter(|atom| matches!(atom.value, Value::Name(_)));
    let mut articles: List<Id<Provision>> = lower.listed(articles, stated);
    let until: Given<Id<Provision>> = lower.behind(stated, W::UpTo);
    if let (Some(first), Given::Known(last)) = (articles.iter().last(), until) {
        let range = between(lower, first, last).into_iter().map(|id| Spanned::new(id, stated.span));
        articles.items.extend(range);
    }
    Assurance::Rests(AssuredDuty {
        articles,
        borne: lower.listed(borne, stated),
        by: lower.list_behind(stated, W::RestsWith),
        codes: lower.listed(codes, stated),
        areas: lower.listed(areas, stated),
        elsewhere: Lower::flag(stated, W::ResidentElsewhere),
        subjects: lower.list_behind(stated, W::For),
        within: lower.behind(stated, W::Within),
        since: lower.behind(stated, W::Since),
        inform: lower.list_behind(stated, W::Inform),
        under: lower.list_behind(stated, W::Under),
        systems: lower.list_behind(stated, W::In),
        from: lower.behind(stated, W::From),
        until: lower.behind(stated, W::Until),
    })
}

fn ready<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Assurance {
    Assurance::Ready(AssuredStep {
        step: lower.behind(stated, W::Head),
        deadline: lower.behind(stated, W::Deadline),
        by: lower.list_behind(stated, W::By),
        delivers: lower.list_behind(stated, W::With),
        after: lower.list_behind(stated, W::After),
    })
}

/// What is wrong with such a line.
pub(super) fn slip(stated: &Stated<'_>, says: &Assurance) -> Option<ScenarioSlip> {
    let open = stated.atoms.iter().any(|atom| matches!(atom.value, Value::Hole(_)));
    let empty = match says {
        // The subject is always there, or the line would not have been read as one of its kind.
        Assurance::Delivered(_) | Assurance::Kept(_) | Assurance::Ready(_) => stated.atoms.len() < 2,
        Assurance::Rests(rests) => rests.by.is_absent(),
        _ => false,
    };
    let sized = matches!(says, Assurance::Delivered(one) if one.group_size.is_known() && one.grain.is_absent());
    let slips = [(open, ScenarioSlip::Open), (empty, ScenarioSlip::Empty), (sized, ScenarioSlip::SizeWithoutFigures)];
    slips.into_iter().find_map(|(wrong, slip)| wrong.then_some(slip))
}

impl FromAtom for Borne {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        let symbol = lower.one_of(atom, &[W::Duty, W::Measure, W::Erasure, W::DataGroup, W::Delivery])?;
        Some(match symbol.kind {
            W::Duty => Borne::Duty(Id::new(symbol.index)),
            W::Measure => Borne::Measure(Id::new(symbol.index)),
            W::Erasure => Borne::Erasure(Id::new(symbol.index)),
            _ => Borne::Data(Id::new(symbol.index)),
        })
    }
}
