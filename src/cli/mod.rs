//! The command line: clap, and all input and output.
#![expect(clippy::disallowed_methods, reason = "this is the room in which input and output belong")]

pub mod args;
mod ask;
mod belongs;
mod build;
mod built;
mod check;
mod delivery;
mod diff;
mod explain;
pub mod files;
mod fmt;
mod markdown;
mod new;
pub mod out;
mod reasons;
pub mod report;
mod scenarios;
mod usage;
pub mod verify;
mod walk;
mod why;
pub mod write;

use std::ffi::OsString;

use clap::error::ErrorKind;

use self::args::Command;
use self::out::{Exit, complain, finish, note};
use crate::source::Lang;

/// Runs what was typed, the name of the program first.
#[must_use]
pub fn run(typed: &[OsString]) -> Exit {
    let lang = args::lang(typed);
    match args::parse(typed, lang) {
        Ok(command) => dispatch(&command, lang),
        Err(error) => unread(&error, lang),
    }
}

fn dispatch(command: &Command, lang: Lang) -> Exit {
    match command {
        Command::Verify { what, source: None, .. } => verify::run(what, lang),
        Command::Verify { what, source: Some(source), date } => belongs::run(what, source, *date, lang),
        Command::Check { path, format, date, is_final } => check::run(path, *format, *date, *is_final, lang),
        Command::Build { path, out, only, is_final, date } => {
            build::run(&build::Wish { path, out, only, is_final: *is_final, date: *date }, lang)
        }
        Command::Test { path, format, date } => scenarios::run(path, *format, *date, lang),
        Command::Ask(question) => ask::run(question, lang),
        Command::Diff(comparison) => diff::run(comparison, lang),
        Command::Why { place } => why::run(place, lang),
        Command::Fmt { path, check } => fmt::run(path, *check, lang),
        Command::Explain { code } => explain::run(code, lang),
        Command::New { dir } => new::run(dir, lang),
        Command::Validate(wish) => delivery::validate(wish, lang),
        Command::Pseudonymise(wish) => delivery::pseudonymise(wish, lang),
        Command::Forget(wish) => delivery::forget(wish, lang),
        Command::Generate(wish) => delivery::generate(wish, lang),
    }
}

/// Help and the version are what was asked for; anything else is wrong use.
fn unread(error: &clap::Error, lang: Lang) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => finish(&error.to_string(), Exit::Clean, lang),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            note(&args::command(lang).render_help().to_string());
            Exit::Unusable
        }
        _ => complain("", &usage::complaint(error), lang),
    }
}
