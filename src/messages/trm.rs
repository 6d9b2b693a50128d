//! What is said about days and order (`TRM-`).

messages! {
    /// TRM-01
    assessed_after(dpia, day, first, begins) {
        nl: "de beoordeling `{dpia}` is van {day}, en `{first}` begint op {begins}",
        en: "the assessment `{dpia}` is of {day}, and `{first}` begins on {begins}",
        help_nl: "rond de beoordeling af voor {begins}, of laat `{first}` beginnen na {day}",
        help_en: "finish the assessment before {begins}, or let `{first}` begin after {day}",
    }
    /// TRM-01
    assessment_undated(dpia, first, begins) {
        nl: "de beoordeling `{dpia}` heeft geen dag, en `{first}` begint op {begins}",
        en: "the assessment `{dpia}` has no day, and `{first}` begins on {begins}",
        help_nl: "geef met `gedateerd` een dag voor {begins}",
        help_en: "state with `gedateerd` a day before {begins}",
    }
    /// TRM-01
    assessment_undated_running(dpia, first) {
        nl: "de beoordeling `{dpia}` heeft geen dag, terwijl `{first}` wordt geleverd",
        en: "the assessment `{dpia}` has no day, while `{first}` is delivered",
        help_nl: "geef met `gedateerd` de dag, en met `ingang` de dag waarop `{first}` begint",
        help_en: "state the day with `gedateerd`, and the day on which `{first}` begins with `ingang`",
    }
    begins_here(first) { nl: "hier begint `{first}`", en: "`{first}` begins here" }
    /// TRM-02
    no_assessment(what) {
        nl: "er zijn gevoelige gegevens (`{what}`) en er is geen gegevensbeschermingseffectbeoordeling",
        en: "there are sensitive data (`{what}`) and no data protection impact assessment",
        help_nl: "declareer een `dpia` met de dag, of aanvaard dit met de reden waarom zij niet nodig is",
        help_en: "declare a `dpia` with its day, or accept this with the reason why none is needed",
    }
    /// TRM-04
    too_early(name, day, before, ready) {
        nl: "`{name}` is op {day}, en wacht op `{before}` van {ready}",
        en: "`{name}` is on {day}, and waits for `{before}` of {ready}",
        help_nl: "verschuif een van beide: `{before}` moet klaar zijn voor `{name}`",
        help_en: "move one of the two: `{before}` must be ready before `{name}`",
    }
    ready_here(before) { nl: "de dag van `{before}`", en: "the day of `{before}`" }
    /// TRM-04
    circle(names) {
        nl: "{names} wachten op elkaar, zodat geen ervan kan beginnen",
        en: "{names} wait for each other, so that none can begin",
        help_nl: "haal bij een ervan de regel `na` weg",
        help_en: "take the line `na` away from one of them",
    }
    /// TRM-05
    condition_undated(before, first, day) {
        nl: "`{before}` heeft geen dag, en `{first}` wacht erop en is op {day}",
        en: "`{before}` has no day, and `{first}` waits for it and is on {day}",
        help_nl: "geef `{before}` met `uiterlijk` een dag, voor {day}",
        help_en: "give `{before}` a day with `uiterlijk`, before {day}",
    }
    waits(first) { nl: "`{first}` wacht hierop", en: "`{first}` waits for it" }
    /// TRM-06
    year_missing(day, month) {
        nl: "bij {day} {month} ontbreekt het jaar",
        en: "the year is missing from {day} {month}",
        help_nl: "schrijf de dag als jaar-maand-dag, zoals `2026-05-15`",
        help_en: "write the day as year-month-day, such as `2026-05-15`",
    }
    /// TRM-07
    vague(word) {
        nl: "`{word}` zegt niet wanneer",
        en: "`{word}` does not say when",
        help_nl: "noem een dag, of zet `?` zolang die niet bekend is",
        help_en: "state a day, or write `?` as long as it is not known",
    }
    /// TRM-07
    before_a_day(word, day) {
        nl: "bij `{word} {day}` is niet duidelijk of die dag nog meetelt",
        en: "with `{word} {day}` it is not clear whether that day counts",
        help_nl: "schrijf `uiterlijk` met de laatste dag die meetelt",
        help_en: "write `uiterlijk` with the last day that counts",
    }
    /// TRM-09
    nobody_acts(name) {
        nl: "`{name}` heeft een dag, maar niemand die het doet",
        en: "`{name}` has a day, but nobody who does it",
        help_nl: "noem wie het doet, met `door` of bij een levering met `van`",
        help_en: "name who does it, with `door` or in a delivery with `van`",
    }
    /// TRM-09
    nobody_and_nothing(name) {
        nl: "`{name}` heeft een dag, maar zegt niet wie dan wat levert",
        en: "`{name}` has a day, but does not say who delivers what",
        help_nl: "noem met `door` wie het doet en met `levert` wat",
        help_en: "name who does it with `door` and what with `levert`",
    }
    /// TRM-10
    custody_gap(data, until, from) {
        nl: "van {until} tot {from} beheert niemand `{data}`",
        en: "from {until} to {from} nobody holds `{data}`",
        help_nl: "laat het tweede beheer beginnen op {until}, of het eerste duren tot {from}",
        help_en: "let the second begin on {until}, or the first last until {from}",
    }
    /// TRM-10
    custody_overlap(data, first, second) {
        nl: "`{first}` en `{second}` beheren `{data}` een tijd tegelijk",
        en: "`{first}` and `{second}` hold `{data}` at the same time for a while",
        help_nl: "geef het beheer van `{first}` met `tot` een einde op de dag waarop dat van `{second}` begint",
        help_en: "end the custody of `{first}` with `tot` on the day on which that of `{second}` begins",
    }
    until_here(name) { nl: "het beheer van `{name}`", en: "the custody of `{name}`" }
    /// TRM-10
    custody_ends(data, until) {
        nl: "vanaf {until} beheert niemand `{data}`",
        en: "from {until} on nobody holds `{data}`",
        help_nl: "noem wie daarna beheert, of zeg met `bewaren` wanneer de gegevens worden vernietigd en door wie",
        help_en: "name who holds them after that, or state with `bewaren` when the data are destroyed and by whom",
    }
    /// TRM-12
    promise_open(name) {
        nl: "`{name}` is een afspraak voor later, zonder dag en zonder iemand die ervoor zorgt",
        en: "`{name}` is an agreement for later, without a day and without anyone to see to it",
        help_nl: "noem met `door` wie ervoor zorgt en met `uiterlijk` de dag, of regel het nu",
        help_en: "name who sees to it with `door` and the day with `uiterlijk`, or settle it now",
    }
    /// TRM-12
    promise_without_owner(name) {
        nl: "`{name}` is een afspraak voor later, zonder iemand die ervoor zorgt",
        en: "`{name}` is an agreement for later, without anyone to see to it",
        help_nl: "noem met `door` wie ervoor zorgt",
        help_en: "name who sees to it with `door`",
    }
    /// TRM-12
    promise_without_day(name) {
        nl: "`{name}` is een afspraak voor later, zonder dag",
        en: "`{name}` is an agreement for later, without a day",
        help_nl: "noem met `uiterlijk` de dag",
        help_en: "state the day with `uiterlijk`",
    }
    /// TRM-13
    starts_on_signing(parties) {
        nl: "de overeenkomst gaat in bij ondertekening, maar {parties} partijen kunnen op verschillende dagen tekenen",
        en: "the agreement begins on signing, but {parties} parties may sign on different days",
        help_nl: "noem een dag, of schrijf `ingang per partij`",
        help_en: "state a day, or write `ingang per partij`",
    }
}
