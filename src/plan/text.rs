//! A condition as the language writes it, in one way: `als budget is ingevuld dan volume ontbreekt`.

use crate::model::{Agreement, Test};
use crate::vocabulary::W;

/// The condition in words.
#[must_use]
pub fn rule_text(agreement: &Agreement, test: &Test) -> String {
    let name = |field: &_| agreement.fields[*field].about.name.as_str();
    match test {
        Test::Field(field) => name(field).to_owned(),
        Test::Number(number) => number.to_string(),
        Test::Date(date) => date.to_string(),
        Test::Text(words) => format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\"")),
        Test::Absent(field) => format!("{} {}", name(field), W::Missing),
        Test::Filled(field) => format!("{} {}", name(field), W::Filled),
        Test::ElevenTest(field) => format!("{} {}", W::ElevenTest, name(field)),
        Test::Not(inner) => format!("{} {}", W::Not, bracketed(agreement, inner, u8::MAX)),
        Test::If(premise, conclusion) => {
            let (premise, conclusion) = (bracketed(agreement, premise, 0), bracketed(agreement, conclusion, 0));
            format!("{} {premise} {} {conclusion}", W::AsKind, W::Then)
        }
        Test::Binary(operator, left, right) => {
            let strength = operator.strength();
            let left = bracketed(agreement, left, strength);
            // Operators of one strength are read from the left.
            let right = bracketed(agreement, right, strength + 1);
            format!("{left} {} {right}", operator.sign())
        }
    }
}

/// An operand, in brackets when it binds less strongly than what it stands in asks.
fn bracketed(agreement: &Agreement, test: &Test, least: u8) -> String {
    let written = rule_text(agreement, test);
    let loose = match test {
        Test::Binary(operator, ..) => operator.strength() < least,
        Test::If(..) => true,
        _ => false,
    };
    if loose { format!("({written})") } else { written }
}
