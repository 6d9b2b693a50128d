//! Facts that a text can name: `[beeindiging.opzegging]` stands for the term of notice, whatever that is. Which there are is
//! said here; how one reads in a document is not.

use super::words::{AnnexContent, DutyKind, Topic};
use crate::vocabulary::W;

/// A fact: what it is of, and which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    pub of: W,
    pub what: W,
}

/// The facts of the agreement, its end and its parties.
const GENERAL: &[(W, &[W])] = &[
    (
        W::Agreement,
        &[
            W::Start,
            W::Duration,
            W::ApplicableLaw,
            W::Disputes,
            W::Review,
            W::Change,
            W::ContactPoint,
            W::Essence,
            W::Controllers,
            W::Transfer,
            W::Unless,
            W::Definition,
        ],
    ),
    (W::Termination, &[W::Notice, W::DataAfter, W::DataAtExit, W::Survives]),
    (W::Parties, &[W::AllOfThem, W::OtherOnes, W::RemainingOnes]),
];

/// The facts of a duty, by its kind.
const OF_DUTIES: &[W] = &[W::By, W::Inform, W::TimeLimit];

impl Fact {
    /// Every fact, in the order of the manual.
    pub fn all() -> impl Iterator<Item = Self> {
        let of = |(of, all): &(W, &'static [W])| {
            let of = *of;
            all.iter().map(move |what| Self { of, what: *what })
        };
        let duties =
            DutyKind::ALL.iter().flat_map(|kind| OF_DUTIES.iter().map(|what| Self { of: kind.word(), what: *what }));
        let annexes = AnnexContent::ALL.iter().map(|holds| Self { of: W::Annex, what: holds.word() });
        let articles = Topic::ALL.iter().map(|topic| Self { of: W::Article, what: topic.word() });
        GENERAL.iter().flat_map(of).chain(duties).chain(annexes).chain(articles)
    }

    /// The fact that is written so: `overeenkomst.looptijd`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (of, what) = text.split_once('.')?;
        Self::all().find(|fact| fact.of.nl() == of && fact.what.nl() == what)
    }
}

impl std::fmt::Display for Fact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.of.nl(), self.what.nl())
    }
}
