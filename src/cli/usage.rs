//! What is said about a command line that clap could not read, in our own words and the user's language.

use clap::error::{ContextKind, ErrorKind};

use crate::messages::usage as says;
use crate::source::Message;

/// What is wrong with the command line.
pub(super) fn complaint(error: &clap::Error) -> Message {
    let known = |kind| {
        error.get(kind).map(|value| value.to_string().replace(['\'', '<', '>'], "")).filter(|text| !text.is_empty())
    };
    let argument = known(ContextKind::InvalidArg).unwrap_or_default();
    let value = known(ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => match known(ContextKind::SuggestedArg) {
            Some(similar) => says::similar_argument(argument, similar),
            None => says::unknown_argument(argument),
        },
        ErrorKind::InvalidSubcommand => {
            let command = known(ContextKind::InvalidSubcommand).unwrap_or_default();
            match known(ContextKind::SuggestedSubcommand) {
                Some(similar) => says::similar_command(command, similar),
                None => says::unknown_command(command),
            }
        }
        ErrorKind::MissingRequiredArgument => says::missing_argument(argument),
        ErrorKind::InvalidValue if value.is_empty() => says::missing_argument(argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match known(ContextKind::ValidValue) {
            Some(choices) => says::wrong_choice(argument, value, choices),
            None => says::wrong_value(argument, value),
        },
        ErrorKind::ArgumentConflict => says::repeated(argument),
        _ => says::wrong_use(),
    }
}
