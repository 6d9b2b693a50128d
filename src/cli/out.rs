//! Writing to the terminal or the pipe that results go to, and finding out what it can show.

use std::env;
use std::ffi::OsString;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

use terminal_size::{Width, terminal_size_of};

use crate::messages::files as says;
use crate::source::{Lang, Message, RenderOptions, Severity, render_message};

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Nothing was found.
    Clean = 0,
    /// There are findings, or differences.
    Findings = 1,
    /// It was used wrongly, or something could not be read or written.
    Unusable = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// What a stream can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terminal {
    pub color: bool,
    pub width: usize,
    pub unicode: bool,
}

impl Terminal {
    /// Where results go.
    #[must_use]
    pub fn of_stdout() -> Self {
        let stdout = io::stdout();
        Self::new(stdout.is_terminal(), terminal_size_of(&stdout).map(|(Width(columns), _)| columns))
    }

    /// Where everything else goes.
    #[must_use]
    pub fn of_stderr() -> Self {
        let stderr = io::stderr();
        Self::new(stderr.is_terminal(), terminal_size_of(&stderr).map(|(Width(columns), _)| columns))
    }

    fn new(is_terminal: bool, columns: Option<u16>) -> Self {
        let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let unicode = !is_terminal || shows_unicode(&variable);
        Self { color: shows_color(&variable, is_terminal), width: width(columns), unicode }
    }

    /// How findings are shown on it.
    #[must_use]
    pub fn options<'a>(self, lang: Lang, base: &'a str, law: &'a dyn Fn(&str) -> Option<String>) -> RenderOptions<'a> {
        let Self { color, width, unicode } = self;
        RenderOptions { lang, base, color, width, unicode, law }
    }
}

/// Lines much longer or shorter than a page read badly.
fn width(columns: Option<u16>) -> usize {
    usize::from(columns.unwrap_or(100)).clamp(60, 120)
}

/// `NO_COLOR` wins, as its convention asks; then `CLICOLOR_FORCE`; otherwise only a terminal that can.
fn shows_color(variable: &dyn Fn(&str) -> Option<OsString>, is_terminal: bool) -> bool {
    let is = |name: &str, value: &str| variable(name).is_some_and(|found| found == value);
    if variable("NO_COLOR").is_some() {
        return false;
    }
    if variable("CLICOLOR_FORCE").is_some() && !is("CLICOLOR_FORCE", "0") {
        return true;
    }
    is_terminal && !is("TERM", "dumb") && !is("CLICOLOR", "0")
}

/// A terminal that says it has another character set is believed; one that says nothing has Unicode.
fn shows_unicode(variable: &dyn Fn(&str) -> Option<OsString>) -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| variable(name));
    locale.is_none_or(|locale| {
        let locale = locale.to_string_lossy().to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// Writes a result. A reader that has seen enough and closes the pipe changes nothing; a full disk does.
#[must_use]
pub fn finish(text: &str, exit: Exit, lang: Lang) -> Exit {
    match write_to(&mut io::stdout().lock(), text) {
        Ok(()) => exit,
        Err(error) => complain("TAAL-29", &says::output_stopped(error), lang),
    }
}

/// Says on standard error why nothing came of it.
#[must_use]
pub fn complain(code: &str, message: &Message, lang: Lang) -> Exit {
    let options = Terminal::of_stderr().options(lang, "", &|_| None);
    note(&render_message(code, Severity::Error, message, &options));
    Exit::Unusable
}

/// Writes to standard error. If that fails there is nobody left to tell.
pub fn note(text: &str) {
    let _ = write_to(&mut io::stderr().lock(), text);
}

fn write_to(stream: &mut impl Write, text: &str) -> io::Result<()> {
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(pairs: &[(&'static str, &'static str)]) -> impl Fn(&str) -> Option<OsString> {
        let pairs = pairs.to_vec();
        move |name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).into())
    }

    #[test]
    fn colors_only_where_they_are_wanted() {
        assert!(shows_color(&set(&[("TERM", "xterm")]), true));
        assert!(!shows_color(&set(&[]), false));
        assert!(!shows_color(&set(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]), true));
        assert!(shows_color(&set(&[("CLICOLOR_FORCE", "1")]), false));
        assert!(!shows_color(&set(&[("CLICOLOR_FORCE", "0")]), false));
        assert!(!shows_color(&set(&[("TERM", "dumb")]), true));
        assert!(!shows_color(&set(&[("CLICOLOR", "0")]), true));
    }

    #[test]
    fn drawing_follows_the_locale() {
        assert!(shows_unicode(&set(&[])));
        assert!(shows_unicode(&set(&[("LANG", "nl_NL.UTF-8")])));
        assert!(!shows_unicode(&set(&[("LC_ALL", "C"), ("LANG", "nl_NL.UTF-8")])));
    }

    #[test]
    fn the_width_has_bounds() {
        assert_eq!([width(None), width(Some(20)), width(Some(80)), width(Some(500))], [100, 60, 80, 120]);
    }

    struct Broken(ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_closed_pipe_is_no_failure_and_a_full_disk_is() {
        assert!(write_to(&mut Broken(ErrorKind::BrokenPipe), "x").is_ok());
        assert!(write_to(&mut Broken(ErrorKind::StorageFull), "x").is_err());
    }
}
