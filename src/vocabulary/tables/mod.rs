//! The table of declarations and properties: which exist, what may stand in them, and what each is for. Resolving, error
//! messages, `explain` and the manual come from here; nothing else lists the words of the language.

mod clauses;
mod data;
mod general;
mod people;
mod rules;
mod scenarios;
mod slots;

use clauses::{ANNEX, ARTICLE, DOCUMENT, FIGURE, MODEL_CLAUSE, STANDARD_CLAUSES};
use data::{
    DATA_GROUP, DELIVERY, ERASURE, EVENT, FIELD_PROPERTIES, PROCESSOR, PSEUDONYMISATION, PURPOSE_PROPERTIES,
    SYSTEM_PROPERTIES,
};
use general::{AGREEMENT, CHANGE, COUNTRY, DEFINITION, PREAMBLE, SOURCE, TERMINATION};
use people::{AREA, GROUP, ORGANISATION, PARTY, ROLE, SUBJECT_CATEGORY};
use rules::{ACCESS, DPIA, DUTY_PROPERTIES, MEASURE, MILESTONE, PROMISE};
use scenarios::{MORE, PROMISED, SCENARIO};
use slots::ACTOR;

pub use rules::GRANT;
pub use slots::ACTORS;

use super::shape::Presence::{None as Absent, Optional};
use super::shape::{Declaration, Slot, clause};
use super::{Kind, W};

/// All declarations, in the order of the manual.
pub const DECLARATIONS: &[Declaration] = &[
    Declaration::new(
        W::Agreement,
        "De overeenkomst zelf: versie, duur, recht, en wie gezamenlijk verantwoordelijk is.",
        AGREEMENT,
    ),
    Declaration::new(W::Use, "Haalt delen van de standaardbibliotheek (`std.avg`) of een ander bestand erbij.", &[])
        .name(Absent)
        .title(Absent)
        .head(&[clause(W::Head, Slot::OneOf(&[Slot::Module, Slot::Text])).list()]),
    Declaration::new(W::Preamble, "Een overweging: wat partijen vooraf vaststellen.", PREAMBLE).title(Absent),
    Declaration::new(W::Party, "Een partij die de overeenkomst sluit.", PARTY),
    Declaration::new(
        W::Organisation,
        "Een organisatie die geen partij is: een onderdeel van een partij, een leverancier, een ontvanger.",
        ORGANISATION,
    ),
    Declaration::new(
        W::Group,
        "Een groep van partijen of organisaties; de leden kunnen uit een register komen.",
        GROUP,
    ),
    Declaration::new(W::Area, "Een gebied, als verzameling van gemeenten.", AREA),
    Declaration::new(W::Subjects, "Een categorie van betrokkenen: over wie de gegevens gaan.", SUBJECT_CATEGORY),
    Declaration::new(W::Definition, "Een begrip met de betekenis die het in de overeenkomst heeft.", DEFINITION),
    Declaration::new(W::Purpose, "Een doel waarvoor gegevens worden verwerkt, met de grondslag.", PURPOSE_PROPERTIES),
    Declaration::new(W::Event, "Een gebeurtenis waarop een termijn begint.", EVENT),
    Declaration::new(
        W::Field,
        "Een gegeven: wat het is, waar het vandaan komt, waaraan het voldoet en waarvoor het dient.",
        FIELD_PROPERTIES,
    ),
    Declaration::new(
        W::DataGroup,
        "Een groep gegevens die bij elkaar horen, ook als zij niet worden geleverd.",
        DATA_GROUP,
    ),
    Declaration::new(
        W::Delivery,
        "Een levering van gegevens: van wie, waarlangs, hoe vaak, waar zij worden bewaard en hoe lang.",
        DELIVERY,
    ),
    Declaration::new(W::System, "Een systeem waarin gegevens staan of waar zij doorheen gaan.", SYSTEM_PROPERTIES),
    Declaration::new(
        W::Processor,
        "Een verwerker: wie, met welk systeem, wat hij doet en op grond van welk contract.",
        PROCESSOR,
    ),
    Declaration::new(W::Role, "Een rol: een groep mensen met dezelfde rechten.", ROLE).head(&[clause(W::Where, ACTOR)]),
    Declaration::new(W::Access, "Wie welke gegevens mag zien, waarvoor en hoe fijn.", ACCESS)
        .name(Optional)
        .title(Optional)
        .statements(&[GRANT]),
    Declaration::new(
        W::Scenario,
        "Wat de overeenkomst belooft, als regels die `convenant test` naloopt: over toegang, gegevens, bewaren, taken en dagen.",
        SCENARIO,
    )
    .name(Absent)
    .statements(PROMISED)
    .more(MORE),
    Declaration::new(
        W::Pseudonymisation,
        "Hoe een gegeven door een pseudoniem wordt vervangen, waar, en wie de sleutel heeft.",
        PSEUDONYMISATION,
    ),
    Declaration::new(
        W::Erasure,
        "Een weg waarlangs gegevens van een betrokkene worden gewist of afgeschermd.",
        ERASURE,
    ),
    Declaration::new(
        W::Duty,
        "Een taak uit de AVG en wie haar draagt; ook als zij is verdeeld over gebieden.",
        DUTY_PROPERTIES,
    )
    .title(Optional),
    Declaration::new(W::Measure, "Een technische of organisatorische maatregel.", MEASURE),
    Declaration::new(W::Dpia, "Een gegevensbeschermingseffectbeoordeling.", DPIA),
    Declaration::new(W::Milestone, "Een mijlpaal: iets dat op een dag klaar moet zijn.", MILESTONE),
    Declaration::new(W::Promise, "Een afspraak die nog moet worden gemaakt.", PROMISE),
    Declaration::new(W::Article, "Een artikel van de overeenkomst, met leden.", ARTICLE),
    Declaration::new(
        W::ModelClause,
        "Een bepaling over een onderwerp die een artikel kan overnemen; die van de overeenkomst zelf gaat voor op die van `std.bepalingen`.",
        MODEL_CLAUSE,
    )
    .name(Absent)
    .title(Absent)
    .head(&[clause(W::Head, slots::TOPIC).list()])
    .more(STANDARD_CLAUSES),
    Declaration::new(W::Annex, "Een bijlage en wat erin staat.", ANNEX),
    Declaration::new(W::Figure, "Een figuur waarnaar de tekst verwijst.", FIGURE),
    Declaration::new(W::Document, "Een document buiten de overeenkomst, zoals een protocol.", DOCUMENT),
    Declaration::new(W::Termination, "Hoe de overeenkomst eindigt en wat er dan met de gegevens gebeurt.", TERMINATION)
        .name(Absent)
        .title(Absent),
    Declaration::new(W::Accept, "Aanvaardt een bevinding, met de reden; de reden komt in het document.", &[])
        .name(Absent)
        .title(Absent)
        .head(&[
            clause(W::Head, Slot::Code),
            clause(W::On, Slot::Name(ANYTHING)),
            clause(W::Because, Slot::Text),
            clause(W::Until, Slot::Date),
        ]),
    Declaration::new(
        W::Change,
        "Wat een soort wijziging van de overeenkomst vraagt, bij de code die `convenant diff` geeft; gaat voor op wat de standaardbibliotheek zegt.",
        CHANGE,
    )
    .name(Absent)
    .title(Absent)
    .head(&[clause(W::Head, Slot::Code).list()]),
    Declaration::new(
        W::Approved,
        "Keurt een wijziging goed die `convenant diff` meldt: de code, de naam waar zij over gaat, de reden, tot wanneer dat geldt, en de wijzigingsovereenkomst of beoordeling waarop het steunt.",
        &[],
    )
    .name(Absent)
    .title(Absent)
    .head(&[
        clause(W::Head, Slot::Code),
        clause(W::On, Slot::Name(ANYTHING)),
        clause(W::Because, Slot::Text),
        clause(W::Until, Slot::Date),
        clause(W::RestsOn, Slot::Name(&[W::Document, W::Dpia])),
    ]),
    Declaration::new(
        W::Lapsed,
        "Zegt dat een declaratie van een eerdere versie met opzet is vervallen: haar naam, sinds wanneer, en waarom.",
        &[],
    )
    .name(Absent)
    .title(Absent)
    .head(&[
        clause(W::Head, Slot::Name(ANYTHING)),
        clause(W::SinceDay, Slot::Date),
        clause(W::Because, Slot::Text),
    ]),
    Declaration::new(W::Country, "Een land, en of het tot de Europese Economische Ruimte hoort.", COUNTRY),
    Declaration::new(W::Source, "Een bron van regels: een wet, een lijst, een norm, een standaard.", SOURCE),
];

/// Every kind that has a name: what an acceptance may point at.
pub const ANYTHING: &[Kind] = &[
    W::Agreement,
    W::Preamble,
    W::Party,
    W::Organisation,
    W::Group,
    W::Area,
    W::Subjects,
    W::Definition,
    W::Purpose,
    W::Event,
    W::Field,
    W::DataGroup,
    W::Delivery,
    W::System,
    W::Processor,
    W::Role,
    W::Access,
    W::Pseudonymisation,
    W::Erasure,
    W::Duty,
    W::Measure,
    W::Dpia,
    W::Milestone,
    W::Promise,
    W::Article,
    W::Annex,
    W::Figure,
    W::Document,
    W::Country,
    W::Source,
];

/// The declaration of a keyword.
#[must_use]
pub fn declaration(keyword: &str) -> Option<&'static Declaration> {
    DECLARATIONS.iter().find(|declaration| declaration.keyword.nl() == keyword)
}
