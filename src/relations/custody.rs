//! Custody: who holds each group of data on which days, laid on one line, with the days on which nobody does or two do. Which of
//! those is a finding is for the checks.

use jiff::civil::Date;

use crate::model::{Actor, Agreement, Custody, DataSet, Id};
use crate::source::Span;

/// Someone who holds data, from a day up to another, which is the first on which he does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    pub by: Actor,
    /// `None`: since always.
    pub from: Option<Date>,
    /// `None`: for good.
    pub until: Option<Date>,
    pub span: Span,
}

/// Who holds one group of data, in order of the days.
#[derive(Clone, Debug)]
pub struct CustodyLine {
    pub data: Id<DataSet>,
    pub periods: Vec<Period>,
    /// It is still open who else holds the data, or until when.
    pub open: bool,
    pub breaks: Vec<Break>,
}

/// Where a line is broken: positions in [`CustodyLine::periods`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// From one day up to another nobody holds the data; `after` begins then.
    Gap { before: usize, after: usize, from: Date, until: Date },
    /// Two hold the data at a time.
    Overlap { first: usize, second: usize },
    /// From a day on nobody does.
    End { last: usize, from: Date },
}

pub(super) fn of(agreement: &Agreement) -> Vec<CustodyLine> {
    let stated = agreement.data.iter().filter(|(_, data)| !data.custody.is_empty());
    stated.map(|(id, data)| line(id, data)).collect()
}

fn line(data: Id<DataSet>, set: &DataSet) -> CustodyLine {
    let mut periods: Vec<_> = set.custody.iter().filter_map(period).collect();
    periods.sort_by_key(|period| period.from);
    let open = periods.len() < set.custody.len();
    let breaks = breaks(&periods, open);
    CustodyLine { data, periods, open, breaks }
}

/// Goes along the line once. While it is open who else holds the data, that may be in any gap.
fn breaks(periods: &[Period], open: bool) -> Vec<Break> {
    let mut out = Vec::new();
    let mut last = 0;
    for (at, next) in periods.iter().enumerate().skip(1) {
        let before = &periods[last];
        match (before.until, next.from) {
            (Some(until), Some(from)) if until < from && !open => {
                out.push(Break::Gap { before: last, after: at, from: until, until: from });
            }
            (until, from) if before.by != next.by && until.is_none_or(|until| from.is_none_or(|from| from < until)) => {
                out.push(Break::Overlap { first: last, second: at });
            }
            _ => {}
        }
        // Of periods that overlap, the one that ends last goes on.
        if before.until.is_some_and(|ends| next.until.is_none_or(|next| next > ends)) {
            last = at;
        }
    }
    let ends = periods.get(last).and_then(|period| period.until).filter(|_| !open);
    out.extend(ends.map(|from| Break::End { last, from }));
    out
}

/// `None` while it is open who holds the data, or until when.
fn period(custody: &Custody) -> Option<Period> {
    let whole = !custody.from.is_hole() && !custody.until.is_hole();
    let by = custody.by.get().filter(|_| whole)?;
    Some(Period { by, from: custody.from.get(), until: custody.until.get(), span: custody.span })
}
