//! What is said about transfers (`DRG-`).

messages! {
    /// DRG-01
    no_location(system) {
        nl: "van `{system}` staat niet in welk land het gegevens verwerkt",
        en: "it is not said in which country `{system}` processes data",
        help_nl: "vul `locatie` in met een of meer landen",
        help_en: "fill in `locatie` with one or more countries",
    }
    /// DRG-02
    no_tool(system, countries) {
        nl: "`{system}` verwerkt in {countries}, buiten de EER, zonder doorgifte-instrument",
        en: "`{system}` processes in {countries}, outside the EEA, without an instrument of transfer",
        help_nl: "zet achter het land `met adequaatheidsbesluit`, `met modelcontract` of `met bindende_voorschriften`, of kies een plaats in de EER",
        help_en: "put `met adequaatheidsbesluit`, `met modelcontract` or `met bindende_voorschriften` behind the country, or choose a place in the EEA",
    }
    /// DRG-03
    consent_is_no_tool() {
        nl: "toestemming van de partijen is geen instrument voor doorgifte buiten de EER",
        en: "consent of the parties is no instrument for a transfer outside the EEA",
        help_nl: "noem een instrument uit hoofdstuk V van de AVG, zoals `adequaatheidsbesluit` of `modelcontract`, of haal de uitzondering weg",
        help_en: "name an instrument of chapter V of the GDPR, such as `adequaatheidsbesluit` or `modelcontract`, or take the exception away",
    }
}
