//! The calendar: weekends, public holidays as article 3 of the Algemene termijnenwet lists them, and the working days between.
//! It knows days and no agreement.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// A day of article 3 of the Algemene termijnenwet. Good Friday stands in its second paragraph, the others in its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holiday {
    NewYearsDay,
    GoodFriday,
    EasterMonday,
    KingsDay,
    LiberationDay,
    AscensionDay,
    WhitMonday,
    ChristmasDay,
    SecondChristmasDay,
}

/// Why a day is no working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FreeDay {
    Saturday,
    Sunday,
    Holiday(Holiday),
}

/// Why this is no working day; `None` if it is one. A holiday on a Saturday or Sunday is named as the holiday.
#[must_use]
pub fn free(day: Date) -> Option<FreeDay> {
    match (holiday(day), day.weekday()) {
        (Some(holiday), _) => Some(FreeDay::Holiday(holiday)),
        (None, Weekday::Saturday) => Some(FreeDay::Saturday),
        (None, Weekday::Sunday) => Some(FreeDay::Sunday),
        _ => None,
    }
}

/// The first working day from this one on; the last day there is, when time runs out.
#[must_use]
pub fn working_day_from(day: Date) -> Date {
    let mut day = day;
    while free(day).is_some() {
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    day
}

/// How many working days come after one day up to and including another, counted no further than `most`.
#[must_use]
pub fn working_days(after: Date, until: Date, most: usize) -> usize {
    let mut count = 0;
    let mut day = after;
    while count < most && day < until {
        let Ok(next) = day.tomorrow() else { break };
        day = next;
        count += usize::from(free(day).is_none());
    }
    count
}

/// The day that is so many working days after another; `None` when those are more than anyone counts.
#[must_use]
pub fn after_working_days(day: Date, count: u32) -> Option<Date> {
    const MOST: u32 = 10_000;
    (count <= MOST).then_some(())?;
    let mut day = day;
    for _ in 0..count {
        day = working_day_from(day.tomorrow().ok()?);
    }
    Some(day)
}

/// The public holiday that falls on a day.
#[must_use]
pub fn holiday(day: Date) -> Option<Holiday> {
    fixed(day).or_else(|| movable(day))
}

fn fixed(day: Date) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYearsDay),
        (5, 5) => Some(Holiday::LiberationDay),
        (12, 25) => Some(Holiday::ChristmasDay),
        (12, 26) => Some(Holiday::SecondChristmasDay),
        _ if Some(day) == kings_day(day.year()) => Some(Holiday::KingsDay),
        _ => None,
    }
}

/// The day on which the birthday of the King is celebrated: since 2014 on 27 April, before on 30 April, and a day earlier when
/// that is a Sunday.
fn kings_day(year: i16) -> Option<Date> {
    let day = Date::new(year, 4, if year < 2014 { 30 } else { 27 }).ok()?;
    if day.weekday() == Weekday::Sunday { day.yesterday().ok() } else { Some(day) }
}

fn movable(day: Date) -> Option<Holiday> {
    let easter = easter(day.year())?;
    let days = easter.until(day).ok()?.get_days();
    match days {
        -2 => Some(Holiday::GoodFriday),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::AscensionDay),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

/// Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher.
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    let whole = i32::from(year);
    let golden = whole.rem_euclid(19);
    let (century, of_century) = (whole.div_euclid(100), whole.rem_euclid(100));
    let correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let moon = (19 * golden + century - century.div_euclid(4) - correction + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * century.rem_euclid(4) + 2 * of_century.div_euclid(4) - moon - of_century.rem_euclid(4)).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * weekday).div_euclid(451);
    let since_march = moon + weekday - 7 * late + 21;
    Date::new(year, 3, 1).ok()?.checked_add(since_march.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_almanacs_have_it() {
        let known =
            [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25), (2285, 3, 22)];
        for (year, month, day) in known {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn working_days_pass_over_easter() {
        assert_eq!(after_working_days(date(2026, 4, 2), 1), Some(date(2026, 4, 7)));
        assert_eq!(after_working_days(date(2026, 3, 30), 10), Some(date(2026, 4, 15)));
        assert_eq!(after_working_days(date(2026, 3, 30), u32::MAX), None);
        assert_eq!(after_working_days(Date::MAX, 1), None);
    }

    #[test]
    fn the_holidays_of_2025() {
        let year = (0..365).filter_map(|days| {
            let day = date(2025, 1, 1).checked_add(days.days()).unwrap();
            holiday(day).map(|holiday| (day.month(), day.day(), holiday))
        });
        assert_eq!(
            year.collect::<Vec<_>>(),
            [
                (1, 1, Holiday::NewYearsDay),
                (4, 18, Holiday::GoodFriday),
                (4, 21, Holiday::EasterMonday),
                (4, 26, Holiday::KingsDay),
                (5, 5, Holiday::LiberationDay),
                (5, 29, Holiday::AscensionDay),
                (6, 9, Holiday::WhitMonday),
                (12, 25, Holiday::ChristmasDay),
                (12, 26, Holiday::SecondChristmasDay),
            ]
        );
    }

    #[test]
    fn a_sunday_moves_the_day_of_the_king() {
        assert_eq!(holiday(date(2025, 4, 27)), None);
        assert_eq!(holiday(date(2026, 4, 27)), Some(Holiday::KingsDay));
        assert_eq!(holiday(date(2013, 4, 30)), Some(Holiday::KingsDay));
        assert_eq!(holiday(date(2013, 4, 27)), None);
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        assert_eq!(working_day_from(date(2025, 4, 18)), date(2025, 4, 22));
        assert_eq!(working_day_from(date(2025, 4, 22)), date(2025, 4, 22));
        assert_eq!(working_days(date(2025, 3, 21), date(2025, 4, 1), 99), 7);
        assert_eq!(working_days(date(2025, 3, 21), date(2025, 3, 21), 99), 0);
        assert_eq!(working_days(date(1, 1, 1), Date::MAX, 10), 10);
    }

    #[test]
    fn the_ends_of_time_are_no_trouble() {
        for day in [Date::MIN, Date::MAX] {
            let _ = (free(day), working_day_from(day), working_days(day, Date::MAX, 3));
        }
    }
}
