//! What stands in a planning, in words and in order: the timeline of the agreement, its own days, and who holds the data.

use jiff::civil::Date;

use super::super::dutch::{self, title};
use super::super::overview::{self, steps};
use super::super::scribe::Scribe;
use super::super::text::{Inline, series};
use crate::model::words::Form;
use crate::model::{About, Custody, Duration, Given, Id, Milestone, Review, Start};
use crate::relations::{Node, NodeKind, Timeline};
use crate::source::Span;
use crate::vocabulary::{Moment, W};

/// Something with a day, or that should have one.
#[derive(Debug)]
pub struct Entry {
    /// The kind and name of the declaration: stays when titles and days change.
    pub id: String,
    pub kind: &'static str,
    pub title: Inline,
    /// The day, if it is a whole one.
    pub day: Option<Date>,
    /// The day on which it begins, where it lasts until [`Entry::day`].
    pub begins: Option<Date>,
    /// It must be done before that day, and not on it: `voor`.
    pub before: bool,
    pub when: Inline,
    pub by: Inline,
    pub delivers: Inline,
    pub after: Inline,
    pub notes: Vec<Inline>,
    /// The entries that come first, by [`Entry::id`].
    pub waits_for: Vec<String>,
    pub span: Span,
}

/// Who holds a group of data, from when to when.
#[derive(Debug)]
pub struct Held {
    pub id: String,
    pub data: Inline,
    pub by: Inline,
    pub from: Inline,
    pub until: Inline,
    pub begins: Option<Date>,
    pub ends: Option<Date>,
    pub span: Span,
}

/// All entries, by day; what has none comes last.
pub fn entries(scribe: &Scribe<'_>, timeline: &Timeline) -> Vec<Entry> {
    let ids: Vec<_> = timeline.nodes.iter().map(|node| id(scribe, node)).collect();
    let mut out: Vec<_> = timeline.nodes.iter().zip(&ids).map(|(node, id)| entry(scribe, node, id, &ids)).collect();
    out.extend(own_days(scribe));
    out.sort_by_key(|entry| (entry.day.is_none(), entry.day));
    out
}

fn about<'a>(scribe: &Scribe<'a>, kind: NodeKind) -> &'a About {
    let agreement = scribe.agreement;
    match kind {
        NodeKind::Milestone(id) => &agreement.milestones[id].about,
        NodeKind::Dpia(id) => &agreement.dpias[id].about,
        NodeKind::Delivery(id) => &agreement.data[id].about,
        NodeKind::Promise(id) => &agreement.promises[id].about,
    }
}

fn id(scribe: &Scribe<'_>, node: &Node) -> String {
    super::super::scribe::anchor(about(scribe, node.kind).kind, about(scribe, node.kind))
}

fn entry(scribe: &Scribe<'_>, node: &Node, id: &str, ids: &[String]) -> Entry {
    let waits_for = node.after.iter().filter_map(|(at, _)| ids.get(*at).cloned()).collect();
    let blank = Entry {
        id: id.to_owned(),
        kind: "",
        title: Inline::plain(&title(about(scribe, node.kind))),
        day: node.day(),
        begins: None,
        before: false,
        when: Inline::default(),
        by: Inline::default(),
        delivers: Inline::default(),
        after: Inline::default(),
        notes: Vec::new(),
        waits_for,
        span: node.span,
    };
    let agreement = scribe.agreement;
    match node.kind {
        NodeKind::Milestone(id) => milestone(scribe, id, blank),
        NodeKind::Delivery(id) => delivery(scribe, id, blank),
        NodeKind::Dpia(id) => {
            let dpia = &agreement.dpias[id];
            let advice = scribe.given(&dpia.advice, |day| Inline::plain(&format!("advies op {}", in_full(*day))));
            Entry {
                kind: "Beoordeling",
                when: days(scribe, &[("", &dpia.dated)]),
                by: scribe.all_short(&dpia.by),
                notes: advice.into_iter().chain(scribe.prose(&dpia.note)).collect(),
                ..blank
            }
        }
        NodeKind::Promise(id) => {
            let promise = &agreement.promises[id];
            Entry {
                kind: "Afspraak",
                when: days(scribe, &[("uiterlijk ", &promise.deadline)]),
                by: scribe.all_short(&promise.by),
                notes: scribe.prose(&promise.description).into_iter().collect(),
                ..blank
            }
        }
    }
}

fn milestone(scribe: &Scribe<'_>, id: Id<Milestone>, blank: Entry) -> Entry {
    let milestone = &scribe.agreement.milestones[id];
    Entry {
        kind: "Mijlpaal",
        before: milestone.deadline.is_absent() && milestone.before.is_known(),
        when: days(scribe, &[("uiterlijk ", &milestone.deadline), ("voor ", &milestone.before)]),
        by: series(overview::doers(scribe, milestone)),
        delivers: series(overview::deliverables(scribe, milestone)),
        after: steps(scribe, &milestone.after),
        notes: [&milestone.description, &milestone.note].into_iter().filter_map(|text| scribe.prose(text)).collect(),
        ..blank
    }
}

fn delivery(scribe: &Scribe<'_>, id: Id<crate::model::DataSet>, blank: Entry) -> Entry {
    let data = &scribe.agreement.data[id];
    let Some(delivery) = &data.delivery else { return blank };
    let to = scribe.all_short(&delivery.to);
    let begins = match delivery.start.get() {
        Some(Moment::Day(day)) if blank.day.is_some_and(|last| day < last) => Some(day),
        _ => None,
    };
    Entry {
        begins,
        kind: "Levering",
        when: days(scribe, &[("vanaf ", &delivery.start), ("uiterlijk ", &delivery.deadline)]),
        by: scribe.all_short(&delivery.from),
        delivers: if to.is_empty() { to } else { Inline::plain("aan ").and(to) },
        after: steps(scribe, &delivery.after),
        notes: [&data.description, &data.note].into_iter().filter_map(|text| scribe.prose(text)).collect(),
        ..blank
    }
}

/// The moments that are stated, with the word before each.
fn days(scribe: &Scribe<'_>, given: &[(&str, &Given<Moment>)]) -> Inline {
    let stated = given.iter().filter_map(|(lead, moment)| {
        let text = scribe.given(moment, |moment| Inline::plain(&in_words(*moment)))?;
        Some(if lead.is_empty() { text } else { Inline::plain(lead).and(text) })
    });
    series(stated.collect())
}

fn in_words(moment: Moment) -> String {
    match moment {
        Moment::Day(day) => in_full(day),
        other => dutch::moment(other),
    }
}

/// `donderdag 1 mei 2025`
fn in_full(day: Date) -> String {
    format!("{} {}", dutch::weekday(day), dutch::date(day))
}

/// The days of the agreement itself: when it begins, is reviewed and ends.
fn own_days(scribe: &Scribe<'_>) -> Vec<Entry> {
    let general = &scribe.agreement.general;
    let start = match general.start.get() {
        Some(Start::On(day)) => Some((W::Start, "Ingang", day, general.start.span())),
        _ => None,
    };
    let review = match general.review.get() {
        Some(Review::On(day)) => Some((W::Review, "Evaluatie", day, general.review.span())),
        _ => None,
    };
    let end = match general.duration.get() {
        Some(Duration::Until(day)) => Some((W::Duration, "Einde", day, general.duration.span())),
        _ => None,
    };
    let of_what = if general.form.get() == Some(Form::Memo) { "het memo" } else { "de overeenkomst" };
    let entry = |(property, what, day, span): (W, &str, Date, Option<Span>)| {
        Some(Entry {
            id: format!("overeenkomst-{}", property.nl()),
            kind: "Overeenkomst",
            title: Inline::plain(&format!("{what} van {of_what}")),
            day: Some(day),
            begins: None,
            before: false,
            when: Inline::plain(&in_full(day)),
            by: Inline::default(),
            delivers: Inline::default(),
            after: Inline::default(),
            notes: Vec::new(),
            waits_for: Vec::new(),
            span: span?,
        })
    };
    [start, review, end].into_iter().flatten().filter_map(entry).collect()
}

/// Who holds the data, in the order of the source.
pub fn held(scribe: &Scribe<'_>) -> Vec<Held> {
    let agreement = scribe.agreement;
    let all = agreement.data.values().flat_map(|data| data.custody.iter().enumerate().map(move |one| (data, one)));
    all.map(|(data, (at, custody))| period(scribe, &data.about, at, custody)).collect()
}

fn period(scribe: &Scribe<'_>, about: &About, at: usize, custody: &Custody) -> Held {
    let day = |given| scribe.given(given, |day| Inline::plain(&dutch::date(*day))).unwrap_or_default();
    Held {
        id: format!("{}-{}", about.name, at + 1),
        data: Inline::plain(&title(about)),
        by: scribe.given(&custody.by, |actor| scribe.short(*actor)).unwrap_or_default(),
        from: day(&custody.from),
        until: day(&custody.until),
        begins: custody.from.get(),
        ends: custody.until.get(),
        span: custody.span,
    }
}
