//! What people type to compare two versions.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, ValueEnum, value_parser};
use jiff::civil::Date;

use super::In;
use crate::messages::usage as says;

/// The forms in which a comparison can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    Text,
    Markdown,
    Json,
    Sarif,
    Github,
    Gitlab,
    Junit,
}

/// A comparison, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The old and the new agreement, or the new one alone.
    pub paths: Vec<PathBuf>,
    /// The revision in which the old one stands.
    pub against: Option<String>,
    pub format: DiffFormat,
    /// Where to write the change as a document.
    pub document: Option<PathBuf>,
    /// Whether to tell what built artefacts change with each change.
    pub effects: bool,
    pub date: Option<Date>,
}

/// What was typed behind `diff`.
pub(super) fn comparison(given: &ArgMatches) -> Comparison {
    Comparison {
        paths: given.get_many("path").unwrap_or_default().cloned().collect(),
        against: given.get_one::<String>("against").cloned(),
        format: given.get_one("format").copied().unwrap_or(DiffFormat::Text),
        document: given.get_one::<PathBuf>("document").cloned(),
        effects: given.get_flag("effects"),
        date: given.get_one::<Date>("date").copied(),
    }
}

impl In {
    pub(super) fn diff(self) -> clap::Command {
        let paths = self.path().num_args(1..=2).value_name(self.text(&says::diff_paths_name()));
        let against = self.option("against", &says::diff_against()).allow_hyphen_values(true);
        let format = self.option("format", &says::diff_format()).value_parser(value_parser!(DiffFormat));
        let document = self.option("document", &says::diff_document()).value_parser(value_parser!(PathBuf));
        self.subcommand("diff", &says::diff(), paths)
            .override_usage(self.text(&says::usage_diff()))
            .arg(against.value_name(self.text(&says::revision_name())))
            .arg(format.value_name(self.text(&says::format_name())))
            .arg(document.value_name(self.text(&says::folder_name())))
            .arg(self.flag("effects", &says::diff_effects(), ArgAction::SetTrue))
            .arg(self.date())
            .after_help(self.text(&says::diff_more()))
    }
}
