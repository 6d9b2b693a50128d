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
        Refusal::Forbidden => forbidden(name),
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
    forbidden(name) {
        nl: "`{name}` mag niet gelezen worden",
        en: "`{name}` may not be read",
        help_nl: "vraag de eigenaar of de beheerder om leesrecht",
        help_en: "ask the owner or the administrator for permission to read it",
    }
    /// TAAL-25
    unreadable(name, reason) {
        nl: "`{name}` kan niet gelezen worden ({reason})",
        en: "`{name}` cannot be read ({reason})",
        help_nl: "kijk of het bestand en de schijf waarop het staat in orde zijn",
        help_en: "see whether the file and the disk that holds it are in order",
    }
    /// TAAL-26
    no_agreement(name) {
        nl: "in de map `{name}` staat geen bestand dat op `.convenant` eindigt",
        en: "the folder `{name}` holds no file that ends in `.convenant`",
        help_nl: "noem de map waarin de overeenkomst staat, of begin er een met `convenant new`",
        help_en: "name the folder that holds the agreement, or start one with `convenant new`",
    }
    /// TAAL-27
    output_foreign(folder, names, more) {
        nl: "de map `{folder}` bevat bestanden die niet uit een eerdere bouw komen: {names}{more}",
        en: "the folder `{folder}` holds files that no earlier build made: {names}{more}",
        help_nl: "kies met `--out` een lege of nieuwe map; er is niets gewijzigd",
        help_en: "choose an empty or new folder with `--out`; nothing was changed",
    }
    /// TAAL-27
    output_not_a_folder(folder) {
        nl: "`{folder}` is geen map waarin gebouwd kan worden",
        en: "`{folder}` is not a folder to build in",
        help_nl: "kies met `--out` een lege of nieuwe map",
        help_en: "choose an empty or new folder with `--out`",
    }
    /// TAAL-27
    output_bad_path(path) {
        nl: "het artefact `{path}` zou buiten de map komen te staan",
        en: "the artefact `{path}` would land outside the folder",
        help_nl: "meld dit als fout van `convenant`; er is niets geschreven",
        help_en: "report this as a fault of `convenant`; nothing was written",
    }
    /// TAAL-27
    output_full(folder) {
        nl: "de schijf is vol: `{folder}` is niet geschreven",
        en: "the disk is full: `{folder}` was not written",
        help_nl: "maak ruimte vrij en bouw opnieuw; een eerdere bouw staat er nog zoals ze was",
        help_en: "free some room and build again; an earlier build still stands as it was",
    }
    /// TAAL-27
    output_forbidden(folder) {
        nl: "in `{folder}` mag niet geschreven worden",
        en: "`{folder}` may not be written",
        help_nl: "kies met `--out` een map waarin u mag schrijven; er is niets gewijzigd",
        help_en: "choose a folder that you may write with `--out`; nothing was changed",
    }
    /// TAAL-27
    output_failed(folder, reason) {
        nl: "`{folder}` kan niet geschreven worden ({reason})",
        en: "`{folder}` cannot be written ({reason})",
        help_nl: "kies met `--out` een andere map; is dit een aangekoppelde schijf, kies dan een map daarbinnen",
        help_en: "choose another folder with `--out`; if this is a mounted disk, choose a folder inside it",
    }
    /// TAAL-28
    manifest_missing(folder) {
        nl: "in `{folder}` staat geen `manifest.json`",
        en: "`{folder}` holds no `manifest.json`",
        help_nl: "noem de map die `convenant build` heeft gemaakt",
        help_en: "name the folder that `convenant build` made",
    }
    /// TAAL-28
    manifest_malformed(folder, reason) {
        nl: "het manifest van `{folder}` is niet te lezen ({reason})",
        en: "the manifest of `{folder}` cannot be read ({reason})",
        help_nl: "bouw de map opnieuw; dit manifest is niet door `convenant` gemaakt, of daarna gewijzigd",
        help_en: "build the folder again; this manifest was not made by `convenant`, or was changed since",
    }
    /// TAAL-28
    manifest_path(folder, path) {
        nl: "het manifest van `{folder}` noemt een pad dat er niet in hoort: `{path}`",
        en: "the manifest of `{folder}` lists a path that does not belong in it: `{path}`",
        help_nl: "vertrouw deze map niet en bouw haar opnieuw",
        help_en: "do not trust this folder, and build it again",
    }
    /// TAAL-28
    manifest_digest(folder, path) {
        nl: "het manifest van `{folder}` noemt geen geldige controlesom voor `{path}`",
        en: "the manifest of `{folder}` states no valid digest for `{path}`",
        help_nl: "vertrouw deze map niet en bouw haar opnieuw",
        help_en: "do not trust this folder, and build it again",
    }
    /// TAAL-29
    output_stopped(reason) {
        nl: "het resultaat kan niet weggeschreven worden ({reason})",
        en: "the result cannot be written ({reason})",
        help_nl: "kijk of er ruimte is waar de uitvoer heen gaat",
        help_en: "see whether there is room where the output goes",
    }

    nothing_built() {
        nl: "er is niets gebouwd: de overeenkomst is niet te lezen zoals zij bedoeld is",
        en: "nothing was built: the agreement cannot be read as it was meant",
        help_nl: "herstel eerst elke fout hierboven",
        help_en: "mend every error above first",
    }
    not_final() {
        nl: "er is niets gebouwd: dit kan nog niet de definitieve tekst zijn",
        en: "nothing was built: this cannot be the final text yet",
        help_nl: "vul elke `?` in en los elk bezwaar op of aanvaard het, of bouw een concept zonder `--final`",
        help_en: "fill in every `?` and resolve or accept every objection, or build a draft without `--final`",
    }

    not_printed(reason) {
        nl: "er is niets gebouwd, door een fout in dit programma: {reason}",
        en: "nothing was built, by a mistake in this program: {reason}",
        help_nl: "meld deze fout aan wie het programma onderhoudt, met deze tekst",
        help_en: "report this mistake to whoever maintains the program, with this text",
    }
    belongs_unreadable(path) {
        nl: "uit `{path}` kan niets worden gebouwd, en dus kan er niets mee worden vergeleken",
        en: "nothing can be built of `{path}`, and so nothing can be held against it",
        help_nl: "kijk met `convenant check` wat er mist of verkeerd staat",
        help_en: "see with `convenant check` what is missing or wrong",
    }
    built_draft(count, folder) {
        nl: "concept in `{folder}`, {count} bestanden:",
        en: "draft in `{folder}`, {count} files:",
    }
    built_final(count, folder) {
        nl: "definitieve versie in `{folder}`, {count} bestanden:",
        en: "final version in `{folder}`, {count} files:",
    }

    no_pdf() {
        nl: "dit programma maakt geen pdf: het is gebouwd zonder het onderdeel `pdf`",
        en: "this program makes no pdf: it was built without the feature `pdf`",
    }

    verify_intact(count) {
        nl: "in orde ({count}): alles is zoals het gebouwd is",
        en: "in order ({count}): everything is as it was built",
    }
    verify_changed(path) {
        nl: "gewijzigd  {path}",
        en: "changed    {path}",
    }
    verify_missing(path) {
        nl: "ontbreekt  {path}",
        en: "missing    {path}",
    }
    verify_extra(path) {
        nl: "onbekend   {path}",
        en: "unknown    {path}",
    }
    verify_summary(changed, missing, extra) {
        nl: "{changed} gewijzigd, {missing} ontbreekt, {extra} onbekend",
        en: "{changed} changed, {missing} missing, {extra} unknown",
    }

    belongs_unchanged(name, path, mark) {
        nl: "`{name}` hoort bij deze bron (kenmerk {mark}) en is niet gewijzigd: het is gelijk aan `{path}` zoals dat nu gebouwd wordt",
        en: "`{name}` belongs to this source (fingerprint {mark}) and has not been changed: it is equal to `{path}` as it is built now",
    }
    belongs_extended(name, path, added) {
        nl: "`{name}` begint met `{path}` zoals dat nu uit deze bron gebouwd wordt; daarachter staan {added} bytes meer, zoals na een elektronische handtekening. Wat daar staat, is niet bekeken: laat de handtekening controleren door een programma dat PDF toont",
        en: "`{name}` begins with `{path}` as it is built of this source now; {added} more bytes stand behind that, as after an electronic signature. Those were not looked at: have the signature checked by a program that shows PDF",
    }
    belongs_changed(name, mark) {
        nl: "`{name}` draagt het kenmerk van deze bron ({mark}), maar is niet wat er nu uit gebouwd wordt: het is na het bouwen gewijzigd, of gebouwd op een andere peildatum of met een andere versie van het programma",
        en: "`{name}` carries the fingerprint of this source ({mark}), but is not what is built of it now: it was changed after it was built, or built as of another day or by another version of the program",
    }
    belongs_elsewhere(name, carries, mark) {
        nl: "`{name}` hoort bij een andere bron: het draagt het kenmerk {carries}, en deze bron heeft {mark}",
        en: "`{name}` belongs to another source: it carries the fingerprint {carries}, and this source has {mark}",
    }
    belongs_unmarked(name, mark) {
        nl: "`{name}` draagt geen kenmerk en is niet wat er uit deze bron (kenmerk {mark}) gebouwd wordt",
        en: "`{name}` carries no fingerprint and is not what is built of this source (fingerprint {mark})",
    }
}
