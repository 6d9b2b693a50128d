//! What is said about files that cannot be had (`TAAL-20` to `TAAL-29`), and about folders that cannot be written.

use crate::source::{Encoding, Message, Refusal};

/// What a refusal says about the file called `name`.
#[must_use]
pub fn refused(refusal: &Refusal, name: &str) -> Message {
    match refusal {
        Refusal::Missing => missing(name),
        Refusal::Outside => outside(name),
        Refusal::NotAFile => not_a_file(name),
        Refusal::TooLarge { bytes, limit } => {
            too_large(name, mebibytes(bytes.div_ceil(1 << 20)), mebibytes(limit >> 20))
        }
        Refusal::NotUtf8 { byte, line, looks_like: Encoding::Windows1252 } => windows_1252(name, line, byte),
        Refusal::NotUtf8 { byte, line, looks_like: Encoding::Utf16 } => utf_16(name, line, byte),
        Refusal::Unreadable { reason } => unreadable(name, reason),
        Refusal::NoAgreement => no_agreement(name),
    }
}

fn mebibytes(count: u64) -> String {
    format!("{count} MiB")
}

messages! {
    /// TAAL-20
    missing(name) {
        nl: "`{name}` bestaat niet",
        en: "`{name}` does not exist",
        help_nl: "controleer de naam en de map; hoofdletters tellen mee",
        help_en: "check the name and the folder; capital letters matter",
    }
    /// TAAL-21
    outside(name) {
        nl: "`{name}` ligt buiten de map van de overeenkomst",
        en: "`{name}` lies outside the folder of the agreement",
        help_nl: "zet het bestand in de map van de overeenkomst en noem het vanaf daar, zonder `..`",
        help_en: "put the file in the folder of the agreement and name it from there, without `..`",
    }
    /// TAAL-22
    not_a_file(name) {
        nl: "`{name}` is geen gewoon bestand",
        en: "`{name}` is not an ordinary file",
        help_nl: "noem een tekstbestand; een map, een apparaat of een pijp kan hier niet",
        help_en: "name a text file; a folder, a device or a pipe cannot stand here",
    }
    /// TAAL-23
    too_large(name, size, limit) {
        nl: "`{name}` is te groot: {size}, en {limit} is het meeste dat gelezen wordt",
        en: "`{name}` is too large: {size}, and {limit} is the most that is read",
        help_nl: "splits het bestand, of kijk of het wel het bedoelde bestand is",
        help_en: "split the file, or see whether it is the file that was meant",
    }
    /// TAAL-24
    windows_1252(name, line, byte) {
        nl: "`{name}` is niet als UTF-8 opgeslagen: op regel {line} (byte {byte}) staat een teken dat zo niet te lezen is",
        en: "`{name}` is not saved as UTF-8: line {line} (byte {byte}) holds a character that cannot be read as such",
        help_nl: "open het bestand en bewaar het met `Opslaan als` en codering `UTF-8`; het lijkt nu op windows-1252",
        help_en: "open the file and save it with `Save as` and encoding `UTF-8`; it now looks like windows-1252",
    }
    /// TAAL-24
    utf_16(name, line, byte) {
        nl: "`{name}` is niet als UTF-8 opgeslagen: op regel {line} (byte {byte}) staat een teken dat zo niet te lezen is",
        en: "`{name}` is not saved as UTF-8: line {line} (byte {byte}) holds a character that cannot be read as such",
        help_nl: "open het bestand en bewaar het met `Opslaan als` en codering `UTF-8`; het lijkt nu op UTF-16",
        help_en: "open the file and save it with `Save as` and encoding `UTF-8`; it now looks like UTF-16",
    }
    /// TAAL-25
    unreadable(name, reason) {
        nl: "`{name}` kan niet gelezen worden ({reason})",
        en: "`{name}` cannot be read ({reason})",
        help_nl: "controleer of u het bestand of de map mag lezen",
        help_en: "check whether you may read the file or the folder",
    }
    /// TAAL-26
    no_agreement(name) {
        nl: "in de map `{name}` staat geen bestand dat op `.convenant` eindigt",
        en: "the folder `{name}` holds no file that ends in `.convenant`",
        help_nl: "noem de map waarin de overeenkomst staat, of begin er een met `convenant new`",
        help_en: "name the folder that holds the agreement, or start one with `convenant new`",
    }
}
