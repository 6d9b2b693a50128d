//! Small questions about an agreement that several rooms ask: what someone is called, who belongs to whom, which number a
//! clause has.

use super::arena::Id;
use super::text::Prose;
use super::types::{About, Actor, Agreement, Annex, Article, DataSet, Organisation, Party, Provision, Target};
use crate::vocabulary::W;

impl Agreement {
    /// Name, title and place of an actor.
    #[must_use]
    pub fn actor(&self, actor: Actor) -> &About {
        match actor {
            Actor::Party(id) => &self.parties[id].about,
            Actor::Group(id) => &self.groups[id].about,
            Actor::Organisation(id) => &self.organisations[id].about,
        }
    }

    /// The parties behind actors, the members of groups included, each once, in order.
    #[must_use]
    pub fn parties_of(&self, actors: impl Iterator<Item = Actor>) -> Vec<Id<Party>> {
        let mut seen = std::collections::BTreeSet::new();
        let mut out = Vec::new();
        for actor in actors {
            match actor {
                Actor::Party(party) => out.push(party),
                Actor::Group(group) => {
                    out.extend(self.groups[group].members.iter().filter_map(|member| member.value.party()));
                }
                Actor::Organisation(_) => {}
            }
        }
        out.retain(|party| seen.insert(*party));
        out
    }

    /// The party or group that an organisation is a part of, up to the top; `None` when it stands alone. A circle of parts
    /// has no top.
    #[must_use]
    pub fn whole_of(&self, organisation: Id<Organisation>) -> Option<Actor> {
        self.wholes.get(organisation.index() as usize).copied().flatten()
    }

    /// Who answers for an actor: a party for its own parts, otherwise the actor itself.
    #[must_use]
    pub fn answerable(&self, actor: Actor) -> Actor {
        match actor {
            Actor::Organisation(id) => self.whole_of(id).unwrap_or(actor),
            _ => actor,
        }
    }

    /// The number of an article in the document, from 1.
    #[must_use]
    pub fn article_number(&self, article: Id<Article>) -> usize {
        article.index() as usize + 1
    }

    /// The number of an annex in the document, from 1.
    #[must_use]
    pub fn annex_number(&self, annex: Id<Annex>) -> usize {
        annex.index() as usize + 1
    }

    /// How a reference reads in running text.
    #[must_use]
    pub fn called(&self, target: Target) -> String {
        match target {
            Target::Article(id) => format!("artikel {}", self.article_number(id)),
            Target::Paragraph(id, at) => format!("artikel {} lid {}", self.article_number(id), at + 1),
            Target::Annex(id) => format!("Bijlage {}", self.annex_number(id)),
            Target::Figure(id) => format!("figuur {}", id.index() + 1),
            Target::Document(id) => self.documents[id].about.title.clone(),
            Target::Definition(id) => self.definitions[id].about.title.clone(),
            Target::Provision(id) => self.provisions[id].citation.clone(),
            Target::Other(kind, index) => self.title_of(kind, index),
        }
    }

    /// A text with each reference spelled out.
    #[must_use]
    pub fn spelled(&self, text: &Prose) -> String {
        text.with(&|target| self.called(target))
    }

    /// The title of any declaration by kind and number.
    fn title_of(&self, kind: crate::vocabulary::Kind, index: u32) -> String {
        let about = match kind {
            W::Party => Some(&self.parties[Id::new(index)].about),
            W::Organisation => Some(&self.organisations[Id::new(index)].about),
            W::Group => Some(&self.groups[Id::new(index)].about),
            W::Area => Some(&self.areas[Id::new(index)].about),
            W::Subjects => Some(&self.subjects[Id::new(index)].about),
            W::Purpose => Some(&self.purposes[Id::new(index)].about),
            W::Event => Some(&self.events[Id::new(index)].about),
            W::Field => Some(&self.fields[Id::new(index)].about),
            W::Delivery => Some(&self.data[Id::new(index)].about),
            W::System => Some(&self.systems[Id::new(index)].about),
            W::Processor => Some(&self.processors[Id::new(index)].about),
            W::Role => Some(&self.roles[Id::new(index)].about),
            W::Pseudonymisation => Some(&self.pseudonymisations[Id::new(index)].about),
            W::Erasure => Some(&self.erasures[Id::new(index)].about),
            W::Duty => Some(&self.duties[Id::new(index)].about),
            W::Measure => Some(&self.measures[Id::new(index)].about),
            W::Dpia => Some(&self.dpias[Id::new(index)].about),
            W::Milestone => Some(&self.milestones[Id::new(index)].about),
            W::Promise => Some(&self.promises[Id::new(index)].about),
            W::Preamble => Some(&self.preambles[Id::new(index)].about),
            W::Country => Some(&self.countries[Id::new(index)].about),
            W::Source => Some(&self.sources[Id::new(index)].about),
            W::Agreement => self.general.about.as_ref(),
            _ => None,
        };
        about.map_or_else(String::new, |about| about.title.clone())
    }

    /// Whether a provision is `path` or lies under it: `avg.26` covers `avg.26.1`.
    #[must_use]
    pub fn lies_under(&self, provision: Id<Provision>, path: &str) -> bool {
        under(&self.provisions[provision].path, path)
    }

    /// Whether a delivery is only foreseen (`tzt`): it does not happen yet.
    #[must_use]
    pub fn is_future(&self, data: Id<DataSet>) -> bool {
        let delivery = self.data[data].delivery.as_ref();
        delivery.is_some_and(|delivery| delivery.status.contains(&super::words::DeliveryStatus::Future))
    }
}

/// Whether a path is `parent` or lies under it.
#[must_use]
pub fn under(path: &str, parent: &str) -> bool {
    path.strip_prefix(parent).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

impl Actor {
    /// The party, if it is one.
    #[must_use]
    pub fn party(self) -> Option<Id<Party>> {
        match self {
            Actor::Party(id) => Some(id),
            _ => None,
        }
    }
}
