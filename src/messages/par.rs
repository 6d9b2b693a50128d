//! What is said about parties (`PAR-`).

messages! {
    /// PAR-02
    kvk_twice(kvk, first, second) {
        nl: "KvK-nummer {kvk} staat bij `{first}` én bij `{second}`",
        en: "company number {kvk} is stated for `{first}` and for `{second}`",
        help_nl: "vul bij een van beide het eigen nummer in; elke rechtspersoon heeft een eigen inschrijving, ook een openbaar lichaam",
        help_en: "fill in the own number for one of them; every legal person is registered by itself, also a public body",
    }
    number_also_here(name) {
        nl: "hier staat het nummer bij `{name}`",
        en: "the number is stated for `{name}` here",
    }
}
