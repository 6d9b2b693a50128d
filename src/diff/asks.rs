//! What a change asks for, and of whom: the rule of the agreement as it was goes before that of the standard library, because
//! an agreement is changed by the rules it has, and not by those it will have. Which changes the parties approve.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;

use super::codes::{C, CODES, Code};
use super::declarations::event;
use super::side::Side;
use super::{Approved, Change, Event, Subject, words};
use crate::model::words::Act;
use crate::model::{Agreement, Declared, Support, What, library_rules};
use crate::vocabulary::W;

/// What a change asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    pub acts: Vec<Asked>,
    /// Paths of provisions.
    pub law: Vec<String>,
    /// The parties' own rule says so, and not the library's.
    pub own: bool,
    /// Why, as the rule tells it.
    pub note: Option<String>,
}

/// One thing that has to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub act: Act,
    /// Who, by name; nobody is named where the rule leaves that open.
    pub by: Vec<String>,
    /// In what form, where the agreement says that.
    pub form: Option<String>,
}

impl Asks {
    /// Whether anything has to be done.
    #[must_use]
    pub fn any(&self) -> bool {
        !self.acts.is_empty()
    }
}

/// The rule for a code: of the agreement itself, or of the library.
#[must_use]
pub fn rule_of(code: &Code, own: &[Declared]) -> Asks {
    let of = |rules: &[Declared], is_own| rules.iter().find(|one| is_about(one, code)).map(|one| asks(one, is_own));
    of(own, true).or_else(|| of(library_rules(), false)).unwrap_or_default()
}

/// The law that the library's rule for a code rests on, for as long as the program runs.
#[must_use]
pub fn library_law(code: &Code) -> &'static [&'static str] {
    static LAW: OnceLock<BTreeMap<&str, Vec<&'static str>>> = OnceLock::new();
    let all = LAW.get_or_init(|| {
        let of = |code: &'static Code| {
            let rule = library_rules().iter().find(|one| is_about(one, code));
            let paths = rule.into_iter().flat_map(|rule| rule.all(W::Under)).flat_map(|line| line.behind(W::Head));
            let paths = paths.filter_map(|said| match &said.what {
                What::Name(path) => Some(path.as_str()),
                _ => None,
            });
            (code.code, paths.collect())
        };
        CODES.iter().map(of).collect()
    });
    all.get(code.code).map_or(&[], Vec::as_slice)
}

fn is_about(rule: &Declared, code: &Code) -> bool {
    let names = |what: &What| matches!(what, What::Name(name) if name == code.code);
    rule.kind == W::Change && rule.head.iter().any(|said| names(&said.what))
}

fn asks(rule: &Declared, own: bool) -> Asks {
    let texts = |key: W| rule.all(key).flat_map(|line| line.behind(W::Head)).map(|said| plain(&said.what));
    let acts = rule.all(W::Asks).flat_map(|line| {
        let by: Vec<String> = line.behind(W::By).map(|said| words::said(&said.what)).collect();
        let acts = line.behind(W::Head).filter_map(|said| match said.what {
            What::Word(word) => Act::from_word(word),
            _ => None,
        });
        acts.filter(|act| *act != Act::AskNothing).map(move |act| Asked { act, by: by.clone(), form: None })
    });
    Asks { acts: acts.collect(), law: texts(W::Under).collect(), own, note: texts(W::Note).next() }
}

fn plain(what: &What) -> String {
    match what {
        What::Text(text) => super::names::folded(text).into_owned(),
        other => words::said(other),
    }
}

/// Fills in what each change asks for.
pub(super) fn fill(old: &Side, events: &mut [Event]) {
    let own: Vec<Declared> = old.stated.iter().filter(|one| one.kind == W::Change).cloned().collect();
    let mut known: BTreeMap<C, Asks> = BTreeMap::new();
    let signing = signing(&old.agreement);
    for event in events {
        let asks = known.entry(event.code).or_insert_with(|| {
            let mut asks = rule_of(event.code.code(), &own);
            for asked in asks.acts.iter_mut().filter(|asked| asked.act == Act::AskSigning) {
                asked.form.clone_from(&signing.0);
                if asked.by.is_empty() {
                    asked.by.clone_from(&signing.1);
                }
            }
            asks
        });
        event.asks = asks.clone();
    }
}

/// How the agreement is changed, and by whom, as it says itself (`wijziging schriftelijk door …`).
fn signing(agreement: &Agreement) -> (Option<String>, Vec<String>) {
    let form = agreement.general.change.get().map(|form| form.word().nl().to_owned());
    let by = agreement.general.change_by.iter().map(|actor| agreement.actor(actor).name.clone());
    (form, by.collect())
}

/// Puts approvals with the changes they cover. One that covers nothing, or has run out, is told as well.
pub(super) fn approve(new: &Side, date: Date, events: &mut Vec<Event>) {
    for approval in &new.agreement.approvals {
        let (Some(code), on) = (approval.code.known(), approval.on.known()) else { continue };
        let subject = || Subject {
            kind: W::Approved,
            name: on.cloned().unwrap_or_default(),
            title: format!("{code}{}", on.map(|name| format!(" {} {name}", W::On)).unwrap_or_default()),
        };
        let because = approval.because.known().cloned().unwrap_or_default();
        let tell =
            |code| event(code, subject(), Change::Approval { because: because.clone() }, None, Some(approval.span));
        let complete = !because.is_empty() && approval.until.is_known() && approval.rests_on.is_known() && on.is_some();
        if !complete {
            events.push(tell(C::ApprovalIncomplete));
            continue;
        }
        let covered: Vec<_> = events
            .iter_mut()
            .filter(|event| event.code.code().code == code && on.is_none_or(|name| is_about_name(event, name)))
            .collect();
        if covered.is_empty() {
            events.push(tell(C::ApprovalUnused));
            continue;
        }
        if approval.until.get().is_some_and(|until| until < date) {
            events.push(tell(C::ApprovalExpired));
            continue;
        }
        let rests_on = approval.rests_on.get().map(|support| match support {
            Support::Document(id) => new.agreement.documents[id].about.title.clone(),
            Support::Dpia(id) => new.agreement.dpias[id].about.title.clone(),
        });
        for event in covered {
            let rests_on = rests_on.clone().unwrap_or_default();
            event.approved = Some(Approved { span: approval.span, because: because.clone(), rests_on });
        }
    }
}

/// A paragraph is covered by its article too.
fn is_about_name(event: &Event, name: &str) -> bool {
    let own = &event.subject.name;
    own == name || own.split_once('.').is_some_and(|(article, _)| article == name)
}
