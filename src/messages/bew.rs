//! What is said about retention (`BEW-`).

messages! {
    /// BEW-01
    no_term(data) {
        nl: "`{data}` heeft geen bewaartermijn",
        en: "`{data}` has no retention term",
        help_nl: "zet erbij `bewaren … vanaf … volgens … door …`",
        help_en: "add `bewaren … vanaf … volgens … door …`",
    }
    no_term_in(data, systems) {
        nl: "`{data}` heeft geen bewaartermijn in {systems}",
        en: "`{data}` has no retention term in {systems}",
        help_nl: "noem het systeem achter `in` bij een bewaartermijn, of geef het systeem zelf een termijn met `bewaren`",
        help_en: "name the system behind `in` with a term, or give the system a term of its own with `bewaren`",
    }
    /// BEW-02
    no_start(name) {
        nl: "van de bewaartermijn bij `{name}` staat niet vanaf welk moment hij loopt",
        en: "it is not said from which moment the term of `{name}` runs",
        help_nl: "zet erachter `vanaf` en een gebeurtenis of een gegeven met een datum",
        help_en: "put `vanaf` behind it and an event or a field with a date",
    }
    /// BEW-03
    no_destroyer(name) {
        nl: "bij de bewaartermijn van `{name}` is niemand aangewezen om te vernietigen",
        en: "no one is named to destroy the data when the term of `{name}` ends",
        help_nl: "zet erachter `door` en wie vernietigt",
        help_en: "put `door` behind it and who destroys the data",
    }
    /// BEW-04
    two_terms(data, at) {
        nl: "voor `{data}`{at} gelden twee bewaartermijnen die verschillen",
        en: "two different retention terms hold for `{data}`{at}",
        help_nl: "houd één termijn over, of zeg met `in` welke termijn in welk systeem geldt",
        help_en: "keep one term, or say with `in` which term holds in which system",
    }
    /// BEW-04: where.
    in_system(system) {
        nl: " in `{system}`",
        en: " in `{system}`",
    }
    other_term_here() {
        nl: "hier staat de andere termijn",
        en: "the other term is stated here",
    }
    /// BEW-11
    only_later(data) {
        nl: "deze bewaartermijn geldt alleen voor `{data}`, en die gegevens zijn er nog niet",
        en: "this retention term holds only for `{data}`, and those data do not exist yet",
        help_nl: "zeg vanaf welke dag `{data}` wordt geleverd, of voeg de termijn toe als het zover is",
        help_en: "say from which day `{data}` will be delivered, or add the term by then",
    }
}
