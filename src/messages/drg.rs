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
    /// DRG-04
    remote_access_unanswered(system, actor, country) {
        nl: "`{system}` komt van of wordt beheerd door `{actor}` ({country}), en niet vermeld is of er van buiten de EER iemand bij kan",
        en: "`{system}` is supplied or operated by `{actor}` ({country}), and it is not said whether anyone outside the EEA can reach it",
        help_nl: "vul `beheer_op_afstand` in: `nee`, of `ja met` het instrument voor doorgifte",
        help_en: "fill in `beheer_op_afstand`: `nee`, or `ja met` the instrument of transfer",
    }
    /// DRG-04
    remote_access_without_tool(system, actor, country) {
        nl: "`{actor}` ({country}) kan van buiten de EER bij `{system}`, zonder instrument voor doorgifte",
        en: "`{actor}` ({country}) can reach `{system}` from outside the EEA, without an instrument of transfer",
        help_nl: "zet erachter `met adequaatheidsbesluit`, `met modelcontract` of `met bindende_voorschriften`, of sluit het uit",
        help_en: "put `met adequaatheidsbesluit`, `met modelcontract` or `met bindende_voorschriften` behind it, or rule it out",
    }
    /// DRG-05
    tool_run_out(system, tool, until) {
        nl: "het instrument voor doorgifte bij `{system}` (`{tool}`) gold tot en met {until}",
        en: "the instrument of transfer of `{system}` (`{tool}`) held until {until}",
        help_nl: "noem het instrument dat nu geldt, of verwerk de gegevens in de EER",
        help_en: "name the instrument that holds now, or process the data within the EEA",
    }
    /// DRG-05
    tool_not_yet(system, tool, from) {
        nl: "het instrument voor doorgifte bij `{system}` (`{tool}`) geldt pas vanaf {from}",
        en: "the instrument of transfer of `{system}` (`{tool}`) holds only from {from}",
        help_nl: "noem het instrument dat nu geldt, of begin op die dag",
        help_en: "name the instrument that holds now, or begin on that day",
    }
    /// DRG-06
    recipient_outside(actor, country) {
        nl: "`{actor}` ontvangt gegevens en is gevestigd in {country}, maar de overeenkomst houdt ze binnen de EER",
        en: "`{actor}` receives data and has its seat in {country}, but the agreement keeps them within the EEA",
        help_nl: "kies een ontvanger in de EER, of zet achter `doorgifte` met `tenzij` het instrument",
        help_en: "choose a recipient within the EEA, or put the instrument behind `doorgifte` with `tenzij`",
    }
    /// DRG-06
    place_outside(system, country) {
        nl: "`{system}` verwerkt in {country}, maar de overeenkomst houdt gegevens binnen de EER",
        en: "`{system}` processes in {country}, but the agreement keeps data within the EEA",
        help_nl: "kies een plaats in de EER, of zet achter `doorgifte` met `tenzij` het instrument",
        help_en: "choose a place within the EEA, or put the instrument behind `doorgifte` with `tenzij`",
    }
    banned_here() { nl: "hier staat het verbod", en: "the ban is here" }
}
