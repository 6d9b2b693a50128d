//! What is said about security measures (`BEV-`).

messages! {
    /// BEV-05
    no_processor_at_all(measure) {
        nl: "`{measure}` legt iets bij de verwerker, maar er is geen verwerker",
        en: "`{measure}` leaves something to the processor, but there is no processor",
        help_nl: "noem wie het doet: een partij, of `elke_verantwoordelijke`",
        help_en: "name who does it: a party, or `elke_verantwoordelijke`",
    }
    no_real_processor(measure) {
        nl: "`{measure}` legt iets bij de verwerker, maar wie als verwerker is genoemd staat niet los van de verantwoordelijken",
        en: "`{measure}` leaves something to the processor, but those named as processor do not stand apart from the controllers",
        help_nl: "noem wie het doet: een partij, een onderdeel daarvan, of `elke_verantwoordelijke`",
        help_en: "name who does it: a party, a part of one, or `elke_verantwoordelijke`",
    }
    /// BEV-07
    no_interval(measure, word) {
        nl: "bij `{measure}` staat `{word}`, maar niet hoe vaak",
        en: "`{measure}` says `{word}`, but not how often",
        help_nl: "kies een ritme, zoals `per kwartaal` of `jaarlijks`",
        help_en: "choose a rhythm, such as `per kwartaal` or `jaarlijks`",
    }
}
