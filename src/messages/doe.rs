//! What is said about purposes and legal basis (`DOE-`).

messages! {
    /// DOE-01
    purpose_unknown(name) {
        nl: "doel `{name}` wordt gebruikt maar nergens omschreven",
        en: "purpose `{name}` is used but described nowhere",
        help_nl: "declareer het met `doel {name} \"…\"`, met een omschrijving en een grondslag",
        help_en: "declare it with `doel {name} \"…\"`, with a description and a legal basis",
    }
    /// DOE-01
    purpose_unknown_near(name, near) {
        nl: "doel `{name}` wordt gebruikt maar nergens omschreven",
        en: "purpose `{name}` is used but described nowhere",
        help_nl: "bedoelt u `{near}`?",
        help_en: "did you mean `{near}`?",
    }
    /// DOE-02
    purpose_unused(name) {
        nl: "doel `{name}` heeft geen gegevens",
        en: "purpose `{name}` has no data",
        help_nl: "noem `{name}` bij de gegevens die ervoor nodig zijn, of haal het doel weg",
        help_en: "state `{name}` for the fields it needs, or take the purpose away",
    }
    right_for_it() { nl: "hier geeft het wel toegang", en: "it does give access here" }
    /// DOE-03
    no_limb(name) {
        nl: "doel `{name}` noemt geen grondslag uit artikel 6 lid 1 AVG",
        en: "purpose `{name}` states no legal basis of art. 6(1) GDPR",
        help_nl: "zet bij `grondslag` ook het onderdeel, zoals `avg.6.1.c` voor een wettelijke plicht of `avg.6.1.e` voor een publieke taak",
        help_en: "add the limb to `grondslag`, such as `avg.6.1.c` for a legal obligation or `avg.6.1.e` for a public task",
    }
    /// DOE-04
    no_law(name, limb) {
        nl: "doel `{name}` steunt op `{limb}`, maar noemt niet de wet waaruit de plicht of taak volgt",
        en: "purpose `{name}` rests on `{limb}`, but does not state the law that lays down the obligation or task",
        help_nl: "zet bij `grondslag` ook de wettelijke bepaling, zoals `jeugdwet.7.4.1.2`",
        help_en: "add the provision of law to `grondslag`, such as `jeugdwet.7.4.1.2`",
    }
    /// DOE-07
    purposes_differ(listed) {
        nl: "de tekst noemt hier {listed}, maar geen enkel gegeven dient daarvoor",
        en: "the text names {listed} here, but no field serves it",
        help_nl: "geef {listed} aan de gegevens die ervoor nodig zijn, of laat de tekst dezelfde doelen noemen als de gegevens",
        help_en: "state {listed} for the fields it needs, or let the text name the same purposes as the fields do",
    }
    fields_serve(purposes) {
        nl: "de gegevens dienen alleen voor {purposes}",
        en: "the fields serve {purposes} only",
    }
    purpose_declared(name) { nl: "`{name}` is hier omschreven", en: "`{name}` is described here" }
    /// DOE-13
    one_field_only(name, field) {
        nl: "doel `{name}` gebruikt maar één gegeven: `{field}`",
        en: "purpose `{name}` uses one field only: `{field}`",
        help_nl: "ga na of `{name}` meer gegevens nodig heeft, of geen doel op zichzelf is",
        help_en: "see whether `{name}` needs more fields, or is not a purpose of its own",
    }
    the_only_field() { nl: "dit is het enige gegeven", en: "this is the only field" }
    /// DOE-14
    no_data_subjects() {
        nl: "er zijn geen categorieën van betrokkenen genoemd",
        en: "no categories of data subjects are named",
        help_nl: "declareer met `betrokkenen` over wie de gegevens gaan, zoals jeugdigen, ouders en verwijzers",
        help_en: "declare with `betrokkenen` whom the data are about, such as young people, parents and referrers",
    }
    /// DOE-05
    not_covered(name, kind, law, covers) {
        nl: "{law} ziet op {covers}, en doel `{name}` is `{kind}`",
        en: "{law} is about {covers}, and purpose `{name}` is `{kind}`",
        help_nl: "noem bij `{name}` de bepaling die op {kind} ziet, of verbeter de `soort`",
        help_en: "state the provision that is about {kind} for `{name}`, or mend its `soort`",
    }
    /// DOE-05
    not_covered_but(name, kind, law, covers, fitting) {
        nl: "{law} ziet op {covers}, en doel `{name}` is `{kind}`",
        en: "{law} is about {covers}, and purpose `{name}` is `{kind}`",
        help_nl: "noem bij `{name}` een bepaling die op {kind} ziet, zoals {fitting}, of verbeter de `soort`",
        help_en: "state a provision that is about {kind} for `{name}`, such as {fitting}, or mend its `soort`",
    }
    /// DOE-05
    not_their_power(law, body, name) {
        nl: "{law} geeft een bevoegdheid aan een `{body}`, en geen partij die er bij doel `{name}` op steunt is dat",
        en: "{law} gives a power to a `{body}`, and no party that rests on it for purpose `{name}` is one",
        help_nl: "noem de wet die een van deze partijen de taak geeft, of zeg met `voor` van wie deze grondslag is",
        help_en: "state the law that gives one of these parties the task, or say with `voor` whose legal basis this is",
    }
}
