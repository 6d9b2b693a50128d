//! Changes as findings, for the formats that other tools read. A change that asks for action is a warning, another a hint;
//! what is approved is left out. What is no longer there is told at the head of the new version.

use super::Compared;
use crate::cli::args::DiffFormat;
use crate::cli::check::law;
use crate::cli::report::{self, Findings};
use crate::diff::{self, Event, act, find, library_law, place_of, tell};
use crate::messages::diff as says;
use crate::source::{Diagnostic, Lang, Message, Severity, Span, Text};

pub(super) fn show(compared: &Compared, format: DiffFormat) -> String {
    let told = compared.diff.events.iter().filter(|event| event.approved.is_none());
    let all: Vec<_> = told.map(|event| finding(compared, event)).collect();
    let title = |code: &str| find(code).map(|found| found.title(compared.lang).to_owned());
    let mut findings = Findings::new(&all, &compared.new.side.sources, compared.lang);
    (findings.base, findings.law, findings.title) = (&compared.new.base, &law, &title);
    match format {
        DiffFormat::Sarif => report::sarif(&findings),
        DiffFormat::Github => report::github(&findings),
        DiffFormat::Gitlab => report::gitlab(&findings),
        _ => report::junit_of(&findings, "convenant diff"),
    }
}

fn finding(compared: &Compared, event: &Event) -> Diagnostic {
    let (old, new) = (&compared.old, &compared.new);
    let says = |lang| {
        let told = tell(event, &old.side.sources, &new.side.sources, lang, diff::SHOWN);
        let mut out = told.line.get(lang).to_owned();
        for (label, text) in &told.more {
            let label = label.get(lang);
            out = if label.is_empty() { format!("{out}; {text}") } else { format!("{out}; {label} {text}") };
        }
        if let (None, Some(span)) = (event.new, event.old) {
            out = format!("{out} ({}{})", old.base, place_of(&old.side.sources, span));
        }
        out
    };
    let severity = if event.asks() { Severity::Warning } else { Severity::Hint };
    let message = Message { says: Text { nl: says(Lang::Nl), en: says(Lang::En) }, help: help(event) };
    let place = event.new.or_else(|| head(compared)).unwrap_or_default();
    let code = event.code.code();
    let law = if event.asks.own { &[] } else { library_law(code) };
    Diagnostic::new(code.code, severity, place, message).law(law).about(event.subject.name.clone())
}

fn head(compared: &Compared) -> Option<Span> {
    compared.new.side.agreement.general.about.as_ref().map(|about| about.span)
}

fn help(event: &Event) -> Text {
    let of = |lang: Lang| {
        let acts: Vec<_> = event.asks.acts.iter().map(|asked| act(asked).get(lang).to_owned()).collect();
        if acts.is_empty() { String::new() } else { format!("{}: {}", says::to_do().get(lang), acts.join("; ")) }
    };
    Text { nl: of(Lang::Nl), en: of(Lang::En) }
}
