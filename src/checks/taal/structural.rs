//! Structural codes: what the rooms before this one report about text, words, names and files, and what accepting findings
//! leads to. No check runs for them; here is what they are called and what they mean.

use crate::checks::Title;
use crate::source::{Diagnostic, Message, Severity, Span};

/// A code that is not the code of a check.
pub struct Structural {
    pub code: &'static str,
    /// A short Dutch name, such as `onbekende-eigenschap`.
    pub name: &'static str,
    pub title: Title,
    pub severity: Severity,
    /// Markdown, with a failing and a passing example where one file can show it.
    pub explanation: &'static str,
}

/// A finding of a structural code, as grave as the table says.
pub(in crate::checks) fn finding(code: &'static str, span: Span, message: Message) -> Diagnostic {
    let known = STRUCTURAL.iter().find(|known| known.code == code);
    Diagnostic::new(code, known.map_or(Severity::Error, |known| known.severity), span, message)
}

/// Makes the table: code, severity, explanation, name, and the title in two languages.
macro_rules! structural {
    ($($code:literal $severity:ident $file:literal $name:literal: $nl:literal, $en:literal;)*) => {
        /// All structural codes, in order.
        pub static STRUCTURAL: &[Structural] = &[$(Structural {
            code: $code,
            name: $name,
            title: Title { nl: $nl, en: $en },
            severity: Severity::$severity,
            explanation: include_str!($file),
        },)*];
    };
}

structural! {
    "TAAL-01" Error "taal_01.md" "teken-zonder-betekenis": "een teken heeft hier geen betekenis", "a character has no meaning here";
    "TAAL-02" Error "taal_02.md" "aanhalingsteken-ontbreekt": "een tekst begint of eindigt niet met een aanhalingsteken", "a text lacks a quotation mark";
    "TAAL-03" Error "taal_03.md" "blok-niet-gesloten": "een blok wordt niet gesloten", "a block is not closed";
    "TAAL-04" Error "taal_04.md" "blok-zonder-begin": "een `}` sluit niets", "a `}` closes nothing";
    "TAAL-05" Error "taal_05.md" "regel-zonder-woord": "een regel begint niet met een woord", "a line does not begin with a word";
    "TAAL-06" Error "taal_06.md" "komma": "een komma staat verkeerd", "a comma is out of place";
    "TAAL-07" Error "taal_07.md" "haakje-alleen": "een haakje heeft geen tegenhanger", "a parenthesis has no partner";
    "TAAL-08" Error "taal_08.md" "blok-zonder-naam": "voor een `{` staat niet waar het blok bij hoort", "what a block belongs to is missing before its `{`";
    "TAAL-09" Error "taal_09.md" "te-diep": "blokken of haakjes zitten te diep in elkaar", "blocks or parentheses are nested too deeply";
    "TAAL-10" Error "taal_10.md" "onzichtbaar-teken": "er staat een onzichtbaar teken", "there is an invisible character";
    "TAAL-11" Error "taal_11.md" "puntjes": "puntjes zeggen niet wat er nog bij hoort", "dots do not say what else belongs";
    "TAAL-12" Error "taal_12.md" "opmerking": "een opmerking begint niet met `#`", "a comment does not begin with `#`";
    "TAAL-13" Error "taal_13.md" "overbodig-teken": "een teken is niet nodig", "a character is not needed";
    "TAAL-14" Error "taal_14.md" "aanhalingsteken-in-tekst": "een aanhalingsteken breekt een tekst af", "a quotation mark breaks off a text";
    "TAAL-15" Error "taal_15.md" "getal-of-datum": "cijfers zijn geen getal en geen datum", "figures are neither a number nor a date";
    "TAAL-16" Error "taal_16.md" "verkeerd-haakje": "een soort haakje wordt niet gebruikt", "a kind of bracket is not used";
    "TAAL-17" Error "taal_17.md" "vergelijkteken": "een vergelijkteken is onbekend of staat zonder spaties", "a comparison sign is unknown or has no spaces";
    "TAAL-18" Error "taal_18.md" "adres-zonder-aanhalingstekens": "een adres staat niet tussen aanhalingstekens", "an address has no quotation marks";
    "TAAL-20" Error "taal_20.md" "bestand-ontbreekt": "een bestand bestaat niet", "a file does not exist";
    "TAAL-21" Error "taal_21.md" "bestand-buiten-map": "een bestand ligt buiten de map van de overeenkomst", "a file lies outside the folder of the agreement";
    "TAAL-22" Error "taal_22.md" "geen-bestand": "wat genoemd wordt is geen gewoon bestand", "what is named is not an ordinary file";
    "TAAL-23" Error "taal_23.md" "bestand-te-groot": "een bestand is te groot", "a file is too large";
    "TAAL-24" Error "taal_24.md" "geen-utf-8": "een bestand is niet als UTF-8 opgeslagen", "a file is not saved as UTF-8";
    "TAAL-25" Error "taal_25.md" "bestand-onleesbaar": "een bestand kan of mag niet worden gelezen", "a file cannot or may not be read";
    "TAAL-26" Error "taal_26.md" "map-zonder-overeenkomst": "in een map staat geen overeenkomst", "a folder holds no agreement";
    "TAAL-27" Error "taal_27.md" "uitvoermap": "in een map kan niet worden gebouwd", "a folder cannot be built in";
    "TAAL-28" Error "taal_28.md" "manifest": "het manifest van een bouw klopt niet", "the manifest of a build is not right";
    "TAAL-29" Error "taal_29.md" "uitvoer-gestopt": "het resultaat kan niet worden weggeschreven", "the result cannot be written";
    "TAAL-30" Error "taal_30.md" "onbekende-soort": "een declaratie begint met een onbekend woord", "a declaration begins with an unknown word";
    "TAAL-31" Error "taal_31.md" "onbekende-eigenschap": "een eigenschap hoort niet bij deze declaratie", "a property does not belong to this declaration";
    "TAAL-32" Error "taal_32.md" "verkeerde-waarde": "een eigenschap heeft een waarde die er niet past", "a property has a value that does not fit";
    "TAAL-33" Error "taal_33.md" "dubbele-eigenschap": "een eigenschap staat er twee keer", "a property is stated twice";
    "TAAL-34" Error "taal_34.md" "naam-ontbreekt": "een declaratie heeft geen naam", "a declaration has no name";
    "TAAL-35" Error "taal_35.md" "opschrift-ontbreekt": "een declaratie heeft geen opschrift", "a declaration has no title";
    "TAAL-36" Error "taal_36.md" "een-waarde-te-veel": "een eigenschap heeft een waarde te veel", "a property has one value too many";
    "TAAL-37" Error "taal_37.md" "woord-niet-begrepen": "een woord wordt op deze plaats niet begrepen", "a word is not understood in this place";
    "TAAL-38" Error "taal_38.md" "dag-bestaat-niet": "een dag bestaat niet", "a day does not exist";
    "TAAL-39" Error "taal_39.md" "blok-verkeerd": "een blok ontbreekt of hoort hier niet", "a block is missing or does not belong here";
    "TAAL-41" Error "taal_41.md" "naam-dubbel": "een naam staat voor twee dingen", "a name stands for two things";
    "TAAL-44" Error "taal_44.md" "onderdeel-onbekend": "een deel van de standaardbibliotheek bestaat niet", "a part of the standard library does not exist";
    "TAAL-45" Error "taal_45.md" "kring": "bestanden halen elkaar in een kring op", "files bring each other in, in a circle";
    "TAAL-46" Error "taal_46.md" "register-onleesbaar": "een register is niet te lezen", "a register cannot be read";
    "TAAL-47" Error "taal_47.md" "lid-onduidelijk": "een lid in een register heeft geen naam of komt twee keer voor", "a member in a register has no name or occurs twice";
    "TAAL-48" Error "taal_48.md" "getal-te-groot": "een getal is te groot", "a number is too large";
    "TAAL-49" Error "taal_49.md" "eis-onbegrepen": "een eis wordt niet begrepen", "a condition is not understood";
    "TAAL-50" Error "taal_50.md" "een-overeenkomst": "een map bevat niet precies één overeenkomst", "a folder does not hold exactly one agreement";
    "TAAL-51" Error "taal_51.md" "gebied-in-zichzelf": "een gebied bevat zichzelf", "an area contains itself";
    "TAAL-56" Error "taal_56.md" "grenzen-omgekeerd": "iets eindigt voordat het begint", "something ends before it begins";
    "TAAL-60" Warning "taal_60.md" "aanvaarding-ongebruikt": "een aanvaarding aanvaardt niets", "an acceptance accepts nothing";
    "TAAL-61" Warning "taal_61.md" "aanvaarding-verlopen": "een aanvaarding is verlopen", "an acceptance has run out";
    "TAAL-62" Objection "taal_62.md" "aanvaarding-zonder-reden": "een aanvaarding geeft geen reden", "an acceptance gives no reason";
    "TAAL-63" Objection "taal_63.md" "open-plekken": "er zijn nog open plekken", "places are still open";
    "TAAL-71" Error "taal_71.md" "modelbepaling-onbekend": "een artikel neemt een modelbepaling over die er niet is", "an article takes a standard clause that is not there";
    "TAAL-65" Warning "taal_65.md" "aanvaarding-te-ruim": "een aanvaarding neemt meer weg dan waarvoor zij een reden geeft", "an acceptance takes away more than it gives a reason for";
}
