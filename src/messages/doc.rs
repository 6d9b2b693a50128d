//! What is said about the document (`DOC-`).

messages! {
    /// DOC-01
    open_place(owner, property, by) {
        nl: "`{property}` van `{owner}` is nog niet ingevuld{by}",
        en: "`{property}` of `{owner}` is not filled in yet{by}",
        help_nl: "zet de waarde op de plek van het vraagteken",
        help_en: "put the value in the place of the question mark",
    }
    open_line(property, by) {
        nl: "in deze regel (`{property}`) is nog een plek niet ingevuld{by}",
        en: "a place in this line (`{property}`) is not filled in yet{by}",
        help_nl: "zet de waarde op de plek van het vraagteken",
        help_en: "put the value in the place of the question mark",
    }
    /// DOC-01, a property that members of a register lack.
    open_for_members(property, group, count) {
        nl: "`{property}` is nog niet ingevuld voor {count} leden van `{group}`",
        en: "`{property}` is not filled in yet for {count} members of `{group}`",
        help_nl: "vul bij elk lid in het register `{property}` in",
        help_en: "fill in `{property}` for each member in the register",
    }
    by_whom_and_when(by, before) {
        nl: "; `{by}` doet dat voor {before}",
        en: "; `{by}` does so before {before}",
    }
    by_whom(by) {
        nl: "; `{by}` doet dat",
        en: "; `{by}` does so",
    }
    by_when(before) {
        nl: "; dat moet voor {before}",
        en: "; that has to be done before {before}",
    }
    /// DOC-06
    no_image(figure) {
        nl: "figuur `{figure}` heeft geen beeld",
        en: "figure `{figure}` has no image",
        help_nl: "vul `beeld` in met de naam van het bestand, en `alternatief` met wat er te zien is",
        help_en: "fill in `beeld` with the name of the file, and `alternatief` with what is to be seen",
    }
    empty_annex(annex) {
        nl: "bijlage `{annex}` bevat niets",
        en: "annex `{annex}` holds nothing",
        help_nl: "voeg een `lid`, een `tabel` of een `inhoud` toe, of haal de bijlage weg",
        help_en: "add a `lid`, a `tabel` or an `inhoud`, or take the annex away",
    }
    /// DOC-02
    no_contact_block(party) {
        nl: "`{party}` ontbreekt in het overzicht van contactgegevens",
        en: "`{party}` is missing in the overview of contacts",
        help_nl: "voeg bij `{party}` een `contactpersoon` toe",
        help_en: "add a `contactpersoon` to `{party}`",
    }
    /// DOC-02
    block_incomplete(kind, party, missing) {
        nl: "het blok `{kind}` van `{party}` is niet volledig; niet vermeld: {missing}",
        en: "the block `{kind}` of `{party}` is not complete; not stated: {missing}",
        help_nl: "vul {missing} in, of zet er een `?` als het nog niet bekend is",
        help_en: "fill in {missing}, or put a `?` where it is not known yet",
    }
    /// DOC-03
    no_day_of_signing(text) {
        nl: "`{text}` is geen dag van ondertekening",
        en: "`{text}` is no day of signing",
        help_nl: "vul achter `op` de dag in, als `2026-01-30`, of een `?` zolang er niet is getekend",
        help_en: "put the day behind `op`, as `2026-01-30`, or a `?` as long as it is not signed",
    }
    /// DOC-03
    signing_incomplete(missing) {
        nl: "de ondertekening is niet volledig; niet vermeld: {missing}",
        en: "the signing is not complete; not stated: {missing}",
        help_nl: "schrijf `ondertekening te \"plaats\" op dag`, of laat de overeenkomst `per partij` ingaan",
        help_en: "write `ondertekening te \"place\" op day`, or let the agreement start `per partij`",
    }
    /// DOC-03
    nobody_signs(parties) {
        nl: "niet vermeld is wie tekent voor {parties}",
        en: "it is not stated who signs for {parties}",
        help_nl: "vul `tekent` in, met de functie",
        help_en: "fill in `tekent`, with the function",
    }
    /// DOC-04
    signs_without_mandate(signer, parties) {
        nl: "`{signer}` tekent voor {parties}, en waarop die bevoegdheid rust staat er niet bij",
        en: "`{signer}` signs for {parties}, and what that power rests on is not stated",
        help_nl: "zet achter `tekent` met `volgens` waarop de bevoegdheid rust, of laat wie de partij vertegenwoordigt tekenen",
        help_en: "put behind `tekent`, with `volgens`, what the power rests on, or let who represents the party sign",
    }
    /// DOC-05
    blacked_out(code) {
        nl: "`{code}` is een lakcode: wat hier hoort te staan is weggelakt",
        en: "`{code}` is a code for blacking out: what should stand here was left out",
        help_nl: "noem de functie of het onderdeel, of laat de plek open met een `?`",
        help_en: "name the function or the department, or leave the place open with a `?`",
    }
    /// DOC-08
    no_alternative(figure) {
        nl: "figuur `{figure}` zegt niet wat er te zien is voor wie het beeld niet ziet",
        en: "figure `{figure}` does not say what it shows for those who cannot see it",
        help_nl: "vul `alternatief` in",
        help_en: "fill in `alternatief`",
    }
    /// DOC-08
    no_caption(annex) {
        nl: "een tabel in `{annex}` heeft geen opschrift",
        en: "a table in `{annex}` has no caption",
        help_nl: "zet achter de tabel `met \"…\"`",
        help_en: "put `met \"…\"` behind the table",
    }
    /// DOC-09
    sentence_too_long(count, longest) {
        nl: "deze zin heeft {count} woorden; betrokkenen lezen hem niet makkelijk",
        en: "this sentence has {count} words; data subjects do not read it easily",
        help_nl: "maak er zinnen van met ten hoogste {longest} woorden",
        help_en: "make sentences of it with at most {longest} words",
    }
    /// DOC-10
    bracket_not_closed() {
        nl: "dit haakje wordt niet gesloten",
        en: "this bracket is not closed",
        help_nl: "zet er een `)` bij, of haal het haakje weg",
        help_en: "add a `)`, or take the bracket away",
    }
    /// DOC-10
    bracket_not_opened() {
        nl: "dit haakje sluit niets",
        en: "this bracket closes nothing",
        help_nl: "zet er een `(` voor, of haal het haakje weg",
        help_en: "add a `(` before it, or take the bracket away",
    }
    /// DOC-10
    letter_by_itself(letter) {
        nl: "hier staat een losse letter `{letter}`",
        en: "the letter `{letter}` stands by itself here",
        help_nl: "haal de letter weg, of maak het woord af",
        help_en: "take the letter away, or finish the word",
    }
    /// DOC-10
    word_too_many(words) {
        nl: "`{words}`: er staat een woord te veel",
        en: "`{words}`: there is a word too many",
        help_nl: "haal een van beide weg",
        help_en: "take one of them away",
    }
    /// DOC-10
    same_title(first, second, title) {
        nl: "`{first}` en `{second}` hebben hetzelfde opschrift “{title}”",
        en: "`{first}` and `{second}` have the same title “{title}”",
        help_nl: "geef elk een eigen opschrift, of haal de herhaling weg",
        help_en: "give each its own title, or take the repetition away",
    }
    title_first() { nl: "hier staat het de eerste keer", en: "it stands here the first time" }
    /// DOC-11
    changed_since_sealed(version, fingerprint) {
        nl: "de tekst is gewijzigd sinds versie `{version}` is vastgesteld, en heeft nog hetzelfde versienummer",
        en: "the text has changed since version `{version}` was settled on, and still has the same version number",
        help_nl: "geef de gewijzigde tekst een nieuwe `versie`; hebben de partijen haar zo vastgesteld, dan hoort er het kenmerk `{fingerprint}` bij",
        help_en: "give the changed text a new `versie`; if the parties have settled on it as it is, its fingerprint is `{fingerprint}`",
    }
    /// DOC-13
    incomplete(kind, name, missing) {
        nl: "{kind} `{name}` zegt niet alles; niet vermeld: {missing}",
        en: "{kind} `{name}` does not say all; not stated: {missing}",
        help_nl: "vul {missing} in bij `{name}`, of zet er een `?` bij als het nog niet bekend is",
        help_en: "fill in {missing} at `{name}`, or put a `?` where it is not known yet",
    }
}
