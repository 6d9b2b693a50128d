//! `convenant ask`: whether a role may read a field, and which line of `toegang` decides or comes nearest.

use jiff::civil::Date;
use serde_json::json;

use super::args::{AskFormat, Question};
use super::out::{Exit, Terminal, complain, finish};
use super::reasons::{on_one_line, place, reasons};
use super::report::print_json;
use super::{check, scenarios};
use crate::checks::Checked;
use crate::messages::{any_of, scenarios as says, some_of};
use crate::model::{About, Agreement, Arena, DataSet, Field, Id};
use crate::relations::{Decision, Facts, FieldMap, Normal, Request, View, decide};
use crate::source::{Lang, Message, Sources, Text, plain, wrap};
use crate::vocabulary::{W, nearest};

/// Runs the command.
#[must_use]
pub(super) fn run(question: &Question, lang: Lang) -> Exit {
    let (folder, report) = match check::read(&question.path, question.date) {
        Ok(read) => read,
        Err(refused) => return check::refuse(&refused, lang),
    };
    let base = folder.base();
    let Some(checked) = &report.checked else {
        return scenarios::unreadable(report, &base, &says::ask_unreadable(), lang);
    };
    let request = match request(question, checked) {
        Ok(request) => request,
        Err(message) => return complain("", &message, lang),
    };
    let answer = answer(checked, &report.sources, &base, request);
    let shown = match question.format {
        AskFormat::Text => answer.text(Terminal::of_stdout(), lang),
        AskFormat::Json => answer.json(lang),
    };
    finish(&shown, if answer.permitted { Exit::Clean } else { Exit::Findings }, lang)
}

/// The question in terms of the agreement.
fn request(question: &Question, checked: &Checked) -> Result<Request, Message> {
    let agreement = checked.agreement();
    let role = find(&agreement.roles, |role| &role.about, W::Role, &question.role)?;
    let (data, field) = reach(agreement, &checked.relations().fields, &question.field)?;
    let purpose = find(&agreement.purposes, |purpose| &purpose.about, W::Purpose, &question.purpose)?;
    let system = question.system.as_deref();
    let system = system.map(|name| find(&agreement.systems, |system| &system.about, W::System, name)).transpose()?;
    let facts = Facts {
        own_municipality: question.own,
        after_allocation: question.after_allocation,
        membership: question.member,
        consent: question.consent.map(|day| day.unwrap_or(Date::MIN)),
        day: checked.date(),
        system,
    };
    Ok(Request { role, data, field, purpose, view: view(question)?, facts })
}

fn view(question: &Question) -> Result<View, Message> {
    const SIZE: &str = "--group-size";
    let figures = question.fineness.as_deref().map(|word| word == W::Figures.nl());
    match (figures, question.group_size) {
        (Some(false) | None, None) => Ok(View::Row),
        (Some(true) | None, Some(group)) => Ok(View::Figure { group }),
        (Some(true), None) => Err(says::ask_no_size(SIZE)),
        (Some(false), Some(_)) => Err(says::ask_size_of_rows(SIZE)),
    }
}

/// The declaration of a name among its kind.
fn find<T>(all: &Arena<T>, about: impl Fn(&T) -> &About, kind: W, name: &str) -> Result<Id<T>, Message> {
    let names = || all.values().map(|one| about(one).name.as_str());
    let found = all.iter().find(|(_, one)| about(one).name == name);
    found.map(|(id, _)| id).ok_or_else(|| unknown(kind, name, nearest(name, names())))
}

fn unknown(kind: W, name: &str, near: Option<&str>) -> Message {
    match near {
        Some(near) => says::ask_similar(kind, plain(name), near),
        None => says::ask_unknown(kind, plain(name)),
    }
}

/// A field and the data it is in: both named, or a field that is in one group only.
fn reach(agreement: &Agreement, fields: &FieldMap, name: &str) -> Result<(Id<DataSet>, Id<Field>), Message> {
    let field_named = |name: &str| find(&agreement.fields, |field| &field.about, W::Field, name);
    if let Some((data, field)) = name.split_once('.') {
        let data = find(&agreement.data, |data| &data.about, W::Delivery, data)?;
        let field = field_named(field)?;
        let held = fields.of_data(data);
        if held.contains(&field) {
            return Ok((data, field));
        }
        let known = some_of(held.iter().map(|id| &agreement.fields[*id].about.name));
        return Err(says::ask_not_in_data(
            &agreement.data[data].about.name, &agreement.fields[field].about.name, known,
        ));
    }
    let field = field_named(name)?;
    let within: Vec<_> = agreement.data.ids().filter(|data| fields.of_data(*data).contains(&field)).collect();
    match within[..] {
        [data] => Ok((data, field)),
        [] => Err(says::ask_nowhere(name)),
        _ => Err(says::ask_which_data(
            name,
            any_of(within.iter().map(|data| format!("{}.{name}", agreement.data[*data].about.name))),
        )),
    }
}

/// What is answered.
struct Answer {
    permitted: bool,
    request: String,
    /// The line that permits, or that comes nearest: its place and its text.
    grant: Option<(String, String)>,
    lacks: Vec<Text>,
}

fn answer(checked: &Checked, sources: &Sources, base: &str, request: Request) -> Answer {
    let agreement = checked.agreement();
    let normal = Normal::of(agreement, checked.relations());
    let grant = |at: usize| {
        let span = agreement.grants.get(at)?.span;
        Some((place(sources, base, span), on_one_line(sources, span)))
    };
    let decision = decide(agreement, checked.relations(), &normal, &request);
    let said = request.said(agreement);
    match decision {
        Decision::Allow { grant: at } => Answer { permitted: true, request: said, grant: grant(at), lacks: Vec::new() },
        Decision::Deny { nearest } => Answer {
            permitted: false,
            request: said,
            grant: nearest.as_ref().and_then(|near| grant(near.grant)),
            lacks: nearest.iter().flat_map(|near| reasons(agreement, near, &request)).collect(),
        },
    }
}

impl Answer {
    fn text(&self, terminal: Terminal, lang: Lang) -> String {
        let head = if self.permitted { says::ask_allowed() } else { says::ask_denied() };
        let mut out = format!("{}: {}\n", head.get(lang), self.request);
        let by = if self.permitted { says::decided_by() } else { says::nearest_is() };
        match &self.grant {
            Some((place, text)) => {
                out += &format!("  {} {place}\n", by.get(lang));
                for line in wrap(text, terminal.width.saturating_sub(4)) {
                    out += &format!("    {line}\n");
                }
            }
            None => out += &format!("  {}\n", says::no_line_at_all().get(lang)),
        }
        for lack in &self.lacks {
            out += &format!("  {} {}\n", says::because().get(lang), lack.get(lang));
        }
        out
    }

    fn json(&self, lang: Lang) -> String {
        print_json(&json!({
            "permitted": self.permitted,
            "request": self.request,
            "grant": self.grant.as_ref().map(|(place, text)| json!({ "place": place, "text": text })),
            "lacks": self.lacks.iter().map(|lack| lack.get(lang)).collect::<Vec<_>>(),
        }))
    }
}
