//! Access in its normal form: for each role, field, purpose and granularity the ways in which it is permitted, each a set of
//! conditions and, for figures, the smallest group. Whether one right is at least as strict as another is decided here, way
//! by way. What a request is and why it is denied is `decision`'s.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jiff::civil::Date;

use super::Relations;
use super::access::{Granularity, granularity};
use super::nearest::Lines;
use super::ways::Fronts;
use crate::model::words::Condition;
use crate::model::{Agreement, DataSet, Field, Grant, Id, Purpose, Role, System};

/// What a right is to: one entry of the normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub role: Id<Role>,
    pub data: Id<DataSet>,
    pub field: Id<Field>,
    pub purpose: Id<Purpose>,
    pub level: Level,
}

/// Rows, or figures about groups. That only rows of the own municipality are seen is a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    Row,
    Aggregate,
}

impl Level {
    #[must_use]
    pub fn of(granularity: Granularity) -> Self {
        match granularity {
            Granularity::Rows | Granularity::OwnRows => Self::Row,
            Granularity::Figures => Self::Aggregate,
        }
    }
}

/// One condition of a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Atom {
    /// The row, or the whole group, is of the user's own municipality.
    OwnMunicipality,
    /// The case has been allocated to this user.
    AfterAllocation,
    Membership,
    /// The person concerned consents, on the day of the reading; and that day is not before this one.
    Consent {
        from: Option<Date>,
    },
    In(Id<System>),
}

impl Atom {
    /// Whether this condition holds only where the other does too.
    #[must_use]
    pub fn implies(self, other: Self) -> bool {
        match (self, other) {
            // No day is before every day.
            (Self::Consent { from }, Self::Consent { from: other }) => from >= other,
            _ => self == other,
        }
    }

    /// Whether it holds, under these facts.
    #[must_use]
    pub fn holds(self, facts: &Facts) -> bool {
        match self {
            Self::OwnMunicipality => facts.own_municipality,
            Self::AfterAllocation => facts.after_allocation,
            Self::Membership => facts.membership,
            Self::Consent { from } => facts.consents() && from.is_none_or(|from| from <= facts.day),
            Self::In(system) => facts.system.is_none_or(|asked| asked == system),
        }
    }
}

/// What is the case when someone reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Facts {
    pub own_municipality: bool,
    pub after_allocation: bool,
    pub membership: bool,
    /// The day from which the consent of the person concerned holds.
    pub consent: Option<Date>,
    /// The day of the reading.
    pub day: Date,
    /// Where it is read; `None` when that was not asked, and then in any system.
    pub system: Option<Id<System>>,
}

impl Facts {
    /// Whether there is consent on the day of the reading.
    #[must_use]
    pub fn consents(&self) -> bool {
        self.consent.is_some_and(|since| since <= self.day)
    }
}

/// One way in which something is permitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub atoms: BTreeSet<Atom>,
    /// The smallest group; every way to figures states one, and no way to rows.
    pub group_size: Option<u32>,
    /// The line of `toegang` that gives it: a position in [`Agreement::grants`].
    pub grant: usize,
}

impl Term {
    /// Whether all that this way permits is permitted by the other way too. Both are ways to the same level.
    #[must_use]
    pub fn is_at_least_as_strict_as(&self, other: &Self) -> bool {
        let implied = |wanted: &Atom| self.atoms.iter().any(|atom| atom.implies(*wanted));
        self.group_size >= other.group_size && other.atoms.iter().all(implied)
    }

    /// Whether it permits under these facts; `size` is that of the group, for figures.
    #[must_use]
    pub fn permits(&self, facts: &Facts, size: Option<u32>) -> bool {
        size >= self.group_size && self.atoms.iter().all(|atom| atom.holds(facts))
    }
}

/// Whether every way of the one is at least as strict as some way of the other. A condition is never met by less, so this
/// holds exactly when all that the one permits is permitted by the other.
#[must_use]
pub fn at_least_as_strict(one: &[Term], other: &[Term]) -> bool {
    one.iter().all(|term| other.iter().any(|wider| term.is_at_least_as_strict_as(wider)))
}

/// Why a line of `toegang` permits nothing yet: it leaves open how narrow it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecided {
    /// Rows or figures.
    Grain,
    /// The smallest group.
    GroupSize,
    /// A smallest group, of rows.
    SizeOfRows,
    Fields,
    Condition,
    System,
}

/// Why a line permits nothing yet, if it does not say how narrow the right is.
#[must_use]
pub fn undecided(grant: &Grant) -> Option<Undecided> {
    let figures = granularity(grant) == Granularity::Figures;
    let reasons = [
        (grant.grain.is_hole(), Undecided::Grain),
        (figures && !grant.group_size.is_known(), Undecided::GroupSize),
        (!figures && !grant.group_size.is_absent(), Undecided::SizeOfRows),
        (grant.without.hole.is_some() || grant.only.hole.is_some(), Undecided::Fields),
        (grant.conditions.hole.is_some() || grant.consent_from.is_hole(), Undecided::Condition),
        (grant.systems.hole.is_some(), Undecided::System),
    ];
    reasons.into_iter().find_map(|(is, reason)| is.then_some(reason))
}

/// The conditions that a line states, but for the systems it names.
#[must_use]
pub fn conditions(grant: &Grant) -> BTreeSet<Atom> {
    let own = grant.own_municipality.then_some(Atom::OwnMunicipality);
    let stated = grant.conditions.iter().map(|condition| match condition {
        Condition::Consent => Atom::Consent { from: grant.consent_from.get() },
        Condition::AfterAllocation => Atom::AfterAllocation,
        Condition::Membership => Atom::Membership,
    });
    own.into_iter().chain(stated).collect()
}

/// The ways that a line gives: one for each system it names, or one for all.
fn terms(grant: &Grant, number: usize) -> Vec<Term> {
    if undecided(grant).is_some() {
        return Vec::new();
    }
    let figures = granularity(grant) == Granularity::Figures;
    let group_size = if figures { grant.group_size.get() } else { None };
    let base = Term { atoms: conditions(grant), group_size, grant: number };
    if grant.systems.is_empty() {
        return vec![base];
    }
    let within = |system| {
        let mut term = base.clone();
        term.atoms.insert(Atom::In(system));
        term
    };
    let mut seen = BTreeSet::new();
    grant.systems.iter().filter(|system| seen.insert(*system)).map(within).collect()
}

/// More ways than this to permit the same are looked up by what they ask ([`Fronts`]), and not one by one.
const FEW: usize = 16;

/// The normal form of the access relation.
#[derive(Debug, Default)]
pub struct Normal {
    ways: BTreeMap<Key, Ways>,
    /// The lines of `toegang`, once a denial asks for the nearest.
    lines: OnceLock<Lines>,
}

/// The ways in which something is permitted.
#[derive(Debug, Default)]
struct Ways {
    terms: Vec<Term>,
    /// The same, where they are many, by what they ask; and the systems they name.
    many: Option<(Fronts, Vec<Id<System>>)>,
}

impl Ways {
    /// Of what lines give, those ways that no other makes needless.
    fn of(given: Vec<Term>) -> Self {
        if given.len() <= FEW {
            return Self { terms: widest(given), many: None };
        }
        let mut kept = vec![false; given.len()];
        Fronts::of(&given).1.into_iter().for_each(|at| kept[at] = true);
        let terms: Vec<_> = given.into_iter().zip(kept).filter_map(|(term, kept)| kept.then_some(term)).collect();
        let (fronts, systems) = (Fronts::of(&terms).0, systems_in(&terms));
        Self { terms, many: Some((fronts, systems)) }
    }
}

/// The systems that ways name, in order.
fn systems_in(terms: &[Term]) -> Vec<Id<System>> {
    let atoms = terms.iter().flat_map(|term| &term.atoms);
    let named: BTreeSet<_> =
        atoms.filter_map(|atom| if let Atom::In(system) = atom { Some(*system) } else { None }).collect();
    named.into_iter().collect()
}

impl Normal {
    #[must_use]
    pub fn of(agreement: &Agreement, relations: &Relations) -> Self {
        let by_grant: Vec<_> = agreement.grants.iter().enumerate().map(|(at, grant)| terms(grant, at)).collect();
        let mut given: BTreeMap<Key, Vec<Term>> = BTreeMap::new();
        for tuple in &relations.access.tuples {
            let level = Level::of(tuple.granularity);
            let (role, data, field, purpose) = (tuple.role, tuple.data, tuple.field, tuple.purpose);
            let of_line = by_grant.get(tuple.grant).map_or(&[][..], Vec::as_slice);
            if !of_line.is_empty() {
                given.entry(Key { role, data, field, purpose, level }).or_default().extend_from_slice(of_line);
            }
        }
        let ways = given.into_iter().map(|(key, given)| (key, Ways::of(given))).collect();
        Self { ways, lines: OnceLock::new() }
    }

    /// The ways in which something is permitted; none is at least as strict as another.
    #[must_use]
    pub fn terms(&self, key: &Key) -> &[Term] {
        self.ways.get(key).map_or(&[], |ways| &ways.terms)
    }

    /// A way that permits something under these facts, if there is one. Of a few ways it is the first.
    #[must_use]
    pub fn permitting(&self, key: &Key, facts: &Facts, size: Option<u32>) -> Option<&Term> {
        let ways = self.ways.get(key)?;
        match &ways.many {
            Some((fronts, _)) => ways.terms.get(fronts.permitting(facts, size)?),
            None => ways.terms.iter().find(|term| term.permits(facts, size)),
        }
    }

    /// The systems that the ways to something name, in order.
    pub(super) fn systems(&self, key: &Key) -> Cow<'_, [Id<System>]> {
        match self.ways.get(key).map(|ways| (&ways.many, &ways.terms)) {
            Some((Some((_, systems)), _)) => Cow::Borrowed(systems),
            Some((None, terms)) => Cow::Owned(systems_in(terms)),
            None => Cow::Borrowed(&[]),
        }
    }

    pub(super) fn lines(&self, agreement: &Agreement) -> &Lines {
        self.lines.get_or_init(|| Lines::of(agreement))
    }

    /// The entries of one role, in order.
    pub fn of_role(&self, role: Id<Role>) -> impl Iterator<Item = (&Key, &[Term])> {
        let first = Key { role, data: Id::new(0), field: Id::new(0), purpose: Id::new(0), level: Level::Row };
        let of_role = self.ways.range(first..).take_while(move |(key, _)| key.role == role);
        of_role.map(|(key, ways)| (key, ways.terms.as_slice()))
    }

    /// Every entry, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Key, &[Term])> {
        self.ways.iter().map(|(key, ways)| (key, ways.terms.as_slice()))
    }
}

/// Those of a few ways that no other makes needless; of ways that ask the same the first.
fn widest(given: Vec<Term>) -> Vec<Term> {
    let mut out: Vec<Term> = Vec::with_capacity(given.len());
    for term in given {
        if !out.iter().any(|known| term.is_at_least_as_strict_as(known)) {
            out.retain(|known| !known.is_at_least_as_strict_as(&term));
            out.push(term);
        }
    }
    out
}
