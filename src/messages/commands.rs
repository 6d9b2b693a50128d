//! What `fmt`, `explain` and `new` say.

messages! {
    fmt_changed(path) { nl: "opgemaakt   {path}", en: "formatted   {path}" }
    fmt_would_change(path) { nl: "afwijkend   {path}", en: "differs     {path}" }
    fmt_broken(path) { nl: "overgeslagen {path}", en: "skipped     {path}" }
    fmt_all_clean(count) {
        nl: "in orde ({count}): elk bestand staat in de vaste opmaak",
        en: "in order ({count}): every file is in its fixed layout",
    }
    fmt_summary(changed, count) {
        nl: "{changed} van {count} bestanden opgemaakt",
        en: "{changed} of {count} files formatted",
    }
    fmt_check_summary(changed, count) {
        nl: "{changed} van {count} bestanden niet in de vaste opmaak; `convenant fmt` zet ze erin",
        en: "{changed} of {count} files not in their fixed layout; `convenant fmt` puts them in it",
    }
    fmt_skipped(count) {
        nl: "overgeslagen: {count}; verbeter eerst de fouten hierboven, dan kan de opmaak",
        en: "skipped: {count}; mend the errors above first, then the layout can be done",
    }
    /// TAAL-27
    fmt_not_written(path, reason) {
        nl: "`{path}` kan niet geschreven worden ({reason})",
        en: "`{path}` cannot be written ({reason})",
        help_nl: "kijk of u in deze map mag schrijven en of de schijf niet vol is; het bestand is zoals het was",
        help_en: "see whether you may write in this folder and the disk is not full; the file is as it was",
    }
    /// TAAL-27
    fmt_would_differ(path) {
        nl: "de opmaak van `{path}` zou veranderen wat er staat",
        en: "the layout of `{path}` would change what it says",
        help_nl: "meld dit als fout van `convenant`; het bestand is zoals het was",
        help_en: "report this as a fault of `convenant`; the file is as it was",
    }

    unknown_code(code) {
        nl: "`{code}` is geen code van een bevinding",
        en: "`{code}` is not the code of a finding",
        help_nl: "een code staat vooraan in een bevinding, tussen haken, zoals `PAR-02`",
        help_en: "a code stands at the head of a finding, between brackets, such as `PAR-02`",
    }
    similar_code(code, similar) {
        nl: "`{code}` is geen code van een bevinding",
        en: "`{code}` is not the code of a finding",
        help_nl: "bedoelt u `{similar}`?",
        help_en: "did you mean `{similar}`?",
    }
    explain_law() { nl: "waarom", en: "why" }
    explained_in_dutch() {
        nl: "",
        en: "The explanation and its examples are in Dutch, the language of the agreements.",
    }

    /// TAAL-27
    new_not_empty(folder) {
        nl: "`{folder}` bestaat al en is niet leeg",
        en: "`{folder}` exists and is not empty",
        help_nl: "noem een map die nog niet bestaat; er is niets gewijzigd",
        help_en: "name a folder that does not exist yet; nothing was changed",
    }
    new_done(folder, files) {
        nl: "in `{folder}` staat een eerste overeenkomst: {files}\n\nVerder:\n  1. open `{folder}` in een tekstverwerker voor platte tekst en vul in wat op een vraagteken staat\n  2. controleer met `convenant check {folder}`\n  3. bouw een concept met `convenant build {folder}`\n\nBij elke bevinding staat een code; `convenant explain CODE` legt haar uit.",
        en: "`{folder}` holds a first agreement: {files}\n\nNext:\n  1. open `{folder}` in a plain text editor and fill in what is a question mark\n  2. check it with `convenant check {folder}`\n  3. build a draft with `convenant build {folder}`\n\nEvery finding has a code; `convenant explain CODE` explains it.",
    }
}
