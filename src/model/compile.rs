//! The way in: the texts of an agreement → the resolved agreement, with everything that could not be read as meant.

use super::arena::Id;
use super::context::{Lower, Unresolved};
use super::given::{Given, List};
use super::load::{self, Files, Loaded};
use super::names::Names;
use super::register::{self, ContactRow, Member, Row};
use super::standing::{self, Standings};
use super::stated::{self, Declared, Line, Said, What};
use super::types::{About, Actor, Agreement, Contact, Group, Membership, Party, WorkArea};
use super::{lower, territory};
use crate::messages::model as says;
use crate::source::{Diagnostic, Refusal, Severity, Sources, Span, Spanned};
use crate::vocabulary::{self, Moment, Reading, Record, Stated, Value, W};

/// An agreement as far as it could be read.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    pub sources: Sources,
    pub agreement: Agreement,
    /// What is not in the shape or the words of the language, and what could not be found.
    pub findings: Vec<Diagnostic>,
    /// Names that stand for nothing, in the order of the source.
    pub unresolved: Vec<Unresolved>,
}

/// Reads an agreement. `entries` are its own files by name; `files` gives those it brings in.
#[must_use]
pub fn compile(entries: Vec<(String, String)>, files: &Files<'_>) -> Compiled {
    read(entries, files, None)
}

/// Reads an agreement, and keeps what its own files state.
#[must_use]
pub fn compile_stated(entries: Vec<(String, String)>, files: &Files<'_>) -> (Compiled, Vec<Declared>) {
    let mut stated = Vec::new();
    (read(entries, files, Some(&mut stated)), stated)
}

fn read(entries: Vec<(String, String)>, files: &Files<'_>, stated: Option<&mut Vec<Declared>>) -> Compiled {
    let Loaded { mut sources, trees, diagnostics: mut findings, library } = load::load(entries, files);
    let texts: Vec<_> = trees.iter().map(|tree| sources.file(tree.file).text.clone()).collect();
    let readings: Vec<Reading<'_>> =
        trees.iter().zip(&texts).map(|(tree, text)| vocabulary::read(tree, text)).collect();
    let mut records = Vec::new();
    let mut lost = Vec::new();
    for reading in readings {
        records.extend(reading.records);
        lost.extend(reading.lost);
        findings.extend(reading.diagnostics);
    }
    let mut stated = stated;
    if let Some(stated) = &mut stated {
        let own = records.iter().filter(|record| !library.contains(&record.keyword.file));
        stated.extend(own.map(|record| stated::declared(record, &sources.file(record.keyword.file).text)));
    }
    let standings = standing::bring_in(&mut records, &mut findings);
    let mut names = Names::collect(&records, lost.into_iter());
    let registers = read_registers(&records, files, &mut sources, &mut names, &mut findings);
    if let Some(stated) = stated {
        for register in &registers {
            state_members(register, stated);
        }
    }
    findings.append(&mut names.diagnostics);
    findings.extend(one_agreement(&records));
    let (agreement, unresolved) = resolve(&records, registers, (&names, &standings), &sources, &mut findings);
    Compiled { sources, agreement, findings, unresolved }
}

/// A folder holds one agreement.
fn one_agreement(records: &[Record<'_>]) -> Option<Diagnostic> {
    let mut all = records.iter().filter(|record| record.kind() == W::Agreement);
    match (all.next(), all.next()) {
        (None, _) => {
            // The first file is the agreement's own; the standard library follows.
            Some(Diagnostic::new("TAAL-50", Severity::Error, Span::default(), says::no_agreement()))
        }
        (Some(_), Some(second)) => {
            Some(Diagnostic::new("TAAL-50", Severity::Error, second.span(), says::two_agreements()))
        }
        _ => None,
    }
}

/// A group and the members its register gives.
struct Register {
    group: usize,
    members: Vec<Member>,
}

fn read_registers(
    records: &[Record<'_>],
    files: &Files<'_>,
    sources: &mut Sources,
    names: &mut Names<'_>,
    findings: &mut Vec<Diagnostic>,
) -> Vec<Register> {
    let mut out = Vec::new();
    let groups = records.iter().filter(|record| record.kind() == W::Group);
    for (group, record) in groups.enumerate() {
        for (path, span) in record.all(W::Members).filter_map(register_path) {
            let from = sources.file(span.file).name.clone();
            let read = match load::beside(&from, path) {
                Some(path) => register::read(&path, span, files, sources),
                None => Err(register::refused(path, span, &Refusal::Outside)),
            };
            match read {
                Ok(members) => {
                    enter_members(&members, names);
                    out.push(Register { group, members });
                }
                Err(finding) => findings.push(*finding),
            }
        }
    }
    out
}

/// The members of a register as declarations, and as names behind `leden`. What a register says of a party that is declared
/// counts where the declaration is silent.
fn state_members(register: &Register, stated: &mut Vec<Declared>) {
    let group = stated.iter().filter(|one| one.kind == W::Group).nth(register.group).cloned();
    for member in &register.members {
        let told = stated::member(&member.name, &member.row, member.span, group.as_ref());
        let Some(name) = &member.row.partij else {
            stated.push(told);
            continue;
        };
        let Some(party) = stated.iter_mut().find(|one| one.kind == W::Party && one.name == *name) else { continue };
        let is_open = |line: &Line| line.said.iter().any(|said| matches!(said.what, What::Hole(_)));
        let silent = |line: &&Line| party.all(line.property.key).next().is_none() && !is_open(line);
        let added: Vec<_> = told.lines.iter().filter(silent).cloned().collect();
        party.lines.extend(added);
    }
    let group = stated.iter_mut().filter(|one| one.kind == W::Group).nth(register.group);
    let line = group.and_then(|group| group.lines.iter_mut().find(|line| line.property.key == W::Members));
    if let Some(line) = line {
        line.said.extend(register.members.iter().map(|member| {
            let name = member.row.partij.as_ref().unwrap_or(&member.name);
            Said { marker: W::Head, span: member.span, what: What::Name(name.clone()) }
        }));
    }
}

fn register_path<'r>(stated: &'r Stated<'_>) -> Option<(&'r str, Span)> {
    let atom = stated.first(W::Out)?;
    match &atom.value {
        Value::Text(path) => Some((path, atom.span)),
        _ => None,
    }
}

fn enter_members(members: &[Member], names: &mut Names<'_>) {
    for member in members.iter().filter(|member| member.row.partij.is_none()) {
        names.enter_member(&member.name, member.span);
    }
}

fn resolve<'t>(
    records: &[Record<'t>],
    registers: Vec<Register>,
    (names, standings): (&Names<'t>, &Standings),
    sources: &Sources,
    findings: &mut Vec<Diagnostic>,
) -> (Agreement, Vec<Unresolved>) {
    let mut agreement = Agreement::default();
    let mut context = Lower {
        names,
        standings,
        sources,
        owner: String::new(),
        holes: Vec::new(),
        mentions: Vec::new(),
        unresolved: Vec::new(),
        findings: Vec::new(),
        actors: super::context::ACTORS,
    };
    for record in records {
        lower::declaration(&mut context, record, &mut agreement);
    }
    for register in registers {
        fill_group(&mut context, &mut agreement, register, records);
    }
    let parties = records.iter().filter(|record| record.kind() == W::Party).enumerate();
    let parts =
        parties.map(|(number, record)| (Id::new(number as u32), lower::work_area(&mut context, record))).collect();
    note_membership(&mut agreement);
    note_codes(&mut agreement);
    agreement.wholes = agreement.tops();
    findings.extend(territory::fill(&mut agreement, parts));
    findings.append(&mut context.findings);
    agreement.holes = context.holes;
    agreement.mentions = context.mentions;
    (agreement, context.unresolved)
}

/// Adds the members of a register to their group: parties that are declared by name, others as parties of their own.
fn fill_group<'t>(context: &mut Lower<'_, 't>, agreement: &mut Agreement, register: Register, records: &[Record<'t>]) {
    let group = Id::<Group>::new(register.group as u32);
    let shared = records.iter().filter(|record| record.kind() == W::Group).nth(register.group);
    for member in register.members {
        let span = member.span;
        let party = if let Some(name) = &member.row.partij {
            let name = name.clone();
            let Some(symbol) = context.symbol(Spanned::new(&name, span), &[W::Party]) else { continue };
            let party = Id::new(symbol.index);
            complete(&mut agreement.parties[party], &member.row, span);
            party
        } else {
            agreement.parties.push(party_of(context, member, shared))
        };
        agreement.groups[group].members.push(Spanned::new(Actor::Party(party), span));
    }
}

/// What a register says about a declared party counts where the declaration is silent.
fn complete(party: &mut Party, row: &Row, span: Span) {
    let fill = |given: &mut Given<String>, value: &Option<String>| {
        if let (Given::Absent, Some(value)) = (&*given, value) {
            *given = Given::Known(Spanned::new(value.clone(), span));
        }
    };
    fill(&mut party.code, &row.code);
    fill(&mut party.kvk, &row.kvk);
    fill(&mut party.seat, &row.vestiging);
    let Membership { from, until } = membership(row, span);
    if party.membership.from.is_absent() {
        party.membership.from = from;
    }
    if party.membership.until.is_absent() {
        party.membership.until = until;
    }
}

/// From when to when a member takes part; that its days are days was seen when the register was read.
fn membership(row: &Row, span: Span) -> Membership {
    let first = row.toetreding.as_deref().and_then(vocabulary::day);
    let last =
        row.uittreding.as_deref().map(|text| vocabulary::day(text).map_or(Moment::Vague(W::Future), Moment::Day));
    Membership {
        from: first.map_or(Given::Absent, |day| Given::Known(Spanned::new(day, span))),
        until: last.map_or(Given::Absent, |moment| Given::Known(Spanned::new(moment, span))),
    }
}

fn party_of<'t>(context: &mut Lower<'_, 't>, member: Member, group: Option<&Record<'t>>) -> Party {
    let Member { name, row, span } = member;
    let has_area = group.is_some_and(|group| group.get(W::WorkArea).is_some());
    let signing = group.and_then(|group| group.get(W::Signs));
    let signs_under = signing.map_or_else(List::default, |stated| context.list_behind(stated, W::Under));
    let membership = membership(&row, span);
    let mut reader = RowReader { context, span, name: name.clone() };
    let shared = |key: W| {
        let texts = group.into_iter().flat_map(|group| group.all(key)).flat_map(|stated| &stated.atoms);
        texts
            .filter_map(|atom| match &atom.value {
                Value::Text(text) => Some(Spanned::new(text.clone().into_owned(), atom.span)),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let legal_form = group.and_then(|group| group.get(W::LegalForm)).and_then(|stated| stated.first(W::Head));
    let is_municipality = legal_form.is_some_and(|atom| matches!(atom.value, Value::Word(W::Municipality)));
    Party {
        about: About { kind: W::Party, title: party_title(&row, &name, is_municipality), name, span },
        abbreviation: Given::Absent.or_row(row.afkorting, span),
        legal_form: legal_form.map_or(Given::Absent, |atom| match atom.value {
            Value::Word(word) => super::words::LegalForm::from_word(word)
                .map_or(Given::Absent, |form| Given::Known(Spanned::new(form, atom.span))),
            _ => Given::Absent,
        }),
        organ: match row.orgaan {
            Some(organ) => Given::Known(Spanned::new(organ, span)),
            None => shared(W::Organ).into_iter().next().map_or(Given::Absent, Given::Known),
        },
        organ_is_party: group.is_some_and(lower::organ_is_party),
        kvk: reader.required(row.kvk, W::Kvk),
        seat: reader.required(row.vestiging, W::Seat),
        represented: reader.texts(row.vertegenwoordigd, shared(W::Represented), W::Represented),
        signs: reader.texts(row.tekent, shared(W::Signs), W::Signs),
        signs_under,
        // Only a municipality has a code, and only who has the territory of one needs it.
        code: match row.code {
            None if !is_municipality && !has_area => Given::Absent,
            code => reader.required(code, W::Code),
        },
        work_area: WorkArea::default(),
        membership,
        capacities: Vec::new(),
        contact: Some(reader.contact(row.contactpersoon.unwrap_or_default(), W::Contact)),
        fg: Some(reader.contact(row.fg.unwrap_or_default(), W::Fg)),
        pledges: Vec::new(),
        note: Given::Absent,
        member_of: Vec::new(),
        from_register: true,
    }
}

/// `Barendrecht` in a group of municipalities is called `Gemeente Barendrecht`.
fn party_title(row: &Row, name: &str, is_municipality: bool) -> String {
    let title = row.naam.clone().unwrap_or_else(|| name.to_owned());
    let word = W::Municipality.nl();
    if is_municipality && !title.to_lowercase().starts_with(word) {
        let capital: String = word.chars().take(1).flat_map(char::to_uppercase).collect();
        return format!("{capital}{} {title}", word.get(1..).unwrap_or_default());
    }
    title
}

impl Given<String> {
    fn or_row(self, value: Option<String>, span: Span) -> Self {
        value.map_or(self, |value| Given::Known(Spanned::new(value, span)))
    }
}

/// Reads a row of a register; what it leaves out is a hole at the row.
struct RowReader<'c, 'a, 't> {
    context: &'c mut Lower<'a, 't>,
    span: Span,
    name: String,
}

impl RowReader<'_, '_, '_> {
    fn hole(&mut self, property: W) -> Span {
        let owner = self.name.clone();
        self.context.holes.push(super::types::Hole {
            span: self.span,
            owner,
            property,
            clause: W::Head,
            by: None,
            before: None,
        });
        self.span
    }

    fn required(&mut self, value: Option<String>, property: W) -> Given<String> {
        match value {
            Some(value) => Given::Known(Spanned::new(value, self.span)),
            None => Given::Hole(self.hole(property)),
        }
    }

    fn texts(&mut self, own: Vec<String>, shared: Vec<Spanned<String>>, property: W) -> List<String> {
        let own: Vec<_> = own.into_iter().map(|text| Spanned::new(text, self.span)).collect();
        let items = if own.is_empty() { shared } else { own };
        let hole = items.is_empty().then(|| self.hole(property));
        List { span: Some(self.span), items, hole }
    }

    fn contact(&mut self, row: ContactRow, property: W) -> Contact {
        let known =
            |value: Option<String>| value.map_or(Given::Absent, |value| Given::Known(Spanned::new(value, self.span)));
        let (function, name, email, reachable) =
            (known(row.functie), known(row.naam), known(row.email), known(row.bereikbaar));
        let silent = function.is_absent() && name.is_absent();
        let phone = match row.telefoon {
            None if email.is_absent() => Given::Hole(self.hole(property)),
            phone => known_at(phone, self.span),
        };
        Contact {
            span: self.span,
            function,
            name: if silent { Given::Hole(self.span) } else { name },
            phone,
            email,
            reachable,
        }
    }
}

fn known_at(value: Option<String>, span: Span) -> Given<String> {
    value.map_or(Given::Absent, |value| Given::Known(Spanned::new(value, span)))
}

fn note_codes(agreement: &mut Agreement) {
    for (id, party) in agreement.parties.iter() {
        if let Some(code) = party.code.known() {
            agreement.coded.entry(code.clone()).or_insert(id);
        }
    }
}

fn note_membership(agreement: &mut Agreement) {
    let memberships: Vec<_> = agreement
        .groups
        .iter()
        .flat_map(|(id, group)| group.members.iter().map(move |member| (id, member.value)))
        .collect();
    for (group, member) in memberships {
        if let Actor::Party(party) = member {
            agreement.parties[party].member_of.push(group);
        }
        agreement.memberships.entry(member).or_default().push(group);
    }
}
