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
