//! What a difference in each property means: the code of the change, and for what can be compared, of each direction. Every
//! place for a value in the tables of the vocabulary has a class here; a test walks the tables and names what has none.

use super::codes::C;
use crate::vocabulary::{Kind, W};

/// How a difference is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Any difference.
    Any(C),
    /// Values of a list come and go one by one.
    Set { more: C, less: C },
    /// The same, and saying nothing means everything.
    Limit { more: C, less: C },
    /// A number, a length of time or a day goes up or down.
    Measure { up: C, down: C, other: C, absent: Absent },
    /// A word of a scale, lowest first, goes up or down.
    Scale { order: &'static [W], up: C, down: C, other: C, absent: Absent },
    /// Present or not: what restricts when it is there. Another value is neither.
    Restriction { set: C, lifted: C, other: C },
    /// Present or not, of a marker that says it all.
    Flag { on: C, off: C },
    /// Whole statements come and go; which of them were one is not asked.
    Statements { added: C, dropped: C },
    /// Judged on a relation; what is left when the relation is the same.
    Relation(C),
    /// Says nothing of the agreement.
    Nothing,
}

/// What saying nothing is worth on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    Least,
    Most,
    /// It cannot be compared.
    Other,
}

/// A class: of which kinds of declaration, which properties and which markers behind them; none stands for all.
#[derive(Debug)]
pub struct Class {
    kinds: &'static [Kind],
    properties: &'static [W],
    markers: &'static [W],
    rule: Rule,
}

const fn class(kinds: &'static [Kind], properties: &'static [W], markers: &'static [W], rule: Rule) -> Class {
    Class { kinds, properties, markers, rule }
}

const HEAD: &[W] = &[W::Head];
/// What a declaration has behind its name and title is under this in place of a property.
pub const BEHIND_THE_NAME: W = W::Head;

const CIRCLE: Rule = Rule::Set { more: C::CircleMore, less: C::CircleLess };
const USES: Rule = Rule::Limit { more: C::FieldPurposeAdded, less: C::FieldPurposeDropped };
const SAFEGUARD: Rule = Rule::Set { more: C::MeasureStronger, less: C::MeasureWeaker };
const SAFEGUARD_FOR: Rule = Rule::Limit { more: C::MeasureStronger, less: C::MeasureWeaker };
const TIME: Rule =
    Rule::Measure { up: C::LimitLonger, down: C::LimitShorter, other: C::LimitOther, absent: Absent::Most };
const OFTEN: Rule = Rule::Scale {
    order: &[W::Yearly, W::Quarterly, W::Monthly, W::Weekly, W::Daily, W::Continuous],
    up: C::MeasureStronger,
    down: C::MeasureWeaker,
    other: C::MeasureOther,
    absent: Absent::Least,
};
const ABROAD: Rule = Rule::Scale {
    order: &[W::No, W::Yes],
    up: C::TransferWider,
    down: C::TransferNarrower,
    other: C::TransferWider,
    absent: Absent::Least,
};
const TEST: Rule = Rule::Restriction { set: C::RuleTighter, lifted: C::RuleLooser, other: C::RuleOther };

/// The classes; the first that fits counts, so that what is said of one kind goes before what is said of all.
#[rustfmt::skip]
pub const CLASSES: &[Class] = &[
    // Of every declaration
    class(&[], &[W::FormerName], HEAD, Rule::Nothing),
    class(&[], &[W::Note], HEAD, Rule::Any(C::Editorial)),
    class(&[], &[W::Retain], HEAD, Rule::Measure { up: C::KeptLonger, down: C::KeptShorter, other: C::KeptOther, absent: Absent::Other }),
    class(&[], &[W::Retain], &[W::Since, W::Under, W::By, W::In], Rule::Any(C::KeptOther)),
    class(&[], &[W::Retain], &[W::Because], Rule::Any(C::Editorial)),
    class(&[W::Pseudonymisation], &[W::Claim], HEAD, Rule::Set { more: C::PledgeAdded, less: C::PledgeDropped }),
    class(&[], &[W::Claim], &[W::Head, W::Only, W::About], Rule::Statements { added: C::PledgeAdded, dropped: C::PledgeDropped }),
    // The agreement itself
    class(&[W::Agreement], &[W::Version, W::Sealed, W::Dated, W::Signed], &[W::Head, W::AsKind, W::At, W::On, W::In], Rule::Any(C::Editorial)),
    class(&[W::Agreement], &[W::Form, W::Start, W::Duration, W::ApplicableLaw, W::Disputes, W::Operations, W::Change,
        W::Review, W::Essence, W::ContactPoint, W::Contains, W::Counts], &[W::Head, W::By, W::Among], Rule::Any(C::TermsOther)),
    class(&[W::Agreement], &[W::Controllers, W::Suppliers, W::Users, W::Recipients], HEAD, CIRCLE),
    class(&[W::Agreement], &[W::Suppliers], &[W::Inform], Rule::Any(C::TermsOther)),
    class(&[W::Agreement], &[W::Alias], &[W::Head, W::For], Rule::Any(C::ClauseOther)),
    class(&[W::Agreement], &[W::Transfer], HEAD, Rule::Scale { order: &[W::WithinEea, W::AnyPlace], up: C::TransferWider,
        down: C::TransferNarrower, other: C::TransferWider, absent: Absent::Most }),
    class(&[W::Agreement], &[W::Transfer], &[W::Unless], Rule::Set { more: C::TransferWider, less: C::TransferNarrower }),
    class(&[W::Termination], &[W::Notice, W::DataAfter, W::DataAtExit, W::Survives], &[W::Head, W::With], Rule::Any(C::TermsOther)),
    class(&[W::Change], &[BEHIND_THE_NAME, W::Asks, W::Under], &[W::Head, W::By], Rule::Any(C::TermsOther)),
    class(&[W::Accept], &[BEHIND_THE_NAME], &[W::Head, W::On, W::Because, W::Until], Rule::Any(C::AcceptanceOther)),
    class(&[W::Use, W::Approved, W::Lapsed], &[BEHIND_THE_NAME], &[W::Head, W::On, W::Because, W::Until, W::RestsOn, W::SinceDay], Rule::Nothing),
    class(&[W::ModelClause], &[BEHIND_THE_NAME, W::Paragraph, W::Subject, W::TextOf, W::Part], &[W::Head, W::Otherwise], Rule::Any(C::ClauseOther)),
    class(&[W::Article], &[W::ModelClause], HEAD, Rule::Any(C::ClauseOther)),
    // Who is involved
    class(&[W::Party], &[W::Abbreviation, W::LegalForm, W::Organ, W::Kvk, W::Seat, W::Represented, W::Signs, W::Code, W::WorkArea,
        W::Accession, W::Exit, W::Capacity, W::FunctionTitle, W::PersonName, W::Phone, W::Email, W::Reachable, W::Contact, W::Fg],
        &[W::Head, W::AsKind, W::Under, W::For], Rule::Any(C::PartyOther)),
    class(&[W::Group], &[W::Members], HEAD, CIRCLE),
    class(&[W::Group], &[W::Members], &[W::Out], Rule::Nothing),
    class(&[W::Organisation, W::Group, W::Area], &[W::Abbreviation, W::LegalForm, W::Kvk, W::Seat, W::Country, W::Parent, W::Part,
        W::HousedAt, W::Description, W::Organ, W::Represented, W::Signs, W::WorkArea, W::Accession, W::Exit, W::Municipalities,
        W::Contains], &[W::Head, W::From, W::Where, W::AsKind, W::Under], Rule::Any(C::BodyOther)),
    class(&[W::Subjects], &[W::Minor, W::Description], HEAD, Rule::Any(C::FieldOther)),
    class(&[W::Role], &[BEHIND_THE_NAME, W::Description, W::People, W::Apart, W::Compatible],
        &[W::Head, W::Where, W::Minimum, W::Maximum, W::From, W::With], Rule::Any(C::RoleOther)),
    // Purposes and data
    class(&[W::Purpose], &[W::LegalBasis, W::FurtherUse, W::Consent], &[W::Head, W::For, W::Under, W::With, W::Because, W::Withdraw],
        Rule::Any(C::BasisOther)),
    class(&[W::Purpose], &[W::Description, W::Kind, W::Start, W::Suffices], HEAD, Rule::Any(C::PurposeOther)),
    class(&[W::Event], &[W::Field, W::Description], HEAD, Rule::Any(C::EventOther)),
    class(&[W::Field], &[W::Type], &[W::Head, W::In, W::PerWeek, W::Method], Rule::Any(C::RuleOther)),
    class(&[W::Field], &[W::Type], &[W::MayBeAbsent], Rule::Flag { on: C::RuleLooser, off: C::RuleTighter }),
    class(&[W::Field], &[W::Type], &[W::Out, W::Length, W::Pattern], TEST),
    class(&[W::Field], &[W::Type], &[W::From], Rule::Measure { up: C::RuleTighter, down: C::RuleLooser, other: C::RuleOther, absent: Absent::Least }),
    class(&[W::Field], &[W::Type], &[W::UpTo], Rule::Measure { up: C::RuleLooser, down: C::RuleTighter, other: C::RuleOther, absent: Absent::Most }),
    class(&[W::Field], &[W::Requirement], HEAD, Rule::Statements { added: C::RuleTighter, dropped: C::RuleLooser }),
    class(&[W::Field], &[W::Exception, W::LegalBasis], HEAD, Rule::Any(C::BasisOther)),
    class(&[W::Field], &[W::Purposes], HEAD, Rule::Set { more: C::FieldPurposeAdded, less: C::FieldPurposeDropped }),
    class(&[W::Field, W::Delivery, W::DataGroup], &[W::Concerns], HEAD, Rule::Set { more: C::SubjectsMore, less: C::SubjectsLess }),
    class(&[W::Field], &[W::Source, W::Derived, W::Nature, W::Recipients, W::Open, W::Alternatives, W::Discriminator],
        &[W::Head, W::From, W::Under, W::In, W::AsKind], Rule::Any(C::FieldOther)),
    // Where data go
    class(&[W::Delivery, W::DataGroup], &[W::Fields], HEAD, Rule::Set { more: C::ColumnAdded, less: C::ColumnDropped }),
    class(&[W::Delivery], &[W::From, W::To], HEAD, CIRCLE),
    class(&[W::Delivery], &[W::Purposes], HEAD, USES),
    class(&[W::Delivery], &[W::Deadline], HEAD, TIME),
    class(&[W::Delivery], &[W::Start], HEAD, Rule::Any(C::LimitOther)),
    class(&[W::Delivery, W::DataGroup], &[W::Holder, W::Open, W::Storage, W::Custody, W::Description, W::Via, W::Rhythm, W::Processing,
        W::Source, W::Derived, W::AsKind, W::Status, W::Proviso, W::After],
        &[W::Head, W::From, W::Until, W::Under, W::In, W::Since, W::Of], Rule::Any(C::DeliveryOther)),
    class(&[W::Delivery], &[W::FileForm], &[], Rule::Any(C::RuleOther)),
    class(&[W::Delivery], &[W::Unique, W::RefersTo], &[], Rule::Statements { added: C::RuleTighter, dropped: C::RuleLooser }),
    class(&[W::System], &[W::Location], HEAD, Rule::Set { more: C::PlaceAdded, less: C::PlaceDropped }),
    class(&[W::System], &[W::RemoteAccess], HEAD, ABROAD),
    class(&[W::System], &[W::Purposes], HEAD, USES),
    class(&[W::System], &[W::Abbreviation, W::Kind, W::Operator, W::Vendor, W::Location, W::RemoteAccess, W::Part, W::Staging,
        W::Incidental, W::Description], &[W::Head, W::With, W::Since, W::Until, W::From], Rule::Any(C::SystemOther)),
    class(&[W::Processor], &[W::Who, W::Department, W::Systems, W::Actions, W::Contract, W::Active, W::Settles],
        &[W::Head, W::For, W::Since], Rule::Any(C::ProcessorOther)),
    class(&[W::Pseudonymisation], &[W::From, W::To, W::Method, W::In, W::By, W::Key], &[W::Head, W::Where, W::Rotation, W::In],
        Rule::Any(C::PseudonymOther)),
    class(&[W::Erasure], &[W::Reaches], HEAD, Rule::Set { more: C::ErasureAdded, less: C::ErasureDropped }),
    class(&[W::Erasure], &[W::TimeLimit], HEAD, TIME),
    class(&[W::Erasure], &[W::Manner, W::By, W::Description], HEAD, Rule::Any(C::ErasureOther)),
    // Who may and who must
    class(&[W::Access], &[W::AuthorisationReview], HEAD, OFTEN),
    class(&[W::Access], &[W::AuthorisationReview], &[W::By], Rule::Any(C::MeasureOther)),
    class(&[W::Access], &[W::Reads], &[W::Head, W::Reads, W::For, W::AsKind, W::Since, W::Of, W::Without, W::Only, W::Provided,
        W::ValidFrom, W::In], Rule::Relation(C::AccessReworded)),
    class(&[W::Scenario], &[W::Under], HEAD, Rule::Any(C::Editorial)),
    class(&[W::Scenario], &[], &[], Rule::Statements { added: C::PledgeAdded, dropped: C::PledgeDropped }),
    class(&[W::Duty], &[W::By, W::Divided, W::Otherwise, W::Concurrence, W::ByLaw, W::For], &[W::Head, W::On, W::About],
        Rule::Relation(C::DutyOther)),
    class(&[W::Duty], &[W::TimeLimit], HEAD, TIME),
    class(&[W::Duty], &[W::TimeLimit], &[W::Since, W::By], Rule::Any(C::LimitOther)),
    class(&[W::Duty], &[W::Kind, W::Articles, W::Inform, W::Description], &[W::Head, W::UpTo], Rule::Any(C::DutyOther)),
    class(&[W::Measure], &[W::Control, W::Rhythm], HEAD, OFTEN),
    class(&[W::Measure], &[W::Loss], HEAD, Rule::Measure { up: C::MeasureWeaker, down: C::MeasureStronger, other: C::MeasureOther, absent: Absent::Most }),
    class(&[W::Measure], &[W::Factors], HEAD, Rule::Measure { up: C::MeasureStronger, down: C::MeasureWeaker, other: C::MeasureOther, absent: Absent::Least }),
    class(&[W::Measure], &[W::For, W::Records], HEAD, SAFEGUARD),
    class(&[W::Measure], &[W::Systems], HEAD, SAFEGUARD_FOR),
    class(&[W::Measure], &[W::Against], &[W::In], SAFEGUARD_FOR),
    class(&[W::Measure], &[W::TimeLimit], HEAD, TIME),
    class(&[W::Measure], &[W::TimeLimit], &[W::For], Rule::Any(C::LimitOther)),
    class(&[W::Measure], &[W::Kind, W::TextOf, W::Articles, W::Norm, W::By, W::Control, W::Against, W::Records],
        &[W::Head, W::By, W::In], Rule::Any(C::MeasureOther)),
    class(&[W::Dpia], &[W::Dated, W::By, W::Concerns, W::Advice, W::Outcome, W::ResidualRisk, W::Consultation], HEAD, Rule::Any(C::DpiaOther)),
    class(&[W::Milestone], &[W::Deadline, W::For], HEAD, TIME),
    class(&[W::Milestone], &[W::By, W::Delivers, W::After, W::TakesOver, W::Description], &[W::Head, W::For], Rule::Any(C::MilestoneOther)),
    class(&[W::Promise], &[W::Deadline], HEAD, TIME),
    class(&[W::Promise], &[W::About, W::By, W::Description], HEAD, Rule::Any(C::PromiseOther)),
    // The text
    class(&[W::Preamble], &[W::TextOf], HEAD, Rule::Any(C::ClauseOther)),
    class(&[W::Preamble, W::Annex], &[W::Purposes], HEAD, Rule::Any(C::Editorial)),
    class(&[W::Definition], &[W::Meaning, W::Source], HEAD, Rule::Any(C::TermOther)),
    class(&[W::Article, W::Annex], &[W::Subject, W::RefersTo], &[W::Head, W::To, W::About], Rule::Any(C::Editorial)),
    class(&[W::Article, W::Annex], &[W::Paragraph, W::TextOf, W::Settles, W::Quotation, W::Part, W::Holds, W::Table],
        &[W::Head, W::Says, W::On, W::With], Rule::Any(C::ClauseOther)),
    class(&[W::Figure], &[W::Image, W::Alt, W::In], HEAD, Rule::Any(C::ClauseOther)),
    class(&[W::Document], &[W::Version, W::Dated, W::Place], HEAD, Rule::Any(C::ClauseOther)),
    // Rules of the parties' own
    class(&[W::Country], &[W::Eea], HEAD, Rule::Any(C::SourceOther)),
    class(&[W::Source], &[W::Abbreviation, W::Place, W::Edition, W::Version, W::Since, W::Until, W::Provision],
        &[W::Head, W::AsKind, W::Says, W::Since, W::Until, W::From, W::TimeLimit, W::Type, W::MayBeAbsent, W::Length, W::Pattern, W::In,
        W::Out, W::Values, W::About, W::Definition, W::On, W::Without, W::Where, W::For, W::By, W::Organ, W::Successor, W::Formerly,
        W::Now, W::Nature, W::Coarser, W::Source, W::Only, W::DutyEssence], Rule::Any(C::SourceOther)),
];

/// How a difference behind a marker of a property of a declaration is judged.
#[must_use]
pub fn rule(kind: Kind, property: W, marker: W) -> Option<Rule> {
    let fits = |class: &&Class| {
        let among = |words: &[W], word: W| words.is_empty() || words.contains(&word);
        among(class.kinds, kind) && among(class.properties, property) && among(class.markers, marker)
    };
    CLASSES.iter().find(fits).map(|class| class.rule)
}

/// What it means that a declaration of a kind comes or goes; `None` for what is no part of the agreement itself.
#[must_use]
pub fn coming_and_going(kind: Kind) -> Option<(C, C)> {
    Some(match kind {
        W::Party => (C::PartyAdded, C::PartyDropped),
        W::Organisation | W::Group | W::Area => (C::BodyAdded, C::BodyDropped),
        W::Subjects => (C::SubjectsMore, C::SubjectsLess),
        W::Definition => (C::TermAdded, C::TermDropped),
        W::Purpose => (C::PurposeAdded, C::PurposeDropped),
        W::Event => (C::EventOther, C::EventOther),
        W::Field => (C::FieldAdded, C::FieldDropped),
        W::Delivery | W::DataGroup => (C::DeliveryAdded, C::DeliveryDropped),
        W::System => (C::SystemAdded, C::SystemDropped),
        W::Processor => (C::ProcessorAdded, C::ProcessorDropped),
        W::Role => (C::RoleAdded, C::RoleDropped),
        W::Scenario => (C::PledgeAdded, C::PledgeDropped),
        W::Pseudonymisation => (C::PseudonymAdded, C::PseudonymDropped),
        W::Erasure => (C::ErasureAdded, C::ErasureDropped),
        W::Duty => (C::DutyAdded, C::DutyDropped),
        W::Measure => (C::MeasureAdded, C::MeasureDropped),
        W::Dpia => (C::DpiaOther, C::DpiaOther),
        W::Milestone => (C::MilestoneAdded, C::MilestoneDropped),
        W::Promise => (C::PromiseAdded, C::PromiseDropped),
        W::Preamble | W::Article | W::Annex | W::Figure | W::Document | W::ModelClause => {
            (C::ClauseAdded, C::ClauseDropped)
        }
        W::Agreement | W::Termination | W::Change => (C::TermsOther, C::TermsOther),
        W::Accept => (C::AcceptanceAdded, C::AcceptanceDropped),
        W::Country | W::Source => (C::SourceOther, C::SourceOther),
        _ => return None,
    })
}

/// What it means that a declaration gets another title.
#[must_use]
pub fn title(kind: Kind) -> C {
    match kind {
        W::Party => C::PartyOther,
        W::Definition => C::TermOther,
        _ => C::Editorial,
    }
}

/// What it means that a statement comes, and that one goes.
pub type Ends = Option<(C, C)>;

/// Statements of a property that may stand more than once: behind which markers stands what tells one from another, and what
/// it means that one comes or goes.
#[must_use]
pub fn statements(property: W) -> Option<(&'static [W], Ends)> {
    Some(match property {
        W::Retain => (&[W::In], Some((C::KeptAdded, C::KeptDropped))),
        W::TimeLimit => (&[W::Since, W::By], None),
        W::LegalBasis | W::Capacity => (&[W::For], None),
        W::Counts => (&[W::Among], None),
        W::Quotation | W::Provision | W::Custody | W::Alias | W::Table => (&[W::Head], None),
        W::RefersTo => (&[W::To], None),
        _ => return None,
    })
}

/// Kinds whose order in the source is their number in the document.
pub const NUMBERED: &[Kind] = &[W::Preamble, W::Article, W::Annex, W::Figure];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::shape::{Property, Slot};
    use crate::vocabulary::tables::DECLARATIONS;

    fn missing(kind: Kind, path: &str, property: &Property, out: &mut Vec<String>) {
        let path = format!("{path} {}", property.key);
        let head = (property.head.slot != Slot::Nothing).then_some(W::Head);
        for marker in head.into_iter().chain(property.clauses.iter().map(|clause| clause.marker)) {
            if rule(kind, property.key, marker).is_none() {
                out.push(format!("{path} {marker}"));
            }
        }
        property.block.iter().for_each(|inner| missing(kind, &path, inner, out));
    }

    #[test]
    fn every_place_for_a_value_has_a_class() {
        let mut out = Vec::new();
        for declaration in DECLARATIONS {
            let kind = declaration.keyword;
            let none = |marker: W| rule(kind, BEHIND_THE_NAME, marker).is_none();
            let head = declaration.head.iter().filter(|clause| none(clause.marker));
            out.extend(head.map(|clause| format!("{kind} {}", clause.marker)));
            let properties = declaration.properties.iter().chain(declaration.statements);
            properties.for_each(|property| missing(kind, kind.nl(), property, &mut out));
        }
        assert!(out.is_empty(), "say in CLASSES what a difference means in: {out:#?}");
    }

    #[test]
    fn every_class_is_of_a_place_that_there_is() {
        for class in CLASSES {
            for property in class.properties.iter().filter(|property| **property != BEHIND_THE_NAME) {
                let of = DECLARATIONS.iter().filter(|one| class.kinds.is_empty() || class.kinds.contains(&one.keyword));
                let known = |all: &[Property]| {
                    all.iter().any(|one| one.key == *property || one.block.iter().any(|inner| inner.key == *property))
                };
                let here = of.clone().any(|one| known(one.properties) || known(one.statements));
                assert!(here, "{property} of {:?}", class.kinds);
            }
        }
    }

    #[test]
    fn every_kind_can_come_and_go() {
        let apart = [W::Use, W::Access, W::Approved, W::Lapsed];
        for declaration in DECLARATIONS.iter().filter(|one| !apart.contains(&one.keyword)) {
            assert!(coming_and_going(declaration.keyword).is_some(), "{}", declaration.keyword);
        }
    }

    #[test]
    fn a_mirror_mirrors_back() {
        for code in super::super::codes::CODES {
            let Some(mirror) = code.mirror else { continue };
            assert_eq!(super::super::codes::find(mirror).and_then(|mirror| mirror.mirror), Some(code.code));
        }
    }
}
