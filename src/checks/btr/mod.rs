//! Checks on the rights of data subjects: who handles them, and whether the routes exist.

use super::Check;
use super::coverage::Scope;
use crate::model::words::DutyKind;

mod btr_01;
mod btr_02;
mod btr_03;
mod btr_04;
mod btr_05;
mod btr_06;
mod btr_07;
mod btr_08;
mod btr_09;
mod btr_10;
mod btr_11;
mod btr_12;
mod btr_13;
mod btr_14;
mod btr_15;
mod exclusion;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &btr_01::CHECK,
    &btr_02::CHECK,
    &btr_03::CHECK,
    &btr_04::CHECK,
    &btr_05::CHECK,
    &btr_06::CHECK,
    &btr_07::CHECK,
    &btr_08::CHECK,
    &btr_09::CHECK,
    &btr_10::CHECK,
    &btr_11::CHECK,
    &btr_12::CHECK,
    &btr_13::CHECK,
    &btr_14::CHECK,
    &btr_15::CHECK,
];

/// Requests of data subjects, and information to them.
const SCOPE: Scope = Scope {
    articles: &[
        "avg.12", "avg.13", "avg.14", "avg.15", "avg.16", "avg.17", "avg.18", "avg.19", "avg.20", "avg.21", "avg.22",
    ],
    except: &[],
    kinds: &[DutyKind::DutyRights, DutyKind::DutyInformation],
};
