//! Facts of the agreement as a text names them (`[beeindiging.opzegging]`), in words that fit behind the text before them.
//! Nothing for what is not stated, a blank for what is open.

use super::dutch;
use super::duties;
use super::scribe::Scribe;
use super::text::{Inline, either, lower_first, series};
use crate::model::words::{DutyKind, Formality, TransferRule, TransferTool};
use crate::model::{Bearer, Duration, Duty, Fact, Prose, Review, Start, Target, TimeLimit};
use crate::vocabulary::{TermUnit, W};

/// Whether every fact that a text names is stated or open.
pub fn is_known(scribe: &Scribe<'_>, prose: &Prose) -> bool {
    prose.pieces.iter().all(|piece| match piece {
        crate::model::Piece::Fact(one) => fact(scribe, *one).is_some(),
        _ => true,
    })
}

/// The text, or what is said instead of it; nothing when that needs a fact that is not there either.
pub fn said(scribe: &Scribe<'_>, prose: &Prose) -> Option<Inline> {
    let names_fact = prose.pieces.iter().any(|piece| matches!(piece, crate::model::Piece::Fact(_)));
    if !is_known(scribe, prose) {
        return said(scribe, prose.otherwise.as_deref()?);
    }
    let text = scribe.running(prose);
    // A fact may bring its own full stop, or none.
    Some(if names_fact { text.sentence() } else { text })
}

/// A fact in words.
pub fn fact(scribe: &Scribe<'_>, fact: Fact) -> Option<Inline> {
    let words = match fact.of {
        W::Agreement => general(scribe, fact.what),
        W::Termination => end(scribe, fact.what),
        W::Parties => parties(scribe.agreement.parties.len(), fact.what).map(Inline::plain),
        W::Annex => annex(scribe, fact.what),
        W::Article => article(scribe, fact.what),
        kind => DutyKind::from_word(kind).and_then(|kind| of_duty(scribe, kind, fact.what)),
    };
    words.filter(|words| !words.is_empty())
}

fn general(scribe: &Scribe<'_>, what: W) -> Option<Inline> {
    let general = &scribe.agreement.general;
    let plain = |text: String| Inline::plain(&text);
    match what {
        W::Start => scribe.given(&general.start, |start| plain(starts(*start))),
        W::Duration => scribe.given(&general.duration, |duration| plain(lasts(*duration))),
        W::ApplicableLaw => {
            scribe.given(&general.applicable_law, |id| plain(dutch::title(&scribe.agreement.countries[*id].about)))
        }
        W::Disputes => scribe.prose(&general.disputes).map(within),
        W::Review => scribe.given(&general.review, |review| plain(reviewed(*review))),
        W::Change => scribe.given(&general.change, |Formality::Written| Inline::plain(W::Written.nl())),
        W::ContactPoint => scribe.given(&general.contact_point, |actor| scribe.who(*actor)),
        W::Essence => scribe.prose(&general.essence),
        W::Controllers => (!general.controllers.is_absent()).then(|| scribe.all_of(&general.controllers)),
        W::Transfer => scribe.given(&general.transfer, |rule| Inline::plain(where_to(*rule))),
        W::Unless => {
            let tools = scribe.list(&general.transfer_unless, |tool| Inline::plain(ground(*tool)));
            Some(either(tools))
        }
        W::Definition => (!scribe.agreement.definitions.is_empty()).then(|| Inline::plain("de volgende begrippen")),
        _ => None,
    }
}

/// A sentence behind a colon begins with a small letter.
fn within(text: Inline) -> Inline {
    use super::text::Piece;
    let mut text = text;
    if let Some(Piece::Plain { text: first }) = text.0.first_mut() {
        *first = lower_first(first);
    }
    text
}

fn starts(start: Start) -> String {
    match start {
        Start::On(day) => format!("op {}", dutch::date(day)),
        Start::OnSigning => "op de dag waarop de laatste Partij haar ondertekent".to_owned(),
        Start::PerParty => "voor elke Partij op de dag waarop zij tekent".to_owned(),
    }
}

fn lasts(duration: Duration) -> String {
    match duration {
        Duration::Indefinite => "voor onbepaalde tijd".to_owned(),
        Duration::For(term) => format!("voor de duur van {}", dutch::term(term)),
        Duration::Until(day) => format!("tot {}", dutch::date(day)),
    }
}

fn reviewed(review: Review) -> String {
    match review {
        Review::Every(rhythm) => dutch::rhythm(rhythm),
        Review::On(day) => format!("op {}", dutch::date(day)),
    }
}

fn where_to(rule: TransferRule) -> &'static str {
    match rule {
        TransferRule::WithinEea => "alleen binnen de Europese Economische Ruimte",
        TransferRule::AnyPlace => "binnen en buiten de Europese Economische Ruimte",
    }
}

fn ground(tool: TransferTool) -> &'static str {
    match tool {
        TransferTool::ConsentOfParties => "uitdrukkelijke en schriftelijke toestemming van de Partijen",
        TransferTool::Adequacy => "een adequaatheidsbesluit",
        TransferTool::ModelClauses => "een modelcontract",
        TransferTool::BindingRules => "bindende bedrijfsvoorschriften",
    }
}

fn end(scribe: &Scribe<'_>, what: W) -> Option<Inline> {
    let end = scribe.agreement.termination.as_ref()?;
    match what {
        W::Notice => scribe.given(&end.notice_term, |term| Inline::plain(&dutch::term(*term))),
        W::DataAfter => scribe.prose(&end.data_after),
        W::DataAtExit => scribe.prose(&end.data_at_exit),
        W::Survives => Some(series(scribe.list(&end.survives, |target| scribe.reference(*target)))),
        _ => None,
    }
}

/// Parties by how many there are: `beide` is said of two only.
fn parties(count: usize, what: W) -> Option<&'static str> {
    match (what, count) {
        (W::AllOfThem, 2) => Some("beide Partijen"),
        (W::AllOfThem, _) => Some("alle Partijen"),
        (W::OtherOnes, 2) => Some("de andere Partij"),
        (W::OtherOnes, _) => Some("de andere Partijen"),
        (W::RemainingOnes, 3..) => Some("de overige Partijen"),
        _ => None,
    }
}

fn annex(scribe: &Scribe<'_>, what: W) -> Option<Inline> {
    let mut all = scribe.agreement.annexes.iter();
    let (id, _) = all.find(|(_, annex)| annex.holds.get().is_some_and(|holds| holds.word() == what))?;
    Some(scribe.reference(Target::Annex(id)))
}

fn article(scribe: &Scribe<'_>, what: W) -> Option<Inline> {
    let mut all = scribe.agreement.articles.iter();
    let (id, _) = all.find(|(_, article)| article.topics.iter().any(|topic| topic.word() == what))?;
    Some(scribe.reference(Target::Article(id)))
}

/// A fact of the first duty of a kind that states it.
fn of_duty(scribe: &Scribe<'_>, kind: DutyKind, what: W) -> Option<Inline> {
    let mut duties = scribe.agreement.duties.values().filter(|duty| duty.kind.get() == Some(kind));
    duties.find_map(|duty| match what {
        W::By => bearer(scribe, duty),
        W::Inform => (!duty.inform.is_absent()).then(|| scribe.all_of(&duty.inform)),
        W::TimeLimit => duty.time_limits.first().and_then(|limit| within_term(scribe, limit)),
        _ => None,
    })
}

/// `de Partij in wier werkgebied de betrokkene woont`
fn bearer(scribe: &Scribe<'_>, duty: &Duty) -> Option<Inline> {
    if let Some(division) = &duty.division {
        let key = scribe.given(&division.key, |key| {
            Inline::plain(&format!("de Partij in wier werkgebied de betrokkene {}", duties::verb(*key)))
        });
        return key.or_else(|| Some(scribe.all_of(&division.over)));
    }
    let named = scribe.list(&duty.by, |bearer| match bearer {
        Bearer::Actor(actor) => scribe.who(*actor),
        Bearer::EachController => Inline::plain("elke Partij voor zich"),
    });
    Some(series(named))
}

/// `binnen 24 uur na ontdekking van het incident`
fn within_term(scribe: &Scribe<'_>, limit: &TimeLimit) -> Option<Inline> {
    let term = match limit.term.get() {
        Some(term) if term.unit == TermUnit::Immediate => Inline::plain(&dutch::term(term)),
        Some(term) => Inline::plain(&dutch::within(term)),
        None => Inline::plain("binnen ").and(scribe.given(&limit.term, |_| Inline::default())?),
    };
    let since = scribe.given(&limit.since, |event| {
        Inline::plain(&lower_first(&dutch::title(&scribe.agreement.events[*event].about)))
    });
    Some(since.into_iter().fold(term, |term, since| term.then(" na ").and(since)))
}
