//! What is the same for every engine: which lines of `toegang` are decided, and how a line of the source stands in a remark.

use crate::checks::Checked;
use crate::emit::Draft;
use crate::model::Grant;
use crate::relations::Granularity;
use crate::relations::access::granularity;
use crate::source::plain;

/// Why a line permits nothing, if it does not say how narrow the right is: nobody has decided it yet.
pub(super) fn undecided(grant: &Grant) -> Option<&'static str> {
    let figures = granularity(grant) == Granularity::Figures;
    if grant.grain.is_hole() {
        Some("of het om regels of om aantallen gaat is nog niet bepaald")
    } else if figures && !grant.group_size.is_known() {
        Some("de kleinste groep waarover een aantal mag gaan is nog niet bepaald")
    } else if !figures && !grant.group_size.is_absent() {
        Some("een kleinste groep hoort bij aantallen en niet bij regels")
    } else if grant.without.hole.is_some() || grant.only.hole.is_some() {
        Some("om welke gegevens het gaat is nog niet bepaald")
    } else if grant.conditions.hole.is_some() {
        Some("onder welke voorwaarde is nog niet bepaald")
    } else if grant.systems.hole.is_some() {
        Some("in welk systeem is nog niet bepaald")
    } else {
        None
    }
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
