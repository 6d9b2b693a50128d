//! The standard library: agreements' law, lists, norms and standards, written in the language itself and built in. Here
//! only the texts and their names; they are read like any other file.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;

use crate::source::FileId;
use crate::syntax;
use crate::vocabulary::{self, Moment, Term, Value, W, behind};

/// The modules by name, without `std.`.
pub(super) const MODULES: &[(&str, &str)] = &[
    ("archiefwet", include_str!("../../agreements/std/archiefwet.convenant")),
    ("avg", include_str!("../../agreements/std/avg.convenant")),
    ("awb", include_str!("../../agreements/std/awb.convenant")),
    ("bepalingen", include_str!("../../agreements/std/bepalingen.convenant")),
    ("bio2", include_str!("../../agreements/std/bio2.convenant")),
    ("bw", include_str!("../../agreements/std/bw.convenant")),
    ("cbs", include_str!("../../agreements/std/cbs.convenant")),
    ("edpb", include_str!("../../agreements/std/edpb.convenant")),
    ("gemeentewet", include_str!("../../agreements/std/gemeentewet.convenant")),
    ("ijw_3_2", include_str!("../../agreements/std/ijw_3_2.convenant")),
    ("jeugdwet", include_str!("../../agreements/std/jeugdwet.convenant")),
    ("landen", include_str!("../../agreements/std/landen.convenant")),
    ("normen", include_str!("../../agreements/std/normen.convenant")),
    ("selectielijst_2020", include_str!("../../agreements/std/selectielijst_2020.convenant")),
    ("termijnenwet", include_str!("../../agreements/std/termijnenwet.convenant")),
    ("uavg", include_str!("../../agreements/std/uavg.convenant")),
    ("wabb", include_str!("../../agreements/std/wabb.convenant")),
    ("wbp", include_str!("../../agreements/std/wbp.convenant")),
    ("wijzigingen", include_str!("../../agreements/std/wijzigingen.convenant")),
    ("woo", include_str!("../../agreements/std/woo.convenant")),
];

/// What the language itself leans on: it is there without being asked for.
pub(super) const ALWAYS: &[&str] = &["landen", "wbp"];

/// The text of a module.
pub(super) fn module(name: &str) -> Option<&'static str> {
    MODULES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// A provision as people cite it, and what it asks.
#[derive(Clone, Debug)]
pub struct Cited {
    /// `art. 26 lid 1 AVG`
    pub citation: String,
    pub says: String,
    /// The time limit it sets, if it sets one.
    pub term: Option<Term>,
    /// The days between which it holds.
    pub from: Option<Date>,
    pub until: Option<Date>,
    /// The path of what came in its place.
    pub successor: Option<String>,
    /// The module it stands in, without `std.`.
    pub module: &'static str,
}

type Provisions = BTreeMap<String, Cited>;

/// The provisions of each module, read when first asked for.
static PROVISIONS: [OnceLock<Provisions>; MODULES.len()] = [const { OnceLock::new() }; MODULES.len()];

/// The provisions of the modules that state the source a path begins with.
fn provisions(path: &str) -> impl Iterator<Item = &'static Provisions> {
    let source = path.split('.').next().unwrap_or(path);
    let modules = STATING.get_or_init(stating).get(source).into_iter().flatten();
    modules
        .filter_map(|at| Some((MODULES.get(*at)?, PROVISIONS.get(*at)?)))
        .map(|(module, provisions)| provisions.get_or_init(|| cited(module)))
}

/// The modules that state each source: positions in [`MODULES`].
static STATING: OnceLock<BTreeMap<&'static str, Vec<usize>>> = OnceLock::new();

fn stating() -> BTreeMap<&'static str, Vec<usize>> {
    let mut out: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (at, (_, text)) in MODULES.iter().enumerate() {
        let declared = text.lines().filter_map(|line| line.strip_prefix(W::Source.nl())?.strip_prefix(' '));
        for source in declared.filter_map(|rest| Some(rest.split_once(' ')?.0)) {
            let known = out.entry(source).or_default();
            if known.last() != Some(&at) {
                known.push(at);
            }
        }
    }
    out
}

/// How a provision of the standard library is cited, whether or not an agreement brought it in.
#[must_use]
pub fn cite(path: &str) -> Option<&'static Cited> {
    provisions(path).find_map(|provisions| provisions.get(path))
}

/// The module that states provisions of the same source as a path (`uavg.99` → `uavg`), without `std.`.
#[must_use]
pub fn module_of(path: &str) -> Option<&'static str> {
    let source = path.split('.').next()?;
    let (first, cited) = provisions(path).next()?.range(source.to_owned()..).next()?;
    super::under(first, source).then_some(cited.module)
}

/// The provisions beside a path that is none: `avg.6.1.a` up to `avg.6.1.f` for `avg.6.1.z`.
#[must_use]
pub fn beside(path: &str) -> Vec<&'static str> {
    let Some((parent, _)) = path.rsplit_once('.') else { return Vec::new() };
    let depth = path.matches('.').count();
    let below = provisions(path).flat_map(|provisions| provisions.range(parent.to_owned()..));
    below
        .map(|(known, _)| known.as_str())
        .take_while(|known| known.starts_with(parent))
        .filter(|known| super::under(known, parent) && known.matches('.').count() == depth)
        .collect()
}

fn cited((module, text): &(&'static str, &'static str)) -> Provisions {
    let (tree, _) = syntax::parse(FileId::default(), text);
    let reading = vocabulary::read(&tree, text);
    let mut out = Provisions::new();
    for source in reading.records.iter().filter(|record| record.kind() == W::Source) {
        let text_of = |atom: Option<&vocabulary::Atom<'_>>| match atom.map(|atom| &atom.value) {
            Some(Value::Text(text)) => text.clone().into_owned(),
            Some(Value::Name(text)) => (*text).to_owned(),
            _ => String::new(),
        };
        let label = text_of(source.get(W::Abbreviation).and_then(|stated| stated.first(W::Head)));
        for provision in source.all(W::Provision) {
            let of = |marker| text_of(behind(&provision.atoms, marker).next());
            let citation = format!("{} {label}", of(W::AsKind));
            let term = behind(&provision.atoms, W::TimeLimit).find_map(|atom| match atom.value {
                Value::Term(term) => Some(term),
                _ => None,
            });
            let day = |marker| {
                behind(&provision.atoms, marker).find_map(|atom| match atom.value {
                    Value::Moment(Moment::Day(day)) => Some(day),
                    _ => None,
                })
            };
            let successor = Some(of(W::Successor)).filter(|path| !path.is_empty());
            let (from, until) = (day(W::Since), day(W::Until));
            out.insert(of(W::Head), Cited { citation, says: of(W::Says), term, from, until, successor, module });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_module_reads_without_a_finding() {
        for (name, text) in MODULES {
            let (tree, mut findings) = syntax::parse(FileId::default(), text);
            findings.extend(vocabulary::read(&tree, text).diagnostics);
            assert!(findings.is_empty(), "{name}: {findings:#?}");
        }
    }

    #[test]
    fn a_provision_is_cited_as_lawyers_do() {
        assert_eq!(cite("avg.26.1").map(|cited| cited.citation.as_str()), Some("art. 26 lid 1 AVG"));
    }
}
