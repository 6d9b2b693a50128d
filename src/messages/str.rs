//! What is said about systems, deliveries and processors (`STR-`).

messages! {
    /// STR-01
    no_processor(system, reason) {
        nl: "gegevens gaan door `{system}`, {reason}, maar geen `verwerker` noemt dat systeem",
        en: "data pass `{system}`, {reason}, but no `verwerker` names that system",
        help_nl: "zet het systeem bij een `verwerker`, of zeg dat een verantwoordelijke het zelf beheert, zonder leverancier die bij de gegevens kan",
        help_en: "put the system with a `verwerker`, or say that a controller runs it itself, without a vendor that can reach the data",
    }
    supplied_by(vendor) {
        nl: "geleverd door `{vendor}`",
        en: "supplied by `{vendor}`",
    }
    run_by(operator) {
        nl: "beheerd door `{operator}`",
        en: "run by `{operator}`",
    }
    run_by_nobody() {
        nl: "waarvan niet staat wie het beheert",
        en: "of which it is not said who runs it",
    }
    system_here() {
        nl: "hier staat het systeem",
        en: "the system is declared here",
    }
    /// STR-02
    no_owner(system) {
        nl: "van `{system}` staat niet wie het beheert en niet wie het levert",
        en: "it is not said who runs `{system}` or who supplies it",
        help_nl: "vul `beheerder` in, en `leverancier` als het van buiten komt",
        help_en: "fill in `beheerder`, and `leverancier` if it comes from outside",
    }
    /// STR-02
    no_system(system) {
        nl: "van `{system}` staat niet welk systeem het is: geen soort en geen leverancier",
        en: "it is not said which system `{system}` is: no kind and no vendor",
        help_nl: "vul `soort` in, en `leverancier` als het van buiten komt, en noem in het opschrift het systeem bij zijn naam",
        help_en: "fill in `soort`, and `leverancier` if it comes from outside, and call the system by its name in the title",
    }
    /// STR-05
    supplies_nothing(supplier) {
        nl: "`{supplier}` staat bij de leveranciers, maar geen levering komt van `{supplier}`",
        en: "`{supplier}` is among the suppliers, but no delivery comes from `{supplier}`",
        help_nl: "voeg de levering toe, met `van {supplier}`, of haal `{supplier}` weg bij `leveranciers`",
        help_en: "add the delivery, with `van {supplier}`, or take `{supplier}` away from `leveranciers`",
    }
    /// STR-06
    not_a_recipient(actor) {
        nl: "`{actor}` krijgt gegevens of gebruikt ze, maar staat niet bij `ontvangers`",
        en: "`{actor}` gets data or uses them, but is not among `ontvangers`",
        help_nl: "voeg `{actor}` toe aan `ontvangers`",
        help_en: "add `{actor}` to `ontvangers`",
    }
    no_recipients(names) {
        nl: "de overeenkomst noemt geen ontvangers, maar gegevens of informatie gaan wel naar {names}",
        en: "the agreement lists no recipients, but data or information go to {names}",
        help_nl: "noem hen achter `ontvangers`; dat mag ook als categorie, met een `groep`",
        help_en: "name them behind `ontvangers`; a category, as a `groep`, will do",
    }
    no_list_here() {
        nl: "hier ontbreekt `ontvangers`",
        en: "`ontvangers` is missing here",
    }
    /// STR-07
    supplies_itself(actor) {
        nl: "`{actor}` staat als leverancier aan `{actor}`",
        en: "`{actor}` is listed as a supplier to `{actor}`",
        help_nl: "haal `{actor}` aan één kant weg, of zeg welk onderdeel levert en welk ontvangt",
        help_en: "take `{actor}` away on one side, or say which part supplies and which receives",
    }
    delivers_to_itself(delivery, actor) {
        nl: "bij `{delivery}` levert `{actor}` aan zichzelf",
        en: "in `{delivery}`, `{actor}` delivers to itself",
        help_nl: "haal `{actor}` aan één kant weg, of zeg welk onderdeel levert en welk ontvangt",
        help_en: "take `{actor}` away on one side, or say which part delivers and which receives",
    }
    /// STR-08
    field_appears(delivery, fields, sources) {
        nl: "`{delivery}` is gemaakt uit {sources}, en daar komt dit niet vandaan: {fields}",
        en: "`{delivery}` is made from {sources}, and this does not come from there: {fields}",
        help_nl: "voeg het gegeven toe aan de bron, zeg met `afgeleid van …` hoe het ontstaat, of haal het hier weg",
        help_en: "add the field to the source, say with `afgeleid van …` how it comes about, or take it away here",
    }
    derived_from_nothing(field, input) {
        nl: "`{field}` wordt afgeleid van `{input}`, maar `{input}` zit in geen levering of gegevensgroep",
        en: "`{field}` is derived from `{input}`, but no delivery or group of data holds `{input}`",
        help_nl: "zet `{input}` in een levering of gegevensgroep, of noem bij `{input}` de `bron`",
        help_en: "put `{input}` in a delivery or group of data, or state the `bron` of `{input}`",
    }
    field_here() {
        nl: "hier staat het gegeven",
        en: "the field is declared here",
    }
    /// STR-09
    exception_is_rule(system, delivery, rhythm) {
        nl: "`{system}` heet incidenteel, maar `{delivery}` gebruikt het {rhythm}",
        en: "`{system}` is called incidental, but `{delivery}` uses it as a rule (`{rhythm}`)",
        help_nl: "haal `incidenteel ja` weg, of haal het systeem uit de vaste levering",
        help_en: "take `incidenteel ja` away, or take the system out of the regular delivery",
    }
    /// STR-09
    once_and_always(delivery, rhythm, day) {
        nl: "`{delivery}` gebeurt {rhythm}, en moet ook op {day} zijn gedaan: dat zijn twee versies van één stroom",
        en: "`{delivery}` goes on (`{rhythm}`), and must also be done by {day}: those are two versions of one flow",
        help_nl: "maak er twee leveringen van, of kies: `ritme eenmalig` met een laatste dag, of een ritme met `ingang`",
        help_en: "make two deliveries of it, or choose: `ritme eenmalig` with a last day, or a rhythm with `ingang`",
    }
    goes_on_here() {
        nl: "hier gaat zij door",
        en: "here it goes on",
    }
    incidental_here() {
        nl: "hier heet het incidenteel",
        en: "it is called incidental here",
    }
    /// STR-11
    processor_is_controller(processor, who) {
        nl: "`{who}` staat als verwerker bij `{processor}`, maar is zelf verantwoordelijke",
        en: "`{who}` is the processor of `{processor}`, but is itself a controller",
        help_nl: "haal deze verwerker weg; zet `{who}` als `beheerder` bij het systeem en beleg de taak bij `{who}` als partij",
        help_en: "take this processor away; make `{who}` the `beheerder` of the system and give the task to `{who}` as a party",
    }
    processor_is_part(processor, who, whole) {
        nl: "`{who}` staat als verwerker bij `{processor}`, maar is een onderdeel van verantwoordelijke `{whole}`",
        en: "`{who}` is the processor of `{processor}`, but is a part of controller `{whole}`",
        help_nl: "haal deze verwerker weg; een onderdeel werkt onder het gezag van `{whole}` zelf",
        help_en: "take this processor away; a part works under the authority of `{whole}` itself",
    }
    /// STR-12
    contract_missing(processor) {
        nl: "verwerker `{processor}` werkt al, maar de verwerkersovereenkomst ontbreekt",
        en: "processor `{processor}` is at work already, but the contract is missing",
        help_nl: "sluit de overeenkomst voordat er gegevens gaan, en vul bij `verwerkersovereenkomst` de dag in",
        help_en: "conclude the contract before data go, and fill in the day with `verwerkersovereenkomst`",
    }
    contract_missing_yet(processor, day) {
        nl: "verwerker `{processor}` begint op {day}, en de verwerkersovereenkomst ontbreekt",
        en: "processor `{processor}` begins on {day}, and the contract is missing",
        help_nl: "sluit de overeenkomst voor {day}, en vul bij `verwerkersovereenkomst` de dag in",
        help_en: "conclude the contract before {day}, and fill in the day with `verwerkersovereenkomst`",
    }
    contract_not_stated(processor) {
        nl: "verwerker `{processor}` werkt al, maar een verwerkersovereenkomst wordt niet genoemd",
        en: "processor `{processor}` is at work already, but no contract is named",
        help_nl: "vul bij `verwerkersovereenkomst` de dag of het document in, of schrijf `ontbreekt`",
        help_en: "fill in the day or the document with `verwerkersovereenkomst`, or write `ontbreekt`",
    }
    contract_late(processor, concluded, since) {
        nl: "de verwerkersovereenkomst van `{processor}` is van {concluded}, maar de verwerking begint op {since}",
        en: "the contract of `{processor}` is of {concluded}, but the processing begins on {since}",
        help_nl: "laat de verwerking beginnen op of na de dag van de overeenkomst, of sluit die eerder",
        help_en: "let the processing begin on or after the day of the contract, or conclude it earlier",
    }
    /// STR-14
    vendor_no_processor(system, vendor) {
        nl: "`{vendor}` levert `{system}`, maar is nergens als verwerker genoemd",
        en: "`{vendor}` supplies `{system}`, but is nowhere named as a processor",
        help_nl: "noem `{vendor}` bij een `verwerker`, ook als hij een subverwerker is, of zeg bij een aanvaarding waarom hij niet bij de gegevens kan",
        help_en: "name `{vendor}` with a `verwerker`, also if it is a subprocessor, or say in an acceptance why it cannot reach the data",
    }
    /// STR-19
    staging_without_both(system) {
        nl: "in `{system}` staan gegevens tijdelijk, maar niet hoe lang en niet wie erbij mag",
        en: "data stand in `{system}` for a time, but it is not said how long or who may reach them",
        help_nl: "zet bij het systeem `bewaren …`, en noem het achter `in` in een regel van `toegang`",
        help_en: "put `bewaren …` with the system, and name it behind `in` in a line of `toegang`",
    }
    staging_without_term(system) {
        nl: "in `{system}` staan gegevens tijdelijk, maar er staat niet hoe lang",
        en: "data stand in `{system}` for a time, but it is not said how long",
        help_nl: "zet bij het systeem `bewaren …`, of een bewaartermijn bij de levering met `in {system}`",
        help_en: "put `bewaren …` with the system, or a term with the delivery with `in {system}`",
    }
    staging_without_access(system) {
        nl: "in `{system}` staan gegevens tijdelijk, maar er staat niet wie erbij mag",
        en: "data stand in `{system}` for a time, but it is not said who may reach them",
        help_nl: "noem het systeem achter `in` in een regel van `toegang`",
        help_en: "name the system behind `in` in a line of `toegang`",
    }
    /// STR-03
    system_unused(system) {
        nl: "systeem `{system}` komt in geen enkele stroom voor: er gaan geen gegevens in of uit",
        en: "system `{system}` is in no flow: no data go in or come out",
        help_nl: "noem het achter `via`, `opslag` of `verwerking` van de levering die er doorheen gaat, of haal het systeem weg",
        help_en: "name it behind `via`, `opslag` or `verwerking` of the delivery that passes it, or take the system away",
    }
    /// STR-04
    channel_unknown(system, data) {
        nl: "{data} zijn te zien in `{system}`, maar komen daar volgens de leveringen niet",
        en: "{data} can be seen in `{system}`, but by the deliveries do not come there",
        help_nl: "noem `{system}` achter `via`, `opslag` of `verwerking` van de levering, maak de terugkoppeling een eigen levering, of haal het systeem weg uit de regel van `toegang`",
        help_en: "name `{system}` behind `via`, `opslag` or `verwerking` of the delivery, make what is sent back a delivery of its own, or take the system out of the line of `toegang`",
    }
    /// STR-10
    by_word_of_mouth(owner, words) {
        nl: "`{owner}` laat een `{words}` toe: achteraf is niet na te gaan welke gegevens zijn gegaan, en naar wie",
        en: "`{owner}` allows for a `{words}`: afterwards no one can tell which data went, and to whom",
        help_nl: "laat de gegevens langs een systeem gaan, of leg vast wat er is overgedragen",
        help_en: "let the data pass a system, or record what was handed over",
    }
    /// STR-13
    nothing_settled(processor) {
        nl: "van verwerker `{processor}` is geen enkel onderdeel van artikel 28 lid 3 AVG geregeld",
        en: "of processor `{processor}` no part of art. 28(3) GDPR is settled",
        help_nl: "noem met `regelt avg.28.3.a, …` welke onderdelen de verwerkersovereenkomst regelt; zij moet ze alle acht regelen",
        help_en: "say with `regelt avg.28.3.a, …` which parts the contract settles; it must settle all eight",
    }
    part_not_settled(processor, parts) {
        nl: "verwerker `{processor}`: niet geregeld is {parts}",
        en: "processor `{processor}`: not settled is {parts}",
        help_nl: "regel het in de verwerkersovereenkomst en noem het achter `regelt`",
        help_en: "settle it in the contract and name it behind `regelt`",
    }
    /// STR-15
    third_takes_in_processors(term, processor) {
        nl: "het begrip `{term}` sluit verwerkers niet uit, en omvat zo ook `{processor}`",
        en: "the term `{term}` does not leave out processors, and so takes in `{processor}`",
        help_nl: "neem de betekenis van de wet over met `bron avg.4.10`, of zeg dat een verwerker geen derde is",
        help_en: "take over the meaning of the law with `bron avg.4.10`, or say that a processor is no third party",
    }
    processor_here() {
        nl: "hier staat de verwerker",
        en: "the processor is declared here",
    }
    /// STR-16
    operations_missing(operations) {
        nl: "de opsomming van bewerkingen noemt niet {operations}, en dat gebeurt wel",
        en: "the list of operations leaves out {operations}, and that does happen",
        help_nl: "voeg het toe achter `bewerkingen`, of haal de stap weg die het meebrengt",
        help_en: "add it behind `bewerkingen`, or take away the step that brings it about",
    }
    operation_here(operation) {
        nl: "hier gebeurt `{operation}`",
        en: "here `{operation}` happens",
    }
    /// STR-17
    copy_stays(data, holder, taker) {
        nl: "`{data}` gaan over naar `{taker}`, maar `{holder}` houdt een kopie waarvoor geen termijn en geen grond is genoemd",
        en: "`{data}` go over to `{taker}`, but `{holder}` keeps a copy for which no term and no ground are stated",
        help_nl: "zet achter `beheer {holder}` tot welke dag, of geef de kopie een termijn met `bewaren … volgens … door {holder}`",
        help_en: "put behind `beheer {holder}` up to which day, or give the copy a term with `bewaren … volgens … door {holder}`",
    }
    handed_over_here() {
        nl: "vanaf hier heeft een ander de gegevens",
        en: "from here on another holds the data",
    }
    /// STR-18
    processor_wider(processor, actions) {
        nl: "verwerker `{processor}` mag {actions}, maar geen stroom door zijn systemen vraagt daarom",
        en: "processor `{processor}` may {actions}, but no flow through its systems asks for that",
        help_nl: "haal het weg achter `handelingen`, of neem de stap op waarvoor het nodig is",
        help_en: "take it away behind `handelingen`, or state the step for which it is needed",
    }
}
