//! Scenarios: what the agreement promises, as lines that can be tried: about access, and about the other relations.

use super::slots::{ACTOR, DATA, FIELD, PURPOSE, RHYTHM, STEP, SUBJECTS, SYSTEM};
use crate::vocabulary::W;
use crate::vocabulary::shape::{Property, Slot, clause, list, one};

pub(super) const SCENARIO: &[Property] = &[
    list(W::Under, Slot::Clause, "De plaats in de overeenkomst waar dit wordt beloofd, zoals `bijlage_2`."),
    one(W::Note, Slot::Text, "Een toelichting voor wie de toets leest; zij komt niet in het document."),
];

const LEVEL: Slot = Slot::Words(&[W::RowLevel, W::Figures]);

/// Every line of a scenario; the first is meant where no verb is recognised.
pub(super) const PROMISED: &[Property] =
    &[EXPECTATION, CONTENTS, DELIVERED, SYSTEMS, USES, STANDS, KEPT, RESTS, READY, STAFFED, RUNS, SUPPLIES, PROCESSES];

/// `contractmanager mag niet toewijzingen lezen als regels`
const EXPECTATION: Property = one(
    W::Allowed,
    Slot::OneOf(&[Slot::Words(&[W::Nobody]), Slot::Name(&[W::Role])]),
    "Wat een rol wel of niet mag, wat zij alleen mag, of wat `niemand` mag.",
)
.with(&[
    clause(W::Allowed, Slot::Reach).list(),
    clause(W::Forbidden, Slot::Reach).list(),
    clause(W::AllowedOnly, Slot::Reach).list(),
    clause(W::ToRead, Slot::Nothing),
    clause(W::For, PURPOSE).list(),
    clause(W::AsKind, LEVEL),
    clause(W::From, Slot::Number),
    clause(W::Since, Slot::Number),
    clause(W::Among, Slot::Number),
    clause(W::Of, Slot::Words(&[W::Municipality])),
    clause(W::OfOther, Slot::Words(&[W::Municipality])),
    clause(W::With, Slot::Words(&[W::Consent, W::Membership])).list(),
    clause(W::Without, Slot::OneOf(&[Slot::Words(&[W::Consent, W::Membership, W::Allocation]), FIELD])).list(),
    clause(W::AfterAllocation, Slot::Nothing),
    clause(W::ValidFrom, Slot::Date),
    clause(W::On, Slot::Date),
    clause(W::In, SYSTEM).list(),
]);

/// `toewijzingen bevat alleen postcode4, geboortejaar`
const CONTENTS: Property = one(W::Comprises, DATA, "Welke gegevens een levering of groep bevat, en geen andere.")
    .with(&[clause(W::Comprises, FIELD).list()]);

/// `toewijzingen wordt maandelijks geleverd door gemeenten aan uo als regels`
const DELIVERED: Property = one(
    W::Becomes,
    Slot::Name(&[W::Delivery, W::DataGroup, W::Measure]),
    "Hoe vaak, door wie, aan wie, waaruit, hoe fijn en uiterlijk wanneer er wordt geleverd, en wat eerst klaar is; of hoe vaak en door wie een maatregel wordt gecontroleerd.",
)
.with(&[
    clause(W::Becomes, RHYTHM),
    clause(W::IsDelivered, Slot::Nothing),
    clause(W::Delivered, Slot::Nothing),
    clause(W::Controlled, Slot::Nothing),
    clause(W::By, Slot::OneOf(&[Slot::Words(&[W::Processor]), ACTOR])).list(),
    clause(W::Inform, ACTOR).list(),
    clause(W::Out, DATA).list(),
    clause(W::AsKind, LEVEL),
    clause(W::Since, Slot::Number),
    clause(W::Deadline, Slot::Date),
    clause(W::After, STEP).list(),
]);

/// `toewijzingen komt alleen in btz, mendix, dwh`
const SYSTEMS: Property = one(W::ComesOnlyIn, DATA, "In welke systemen gegevens komen, en in geen andere.")
    .with(&[clause(W::ComesOnlyIn, SYSTEM).list()]);

/// `betaling gebruikt alleen toewijzingnummer, ingediend_bedrag`
const USES: Property =
    one(W::UsesOnly, PURPOSE, "Welke gegevens een doel dienen, en geen andere.")
        .with(&[clause(W::UsesOnly, FIELD).list()]);

/// `verwijzers staat alleen in type_verwijzer`, `gezondheid staat alleen in reden_beeindiging`
const STANDS: Property = one(
    W::StandsOnlyIn,
    Slot::OneOf(&[
        Slot::Words(&[W::Ordinary, W::Health, W::Criminal, W::National, W::Delicate, W::LinkingNumber]),
        SUBJECTS,
    ]),
    "Welke gegevens over deze betrokkenen gaan, of van deze aard zijn, en geen andere.",
)
.with(&[clause(W::StandsOnlyIn, FIELD).list()]);

/// `toewijzingen blijft 7 jaar bewaard vanaf einde_toewijzing in dwh`
const KEPT: Property = one(
    W::Survives,
    DATA,
    "Hoe lang gegevens worden bewaard, vanaf wanneer, op welke grond, wie vernietigt, en in welke systemen.",
)
.with(&[
    clause(W::Survives, Slot::Term),
    clause(W::Kept, Slot::Nothing),
    clause(W::Since, Slot::Name(&[W::Event, W::Field, W::Milestone])),
    clause(W::Under, Slot::Law),
    clause(W::By, ACTOR),
    clause(W::In, SYSTEM).list(),
]);

/// `avg.33 ligt bij oljr voor wie elders woont binnen 36 uur vanaf ontvangst_melding`
const RESTS: Property = one(
    W::RestsWith,
    Slot::OneOf(&[Slot::Law, Slot::Name(&[W::Duty, W::Measure, W::Erasure, W::DataGroup, W::Delivery])]),
    "Bij wie een taak, wat een artikel vraagt, een maatregel, een wissing of een groep gegevens ligt: voor wie waar woont, voor welke betrokkenen, binnen welke termijn, op welke grond en in welke systemen; en gegevens van welke dag tot welke dag.",
)
.with(&[
    clause(W::UpTo, Slot::Law),
    clause(W::RestsWith, Slot::OneOf(&[Slot::Words(&[W::AllControllers, W::Processor]), ACTOR])).list(),
    clause(W::ResidentOf, Slot::OneOf(&[Slot::Digits, Slot::Name(&[W::Party])])).list(),
    clause(W::ResidentElsewhere, Slot::Nothing),
    clause(W::For, SUBJECTS).list(),
    clause(W::Within, Slot::Term),
    clause(W::Since, Slot::Name(&[W::Event])),
    clause(W::Inform, ACTOR).list(),
    clause(W::Under, Slot::Law).list(),
    clause(W::In, SYSTEM).list(),
    clause(W::From, Slot::Date),
    clause(W::Until, Slot::Date),
]);

/// `rechtmatigheidstoets is klaar uiterlijk 2025-04-22 door privacy_officer na dpia_vabimpuls`
const READY: Property =
    one(W::IsReady, STEP, "Uiterlijk wanneer een mijlpaal of beoordeling klaar is, door wie, waarmee, en waarna.")
        .with(&[
            clause(W::IsReady, Slot::Nothing),
            clause(W::Deadline, Slot::Date),
            clause(W::By, Slot::OneOf(&[ACTOR, Slot::Name(&[W::Role])])).list(),
            clause(W::With, Slot::Name(&[W::Delivery, W::DataGroup, W::Document])).list(),
            clause(W::After, STEP).list(),
        ]);

/// `aanleveraar telt 1 t/m 3 bij gemeenten`
const STAFFED: Property = one(W::Counts, Slot::Name(&[W::Role]), "Hoeveel mensen een rol hebben, en bij wie.").with(&[
    clause(W::Counts, Slot::Number),
    clause(W::UpTo, Slot::Number),
    clause(W::Where, ACTOR),
]);

/// `hosting beheert alleen dwh, diva`
const RUNS: Property =
    one(W::RunsOnly, ACTOR, "Welke systemen iemand beheert, en geen andere.")
        .with(&[clause(W::RunsOnly, SYSTEM).list()]);

/// `hosting levert alleen dwh, diva`
const SUPPLIES: Property = one(W::SuppliesOnly, ACTOR, "Welke systemen iemand levert, en geen andere.")
    .with(&[clause(W::SuppliesOnly, SYSTEM).list()]);

/// `hosting verwerkt alleen in dwh, diva`
const PROCESSES: Property = one(W::ProcessesOnly, ACTOR, "In welke systemen iemand verwerker is, en in geen andere.")
    .with(&[clause(W::ProcessesOnly, SYSTEM).list()]);

/// How scenarios are read, for the manual.
pub(super) const MORE: &str = include_str!("scenarios.md");
