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
    /// DOE-03
    no_limb_for(name, who) {
        nl: "doel `{name}` noemt geen grondslag uit artikel 6 lid 1 AVG voor {who}",
        en: "purpose `{name}` states no legal basis of art. 6(1) GDPR for {who}",
        help_nl: "elke verantwoordelijke heeft een eigen grondslag: zet er een regel `grondslag … voor …` bij voor {who}",
        help_en: "each controller has a legal basis of its own: add a line `grondslag … voor …` for {who}",
    }
    /// DOE-06
    too_vague(name, words) {
        nl: "doel `{name}` is niet welbepaald: `{words}` zegt niet waarvoor",
        en: "purpose `{name}` is not specified: `{words}` does not say what for",
        help_nl: "zet bij `omschrijving` waarvoor de gegevens dienen en wat ermee wordt beslist of verbeterd",
        help_en: "state behind `omschrijving` what the data are for and what is decided or improved with them",
    }
    /// DOE-08
    further_use(name, first) {
        nl: "doel `{name}` is verder gebruik van gegevens voor {first}, zonder toets of dat verenigbaar is en zonder wet die het toelaat",
        en: "purpose `{name}` is further use of data for {first}, without a test whether that is compatible and without a law that allows it",
        help_nl: "zet achter `verder_gebruik` de wet met `volgens …`, of de uitkomst van de toets met `met \"…\"`",
        help_en: "state the law behind `verder_gebruik` with `volgens …`, or the outcome of the test with `met \"…\"`",
    }
    /// DOE-09
    consent_to_authority(name, who, missing) {
        nl: "doel `{name}` steunt op toestemming aan een overheid ({who}); niet vermeld: {missing}",
        en: "purpose `{name}` rests on consent to an authority ({who}); not stated: {missing}",
        help_nl: "zet bij het doel `toestemming omdat \"…\" intrekken \"…\"`, of noem de wettelijke taak als grondslag",
        help_en: "state `toestemming omdat \"…\" intrekken \"…\"` for the purpose, or state the statutory task as its legal basis",
    }
    /// DOE-09
    consent_for_ever(name) {
        nl: "doel `{name}` steunt op toestemming, en niet vermeld is hoe iemand die intrekt",
        en: "purpose `{name}` rests on consent, and how to withdraw it is not stated",
        help_nl: "zet bij het doel `toestemming intrekken \"…\"`: bij wie, en dat het op elk moment kan",
        help_en: "state `toestemming intrekken \"…\"` for the purpose: with whom, and that it can be done at any time",
    }
    why_free() { nl: "waarom de betrokkene vrij is om te weigeren", en: "why the data subject is free to refuse" }
    how_withdrawn() { nl: "hoe toestemming wordt ingetrokken", en: "how consent is withdrawn" }
    /// DOE-10
    interest_of_authority(name, who) {
        nl: "doel `{name}` steunt op een gerechtvaardigd belang, en dat kan een overheid ({who}) niet gebruiken voor haar taak",
        en: "purpose `{name}` rests on a legitimate interest, and an authority ({who}) cannot use that for its task",
        help_nl: "noem voor {who} de publieke taak (`avg.6.1.e`) of de wettelijke plicht (`avg.6.1.c`) met de wet, of zeg met `voor` van welke andere partij deze grondslag is",
        help_en: "state the public task (`avg.6.1.e`) or legal obligation (`avg.6.1.c`) with its law for {who}, or say with `voor` of which other party this legal basis is",
    }
    /// DOE-12
    purpose_later(name, data, day) {
        nl: "doel `{name}` wordt later bepaald, maar de gegevens van `{data}` komen al op {day}",
        en: "purpose `{name}` is determined later, but the data of `{data}` come on {day} already",
        help_nl: "bepaal het doel voordat er wordt geleverd, of laat deze gegevens weg tot het doel er is",
        help_en: "determine the purpose before delivery, or leave these data out until the purpose is there",
    }
    /// DOE-12
    purpose_begins_later(name, start, data, day) {
        nl: "doel `{name}` gaat pas in op {start}, maar de gegevens van `{data}` komen al op {day}",
        en: "purpose `{name}` only begins on {start}, but the data of `{data}` come on {day} already",
        help_nl: "laat het doel eerder ingaan, of lever deze gegevens pas vanaf {start}",
        help_en: "let the purpose begin earlier, or deliver these data from {start} on",
    }
    /// DOE-12
    purpose_later_undated(name, data) {
        nl: "doel `{name}` wordt later bepaald, maar `{data}` wordt al geleverd",
        en: "purpose `{name}` is determined later, but `{data}` is delivered already",
        help_nl: "bepaal het doel voordat er wordt geleverd, of laat deze gegevens weg tot het doel er is",
        help_en: "determine the purpose before delivery, or leave these data out until the purpose is there",
    }
    delivered_here(name) { nl: "hier begint `{name}`", en: "`{name}` begins here" }
    /// DOE-15
    lawfulness_assumed(words) {
        nl: "`{words}`: een verwachting is geen grondslag",
        en: "`{words}`: an expectation is no legal basis",
        help_nl: "noem de grondslag bij het doel, met de wet, of schrijf wie de rechtmatigheid voor welke dag toetst",
        help_en: "state the legal basis for the purpose, with the law, or write who tests lawfulness before which day",
    }
    /// DOE-11
    not_yet_in_force(law, day) {
        nl: "{law} geldt pas vanaf {day}",
        en: "{law} holds from {day} only",
        help_nl: "noem de bepaling die op de peildatum geldt, of controleer met een latere `--date`",
        help_en: "state the provision that holds on the reference date, or check with a later `--date`",
    }
    /// DOE-11
    lapsed(law, day) {
        nl: "{law} geldt niet meer sinds {day}",
        en: "{law} does not hold any more since {day}",
        help_nl: "noem de bepaling die ervoor in de plaats kwam, of controleer met een eerdere `--date`",
        help_en: "state the provision that came in its place, or check with an earlier `--date`",
    }
    /// DOE-11
    succeeded(law, day, next, path) {
        nl: "{law} geldt niet meer sinds {day}; in de plaats kwam {next}",
        en: "{law} does not hold any more since {day}; {next} came in its place",
        help_nl: "noem `{path}`, en ga na of die hetzelfde toelaat",
        help_en: "state `{path}`, and see whether it allows the same",
    }
    /// DOE-11
    words_replaced(law, old, new, day) {
        nl: "dit citaat van {law} zegt `{old}`; in de tekst van {day} staat `{new}`",
        en: "this quotation of {law} says `{old}`; the text of {day} has `{new}`",
        help_nl: "neem de tekst over die op de peildatum geldt, met `op` en de dag erachter",
        help_en: "take over the text that holds on the reference date, with `op` and the day behind it",
    }
    /// DOE-11
    quotation_older(law, on, day) {
        nl: "dit citaat van {law} is van {on}; de tekst van {day} kan anders luiden",
        en: "this quotation of {law} is of {on}; the text of {day} may differ",
        help_nl: "leg het citaat naast de tekst van nu, en zet achter `op` de dag waarvoor het klopt",
        help_en: "compare the quotation with the text of today, and write behind `op` the day for which it is right",
    }
    /// DOE-11
    quotation_undated(law) {
        nl: "van dit citaat van {law} staat niet van welke dag de tekst is",
        en: "this quotation of {law} does not say of which day the text is",
        help_nl: "zet er met `op` de dag achter waarvoor het citaat klopt",
        help_en: "write the day for which the quotation is right behind it with `op`",
    }
}
