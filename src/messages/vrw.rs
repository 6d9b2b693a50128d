//! What is said about references and defined terms (`VRW-`).

messages! {
    /// VRW-01
    leads_nowhere(name) {
        nl: "de verwijzing naar `{name}` leidt nergens heen",
        en: "the reference to `{name}` leads nowhere",
        help_nl: "verwijs naar een artikel, lid, bijlage of figuur die er is, of voeg `{name}` toe",
        help_en: "refer to an article, paragraph, annex or figure that exists, or add `{name}`",
    }
    /// VRW-01
    leads_nowhere_near(name, near) {
        nl: "de verwijzing naar `{name}` leidt nergens heen",
        en: "the reference to `{name}` leads nowhere",
        help_nl: "bedoelt u `{near}`?",
        help_en: "did you mean `{near}`?",
    }
    /// VRW-02
    not_about(target, topic) {
        nl: "deze verwijzing zoekt `{topic}`, maar {target} gaat daar niet over",
        en: "this reference looks for `{topic}`, but {target} is not about that",
        help_nl: "neem in {target} op wat er over `{topic}` is afgesproken, of verwijs naar waar dat staat",
        help_en: "add to {target} what is agreed about `{topic}`, or refer to where that stands",
    }
    /// VRW-02
    not_about_but(target, topic, place) {
        nl: "deze verwijzing zoekt `{topic}`, maar {target} gaat daar niet over",
        en: "this reference looks for `{topic}`, but {target} is not about that",
        help_nl: "bedoelt u {place}? dat gaat over `{topic}`",
        help_en: "did you mean {place}? that is about `{topic}`",
    }
    /// VRW-03
    term_unused(title) {
        nl: "het begrip `{title}` is omschreven en wordt nergens gebruikt",
        en: "the term `{title}` is defined and used nowhere",
        help_nl: "zet in de tekst de naam van het begrip tussen rechte haken waar het bedoeld is, of haal het weg",
        help_en: "put the name of the term between square brackets in the text where it is meant, or take it away",
    }
    /// VRW-03
    term_twice(first, second) {
        nl: "`{first}` en `{second}` zijn twee namen voor hetzelfde",
        en: "`{first}` and `{second}` are two names for one thing",
        help_nl: "houd er één over, of omschrijf het verschil",
        help_en: "keep one of them, or define the difference",
    }
    term_first() { nl: "hier staat de eerste", en: "the first one is here" }
    /// VRW-04
    term_unknown(name) {
        nl: "`{name}` wordt gebruikt en is nergens omschreven",
        en: "`{name}` is used and defined nowhere",
        help_nl: "omschrijf `{name}` met een `begrip`, of gebruik een woord dat al is omschreven",
        help_en: "define `{name}` with a `begrip`, or use a word that is defined already",
    }
    /// VRW-04
    term_unknown_often(name, count) {
        nl: "`{name}` wordt {count} keer gebruikt en is nergens omschreven",
        en: "`{name}` is used {count} times and defined nowhere",
        help_nl: "omschrijf `{name}` met een `begrip`, of gebruik een woord dat al is omschreven",
        help_en: "define `{name}` with a `begrip`, or use a word that is defined already",
    }
    /// VRW-06
    document_without_version(name) {
        nl: "van het stuk `{name}` staat niet vast welke versie bedoeld is",
        en: "it is not certain which version of the document `{name}` is meant",
        help_nl: "vul `versie` of `gedateerd` in",
        help_en: "fill in `versie` or `gedateerd`",
    }
    /// VRW-06
    document_without_place(name) {
        nl: "van het stuk `{name}` staat niet waar het te vinden is",
        en: "it is not stated where the document `{name}` is to be found",
        help_nl: "vul `vindplaats` in",
        help_en: "fill in `vindplaats`",
    }
    /// VRW-06
    document_without_both(name) {
        nl: "van het stuk `{name}` staat niet welke versie bedoeld is en waar het te vinden is",
        en: "it is not stated which version of the document `{name}` is meant and where it is to be found",
        help_nl: "vul `versie` of `gedateerd` in, en `vindplaats`",
        help_en: "fill in `versie` or `gedateerd`, and `vindplaats`",
    }
    /// VRW-05
    own_meaning(title, citation) {
        nl: "`{title}` krijgt hier een eigen betekenis, terwijl {citation} dat begrip al omschrijft",
        en: "`{title}` gets a meaning of its own here, while {citation} defines that term already",
        help_nl: "verwijs met `bron` naar de wet en neem haar betekenis over, of kies een ander woord",
        help_en: "refer to the law with `bron` and take over its meaning, or choose another word",
    }
    /// VRW-07
    law_not_about(citation, topic, topics) {
        nl: "deze verwijzing haalt {citation} aan voor `{topic}`, maar die bepaling gaat over {topics}",
        en: "this reference cites {citation} for `{topic}`, but that provision is about {topics}",
        help_nl: "noem de bepaling die over `{topic}` gaat, of maak er een eigen afspraak van zonder de wet aan te halen",
        help_en: "name the provision that is about `{topic}`, or make it an arrangement of your own without citing law",
    }
    /// VRW-08
    old_word(term, source, new) {
        nl: "`{term}` is een oud woord ({source}); de wet zegt nu: {new}",
        en: "`{term}` is an old word ({source}); the law now says: {new}",
        help_nl: "gebruik het woord dat de geldende wet gebruikt",
        help_en: "use the word that the law in force uses",
    }
    /// VRW-09
    spelled_in_ways(name, names) {
        nl: "`{name}` heet in het stuk {names}",
        en: "`{name}` is called {names} in the text",
        help_nl: "houd één schrijfwijze aan, en noem alleen die achter `aanduiding`",
        help_en: "keep to one spelling, and name only that behind `aanduiding`",
    }
    /// VRW-09
    other_spelling(written, known) {
        nl: "`{written}` staat elders als `{known}`",
        en: "`{written}` stands elsewhere as `{known}`",
        help_nl: "schrijf de naam overal hetzelfde, of verwijs ernaar met de naam tussen rechte haken",
        help_en: "write the name the same everywhere, or refer to it by the name between square brackets",
    }
    /// VRW-10
    number_at_two_levels(numbers) {
        nl: "op twee niveaus staat als nummer {numbers}, zodat een verwijzing ernaar twee dingen kan betekenen",
        en: "at two levels stands as a number {numbers}, so that a reference to it can mean two things",
        help_nl: "laat het nummer weg, geef het onderdeel een naam en verwijs daarmee",
        help_en: "leave the number out, give the part a name and refer by that",
    }
    number_first() { nl: "hier staat het nummer ook", en: "the number stands here too" }
    /// VRW-11
    promise_without_sequel() {
        nl: "deze zin kondigt een uitwerking aan, maar die volgt niet",
        en: "this sentence announces that something is worked out, but that does not follow",
        help_nl: "voeg de uitwerking toe, of haal de aankondiging weg",
        help_en: "add what is announced, or take the announcement away",
    }
}
