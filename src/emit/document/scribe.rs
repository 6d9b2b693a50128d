//! Puts values of the agreement into words: what is given, what is still open, who and what is meant, and where a reference
//! leads. Also keeps from which place in the source each part of the document comes.

use std::collections::BTreeMap;

use super::dutch;
use super::text::{Inline, Piece, Place, clean, lower_first, series};
use crate::checks::Checked;
use crate::model::words::LegalForm;
use crate::model::{
    About, Actor, Agreement, Article, Given, Hole, Id, List, Paragraph, Party, Piece as Source, Prose, System, Target,
};
use crate::relations::Relations;
use crate::source::{Sources, Span};
use crate::vocabulary::{Kind, W};

/// A part of the document and the place in the source it comes from.
#[derive(Debug)]
pub struct Traced {
    /// The file of the Markdown edition.
    pub place: Place,
    pub part: String,
    /// Its anchor, by which it is found in what is printed.
    pub id: String,
    pub span: Span,
}

/// Reads an agreement for its document.
pub struct Scribe<'a> {
    pub agreement: &'a Agreement,
    pub relations: &'a Relations,
    pub sources: &'a Sources,
    holes: BTreeMap<Span, &'a Hole>,
    pub traced: Vec<Traced>,
}

impl<'a> Scribe<'a> {
    #[must_use]
    pub fn new(checked: &'a Checked, sources: &'a Sources) -> Self {
        let agreement = checked.agreement();
        let holes = agreement.holes.iter().map(|hole| (hole.span, hole)).collect();
        Self { agreement, relations: checked.relations(), sources, holes, traced: Vec::new() }
    }

    /// Notes where a part comes from; the anchor of a row is that of its table and its own name.
    pub fn trace(&mut self, place: Place, part: impl Into<String>, span: Span) {
        let part = part.into();
        self.trace_as(place, part.clone(), part.replacen('/', ".", 1), span);
    }

    /// Notes where a part with an anchor of another name comes from.
    pub fn trace_as(&mut self, place: Place, part: impl Into<String>, id: impl Into<String>, span: Span) {
        self.traced.push(Traced { place, part: part.into(), id: id.into(), span });
    }

    /// The blank for a hole, with who fills it in and by when, if the source says so.
    #[must_use]
    pub fn open(&self, span: Span) -> Inline {
        let hole = self.holes.get(&span);
        let by = hole.and_then(|hole| hole.by.as_deref()).map(|name| format!("door {}", self.called(name)));
        let before = hole.and_then(|hole| hole.before).map(|day| format!("voor {}", dutch::date(day)));
        let known: Vec<_> = by.into_iter().chain(before).collect();
        Inline::open((!known.is_empty()).then(|| clean(&known.join(" "))))
    }

    /// What the party or organisation of a name is called.
    fn called(&self, name: &str) -> String {
        let agreement = self.agreement;
        let parties = agreement.parties.values().map(|party| &party.about);
        let mut all = parties.chain(agreement.organisations.values().map(|organisation| &organisation.about));
        all.find(|about| about.name == name).map_or_else(|| name.replace('_', " "), dutch::title)
    }

    /// A value in words; nothing when it is not stated, a blank when it is open.
    pub fn given<T>(&self, given: &Given<T>, words: impl Fn(&T) -> Inline) -> Option<Inline> {
        match given {
            Given::Absent => None,
            Given::Hole(span) => Some(self.open(*span)),
            Given::Known(value) => Some(words(&value.value)),
        }
    }

    /// A text as it stands.
    #[must_use]
    pub fn text(&self, given: &Given<String>) -> Option<Inline> {
        self.given(given, |text| Inline::plain(text.trim()))
    }

    /// A text with references.
    #[must_use]
    pub fn prose(&self, given: &Given<Prose>) -> Option<Inline> {
        self.given(given, |prose| self.running(prose))
    }

    /// The values of a list in words, and a blank at its end when it is open.
    pub fn list<T>(&self, list: &List<T>, words: impl Fn(&T) -> Inline) -> Vec<Inline> {
        list.values().map(words).chain(list.hole.map(|span| self.open(span))).collect()
    }

    /// Running text with its references as links.
    #[must_use]
    pub fn running(&self, prose: &Prose) -> Inline {
        let mut out = Inline::default();
        for piece in &prose.pieces {
            match piece {
                Source::Plain(text) => out.push(text),
                Source::Reference(target) => out.piece(self.link(*target)),
                Source::Fact(fact) => {
                    let words = super::known::fact(self, *fact);
                    out = out.and(words.unwrap_or_else(|| Inline::open(None)));
                }
                Source::Unknown(name) => out.push(&name.replace('_', " ")),
            }
        }
        out
    }

    /// A reference by itself.
    #[must_use]
    pub fn reference(&self, target: Target) -> Inline {
        Inline(vec![self.link(target)])
    }

    /// A reference: a link when the target stands in this document, its title otherwise.
    fn link(&self, target: Target) -> Piece {
        let text = clean(&self.agreement.called(target));
        match self.whereabouts(target) {
            Some((place, anchor)) => Piece::Link { text, anchor, place },
            None => Piece::Plain { text },
        }
    }

    /// In which file something stands, and its anchor there.
    fn whereabouts(&self, target: Target) -> Option<(Place, String)> {
        let agreement = self.agreement;
        match target {
            Target::Article(id) => Some((0, anchor(W::Article, &agreement.articles[id].about))),
            Target::Paragraph(id, at) => Some((0, paragraph_anchor(&agreement.articles[id], at))),
            Target::Annex(id) => Some((agreement.annex_number(id), anchor(W::Annex, &agreement.annexes[id].about))),
            Target::Figure(id) => {
                let figure = &agreement.figures[id];
                let place = figure.annex.get().map_or(0, |annex| agreement.annex_number(annex));
                Some((place, anchor(W::Figure, &figure.about)))
            }
            Target::Definition(id) => Some((0, anchor(W::Definition, &agreement.definitions[id].about))),
            Target::Document(_) | Target::Provision(_) | Target::Other(..) => None,
        }
    }

    /// Someone in running text: `de deelnemende gemeenten`, `OLJR`, `de Gemeente Rotterdam`.
    #[must_use]
    pub fn who(&self, actor: Actor) -> Inline {
        match actor {
            Actor::Group(id) => {
                Inline::plain(&format!("de {}", lower_first(&dutch::title(&self.agreement.groups[id].about))))
            }
            Actor::Party(id) if !self.agreement.parties[id].abbreviation.is_known() => {
                let party = &self.agreement.parties[id];
                Inline::plain(&format!("{}{}", article(party), dutch::title(&party.about)))
            }
            Actor::Organisation(id) if is_common_gender(&self.agreement.organisations[id].about.title) => {
                Inline::plain(&format!("de {}", dutch::title(&self.agreement.organisations[id].about)))
            }
            _ => self.short(actor),
        }
    }

    /// Someone in a table: the abbreviation, or the title.
    #[must_use]
    pub fn short(&self, actor: Actor) -> Inline {
        let agreement = self.agreement;
        let abbreviation = match actor {
            Actor::Party(id) => &agreement.parties[id].abbreviation,
            Actor::Group(id) => &agreement.groups[id].abbreviation,
            Actor::Organisation(id) => &agreement.organisations[id].abbreviation,
        };
        let short = abbreviation.known().cloned();
        Inline::plain(&short.unwrap_or_else(|| dutch::title(agreement.actor(actor))))
    }

    /// Several of them: `OLJR en de deelnemende gemeenten`.
    #[must_use]
    pub fn all_of(&self, actors: &List<Actor>) -> Inline {
        series(self.list(actors, |actor| self.who(*actor)))
    }

    /// Several of them in a table.
    #[must_use]
    pub fn all_short(&self, actors: &List<Actor>) -> Inline {
        series(self.list(actors, |actor| self.short(*actor)))
    }

    /// A system in a table.
    #[must_use]
    pub fn system(&self, id: Id<System>) -> Inline {
        let system = &self.agreement.systems[id];
        Inline::plain(&system.abbreviation.known().cloned().unwrap_or_else(|| dutch::title(&system.about)))
    }
}

/// The article before the title of a party that begins with its legal form: `de ` before `Gemeente Rotterdam`.
#[must_use]
pub fn article(party: &Party) -> &'static str {
    let Some(form) = party.legal_form.get() else { return "" };
    let first = form.word().nl().split('_').next().unwrap_or_default();
    match form {
        _ if !party.about.title.to_lowercase().starts_with(first) => "",
        LegalForm::PublicBody | LegalForm::Authority => "het ",
        _ => "de ",
    }
}

/// Whether a title begins with a noun that takes `de`, as its ending tells: `Autoriteit Persoonsgegevens`.
fn is_common_gender(title: &str) -> bool {
    let first = title.split_whitespace().next().unwrap_or_default().to_lowercase();
    ["atie", "iteit", "heid", "sting", "ging"].iter().any(|ending| first.ends_with(ending))
}

/// The anchor of a declaration: its name, which stays when numbers and titles change.
#[must_use]
pub fn anchor(kind: Kind, about: &About) -> String {
    format!("{}-{}", kind.nl(), safe(&about.name))
}

/// The anchor of a party. Only here can a name come from a register and hold any character.
#[must_use]
pub fn party_anchor(kind: &str, id: Id<Party>, party: &Party) -> String {
    let name = safe(&party.about.name);
    if name == party.about.name { format!("{kind}-{name}") } else { format!("{kind}-{name}-{}", id.index() + 1) }
}

/// The anchor of a paragraph: its name, or its number where it has none of its own.
#[must_use]
pub fn paragraph_anchor(article: &Article, at: usize) -> String {
    format!("{}.{}", anchor(W::Article, &article.about), paragraph_key(&article.paragraphs, at))
}

/// What tells a paragraph apart among its own.
#[must_use]
pub fn paragraph_key(paragraphs: &[Paragraph], at: usize) -> String {
    let name = paragraphs.get(at).and_then(|paragraph| paragraph.name.as_deref());
    let first =
        |name: &str| paragraphs.iter().position(|paragraph| paragraph.name.as_deref() == Some(name)) == Some(at);
    name.filter(|name| first(name)).map_or_else(|| (at + 1).to_string(), safe)
}

fn safe(name: &str) -> String {
    let keep = |letter: char| if letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.') { letter } else { '-' };
    name.chars().map(keep).collect()
}
