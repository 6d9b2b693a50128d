//! A duty in sentences: who bears it, for whom, within which term, towards whom, and by which law. Each fact is a sentence
//! or a part that can be left out, so that nothing limps when a fact is not stated.

use super::dutch;
use super::scribe::{Scribe, anchor};
use super::text::{Inline, lower_first, sentences, series};
use super::view::DutyText;
use crate::model::words::{DivisionKey, DutyKind};
use crate::model::{Bearer, Division, Duty, Id, TimeLimit};
use crate::vocabulary::{Term, TermUnit, W};

/// A duty as it stands in the document, in the part with the anchor `owner`: two parts may arrange one duty.
pub fn duty(scribe: &Scribe<'_>, id: Id<Duty>, owner: &str) -> DutyText {
    let duty = &scribe.agreement.duties[id];
    let title = Inline::strong(&dutch::title(&duty.about));
    DutyText {
        id: format!("{owner}.{}", anchor(W::Duty, &duty.about)),
        text: title.then(": ").and(sentences(parts(scribe, duty))),
    }
}

fn parts(scribe: &Scribe<'_>, duty: &Duty) -> Vec<Inline> {
    let mut parts = vec![bearer(scribe, duty)];
    parts.extend(exceptions(scribe, duty));
    parts.extend(articles(scribe, duty));
    parts.extend(subjects(scribe, duty));
    parts.extend(duty.time_limits.iter().map(|limit| time_limit(scribe, limit)));
    parts.extend(towards(scribe, duty));
    parts.extend(scribe.prose(&duty.description));
    parts.extend(scribe.prose(&duty.note));
    parts
}

fn bearer(scribe: &Scribe<'_>, duty: &Duty) -> Inline {
    let named = series(scribe.list(&duty.by, |bearer| match bearer {
        Bearer::Actor(actor) => scribe.who(*actor),
        Bearer::EachController => Inline::plain("elke verwerkingsverantwoordelijke voor zich"),
    }));
    let law = dutch::citations(scribe.agreement, duty.by_law.iter());
    if let Some(division) = &duty.division {
        let also = if named.is_empty() { named } else { Inline::plain("zij rust ook op ").and(named).capital() };
        let assigned = if law.is_empty() { law } else { format!("Zij is ook toegewezen in {law}") };
        return sentences(vec![divided(scribe, division), also, Inline::plain(&assigned)]);
    }
    match (named.is_empty(), law.is_empty()) {
        (false, true) => Inline::plain("deze taak rust op ").and(named),
        (false, false) => Inline::plain(&format!("deze taak rust volgens {law} op ")).and(named),
        (true, false) => Inline::plain(&format!("deze taak is toegewezen in {law}")),
        (true, true) => Inline::plain("wie deze taak draagt, is niet bepaald"),
    }
}

fn divided(scribe: &Scribe<'_>, division: &Division) -> Inline {
    let over = scribe.all_of(&division.over);
    let key = scribe.given(&division.key, |key| {
        Inline::plain(&format!("zij rust op de partij in wier werkgebied de betrokkene {}", verb(*key)))
    });
    let mut out = Inline::plain("deze taak is verdeeld");
    if !over.is_empty() {
        out = out.then(" over ").and(over);
    }
    match key {
        Some(key) => out.then("; ").and(key),
        None => out,
    }
}

/// What someone does in the place on which a duty is divided.
pub fn verb(key: DivisionKey) -> &'static str {
    match key {
        DivisionKey::Residence => "woont",
        DivisionKey::Stay => "verblijft",
    }
}

/// Who bears it for people who are in no area, or in several; one sentence when that is the same.
fn exceptions(scribe: &Scribe<'_>, duty: &Duty) -> Vec<Inline> {
    let who = |given| scribe.given(given, |actor| scribe.who(*actor));
    let (none, several) = ("geen van deze werkgebieden", "meer dan één van deze werkgebieden");
    if let (Some(otherwise), Some(concurrence)) = (duty.otherwise.get(), duty.concurrence.get())
        && otherwise == concurrence
    {
        return vec![exception(duty, &format!("geen of in {several}"), scribe.who(otherwise))];
    }
    let stand_ins = [(none, who(&duty.otherwise)), (several, who(&duty.concurrence))];
    stand_ins.into_iter().filter_map(|(which, who)| Some(exception(duty, which, who?))).collect()
}

fn exception(duty: &Duty, which: &str, who: Inline) -> Inline {
    let key = duty.division.as_ref().and_then(|division| division.key.get());
    let lives = key.map_or("is", verb);
    Inline::plain(&format!("Voor een betrokkene die in {which} {lives}, rust zij op ")).and(who)
}

fn time_limit(scribe: &Scribe<'_>, limit: &TimeLimit) -> Inline {
    let lead = match (limit.term.get(), limit.term.is_hole()) {
        (Some(Term { unit: TermUnit::Immediate, .. }), _) => Inline::plain("De taak wordt onverwijld vervuld"),
        (Some(term), _) => Inline::plain(&format!("De taak wordt vervuld {}", dutch::within(term))),
        (None, true) => Inline::plain("De taak wordt vervuld binnen ")
            .and(scribe.given(&limit.term, |_| Inline::default()).unwrap_or_default()),
        (None, false) => Inline::plain("De taak wordt vervuld"),
    };
    let since = scribe.given(&limit.since, |event| {
        Inline::plain(&lower_first(&dutch::title(&scribe.agreement.events[*event].about)))
    });
    let by = scribe.given(&limit.by, |actor| scribe.who(*actor));
    let rest = [since.map(|since| Inline::plain(" na ").and(since)), by.map(|by| Inline::plain(" door ").and(by))];
    rest.into_iter().flatten().fold(lead, Inline::and)
}

/// To whom: what is sent depends on the kind of duty.
fn towards(scribe: &Scribe<'_>, duty: &Duty) -> Option<Inline> {
    if duty.inform.is_absent() {
        return None;
    }
    let lead = match duty.kind.get() {
        Some(DutyKind::DutyInternalNotice | DutyKind::DutyAuthorityNotice | DutyKind::DutySubjectNotice) => {
            "De melding gaat naar "
        }
        Some(DutyKind::DutyForward) => "Wat wordt doorgezonden, gaat naar ",
        _ => "De taak geldt tegenover ",
    };
    Some(Inline::plain(lead).and(scribe.all_of(&duty.inform)))
}

fn subjects(scribe: &Scribe<'_>, duty: &Duty) -> Option<Inline> {
    let named = scribe
        .list(&duty.subjects, |id| Inline::plain(&lower_first(&dutch::title(&scribe.agreement.subjects[*id].about))));
    (!named.is_empty()).then(|| Inline::plain("De taak geldt voor deze betrokkenen: ").and(series(named)))
}

fn articles(scribe: &Scribe<'_>, duty: &Duty) -> Option<Inline> {
    let cited = dutch::citations(scribe.agreement, duty.articles.iter());
    let mut named = Vec::new();
    if !cited.is_empty() {
        named.push(Inline::plain(&cited));
    }
    named.extend(duty.articles.hole.map(|span| scribe.open(span)));
    (!named.is_empty()).then(|| Inline::plain("De taak volgt uit ").and(series(named)))
}
