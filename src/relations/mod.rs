//! What an agreement means, as five finite relations: access, flow, retention, responsibility, timeline. Computed once, in
//! time linear in the size of the agreement; every tuple knows the place it comes from. Who asks is not known here.

pub mod access;
mod assured;
mod borne;
pub mod calendar;
pub mod custody;
pub mod decision;
mod exact;
pub mod fields;
pub mod flow;
mod nearest;
pub mod normal;
mod order;
pub mod reach;
pub mod responsibility;
pub mod retention;
pub mod scenario;
mod stated;
pub mod timeline;
mod ways;

pub use access::{Access, AccessTuple, Granularity, Mismatch};
pub use calendar::{FreeDay, Holiday};
pub use custody::{Break, CustodyLine, Period};
pub use decision::{Decision, Facts, Lack, Near, Request, View, decide};
pub use fields::FieldMap;
pub use flow::{FieldAt, Flow, Hop, HopKind, State, Station, systems};
pub use normal::{Atom, Normal, Term, Undecided, undecided};
pub use reach::{Arrival, By, Form, Reach};
pub use responsibility::{
    Areas, Bearing, Categories, Cell, Holder, Obligation, Place, Responsibility, Row, Runs, Spread, Table,
};
pub use retention::{Kept, RetentionRelation, Rule};
pub use scenario::{Trial, Verdict};
pub use timeline::{Node, NodeKind, Timeline};

use crate::model::Agreement;

/// The five relations of one agreement.
#[derive(Debug, Default)]
pub struct Relations {
    pub fields: FieldMap,
    pub access: Access,
    pub flow: Flow,
    /// What follows from the flow and the access: where data can come, and how.
    pub reach: Reach,
    pub retention: RetentionRelation,
    pub responsibility: Responsibility,
    pub timeline: Timeline,
}

impl Relations {
    /// Only those that two versions are compared by: access and responsibility.
    #[must_use]
    pub fn to_compare(agreement: &Agreement) -> Self {
        let fields = FieldMap::of(agreement);
        let access = access::of(agreement, &fields);
        Self { access, responsibility: responsibility::of(agreement), fields, ..Self::default() }
    }

    /// Computes all of them.
    #[must_use]
    pub fn of(agreement: &Agreement) -> Self {
        let fields = FieldMap::of(agreement);
        // Side by side, as none but the reach asks for another.
        let along = || {
            let flow = flow::of(agreement, &fields);
            (reach::of(agreement, &fields, &flow), flow)
        };
        let apart = || (retention::of(agreement), responsibility::of(agreement), timeline::of(agreement));
        let beside = || rayon::join(|| access::of(agreement, &fields), apart);
        let ((reach, flow), (access, (retention, responsibility, timeline))) = rayon::join(along, beside);
        Self { fields, access, flow, reach, retention, responsibility, timeline }
    }
}
