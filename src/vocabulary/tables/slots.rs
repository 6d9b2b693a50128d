//! Slots and properties that several declarations share.

use crate::vocabulary::shape::{Property, Slot, clause, list, one};
use crate::vocabulary::{Kind, W};

/// Kinds that can bear a duty, send, receive or operate.
pub const ACTORS: &[Kind] = &[W::Party, W::Group, W::Organisation];

pub(super) const ACTOR: Slot = Slot::Name(ACTORS);

pub(super) const CONTROLLER: Slot = Slot::Name(&[W::Party, W::Group]);

pub(super) const SYSTEM: Slot = Slot::Name(&[W::System]);

pub(super) const FIELD: Slot = Slot::Name(&[W::Field]);

pub(super) const DATA: Slot = Slot::Name(&[W::Delivery, W::DataGroup]);

pub(super) const PURPOSE: Slot = Slot::Name(&[W::Purpose]);

pub(super) const SUBJECTS: Slot = Slot::Name(&[W::Subjects]);

pub(super) const DUTY: Slot = Slot::Name(&[W::Duty]);

pub(super) const STEP: Slot = Slot::Name(&[W::Milestone, W::Dpia]);

pub(super) const YES_NO: Slot = Slot::Words(&[W::Yes, W::No]);

pub(super) const RHYTHM: Slot = Slot::Words(&[
    W::Daily,
    W::Weekly,
    W::Monthly,
    W::Quarterly,
    W::Yearly,
    W::Once,
    W::Periodically,
    W::Incidental,
    W::Continuous,
]);

pub(super) const TOPIC: Slot = Slot::Words(&[
    W::AboutDefinitions,
    W::AboutDuration,
    W::AboutScope,
    W::AboutGeneral,
    W::AboutConfidentiality,
    W::AboutSecurity,
    W::AboutIncidents,
    W::AboutNotice,
    W::AboutContacts,
    W::AboutDamageControl,
    W::AboutThirdParties,
    W::AboutTransfer,
    W::AboutTransparency,
    W::AboutRights,
    W::AboutAssistance,
    W::AboutLiability,
    W::AboutEnd,
    W::AboutLaw,
    W::AboutFinal,
    W::AboutAssignment,
    W::AboutProcessing,
    W::AboutMeasures,
    W::AboutReporting,
    W::AboutPurposes,
    W::AboutRetention,
    W::AboutPseudonymisation,
    W::AboutAccess,
    W::AboutQuality,
    W::AboutDeletion,
    W::AboutDamages,
    W::AboutFines,
    W::AboutDpia,
    W::AboutRouting,
]);

pub(super) const OPERATIONS: Slot = Slot::Words(&[
    W::Collect,
    W::Order,
    W::Store,
    W::Combine,
    W::FirstEdit,
    W::Edit,
    W::Forward,
    W::Consult,
    W::Provide,
    W::Pseudonymise,
    W::Report,
    W::Delete,
]);

pub(super) const LEGAL_FORM: Slot = Slot::Words(&[
    W::PublicBody,
    W::Municipality,
    W::Province,
    W::Foundation,
    W::Company,
    W::Association,
    W::Authority,
    W::State,
]);

pub(super) const ABBREVIATION: Property = one(W::Abbreviation, Slot::Text, "De afkorting.");

pub(super) const LEGAL_FORM_OF: Property = one(W::LegalForm, LEGAL_FORM, "De rechtsvorm.");

pub(super) const KVK: Property = one(W::Kvk, Slot::Digits, "Het nummer in het handelsregister: acht cijfers.");

pub(super) const SEAT: Property = one(W::Seat, Slot::Text, "Het adres van de vestiging.");

pub(super) const ORGAN: Property = one(
    W::Organ,
    Slot::Text,
    "Het orgaan dat bevoegd is, zoals het college van burgemeester en wethouders; met `als partij` sluit dat orgaan de overeenkomst, en niet de rechtspersoon.",
)
.with(&[clause(W::AsKind, Slot::Words(&[W::Party]))]);

pub(super) const ACCESSION: Property = one(W::Accession, Slot::Date, "De dag vanaf wanneer deelname begint.");

pub(super) const EXIT: Property = one(
    W::Exit,
    Slot::Moment,
    "De dag waarop deelname eindigt; `tzt` als zij tijdelijk is en de dag nog niet vaststaat.",
);

/// What the law calls a purpose, as far as a provision is about some purposes only.
pub(super) const PURPOSE_KIND: Slot =
    Slot::Words(&[W::Referral, W::ChildProtection, W::Funding, W::Control, W::Policy]);

pub(super) const REPRESENTED: Property =
    list(W::Represented, Slot::Text, "Wie de partij vertegenwoordigt, met de functie.");

pub(super) const SIGNS: Property =
    list(W::Signs, Slot::Text, "Wie tekent, met de functie, en op grond van welk mandaat of welke volmacht.")
        .with(&[clause(W::Under, Slot::Law).list()]);

pub(super) const DESCRIPTION: Property = one(W::Description, Slot::Text, "De omschrijving.");

pub(super) const NOTE: Property = one(W::Note, Slot::Text, "Een toelichting, die in het document komt.");

pub(super) const RETAIN: Property = one(
    W::Retain,
    Slot::Term,
    "De bewaartermijn: hoe lang, vanaf wanneer, op welke grond, wie vernietigt, waar, en waarom deze grond.",
)
.with(&[
    clause(W::Since, Slot::Name(&[W::Event, W::Field, W::Milestone])),
    clause(W::Under, Slot::Law),
    clause(W::By, ACTOR),
    clause(W::In, SYSTEM).list(),
    clause(W::Because, Slot::Text),
])
.many();

pub(super) const CUSTODY: Property = one(
    W::Custody,
    ACTOR,
    "Wie de gegevens onder zich heeft, en van wanneer tot wanneer; de dag achter `tot` telt niet mee.",
)
.with(&[clause(W::From, Slot::Date), clause(W::Until, Slot::Date)])
.many();

pub(super) const PLEDGE: Property = one(
    W::Claim,
    Slot::Nothing,
    "Wat hier hoogstens te zien is: `alleen aantallen` of `alleen pseudoniemen`, over alle gegevens of over de genoemde.",
)
.with(&[clause(W::Only, Slot::Words(&[W::Figures, W::Pseudonyms])), clause(W::About, DATA).list()])
.many();

pub(super) const FIELDS: Property = list(W::Fields, FIELD, "De gegevens die erin zitten.");

pub(super) const OPEN: Property = one(W::Open, Slot::Text, "Een open omschrijving van wat er nog meer in kan zitten.");

pub(super) const CONCERNS: Property = list(W::Concerns, SUBJECTS, "Over welke betrokkenen de gegevens gaan.");

/// What the declaration was called in an earlier version: a name is what a declaration is known by through the versions.
pub(super) const FORMER_NAME: Property = one(
    W::FormerName,
    Slot::Name(super::ANYTHING),
    "Hoe dit in een eerdere versie heette: bij het vergelijken van versies is het dan hetzelfde, en geen verlies met iets nieuws.",
);
