//! The comparison can fail: every single edit of a line of `toegang` that changes the access relation is noticed when the
//! database of the edited agreement is compared with the relation of the original, and with its own relation it still agrees.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use convenant::checks::check;
use convenant::cli::files::Folder;
use convenant::emit::{self, Kind};
use convenant::model::words::{Condition, Grain};
use convenant::model::{Agreement, Grant, Id, Purpose, Role, compile};
use convenant::source::Refusal;

use super::cluster::Cluster;
use super::world::{Reading, Seen, User, World};
use super::{ACCESS, KINDS, SMALL};
use crate::Built;

/// A line of `toegang` for one role, in words.
#[derive(Clone, Debug, PartialEq)]
struct Line {
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
        let fields = |list: &convenant::model::List<Id<convenant::model::Field>>| {
            list.iter().map(|field| agreement.fields[field].about.name.clone()).collect()
        };
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

/// Builds the policies of an agreement.
fn policies(entries: Vec<(String, String)>, files: &dyn Fn(&str) -> Result<String, Refusal>) -> Built {
    let report = check(compile(entries, &files), jiff::civil::date(2026, 3, 1));
    let findings = format!("{:#?}", report.findings);
    let Some(checked) = report.checked else { panic!("{findings}") };
    let artefacts = emit::build(&checked, &report.sources, &[Kind::Policies]);
    Built { checked, sources: report.sources, artefacts }
}

struct Original<'a> {
    built: &'a Built,
    entries: Vec<(String, String)>,
    files: &'a dyn Fn(&str) -> Result<String, Refusal>,
}

impl Original<'_> {
    /// The agreement with only these lines of `toegang`; what the lines of other roles give is not looked at.
    fn with(&self, lines: &[(usize, Line)]) -> Built {
        let mut entries = self.entries.clone();
        let grants = &self.built.checked.agreement().grants;
        for (number, grant) in grants.iter().enumerate().rev() {
            let name = &self.built.sources.file(grant.span.file).name;
            let (_, text) = entries.iter_mut().find(|(entry, _)| entry == &**name).unwrap();
            let line = lines.iter().find(|(at, _)| *at == number).map(|(_, line)| line.text()).unwrap_or_default();
            text.replace_range(grant.span.start as usize..grant.span.end as usize, &line);
        }
        policies(entries, self.files)
    }
}

/// How many situations in which a mutant differs are put to the database.
const TRIED: usize = 10;

/// Situations in which an agreement and its mutant do not say the same, spread over all there are: a user with a purpose, and
/// what each says that it sees.
fn differences(
    world: &World<'_>,
    role: Id<Role>,
    original: &Reading<'_>,
    mutant: &Reading<'_>,
) -> Vec<(User, Id<Purpose>, Seen, Seen)> {
    let users = world.users(role, &[original.built, mutant.built]).into_iter();
    let purposes: Vec<_> = world.built.checked.agreement().purposes.ids().collect();
    let all: Vec<_> = users
        .flat_map(|user| purposes.iter().map(move |purpose| (user, *purpose)))
        .map(|(user, purpose)| {
            let of = |reading| world.expected(reading, user, role, purpose);
            (user, purpose, of(original), of(mutant))
        })
        .filter(|(_, _, original, mutant)| original != mutant)
        .collect();
    let step = all.len().div_ceil(TRIED).max(1);
    all.into_iter().step_by(step).collect()
}

/// Makes every edit; gives how many were noticed and how many changed nothing.
fn notice_every_edit(original: &Original<'_>) -> (usize, usize) {
    let built = original.built;
    let agreement = built.checked.agreement();
    let cluster = Cluster::start();
    let mut world = World::new(&cluster, built);
    let reading = Reading::of(built);
    let (mut noticed, mut equal) = (0, 0);
    for role in agreement.roles.ids() {
        let lines: Vec<_> = agreement
            .grants
            .iter()
            .enumerate()
            .filter(|(_, grant)| grant.roles.contains(&role))
            .map(|(at, grant)| (at, Line::of(agreement, grant, role)))
            .collect();
        for (position, (at, line)) in lines.iter().enumerate() {
            let grant = &agreement.grants[*at];
            let fields: BTreeSet<_> =
                grant.data.iter().flat_map(|data| built.checked.relations().fields.of_data(data)).collect();
            let fields: Vec<_> = fields.into_iter().map(|field| agreement.fields[*field].about.name.clone()).collect();
            let edits = line.edits(agreement, &fields).into_iter().map(Some).chain([None]);
            for edit in edits {
                let mut changed = lines.clone();
                match &edit {
                    Some(edit) => changed[position].1 = edit.clone(),
                    None => drop(changed.remove(position)),
                }
                let mutant = original.with(&changed);
                let differences = differences(&world, role, &reading, &Reading::of(&mutant));
                if differences.is_empty() {
                    equal += 1;
                    continue;
                }
                world.install(mutant.text(ACCESS));
                for (user, purpose, original, mutant) in differences {
                    let seen = world.seen(user, role, purpose);
                    assert_ne!(seen, original, "{line:?}\n{edit:?}\n{user:?}");
                    assert_eq!(seen, mutant, "{line:?}\n{edit:?}\n{user:?}");
                }
                noticed += 1;
            }
        }
    }
    (noticed, equal)
}

#[test]
fn every_edit_of_the_repaired_grjr_is_noticed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../agreements/grjr-hersteld");
    let folder = Folder::open(&path).unwrap();
    let files = |name: &str| folder.read(name);
    let entries = folder.entry_files().unwrap();
    let built = policies(entries.clone(), &files);
    let (noticed, equal) = notice_every_edit(&Original { built: &built, entries, files: &files });
    assert!(noticed > 100 && noticed > 4 * equal, "{noticed} noticed, {equal} equal");
}

#[test]
fn every_edit_of_two_lines_that_meet_is_noticed() {
    for lines in KINDS.iter().filter(|lines| lines.contains('\n')) {
        let text = format!(
            "overeenkomst proef \"Proef\" {{\n  versie 1.0\n}}\n\npartij a \"A\" {{}}\npartij b \"B\" {{}}\n\n{SMALL}toegang {{\n  {lines}\n}}\n"
        );
        let entries = vec![("proef.convenant".to_owned(), text)];
        let files = |_: &str| Err(Refusal::Missing);
        let built = policies(entries.clone(), &files);
        let (noticed, _) = notice_every_edit(&Original { built: &built, entries, files: &files });
        assert!(noticed >= 5, "{lines}: {noticed}");
    }
}
