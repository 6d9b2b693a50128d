//! Scenarios: what the agreement promises about access, as lines that can be tried.

use super::slots::{PURPOSE, SYSTEM};
use crate::vocabulary::W;
use crate::vocabulary::shape::{Property, Slot, clause, list, one};

pub(super) const SCENARIO: &[Property] = &[
    list(W::Under, Slot::Clause, "De plaats in de overeenkomst waar dit wordt beloofd, zoals `bijlage_2`."),
    one(W::Note, Slot::Text, "Een toelichting voor wie de toets leest; zij komt niet in het document."),
];

/// `contractmanager mag niet toewijzingen lezen als regels`
pub(super) const EXPECTATION: Property = one(
    W::Allowed,
    Slot::OneOf(&[Slot::Words(&[W::Nobody]), Slot::Name(&[W::Role])]),
    "Wat een rol wel of niet mag, of wat `niemand` mag.",
)
.with(&[
    clause(W::Allowed, Slot::Reach).list(),
    clause(W::Forbidden, Slot::Reach).list(),
    clause(W::ToRead, Slot::Nothing),
    clause(W::For, PURPOSE).list(),
    clause(W::AsKind, Slot::Words(&[W::RowLevel, W::Figures])),
    clause(W::From, Slot::Number),
    clause(W::Since, Slot::Number),
    clause(W::Among, Slot::Number),
    clause(W::Of, Slot::Words(&[W::Municipality])),
    clause(W::OfOther, Slot::Words(&[W::Municipality])),
    clause(W::With, Slot::Words(&[W::Consent, W::Membership])).list(),
    clause(W::Without, Slot::Words(&[W::Consent, W::Membership, W::Allocation])).list(),
    clause(W::AfterAllocation, Slot::Nothing),
    clause(W::ValidFrom, Slot::Date),
    clause(W::On, Slot::Date),
    clause(W::In, SYSTEM),
]);

/// How scenarios are read, for the manual.
pub(super) const MORE: &str = include_str!("scenarios.md");
