//! Text for people, in each language the tool speaks. Dutch comes first; a text without its English half does not exist.

/// The language of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    #[default]
    Nl,
    En,
}

/// One text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    pub nl: String,
    pub en: String,
}

impl Text {
    /// A text that is the same in both languages, such as a name.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self { nl: text.to_owned(), en: text.to_owned() }
    }

    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

/// What a finding says: the fault in one line (lower case, no full stop, names in backticks) and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub says: Text,
    pub help: Text,
}
