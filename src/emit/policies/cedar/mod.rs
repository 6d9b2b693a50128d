//! Cedar: a schema of what can be asked, and a policy for each right. What is not permitted is forbidden.
//!
//! A question is: may this user (a member of roles) see this field of this row, or a figure about this field over this
//! group of people, for this purpose, in this system? Field and granularity are the action. A figure carries the size of
//! its group and a row does not, so that a threshold on rows is a type error and not a policy that never applies.

mod policies;
mod schema;
mod text;

use crate::checks::Checked;
use crate::emit::Artefacts;
use crate::model::{Agreement, DataSet, Field, Id};
use crate::relations::Granularity;
use crate::source::Sources;

const SCHEMA: &str = "policies/cedar/schema.cedarschema";
const POLICIES: &str = "policies/cedar/policies.cedar";

pub(super) fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    schema::emit(checked, sources, out);
    policies::emit(checked, sources, out);
}

/// The two ways in which a field is seen. That only rows of the own municipality may be seen is a condition on a row, not a
/// question of its own: who asks need not know which right a user has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Row,
    Aggregate,
}

impl Level {
    const ALL: [Self; 2] = [Self::Row, Self::Aggregate];

    fn of(granularity: Granularity) -> Self {
        match granularity {
            Granularity::Rows | Granularity::OwnRows => Self::Row,
            Granularity::Figures => Self::Aggregate,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Row => "regel",
            Self::Aggregate => "aggregaat",
        }
    }
}

/// `toewijzingen.geboortejaar:regel`
fn action(agreement: &Agreement, data: Id<DataSet>, field: Id<Field>, level: Level) -> String {
    let (data, field) = (&agreement.data[data].about.name, &agreement.fields[field].about.name);
    format!("{data}.{field}:{}", level.word())
}
