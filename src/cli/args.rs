//! What people type, as clap reads it: every command and flag, with its help in the language that was asked for. What a
//! command does is not known here.

mod diff;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, ArgMatches, ValueEnum, value_parser};
use jiff::civil::Date;

pub use super::delivery::args as delivery;
use crate::messages::usage as says;
use crate::source::{Lang, Text};
use crate::vocabulary::W;

pub use diff::{Comparison, DiffFormat};

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

/// The forms in which tried scenarios can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TestFormat {
    Text,
    Json,
    Junit,
}

/// The forms in which an answer can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AskFormat {
    Text,
    Json,
}

/// A question about access, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub path: PathBuf,
    pub role: String,
    pub field: String,
    pub purpose: String,
    /// `regels` or `aantallen`; without it, what the rest of the question tells.
    pub fineness: Option<String>,
    pub group_size: Option<u32>,
    pub system: Option<String>,
    pub own: bool,
    pub after_allocation: bool,
    pub member: bool,
    /// The day from which there is consent; no day means: on the day of the question.
    pub consent: Option<Option<Date>>,
    pub date: Option<Date>,
    pub format: AskFormat,
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
    Test {
        path: PathBuf,
        format: TestFormat,
        date: Option<Date>,
    },
    Ask(Box<Question>),
    Diff(Box<Comparison>),
    /// A file that was built, and a line of it: `dist/…/policies.cedar:12`.
    Why {
        place: PathBuf,
    },
    Fmt {
        path: PathBuf,
        check: bool,
    },
    Explain {
        code: String,
    },
    /// A folder by itself; a file with a source.
    Verify {
        what: PathBuf,
        source: Option<PathBuf>,
        date: Option<Date>,
    },
    New {
        dir: PathBuf,
    },
    Validate(Box<delivery::Validate>),
    Pseudonymise(Box<delivery::Pseudonymise>),
    Forget(Box<delivery::Forget>),
    Generate(Box<delivery::Generate>),
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
        "test" => Command::Test {
            path: path("path"),
            format: given.get_one("format").copied().unwrap_or(TestFormat::Text),
            date: date(),
        },
        "ask" => Command::Ask(Box::new(question(given))),
        "diff" => Command::Diff(Box::new(diff::comparison(given))),
        "why" => Command::Why { place: path("place") },
        "fmt" => Command::Fmt { path: path("path"), check: given.get_flag("check") },
        "explain" => Command::Explain { code: given.get_one::<String>("code").cloned().unwrap_or_default() },
        "verify" => {
            Command::Verify { what: path("file"), source: given.get_one::<PathBuf>("source").cloned(), date: date() }
        }
        "validate" => Command::Validate(Box::new(delivery::validate(given))),
        "pseudonymise" => Command::Pseudonymise(Box::new(delivery::pseudonymise(given))),
        "forget" => Command::Forget(Box::new(delivery::forget(given))),
        "generate" => Command::Generate(Box::new(delivery::generate(given))),
        _ => Command::New { dir: path("dir") },
    }
}

fn question(given: &ArgMatches) -> Question {
    let text = |name: &str| given.get_one::<String>(name).cloned();
    let consent = given.get_one::<String>("consent");
    Question {
        path: given.get_one::<PathBuf>("path").cloned().unwrap_or_default(),
        role: text("role").unwrap_or_default(),
        field: text("field").unwrap_or_default(),
        purpose: text("purpose").unwrap_or_default(),
        fineness: text("as"),
        group_size: given.get_one("group-size").copied(),
        system: text("system"),
        own: given.get_flag("own"),
        after_allocation: given.get_flag("after-allocation"),
        member: given.get_flag("member"),
        // Clap has seen to it that what is given is a day, or nothing.
        consent: consent.map(|day| date(day).ok()),
        date: given.get_one::<Date>("date").copied(),
        format: given.get_one("format").copied().unwrap_or(AskFormat::Text),
    }
}

/// What every command has stands last among its options.
const LAST: usize = 900;

/// Makes the parts of the command line in one language.
#[derive(Clone, Copy)]
pub(super) struct In(pub(super) Lang);

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
        .subcommands([
            say.check(),
            say.build(),
            say.test(),
            say.ask(),
            say.diff(),
            say.why(),
            say.fmt(),
            say.explain(),
            say.verify(),
            say.start(),
            say.validate(),
            say.pseudonymise(),
            say.forget(),
            say.generate(),
        ])
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

    fn test(self) -> clap::Command {
        let format = self.option("format", &says::test_format()).value_parser(value_parser!(TestFormat));
        self.subcommand("test", &says::test(), self.path())
            .arg(format.value_name(self.text(&says::format_name())))
            .arg(self.date())
            .after_help(self.text(&says::test_more()))
    }

    fn ask(self) -> clap::Command {
        let name = |option: &'static str, help| self.option(option, help).value_name(self.text(&says::name_name()));
        let size = self.option("group-size", &says::ask_size()).value_parser(value_parser!(u32));
        let fineness = [W::RowLevel.nl(), W::Figures.nl()];
        let fineness =
            self.option("as", &says::ask_as()).value_parser(fineness).value_name(self.text(&says::as_name()));
        let consent = self.option("consent", &says::ask_consent()).num_args(0..=1).require_equals(true);
        let consent = consent.default_missing_value("").value_parser(day_or_none);
        let format = self.option("format", &says::ask_format()).value_parser(value_parser!(AskFormat));
        let date = self.option("date", &says::ask_date()).value_parser(date);
        self.subcommand("ask", &says::ask(), self.path())
            .override_usage(self.text(&says::usage_ask()))
            .arg(name("role", &says::ask_role()).required(true))
            .arg(name("field", &says::ask_field()).required(true))
            .arg(name("purpose", &says::ask_purpose()).required(true))
            .arg(fineness)
            .arg(size.value_name(self.text(&says::number_name())))
            .arg(name("system", &says::ask_system()))
            .arg(self.flag("own", &says::ask_own(), ArgAction::SetTrue))
            .arg(self.flag("after-allocation", &says::ask_allocation(), ArgAction::SetTrue))
            .arg(self.flag("member", &says::ask_member(), ArgAction::SetTrue))
            .arg(consent.value_name(self.text(&says::date_name())))
            .arg(date.value_name(self.text(&says::date_name())))
            .arg(format.value_name(self.text(&says::format_name())))
            .after_help(self.text(&says::ask_more()))
    }

    fn why(self) -> clap::Command {
        let place = self.argument("place", &self.text(&says::place_name()), &says::place(), value_parser!(PathBuf));
        self.subcommand("why", &says::why(), place)
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
        let name = |name: &Text| self.text(name);
        let what =
            self.argument("file", &name(&says::verify_what_name()), &says::verify_what(), value_parser!(PathBuf));
        let source =
            self.argument("source", &name(&says::source_name()), &says::verify_source(), value_parser!(PathBuf));
        self.subcommand("verify", &says::verify(), what)
            .override_usage(self.text(&says::usage_verify()))
            .arg(source.required(false))
            .arg(self.date().requires("source"))
            .after_help(self.text(&says::verify_more()))
    }

    fn start(self) -> clap::Command {
        self.subcommand("new", &says::new(), self.folder(&says::new_folder()))
    }

    pub(super) fn text(self, text: &Text) -> String {
        text.get(self.0).to_owned()
    }

    pub(super) fn subcommand(self, name: &'static str, about: &Text, argument: Arg) -> clap::Command {
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

    pub(super) fn flag(self, name: &'static str, help: &Text, action: ArgAction) -> Arg {
        let heading = self.text(&says::options());
        Arg::new(name).long(name).help(self.text(help)).help_heading(heading).action(action)
    }

    pub(super) fn option(self, name: &'static str, help: &Text) -> Arg {
        self.flag(name, help, ArgAction::Set).hide_possible_values(true).hide_default_value(true)
    }

    pub(super) fn argument(self, name: &'static str, shown: &str, help: &Text, parser: impl Into<ValueParser>) -> Arg {
        let heading = self.text(&says::arguments());
        let arg = Arg::new(name).required(true).value_name(shown.to_owned()).help(self.text(help));
        arg.help_heading(heading).value_parser(parser.into())
    }

    pub(super) fn path(self) -> Arg {
        self.argument("path", &self.text(&says::path_name()), &says::path(), value_parser!(PathBuf))
    }

    fn folder(self, help: &Text) -> Arg {
        self.argument("dir", &self.text(&says::folder_name()), help, value_parser!(PathBuf))
    }

    pub(super) fn date(self) -> Arg {
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

/// A day, or nothing where only the option itself was given.
fn day_or_none(text: &str) -> Result<String, String> {
    if text.is_empty() { Ok(String::new()) } else { date(text).map(|_| text.to_owned()) }
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
        assert_eq!(
            read("convenant --lang en verify x"),
            Command::Verify { what: "x".into(), source: None, date: None }
        );
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
        for command in ["", " check", " build", " test", " ask", " why", " fmt", " explain", " verify", " new"] {
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
