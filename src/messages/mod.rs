//! Everything the tool says about an agreement, in Dutch and English, one table per family of codes. A table row is a
//! function of typed arguments: a missing language, an unknown placeholder or an unused argument does not compile.
//! Grammar of a message: lower case, no full stop, names in backticks; `help` says in the imperative how to mend it.

/// Writes message functions. A row is `name(arguments) { nl: …, en: …, help_nl: …, help_en: … }`; a row with only `nl`
/// and `en` makes a [`Text`](crate::source::Text), for labels. Message and help are formatted as one literal, so that
/// the compiler demands each argument to be used in each language.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident($($arg:ident),* $(,)?) {
        nl: $nl:literal, en: $en:literal $(, help_nl: $help_nl:literal, help_en: $help_en:literal)? $(,)?
    })*) => {
        $(messages!(@one [$(#[$doc])*] $name ($($arg),*) $nl, $en $(, $help_nl, $help_en)?);)*
    };
    (@one [$(#[$doc:meta])*] $name:ident ($($arg:ident),*) $nl:literal, $en:literal) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name($($arg: impl $crate::messages::Argument),*) -> $crate::source::Text {
            $crate::source::Text {
                nl: format!($nl, $($arg = $crate::messages::Argument::nl(&$arg)),*),
                en: format!($en, $($arg = $crate::messages::Argument::en(&$arg)),*),
            }
        }
    };
    (@one [$(#[$doc:meta])*] $name:ident ($($arg:ident),*) $nl:literal, $en:literal, $help_nl:literal, $help_en:literal) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name($($arg: impl $crate::messages::Argument),*) -> $crate::source::Message {
            $crate::messages::message(
                &format!(concat!($nl, "\u{1}", $help_nl), $($arg = $crate::messages::Argument::nl(&$arg)),*),
                &format!(concat!($en, "\u{1}", $help_en), $($arg = $crate::messages::Argument::en(&$arg)),*),
            )
        }
    };
}

pub mod acceptance;
pub mod bev;
pub mod bew;
pub mod bij;
pub mod btr;
pub mod built;
pub mod commands;
pub mod delivery;
pub mod diff;
pub mod doc;
pub mod doe;
pub mod drg;
pub mod files;
pub mod ifc;
pub mod inc;
pub mod memo;
pub mod model;
pub mod par;
pub mod pse;
pub mod register;
pub mod scenarios;
// `str` itself is the type.
#[path = "str.rs"]
pub mod str_;
pub mod syntax;
pub mod toe;
pub mod trm;
pub mod usage;
pub mod vld;
pub mod vocabulary;
pub mod vrw;

use std::borrow::Cow;
use std::fmt::Display;

use crate::source::{Message, Text};

/// What a placeholder may stand for: anything that shows the same in both languages, or a [`Text`] that does not.
pub trait Argument {
    fn nl(&self) -> Cow<'_, str>;
    fn en(&self) -> Cow<'_, str>;
}

impl<T: Display> Argument for T {
    fn nl(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn en(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl Argument for Text {
    fn nl(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.nl)
    }

    fn en(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.en)
    }
}

/// Takes apart what the macro formatted as one: the message and its help in each language.
fn message(nl: &str, en: &str) -> Message {
    let (says_nl, help_nl) = nl.split_once('\u{1}').unwrap_or((nl, ""));
    let (says_en, help_en) = en.split_once('\u{1}').unwrap_or((en, ""));
    Message {
        says: Text { nl: says_nl.to_owned(), en: says_en.to_owned() },
        help: Text { nl: help_nl.to_owned(), en: help_en.to_owned() },
    }
}

/// Names in backticks with commas between them, and the Dutch or English `of`/`or` before the last.
#[must_use]
pub fn any_of<T: Display>(names: impl IntoIterator<Item = T>) -> Text {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    Text { nl: joined(&names, "of"), en: joined(&names, "or") }
}

/// Names in backticks with commas between them, and the Dutch or English `en`/`and` before the last.
#[must_use]
pub fn all_of<T: Display>(names: impl IntoIterator<Item = T>) -> Text {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    Text { nl: joined(&names, "en"), en: joined(&names, "and") }
}

/// Texts with commas between them, and the Dutch or English `en`/`and` before the last.
#[must_use]
pub fn and_of(texts: &[Text]) -> Text {
    let of = |get: fn(&Text) -> &String| texts.iter().map(|text| get(text).clone()).collect::<Vec<_>>();
    Text { nl: joined(&of(|text| &text.nl), "en"), en: joined(&of(|text| &text.en), "and") }
}

/// How many names a message shows at most.
pub const SHOWN: usize = 6;

/// Like [`all_of`], but of more than six names only the first five and how many more there are.
#[must_use]
pub fn some_of<T: Display>(names: impl IntoIterator<Item = T>) -> Text {
    let mut names = names.into_iter();
    let shown: Vec<T> = names.by_ref().take(SHOWN).collect();
    let count = shown.len() + names.count();
    first_of(shown, count)
}

/// Like [`some_of`], of so many names: no more are asked for than are shown.
#[must_use]
pub fn first_of<T: Display>(names: impl IntoIterator<Item = T>, count: usize) -> Text {
    if count <= SHOWN {
        return all_of(names);
    }
    let shown: Vec<_> = names.into_iter().take(SHOWN - 1).map(|name| format!("`{name}`")).collect();
    let (shown, more) = (shown.join(", "), count - shown.len());
    Text { nl: format!("{shown} en nog {more}"), en: format!("{shown} and {more} more") }
}

/// Like [`first_of`], of so many names that they were not counted.
#[must_use]
pub fn first_of_many<T: Display>(names: impl IntoIterator<Item = T>) -> Text {
    let shown: Vec<_> = names.into_iter().take(SHOWN - 1).map(|name| format!("`{name}`")).collect();
    let shown = shown.join(", ");
    Text { nl: format!("{shown} en nog meer"), en: format!("{shown} and more") }
}

/// Like [`first_of_many`], where it is not known whether there are more.
#[must_use]
pub fn first_of_some<T: Display>(names: impl IntoIterator<Item = T>) -> Text {
    let shown: Vec<_> = names.into_iter().take(SHOWN - 1).map(|name| format!("`{name}`")).collect();
    let shown = shown.join(", ");
    Text { nl: format!("{shown} en misschien meer"), en: format!("{shown} and perhaps more") }
}

fn joined(names: &[String], last: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., end] => format!("{} {last} {end}", before.join(", ")),
    }
}
