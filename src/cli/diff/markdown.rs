//! `--format markdown`: a comparison as a memo, for a pull request or for whoever has to sign: what has to be done and by
//! whom, and then each change under what it means.

use std::fmt::Write;
use std::ops::Range;

use super::text::{acts, by_artefact};
use super::{Compared, Version};
use crate::diff::{C, Change, Event, Verdict, place_of, tell};
use crate::messages::memo as says;
use crate::source::{Span, Text, plain};

pub(super) fn markdown(compared: &Compared) -> String {
    let lang = compared.lang;
    let diff = &compared.diff;
    let mut out = format!("# {}\n\n", says::title(escape(&title(&compared.new))).get(lang));
    // Writing to a String cannot fail.
    let _ = write!(out, "{}\n\n", says::versions(version(&compared.old), version(&compared.new)).get(lang));
    if diff.events.is_empty() {
        return out + says::nothing().get(lang) + "\n";
    }
    let asking = diff.events.iter().filter(|event| event.asks()).count();
    let _ = write!(out, "{} {}\n\n", says::counted(diff.events.len(), asking).get(lang), access(compared));
    to_do(compared, &mut out);
    let groups = groups(&diff.events);
    if diff.events.len() > FEW {
        in_short(compared, &groups, &mut out);
    }
    let mut theme = Text::default();
    for group in groups {
        let next = theme_of(diff.events[group.start].code);
        if theme != next {
            let _ = write!(out, "## {}\n\n", next.get(lang));
        }
        theme = next;
        tell_group(compared, group, &mut out);
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// What has to be done, with the changes that ask for it.
fn to_do(compared: &Compared, out: &mut String) {
    let lang = compared.lang;
    let acts = acts(&compared.diff, lang);
    if acts.is_empty() {
        return;
    }
    let _ = write!(out, "## {}\n\n", says::to_do().get(lang));
    for (act, codes) in acts {
        let codes = if codes.len() > CODES {
            says::kinds_of_change(codes.len()).get(lang).to_owned()
        } else {
            codes.join(", ")
        };
        let _ = writeln!(out, "- [ ] {} ({codes})", escape(&upper(&act)));
    }
    out.push('\n');
}

/// The events of one code stand together: where each such group is.
fn groups(events: &[Event]) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    let mut at = 0;
    for group in events.chunk_by(|one, other| one.code == other.code) {
        groups.push(at..at + group.len());
        at += group.len();
    }
    groups
}

/// A line for each theme, with how many changes of which kind there are: the way into a long memo.
fn in_short(compared: &Compared, groups: &[Range<usize>], out: &mut String) {
    let (lang, events) = (compared.lang, &compared.diff.events);
    let _ = write!(out, "## {}\n\n", says::in_short().get(lang));
    let theme = |group: &Range<usize>| theme_of(events[group.start].code);
    for groups in groups.chunk_by(|one, other| theme(one) == theme(other)) {
        let kind = |group: &Range<usize>| format!("{} ({})", events[group.start].code.code().title(lang), group.len());
        let kinds: Vec<_> = groups.iter().map(kind).collect();
        let _ = writeln!(out, "- **{}**: {}", theme(&groups[0]).get(lang), code_spans(&kinds.join("; ")));
    }
    out.push('\n');
}

fn title(version: &Version) -> String {
    let general = &version.side.agreement.general;
    general.about.as_ref().map_or_else(String::new, |about| plain(&about.title))
}

fn version(version: &Version) -> String {
    let stated = version.side.agreement.general.version.known().map(|version| plain(version));
    let stated = stated.map(|version| format!("{version}, ")).unwrap_or_default();
    format!("{stated}`{}`", plain(version.base.trim_end_matches('/')).replace('`', "'"))
}

/// Under which heading the changes of a code stand: the codes are in tens by what they are about.
fn theme_of(code: C) -> Text {
    let number = code.code().code.rsplit('-').next().and_then(|number| number.parse::<u32>().ok()).unwrap_or_default();
    match number {
        0..=6 => says::theme_access(),
        7..=9 => says::theme_names(),
        10..=17 => says::theme_parties(),
        18..=19 => says::theme_approvals(),
        20..=29 => says::theme_purposes(),
        30..=39 => says::theme_fields(),
        40..=49 => says::theme_deliveries(),
        50..=59 => says::theme_retention(),
        60..=69 => says::theme_systems(),
        70..=79 => says::theme_measures(),
        80..=89 => says::theme_duties(),
        _ => says::theme_text(),
    }
}

fn access(compared: &Compared) -> String {
    let verdict = match compared.diff.access {
        Verdict::Equal => says::access_equal(),
        Verdict::Narrower => says::access_narrower(),
        Verdict::Wider => says::access_wider(),
        Verdict::Incomparable => says::access_incomparable(),
    };
    let mut out = verdict.get(compared.lang).to_owned();
    for wanted in [Verdict::Wider, Verdict::Narrower, Verdict::Incomparable] {
        let roles = compared.diff.roles.iter().filter(|(_, found)| *found == wanted);
        let roles: Vec<_> = roles.map(|(role, _)| format!("`{}`", plain(role))).collect();
        if !roles.is_empty() {
            let roles = roles.join(", ");
            let text = match wanted {
                Verdict::Wider => says::roles_wider(roles),
                Verdict::Narrower => says::roles_narrower(roles),
                _ => says::roles_incomparable(roles),
            };
            out = format!("{out} {}", text.get(compared.lang));
        }
    }
    out
}

/// Where there is more than this, changes that are alike are told together.
const MANY: usize = 3;
/// How many codes are named behind what they ask for.
const CODES: usize = 8;
/// With so few changes in all, each is told in full.
const FEW: usize = 40;
/// How many witnesses are told of a change.
const WITNESSES: usize = 3;
/// How many names are told of changes that are alike.
const NAMES: usize = 12;
/// How much of a long text is told.
const LONGEST: usize = 400;

fn tell_group(compared: &Compared, range: Range<usize>, out: &mut String) {
    let events = &compared.diff.events[range.clone()];
    let (lang, Some(first)) = (compared.lang, events.first()) else { return };
    let code = first.code.code();
    let _ = write!(out, "### {} ({})\n\n", upper(code.title(lang)), code.code);
    for alike in alike(events, range.start) {
        match alike.as_slice() {
            [first, ..] if alike.len() > MANY && compared.diff.events.len() > FEW => {
                together(compared, first.1, &alike, out);
            }
            _ => alike.iter().for_each(|(at, event)| entry(compared, event, *at, out)),
        }
    }
    if let Some(note) = &first.asks.note {
        let _ = write!(out, "\n{}\n", escape(note));
    }
    let law: Vec<_> = first.asks.law.iter().map(|path| cited(path)).collect();
    if !law.is_empty() {
        let own = if first.asks.own { says::own_rule() } else { says::law() };
        let _ = write!(out, "\n{}: {}.\n", own.get(lang), escape(&law.join("; ")));
    }
    out.push('\n');
}

/// `art. 26 lid 1 AVG`
fn cited(path: &str) -> String {
    crate::model::cite(path).map_or_else(|| path.to_owned(), |cited| cited.citation.clone())
}

/// An event, with its number among all.
type Numbered<'c> = (usize, &'c Event);

/// Changes of one kind in one property of one kind of declaration, together; in the order of the first of each.
fn alike(events: &[Event], from: usize) -> Vec<Vec<Numbered<'_>>> {
    let mut out: Vec<Vec<Numbered<'_>>> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        let twin = out.iter_mut().find(|known| known.first().is_some_and(|(_, known)| are_alike(known, event)));
        match twin {
            Some(known) => known.push((from + at, event)),
            None => out.push(vec![(from + at, event)]),
        }
    }
    out
}

fn are_alike(one: &Event, other: &Event) -> bool {
    let shape = |event: &Event| match &event.change {
        Change::Stated { before, after } => (1, before.is_some(), after.is_some()),
        Change::Values { added, dropped } => (2, added.is_empty(), dropped.is_empty()),
        Change::Title { .. } => (3, true, true),
        Change::Dropped { tombstone, .. } => (4, tombstone.is_some(), true),
        Change::Added { .. } => (5, true, true),
        // Each of these is told by itself.
        _ => (6, false, false),
    };
    let of = shape(one);
    of.0 != 6 && of == shape(other) && one.subject.kind == other.subject.kind && one.property == other.property
}

/// Changes that are alike in one line, with the names of what they are about.
fn together(compared: &Compared, first: &Event, alike: &[Numbered<'_>], out: &mut String) {
    let name = |event: &Event| {
        if event.subject.name.is_empty() {
            format!("\"{}\"", escape(&event.subject.title))
        } else {
            format!("`{}`", plain(&event.subject.name))
        }
    };
    let mut names: Vec<_> = alike.iter().take(NAMES).map(|(_, event)| name(event)).collect();
    if alike.len() > NAMES {
        names.push(crate::messages::diff::and_more(alike.len() - NAMES).get(compared.lang).to_owned());
    }
    let _ =
        writeln!(out, "- {}: {}", code_spans(&upper(kind_of(first, alike.len()).get(compared.lang))), names.join(", "));
}

/// `partij: fg functie (13)`
fn kind_of(event: &Event, count: usize) -> Text {
    let words: Vec<_> = event.property.iter().map(|word| word.nl()).collect();
    let path = if words.is_empty() { String::new() } else { format!(", `{}`", words.join(" ")) };
    says::together(event.subject.kind, path, count)
}

fn entry(compared: &Compared, event: &Event, at: usize, out: &mut String) {
    let lang = compared.lang;
    let told = tell(event, &compared.old.side.sources, &compared.new.side.sources, lang, WITNESSES);
    let place = match (event.new, event.old) {
        (Some(span), _) => place(&compared.new, span),
        (None, Some(span)) => place(&compared.old, span),
        (None, None) => String::new(),
    };
    let done = event
        .approved
        .as_ref()
        .map(|approved| crate::messages::diff::approved(&approved.because, &approved.rests_on).get(lang).to_owned());
    let done = done.map(|done| format!(" _{}_", escape(&done))).unwrap_or_default();
    let _ = writeln!(out, "- {}{done}{place}", code_spans(&upper(told.line.get(lang))));
    for (label, text) in &told.more {
        let label = label.get(lang);
        let label = if label.is_empty() { String::new() } else { format!("{label}: ") };
        let _ = writeln!(out, "  - {label}{}", code_spans(&cut(text)));
    }
    let effects = compared.effects.as_ref().and_then(|all| all.get(at)).map_or(&[][..], Vec::as_slice);
    for (artefact, parts) in by_artefact(effects) {
        let _ = writeln!(
            out,
            "  - {} `{artefact}`: {}",
            crate::messages::diff::effects().get(lang),
            escape(&parts.join(", "))
        );
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

fn place(version: &Version, span: Span) -> String {
    format!(" ({})", escape(&place_of(&version.side.sources, span)))
}

/// With its first letter as a capital, unless it begins with a name between marks.
fn upper(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// Escaped, but for what stands between backticks, which stays code.
fn code_spans(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let count = text.matches('`').count();
    if count % 2 == 1 {
        return escape(text);
    }
    parts.map(|(at, part)| if at % 2 == 1 { format!("`{}`", plain(part)) } else { escape(part) }).collect()
}

/// Text as text: nothing in it is markup, and no line begins anew.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in plain(text).chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' | '@' => {
                out.push('\\');
                out.push(character);
            }
            _ => out.push(character),
        }
    }
    out
}
