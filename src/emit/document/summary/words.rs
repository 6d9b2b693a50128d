//! Words for people who do not read law: what the summary calls a right, a kind of data, a way of seeing. Short sentences and
//! everyday words; a term of the law is explained where it first stands. It knows no agreement.

use super::super::text::Inline;
use crate::model::words::{Grain, Nature, TransferTool};

pub fn lead() -> Vec<Inline> {
    let texts = [
        "In deze uitleg leest u wie uw gegevens gebruiken. U leest ook waarvoor dat is. En u leest wat u kunt doen.",
        "Dit is een korte versie van een langere afspraak. In die afspraak staat alles precies.",
        "Staan er puntjes in de tekst? Dan moet daar nog iets worden ingevuld.",
    ];
    texts.into_iter().map(Inline::plain).collect()
}

/// Something that people are told about their data (articles 13 and 14 GDPR), by the provisions that ask it, and the part of the
/// summary that tells it already.
pub struct Told {
    pub law: &'static [&'static str],
    pub what: &'static str,
    pub section: Option<(&'static str, &'static str)>,
}

pub const TOLD: &[Told] = &[
    Told {
        law: &["avg.13.1.a", "avg.14.1.a"],
        what: "Wie uw gegevens gebruiken",
        section: Some(("wie", "Wie beslissen samen?")),
    },
    Told {
        law: &["avg.13.1.b", "avg.14.1.b"],
        what: "Wie er op uw privacy let",
        section: Some(("contact", "Waar kunt u terecht?")),
    },
    Told {
        law: &["avg.13.1.c", "avg.14.1.c"],
        what: "Waarvoor dat is en waarom het mag",
        section: Some(("doelen", "Waarvoor zijn uw gegevens nodig?")),
    },
    Told {
        law: &["avg.14.1.d"],
        what: "Welke soorten gegevens het zijn",
        section: Some(("gegevens", "Welke gegevens zijn dat?")),
    },
    Told {
        law: &["avg.13.1.e", "avg.14.1.e"],
        what: "Wie uw gegevens krijgen",
        section: Some(("wie-ziet", "Wie zien uw gegevens?")),
    },
    Told {
        law: &["avg.13.1.f", "avg.14.1.f"],
        what: "Of uw gegevens buiten Europa komen",
        section: Some(("wie-ziet", "Wie zien uw gegevens?")),
    },
    Told {
        law: &["avg.13.2.a", "avg.14.2.a"],
        what: "Hoe lang uw gegevens worden bewaard",
        section: Some(("bewaren", "Hoe lang worden uw gegevens bewaard?")),
    },
    Told {
        law: &["avg.13.2.b", "avg.14.2.c"],
        what: "Welke rechten u hebt",
        section: Some(("rechten", "Welke rechten hebt u?")),
    },
    Told {
        law: &["avg.13.2.d", "avg.14.2.e"],
        what: "Waar u kunt klagen",
        section: Some(("klacht", "Waar kunt u klagen?")),
    },
    Told {
        law: &["avg.14.2.f"],
        what: "Van wie uw gegevens komen",
        section: Some(("gegevens", "Welke gegevens zijn dat?")),
    },
    Told { law: &["avg.13.2.f", "avg.14.2.g"], what: "Of een computer over u beslist", section: None },
];

/// A right, by its provision, and what someone can do with it.
pub struct Right {
    pub law: &'static str,
    pub name: &'static str,
    pub means: &'static str,
}

pub const RIGHTS: &[Right] = &[
    Right { law: "avg.15", name: "Inzage", means: "U mag uw gegevens zien. U mag ook een kopie vragen." },
    Right { law: "avg.16", name: "Verbeteren", means: "Klopt er iets niet? Dan mag u vragen om dat te verbeteren." },
    Right {
        law: "avg.17",
        name: "Wissen",
        means: "U mag vragen om uw gegevens te wissen. Dat kan niet altijd. Soms moeten gegevens van de wet blijven.",
    },
    Right {
        law: "avg.18",
        name: "Stilzetten",
        means: "U mag vragen om uw gegevens even niet te gebruiken. De wet noemt dat beperking.",
    },
    Right { law: "avg.20", name: "Meenemen", means: "U mag uw gegevens vragen om ze aan een ander te geven." },
    Right {
        law: "avg.21",
        name: "Bezwaar",
        means: "U mag zeggen dat u het er niet mee eens bent. Dan kijkt iemand er opnieuw naar.",
    },
    Right { law: "avg.22", name: "Een mens laten kijken", means: "Een computer mag niet alleen over u beslissen." },
];

/// What kind of data is extra sensitive; nothing for what is not.
pub fn nature(nature: Nature) -> Option<&'static str> {
    Some(match nature {
        Nature::Health => "iets over uw gezondheid",
        Nature::Criminal => "iets over straf of verdenking",
        Nature::National => "uw burgerservicenummer (BSN)",
        Nature::Delicate => "iets dat om een andere reden gevoelig is",
        Nature::LinkingNumber => "een nummer dat alleen bij u hoort",
        Nature::Ordinary => return None,
    })
}

pub fn grain(grain: Grain) -> &'static str {
    match grain {
        Grain::RowLevel => "gegevens per persoon",
        Grain::Figures => "alleen aantallen",
    }
}

/// What makes it possible that data leave Europe.
pub fn tool(tool: TransferTool) -> &'static str {
    match tool {
        TransferTool::ConsentOfParties => "als de organisaties daar samen ja op zeggen",
        TransferTool::Adequacy => "naar een land dat gegevens net zo goed beschermt",
        TransferTool::ModelClauses => "met een vast contract van de Europese Unie",
        TransferTool::BindingRules => "met vaste regels binnen één bedrijf",
    }
}
