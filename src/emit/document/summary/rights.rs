//! Who tells people what, which rights they have and who answers, and what happens when something goes wrong.

use super::super::dutch;
use super::super::scribe::Scribe;
use super::super::text::{Inline, Piece, lower_first, sentences, series, upper_first};
use super::people::is_municipal;
use super::words::{RIGHTS, TOLD, Told};
use super::{Section, say, section, table, text};
use crate::model::words::{DivisionKey, DutyKind};
use crate::model::{Agreement, Bearer, Duty, TimeLimit};
use crate::vocabulary::TermUnit;

/// Whether a duty is about a provision: it names that, what it lies in, or a part of it.
fn is_about(agreement: &Agreement, duty: &Duty, path: &str) -> bool {
    let under = |below: &str, above: &str| {
        below.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let mut articles = duty.articles.iter().map(|id| agreement.provisions[id].path.as_str());
    articles.any(|article| under(path, article) || under(article, path))
}

fn is_kind(duty: &Duty, kind: DutyKind) -> bool {
    duty.kind.get() == Some(kind)
}

/// The duties about any of these provisions; of one kind those that name no provision are about all.
fn duties<'a>(agreement: &'a Agreement, law: &[&str], kind: DutyKind) -> Vec<&'a Duty> {
    let about = |duty: &&Duty| {
        if duty.articles.is_absent() {
            is_kind(duty, kind)
        } else {
            law.iter().any(|path| is_about(agreement, duty, path))
        }
    };
    let all: Vec<_> = agreement.duties.values().filter(about).collect();
    // A duty of another kind may name the same article in passing.
    let own: Vec<_> = all.iter().copied().filter(|duty| is_kind(duty, kind)).collect();
    if own.is_empty() { all } else { own }
}

const NOBODY: &str = "Dat is nog niet afgesproken.";

/// Who bear these duties; of several each with the people it is for.
fn who(scribe: &Scribe<'_>, duties: &[&Duty]) -> Inline {
    let mut told: Vec<Inline> = Vec::new();
    for duty in duties {
        let whom = scribe.list(&duty.subjects, |id| {
            Inline::plain(&lower_first(&dutch::title(&scribe.agreement.subjects[*id].about)))
        });
        let bearer = bearer(scribe, duty);
        let one = if whom.is_empty() || duties.len() < 2 {
            bearer
        } else {
            Inline::plain("Voor ").and(series(whom)).then(": ").and(bearer)
        };
        if !told.contains(&one) {
            told.push(one);
        }
    }
    if told.is_empty() { Inline::plain(NOBODY) } else { sentences(told) }
}

fn bearer(scribe: &Scribe<'_>, duty: &Duty) -> Inline {
    let named = scribe.list(&duty.by, |bearer| match bearer {
        Bearer::Actor(actor) => scribe.who(*actor),
        Bearer::EachController => Inline::plain("elke organisatie voor zich"),
    });
    let named = series(named);
    let law = dutch::citations(scribe.agreement, duty.by_law.iter());
    let law = (!law.is_empty()).then(|| Inline::plain(&format!("De wet wijst aan wie dit doet ({law})")));
    let divided = duty.division.as_ref().map(|_| divided(scribe, duty));
    let parts = divided.into_iter().chain((!named.is_empty()).then(|| named.capital())).chain(law);
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() { Inline::plain(NOBODY) } else { sentences(parts) }
}

/// `De gemeente waar u woont. Woont u ergens anders? Dan OLJR.`
fn divided(scribe: &Scribe<'_>, duty: &Duty) -> Inline {
    let division = duty.division.as_ref();
    let verb = match division.and_then(|division| division.key.get()) {
        Some(DivisionKey::Stay) => "verblijft",
        _ => "woont",
    };
    let over = division.map(|division| &division.over);
    let municipal = over.is_some_and(|over| over.iter().all(|actor| is_municipal(scribe, actor)));
    let one = if municipal { "De gemeente" } else { "De organisatie die hoort bij de plaats" };
    let mut parts = vec![Inline::plain(&format!("{one} waar u {verb}"))];
    let capital = upper_first(verb);
    let elsewhere = scribe.given(&duty.otherwise, |actor| scribe.who(*actor));
    let both = scribe.given(&duty.concurrence, |actor| scribe.who(*actor));
    parts.extend(elsewhere.map(|actor| Inline::plain(&format!("{capital} u ergens anders? Dan ")).and(actor)));
    parts.extend(both.map(|actor| Inline::plain(&format!("{capital} u op meer dan één plek? Dan ")).and(actor)));
    sentences(parts)
}

pub fn who_tells(scribe: &Scribe<'_>) -> Section {
    let row = |told: &Told| {
        let duties = duties(scribe.agreement, told.law, DutyKind::DutyInformation);
        let here = told.section.map(|(anchor, heading)| {
            Inline(vec![Piece::Link { text: heading.to_owned(), anchor: anchor.to_owned(), place: 0 }])
        });
        vec![Some(Inline::plain(told.what)), Some(who(scribe, &duties)), here]
    };
    let blocks = vec![
        say("U hebt recht op uitleg. In de tabel staat wie u die uitleg geeft."),
        table(
            "uitleg",
            "Wie u wat vertelt (artikel 13 en 14 AVG)",
            &["Wat u mag weten", "Wie u dat vertelt", "Staat ook hier"],
            TOLD.iter().map(row).collect(),
        ),
        say("AVG is de korte naam van de Europese wet over privacy."),
    ];
    section("uitleg", "Wie vertelt u wat?", blocks)
}

pub fn which_rights(scribe: &Scribe<'_>) -> Section {
    let agreement = scribe.agreement;
    let rows = RIGHTS.iter().map(|right| {
        let duties = duties(agreement, &[right.law], DutyKind::DutyRights);
        let number = right.law.trim_start_matches("avg.");
        let name = Inline::plain(&format!("{} (artikel {number} AVG)", right.name));
        let means = Inline::plain(right.means);
        if excluded(agreement, right.law) {
            return vec![Some(name), Some(means.then(" Hier geldt dit recht niet.")), None, None];
        }
        vec![Some(name), Some(means), Some(who(scribe, &duties)), soon(scribe, &duties)]
    });
    let mut blocks = vec![
        say("Wilt u iets vragen of veranderen? Stuur dan een bericht. Zeg wie u bent en wat u wilt."),
        table("rechten", "Uw rechten", &["Uw recht", "Wat het betekent", "Wie het doet", "Hoe snel"], rows.collect()),
        say(
            "Volgens de wet krijgt u binnen een maand antwoord. Is uw vraag moeilijk? Dan mag het twee maanden langer duren.",
        ),
        say("Dit kost u niets."),
    ];
    if agreement.duties.values().any(|duty| is_kind(duty, DutyKind::DutyForward)) {
        blocks.push(say("Vraagt u het bij een andere organisatie? Dan zorgt die dat uw vraag goed terechtkomt."));
    }
    let withdrawals = agreement.purposes.values().filter_map(|purpose| {
        let way = scribe.text(&purpose.consent.as_ref()?.withdraw)?;
        let lead = format!(
            "Hebt u ja gezegd tegen {}? Dan kunt u dat altijd weer intrekken. Dat gaat zo: ",
            lower_first(&dutch::title(&purpose.about))
        );
        Some(text(Inline::plain(&lead).and(way)))
    });
    blocks.extend(withdrawals);
    section("rechten", "Welke rechten hebt u?", blocks)
}

/// Whether a right does not hold for any of the purposes, because of the legal bases they rest on.
fn excluded(agreement: &Agreement, right: &str) -> bool {
    let provisions = || agreement.provisions.values();
    let excluding = provisions().filter(|one| one.excludes.iter().any(|id| agreement.provisions[*id].path == right));
    let bases: Vec<_> = excluding.flat_map(|one| &one.with).collect();
    let all_rest = |bases: &[_]| {
        agreement.purposes.values().all(|purpose| purpose.legal_basis.iter().any(|basis| bases.contains(&basis)))
    };
    let bases: Vec<_> = bases.into_iter().copied().collect();
    !bases.is_empty() && !agreement.purposes.is_empty() && all_rest(&bases)
}

/// Within which term, as the duties say.
fn soon(scribe: &Scribe<'_>, duties: &[&Duty]) -> Option<Inline> {
    let mut told: Vec<Inline> =
        duties.iter().flat_map(|duty| &duty.time_limits).map(|limit| within(scribe, limit)).collect();
    told.dedup();
    (!told.is_empty()).then(|| sentences(told))
}

fn within(scribe: &Scribe<'_>, limit: &TimeLimit) -> Inline {
    let term = scribe.given(&limit.term, |term| {
        Inline::plain(&match term.unit {
            TermUnit::Immediate => "meteen".to_owned(),
            _ => dutch::within(*term),
        })
    });
    let since = scribe.given(&limit.since, |event| {
        Inline::plain(&lower_first(&dutch::title(&scribe.agreement.events[*event].about)))
    });
    let term = term.unwrap_or_default().capital();
    since.into_iter().fold(term, |term, since| term.then(" na ").and(since))
}

pub fn when_it_goes_wrong(scribe: &Scribe<'_>) -> Section {
    let duties = duties(scribe.agreement, &["avg.34"], DutyKind::DutySubjectNotice);
    let mut blocks = vec![
        say("Soms gaat er iets mis. Gegevens raken kwijt, of iemand ziet ze die dat niet mag. Dat heet een datalek."),
        say("Is het gevaar voor u groot? Dan hoort u het."),
        text(Inline::plain("Wie u dat vertelt: ").and(who(scribe, &duties))),
    ];
    if let Some(soon) = soon(scribe, &duties) {
        blocks.push(text(Inline::plain("Hoe snel dat gaat: ").and(soon)));
    }
    section("datalek", "Wat als er iets misgaat?", blocks)
}
