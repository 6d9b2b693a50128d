//! What is said about text that is not in the shape of the language (`TAAL-01` to `TAAL-19`).

messages! {
    /// TAAL-01
    unexpected_character(character) {
        nl: "het teken `{character}` heeft hier geen betekenis",
        en: "the character `{character}` has no meaning here",
        help_nl: "laat `{character}` weg, of zet de tekst tussen aanhalingstekens",
        help_en: "leave `{character}` out, or put the text between quotation marks",
    }
}
