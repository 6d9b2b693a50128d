//! Dates, terms, citations and words of the vocabulary as Dutch prose. It knows no agreement beyond what it is handed.

use jiff::civil::{Date, Weekday};

use super::text::upper_first;
use crate::model::words::{HashMethod, Operation, Rhythm};
use crate::model::{About, Agreement, Id, Provision};
use crate::vocabulary::{MONTHS, Moment, Term, TermUnit, W};

/// `1 maart 2026`
pub fn date(day: Date) -> String {
    format!("{} {}", day_of_year(day.day().unsigned_abs(), day.month().unsigned_abs()), day.year())
}

/// `donderdag`
pub fn weekday(day: Date) -> &'static str {
    match day.weekday() {
        Weekday::Monday => "maandag",
        Weekday::Tuesday => "dinsdag",
        Weekday::Wednesday => "woensdag",
        Weekday::Thursday => "donderdag",
        Weekday::Friday => "vrijdag",
        Weekday::Saturday => "zaterdag",
        Weekday::Sunday => "zondag",
    }
}

/// `mrt`: the usual abbreviations, which are not all the first three letters.
pub fn month_short(day: Date) -> &'static str {
    const SHORT: [&str; 12] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    SHORT.get(usize::from(day.month().unsigned_abs()).wrapping_sub(1)).copied().unwrap_or_default()
}

fn day_of_year(day: u8, month: u8) -> String {
    let month = MONTHS.get(usize::from(month).wrapping_sub(1)).map_or("", |word| word.nl());
    format!("{day} {month}")
}

/// `15 april`, `zo spoedig mogelijk`
pub fn moment(moment: Moment) -> String {
    match moment {
        Moment::Day(day) => date(day),
        Moment::DayOfYear { day, month } => day_of_year(day, month),
        Moment::Vague(W::Future) => "te zijner tijd".to_owned(),
        Moment::Vague(word) => word.nl().to_owned(),
    }
}

/// `24 uur`, `1 werkdag`, `onverwijld`
pub fn term(term: Term) -> String {
    let one = term.amount == 1;
    let unit = match term.unit {
        TermUnit::Immediate => return W::Immediately.nl().to_owned(),
        TermUnit::Hour => W::Hour.nl(),
        TermUnit::Day if one => W::Day.nl(),
        TermUnit::Day => W::Days.nl(),
        TermUnit::WorkingDay if one => "werkdag",
        TermUnit::WorkingDay => W::WorkingDays.nl(),
        TermUnit::Week if one => W::Week.nl(),
        TermUnit::Week => W::Weeks.nl(),
        TermUnit::Month if one => W::Month.nl(),
        TermUnit::Month => W::Months.nl(),
        TermUnit::Year => W::Year.nl(),
    };
    format!("{} {unit}", term.amount)
}

/// `binnen 24 uur`, `onverwijld`
pub fn within(limit: Term) -> String {
    match limit.unit {
        TermUnit::Immediate => term(limit),
        _ => format!("binnen {}", term(limit)),
    }
}

pub fn rhythm(rhythm: Rhythm) -> String {
    rhythm.word().nl().to_owned()
}

/// A word of the vocabulary as text: `rechten van betrokkenen`.
pub fn spaced(word: W) -> String {
    word.nl().replace('_', " ")
}

/// How a pseudonym is computed, by the name of the standard.
pub fn hash(method: HashMethod) -> &'static str {
    match method {
        HashMethod::Sha512 => "SHA-512",
        HashMethod::HmacSha512 => "HMAC-SHA-512",
    }
}

/// What a declaration is called; a name that serves as title reads as words.
pub fn title(about: &About) -> String {
    if about.title == about.name { upper_first(&about.name.replace('_', " ")) } else { about.title.clone() }
}

/// What is done with data: `Opslaan, bewerken en doorsturen van gegevens`. Reporting takes no object, so that a list with it
/// is in nouns; an operation that is a noun already (`eerste bewerking`) says itself of what.
pub fn operations(all: &[Operation]) -> String {
    let nouns = all.contains(&Operation::Report);
    let words: Vec<_> = all.iter().map(|one| if nouns { noun(*one) } else { one.word().nl() }).collect();
    let series = match words.split_last() {
        None => return String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} en {last}", others.join(", ")),
    };
    let object = match all.last() {
        _ if nouns => " gegevens",
        Some(Operation::FirstEdit) => "",
        _ => " van gegevens",
    };
    upper_first(&format!("{series}{object}"))
}

fn noun(operation: Operation) -> &'static str {
    match operation {
        Operation::Collect => "verzameling",
        Operation::Order => "ordening",
        Operation::Store => "opslag",
        Operation::Combine => "combinatie",
        Operation::FirstEdit => W::FirstEdit.nl(),
        Operation::Edit => "bewerking",
        Operation::Forward => "doorzending",
        Operation::Consult => "raadpleging",
        Operation::Provide => "verstrekking",
        Operation::Pseudonymise => "pseudonimisering",
        Operation::Report => "rapportage",
        Operation::Delete => "vernietiging",
    }
}

/// `de artikelen 12 en 15 tot en met 22 AVG, en artikel 7.4.1 lid 2 Jeugdwet`
pub fn citations(agreement: &Agreement, provisions: impl Iterator<Item = Id<Provision>>) -> String {
    let mut sources: Vec<(String, Vec<&str>)> = Vec::new();
    for provision in provisions.map(|id| &agreement.provisions[id]) {
        let source = &agreement.sources[provision.source];
        let label = source.abbreviation.known().unwrap_or(&source.about.title);
        let cite = provision.citation.strip_suffix(label.as_str()).unwrap_or(&provision.citation).trim_end();
        match sources.iter_mut().find(|(known, _)| known == label) {
            Some((_, cites)) => cites.push(cite),
            None => sources.push((label.clone(), vec![cite])),
        }
    }
    let cited: Vec<_> = sources.iter().map(|(label, cites)| cited(label, cites)).collect();
    // A series of series needs a comma to tell them apart.
    if cited.iter().any(|one| one.contains(" en ")) { cited.join(", en ") } else { enumerate(&cited) }
}

fn cited(label: &str, cites: &[&str]) -> String {
    let whole: Option<Vec<u32>> = cites.iter().map(|cite| cite.strip_prefix("art. ")?.parse().ok()).collect();
    match whole {
        Some(mut numbers) if numbers.len() > 1 => {
            numbers.sort_unstable();
            numbers.dedup();
            format!("de artikelen {} {label}", enumerate(&runs(&numbers)))
        }
        _ => {
            let cites: Vec<_> = cites.iter().map(|cite| cite.replacen("art. ", "artikel ", 1)).collect();
            format!("{} {label}", enumerate(&cites))
        }
    }
}

/// `[12, 15, 16, 17]` → `12`, `15 tot en met 17`; two in a row stay two.
fn runs(numbers: &[u32]) -> Vec<String> {
    let mut out = Vec::new();
    for run in numbers.chunk_by(|before, after| before + 1 == *after) {
        match run {
            [first, _, .., last] => out.push(format!("{first} tot en met {last}")),
            few => out.extend(few.iter().map(ToString::to_string)),
        }
    }
    out
}

/// `a, b en c`
pub fn enumerate(parts: &[String]) -> String {
    match parts.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} en {last}", others.join(", ")),
    }
}

/// `1` → `I`, for numbers below 4000.
pub fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number >= 4000 {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        out.push_str(&sign.repeat(rest / value));
        rest %= value;
    }
    out
}

/// `0` → `a`, `25` → `z`, `26` → `aa`
pub fn letter(at: usize) -> String {
    let last = char::from_u32('a' as u32 + (at % 26) as u32).unwrap_or('a').to_string();
    if at < 26 { last } else { letter(at / 26 - 1) + &last }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_lawyers_write_them() {
        assert_eq!(roman(14), "XIV");
        assert_eq!(letter(27), "ab");
        assert_eq!(enumerate(&runs(&[12, 15, 16, 17, 20, 21])), "12, 15 tot en met 17, 20 en 21");
    }

    #[test]
    fn terms_agree_in_number() {
        let of = |amount, unit| within(Term { amount, unit });
        assert_eq!(of(1, TermUnit::WorkingDay), "binnen 1 werkdag");
        assert_eq!(of(3, TermUnit::Month), "binnen 3 maanden");
        assert_eq!(of(0, TermUnit::Immediate), "onverwijld");
    }

    #[test]
    fn operations_read_as_prose() {
        use Operation::{Edit, FirstEdit, Forward, Report, Store};
        assert_eq!(operations(&[Store, Edit, Forward]), "Opslaan, bewerken en doorsturen van gegevens");
        assert_eq!(operations(&[Store, FirstEdit]), "Opslaan en eerste bewerking");
        assert_eq!(operations(&[Edit, Report]), "Bewerking en rapportage gegevens");
        assert_eq!(operations(&[]), "");
    }
}
