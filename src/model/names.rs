//! The names of an agreement. There is one namespace: a name stands for one declaration, whatever its kind, so that an
//! acceptance, a text or a reader can use it without saying the kind.

use rustc_hash::{FxHashMap, FxHashSet};

use super::arena::Id;
use super::context::{ACTORS, target_of};
use super::types::Target;
use crate::messages::model as says;
use crate::source::{Diagnostic, Severity, Span};
use crate::vocabulary::{Kind, Record, Slot, Stated, Value, W, nearest};

/// What a name stands for: a kind, and the number among its kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Symbol {
    pub(super) kind: Kind,
    pub(super) index: u32,
    pub(super) span: Span,
}

/// Every name, and what it stands for.
#[derive(Default)]
pub(super) struct Names<'t> {
    symbols: FxHashMap<String, Symbol>,
    /// All names in order of the source, for suggestions.
    order: Vec<String>,
    counts: FxHashMap<Kind, u32>,
    /// Names of paragraphs within an article: article name, paragraph name, position.
    paragraphs: FxHashMap<(&'t str, &'t str), usize>,
    provisions: FxHashMap<String, u32>,
    provision_order: Vec<String>,
    /// Names whose declaration could not be read: they are not called unknown.
    lost: FxHashSet<String>,
    /// Some declaration lost its name: unknown names of that kind are not reported.
    nameless: FxHashSet<Kind>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'t> Names<'t> {
    /// Enters every declaration, in order.
    pub(super) fn collect(records: &[Record<'t>], lost: impl Iterator<Item = &'t str>) -> Self {
        let mut names = Names { lost: lost.map(str::to_owned).collect(), ..Names::default() };
        for record in records {
            names.enter(record);
        }
        names
    }

    fn enter(&mut self, record: &Record<'t>) {
        let kind = record.kind();
        let index = self.next(kind);
        match record.name {
            Some(name) => self.declare(name.value, Symbol { kind, index, span: name.span }),
            None => {
                self.nameless.insert(kind);
            }
        }
        match kind {
            W::Article | W::Annex => self.enter_paragraphs(record),
            W::Source => self.enter_provisions(record),
            _ => {}
        }
    }

    /// The number of the next declaration of this kind. Deliveries and groups of data are numbered together.
    fn next(&mut self, kind: Kind) -> u32 {
        let counter = self.counts.entry(numbered_as(kind)).or_default();
        *counter += 1;
        *counter - 1
    }

    /// Enters a member of a register, which is numbered as a party.
    pub(super) fn enter_member(&mut self, name: &str, span: Span) -> u32 {
        let index = self.next(W::Party);
        self.declare(name, Symbol { kind: W::Party, index, span });
        index
    }

    fn declare(&mut self, name: &str, symbol: Symbol) {
        if let Some(first) = self.symbols.get(name) {
            let finding = Diagnostic::new("TAAL-41", Severity::Error, symbol.span, says::declared_twice(name));
            self.diagnostics.push(finding.related(first.span, says::declared_first()).about(name));
            return;
        }
        self.symbols.insert(name.to_owned(), symbol);
        self.order.push(name.to_owned());
    }

    fn enter_paragraphs(&mut self, record: &Record<'t>) {
        let Some(article) = record.name else { return };
        for (position, paragraph) in record.all(W::Paragraph).enumerate() {
            let Some(name) = paragraph.name else { continue };
            if self.paragraphs.insert((article.value, name.value), position).is_some() {
                let message = says::declared_twice(name.value);
                self.diagnostics.push(Diagnostic::new("TAAL-41", Severity::Error, name.span, message));
            }
        }
    }

    fn enter_provisions(&mut self, record: &Record<'t>) {
        for provision in record.all(W::Provision) {
            if let Some(Value::Name(path)) = provision.first(W::Head).map(|atom| &atom.value) {
                let number = self.provision_order.len() as u32;
                self.provisions.entry((*path).to_owned()).or_insert(number);
                self.provision_order.push((*path).to_owned());
            }
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<Symbol> {
        self.symbols.get(name).copied()
    }

    pub(super) fn paragraph(&self, article: &str, paragraph: &str) -> Option<usize> {
        self.paragraphs.get(&(article, paragraph)).copied()
    }

    pub(super) fn provision(&self, path: &str) -> Option<u32> {
        self.provisions.get(path).copied()
    }

    /// All paths, in the order of the standard library.
    pub(super) fn provisions(&self) -> &[String] {
        &self.provision_order
    }

    /// The declaration of this name is there, but could not be read; or one of this kind lost its name.
    pub(super) fn excused(&self, name: &str, wanted: &[Kind]) -> bool {
        self.lost.contains(name) || wanted.iter().any(|kind| self.nameless.contains(kind) && kind_has_name(*kind))
    }

    /// The declared name nearest to this one, preferably of a wanted kind.
    pub(super) fn near(&self, name: &str, wanted: &[Kind]) -> Option<String> {
        let of_kind = self.order.iter().filter(|known| self.get(known).is_some_and(|s| wanted.contains(&s.kind)));
        nearest(name, of_kind.map(String::as_str)).map(str::to_owned)
    }

    /// For `artikel.lid`: the same paragraph in another article.
    pub(super) fn near_clause(&self, name: &str) -> Option<String> {
        let (_, paragraph) = name.split_once('.')?;
        let other = self.order.iter().find(|article| self.paragraphs.contains_key(&(article.as_str(), paragraph)))?;
        Some(format!("{other}.{paragraph}"))
    }

    /// The provision nearest to this path, of the same source if that is known.
    pub(super) fn near_provision(&self, path: &str) -> Option<String> {
        let source = |path: &str| path.split('.').next().unwrap_or_default().to_owned();
        let wanted = source(path);
        let paths = || self.provision_order.iter().map(String::as_str);
        if paths().any(|known| source(known) == wanted) {
            return nearest(path, paths().filter(|known| source(known) == wanted)).map(str::to_owned);
        }
        let rest = path.get(wanted.len()..).unwrap_or_default();
        let sources: std::collections::BTreeSet<_> = paths().map(source).collect();
        let meant = format!("{}{rest}", nearest(&wanted, sources.iter().map(String::as_str))?);
        paths().find(|known| *known == meant).map(str::to_owned)
    }
}

/// The kind whose numbering a kind shares.
pub(super) fn numbered_as(kind: Kind) -> Kind {
    if kind == W::DataGroup { W::Delivery } else { kind }
}

/// Kinds that always have a name, so that one without is a slip.
fn kind_has_name(kind: Kind) -> bool {
    !matches!(
        kind,
        W::Access | W::Termination | W::Accept | W::Use | W::Change | W::Approved | W::Lapsed | W::ModelClause
    )
}
impl Names<'_> {
    /// What a name, `artikel.lid` or a provision stands for.
    pub(super) fn target(&self, name: &str) -> Option<Target> {
        let Some((article, paragraph)) = name.split_once('.') else {
            return self.get(name).map(target_of);
        };
        if let Some(index) = self.provision(name) {
            return Some(Target::Provision(Id::new(index)));
        }
        let position = self.paragraph(article, paragraph)?;
        match self.get(article)? {
            Symbol { kind: W::Article, index, .. } => Some(Target::Paragraph(Id::new(index), position)),
            symbol => Some(target_of(symbol)),
        }
    }
}

/// The kinds of actors that may stand behind a marker of a property.
pub(super) fn wanted_actors(stated: &Stated<'_>, marker: W) -> &'static [Kind] {
    let property = stated.property;
    let clause = [property.head].iter().chain(property.clauses).find(|clause| clause.marker == marker).copied();
    match clause.map(|clause| clause.slot) {
        Some(Slot::Name(kinds)) if kinds.iter().all(|kind| ACTORS.contains(kind)) => kinds,
        _ => ACTORS,
    }
}
