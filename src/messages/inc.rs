//! What is said about incidents (`INC-`).

messages! {
    /// INC-01
    nobody_notifies_authority() {
        nl: "de overeenkomst zegt niet wie een inbreuk aan de toezichthouder meldt",
        en: "the agreement does not say who notifies the supervisory authority of a breach",
        help_nl: "declareer een `taak` met `soort melding_toezichthouder` en `artikelen avg.33`",
        help_en: "declare a `taak` with `soort melding_toezichthouder` and `artikelen avg.33`",
    }
    /// INC-04
    nobody_tells_subjects() {
        nl: "de overeenkomst zegt niet wie een betrokkene over een inbreuk inlicht",
        en: "the agreement does not say who tells a data subject about a breach",
        help_nl: "declareer een `taak` met `soort mededeling_betrokkene` en `artikelen avg.34`",
        help_en: "declare a `taak` with `soort mededeling_betrokkene` and `artikelen avg.34`",
    }
    /// INC-01, INC-04
    gap(witness, duty, others) {
        nl: "bij een inbreuk over {witness} heeft niemand `{duty}`{others}",
        en: "in a breach about {witness} nobody has `{duty}`{others}",
        help_nl: "zet bij `{duty}` met `anders` wie het doet voor wie in geen werkgebied valt, of geef de taak met `door` aan iemand",
        help_en: "state in `{duty}` with `anders` who does it for those in no area, or give the duty to someone with `door`",
    }
    /// INC-01, INC-04
    overlap(witness, names, duty, others) {
        nl: "bij een inbreuk over {witness} hebben {names} tegelijk `{duty}`{others}",
        en: "in a breach about {witness} {names} have `{duty}` at once{others}",
        help_nl: "laat de werkgebieden elkaar niet overlappen, of zet bij `{duty}` met `samenloop` wie het dan doet",
        help_en: "let the areas not overlap, or state in `{duty}` with `samenloop` who does it then",
    }
    /// INC-02
    limits_clash(measure, own, duty, stated) {
        nl: "`{measure}` zegt {own}, en `{duty}` zegt {stated}",
        en: "`{measure}` says {own}, and `{duty}` says {stated}",
        help_nl: "noem de termijn op één plaats, bij `{duty}`, of maak beide gelijk",
        help_en: "state the time limit in one place, in `{duty}`, or make both the same",
    }
    limit_of_duty(duty) {
        nl: "hier staat de termijn van `{duty}`",
        en: "the time limit of `{duty}` is here",
    }
    /// INC-03
    chain_too_long(total, limit) {
        nl: "de termijnen van incident tot melding zijn samen {total} uur, en er is {limit} uur",
        en: "the time limits from incident to notification add up to {total} hours, and there are {limit}",
        help_nl: "verkort een van de termijnen, of laat ze op hetzelfde moment beginnen",
        help_en: "shorten one of the time limits, or let them begin at the same moment",
    }
    link_of_chain(duty, hours) {
        nl: "`{duty}`: {hours} uur",
        en: "`{duty}`: {hours} hours",
    }
    /// INC-05
    unreachable(parties) {
        nl: "voor een incident ontbreekt een e-mailadres, of wanneer iemand te bereiken is, bij {parties}",
        en: "for an incident an e-mail address, or the hours of reach, is missing for {parties}",
        help_nl: "vul bij de `contactpersoon` van elke partij `email` of `bereikbaar` in",
        help_en: "fill in `email` or `bereikbaar` in the `contactpersoon` of each party",
    }
    /// INC-08
    no_coordinator(parties) {
        nl: "een inbreuk in een gedeeld systeem kan {parties} partijen raken, en niemand coördineert dan",
        en: "a breach in a shared system can affect {parties} parties, and nobody coordinates then",
        help_nl: "zet met `samenloop` welke partij dan voor alle meldt of de meldingen op elkaar afstemt",
        help_en: "state with `samenloop` which party then notifies for all or coordinates the notifications",
    }
    /// INC-06
    no_breach_register() {
        nl: "de overeenkomst zegt niet wie inbreuken vastlegt",
        en: "the agreement does not say who records breaches",
        help_nl: "voeg een `taak` toe van de soort `inbreukregister`, zo nodig `door elke_verantwoordelijke`",
        help_en: "add a `taak` of the kind `inbreukregister`, `door elke_verantwoordelijke` where that fits",
    }
    /// INC-07
    threshold_too_narrow() {
        nl: "volgens deze tekst hoeven partijen elkaar niet elke inbreuk te melden",
        en: "by this text parties need not report each breach to each other",
        help_nl: "laat partijen elkaar elke inbreuk melden, ook als de gevolgen nog niet vaststaan; de drempel is er alleen voor de toezichthouder en de betrokkene",
        help_en: "let parties report each breach to each other, also where the consequences are not certain; the threshold is there for the authority and the data subject only",
    }
}
