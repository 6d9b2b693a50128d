//! Scenarios: who may or may not read what, under which facts. What is promised of the other relations is in `assurances`.

use jiff::civil::Date;

use super::assurances::{self, assurance};
use crate::model::Id;
use crate::model::context::{Declared, FromAtom, Lower};
use crate::model::given::{Given, List};
use crate::model::types::{DataSet, Expectation, Field, Line, Reach, Says, Scenario, ScenarioSlip, StatedFacts};
use crate::source::{Span, Spanned};
use crate::vocabulary::{Atom, Record, Stated, Value, W};

pub(super) fn scenario<'t>(lower: &mut Lower<'_, 't>, record: &Record<'t>) -> Scenario {
    Scenario {
        span: record.keyword,
        title: record.title.as_ref().map_or_else(String::new, |title| title.value.to_string()),
        under: lower.list(record, W::Under),
        note: lower.one(record, W::Note),
        lines: record.statements.iter().map(|stated| line(lower, stated)).collect(),
    }
}

fn line<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Line {
    if stated.property.key == W::Allowed {
        return expectation(lower, stated);
    }
    let says = assurance(lower, stated);
    let slip = assurances::slip(stated, &says);
    Line { span: stated.span, says: Says::Other(says), slip }
}

fn expectation<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Line {
    let nobody = matches!(stated.first(W::Head).map(|atom| &atom.value), Some(Value::Word(W::Nobody)));
    let may: List<Reach> = lower.list_behind(stated, W::Allowed);
    let may_not: List<Reach> = lower.list_behind(stated, W::Forbidden);
    let may_only: List<Reach> = lower.list_behind(stated, W::AllowedOnly);
    let only = has(stated, W::AllowedOnly);
    let allowed = (has(stated, W::Allowed) || only) && !nobody;
    let role = if nobody { None } else { lower.behind(stated, W::Head).get() };
    let facts = facts(lower, stated);
    let sizes = sizes(lower, stated);
    let slip = slip(stated, nobody, &facts).or(sizes.is_none().then_some(ScenarioSlip::Sizes));
    let except = stated.behind(W::Without).filter(|atom| matches!(atom.value, Value::Name(_)));
    let except = lower.listed(except, stated);
    let expectation = Expectation {
        // A role that is not known has been reported, and nothing is tried then.
        role,
        allowed,
        only,
        reach: match () {
            () if only => may_only,
            () if has(stated, W::Allowed) => may,
            () => may_not,
        },
        purposes: lower.list_behind(stated, W::For),
        grain: lower.behind(stated, W::AsKind),
        sizes: sizes.unwrap_or((0, u32::MAX)),
        systems: lower.list_behind(stated, W::In),
        except,
        facts,
    };
    Line { span: stated.span, says: Says::Access(expectation), slip }
}

fn has(stated: &Stated<'_>, marker: W) -> bool {
    stated.first(marker).is_some()
}

/// Whether a word stands behind a marker.
fn says(stated: &Stated<'_>, marker: W, word: W) -> bool {
    stated.behind(marker).any(|atom| matches!(atom.value, Value::Word(found) if found == word))
}

fn facts<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> StatedFacts {
    let either = |yes: bool, no: bool| (yes || no).then_some(yes);
    let denied = |word| says(stated, W::Without, word);
    let mut day = |marker| -> Option<Date> { lower.behind::<Date>(stated, marker).get() };
    StatedFacts {
        own_municipality: either(has(stated, W::Of), has(stated, W::OfOther)),
        after_allocation: either(has(stated, W::AfterAllocation), denied(W::Allocation)),
        membership: either(says(stated, W::With, W::Membership), denied(W::Membership)),
        consent: either(says(stated, W::With, W::Consent), denied(W::Consent)),
        consent_since: day(W::ValidFrom),
        day: day(W::On),
    }
}

/// The sizes of the groups that a line speaks of: all when it names none, `None` when there are none.
fn sizes<'t>(lower: &mut Lower<'_, 't>, stated: &Stated<'t>) -> Option<(u32, u32)> {
    let mut named: Vec<(u32, u32)> = Vec::new();
    for (marker, of) in [
        (W::From, (|size| (size, size)) as fn(u32) -> (u32, u32)),
        (W::Since, |size| (size, u32::MAX)),
        // No group is smaller than none: `onder 0` gives bounds that hold nothing.
        (W::Among, |size| (u32::from(size == 0), size.saturating_sub(1))),
    ] {
        if let Given::Known(size) = lower.behind::<u32>(stated, marker) {
            named.push(of(size.value));
        }
    }
    match named[..] {
        [] => Some((0, u32::MAX)),
        [(least, most)] if least <= most => Some((least, most)),
        _ => None,
    }
}

fn slip(stated: &Stated<'_>, nobody: bool, facts: &StatedFacts) -> Option<ScenarioSlip> {
    let sized = [W::From, W::Since, W::Among].iter().any(|marker| has(stated, *marker));
    let both = |word| says(stated, W::With, word) && says(stated, W::Without, word);
    let verbs = [W::Allowed, W::Forbidden, W::AllowedOnly].iter().filter(|verb| has(stated, **verb)).count();
    let only = has(stated, W::AllowedOnly);
    let denies = [facts.own_municipality, facts.after_allocation, facts.membership, facts.consent]
        .contains(&Some(false))
        || facts.day.is_some();
    let slips = [
        (verbs > 1, ScenarioSlip::TwoVerbs),
        (verbs == 0, ScenarioSlip::NoVerb),
        (!has(stated, W::ToRead), ScenarioSlip::NoVerb),
        (nobody && !has(stated, W::Allowed), ScenarioSlip::DoubleNegation),
        (only && (denies || has(stated, W::From) || has(stated, W::Among)), ScenarioSlip::OnlyWithDenial),
        (sized && !says(stated, W::AsKind, W::Figures), ScenarioSlip::SizeWithoutFigures),
        (both(W::Consent) || both(W::Membership), ScenarioSlip::Contradiction),
        (has(stated, W::AfterAllocation) && says(stated, W::Without, W::Allocation), ScenarioSlip::Contradiction),
        (has(stated, W::Of) && has(stated, W::OfOther), ScenarioSlip::Contradiction),
        (facts.consent_since.is_some() && facts.consent != Some(true), ScenarioSlip::NoConsent),
        (stated.atoms.iter().any(|atom| matches!(atom.value, Value::Hole(_))), ScenarioSlip::Open),
    ];
    slips.into_iter().find_map(|(wrong, slip)| wrong.then_some(slip))
}

impl FromAtom for Reach {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        let Value::Name(name) = atom.value else { return None };
        let Some((data, field)) = name.split_once('.') else {
            let symbol = lower.one_of(atom, &[W::Delivery, W::DataGroup, W::Field])?;
            let whole = symbol.kind != W::Field;
            return Some(if whole { Reach::Data(Id::new(symbol.index)) } else { Reach::Field(Id::new(symbol.index)) });
        };
        // The place of each half, so that what is unknown is marked and the rest is not.
        let Span { file, start, end } = atom.span;
        let middle = start + data.len() as u32;
        let data = lower.symbol(Spanned::new(data, Span::new(file, start, middle)), DataSet::KINDS);
        let field = lower.symbol(Spanned::new(field, Span::new(file, middle + 1, end)), Field::KINDS);
        Some(Reach::Part(Id::new(data?.index), Id::new(field?.index)))
    }
}
