//! What people type, as clap reads it: every command and flag, with its help in the language that was asked for. What a
//! command does is not known here.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, ArgMatches, ValueEnum, value_parser};
use jiff::civil::Date;

use crate::messages::usage as says;
use crate::source::{Lang, Text};

/// The forms in which findings can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Sarif,
    Github,
    Gitlab,
    Junit,
}

/// A kind of artefact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Only {
    Document,
    Validators,
    Policies,
    Registers,
}

/// A command with all that was given with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Check {
        path: PathBuf,
        format: Format,
        date: Option<Date>,
        is_final: bool,
    },
    /// An empty `only` means all kinds.
    Build {
        path: PathBuf,
        out: PathBuf,
        only: Vec<Only>,
        is_final: bool,
        date: Option<Date>,
    },
    Fmt {
        path: PathBuf,
        check: bool,
    },
    Explain {
        code: String,
    },
    Verify {
        dir: PathBuf,
    },
    New {
        dir: PathBuf,
    },
}

/// Reads a command line, the name of the program first.
pub fn parse(typed: &[OsString], lang: Lang) -> Result<Command, clap::Error> {
    let matches = command(lang).try_get_matches_from(typed)?;
    match matches.subcommand() {
        Some((name, given)) => Ok(read(name, given)),
        None => Err(command(lang).error(clap::error::ErrorKind::MissingSubcommand, "")),
    }
}

/// The language asked for, found before anything else is read, so that help and complaints can be in it.
#[must_use]
pub fn lang(typed: &[OsString]) -> Lang {
    let is_english = |at: usize| match typed[at].to_str() {
        Some("--lang=en") => true,
        Some("--lang") => typed.get(at + 1).is_some_and(|lang| lang == "en"),
        _ => false,
    };
    let end = typed.iter().position(|word| word == "--").unwrap_or(typed.len());
    if (0..end).any(is_english) { Lang::En } else { Lang::Nl }
}

fn read(name: &str, given: &ArgMatches) -> Command {
    // Clap has seen to it that what is required is there.
    let path = |name: &str| given.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    let date = || given.get_one::<Date>("date").copied();
    match name {
        "check" => Command::Check {
            path: path("path"),
            format: given.get_one("format").copied().unwrap_or(Format::Text),
            date: date(),
            is_final: given.get_flag("final"),
        },
        "build" => Command::Build {
            path: path("path"),
            out: path("out"),
            only: given.get_many("only").unwrap_or_default().copied().collect(),
            is_final: given.get_flag("final"),
            date: date(),
        },
        "fmt" => Command::Fmt { path: path("path"), check: given.get_flag("check") },
        "explain" => Command::Explain { code: given.get_one::<String>("code").cloned().unwrap_or_default() },
        "verify" => Command::Verify { dir: path("dir") },
        _ => Command::New { dir: path("dir") },
    }
}

/// What every command has stands last among its options.
const LAST: usize = 900;

/// Makes the parts of the command line in one language.
#[derive(Clone, Copy)]
struct In(Lang);

pub(super) fn command(lang: Lang) -> clap::Command {
    let say = In(lang);
    let main = say.dressed(clap::Command::new("convenant"), &says::usage_main());
    main.about(say.text(&says::about()))
        .after_help(say.text(&says::more()))
        .subcommand_help_heading(say.text(&says::commands()))
        .arg(say.flag("version", &says::version(), ArgAction::Version).short('V').display_order(LAST))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .max_term_width(100)
        .subcommands([say.check(), say.build(), say.fmt(), say.explain(), say.verify(), say.start()])
}

impl In {
    fn check(self) -> clap::Command {
        let format = self.option("format", &says::format()).value_parser(value_parser!(Format));
        self.subcommand("check", &says::check(), self.path())
            .arg(format.value_name(self.text(&says::format_name())))
            .arg(self.date())
            .arg(self.is_final(&says::check_final()))
    }

    fn build(self) -> clap::Command {
        let out = self.option("out", &says::out()).value_parser(value_parser!(PathBuf)).default_value("dist");
        let only = self.option("only", &says::only()).value_parser(value_parser!(Only)).action(ArgAction::Append);
        self.subcommand("build", &says::build(), self.path())
            .arg(out.value_name(self.text(&says::folder_name())))
            .arg(only.value_delimiter(',').value_name(self.text(&says::only_name())))
            .arg(self.date())
            .arg(self.is_final(&says::build_final()))
            .after_help(self.text(&says::build_more()))
    }

    fn fmt(self) -> clap::Command {
        let check = self.flag("check", &says::fmt_check(), ArgAction::SetTrue);
        self.subcommand("fmt", &says::fmt(), self.path()).arg(check)
    }

    fn explain(self) -> clap::Command {
        let code = self.argument("code", "CODE", &says::code(), value_parser!(String));
        self.subcommand("explain", &says::explain(), code)
    }

    fn verify(self) -> clap::Command {
        self.subcommand("verify", &says::verify(), self.folder(&says::built_folder()))
    }

    fn start(self) -> clap::Command {
        self.subcommand("new", &says::new(), self.folder(&says::new_folder()))
    }

    fn text(self, text: &Text) -> String {
        text.get(self.0).to_owned()
    }

    fn subcommand(self, name: &'static str, about: &Text, argument: Arg) -> clap::Command {
        let shown = argument.get_value_names().and_then(|names| names.first()).map_or("", |name| name.as_str());
        let usage = says::usage_of(name, shown);
        self.dressed(clap::Command::new(name).arg(argument), &usage).about(self.text(about))
    }

    /// What every command has: help and language, and a page of help without words that clap has only in English.
    fn dressed(self, command: clap::Command, usage: &Text) -> clap::Command {
        let lang = self.option("lang", &says::lang()).value_parser(["nl", "en"]);
        command
            .disable_help_flag(true)
            .override_usage(self.text(usage))
            .help_template(format!(
                "{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n",
                self.text(&says::usage())
            ))
            .arg(lang.value_name(self.text(&says::lang_name())).display_order(LAST))
            .arg(self.flag("help", &says::help(), ArgAction::HelpLong).short('h').display_order(LAST))
    }

    fn flag(self, name: &'static str, help: &Text, action: ArgAction) -> Arg {
        let heading = self.text(&says::options());
        Arg::new(name).long(name).help(self.text(help)).help_heading(heading).action(action)
    }

    fn option(self, name: &'static str, help: &Text) -> Arg {
        self.flag(name, help, ArgAction::Set).hide_possible_values(true).hide_default_value(true)
    }

    fn argument(self, name: &'static str, shown: &str, help: &Text, parser: impl Into<ValueParser>) -> Arg {
        let heading = self.text(&says::arguments());
        let arg = Arg::new(name).required(true).value_name(shown.to_owned()).help(self.text(help));
        arg.help_heading(heading).value_parser(parser.into())
    }

    fn path(self) -> Arg {
        self.argument("path", &self.text(&says::path_name()), &says::path(), value_parser!(PathBuf))
    }

    fn folder(self, help: &Text) -> Arg {
        self.argument("dir", &self.text(&says::folder_name()), help, value_parser!(PathBuf))
    }

    fn date(self) -> Arg {
        let date = self.option("date", &says::date()).value_parser(date);
        date.value_name(self.text(&says::date_name()))
    }

    fn is_final(self, help: &Text) -> Arg {
        self.flag("final", help, ArgAction::SetTrue)
    }
}

/// Only the one way to write a date that the language has too.
fn date(text: &str) -> Result<Date, String> {
    let date: Date = text.parse().map_err(|error: jiff::Error| error.to_string())?;
    if date.to_string() == text { Ok(date) } else { Err(String::new()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn commands_are_read_with_their_flags() {
        let read = |line: &str| parse(&typed(line), Lang::Nl).unwrap();
        let check = Command::Check { path: "grjr".into(), format: Format::Sarif, date: None, is_final: true };
        assert_eq!(read("convenant check grjr --format sarif --final --lang en"), check);
        let date = Some(jiff::civil::date(2026, 3, 1));
        let only = vec![Only::Document, Only::Policies];
        let build = Command::Build { path: "a".into(), out: "dist".into(), only, is_final: false, date };
        assert_eq!(read("convenant build --only document,policies --date 2026-03-01 a"), build);
        assert_eq!(read("convenant --lang en verify x"), Command::Verify { dir: "x".into() });
        assert_eq!(read("convenant fmt --check x"), Command::Fmt { path: "x".into(), check: true });
        assert_eq!(read("convenant explain PAR-02"), Command::Explain { code: "PAR-02".into() });
        assert_eq!(read("convenant new x"), Command::New { dir: "x".into() });
    }

    #[test]
    fn dates_are_written_one_way() {
        for wrong in ["2026-02-30", "01-03-2026", "20260301", "2026-03-01T10:00", "morgen"] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_language_is_known_early() {
        assert_eq!(lang(&typed("convenant --lang en")), Lang::En);
        assert_eq!(lang(&typed("convenant check --lang=en x")), Lang::En);
        assert_eq!(lang(&typed("convenant check -- --lang=en")), Lang::Nl);
        assert_eq!(lang(&typed("convenant --lang")), Lang::Nl);
    }

    #[test]
    fn clap_finds_no_fault_in_the_definition() {
        command(Lang::Nl).debug_assert();
        command(Lang::En).debug_assert();
    }

    #[test]
    fn help_speaks_one_language() {
        let help =
            |line: &str, lang| command(lang).term_width(100).try_get_matches_from(typed(line)).unwrap_err().to_string();
        insta::assert_snapshot!(help("convenant build --help", Lang::Nl), @r"
        Bouw het document, de validators en de toegangsregels van een overeenkomst

        Gebruik: convenant build [OPTIES] PAD

        Argumenten:
          <PAD>  de map met `.convenant`-bestanden, of één bestand

        Opties:
              --out <MAP>     de map waarin gebouwd wordt (anders `dist`)
              --only <SOORT>  bouw alleen dit: document, validators, policies of registers; mag vaker
              --date <DATUM>  de peildatum van de controles, als 2026-03-01 (anders vandaag)
              --final         bouw de definitieve tekst; dat kan als er geen open plekken en bezwaren meer
                              zijn
          -h, --help          toon deze hulp
              --lang <TAAL>   de taal van de meldingen: nl of en (anders nl)

        Bevindingen staan op de foutuitvoer. Met een fout wordt niets gebouwd; met bezwaren of open plekken
        een concept.

        Uitgang: 0 gebouwd en niets gevonden, 1 bevindingen (gebouwd of niet), 2 verkeerd gebruik of niet te
        lezen of te schrijven
        ");
        for command in ["", " check", " build", " fmt", " explain", " verify", " new"] {
            let dutch = help(&format!("convenant{command} --help"), Lang::Nl);
            for word in ["Usage", "Options", "Commands", "default", "possible", "Print"] {
                assert!(!dutch.contains(word), "{dutch}");
            }
            let english = help(&format!("convenant{command} --help --lang en"), Lang::En);
            for word in ["Gebruik", "Opties", "Opdracht", " de ", " een ", "toon"] {
                assert!(!english.contains(word), "{english}");
            }
        }
    }
}
