//! Everything the tool says about an agreement, in Dutch and English, one table per family of codes. A table row is a
//! function of typed arguments: a missing language, an unknown placeholder or an unused argument does not compile.
//! Grammar of a message: lower case, no full stop, names in backticks; `help` says in the imperative how to mend it.

/// Writes message functions. A row is `name(arguments) { nl: …, en: …, help_nl: …, help_en: … }`; a row with only `nl`
/// and `en` makes a [`Text`](crate::source::Text), for labels.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident($($arg:ident),* $(,)?) {
        nl: $nl:literal, en: $en:literal $(, help_nl: $help_nl:literal, help_en: $help_en:literal)? $(,)?
    })*) => {
        $(messages!(@one [$(#[$doc])*] $name ($($arg),*) $nl, $en $(, $help_nl, $help_en)?);)*
    };
    (@one [$(#[$doc:meta])*] $name:ident ($($arg:ident),*) $nl:literal, $en:literal) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name($($arg: impl std::fmt::Display),*) -> $crate::source::Text {
            $crate::source::Text { nl: format!($nl), en: format!($en) }
        }
    };
    (@one [$(#[$doc:meta])*] $name:ident ($($arg:ident),*) $nl:literal, $en:literal, $help_nl:literal, $help_en:literal) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name($($arg: impl std::fmt::Display),*) -> $crate::source::Message {
            $crate::source::Message {
                says: $crate::source::Text { nl: format!($nl), en: format!($en) },
                help: $crate::source::Text { nl: format!($help_nl), en: format!($help_en) },
            }
        }
    };
}

pub mod files;
pub mod syntax;
pub mod usage;
