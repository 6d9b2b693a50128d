//! The few words that showing findings itself needs, in both languages. What a finding says is not known here.

use super::{Lang, Severity};

impl Severity {
    /// All of them, gravest first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Objection, Self::Warning, Self::Hint];

    /// `fout`, `bezwaar`, `waarschuwing`, `hint`, or the English word.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        self.words(lang).0
    }

    /// The word for so many of them.
    #[must_use]
    pub fn word_for(self, count: usize, lang: Lang) -> &'static str {
        let (one, many) = self.words(lang);
        if count == 1 { one } else { many }
    }

    fn words(self, lang: Lang) -> (&'static str, &'static str) {
        match (self, lang) {
            (Self::Error, Lang::Nl) => ("fout", "fouten"),
            (Self::Error, Lang::En) => ("error", "errors"),
            (Self::Objection, Lang::Nl) => ("bezwaar", "bezwaren"),
            (Self::Objection, Lang::En) => ("objection", "objections"),
            (Self::Warning, Lang::Nl) => ("waarschuwing", "waarschuwingen"),
            (Self::Warning, Lang::En) => ("warning", "warnings"),
            (Self::Hint, Lang::Nl | Lang::En) => ("hint", "hints"),
        }
    }
}

/// The words at the head of the lines under a finding.
pub(super) struct Heads {
    pub(super) see_also: &'static str,
    pub(super) why: &'static str,
    pub(super) mend: &'static str,
    pub(super) nothing: &'static str,
    /// How many findings are not shown, for `{}`.
    pub(super) more: &'static str,
    /// Marks the place of the finding itself when other places on its line have a label.
    pub(super) here: &'static str,
}

pub(super) fn heads(lang: Lang) -> Heads {
    match lang {
        Lang::Nl => Heads {
            see_also: "zie ook",
            why: "waarom",
            mend: "herstel",
            nothing: "geen bevindingen",
            more: "… en nog {} bevindingen, die hier niet staan",
            here: "hier",
        },
        Lang::En => Heads {
            see_also: "see also",
            why: "why",
            mend: "help",
            nothing: "no findings",
            more: "… and {} more findings, not shown here",
            here: "here",
        },
    }
}
