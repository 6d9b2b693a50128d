//! `VRW-02`: a typed reference to a clause that does not treat the subject.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::{BTreeMap, BTreeSet};

use crate::messages::vrw as says;
use crate::model::words::Topic;
use crate::model::{Agreement, Annex, Article, Paragraph, Reference, Target};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VRW-02",
    name: "doel-past-niet",
    title: Title {
        nl: "een verwijzing leidt naar iets dat over iets anders gaat",
        en: "a reference leads to something about another subject",
    },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("vrw_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let (subjects, treated) = (Subjects::of(agreement), treated(agreement));
    for (owner, reference) in references(agreement) {
        let (Some(to), Some(topic)) = (reference.to.get(), reference.about.get()) else { continue };
        if subjects.treats(agreement, to, topic) != Some(false) {
            continue;
        }
        let elsewhere = treated.get(&topic).map(|target| agreement.called(*target));
        let message = match elsewhere {
            Some(place) => says::not_about_but(agreement.called(to), topic, place),
            None => says::not_about(agreement.called(to), topic),
        };
        report.add(reference.span, owner, message);
    }
}

/// Every reference of a clause, with the name of the article or annex it stands in.
pub(super) fn references(agreement: &Agreement) -> impl Iterator<Item = (&str, &Reference)> {
    let articles = agreement.articles.values().map(|article| (&article.about, &article.paragraphs));
    let annexes = agreement.annexes.values().map(|annex| (&annex.about, &annex.paragraphs));
    let paragraphs =
        articles.chain(annexes).flat_map(|(about, all)| all.iter().map(move |one| (about.name.as_str(), one)));
    paragraphs.flat_map(|(owner, paragraph)| paragraph.references.iter().map(move |reference| (owner, reference)))
}

/// The subjects of whole articles and annexes, gathered once.
struct Subjects {
    articles: Vec<BTreeSet<Topic>>,
    annexes: Vec<BTreeSet<Topic>>,
}

impl Subjects {
    fn of(agreement: &Agreement) -> Self {
        let of_article = |article: &Article| article.topics.iter().chain(of_paragraphs(&article.paragraphs)).collect();
        Self {
            articles: agreement.articles.values().map(of_article).collect(),
            annexes: agreement.annexes.values().map(of_annex).collect(),
        }
    }

    /// Whether a clause treats a subject; `None` where it does not say what it is about.
    fn treats(&self, agreement: &Agreement, target: Target, topic: Topic) -> Option<bool> {
        let whole = |all: &BTreeSet<Topic>| (!all.is_empty()).then(|| all.contains(&topic));
        match target {
            Target::Article(article) => whole(self.articles.get(article.index() as usize)?),
            Target::Annex(annex) => whole(self.annexes.get(annex.index() as usize)?),
            Target::Paragraph(article, at) => {
                let article = &agreement.articles[article];
                let own = article.paragraphs.get(at).map(|paragraph| &paragraph.topics).filter(|own| !own.is_empty());
                let topics = own.unwrap_or(&article.topics);
                (!topics.is_empty()).then(|| topics.contains(&topic))
            }
            _ => None,
        }
    }
}

fn of_paragraphs(paragraphs: &[Paragraph]) -> impl Iterator<Item = Topic> {
    paragraphs.iter().flat_map(|paragraph| paragraph.topics.iter())
}

fn of_annex(annex: &Annex) -> BTreeSet<Topic> {
    let holds = annex.holds.get().and_then(|content| Topic::from_word(content.word()));
    annex.topics.iter().chain(of_paragraphs(&annex.paragraphs)).chain(holds).collect()
}

/// The first clause that treats each subject: a paragraph, or else an annex.
fn treated(agreement: &Agreement) -> BTreeMap<Topic, Target> {
    let mut out = BTreeMap::new();
    for (id, article) in agreement.articles.iter() {
        for (at, paragraph) in article.paragraphs.iter().enumerate() {
            for topic in paragraph.topics.iter() {
                out.entry(topic).or_insert(Target::Paragraph(id, at));
            }
        }
    }
    for (id, annex) in agreement.annexes.iter() {
        for topic in of_annex(annex) {
            out.entry(topic).or_insert(Target::Annex(id));
        }
    }
    out
}
