//! What is the same for every engine: which lines of `toegang` are decided, and how a line of the source stands in a remark.

use jiff::civil::Date;

use crate::checks::Checked;
use crate::emit::Draft;
use crate::model::Grant;
use crate::relations::{self, Undecided};
use crate::source::plain;

/// Why a line permits nothing, if it does not say how narrow the right is: nobody has decided it yet.
pub(super) fn undecided(grant: &Grant) -> Option<&'static str> {
    Some(match relations::undecided(grant)? {
        Undecided::Grain => "of het om regels of om aantallen gaat is nog niet bepaald",
        Undecided::GroupSize => "de kleinste groep waarover een aantal mag gaan is nog niet bepaald",
        Undecided::SizeOfRows => "een kleinste groep hoort bij aantallen en niet bij regels",
        Undecided::Fields => "om welke gegevens het gaat is nog niet bepaald",
        Undecided::Condition => "onder welke voorwaarde is nog niet bepaald",
        Undecided::System => "in welk systeem is nog niet bepaald",
    })
}

/// A text on one line, with what cannot be seen spelled out.
pub(super) fn one_line(text: &str) -> String {
    plain(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Which agreement, which version, and whether it is a draft.
pub(super) fn title(checked: &Checked) -> String {
    let general = &checked.agreement().general;
    let title = general.about.as_ref().map_or("", |about| about.title.as_str());
    let version = general.version.known().map_or("", String::as_str);
    format!("{title}, versie {version} ({}).", Draft::of(checked).word())
}

/// 20260701: engines without days compare numbers.
pub(super) fn number(day: Date) -> i32 {
    i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day())
}
