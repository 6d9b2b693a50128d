//! Values and statements as they are written in the language, for whoever tells what changed.

use crate::model::{Said, StatedLine as Line, What};
use crate::source::{Sources, Span};
use crate::vocabulary::{Moment, W};

/// A value as it is written.
#[must_use]
pub fn said(what: &What) -> String {
    match what {
        What::Flag => String::new(),
        What::Hole(written) => written.clone(),
        What::Text(text) => format!("\"{}\"", super::names::folded(text)),
        What::Number(number) => number.to_string(),
        What::Digits(text) | What::Name(text) | What::Expression(text) => text.clone(),
        What::Moment(Moment::Day(day)) => day.to_string(),
        What::Moment(Moment::DayOfYear { day, month }) => {
            let name = crate::vocabulary::MONTHS.get(usize::from(*month).saturating_sub(1));
            format!("{day} {}", name.map_or("", |month| month.nl()))
        }
        What::Moment(Moment::Vague(word)) | What::Word(word) => word.nl().to_owned(),
        What::Term(term) => term.to_string(),
    }
}

/// A statement without its keyword: values with commas between them, each group behind its marker.
#[must_use]
pub fn told(line: &Line) -> String {
    let mut out = line.name.clone().unwrap_or_default();
    let mut marker = W::Head;
    let mut first = true;
    for one in &line.said {
        push(&mut out, one, &mut marker, &mut first);
    }
    out
}

fn push(out: &mut String, one: &Said, marker: &mut W, first: &mut bool) {
    if one.marker != *marker {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(one.marker.nl());
        (*marker, *first) = (one.marker, true);
    }
    let value = said(&one.what);
    if value.is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push_str(if *first { " " } else { ", " });
    }
    out.push_str(&value);
    *first = false;
}

/// `artikelen.convenant:12`
#[must_use]
pub fn place_of(sources: &Sources, span: Span) -> String {
    format!("{}:{}", sources.file(span.file).name, sources.place(span).line)
}
