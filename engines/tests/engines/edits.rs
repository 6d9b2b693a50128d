//! Every single edit of the lines of `toegang`, and the agreement with it: what an engine does with it is not known here.

use std::collections::BTreeSet;
use std::fmt::{self, Write};
use std::path::Path;

use convenant::checks::check;
use convenant::cli::files::Folder;
use convenant::emit::{self, Artefacts};
use convenant::model::words::{Condition, Grain};
use convenant::model::{Agreement, Field, Grant, Id, List, Role, compile};
use convenant::source::Refusal;

use crate::Built;

/// A line of `toegang` for one role, in words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    role: String,
    data: Vec<String>,
    purposes: Vec<String>,
    figures: Option<u32>,
    own: bool,
    without: Vec<String>,
    only: Vec<String>,
    conditions: Vec<String>,
    consent_from: Option<String>,
    systems: Vec<String>,
}

/// A list in a line.
type Part = fn(&mut Line) -> &mut Vec<String>;

const CONDITIONS: [Condition; 3] = [Condition::Consent, Condition::AfterAllocation, Condition::Membership];

impl Line {
    fn of(agreement: &Agreement, grant: &Grant, role: Id<Role>) -> Self {
        let fields =
            |list: &List<Id<Field>>| list.iter().map(|field| agreement.fields[field].about.name.clone()).collect();
        Self {
            role: agreement.roles[role].about.name.clone(),
            data: grant.data.iter().map(|data| agreement.data[data].about.name.clone()).collect(),
            purposes: grant.purposes.iter().map(|purpose| agreement.purposes[purpose].about.name.clone()).collect(),
            figures: (grant.grain.get() == Some(Grain::Figures)).then(|| grant.group_size.get().unwrap()),
            own: grant.own_municipality,
            without: fields(&grant.without),
            only: fields(&grant.only),
            conditions: grant.conditions.iter().map(|condition| condition.to_string()).collect(),
            consent_from: grant.consent_from.get().map(|day| day.to_string()),
            systems: grant.systems.iter().map(|system| agreement.systems[system].about.name.clone()).collect(),
        }
    }

    fn text(&self) -> String {
        let mut text = format!("{} leest {} voor {}", self.role, self.data.join(", "), self.purposes.join(", "));
        let _ = match self.figures {
            Some(least) => write!(text, " als aantallen vanaf {least}"),
            None => write!(text, " als regels"),
        };
        text += if self.own { " van eigen gemeente" } else { "" };
        // A day belongs to consent.
        let day = self.consent_from.as_ref().filter(|_| self.conditions.contains(&Condition::Consent.to_string()));
        let from: Vec<_> = day.into_iter().cloned().collect();
        for (word, list) in [
            ("zonder", &self.without),
            ("alleen", &self.only),
            ("mits", &self.conditions),
            ("geldig vanaf", &from),
            ("in", &self.systems),
        ] {
            if !list.is_empty() {
                let _ = write!(text, " {word} {}", list.join(", "));
            }
        }
        text
    }

    /// Every edit of one thing.
    fn edits(&self, agreement: &Agreement, fields: &[String]) -> Vec<Self> {
        let mut edits = Vec::new();
        let mut edit = |change: &dyn Fn(&mut Self)| {
            let mut line = self.clone();
            change(&mut line);
            edits.push(line);
        };
        match self.figures {
            Some(least) => {
                edit(&|line| line.figures = Some(least + 1));
                edit(&|line| line.figures = Some(least.saturating_sub(1).max(1)));
                edit(&|line| line.figures = None);
            }
            None => edit(&|line| line.figures = Some(2)),
        }
        edit(&|line| line.own = !line.own);
        edit(&|line| line.consent_from = None);
        edit(&|line| line.consent_from = Some("2999-12-31".to_owned()));
        for role in agreement.roles.values().map(|role| &role.about.name).filter(|role| **role != self.role).take(1) {
            edit(&|line| line.role.clone_from(role));
        }
        let names = |kind: Vec<&String>| -> Vec<String> { kind.into_iter().cloned().collect() };
        let conditions: Vec<_> = CONDITIONS.iter().map(ToString::to_string).collect();
        let data = names(agreement.data.values().map(|data| &data.about.name).collect());
        let purposes = names(agreement.purposes.values().map(|purpose| &purpose.about.name).collect());
        let systems = names(agreement.systems.values().map(|system| &system.about.name).collect());
        let parts: [(Part, &[String], bool); 6] = [
            (|line| &mut line.data, &data, true),
            (|line| &mut line.purposes, &purposes, true),
            (|line| &mut line.without, fields, false),
            (|line| &mut line.only, fields, false),
            (|line| &mut line.conditions, &conditions, false),
            (|line| &mut line.systems, &systems, false),
        ];
        for (part, known, must) in parts {
            let now = part(&mut self.clone()).clone();
            for name in now.iter().filter(|_| !must || now.len() > 1) {
                edit(&|line| part(line).retain(|other| other != name));
            }
            // What can be added is added, one thing at a time; of many fields the first and the last.
            let new: Vec<_> = known.iter().filter(|name| !now.contains(name)).collect();
            let many = new.len() > 4 && known.len() == fields.len();
            let chosen: BTreeSet<_> =
                if many { [new[0], new[new.len() - 1]].into() } else { new.into_iter().collect() };
            for name in chosen {
                edit(&|line| part(line).push(name.clone()));
            }
        }
        edits
    }
}

/// An agreement of which nothing is built yet.
fn checked(entries: Vec<(String, String)>, files: &dyn Fn(&str) -> Result<String, Refusal>) -> Built {
    let report = check(compile(entries, &files), jiff::civil::date(2026, 3, 1));
    let Some(checked) = report.checked else { panic!("{:#?}", report.findings) };
    Built { checked, sources: report.sources, artefacts: Artefacts::default() }
}

/// Builds its policies.
pub(super) fn add_policies(built: &mut Built) {
    emit::policies::emit(&built.checked, &built.sources, &mut built.artefacts);
}

/// What reads another file of an agreement.
type Files = dyn Fn(&str) -> Result<String, Refusal> + Sync;

/// An agreement whose lines can be edited.
pub(super) struct Original {
    pub(super) built: Built,
    entries: Vec<(String, String)>,
    files: Box<Files>,
}

/// One edit and the agreement with it, in which the role has no lines but those it had; without the edited line where that
/// was taken out. What the lines of other roles give is not looked at.
pub(super) struct Mutant {
    pub(super) role: Id<Role>,
    line: Line,
    edit: Option<Line>,
    lines: Vec<(usize, Line)>,
}

impl fmt::Display for Mutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let edit = self.edit.as_ref().map_or_else(|| "(weg)".to_owned(), Line::text);
        write!(f, "{}\n{edit}", self.line.text())
    }
}

impl Original {
    /// One of the project's own agreements.
    pub(super) fn agreement(name: &str) -> Self {
        let folder = Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../agreements").join(name)).unwrap();
        let entries = folder.entry_files().unwrap();
        Self::of(entries, Box::new(move |name| folder.read(name)))
    }

    /// A small agreement of two parties, with these declarations.
    pub(super) fn small(declarations: &str) -> Self {
        let entries = vec![("proef.convenant".to_owned(), crate::small_text(declarations))];
        Self::of(entries, Box::new(|_| Err(Refusal::Missing)))
    }

    fn of(entries: Vec<(String, String)>, files: Box<Files>) -> Self {
        let built = checked(entries.clone(), &*files);
        Self { built, entries, files }
    }

    /// Every edit of every line on every role.
    pub(super) fn mutants(&self) -> Vec<Mutant> {
        let roles = self.built.checked.agreement().roles.ids();
        roles.flat_map(|role| self.mutants_of(role)).collect()
    }

    fn mutants_of(&self, role: Id<Role>) -> Vec<Mutant> {
        let agreement = self.built.checked.agreement();
        let grants = agreement.grants.iter().enumerate().filter(|(_, grant)| grant.roles.contains(&role));
        let lines: Vec<_> = grants.map(|(at, grant)| (at, Line::of(agreement, grant, role))).collect();
        let mut mutants = Vec::new();
        for (position, (at, line)) in lines.iter().enumerate() {
            let data = agreement.grants[*at].data.iter();
            let fields: BTreeSet<_> =
                data.flat_map(|data| self.built.checked.relations().fields.of_data(data)).collect();
            let fields: Vec<_> = fields.into_iter().map(|field| agreement.fields[*field].about.name.clone()).collect();
            for edit in line.edits(agreement, &fields).into_iter().map(Some).chain([None]) {
                let mut lines = lines.clone();
                match &edit {
                    Some(edit) => lines[position].1 = edit.clone(),
                    None => drop(lines.remove(position)),
                }
                mutants.push(Mutant { role, line: line.clone(), edit, lines });
            }
        }
        mutants
    }

    /// The agreement with an edit, without its policies.
    pub(super) fn with(&self, mutant: &Mutant) -> Built {
        let mut entries = self.entries.clone();
        let grants = &self.built.checked.agreement().grants;
        for (number, grant) in grants.iter().enumerate().rev() {
            let name = &self.built.sources.file(grant.span.file).name;
            let (_, text) = entries.iter_mut().find(|(entry, _)| entry == &**name).unwrap();
            let line =
                mutant.lines.iter().find(|(at, _)| *at == number).map(|(_, line)| line.text()).unwrap_or_default();
            text.replace_range(grant.span.start as usize..grant.span.end as usize, &line);
        }
        checked(entries, &*self.files)
    }
}
