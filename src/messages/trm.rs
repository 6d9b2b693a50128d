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
    /// TRM-03
    advice_missing(dpia) {
        nl: "bij `{dpia}` staat geen advies van de functionaris voor gegevensbescherming",
        en: "`{dpia}` states no advice of the data protection officer",
        help_nl: "zet met `advies` de dag waarop de functionaris heeft geadviseerd; een toets door een ander, zoals een privacy-officer, telt niet",
        help_en: "state with `advies` the day on which the officer advised; a test by another, such as a privacy officer, does not count",
    }
    /// TRM-03
    advice_late(dpia, advice, day) {
        nl: "het advies bij `{dpia}` is van {advice}, en de beoordeling was op {day} al klaar",
        en: "the advice on `{dpia}` is of {advice}, and the assessment was finished on {day}",
        help_nl: "vraag het advies terwijl de beoordeling nog loopt, en rond haar daarna af",
        help_en: "ask for the advice while the assessment is being made, and finish it after that",
    }
    finished_here(dpia) { nl: "hier is `{dpia}` klaar", en: "`{dpia}` is finished here" }
    /// TRM-03
    consultation_missing(dpia) {
        nl: "het risico blijft volgens `{dpia}` hoog, en de toezichthouder is niet vooraf geraadpleegd",
        en: "according to `{dpia}` the risk stays high, and the authority was not consulted beforehand",
        help_nl: "zet met `raadpleging` de dag waarop dat is gebeurd, of neem maatregelen tot het restrisico laag is",
        help_en: "state with `raadpleging` the day on which it was, or take measures until the residual risk is low",
    }
    /// TRM-03
    consultation_late(dpia, day, first, begins) {
        nl: "de raadpleging bij `{dpia}` is van {day}, en `{first}` begint op {begins}",
        en: "the consultation on `{dpia}` is of {day}, and `{first}` begins on {begins}",
        help_nl: "raadpleeg de toezichthouder voor {begins}, of laat `{first}` beginnen na {day}",
        help_en: "consult the authority before {begins}, or let `{first}` begin after {day}",
    }
    risk_here() { nl: "hier blijft het risico hoog", en: "here the risk stays high" }
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
    /// TRM-04
    waits_for_itself(name) {
        nl: "`{name}` wacht op zichzelf, en kan zo niet beginnen",
        en: "`{name}` waits for itself, and so cannot begin",
        help_nl: "noem `{name}` niet bij haar eigen `na`",
        help_en: "do not name `{name}` behind its own `na`",
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
    /// TRM-08
    free_day(name, day, why, next) {
        nl: "`{name}` moet klaar zijn op {day}, en dat is {why}",
        en: "`{name}` must be ready on {day}, and that is {why}",
        help_nl: "kies een werkdag, zoals {next}; een dag die partijen zelf afspreken verschuift niet vanzelf, zoals een wettelijke termijn doet",
        help_en: "choose a working day, such as {next}; a day that parties agree on does not move by itself, as a statutory time limit does",
    }
    saturday() { nl: "een zaterdag", en: "a Saturday" }
    sunday() { nl: "een zondag", en: "a Sunday" }
    new_years_day() { nl: "Nieuwjaarsdag", en: "New Year’s Day" }
    good_friday() { nl: "Goede Vrijdag", en: "Good Friday" }
    easter_monday() { nl: "tweede paasdag", en: "Easter Monday" }
    kings_day() { nl: "Koningsdag", en: "King’s Day" }
    liberation_day() { nl: "5 mei, Bevrijdingsdag", en: "5 May, Liberation Day" }
    ascension_day() { nl: "Hemelvaartsdag", en: "Ascension Day" }
    whit_monday() { nl: "tweede pinksterdag", en: "Whit Monday" }
    christmas_day() { nl: "eerste kerstdag", en: "Christmas Day" }
    second_christmas_day() { nl: "tweede kerstdag", en: "the second day of Christmas" }
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
    /// TRM-11
    rhythm_twice(data, rhythm, document) {
        nl: "hoe vaak `{data}` wordt geleverd staat op twee plaatsen: hier ({rhythm}) en in `{document}`",
        en: "how often `{data}` is delivered is stated in two places: here ({rhythm}) and in `{document}`",
        help_nl: "laat er één over: het ritme hier, of alleen `volgens {document}`",
        help_en: "leave one: the rhythm here, or only `volgens {document}`",
    }
    /// TRM-11
    review_twice(first, second) {
        nl: "hoe vaak de toegang wordt nagegaan staat op twee plaatsen: {first} en {second}",
        en: "how often access is reviewed is stated in two places: {first} and {second}",
        help_nl: "laat één van beide regels `herziening` over",
        help_en: "leave one of the two lines `herziening`",
    }
    /// TRM-11
    day_twice(data, milestone, day, other) {
        nl: "`{milestone}` levert `{data}` uiterlijk op {day}, maar de levering zelf zegt {other}",
        en: "`{milestone}` delivers `{data}` by {day}, but the delivery itself says {other}",
        help_nl: "noem de dag op één plaats, of maak beide gelijk",
        help_en: "state the day in one place, or make the two the same",
    }
    other_place() { nl: "de andere plaats", en: "the other place" }
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
    /// TRM-13
    ends_before_it_begins(ends, begins) {
        nl: "de overeenkomst loopt tot {ends}, en gaat pas in op {begins}",
        en: "the agreement runs until {ends}, and only begins on {begins}",
        help_nl: "verbeter `ingang` of `looptijd`",
        help_en: "mend `ingang` or `looptijd`",
    }
    /// TRM-14
    before_document(name, day, written) {
        nl: "`{name}` moet klaar zijn op {day}, en het stuk is zelf van {written}",
        en: "`{name}` must be ready on {day}, and the text itself is of {written}",
        help_nl: "kies een latere dag, of noem het niet als iets dat nog moet gebeuren",
        help_en: "choose a later day, or do not state it as something still to be done",
    }
    /// TRM-14
    soon_after(name, day, days, written) {
        nl: "`{name}` moet klaar zijn op {day}: {days} werkdagen na de dag van het stuk, {written}",
        en: "`{name}` must be ready on {day}: {days} working days after the day of the text, {written}",
        help_nl: "kies een latere dag, of aanvaard dit met de reden waarom het haalbaar is",
        help_en: "choose a later day, or accept this with the reason why it can be done",
    }
    /// TRM-14
    past(name, day, today) {
        nl: "`{name}` moet klaar zijn op {day}, en dat was op {today} al voorbij, terwijl het stuk nog geen datum heeft",
        en: "`{name}` must be ready on {day}, and that was past on {today}, while the text has no date yet",
        help_nl: "kies een latere dag, of geef de overeenkomst met `gedateerd` haar datum",
        help_en: "choose a later day, or give the agreement its date with `gedateerd`",
    }
    written_here() { nl: "de dag van het stuk", en: "the day of the text" }
    /// TRM-15
    no_notice() {
        nl: "de overeenkomst zegt niet hoe een partij kan opzeggen, en met welke termijn",
        en: "the agreement does not say how a party can give notice, and with what term",
        help_nl: "zet in `beeindiging` een regel als `opzegging schriftelijk met 6 maanden`",
        help_en: "put a line such as `opzegging schriftelijk met 6 maanden` in `beeindiging`",
    }
    /// TRM-15
    notice_without_term() {
        nl: "opzeggen kan, maar een termijn staat er niet bij",
        en: "notice can be given, but no term is stated",
        help_nl: "zet er een termijn achter, zoals `met 6 maanden`",
        help_en: "put a term behind it, such as `met 6 maanden`",
    }
    /// TRM-16
    no_review() {
        nl: "de overeenkomst zegt niet wanneer zij wordt geëvalueerd",
        en: "the agreement does not say when it is reviewed",
        help_nl: "zet bij de overeenkomst `evaluatie` met een dag of een ritme, zoals `jaarlijks`",
        help_en: "put `evaluatie` in the agreement with a day or a rhythm, such as `jaarlijks`",
    }
    /// TRM-16
    review_vague(rhythm) {
        nl: "`{rhythm}` zegt niet wanneer de overeenkomst wordt geëvalueerd",
        en: "`{rhythm}` does not say when the agreement is reviewed",
        help_nl: "noem een dag, of een ritme als `jaarlijks`",
        help_en: "state a day, or a rhythm such as `jaarlijks`",
    }
    /// TRM-16
    review_outside(day, end) {
        nl: "de evaluatie is op {day}, en dan is de overeenkomst op {end} al geëindigd",
        en: "the review is on {day}, and by then the agreement ended on {end}",
        help_nl: "evalueer voor {end}",
        help_en: "review before {end}",
    }
    /// TRM-16
    review_too_soon(day, begins) {
        nl: "de evaluatie is op {day}, en dan is de overeenkomst nog niet ingegaan ({begins})",
        en: "the review is on {day}, and by then the agreement has not begun ({begins})",
        help_nl: "evalueer na {begins}",
        help_en: "review after {begins}",
    }
    starts_here() { nl: "hier gaat de overeenkomst in", en: "the agreement begins here" }
    ends_here() { nl: "hier eindigt de overeenkomst", en: "the agreement ends here" }
}
