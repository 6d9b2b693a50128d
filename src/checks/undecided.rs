//! Codes of the catalogue that an agreement by itself cannot decide, each with the reason. They are no checks: nothing is
//! reported under them, and the manual says why.

use super::Title;
use crate::source::Severity;

/// A code without a check.
pub struct Undecided {
    pub code: &'static str,
    pub name: &'static str,
    pub title: Title,
    pub severity: Severity,
    /// Why it cannot be decided, in Dutch.
    pub reason: &'static str,
}

/// All of them, in the order of the catalogue.
pub const UNDECIDED: &[Undecided] = &[
    Undecided {
        code: "DOC-07",
        name: "tabel-wijkt-af",
        title: Title {
            nl: "een tabel in het document wijkt af van wat is afgesproken",
            en: "a table in the document differs from what was agreed",
        },
        severity: Severity::Warning,
        reason: "De tabellen worden uit de overeenkomst gemaakt en kunnen er niet van afwijken. Of iemand ze daarna met de hand \
                 heeft veranderd, zegt `convenant verify`, dat elk bestand met het manifest vergelijkt.",
    },
    Undecided {
        code: "DOC-12",
        name: "register-loopt-achter",
        title: Title {
            nl: "een wijziging staat niet in het register van verwerkingen",
            en: "a change is not reflected in the register of processing",
        },
        severity: Severity::Warning,
        reason: "Dat vraagt een vorige versie en het register dat iedere verantwoordelijke zelf bijhoudt. Geen van beide staat in de \
                 overeenkomst.",
    },
];
