//! What is said about accepted findings (`TAAL-60` and on).

messages! {
    /// TAAL-60
    unused(code) {
        nl: "`{code}` wordt hier aanvaard, maar er is niets te aanvaarden",
        en: "`{code}` is accepted here, but there is nothing to accept",
        help_nl: "haal deze regel weg, of kijk of de naam achter `op` klopt",
        help_en: "take this line away, or see whether the name behind `op` is right",
    }
    /// TAAL-60
    no_such_code(code) {
        nl: "`{code}` is geen code van een bevinding",
        en: "`{code}` is not the code of a finding",
        help_nl: "neem de code over van de bevinding, of haal deze regel weg",
        help_en: "copy the code from the finding, or take this line away",
    }
    /// TAAL-61
    expired(code, until) {
        nl: "de aanvaarding van `{code}` gold tot en met {until}",
        en: "the acceptance of `{code}` held until {until}",
        help_nl: "los het bezwaar op, of aanvaard het opnieuw met een nieuwe dag en een reden die nog klopt",
        help_en: "resolve the objection, or accept it anew with a new day and a reason that still holds",
    }
    /// TAAL-62
    without_reason(code) {
        nl: "de aanvaarding van `{code}` geeft geen reden",
        en: "the acceptance of `{code}` gives no reason",
        help_nl: "zet erachter `omdat \"…\"`; de reden komt in het document",
        help_en: "put `omdat \"…\"` behind it; the reason is printed in the document",
    }
    /// TAAL-65
    too_broad(code, subjects) {
        nl: "deze aanvaarding van `{code}` zegt niet waarvan, en neemt bevindingen weg over {subjects}",
        en: "this acceptance of `{code}` does not say of what, and takes away findings about {subjects}",
        help_nl: "schrijf voor elk een eigen regel, met `op` en de reden die daar geldt",
        help_en: "write a line of its own for each, with `op` and the reason that holds there",
    }
    /// TAAL-65
    too_long(code, until, end) {
        nl: "de aanvaarding van `{code}` geldt tot {until}, langer dan de overeenkomst zelf ({end})",
        en: "the acceptance of `{code}` holds until {until}, longer than the agreement itself ({end})",
        help_nl: "kies een dag waarop het is opgelost, uiterlijk {end}",
        help_en: "choose a day by which it is resolved, {end} at the latest",
    }
    /// TAAL-63
    holes_left(count) {
        nl: "er zijn nog {count} open plekken, en een definitieve versie mag er geen hebben",
        en: "{count} places are still open, and a final version may have none",
        help_nl: "vul elke `?` in",
        help_en: "fill in every `?`",
    }
}
