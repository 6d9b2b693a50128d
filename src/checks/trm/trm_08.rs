//! `TRM-08`: a last day that is a Saturday, a Sunday or a public holiday.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::relations::calendar::{free, working_day_from};
use crate::relations::{FreeDay, Holiday};
use crate::source::{Severity, Text};

use super::moments;

pub(super) static CHECK: Check = Check {
    code: "TRM-08",
    name: "vrije-dag",
    title: Title { nl: "iets moet klaar zijn op een vrije dag", en: "something is due on a day off" },
    severity: Severity::Hint,
    law: &["atw.3", "atw.1.1"],
    explanation: include_str!("trm_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (stated, day) in moments::deadlines(context.agreement) {
        let Some(why) = free(day) else { continue };
        let name = &stated.about.name;
        report.add(stated.span, name, says::free_day(name, day, in_words(why), working_day_from(day)));
    }
}

fn in_words(why: FreeDay) -> Text {
    match why {
        FreeDay::Saturday => says::saturday(),
        FreeDay::Sunday => says::sunday(),
        FreeDay::Holiday(Holiday::NewYearsDay) => says::new_years_day(),
        FreeDay::Holiday(Holiday::GoodFriday) => says::good_friday(),
        FreeDay::Holiday(Holiday::EasterMonday) => says::easter_monday(),
        FreeDay::Holiday(Holiday::KingsDay) => says::kings_day(),
        FreeDay::Holiday(Holiday::LiberationDay) => says::liberation_day(),
        FreeDay::Holiday(Holiday::AscensionDay) => says::ascension_day(),
        FreeDay::Holiday(Holiday::WhitMonday) => says::whit_monday(),
        FreeDay::Holiday(Holiday::ChristmasDay) => says::christmas_day(),
        FreeDay::Holiday(Holiday::SecondChristmasDay) => says::second_christmas_day(),
    }
}
