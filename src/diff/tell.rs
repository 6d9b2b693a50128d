//! Each change in words: one line, and the lines under it. Which changes are told, and in what form, is not known here.

use std::collections::{BTreeMap, BTreeSet};

use super::bearers::{Case, Where};
use super::codes::C;
use super::{Asked, Change, Event, Subject, Witnesses, words};
use crate::messages::diff as says;
use crate::model::What;
use crate::model::words::Act;
use crate::source::{Lang, Sources, Text};
use crate::vocabulary::W;

/// A change in words.
#[derive(Clone, Debug)]
pub struct Told {
    pub line: Text,
    /// A label, and what stands behind it.
    pub more: Vec<(Text, String)>,
}

/// How many witnesses, or values, are told of one change where room is not scarce.
pub const SHOWN: usize = 10;

/// The change in words, with so many witnesses. The sources are those of the old and the new version.
#[must_use]
pub fn tell(event: &Event, old: &Sources, new: &Sources, lang: Lang, shown: usize) -> Told {
    let subject = subject(&event.subject);
    let mut more = Vec::new();
    let line = match &event.change {
        Change::Added { like } => {
            more.extend(like.as_ref().map(|other| (none(), says::alike(other).get(lang).to_owned())));
            says::added(subject)
        }
        Change::Dropped { .. } if event.code == C::Vanished => says::vanished(subject),
        Change::Dropped { tombstone, like } => {
            more.extend(like.as_ref().map(|other| (none(), says::alike(other).get(lang).to_owned())));
            match tombstone {
                None => says::dropped(subject),
                Some(told) => {
                    let since = told.since.as_ref().map(says::lapsed_since).unwrap_or_default();
                    says::lapsed(subject, since, told.because.as_ref().map(says::lapsed_because).unwrap_or_default())
                }
            }
        }
        Change::Values { added, dropped } => match (added.is_empty(), dropped.is_empty()) {
            (false, _) => says::gets(subject, path(event), listed(added, lang)),
            _ => says::loses(subject, path(event), listed(dropped, lang)),
        },
        Change::Stated { before, after } => stated(event, subject, before.as_ref(), after.as_ref(), &mut more),
        Change::Title { before, after } => says::titled(subject, before, after),
        Change::Renamed { from } => says::renamed(from, subject),
        Change::Moved { from, to } if from.parse::<usize>().is_ok() => says::moved_place(subject, from, to),
        Change::Moved { from, to } => says::moved(subject, from, to),
        Change::Access(witnesses) => access(event, witnesses, (old, new), (lang, shown), &mut more),
        Change::Bearers(cases) => {
            let told = self::cases(cases);
            more.extend(some_of(told.len(), told.iter().map(|one| one.get(lang).to_owned()), lang, shown));
            says::borne_by(subject, cases.len())
        }
        Change::Approval { .. } => {
            let what = &event.subject.title;
            match event.code {
                C::ApprovalExpired => says::approval_expired(what),
                C::ApprovalIncomplete => says::approval_incomplete(what),
                _ => says::approval_unused(what),
            }
        }
    };
    Told { line, more }
}

fn none() -> Text {
    Text::default()
}

fn subject(subject: &Subject) -> Text {
    let Subject { kind, name, title } = subject;
    match (*kind, name.is_empty()) {
        _ if title.is_empty() => Text::of(kind.nl()),
        (W::Accept | W::Change | W::ModelClause, _) => Text::of(&format!("{kind} {title}")),
        (W::Access | W::Termination | W::Agreement, true) => Text::of(kind.nl()),
        (W::Scenario, _) | (_, true) => says::subject_text(kind, title),
        _ => says::subject(kind, name),
    }
}

/// The properties that lead to the place: `bewaren`, `fg telefoon`.
fn path(event: &Event) -> Text {
    if event.property == [W::Access] {
        return says::a_line();
    }
    let words: Vec<_> = event.property.iter().filter(|word| **word != W::Paragraph).map(|word| word.nl()).collect();
    if words.is_empty() { Text::default() } else { Text::of(&format!("`{}`", words.join(" "))) }
}

fn stated(
    event: &Event,
    subject: Text,
    before: Option<&String>,
    after: Option<&String>,
    more: &mut Vec<(Text, String)>,
) -> Text {
    more.extend(before.map(|text| (says::was(), text.clone())));
    more.extend(after.map(|text| (says::is(), text.clone())));
    let path = path(event);
    match event.code {
        C::HoleFilled => return says::filled(subject, path),
        C::HoleOpened => return says::opened(subject, path),
        _ => {}
    }
    match (path == Text::default(), before, after) {
        (true, None, Some(_)) => says::added(subject),
        (true, Some(_), None) => says::dropped(subject),
        (true, ..) => says::differs(subject),
        (false, None, _) => says::states(subject, path),
        (false, _, None) => says::unstates(subject, path),
        (false, ..) => says::becomes(subject, path),
    }
}

fn listed(values: &[What], lang: Lang) -> String {
    let shown = values.iter().take(SHOWN).map(|value| match value {
        What::Name(name) => format!("`{name}`"),
        other => words::said(other),
    });
    let mut out = shown.collect::<Vec<_>>().join(", ");
    if values.len() > SHOWN {
        out = format!("{out} {}", says::and_more(values.len() - SHOWN).get(lang));
    }
    out
}

fn some_of(count: usize, all: impl Iterator<Item = String>, lang: Lang, shown: usize) -> Vec<(Text, String)> {
    let mut out: Vec<_> = all.take(shown).map(|one| (none(), one)).collect();
    if count > shown {
        out.push((none(), says::and_more(count - shown).get(lang).to_owned()));
    }
    out
}

fn access(
    event: &Event,
    witnesses: &Witnesses,
    (old, new): (&Sources, &Sources),
    (lang, shown): (Lang, usize),
    more: &mut Vec<(Text, String)>,
) -> Text {
    let is_wider = event.code == C::AccessWider;
    let (here, there) = if is_wider { (new, old) } else { (old, new) };
    let one_line = |sources: &Sources, span| {
        sources.text(span).lines().map(|line| line.split('#').next().unwrap_or_default()).collect::<Vec<_>>().join(" ")
    };
    let line = |sources: &Sources, span| {
        let text = one_line(sources, span);
        format!("{} ({})", super::names::folded(&text), words::place_of(sources, span))
    };
    more.push((says::by_line(), line(here, witnesses.permits)));
    if witnesses.same_line {
        more.push((none(), says::line_unchanged().get(lang).to_owned()));
    } else if let Some(nearest) = witnesses.nearest {
        more.push((says::where_nearest(), line(there, nearest)));
    }
    let label = if is_wider { says::was_refused() } else { says::was_allowed() };
    let told = some_of(witnesses.all.len(), witnesses.all.iter().map(|one| one.said.clone()), lang, shown);
    more.extend(
        told.into_iter().enumerate().map(|(at, (none, text))| (if at == 0 { label.clone() } else { none }, text)),
    );
    let count = witnesses.all.len();
    if is_wider { says::wider(&witnesses.role, count) } else { says::narrower(&witnesses.role, count) }
}

/// Cases in which the same ones come and go, taken together.
fn cases(all: &[Case]) -> Vec<Text> {
    type Shift<'c> = (Vec<&'c str>, Vec<&'c str>);
    let mut shifts: BTreeMap<Shift<'_>, Vec<&Case>> = BTreeMap::new();
    for case in all {
        let only = |these: &'_ [String], those: &[String]| -> Vec<usize> {
            (0..these.len()).filter(|at| !those.contains(&these[*at])).collect()
        };
        let gone = only(&case.before, &case.after).into_iter().map(|at| case.before[at].as_str()).collect();
        let come = only(&case.after, &case.before).into_iter().map(|at| case.after[at].as_str()).collect();
        shifts.entry((gone, come)).or_default().push(case);
    }
    let mut out: Vec<(usize, Text)> =
        shifts.iter().map(|((gone, come), all)| (all.len(), shift(gone, come, all))).collect();
    out.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    out.into_iter().map(|(_, text)| text).collect()
}

fn shift(gone: &[&str], come: &[&str], all: &[&Case]) -> Text {
    let who = match (gone.is_empty(), come.is_empty()) {
        (_, true) => says::no_longer(gone.join(", ")),
        (true, false) => says::now(come.join(", ")),
        (false, false) => says::and(says::no_longer(gone.join(", ")), says::now(come.join(", "))),
    };
    let set = |of: &dyn Fn(&Case) -> String| all.iter().map(|case| of(case)).collect::<BTreeSet<String>>();
    let obligations = set(&|case| case.obligation.clone());
    let categories = set(&|case| case.category.clone().unwrap_or_default());
    let places: BTreeSet<&Where> = all.iter().map(|case| &case.place).collect();
    let whom = match (categories.len(), categories.first()) {
        (0 | 1, Some(only)) if only.is_empty() => Text::default(),
        (1, Some(only)) => says::for_whom(only),
        (count, first) => says::for_categories(count, first.cloned().unwrap_or_default()),
    };
    let count = match places.first() {
        Some(Where::Anywhere) => says::all_cases(whom),
        Some(Where::Municipality(number)) if places.len() == 1 => says::and_whom(says::in_municipality(number), whom),
        Some(Where::Two) if places.len() == 1 => says::and_whom(says::in_two(), whom),
        Some(Where::Outside) if places.len() == 1 => says::and_whom(says::outside(), whom),
        _ => says::some_cases(whom, places.len()),
    };
    says::case(obligations.into_iter().collect::<Vec<_>>().join(", "), who, count)
}

/// What has to be done, in words, and by whom.
#[must_use]
pub fn act(asked: &Asked) -> Text {
    let form = asked.form.as_ref().map(says::in_form).unwrap_or_default();
    let who = match (asked.by.is_empty(), asked.act) {
        (true, Act::AskSigning) => says::by_all(),
        (true, _) => Text::default(),
        (false, _) => says::by_whom(asked.by.join(", ")),
    };
    says::act_by(act_alone(asked.act), form, who)
}

/// What has to be done, whoever does it.
#[must_use]
pub fn act_alone(act: Act) -> Text {
    match act {
        Act::AskNothing => says::act_nothing(),
        Act::AskSigning => says::act_sign(),
        Act::AskInforming => says::act_inform(),
        Act::AskDpia => says::act_dpia(),
        Act::AskProcessor => says::act_processor(),
        Act::AskDelivery => says::act_delivery(),
        Act::AskRecords => says::act_records(),
        Act::AskPolicies => says::act_policies(),
        Act::AskLapsed => says::act_lapsed(),
        Act::AskApproval => says::act_approval(),
    }
}
