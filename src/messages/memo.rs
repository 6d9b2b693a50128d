//! What a memo about a change says around the changes themselves.

messages! {
    title(agreement) { nl: "Wat er verandert in {agreement}", en: "What changes in {agreement}" }
    versions(old, new) { nl: "Van versie {old} naar versie {new}.", en: "From version {old} to version {new}." }
    nothing() { nl: "Er is geen verschil.", en: "There is no difference." }
    counted(count, asking) {
        nl: "Aantal wijzigingen: {count}; waarvan er om actie vragen: {asking}.",
        en: "Number of changes: {count}; of which ask for action: {asking}.",
    }
    access_equal() { nl: "Wie welke gegevens mag lezen, blijft hetzelfde.", en: "Who may read which data stays the same." }
    access_wider() { nl: "De toegang tot gegevens wordt ruimer.", en: "Access to data is widened." }
    access_narrower() { nl: "De toegang tot gegevens wordt beperkter.", en: "Access to data is narrowed." }
    access_incomparable() {
        nl: "De toegang tot gegevens wordt voor het een ruimer en voor het ander beperkter.",
        en: "Access to data is widened in one thing and narrowed in another.",
    }
    roles_wider(roles) { nl: "Ruimer voor {roles}.", en: "Wider for {roles}." }
    roles_narrower(roles) { nl: "Beperkter voor {roles}.", en: "Narrower for {roles}." }
    roles_incomparable(roles) { nl: "Deels ruimer, deels beperkter voor {roles}.", en: "Partly wider, partly narrower for {roles}." }
    in_short() { nl: "In het kort", en: "In short" }
    to_do() { nl: "Te doen", en: "To do" }
    kinds_of_change(count) { nl: "bij {count} soorten wijzigingen", en: "for {count} kinds of change" }
    law() { nl: "Rust op", en: "Rests on" }
    own_rule() { nl: "Volgens de eigen regel van de overeenkomst; rust op", en: "By the agreement's own rule; rests on" }
    together(kind, property, count) { nl: "{kind}{property} ({count})", en: "{kind}{property} ({count})" }
    theme_access() { nl: "Toegang en rollen", en: "Access and roles" }
    theme_names() { nl: "Namen en plaatsen", en: "Names and places" }
    theme_parties() { nl: "Partijen en organisaties", en: "Parties and organisations" }
    theme_approvals() { nl: "Goedkeuringen", en: "Approvals" }
    theme_purposes() { nl: "Doelen, grondslagen en beoordelingen", en: "Purposes, legal bases and assessments" }
    theme_fields() { nl: "Gegevens", en: "Fields" }
    theme_deliveries() { nl: "Leveringen en afspraken daarover", en: "Deliveries and arrangements about them" }
    theme_retention() { nl: "Bewaren en wissen", en: "Retention and erasure" }
    theme_systems() { nl: "Verwerkers, systemen en plaatsen", en: "Processors, systems and places" }
    theme_measures() { nl: "Maatregelen, pseudoniemen en beloften", en: "Measures, pseudonyms and promises" }
    theme_duties() { nl: "Termijnen en taken", en: "Time limits and duties" }
    theme_text() { nl: "De tekst", en: "The text" }
}
