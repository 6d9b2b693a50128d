//! The fast look at the cells of one column: the value of each, and the rows of which it is not sure. What a column holds is
//! asked once; then follows a loop that is made for it alone. Why a cell is wrong is not known here.

use super::cell::{ABSENT, Cells, Encoding, Kind, UNSURE};
use super::codes::Codes;
use super::lane::{Ranges, unquoted};
use super::lanes::Lanes;
use super::quick::{Bsn, Code, Counted, Date, Euros, Listed, Quick, Ranged, Whole, Within, Year, YesNo};
use super::shape::{Places, Shape};
use super::structure::Structure;
use super::wide::{Wide, widely};
use std::ops::Range;

/// How the fast look goes about the cells of a column. Short ones are looked at in lanes.
#[derive(Clone, Copy)]
enum Way<'c> {
    /// By the kind of the column.
    Kind,
    Code(u64),
    ShortCodes(&'c Codes),
    Ranges(&'c Ranges, u64),
    Codes(&'c Codes),
    Places(&'c Places),
    Free,
    /// It is never sure.
    Never,
}

/// The fast look at one column.
#[derive(Clone, Copy)]
pub(super) struct Look<'c> {
    cells: &'c Cells,
    way: Way<'c>,
}

/// Some rows of a block.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    pub bytes: &'a [u8],
    pub structure: &'a Structure,
    /// The column in the file.
    pub column: usize,
    pub first: usize,
    pub count: usize,
}

impl Part<'_> {
    fn rows(&self) -> Range<usize> {
        self.first..self.first + self.count
    }
}

/// Where the fast look tells what it saw.
pub(super) struct Told<'a> {
    pub lanes: &'a mut Lanes,
    pub values: &'a mut [i64],
    /// Somebody asks for the values.
    pub is_kept: bool,
    /// The rows it is not sure of, counted from the first.
    pub unsure: &'a mut Vec<u32>,
}

impl<'c> Look<'c> {
    pub(super) fn new(cells: &'c Cells) -> Self {
        Self { cells, way: Way::of(cells) }
    }

    pub(super) fn at(self, part: Part<'_>, told: Told<'_>) {
        told.unsure.clear();
        widely(Looking { look: self, part, told });
    }
}

impl<'c> Way<'c> {
    fn of(cells: &'c Cells) -> Self {
        match &cells.kind {
            Kind::Text => match (&cells.codes, &cells.shape) {
                (Some(codes), None) => Self::codes(codes, cells),
                (None, Some(Shape::Places(places))) if cells.length.is_none() => Self::places(places, cells),
                (None, None) => Self::Free,
                _ => Self::Never,
            },
            _ if cells.shape.is_some() => Self::Never,
            Kind::Fixed(places) => match (&cells.own, &cells.senders) {
                // The senders have codes of the right shape.
                (Some(own), None) => Self::codes(own, cells),
                (Some(own), Some(senders)) if own.are_among(senders) => Self::codes(own, cells),
                (None, Some(senders)) => Self::codes(senders, cells),
                (None, None) => Self::places(places, cells),
                (Some(_), Some(_)) => Self::Never,
            },
            _ => Self::Kind,
        }
    }

    fn codes(codes: &'c Codes, cells: &Cells) -> Self {
        match codes.only() {
            // The codes are UTF-8, the cells are not.
            _ if cells.windows_1252 && !codes.are_ascii() => Self::Never,
            Some(code) if cells.encoding != Encoding::Hash => Self::Code(code),
            None if codes.are_short() && cells.encoding != Encoding::Hash => Self::ShortCodes(codes),
            _ => Self::Codes(codes),
        }
    }

    fn places(places: &'c Places, cells: &Cells) -> Self {
        match places.ranges() {
            Some(ranges) if cells.encoding != Encoding::Hash => Self::Ranges(ranges, places.most as u64),
            _ => Self::Places(places),
        }
    }
}

/// One column of some rows, being looked at.
struct Looking<'a, 'c> {
    look: Look<'c>,
    part: Part<'a>,
    told: Told<'a>,
}

impl Wide for Looking<'_, '_> {
    #[inline(always)]
    fn run(mut self) {
        let Look { cells, way } = self.look;
        match way {
            Way::Code(code) => self.text(Code(code)),
            Way::ShortCodes(codes) => self.text(Listed(codes)),
            Way::Ranges(ranges, length) => self.text(Ranged(ranges, length)),
            Way::Codes(codes) => self.bytes(|cell| codes.contains(cell)),
            Way::Places(places) => self.bytes(|cell| places.fit(cell)),
            Way::Free => self.bytes(|cell| cells.is_plain(cell)),
            Way::Never => self.told.unsure.extend(0..self.part.count as u32),
            Way::Kind => match cells.kind {
                Kind::Date { day_first: false } => self.lanes(Date::<false>),
                Kind::Date { day_first: true } => self.lanes(Date::<true>),
                Kind::Year => self.number(Year),
                Kind::Whole => self.number(Whole),
                Kind::Euros { comma: false } => self.number(Euros::<false>),
                Kind::Euros { comma: true } => self.number(Euros::<true>),
                Kind::YesNo => self.lanes(YesNo),
                Kind::Bsn => self.lanes(Bsn),
                Kind::Fixed(_) | Kind::Text => {}
            },
        }
    }
}

impl Looking<'_, '_> {
    /// A number that lies in the range of the column.
    #[inline(always)]
    fn number(&mut self, look: impl Quick) {
        let (least, most) = self.look.cells.range.unwrap_or((i64::MIN, i64::MAX));
        self.lanes(Within(look, least, most));
    }

    /// A short text that is as it must be. Where it counts, it is compared by its digits.
    #[inline(always)]
    fn text(&mut self, look: impl Quick) {
        match self.look.cells.encoding {
            Encoding::Presence => self.lanes(look),
            _ => self.lanes(Counted(look)),
        }
    }

    /// All cells of the column in the same steps.
    #[inline(always)]
    fn lanes(&mut self, look: impl Quick) {
        let Part { bytes, structure, column, .. } = self.part;
        let Told { lanes, values, is_kept, unsure } = &mut self.told;
        lanes.fill(bytes, structure, column, self.part.rows());
        let required = self.look.cells.required;
        if !*is_kept && lanes.all(!required, &look) {
            return;
        }
        if !lanes.values(values, if required { UNSURE } else { ABSENT }, &look) {
            unsure.extend((0..).zip(values.iter()).filter(|(_, value)| **value == UNSURE).map(|(row, _)| row));
        }
    }

    /// One cell after the other, as many bytes as it has.
    #[inline(always)]
    fn bytes(&mut self, is_right: impl Fn(&[u8]) -> bool) {
        let Part { bytes, structure, column, .. } = self.part;
        let cells = self.look.cells;
        let empty = if cells.required { UNSURE } else { ABSENT };
        let places = structure.column(bytes, column, self.part.rows());
        for (row, ((start, end), slot)) in (0..).zip(places.zip(self.told.values.iter_mut())) {
            let raw = bytes.get(start..end).unwrap_or_default();
            let inner = unquoted(raw).filter(|inner| !inner.is_empty() && !inner.contains(&b'"'));
            let content = inner.unwrap_or(raw);
            *slot = match content {
                [] => empty,
                [b'"', ..] if inner.is_none() => UNSURE,
                content if is_right(content) => cells.encode(content),
                _ => UNSURE,
            };
            if *slot == UNSURE {
                self.told.unsure.push(row);
            }
        }
    }
}
