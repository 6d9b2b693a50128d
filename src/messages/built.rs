//! What is said while and after a build.

use crate::source::Text;

messages! {
    documents() { nl: "documenten", en: "documents" }
    copies() { nl: "exemplaren", en: "signing copies" }
    validators() { nl: "controles van leveringen", en: "validators" }
    policies() { nl: "toegangsregels", en: "access policies" }
    registers() { nl: "registers", en: "registers" }
    about() { nl: "herkomst en manifest", en: "provenance and manifest" }
    found() { nl: "bevindingen", en: "findings" }
    fingerprint() { nl: "kenmerk", en: "fingerprint" }

    one_error() { nl: "1 fout", en: "1 error" }
    many_errors(count) { nl: "{count} fouten", en: "{count} errors" }
    one_objection() { nl: "1 bezwaar", en: "1 objection" }
    many_objections(count) { nl: "{count} bezwaren", en: "{count} objections" }
    one_warning() { nl: "1 waarschuwing", en: "1 warning" }
    many_warnings(count) { nl: "{count} waarschuwingen", en: "{count} warnings" }
    one_hint() { nl: "1 hint", en: "1 hint" }
    many_hints(count) { nl: "{count} hints", en: "{count} hints" }

    reading() { nl: "lezen en controleren …", en: "reading and checking …" }
    building_documents() { nl: "documenten maken …", en: "making documents …" }
    building_pdf() { nl: "de pagina's worden opgemaakt …", en: "laying out the pages …" }
    building_validators() { nl: "controles van leveringen maken …", en: "making validators …" }
    building_policies() { nl: "toegangsregels maken …", en: "making access policies …" }
    building_registers() { nl: "registers maken …", en: "making registers …" }
    writing() { nl: "wegschrijven …", en: "writing …" }
}

/// `1 fout`, `2 fouten`
#[must_use]
pub fn errors(count: usize) -> Text {
    if count == 1 { one_error() } else { many_errors(count) }
}

#[must_use]
pub fn objections(count: usize) -> Text {
    if count == 1 { one_objection() } else { many_objections(count) }
}

#[must_use]
pub fn warnings(count: usize) -> Text {
    if count == 1 { one_warning() } else { many_warnings(count) }
}

#[must_use]
pub fn hints(count: usize) -> Text {
    if count == 1 { one_hint() } else { many_hints(count) }
}
