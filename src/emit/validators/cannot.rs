//! What each kind of validator cannot look at, whatever the agreement says. What it cannot do with one condition or another
//! is known where that is printed.

use super::sql::Engine;
use crate::plan::RuleKind;

/// A kind of validator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    JsonSchema,
    /// The table of PostgreSQL with constraints.
    Table,
    /// The queries.
    Queries(Engine),
    /// The data contract.
    Contract,
}

impl Target {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::JsonSchema,
        Self::Table,
        Self::Queries(Engine::Postgres),
        Self::Queries(Engine::DuckDb),
        Self::Queries(Engine::Spark),
        Self::Contract,
    ];

    /// As people call it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::JsonSchema => "JSON Schema",
            Self::Table => "tabel van PostgreSQL",
            Self::Queries(Engine::Postgres) => "PostgreSQL",
            Self::Queries(Engine::DuckDb) => "DuckDB",
            Self::Queries(Engine::Spark) => "Spark SQL",
            Self::Contract => "ODCS",
        }
    }
}

const OTHER_FILE: &str = "kijkt alleen naar de eigen tabel";

/// Why a kind of validator cannot look at a rule, if it cannot.
#[must_use]
pub fn cannot(target: Target, kind: &RuleKind) -> Option<&'static str> {
    match target {
        Target::JsonSchema => of_a_schema(kind),
        Target::Queries(_) => of_a_query(kind),
        Target::Table | Target::Contract => match kind {
            RuleKind::Reference(_) => Some(OTHER_FILE),
            kind => of_a_query(kind),
        },
    }
}

/// What is looked at otherwise than by the program itself, or not in every case.
#[must_use]
pub fn partly(target: Target, kind: &RuleKind) -> Option<&'static str> {
    match (target, kind) {
        (Target::JsonSchema, RuleKind::Condition(_)) => Some(
            "alleen vergelijken met een vaste waarde, datums alleen op gelijkheid; niet rekenen, niet met een ander gegeven, ten hoogste 24 diep",
        ),
        (Target::JsonSchema, RuleKind::Range) => {
            Some("niet bij een bedrag in euro's: dat is een tekst met twee decimalen, en een tekst heeft geen grens")
        }
        (Target::Contract, RuleKind::Unique) => Some("telt de waarden die vaker voorkomen, niet de rijen"),
        (Target::Contract, _) => Some("telt de rijen, noemt ze niet"),
        _ => None,
    }
}

fn of_a_schema(kind: &RuleKind) -> Option<&'static str> {
    const ONE_ROW: &str = "een schema ziet één regel tegelijk";
    match kind {
        RuleKind::Width => Some("een object heeft geen kolommen te veel of te weinig"),
        RuleKind::ElevenTest => Some("een schema kan niet rekenen"),
        RuleKind::Own => Some("wie levert staat niet in de regel"),
        RuleKind::NoBsn | RuleKind::Unique | RuleKind::Reference(_) => Some(ONE_ROW),
        RuleKind::Required
        | RuleKind::Type
        | RuleKind::Range
        | RuleKind::Length
        | RuleKind::Pattern
        | RuleKind::CodeList
        | RuleKind::Sender
        | RuleKind::Condition(_) => None,
    }
}

fn of_a_query(kind: &RuleKind) -> Option<&'static str> {
    match kind {
        RuleKind::Width => Some("in een tabel heeft elke rij evenveel cellen"),
        RuleKind::Own => Some("wie levert staat niet in de tabel"),
        RuleKind::NoBsn => Some("getallen binnen een tekst tellen kan niet in elke SQL op dezelfde manier"),
        RuleKind::Required
        | RuleKind::Type
        | RuleKind::Range
        | RuleKind::Length
        | RuleKind::Pattern
        | RuleKind::CodeList
        | RuleKind::ElevenTest
        | RuleKind::Sender
        | RuleKind::Condition(_)
        | RuleKind::Unique
        | RuleKind::Reference(_) => None,
    }
}
