//! Scenarios as text for people: one line each, and below those that fail what shows it and which line decides.

use super::{Failure, Tried};
use crate::cli::out::Terminal;
use crate::messages::scenarios as says;
use crate::source::{Lang, Text, plain, wrap};

const INDENT: usize = 6;

pub(super) fn text(tried: &[Tried], terminal: Terminal, lang: Lang) -> String {
    if tried.is_empty() {
        return format!("{}\n", says::test_none().get(lang));
    }
    let page = Page { terminal, lang, out: String::new() };
    page.print(tried)
}

struct Page {
    terminal: Terminal,
    lang: Lang,
    out: String,
}

impl Page {
    fn print(mut self, tried: &[Tried]) -> String {
        for scenario in tried {
            self.scenario(scenario);
        }
        let good = tried.iter().filter(|scenario| scenario.is_good()).count();
        let summary = match tried.len() {
            1 => says::test_summary_one(good, 1 - good),
            count => says::test_summary(count, good, count - good),
        };
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
        self.out + summary.get(self.lang) + "\n"
    }

    fn scenario(&mut self, scenario: &Tried) {
        let good = scenario.is_good();
        let (word, color) = if good { (says::test_good(), "32") } else { (says::test_bad(), "1;31") };
        let word = format!("{:<width$}", word.get(self.lang), width = INDENT);
        self.out += &(self.paint(&word, color) + &plain(&scenario.title) + "\n");
        if good {
            return;
        }
        if !scenario.under.is_empty() {
            self.line(0, &format!("{} {}", says::promised_in().get(self.lang), scenario.under.join(", ")));
        }
        if scenario.lines.is_empty() {
            self.line(
                0,
                &format!("{}:{}  {}", plain(&scenario.file), scenario.line, says::test_empty().get(self.lang)),
            );
        }
        for line in &scenario.lines {
            if let Some(failure) = &line.failure {
                self.line(0, &line.place);
                self.line(2, &line.text);
                self.failure(failure);
            }
        }
        self.out.push('\n');
    }

    fn failure(&mut self, failure: &Failure) {
        if let Some((said, at)) = &failure.otherwise {
            self.line(2, &format!("{} {}", says::test_otherwise().get(self.lang), plain(said)));
            at.iter().for_each(|at| self.line(2, at));
            return;
        }
        let Some((request, permitted)) = &failure.witness else {
            return self.line(2, says::test_nothing().get(self.lang));
        };
        let (head, of_grant) = if *permitted {
            (says::test_permitted(), says::decided_by())
        } else {
            (says::test_denied(), says::nearest_is())
        };
        self.line(2, &format!("{} {}", head.get(self.lang), plain(request)));
        match &failure.grant {
            Some((place, text)) => {
                self.line(2, &format!("{} {place}", of_grant.get(self.lang)));
                self.line(4, text);
            }
            None => self.line(2, says::no_line_at_all().get(self.lang)),
        }
        if !failure.lacks.is_empty() {
            let lacks: Vec<_> = failure.lacks.iter().map(|lack: &Text| lack.get(self.lang)).collect();
            self.line(2, &format!("{}: {}", says::because().get(self.lang), lacks.join("; ")));
        }
    }

    fn line(&mut self, deeper: usize, text: &str) {
        let indent = INDENT + deeper;
        for line in wrap(text, self.terminal.width.saturating_sub(indent)) {
            self.out += &format!("{:indent$}{line}\n", "");
        }
    }

    fn paint(&self, text: &str, code: &str) -> String {
        if self.terminal.color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
