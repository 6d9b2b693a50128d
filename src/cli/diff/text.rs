//! A comparison as text for people: what is different, grouped by what it means, and with each group what has to be done.

use std::collections::BTreeMap;

use super::Compared;
use super::effects::Effect;
use crate::cli::check::law;
use crate::cli::out::Terminal;
use crate::diff::{self, Diff, Event, Verdict, act, place_of, tell};
use crate::messages::diff as says;
use crate::source::{Lang, Text, plain, wrap};

/// How many changes of one code are told.
const SHOWN: usize = 25;
/// How much of a long text is told.
const LONGEST: usize = 240;

pub(super) fn text(compared: &Compared, terminal: Terminal) -> String {
    let lang = compared.lang;
    let diff = &compared.diff;
    if diff.events.is_empty() {
        return format!("{}\n", says::nothing_changed().get(lang));
    }
    let mut page = Page { out: String::new(), terminal, lang };
    let mut at = 0;
    while let Some(first) = diff.events.get(at) {
        let count = diff.events[at..].iter().take_while(|event| event.code == first.code).count();
        page.group(compared, &diff.events[at..at + count], at);
        at += count;
    }
    page.verdict(diff);
    page.acts(diff);
    page.out
}

struct Page {
    out: String,
    terminal: Terminal,
    lang: Lang,
}

impl Page {
    fn group(&mut self, compared: &Compared, events: &[Event], from: usize) {
        let Some(first) = events.first() else { return };
        let code = first.code.code();
        let head = format!("{} {} ({})", code.code, code.title(self.lang), events.len());
        let colour = if events.iter().any(Event::asks) { "1;33" } else { "1" };
        let head = if self.terminal.color { format!("\x1b[{colour}m{head}\x1b[0m") } else { head };
        self.out.push_str(&head);
        self.out.push_str("\n\n");
        for (at, event) in events.iter().enumerate().take(SHOWN) {
            self.event(compared, event);
            self.effects(compared, from + at);
        }
        if events.len() > SHOWN {
            self.line(2, "", says::and_more(events.len() - SHOWN).get(self.lang));
        }
        self.asks(first);
        self.out.push('\n');
    }

    fn event(&mut self, compared: &Compared, event: &Event) {
        let (old, new) = (&compared.old, &compared.new);
        let told = tell(event, &old.side.sources, &new.side.sources, self.lang, diff::SHOWN);
        self.line(2, "", told.line.get(self.lang));
        let place = match (event.new, event.old) {
            (Some(span), _) => format!("{}{}", new.base, place_of(&new.side.sources, span)),
            (None, Some(span)) => format!("{}{}", old.base, place_of(&old.side.sources, span)),
            (None, None) => String::new(),
        };
        if !place.is_empty() {
            self.line(4, "", &place);
        }
        for (label, text) in &told.more {
            self.line(4, label.get(self.lang), &cut(text));
        }
        if let Some(approved) = &event.approved {
            self.line(4, "", says::approved(&approved.because, &approved.rests_on).get(self.lang));
        }
    }

    fn effects(&mut self, compared: &Compared, at: usize) {
        let effects = compared.effects.as_ref().and_then(|all| all.get(at)).map_or(&[][..], Vec::as_slice);
        for (at, (artefact, parts)) in by_artefact(effects).into_iter().enumerate() {
            let label = if at == 0 { says::effects() } else { Text::default() };
            self.line(4, label.get(self.lang), &format!("{artefact}: {}", parts.join(", ")));
        }
    }

    fn asks(&mut self, event: &Event) {
        if event.asks.acts.is_empty() {
            return;
        }
        let acts: Vec<_> = event.asks.acts.iter().map(|asked| act(asked).get(self.lang).to_owned()).collect();
        let label = if event.asks.own { says::asks_own() } else { says::asks() };
        self.out.push('\n');
        self.line(2, label.get(self.lang), &acts.join("; "));
        for (at, path) in event.asks.law.iter().enumerate() {
            let label = if at == 0 { says::why() } else { Text::default() };
            self.line(2, label.get(self.lang), &law(path).unwrap_or_else(|| path.clone()));
        }
    }

    fn verdict(&mut self, diff: &Diff) {
        let verdict = match diff.access {
            Verdict::Equal => says::access_equal(),
            Verdict::Narrower => says::access_narrower(),
            Verdict::Wider => says::access_wider(),
            Verdict::Incomparable => says::access_incomparable(),
        };
        self.line(0, "", verdict.get(self.lang));
        for (verdict, name) in [
            (Verdict::Wider, says::role_wider()),
            (Verdict::Narrower, says::role_narrower()),
            (Verdict::Incomparable, says::role_incomparable()),
        ] {
            let roles: Vec<_> =
                diff.roles.iter().filter(|(_, found)| *found == verdict).map(|(role, _)| format!("`{role}`")).collect();
            if !roles.is_empty() {
                self.line(2, "", says::roles_with(name, roles.join(", ")).get(self.lang));
            }
        }
    }

    /// What has to be done, and because of which codes.
    fn acts(&mut self, diff: &Diff) {
        let asking = diff.events.iter().filter(|event| event.asks()).count();
        self.line(0, "", says::summary(diff.events.len(), asking).get(self.lang));
        let acts = acts(diff, self.lang);
        if acts.is_empty() {
            return;
        }
        self.line(0, "", &format!("{}:", says::to_do().get(self.lang)));
        for (act, codes) in acts {
            self.line(2, "", &format!("- {act} ({})", codes.join(", ")));
        }
    }

    /// A line, wrapped, with a label before it.
    fn line(&mut self, indent: usize, label: &str, text: &str) {
        let label = if label.is_empty() { String::new() } else { format!("{label:<8} ") };
        let lead = indent + label.chars().count();
        let lines = wrap(&plain(text), self.terminal.width.saturating_sub(lead).max(20));
        for (at, line) in lines.iter().enumerate() {
            let label = if at == 0 { label.clone() } else { " ".repeat(label.chars().count()) };
            let line = format!("{}{label}{line}", " ".repeat(indent));
            self.out.push_str(line.trim_end());
            self.out.push('\n');
        }
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// Everything that has to be done, in the order of the words for it, with the codes that ask for it.
pub(super) fn acts(diff: &Diff, lang: Lang) -> Vec<(String, Vec<&'static str>)> {
    let mut out: BTreeMap<_, (String, Vec<&'static str>)> = BTreeMap::new();
    for event in diff.events.iter().filter(|event| event.asks()) {
        for asked in &event.asks.acts {
            let said = act(asked).get(lang).to_owned();
            let (_, codes) = out.entry((asked.act, said.clone())).or_insert_with(|| (said, Vec::new()));
            let code = event.code.code().code;
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    out.into_values().collect()
}

/// The parts of each artefact.
pub(super) fn by_artefact(effects: &[Effect]) -> BTreeMap<&str, Vec<&str>> {
    let mut out: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for effect in effects {
        out.entry(&effect.artefact).or_default().push(&effect.part);
    }
    out
}
