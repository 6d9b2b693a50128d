//! The line of `toegang` that comes nearest to a request, and what it lacks. A line about the role and the data of a request is
//! nearer than any other, so only those are looked at, and of many the first: what a denial takes does not grow with the lines.

use rustc_hash::{FxHashMap, FxHashSet};

use super::FieldMap;
use super::access::granularity;
use super::decision::{Lack, Near, Request};
use super::normal::{Atom, Facts, Level, conditions, undecided};
use crate::model::{Agreement, DataSet, Field, Grant, Id, List, Purpose, Role, System};

/// Among how many lines the nearest is sought: the first of those that are about the same.
const TRIED: usize = 64;

/// Over how many lines about one of them those about the role and the data are sought.
const SOUGHT: usize = 16 * TRIED;

/// The lines of an agreement by what they are about.
#[derive(Debug)]
pub(super) struct Lines {
    by_role: FxHashMap<Id<Role>, Vec<usize>>,
    by_data: FxHashMap<Id<DataSet>, Vec<usize>>,
    named: Vec<Named>,
    /// Which field serves which purpose.
    served: FxHashSet<(Id<Field>, Id<Purpose>)>,
}

/// What a line names, in order: a request is held against many lines, and a line may name many.
#[derive(Debug)]
struct Named {
    roles: Vec<Id<Role>>,
    data: Vec<Id<DataSet>>,
    purposes: Vec<Id<Purpose>>,
    systems: Vec<Id<System>>,
    only: Vec<Id<Field>>,
    without: Vec<Id<Field>>,
}

fn sorted<T: Copy + Ord>(list: &List<T>) -> Vec<T> {
    let mut out: Vec<_> = list.iter().collect();
    out.sort_unstable();
    out.dedup();
    out
}

fn has<T: Ord>(sorted: &[T], value: &T) -> bool {
    sorted.binary_search(value).is_ok()
}

impl Named {
    fn of(grant: &Grant) -> Self {
        Self {
            roles: sorted(&grant.roles),
            data: sorted(&grant.data),
            purposes: sorted(&grant.purposes),
            systems: sorted(&grant.systems),
            only: sorted(&grant.only),
            without: sorted(&grant.without),
        }
    }
}

impl Lines {
    pub(super) fn of(agreement: &Agreement) -> Self {
        let named: Vec<_> = agreement.grants.iter().map(Named::of).collect();
        let (mut by_role, mut by_data) = (FxHashMap::<_, Vec<_>>::default(), FxHashMap::<_, Vec<_>>::default());
        for (at, line) in named.iter().enumerate() {
            line.roles.iter().for_each(|role| by_role.entry(*role).or_default().push(at));
            line.data.iter().for_each(|data| by_data.entry(*data).or_default().push(at));
        }
        let fields = agreement.fields.iter();
        let served = fields.flat_map(|(id, field)| field.purposes.iter().map(move |purpose| (id, purpose))).collect();
        Self { by_role, by_data, named, served }
    }

    pub(super) fn nearest(&self, agreement: &Agreement, fields: &FieldMap, request: &Request) -> Option<Near> {
        let serves = self.served.contains(&(request.field, request.purpose));
        let near = |grant: usize| {
            let lacks = lacks(fields, &agreement.grants[grant], &self.named[grant], serves, request);
            Near { grant, lacks }
        };
        let all = self.about(request).into_iter().map(near);
        all.min_by_key(|near| near.lacks.iter().map(|lack| lack.weight()).sum::<u32>())
    }

    /// The lines about the role and the data; or else about the role, or about the data, or all. Of many the first.
    fn about(&self, request: &Request) -> Vec<usize> {
        let of_role = self.by_role.get(&request.role).map_or(&[][..], Vec::as_slice);
        let of_data = self.by_data.get(&request.data).map_or(&[][..], Vec::as_slice);
        let both = |at: &usize| has(&self.named[*at].roles, &request.role) && has(&self.named[*at].data, &request.data);
        let shorter = if of_role.len() < of_data.len() { of_role } else { of_data };
        let both: Vec<_> = shorter.iter().take(SOUGHT).copied().filter(both).take(TRIED).collect();
        match () {
            () if !both.is_empty() => both,
            () if !of_role.is_empty() => of_role.iter().take(TRIED).copied().collect(),
            () if !of_data.is_empty() => of_data.iter().take(TRIED).copied().collect(),
            () => (0..self.named.len()).take(TRIED).collect(),
        }
    }
}

/// What a line lacks to permit a request, of which the field serves the purpose or does not; nothing exactly when it does
/// permit it.
fn lacks(fields: &FieldMap, grant: &Grant, named: &Named, serves: bool, request: &Request) -> Vec<Lack> {
    let mut all = Vec::new();
    let mut note = |wrong: bool, lack: Lack| {
        if wrong {
            all.push(lack);
        }
    };
    note(!has(&named.roles, &request.role), Lack::Role);
    note(!has(&named.data, &request.data), Lack::Data);
    if let Some(lack) = field_lack(fields, named, request) {
        note(true, lack);
    }
    note(!has(&named.purposes, &request.purpose), Lack::Purpose);
    note(!serves, Lack::PurposeOfField);
    let level = Level::of(granularity(grant));
    note(level != request.view.level(), if level == Level::Row { Lack::OnlyRows } else { Lack::OnlyFigures });
    note(undecided(grant).is_some(), Lack::Undecided);
    let system = request.facts.system.is_none_or(|system| has(&named.systems, &system));
    note(!grant.systems.is_empty() && !system, Lack::System);
    if let (Some(size), Some(least)) = (request.view.size(), grant.group_size.get()) {
        note(level == Level::Aggregate && size < least, Lack::GroupSize(least));
    }
    for atom in conditions(grant) {
        note(!atom.holds(&request.facts), lack_of(atom, &request.facts));
    }
    all
}

fn field_lack(fields: &FieldMap, line: &Named, request: &Request) -> Option<Lack> {
    let named = has(&line.only, &request.field);
    let reasons = [
        (!fields.holds(request.data, request.field), Lack::NotInData),
        (has(&line.without, &request.field), Lack::LeftOut),
        (!line.only.is_empty() && !named, Lack::NotNamed),
        (!named && fields.replaced_by(request.field).is_some(), Lack::Replaced),
    ];
    reasons.into_iter().find_map(|(is, lack)| is.then_some(lack))
}

fn lack_of(atom: Atom, facts: &Facts) -> Lack {
    match atom {
        Atom::OwnMunicipality => Lack::OwnMunicipality,
        Atom::AfterAllocation => Lack::AfterAllocation,
        Atom::Membership => Lack::Membership,
        Atom::Consent { from: Some(from) } if facts.consents() => Lack::ConsentFrom(from),
        Atom::Consent { .. } => Lack::NoConsent,
        Atom::In(_) => Lack::System,
    }
}
